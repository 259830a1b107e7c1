"""Tasks that read a run's log to its end, whatever happens to them, and never let the run know."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from ..log.events import StreamEvent
from ..log.log import EventLog
from .tasks import spawn

logger = logging.getLogger("mellea_stream_widget")

READ_UP = 60.0
"""Seconds that a reader may lag behind the end of its run."""

CLOSING_TIME = 5.0
"""Seconds that a cancelled reader has to come to the end of the log: the event loop is about to be closed."""


def read_aside(log: EventLog, take: Callable[[StreamEvent], Awaitable[None]], name: str) -> asyncio.Task[None]:
    """Give every event of the log to `take`, in order, in a task of its own on the running loop.

    What `take` raises is logged once and swallowed; it gets the next event all the same. A first cancel of the
    task does not end it before the log does, but leaves it `CLOSING_TIME` seconds; the event that it was at is given
    again, for cancelling means that it did not happen.
    """
    return spawn(asyncio.get_running_loop(), _Reading(log, take, name).run(), name)


def _cancels() -> int:
    task = asyncio.current_task()
    assert task is not None
    return task.cancelling()


class _Reading:
    """One reader's way through the log."""

    def __init__(self, log: EventLog, take: Callable[[StreamEvent], Awaitable[None]], name: str) -> None:
        self._log = log
        self._take = take
        self._name = name
        self._place = 0
        self._logged = False

    async def run(self) -> None:
        cancelled: asyncio.CancelledError | None = None
        seconds: float | None = None
        limit: asyncio.Timeout | None = None
        while True:
            try:
                await asyncio.sleep(0)  # the first step is taken in the caller's task, where no time can be limited
                cancels = _cancels()
                async with asyncio.timeout(seconds) as limit:
                    await self._read_on(limit)
                break
            except (TimeoutError, asyncio.CancelledError) as exc:
                # Before Python 3.11.4, the end of the time raises CancelledError in a task that was cancelled before.
                if limit is not None and limit.expired() and _cancels() == cancels:
                    self._give_up()
                    break
                if cancelled is not None or isinstance(exc, TimeoutError):
                    raise
                cancelled, seconds = exc, CLOSING_TIME
        if cancelled is not None:
            raise cancelled

    def _give_up(self) -> None:
        left = len(self._log) - self._place
        logger.warning("%s was too slow and was ended; it did not read %d events of the run", self._name, left)

    async def _read_on(self, limit: asyncio.Timeout) -> None:
        clock = asyncio.get_running_loop().time
        async for event in self._log.follow(self._place):
            if self._log.closed and limit.when() is None:
                limit.reschedule(clock() + READ_UP)
            await self._deliver(event)
            self._place += 1

    async def _deliver(self, event: StreamEvent) -> None:
        cancels = _cancels()
        try:
            await self._take(event)
        except asyncio.CancelledError as exc:
            if _cancels() > cancels:
                raise
            self._log_error(exc)  # nobody cancelled this task: it is an error of who takes the events
        except Exception as exc:
            self._log_error(exc)

    def _log_error(self, error: BaseException) -> None:
        if not self._logged:
            self._logged = True
            logger.warning("%s raised an exception; the run continues", self._name, exc_info=error)
