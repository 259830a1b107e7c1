"""What the run needs of the world: something that generates, and something that checks."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
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

        Raises whatever the back-end raises. Called by one task only, one call at a time.
        """
        ...

    async def cancel(self) -> None:
        """End the generation. Called when nobody waits in `next_delta`; harmless after the natural end."""
        ...


Tap = Callable[[Generation, int], Generation]
"""Wraps a generation, given by the number of its draw from 1.

A wrapped one with a method `choose(number)` is told which attempt it has become, before or after its first deltas.
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
        """What is put to it; a requirement on reasoning or on tool calls is asked about no chunk of the answer."""
        ...

    @property
    def independent(self) -> bool:
        """Whether the checks of several chunks may run at the same time, in any order."""
        ...

    @property
    def holds_back(self) -> bool:
        """Whether the requirement may keep text for later and wants a `quick(None)` at the end."""
        ...

    def quick(self, span: Span | None, overlap: str, last: bool) -> Coroutine[Any, Any, Any]:
        """Ask about one chunk; `overlap` is the text before it, for context.

        With `last` nothing follows the chunk. None as the span asks for what was held back.
        """
        ...

    def called(self, call: CallPiece | ToolCall) -> Coroutine[Any, Any, Any]:
        """Ask about a complete tool call, or about the next piece of one that is being written.

        A piece has the whole name. Pieces are only put where the back-end shows them; complete calls always are.
        """
        ...

    def partial(self, raw: Any) -> PartialVerdict:
        """Turn what `quick` or `called` gave into a verdict; raises `BadVerdict` when it is none."""
        ...

    def final(self) -> Coroutine[Any, Any, Any]:
        """Ask about the whole answer."""
        ...

    def full(self, raw: Any) -> FinalVerdict:
        """Turn what `final` gave into a verdict; raises `BadVerdict` when it is none."""
        ...

    @property
    def requirement(self) -> Any:
        """The requirement that the user gave, never the clone."""
        ...


@dataclass(frozen=True, slots=True)
class Started:
    """An attempt under way.

    Attributes:
        generation: the answer.
        checks: the requirements, cloned for it.
        resumable: whether a next attempt could go on from it.
        max_tokens: the most tokens that the model may write, where that is known.
        chosen: called with the number of the attempt that this becomes; of several that are begun at once, some
            become none.
    """

    generation: Generation
    checks: Sequence[Check]
    resumable: bool = False
    max_tokens: int | None = None
    chosen: Callable[[int], None] | None = None

    def choose(self, number: int) -> None:
        """Tell the source that this is the attempt of that number."""
        if self.chosen is not None:
            self.chosen(number)


class Source(Protocol):
    """Starts attempts, and wraps up their text."""

    async def start(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> Started:
        """Clone the requirements, then begin a generation.

        `past` are the attempts whose failures the model is told. The generation goes on from the text that was
        `kept`, and gives only what follows it; requirements with a memory have seen its chunks when this returns.
        """
        ...

    def finish(self, full_text: str, natural: bool, calls: Sequence[ToolCall], reasoning: str = "") -> str | None:
        """Take the final text and tool calls, and the reasoning that was checked and shown; forget everything else.

        Return a remark for people, if any.
        """
        ...

    def failed(self, error: BaseException) -> None:
        """Hear what the back-end has raised."""
        ...

    @property
    def rest(self) -> float:
        """Seconds for which the back-end's server wants to be left alone, whichever run it has said that to."""
        ...

    @property
    def slots(self) -> int:
        """How many generations the back-end's server works on at the same time."""
        ...

    @property
    def usage(self) -> Mapping[str, Any] | None:
        """Tokens of all attempts, and what was asked of judges; known after `finish`, if at all."""
        ...
