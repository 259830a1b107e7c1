"""The model's side of an attempt: begins the generation, reads it all the time, and ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from .limits import GenerationCancelled, Limits
from .ports import Generation, Source, Started
from .retry import Kept, PastAttempt
from .silence import Silence
from .tasks import spawn

DELTAS_PER_TURN = 256
"""Deltas after which the event loop gets its turn, as a model that has everything ready never waits."""


class Sink(Protocol):
    """Takes what the model writes."""

    def feed(self, delta: str, now: float) -> None:
        """Take a delta."""
        ...

    def end(self) -> None:
        """Take the natural end."""
        ...


class Model:
    """One generation, from the question to its end.

    `begun(started)` gives the sink for the text, `broken(error)` is called when the back-end raises, and when the
    model says nothing for too long. The generation is read all the time, whatever the checks do: a full queue
    would keep it from being stopped.

    Attributes:
        trouble: what the clean-up of the generation raised.
    """

    def __init__(
        self,
        source: Source,
        limits: Limits,
        *,
        begun: Callable[[Started], Sink],
        broken: Callable[[BaseException], None],
    ) -> None:
        self.trouble: BaseException | None = None
        self._source = source
        self._begun = begun
        self._broken = broken
        self._loop = asyncio.get_running_loop()
        self._silence = Silence(limits, broken)
        self._generation: Generation | None = None
        self._reader: asyncio.Task[None] | None = None
        self._closer: asyncio.Task[None] | None = None
        self._natural = False
        self._given_up = False

    @property
    def tasks(self) -> list[asyncio.Task[None] | None]:
        """What is to be awaited after `close()`."""
        return [self._reader, self._closer]

    def begin(self, past: Sequence[PastAttempt], kept: Kept) -> None:
        """Start the generation, and read it."""
        self._silence.begin()
        self._reader = spawn(self._loop, self._read(past, kept), "the back-end")

    def close(self) -> None:
        """Begin to end the generation, unless it has ended by itself; await `tasks` to see it gone."""
        self._silence.end()
        if self._closer is None and not self._natural:
            self._closer = spawn(self._loop, self._end(), "the back-end")

    def give_up(self) -> None:
        """Leave a clean-up that does not end to itself; one that still waits for the reader goes on waiting."""
        if self._closer is not None and self._reader is not None and self._reader.done():
            self._given_up = True
            self._closer.cancel()

    async def _read(self, past: Sequence[PastAttempt], kept: Kept) -> None:
        await asyncio.sleep(0)  # the back-end is asked from within the task that reads it
        try:
            started = await self._source.start(past, kept)
            self._generation = started.generation
            if self._closer is None:
                await self._drain(started.generation, self._begun(started))
        except GeneratorExit:
            raise
        except BaseException as exc:
            fault = self._fault(exc)
            if fault is None:
                raise
            self._broken(fault)

    async def _drain(self, generation: Generation, sink: Sink) -> None:
        time, heard = self._loop.time, self._silence.heard
        next_delta, feed = generation.next_delta, sink.feed
        turn = 0
        while (delta := await next_delta()) is not None:
            if self._closer is not None:
                return
            if delta:
                now = time()
                heard(now)
                feed(delta, now)
            turn += 1
            if turn == DELTAS_PER_TURN:
                turn = 0
                await asyncio.sleep(0)
        self._natural = True
        self._silence.end()
        sink.end()

    def _fault(self, error: BaseException) -> BaseException | None:
        """Tell a fault of the back-end from a cancel, which is nobody's fault."""
        if not isinstance(error, asyncio.CancelledError):
            return error
        if self._closer is not None or (self._reader is not None and self._reader.cancelling()):
            return None
        fault = GenerationCancelled("the back-end raised CancelledError although nobody had cancelled it")
        fault.__cause__ = error
        return fault

    async def _end(self) -> None:
        """Cancel the reader, see it gone, then cancel the generation; the other way round hangs the reader.

        Who cancels all tasks of the loop at once must not keep this one from its work.
        """
        assert self._reader is not None
        self._reader.cancel()
        while True:
            try:
                await asyncio.wait([self._reader])
                if self._generation is not None:
                    await self._generation.cancel()
                return
            except GeneratorExit:
                raise
            except BaseException as exc:
                this = asyncio.current_task()
                if self._given_up:
                    return
                if not (isinstance(exc, asyncio.CancelledError) and this is not None and this.cancelling()):
                    self.trouble = exc
                    return
                this.uncancel()
