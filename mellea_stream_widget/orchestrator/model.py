"""The model's side of an attempt: starts the generation, reads it, watches its time limits, and ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from ..log.clock import clock_of
from .delta import CallPiece, End, Reasoning
from .limits import BetweenTokensTimeout, FirstTokenTimeout, GenerationCancelled, Limits
from .ports import Generation, Source, Started
from .retry import Draw, Kept, PastAttempt
from .tasks import spawn

DELTAS_PER_TURN = 256
"""Deltas after which the event loop gets its turn, as a model that has everything ready never waits."""

QUICK = 0.0005
"""Seconds between two deltas below which they come faster than it pays to be woken for each of them."""

TURNS = 8
"""Turns of the event loop in which quick deltas gather, so that one read takes several."""

SELDOM = 255
"""Most deltas between two trials whether they gather: who writes them only when asked has none ready."""

EMPTY = 10
"""How many times the limit of silence empty deltas may last. Some back-ends send them while they are at work."""

HELD_UP = 0.5
"""Seconds of delay from which on the event loop, and not the back-end, is to blame."""


class Sink(Protocol):
    """Takes what the model writes."""

    def feed(self, delta: str, now: float) -> None:
        """Take a delta."""
        ...

    def feed_reasoning(self, delta: str, now: float) -> None:
        """Take a delta of the reasoning."""
        ...

    def feed_call(self, piece: CallPiece) -> None:
        """Take a piece of a tool call."""
        ...

    def finish(self, end: End) -> None:
        """Take the natural end."""
        ...


class Model:
    """One generation, from the request to its end.

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
        self._has_waited = True

    @property
    def tasks(self) -> list[asyncio.Task[None] | None]:
        """The tasks to await after `close()`."""
        return [self._reader, self._closer]

    def begin(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> None:
        """Start the generation, and read it."""
        self._silence.begin()
        self._reader = spawn(self._loop, self._read(past, kept, draw), "the back-end")

    def close(self) -> None:
        """Begin to end the generation, unless it has ended by itself; await `tasks` for the end."""
        self._silence.end()
        if self._closer is None and not self._natural:
            self._closer = spawn(self._loop, self._end(), "the back-end")

    def give_up(self) -> None:
        """Stop waiting for a clean-up that does not end. A wait for the reader continues."""
        if self._closer is not None and self._reader is not None and self._reader.done():
            self._given_up = True
            self._closer.cancel()

    async def _read(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> None:
        await asyncio.sleep(0)  # the step that `spawn` takes
        await asyncio.sleep(0)  # the run's own task comes first: who cancels it now has asked no back-end
        try:
            started = await self._source.start(past, kept, draw)
            self._generation = started.generation
            if self._closer is None:
                await self._drain(started.generation, self._begun(started))
        except GeneratorExit:
            raise
        except BaseException as exc:
            fault = self._fault(exc)
            if fault is None:
                raise
            self._source.failed(fault)
            self._broken(fault)

    async def _drain(self, generation: Generation, sink: Sink) -> None:
        time, silence = clock_of(self._loop), self._silence
        next_delta, feed = generation.next_delta, sink.feed
        rest = rests = 0  # deltas to pass before any are let gather, as long as nothing gathers
        while True:
            for _ in range(DELTAS_PER_TURN):
                delta = await next_delta()
                if type(delta) is End:
                    self._natural = True
                    silence.end()
                    sink.finish(delta)
                    return
                if self._closer is not None:
                    return
                before = silence.last
                silence.last = now = time()
                if not delta:
                    continue  # a sign of life, for some time
                silence.said = now
                if silence.heard_nothing:
                    silence.first_delta_came()
                if isinstance(delta, str):
                    feed(delta, now)
                elif isinstance(delta, Reasoning):
                    sink.feed_reasoning(delta.text, now)
                else:
                    sink.feed_call(delta)
                if not self._has_waited:
                    rest = rests = 0  # it was there at once
                elif rest:
                    rest -= 1
                elif now - before < QUICK:
                    await self._let_gather()
                    rest = rests = min(16 * rests + 15, SELDOM)
            await asyncio.sleep(0)

    async def _let_gather(self) -> None:
        """Let other tasks send several deltas, and note when this task has had to wait again."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
        self._has_waited = False
        self._loop.call_soon(self._turn_begins)

    def _turn_begins(self) -> None:
        self._has_waited = True

    def _fault(self, error: BaseException) -> BaseException | None:
        """Return the back-end's error; None if the run itself has cancelled the reader."""
        if not isinstance(error, asyncio.CancelledError):
            return error
        if self._closer is not None or (self._reader is not None and self._reader.cancelling()):
            return None
        fault = GenerationCancelled("the back-end raised CancelledError, but the run had not cancelled it")
        fault.__cause__ = error
        return fault

    async def _end(self) -> None:
        """Cancel the reader and wait for its end, then cancel the generation. The other order hangs the reader.

        If all tasks of the loop are cancelled at once, this one still finishes its work.
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


class Silence:
    """Watches the time between deltas, and calls `broken` with an error when a limit is exceeded.

    It uses one timer that looks back when it fires, so that a delta costs nothing.

    Attributes:
        last: time of the last delta, or of the request, on the loop's clock.
        said: time of the last delta that was not empty, or of the request.
        heard_nothing: True until the first text or reasoning.
    """

    def __init__(self, limits: Limits, broken: Callable[[BaseException], None]) -> None:
        self.last = self.said = 0.0
        self.heard_nothing = True
        self._limits = limits
        self._broken = broken
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Start the timer: the back-end was asked."""
        self.last = self.said = self._loop.time()
        self._arm()

    def first_delta_came(self) -> None:
        """Switch to the limit between two deltas."""
        self.heard_nothing = False
        self._arm()

    def end(self) -> None:
        """Stop the timer: no further delta is expected."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arm(self) -> None:
        self.end()
        limit = self._limits.first_token if self.heard_nothing else self._limits.between_tokens
        if limit is not None:
            self._timer = self._loop.call_at(self._due(limit), self._look, limit)

    def _due(self, limit: float) -> float:
        """Return when the limit is exceeded: after no delta at all, or after empty ones only."""
        return min(self.last + limit, self.said + EMPTY * limit)

    def _look(self, limit: float) -> None:
        now = self._loop.time()
        if now < self._due(limit):
            self._arm()
        elif now > self._due(limit) + HELD_UP:
            # The event loop was blocked, and with it the reader of the back-end: the wait starts again.
            self.last = now
            self.said = max(self.said, now - (EMPTY - 1) * limit)
            self._arm()
        else:
            self._timer = None
            empty = now < self.last + limit
            if self.heard_nothing:
                what = "nothing but empty pieces" if empty else "no text"
                self._broken(FirstTokenTimeout(limit, f"the back-end has sent {what}"))
            else:
                what = "sends nothing but empty pieces" if empty else "fell silent"
                self._broken(BetweenTokensTimeout(limit, f"the back-end {what}"))
