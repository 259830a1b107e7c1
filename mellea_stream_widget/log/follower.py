"""Follows a run's log, on any event loop."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from .events import StreamEvent

if TYPE_CHECKING:
    from .log import EventLog

T = TypeVar("T")


class Follower(AsyncIterator[T], Generic[T]):
    """Gives what `pick` makes of each event from `position` on, None excepted, then calls `at_end`.

    Not an asynchronous generator, as one that is left half-way needs a task for its clean-up.
    """

    __slots__ = ("_at_end", "_events", "_log", "_pick", "_position", "_waiter")

    def __init__(
        self,
        log: EventLog,
        position: int,
        pick: Callable[[StreamEvent], T | None],
        at_end: Callable[[], None] | None = None,
    ) -> None:
        self._log: EventLog | None = log
        self._waiter = log.waiter()
        self._position = position
        self._pick = pick
        self._at_end = at_end
        self._events: Iterator[StreamEvent] = iter(())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        while self._log is not None:
            for event in self._events:
                self._position += 1
                picked = self._pick(event)
                if picked is not None:
                    return picked
            if self._log.closed and self._position >= len(self._log):
                await self.aclose()
                if self._at_end is not None:
                    self._at_end()
            else:
                await self._waiter.wait(self._has_news)
                if self._log is not None:  # closed meanwhile, by another task
                    self._events = iter(self._log.read(self._position))
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Read no further."""
        self._log, self._events = None, iter(())

    def _has_news(self) -> bool:
        return self._log is None or self._log.closed or len(self._log) > self._position
