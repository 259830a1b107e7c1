"""Tasks that nobody loses: named, begun at once, silent when their loop is closed under them."""

from __future__ import annotations

import asyncio
import logging
from asyncio import AbstractEventLoop, Task
from collections.abc import Coroutine, Generator, Iterable
from contextvars import Context
from typing import Any

logger = logging.getLogger("mellea_stream_widget")


class _Begun(Coroutine[Any, Any, Any]):
    """A coroutine that has taken its first step already, up to the first thing that it waits for.

    So whatever happens to its task, it gets to its clean-up: one that is cancelled before its first step would
    never have run, and one whose loop is closed before that would be complained about.
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
    """Make a task of a coroutine, whatever the loop's task factory does.

    The coroutine takes its first step at once, in the caller's task: it must wait for something in there, and
    do nothing before that which needs a task of its own.
    """
    waits_for = coro.send(None)
    # After `sleep(0)` a task goes on as it would begin, and needs nothing between it and the coroutine.
    begun = coro if waits_for is None else _Begun(coro, waits_for, name)
    task = Task(begun, loop=loop, name=name, context=context)
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
        logger.warning("%s was cancelled and has not ended (limit cleanup=%g s)", name, seconds)
    return cancelled
