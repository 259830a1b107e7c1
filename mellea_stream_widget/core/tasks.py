"""Tasks that nobody loses: named, begun in the loop's next turn, silent when their loop is closed under them."""

from __future__ import annotations

import asyncio
import logging
from asyncio import AbstractEventLoop, Task
from collections.abc import Callable, Coroutine, Generator, Iterable
from contextvars import Context
from typing import Any

logger = logging.getLogger("mellea_stream_widget")


class _Late(Coroutine[Any, Any, Any]):
    """Makes the coroutine with its first step.

    One that is made and never run is complained about when it is collected; a loop that is closed in mid-run
    leaves such ones behind.
    """

    def __init__(self, work: Callable[[], Coroutine[Any, Any, Any]], name: str) -> None:
        self.__name__ = self.__qualname__ = name
        self._work = work
        self._coro: Coroutine[Any, Any, Any] | None = None

    def send(self, value: Any) -> Any:
        if self._coro is None:
            self._coro = self._work()
        return self._coro.send(value)

    def throw(self, *error: Any) -> Any:
        if self._coro is None:
            self._coro = self._work()
        return self._coro.throw(*error)

    def close(self) -> None:
        if self._coro is not None:
            self._coro.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        raise TypeError("only a task drives this")


def spawn(
    loop: AbstractEventLoop, work: Callable[[], Coroutine[Any, Any, Any]], name: str, context: Context | None = None
) -> Task[Any]:
    """Begin `work()` as a task, in the loop's next turn whatever the loop's task factory does.

    An eager task would take its first step in here, before its maker has got hold of it.
    """
    task = Task(_Late(work, name), loop=loop, name=name, context=context)
    # A loop that is closed in mid-run takes its tasks with it; the run says so in its last event.
    task._log_destroy_pending = False  # type: ignore[attr-defined]
    return task


async def see_ended(tasks: Iterable[Task[Any] | None], seconds: float) -> asyncio.CancelledError | None:
    """Wait for cancelled tasks to end, at most that long; name those that do not in a warning.

    A cancel of the caller does not cut that short, but is given back.
    """
    clock = asyncio.get_running_loop().time
    deadline = clock() + seconds
    pending = {task for task in tasks if task is not None and not task.done()}
    cancelled: asyncio.CancelledError | None = None
    while pending and (left := deadline - clock()) > 0:
        try:
            await asyncio.wait(pending, timeout=left)
        except asyncio.CancelledError as exc:
            cancelled = exc
        pending = {task for task in pending if not task.done()}
    for name in sorted({task.get_name() for task in pending}):
        logger.warning("%s ignores its cancellation for more than cleanup=%g s", name, seconds)
    return cancelled
