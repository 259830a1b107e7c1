"""Tasks that have a name, begin at once, and cause no warning if their loop is closed."""

from __future__ import annotations

import asyncio
import logging
from asyncio import AbstractEventLoop, Task
from collections.abc import Coroutine, Generator, Iterable
from contextvars import Context
from typing import Any

logger = logging.getLogger("mellea_stream_widget")


class _Begun(Coroutine[Any, Any, Any]):
    """A coroutine that has already run up to its first `await`.

    So its clean-up always runs. A task that is cancelled before its first step never runs its coroutine, and one whose
    loop is closed before that causes a warning.
    """

    def __init__(self, coro: Coroutine[Any, Any, Any], waits_for: Any, name: str) -> None:
        self.__name__ = self.__qualname__ = name
        self._coro = coro
        self._first = True
        self._waits_for = waits_for

    def send(self, value: Any) -> Any:
        if self._first:
            self._first = False
            return self._waits_for
        return self._coro.send(value)

    def throw(self, *error: Any) -> Any:
        self._first = False
        return self._coro.throw(*error)

    def close(self) -> None:
        self._coro.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        raise TypeError("only a task drives this")


def spawn(
    loop: AbstractEventLoop, coro: Coroutine[Any, Any, Any], name: str, context: Context | None = None
) -> Task[Any]:
    """Make a task of a coroutine, with or without a task factory of the loop.

    The coroutine takes its first step at once, in the caller's task. It must wait for something in that step, and do
    nothing before that which needs a task of its own.
    """
    waits_for = coro.send(None)
    # After `sleep(0)` a coroutine can simply be driven by its task: no wrapper is needed.
    begun = coro if waits_for is None else _Begun(coro, waits_for, name)
    task = Task(begun, loop=loop, name=name, context=context)
    # If the loop is closed in mid-run, its tasks are destroyed; the run's last event says so.
    task._log_destroy_pending = False  # type: ignore[attr-defined]
    return task


async def see_ended(tasks: Iterable[Task[Any] | None], seconds: float) -> asyncio.CancelledError | None:
    """Wait at most that many seconds for cancelled tasks to end; log a warning with those that do not.

    A cancel of the caller does not shorten the wait, but is returned afterwards.
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
        logger.warning("%s was cancelled and has not ended (limit cleanup=%g s)", name, seconds)
    return cancelled
