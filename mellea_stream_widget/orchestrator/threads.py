"""Calls functions in daemon threads: one that never returns holds up neither the other calls nor the exit."""

from __future__ import annotations

import asyncio
import contextvars
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from typing import Any

IDLE = 8
"""Threads that wait for the next call; a further one ends when it has nothing to do."""

Work = Callable[[], None]


class DaemonThreads(Executor):
    """An executor with a thread for each call that is under way, and no limit to their number.

    An executor of the standard library has a limit, which calls that never return use up, and is waited for when the
    interpreter exits. These threads are daemons, and those that have nothing to do are used again.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[SimpleQueue[Work]] = []

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        """Call the function in an idle thread, or in a new one."""
        future: Future[Any] = Future()

        def work() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                value = function(*arguments, **named)
            except BaseException as exc:
                future.set_exception(_bearable(exc))
            else:
                future.set_result(value)

        self._start(work)
        return future

    def forget(self) -> None:
        """Drop the idle threads: a forked child has none of its parent's."""
        self._lock = threading.Lock()
        self._idle = []

    def _start(self, work: Work) -> None:
        with self._lock:
            queue = self._idle.pop() if self._idle else None
        if queue is None:
            queue = SimpleQueue()
            threading.Thread(target=self._serve, args=(queue,), name="mellea-stream-call", daemon=True).start()
        queue.put(work)

    def _serve(self, queue: SimpleQueue[Work]) -> None:
        while True:
            queue.get()()
            with self._lock:
                if len(self._idle) >= IDLE:
                    return
                self._idle.append(queue)


_THREADS = DaemonThreads()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_THREADS.forget)


async def in_thread(function: Callable[..., Any], /, *arguments: Any) -> Any:
    """Call a function in a daemon thread, in this task's context, and return what it returns.

    A cancelled call is abandoned: its thread goes on until the function returns, and its outcome is dropped.

    Raises:
        BaseException: what the function raises.
    """
    context = contextvars.copy_context()
    return await asyncio.get_running_loop().run_in_executor(_THREADS, context.run, function, *arguments)


def _bearable(exc: BaseException) -> BaseException:
    """Wrap the exceptions that end a coroutine in silence instead of being raised in it."""
    if isinstance(exc, (StopIteration, GeneratorExit)):
        error = RuntimeError(f"the function raised {type(exc).__name__}")
        error.__cause__ = exc
        return error
    return exc
