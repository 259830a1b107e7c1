"""The interfaces that a run needs: a source of generations, and checks."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from ..log.calls import ToolCall
from ..log.events import FinalVerdict, PartialVerdict
from .chunk import Span
from .delta import CallPiece, End, Piece
from .retry import Draw, Kept, PastAttempt


class Generation(Protocol):
    """One answer of a model, while it is being generated."""

    async def next_delta(self) -> Piece | End:
        """Wait for the next delta, or for the natural end.

        Called by one task only, one call at a time.

        Raises:
            Exception: the back-end raised it.
        """
        ...

    async def cancel(self) -> None:
        """End the generation. Called while no task waits in `next_delta`; harmless after the natural end."""
        ...


Take = Callable[[Piece | End], Awaitable[None] | None]
"""Takes a piece, or the end; the reader awaits the result before it reads again."""

DELTAS_PER_TURN = 256
"""Number of deltas after which the event loop runs, because a model with everything ready never waits."""


async def drain(generation: Generation, take: Take) -> None:
    """Pass all pieces of a generation, and its end, to `take`."""
    while True:
        for _ in range(DELTAS_PER_TURN):
            piece = await generation.next_delta()
            if (wait := take(piece)) is not None:
                await wait
            if type(piece) is End:
                return
        await asyncio.sleep(0)


Tap = Callable[[Generation, int], Generation]
"""Wraps a generation; it is called with the generation and the number of its draw, from 1.

If the result has a method `choose(number)`, that is called with the number of the attempt that it has become, before or
after its first deltas.
"""


Channel = Literal["text", "reasoning", "tool_calls"]
"""What a requirement watches: the text of the answer, the model's reasoning, or the tool calls beside the text."""


class Check(Protocol):
    """One requirement, cloned for one attempt."""

    @property
    def label(self) -> str:
        """Name of the requirement, unique within the run."""
        ...

    @property
    def channel(self) -> Channel:
        """What it checks. A requirement on reasoning or on tool calls is not asked about chunks of the answer."""
        ...

    @property
    def independent(self) -> bool:
        """Whether the checks of several chunks may run at the same time, in any order."""
        ...

    @property
    def holds_back(self) -> bool:
        """Whether the requirement may keep text for later, and needs a `quick(None)` at the end."""
        ...

    def quick(self, span: Span | None, overlap: str, last: bool) -> Coroutine[Any, Any, Any]:
        """Ask about one chunk; `overlap` is the text before it, for context.

        With `last` no text follows the chunk. If `span` is None, the requirement is asked about the text it held back.
        """
        ...

    def called(self, call: CallPiece | ToolCall) -> Coroutine[Any, Any, Any]:
        """Ask about a complete tool call, or about the next piece of an incomplete one.

        A piece has the whole name. Complete calls are always checked; pieces only if the back-end streams them.
        """
        ...

    def partial(self, raw: Any) -> PartialVerdict:
        """Return the result of `quick` or `called` as a verdict.

        Raises:
            BadVerdict: it is not a verdict.
        """
        ...

    def final(self) -> Coroutine[Any, Any, Any]:
        """Ask about the whole answer."""
        ...

    def full(self, raw: Any) -> FinalVerdict:
        """Return the result of `final` as a verdict.

        Raises:
            BadVerdict: it is not a verdict.
        """
        ...

    @property
    def requirement(self) -> Any:
        """The user's requirement, not the clone."""
        ...


@dataclass(frozen=True, slots=True)
class Started:
    """An attempt that has started.

    Attributes:
        generation: the answer.
        checks: the requirements, cloned for it.
        resumable: whether another attempt could continue its text.
        max_tokens: largest number of tokens that the model may write; None if unknown.
        chosen: called with the number of the attempt that this becomes; never called for a candidate that is dropped.
        drain: does the same as `drain` of this module for the generation, in less time; None if there is none.
    """

    generation: Generation
    checks: Sequence[Check]
    resumable: bool = False
    max_tokens: int | None = None
    chosen: Callable[[int], None] | None = None
    drain: Callable[[Take], Coroutine[Any, Any, None]] | None = None

    def choose(self, number: int) -> None:
        """Notify the source that this is the attempt with that number."""
        if self.chosen is not None:
            self.chosen(number)


class Source(Protocol):
    """Starts attempts, and takes their final text."""

    async def start(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> Started:
        """Clone the requirements, then start a generation.

        The failures of the `past` attempts are sent to the model. The generation continues the `kept` text, and yields
        only what follows it. When this returns, requirements with a state have read the kept chunks.
        """
        ...

    def finish(self, full_text: str, natural: bool, calls: Sequence[ToolCall], reasoning: str = "") -> str | None:
        """Keep the final text, tool calls and shown reasoning; drop everything else.

        Returns:
            A remark for people; None if there is none.
        """
        ...

    def failed(self, error: BaseException) -> None:
        """Take note of an error of the back-end."""
        ...

    @property
    def rest(self) -> float:
        """Seconds for which the back-end's server asked any run to wait."""
        ...

    @property
    def slots(self) -> int:
        """How many generations the back-end's server works on at the same time."""
        ...

    @property
    def usage(self) -> Mapping[str, Any] | None:
        """Tokens of all attempts, and of judges; None before `finish`, and if unknown."""
        ...
