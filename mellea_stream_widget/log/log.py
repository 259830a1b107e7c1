"""The append-only log of a run's events. One thread writes, any number of readers read, in any thread."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from .events import StreamEvent
from .follower import Follower
from .notifier import Bell, Waiter


class EventLog:
    """All events of one run, in order.

    A reader keeps its own position and sees every event from there on, however late it comes. The log ends
    with `close()`; readers then end after its last event. A reader never holds the writer up.
    """

    def __init__(self) -> None:
        self._events: list[StreamEvent] = []
        self._closed = False
        self._news = Bell()
        self._end = Bell()

    @property
    def closed(self) -> bool:
        """Whether no event will follow."""
        return self._closed

    def __len__(self) -> int:
        return len(self._events)

    def append(self, event: StreamEvent) -> None:
        """Add the next event; only for the run that owns the log."""
        self._events.append(event)
        self._news.ring()

    def close(self) -> None:
        """End the log."""
        self._closed = True
        self._news.ring()
        self._end.ring()

    def read(self, position: int = 0) -> list[StreamEvent]:
        """Give all events from `position` on that there are by now."""
        return self._events[position:]

    def wait(self, position: int, timeout: float | None = None) -> bool:
        """Block this thread until there is an event at `position`, or the log is closed.

        Returns:
            False if `timeout` seconds went by without either.
        """
        return self._news.wait_blocking(lambda: self._closed or len(self._events) > position, timeout)

    def waiter(self) -> Waiter:
        """Make what one task waits with for further events, or for the log's end."""
        return Waiter(self._news)

    async def join(self) -> None:
        """Wait, on any event loop, until the log is closed."""
        await self._end.wait(lambda: self._closed)

    def join_blocking(self, timeout: float | None = None) -> bool:
        """Block this thread until the log is closed; False if `timeout` seconds went by first."""
        return self._end.wait_blocking(lambda: self._closed, timeout)

    def follow(self, position: int = 0) -> AsyncIterator[StreamEvent]:
        """Give the events from `position` on, as they come, until the log's end; on any event loop."""
        return Follower(self, position, lambda event: event)

    def follow_blocking(self, position: int = 0) -> Iterator[StreamEvent]:
        """Yield the events from `position` on, as they come, blocking this thread, until the log's end."""
        while not self._read_up(position):
            self.wait(position)
            for event in self.read(position):
                position += 1
                yield event

    def _read_up(self, position: int) -> bool:
        return self._closed and position >= len(self._events)
