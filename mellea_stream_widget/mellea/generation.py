"""Drains mellea's thunk, with its public names only but where it would lose text."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from traceback import walk_tb
from typing import Any

from pydantic import ValidationError

from ..orchestrator.delta import End, Piece, Reasoning
from .api import ModelOutputThunk
from .calls import CallReader, calls_in
from .spent import written
from .tags import TagSplitter

PATIENCE = 5.0
"""Seconds that a generation which has failed gets to show the text that came with its error."""


class ThunkGeneration:
    """A `orchestrator.ports.Generation` over a streaming `ModelOutputThunk`.

    `cancel_generation()` while another task waits in `astream()` leaves that task waiting forever, and with the
    thunk's queue full it leaves the model decoding: so the run drains all the time, and sees its pump gone first.

    Reasoning comes from the thunk's `thinking`, which grows from read to read, and from tags in the text. mellea 0.6
    does not show it; there, and wherever a back-end sends something other than text, a read gives an empty string.
    Tool calls come complete with the end; where the back-end shows them before, their pieces come as they arrive.

    Of an answer that is `judged_apart`, an error of the action's model is not raised: it quotes the answer, and a
    requirement tells it in its own words.

    Attributes:
        split_off: characters at the beginning of the thunk's value that are not part of the answer.
        ended: whether the model has ended by itself.
        refusal: the back-end's refusal, which ends the answer, or is all of it; empty if there is none.
    """

    def __init__(self, thunk: Any, splitter: TagSplitter | None = None, *, judged_apart: bool = False) -> None:
        self._thunk = thunk
        self._computed, self._astream = thunk.is_computed, thunk.astream
        self._judged_apart = judged_apart
        self._thinks = hasattr(thunk, "thinking")
        self._calls = CallReader(thunk)
        self.split_off = 0
        self.ended = False
        self.refusal = ""
        self._splitter = splitter
        self._ready: deque[Piece] = deque()
        self._read = 0
        self._thought = 0
        self._split_reasoning = False
        self._error: Exception | None = None

    @property
    def chars(self) -> int:
        """The characters that came, of text and of reasoning."""
        return self._read + self._thought

    @property
    def reasoned(self) -> bool:
        """Whether reasoning came, in a field of its own or in tags."""
        return self._thought > 0 or self._split_reasoning

    async def next_delta(self) -> Piece | End:
        """Wait for the next piece, or for the end when the thunk has been computed."""
        if self._ready:
            return self._ready.popleft()
        if self._error is not None:
            raise self._error
        if self._computed():
            return self._end()
        try:
            delta: str = await self._astream() or ""
        except Exception as exc:
            if self._judged_apart and isinstance(exc, ValidationError) and self._computed():
                delta = self._rest()
            else:
                self._error = exc
                await _take_in_dropped(self._thunk, exc)
                delta = await self._text_with_error()
                self._read += len(delta)
                return await self._sorted(delta)
        self._read += len(delta)
        if delta and self._splitter is None and not (self._thinks and self._thunk.thinking):
            return delta
        return await self._sorted(delta)

    async def cancel(self) -> None:
        """Cancel the generation; a computed thunk ignores it."""
        await self._thunk.cancel_generation()

    async def _sorted(self, delta: str) -> Piece | End:
        """Return the first piece of what came in one read: reasoning, what the tags make of the text, tool calls."""
        thinking = self._thunk.thinking if self._thinks else None
        if isinstance(thinking, str) and len(thinking) > self._thought:
            self._ready.append(Reasoning(thinking[self._thought :]))
            self._thought = len(thinking)
        if self._splitter is None:
            self._ready.extend([delta] if delta else [])
        else:
            self.split_off += len(delta)
            self._take_split(self._splitter.feed(delta))
            if self._splitter.done:
                self._splitter = None
        if self._error is not None:
            self._flush()
        self._ready.extend(self._calls.new())
        if self._ready or self._error is not None:
            return await self.next_delta()
        return ""

    def _end(self) -> Piece | End:
        self._flush()
        if self._ready:
            return self._ready.popleft()
        if not self.refusal and (refused := refusal(self._thunk)):
            self.refusal = f"\n\n{refused}" if self._read > self.split_off else refused
            return self.refusal
        calls = calls_in(self._thunk)
        self._calls.new()
        lost = max(0, self._calls.count - len(calls))
        self.ended = True
        reason, tokens = finish_reason(self._thunk), written(self._thunk)
        return End(reason, refused=bool(self.refusal), calls=calls, lost=lost, tokens=tokens)

    def _flush(self) -> None:
        if self._splitter is not None:
            self._take_split(self._splitter.flush())
            self._splitter = None

    def _take_split(self, pieces: list[Piece]) -> None:
        self.split_off -= sum(len(piece) for piece in pieces if isinstance(piece, str))
        self._split_reasoning = self._split_reasoning or any(isinstance(piece, Reasoning) for piece in pieces)
        self._ready.extend(pieces)

    async def _text_with_error(self) -> str:
        """Return what arrived in one read with an error: only the value of the cancelled thunk has it."""
        try:
            # `asyncio.timeout` raises CancelledError before Python 3.11.4 in a task that was cancelled before.
            await asyncio.wait_for(self._thunk.cancel_generation(), PATIENCE)
        except Exception:  # the run cancels once more at its end, and tells what that raises
            return ""
        return self._rest()

    def _rest(self) -> str:
        """Return the text that no read has returned."""
        value = self._thunk.value
        return value[self._read :] if isinstance(value, str) else ""


class CutShortThunk(ModelOutputThunk[Any]):
    """A computed thunk with the validated text of a generation that was cancelled; so are its copies."""

    @property
    def cancelled(self) -> bool:
        """Whether the generation was cancelled: it was."""
        return True

    def __copy__(self) -> CutShortThunk:
        return self._like(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any]) -> CutShortThunk:
        return self._like(super().__deepcopy__(memo))

    def _like(self, twin: Any) -> CutShortThunk:
        twin.__class__ = type(self)  # mellea makes a thunk of its own type
        return twin  # type: ignore[no-any-return]


async def _take_in_dropped(thunk: Any, error: BaseException) -> None:
    """Have a thunk take in what it has read together with an error, and drops: the frame that raised it has it still.

    No public name of mellea leads there. Where the names are others, that text is lost, as it is without this.
    """
    process = getattr(getattr(thunk, "_gen", None), "process", None) or getattr(thunk, "_process", None)
    frames = (frame for frame, _ in walk_tb(error.__traceback__) if frame.f_locals.get("self") is thunk)
    read = [piece for frame in frames for piece in frame.f_locals.get("chunks") or ()]
    if process is not None:
        with suppress(Exception):  # the error that ends the run is the first one
            for piece in read:
                if not isinstance(piece, BaseException):
                    await process(thunk, piece)


def finish_reason(thunk: Any) -> str | None:
    """Return why a computed thunk's generation ended, as its back-end said; None where mellea does not tell.

    mellea 0.8 lists it in the metadata; 0.7 keeps the answer of the server, 0.6 neither.
    """
    told = getattr(thunk.generation, "finish_reasons", None)
    if told:
        return str(told[-1])
    response = getattr(getattr(thunk, "raw", None), "response", None)
    reason = response.get("finish_reason") if isinstance(response, Mapping) else None
    return reason if isinstance(reason, str) else None


def refusal(thunk: Any) -> str:
    """Return the refusal that a server of OpenAI's protocol sent instead of text; empty where mellea does not tell."""
    chunks = getattr(getattr(thunk, "raw", None), "streamed_chunks", None)
    deltas = [chunk.get("delta") for chunk in chunks or () if isinstance(chunk, Mapping)]
    said = [delta.get("refusal") for delta in deltas if isinstance(delta, Mapping)]
    return "".join(part for part in said if isinstance(part, str))
