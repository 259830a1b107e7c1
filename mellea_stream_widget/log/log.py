"""The append-only log of a run's events: one writer, any number of readers, in any thread and on any event loop.

    EventWriter.say ──> EventLog ──> read(), iteration, indexing    events so far
    (the run)             │  └─────> Follower = log.follow()        further events, in a task
                          │          log.follow_blocking()          further events, in a thread
                          └─ Notifier: wakes waiting readers

Each reader keeps its own position, sees every event from there on, even if it starts late, and never blocks the writer.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from copy import copy
from typing import Any, Generic, Self, TypeVar, overload

from .clock import clock_of
from .events import StreamEvent

T = TypeVar("T")


class EventLog:
    """All events of one run, in order: a sequence that grows until `close()`.

    Readers end after the last event of a closed log.
    """

    def __init__(self) -> None:
        self._events: list[StreamEvent] = []
        self._closed = False
        self._news = Notifier()
        self._end = Notifier()

    @property
    def closed(self) -> bool:
        """Whether no event will follow."""
        return self._closed

    def append(self, *events: StreamEvent) -> None:
        """Add the next events. Only the run that owns the log may call this."""
        self._events.extend(events)
        self._news.notify()

    def close(self) -> None:
        """End the log."""
        self._closed = True
        self._news.notify()
        self._end.notify()

    # --- events so far ---------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._events)

    def __iter__(self) -> Iterator[StreamEvent]:
        return iter(self._events[:])

    @overload
    def __getitem__(self, place: int) -> StreamEvent: ...
    @overload
    def __getitem__(self, place: slice) -> list[StreamEvent]: ...
    def __getitem__(self, place: int | slice) -> StreamEvent | list[StreamEvent]:
        return self._events[place]

    def read(self, position: int = 0) -> list[StreamEvent]:
        """Return the events so far, from `position` on."""
        return self._events[max(position, 0) :]

    # --- further events --------------------------------------------------------------------------

    def follow(self, position: int = 0) -> AsyncIterator[StreamEvent]:
        """Return an iterator over the events from `position` on, until the log is closed; on any event loop."""
        return Follower(self, position, lambda event: event)

    def follow_blocking(self, position: int = 0) -> Iterator[StreamEvent]:
        """Yield the events from `position` on, until the log is closed; block this thread between them."""
        position = max(position, 0)
        while not (self._closed and position >= len(self._events)):
            self.wait(position)
            for event in self.read(position):
                position += 1
                yield event

    def wait(self, position: int, timeout: float | None = None) -> bool:
        """Block this thread until there is an event at `position`, or the log is closed.

        Returns:
            False if `timeout` seconds passed without either.
        """
        return self._news.wait_blocking(lambda: self._closed or len(self._events) > position, timeout)

    def waiter(self) -> Waiter:
        """Return an object with which one task waits for further events, or for the end of the log."""
        return Waiter(self._news)

    async def join(self) -> None:
        """Wait, on any event loop, until the log is closed."""
        await Waiter(self._end).wait(lambda: self._closed)

    def join_blocking(self, timeout: float | None = None) -> bool:
        """Block this thread until the log is closed; return False if `timeout` seconds passed first."""
        return self._end.wait_blocking(lambda: self._closed, timeout)


class EventWriter:
    """Appends events to a log, with their `seq` and `elapsed`. All events of a run are written here."""

    def __init__(self, log: EventLog, loop: asyncio.AbstractEventLoop) -> None:
        self.log = log
        self._time = clock_of(loop)
        self._began = self._time()

    def onto(self, log: EventLog) -> EventWriter:
        """Return a writer for another log, with the same clock."""
        twin = copy(self)
        twin.log = log
        return twin

    def now(self) -> float:
        """Return the seconds since the run began."""
        return self._time() - self._began

    def say(self, event_type: type[StreamEvent], *args: Any, **fields: Any) -> None:
        """Append an event of that type."""
        self.log.append(event_type(*args, seq=len(self.log), elapsed=self._time() - self._began, **fields))


class Follower(AsyncIterator[T], Generic[T]):
    """Yields `pick(event)` for each event from `position` on, unless it is None; calls `at_end` at the end.

    Not an asynchronous generator, because one that is not exhausted needs a task for its clean-up. A cancelled
    `__anext__` has consumed no event. A second task that would wait at the same time gets a RuntimeError.
    """

    __slots__ = ("_at_end", "_events", "_log", "_pick", "_position", "_waiter", "_waits")

    def __init__(
        self,
        log: EventLog,
        position: int,
        pick: Callable[[StreamEvent], T | None],
        at_end: Callable[[], None] | None = None,
    ) -> None:
        self._log: EventLog | None = log
        self._events = log._events  # looked at in place: it only grows
        self._waiter = log.waiter()
        self._waits = False
        self._position = max(position, 0)
        self._pick = pick
        self._at_end = at_end

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        while self._log is not None:
            while self._position < len(self._events):
                event = self._events[self._position]
                self._position += 1
                if (picked := self._pick(event)) is not None:
                    return picked
            if not self._log.closed:
                if self._waits:
                    raise RuntimeError("Another task is waiting for this iterator: give each task its own.")
                woken = self._waiter.register()
                if woken is not None and not self._has_news():
                    self._waits = True
                    try:
                        await woken
                    except BaseException:
                        self._waiter.forget()
                        raise
                    finally:
                        self._waits = False
            elif not self._has_more():  # looked at again: an event may have come just before the end
                await self.aclose()
                if self._at_end is not None:
                    self._at_end()
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Stop reading."""
        self._log, self._events = None, []

    def _has_more(self) -> bool:
        return len(self._events) > self._position

    def _has_news(self) -> bool:
        return len(self._events) > self._position or self._log is None or self._log.closed


class Notifier:
    """Wakes threads and tasks that wait for a change that one thread makes.

    No wake-up is lost, and no lock is needed. A waiter registers first and then checks the condition; the notifier
    makes the change first and then looks for registered waiters. So one of the two always sees the other.
    """

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def notify(self) -> None:
        """Wake all waiters."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for wake in waiting:
                wake()

    def register(self, wake: Callable[[], None]) -> bool:
        """Register a function for the next `notify()`; return False if one has run at the same moment."""
        waiting = self._waiting
        waiting.append(wake)
        return waiting is self._waiting

    def forget(self, wake: Callable[[], None]) -> None:
        """Remove a registered function."""
        with contextlib.suppress(ValueError):  # notified meanwhile
            self._waiting.remove(wake)

    def wait_blocking(self, ready: Callable[[], bool], timeout: float | None) -> bool:
        """Block this thread until `ready()` is true; return False if `timeout` seconds passed first."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not ready():
            woken = threading.Event()
            left = None if deadline is None else deadline - time.monotonic()
            if self.register(woken.set) and not ready() and not woken.wait(left):
                self.forget(woken.set)
                return ready()
        return True


class Waiter:
    """Lets one task wait on its own event loop for one change after the other."""

    __slots__ = ("_loop", "_notifier", "_thread", "_woken")

    _woken: asyncio.Future[None]

    def __init__(self, notifier: Notifier) -> None:
        self._notifier = notifier
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0

    async def wait(self, ready: Callable[[], bool]) -> None:
        """Wait until `ready()` is true."""
        while not ready():
            woken = self.register()
            if woken is not None and not ready():
                try:
                    await woken
                except BaseException:
                    self.forget()
                    raise

    def register(self) -> asyncio.Future[None] | None:
        """Return a future that the next change resolves; None if there was a change at that very moment.

        Check the condition again before you await it. If the wait ends with an exception, call `forget()`.
        """
        loop = asyncio.get_running_loop()
        if loop is not self._loop:
            self._loop, self._thread = loop, threading.get_ident()
        self._woken = loop.create_future()
        return self._woken if self._notifier.register(self._wake) else None

    def forget(self) -> None:
        """Wait no longer."""
        self._notifier.forget(self._wake)

    def _wake(self) -> None:
        try:
            if threading.get_ident() == self._thread:
                self._resolve()
            elif self._loop is not None:
                self._loop.call_soon_threadsafe(self._resolve)
        except RuntimeError:  # the loop is closed, and so nothing waits on it
            pass

    def _resolve(self) -> None:
        """Wake the task. A late call may wake it without need; the task then checks its condition again."""
        if not self._woken.done():
            self._woken.set_result(None)
