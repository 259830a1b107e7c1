"""Reads mellea's thunk, by public names only, except where text would be lost."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from traceback import walk_tb
from types import SimpleNamespace
from typing import Any

from pydantic import ValidationError

from ..orchestrator.delta import End, Piece, Reasoning
from ..orchestrator.ports import DELTAS_PER_TURN, Take
from .api import ModelOutputThunk
from .calls import CallReader, calls_in
from .spent import written
from .tags import TagSplitter

PATIENCE = 5.0
"""Seconds to wait for the text that came together with an error of a generation."""


class ThunkGeneration:
    """A `orchestrator.ports.Generation` over a streaming `ModelOutputThunk`.

    `cancel_generation()` while another task waits in `astream()` leaves that task waiting forever. If the thunk's queue
    is full, the model continues to decode. So the run always reads, and ends its reader before it cancels.

    Reasoning comes from the thunk's `thinking`, which grows with each read, and from tags in the text. mellea 0.6 does
    not show it: there, and when a back-end sends something other than text, `next_delta` returns an empty string.
    Complete tool calls come with the end; their pieces as they arrive, if the back-end streams them.

    With `judged_apart`, validation errors of the action's pydantic model are not raised: they quote the answer, and a
    requirement reports them without a quote.

    Attributes:
        split_off: number of characters at the beginning of the thunk's value that are not part of the answer.
        ended: whether the model has ended by itself.
        refusal: the back-end's refusal, which is the end of the answer, or all of it; empty without one.
    """

    def __init__(self, thunk: Any, splitter: TagSplitter | None = None, *, judged_apart: bool = False) -> None:
        self._thunk = thunk
        self._computed, self._astream = thunk.is_computed, thunk.astream
        self._judged_apart = judged_apart
        self._thinker = thunk if hasattr(thunk, "thinking") else _THINKS_NOTHING
        self._calls = CallReader(thunk)
        self.split_off = 0
        self.ended = False
        self.refusal = ""
        self._splitter = splitter
        self._ready: list[Piece | Exception] = []  # short; an error as the last, which stays
        self._read = 0
        self._thought = 0
        self._split_reasoning = False

    @property
    def chars(self) -> int:
        """Number of characters of text and of reasoning so far."""
        return self._read + self._thought

    @property
    def reasoned(self) -> bool:
        """Whether there was reasoning, in a field of its own or in tags."""
        return self._thought > 0 or self._split_reasoning

    async def next_delta(self) -> Piece | End:
        """Wait for the next piece, or for the end once the thunk is computed."""
        if self._ready:
            return self._next_ready()
        if self._computed():
            return self._end()
        try:
            delta = await self._astream()
        except Exception as exc:
            return await self._failed(exc)
        return self._sorted(delta or "")

    async def drain(self, take: Take) -> None:
        """Pass all pieces and the end to `take`. Plain text needs one coroutine less than with `next_delta`."""
        astream, computed, thinker = self._astream, self._computed, self._thinker
        while True:
            for _ in range(DELTAS_PER_TURN):
                if self._ready or computed():
                    if await self._give_next(take):
                        return
                    continue
                try:
                    piece = await astream()
                except Exception as exc:
                    piece = await self._failed(exc)
                else:
                    if piece and self._splitter is None and not thinker.thinking:
                        self._read += len(piece)
                    else:
                        piece = self._sorted(piece or "")
                if (wait := take(piece)) is not None:
                    await wait
            await asyncio.sleep(0)

    async def _give_next(self, take: Take) -> bool:
        """Pass on a piece that needs no read; return whether it was the end."""
        piece = await self.next_delta()
        if (wait := take(piece)) is not None:
            await wait
        return type(piece) is End

    async def _failed(self, error: Exception) -> Piece:
        """Return the first piece that came together with an error."""
        if self._judged_apart and isinstance(error, ValidationError) and self._computed():
            return self._sorted(self._rest())
        await _take_in_dropped(self._thunk, error)
        return self._sorted(await self._text_with_error(), error)

    async def cancel(self) -> None:
        """Cancel the generation; a computed thunk ignores it."""
        await self._thunk.cancel_generation()

    def _next_ready(self) -> Piece:
        piece = self._ready[0]
        if isinstance(piece, Exception):
            raise piece
        del self._ready[0]
        return piece

    def _sorted(self, delta: str, error: Exception | None = None) -> Piece:
        """Return the first piece of one read: reasoning, text without its tags, or a tool call; "" without any.

        An error is raised behind the pieces that came with it.
        """
        self._read += len(delta)
        thinking = self._thinker.thinking
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
        if error is not None:
            self._flush()
        self._ready.extend(self._calls.new())
        if error is not None:
            self._ready.append(error)
        return self._next_ready() if self._ready else ""

    def _end(self) -> Piece | End:
        self._flush()
        if self._ready:
            return self._next_ready()
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
        """Return the text that arrived in one read with an error, which only the cancelled thunk's value has."""
        try:
            # `asyncio.timeout` raises CancelledError before Python 3.11.4 in a task that was cancelled before.
            await asyncio.wait_for(self._thunk.cancel_generation(), PATIENCE)
        except Exception:  # the run cancels again at its end, and reports what that raises
            return ""
        return self._rest()

    def _rest(self) -> str:
        """Return the text that no read has returned."""
        value = self._thunk.value
        return value[self._read :] if isinstance(value, str) else ""


class CutShortThunk(ModelOutputThunk[Any]):
    """A computed thunk with the validated text of a generation that was cancelled. Copies have this class too."""

    @property
    def cancelled(self) -> bool:
        """True: the generation was cancelled."""
        return True

    def __copy__(self) -> CutShortThunk:
        return self._like(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any]) -> CutShortThunk:
        return self._like(super().__deepcopy__(memo))

    def _like(self, twin: Any) -> CutShortThunk:
        twin.__class__ = type(self)  # mellea makes a thunk of its own type
        return twin  # type: ignore[no-any-return]


_THINKS_NOTHING = SimpleNamespace(thinking=None)
"""Stands for a thunk that shows no reasoning."""


async def _take_in_dropped(thunk: Any, error: BaseException) -> None:
    """Make a thunk process the text that it read together with an error, and would drop.

    The text is in a local variable of the frame that raised, and not public. If that name changes, the text is lost, as
    it would be without this function. The error stands behind the text there. If it does not, processing has raised it,
    and what comes before it has been processed.
    """
    process = getattr(getattr(thunk, "_gen", None), "process", None) or getattr(thunk, "_process", None)
    frames = (frame for frame, _ in walk_tb(error.__traceback__) if frame.f_locals.get("self") is thunk)
    read = [piece for frame in frames for piece in frame.f_locals.get("chunks") or ()]
    if process is not None and read and read[-1] is error:
        with suppress(Exception):  # the error that ends the run is the first one
            for piece in read[:-1]:
                await process(thunk, piece)


def finish_reason(thunk: Any) -> str | None:
    """Return the back-end's reason for the end of a computed thunk's generation; None if mellea does not keep it.

    mellea 0.8 has it in the metadata; 0.7 keeps the server's response; 0.6 has neither.
    """
    told = getattr(thunk.generation, "finish_reasons", None)
    if told:
        return str(told[-1])
    response = getattr(getattr(thunk, "raw", None), "response", None)
    reason = response.get("finish_reason") if isinstance(response, Mapping) else None
    return reason if isinstance(reason, str) else None


def refusal(thunk: Any) -> str:
    """Return the refusal that a server with OpenAI's protocol sent; empty without one, or if mellea dropped it."""
    chunks = getattr(getattr(thunk, "raw", None), "streamed_chunks", None)
    deltas = [chunk.get("delta") for chunk in chunks or () if isinstance(chunk, Mapping)]
    said = [delta.get("refusal") for delta in deltas if isinstance(delta, Mapping)]
    return "".join(part for part in said if isinstance(part, str))
