"""One generation that several runs read, each at its own pace.

It is cancelled when the last of its readers has ended.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from copy import copy
from typing import Any

from ..orchestrator.limits import GenerationCancelled
from .api import ModelOutputThunk


class SharedGeneration:
    """Asks the back-end once for the first attempts of `readers` runs with the same prompt and options.

    Args:
        backend: the back-end to ask.
        readers: number of runs that will read.

    Attributes:
        pieces: the deltas so far, each with the number of characters of reasoning and of the server's deltas by then.
        thunk: the back-end's thunk; None before it has begun to answer.
        whole: whether that thunk was computed already, and not a stream.
        over: whether no more pieces come.
        error: the exception that the back-end raised; None if there was none.
    """

    def __init__(self, backend: Any, readers: int) -> None:
        self._backend = backend
        self._left = readers
        self._reading: asyncio.Task[None] | None = None
        self._news = asyncio.Event()
        self._closed = False
        self.pieces: list[tuple[str, int, int]] = []
        self.over = False
        self.whole = False
        self.error: Exception | None = None
        self.thunk: Any = None

    def backend(self) -> SharedBackend:
        """Return a back-end for one of the runs."""
        return SharedBackend(self._backend, self)

    async def begin(self, action: Any, ctx: Any, options: Mapping[str, Any]) -> None:
        """Ask the back-end, unless another reader has; wait until it has begun to answer.

        Raises:
            Exception: the back-end raised it.
        """
        if self._reading is None:
            self._reading = asyncio.create_task(self._read(action, ctx, options), name="a shared generation")
        while self.thunk is None and not self.over:
            await self.changed()
        if self.thunk is None and self.error is not None:
            raise self.error

    async def changed(self) -> None:
        """Wait for the next piece, or for the end."""
        await self._news.wait()

    async def leave(self) -> None:
        """Remove a reader; the last one ends the generation.

        Raises:
            Exception: what cancelling the generation raises.
        """
        self._left -= 1
        if not self._left:
            await self.close()

    async def close(self) -> None:
        """End the generation for all readers.

        Raises:
            Exception: what cancelling the generation raises.
        """
        if self._closed:
            return
        self._closed = True
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.wait([self._reading])
        if self.thunk is not None and not self.thunk.is_computed():
            await self.thunk.cancel_generation()

    async def _read(self, action: Any, ctx: Any, options: Mapping[str, Any]) -> None:
        try:
            thunk, _ = await self._backend.generate_from_context(action, ctx, **options)
            self.thunk, self.whole = thunk, thunk.is_computed()
            self._notify()
            while not thunk.is_computed():
                delta = await thunk.astream() or ""
                self.pieces.append((delta, len(getattr(thunk, "thinking", None) or ""), len(_streamed(thunk))))
                self._notify()
        except asyncio.CancelledError as exc:
            # Otherwise a reader would treat the text so far as the whole answer.
            self.error = GenerationCancelled("the back-end raised CancelledError, but the run had not cancelled it")
            self.error.__cause__ = exc
        except Exception as exc:
            self.error = exc
        finally:
            self.over = True
            self._notify()

    def _notify(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()


class SharedBackend:
    """The back-end of one run: its first attempt reads the shared generation, further ones ask the original.

    Attributes:
        original: the shared back-end.
    """

    def __init__(self, original: Any, shared: SharedGeneration | None) -> None:
        self.original = original
        self._shared = shared

    async def generate_from_context(self, action: Any, ctx: Any, **options: Any) -> tuple[Any, Any]:
        """Return a streaming thunk, and the context with it."""
        shared, self._shared = self._shared, None
        if shared is None:
            return await self.original.generate_from_context(action, ctx, **options)  # type: ignore[no-any-return]
        try:
            await shared.begin(action, ctx, options)
        except BaseException:
            await shared.leave()
            raise
        thunk = shared.thunk if shared.whole else SharedThunk(shared)
        return thunk, ctx.add(action).add(thunk)

    def __getattr__(self, name: str) -> Any:
        if name == "original" or name.startswith("__"):  # copy and pickle ask for these, also before there is any other
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        return getattr(self.original, name)


class SharedThunk(ModelOutputThunk[Any]):
    """A thunk that reads a shared generation; cancelling it does not affect the other readers."""

    def __init__(self, shared: SharedGeneration) -> None:
        super().__init__(None)
        self._shared = shared
        self._position = 0
        self._text: list[str] = []
        self._cut_short = False
        self.generation = copy(shared.thunk.generation)
        self._streamed: list[Any] = []
        if hasattr(self, "raw"):  # not in mellea 0.6
            self.raw.streamed_chunks = self._streamed

    async def astream(self) -> str:
        """Return the next delta; the thunk is computed as soon as the last one is read.

        Raises:
            Exception: the back-end raised it.
        """
        shared = self._shared
        while self._position == len(shared.pieces) and not shared.over:
            await shared.changed()
        if self._position == len(shared.pieces):
            if shared.error is not None:
                raise shared.error
            self._settle()
            return ""
        delta, thought, streamed = shared.pieces[self._position]
        self._position += 1
        self._text.append(delta)
        if thought:
            self.thinking = shared.thunk.thinking[:thought]
        self._streamed += _streamed(shared.thunk)[len(self._streamed) : streamed]
        if shared.over and shared.error is None and self._position == len(shared.pieces):
            self._settle()
        return delta

    async def avalue(self) -> str:
        """Read to the end, and return the whole text."""
        while not self.is_computed():
            await self.astream()
        return self.value or ""

    async def cancel_generation(self, error: Exception | None = None) -> None:
        """Stop reading; the value is the text so far."""
        if not self.is_computed():
            self._cut_short = True
            self._settle()
            await self._shared.leave()

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled before its end."""
        return self._cut_short

    def _settle(self) -> None:
        """Make the thunk a computed one: the only public way is to call the constructor with the text."""
        whole, thinking = self._shared.thunk, getattr(self, "thinking", None)
        text = "".join(self._text)
        if not self._cut_short and isinstance(whole.value, str):
            text = whole.value
        super().__init__(text)
        if thinking is not None:
            self.thinking = thinking
        self.parsed_repr = text
        self.generation = copy(whole.generation)
        if self._cut_short:
            self.generation.usage = None  # this run has not read all that was counted
            return
        self.tool_calls = whole.tool_calls
        if hasattr(whole, "raw"):
            self.raw = whole.raw


def _streamed(thunk: Any) -> list[Any]:
    """Return the server's deltas so far; empty if mellea does not keep them."""
    chunks = getattr(getattr(thunk, "raw", None), "streamed_chunks", None)
    return chunks if isinstance(chunks, list) else []
