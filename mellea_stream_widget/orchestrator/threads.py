"""Calls functions in daemon threads: one that never returns blocks neither other calls nor the interpreter's exit."""

from __future__ import annotations

import asyncio
import contextvars
import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from queue import SimpleQueue
from typing import Any

IDLE = 8
"""Largest number of idle threads."""

BRIEF = 0.001
"""Seconds that an event loop is blocked by a function within `brief_waits`."""

IN_VAIN = 0.1
"""Seconds without such waits after one that was too short."""

Work = Callable[[], None]


class DaemonThreads(Executor):
    """An executor with a thread for each running call, and no limit to their number.

    The standard library's executor has a limit, which calls that never return would reach, and the interpreter waits
    for it at exit. These threads are daemons, and idle ones are used again.
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

        self.start(work)
        return future

    def forget(self) -> None:
        """Drop the idle threads, which a forked process does not have."""
        self._lock = threading.Lock()
        self._idle = []

    def start(self, work: Work) -> None:
        """Do some work in an idle thread, or in a new one. The work must not raise."""
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


class _Waits:
    """Decides whether an event loop may wait for a function: at most 1 % of the time if all functions are slow."""

    def __init__(self) -> None:
        self.allowed = contextvars.ContextVar("mellea_stream_brief_waits", default=False)
        self._not_before = 0.0

    def make_sense(self) -> bool:
        return self.allowed.get() and time.monotonic() >= self._not_before

    def was_in_vain(self) -> None:
        self._not_before = time.monotonic() + IN_VAIN


_WAITS = _Waits()


@contextmanager
def brief_waits() -> Iterator[None]:
    """Let the functions of runs that begin in this block block their event loop for up to a millisecond each.

    Most functions answer within microseconds. Their answers then need neither a switch to another task nor events of
    their own, which makes many simultaneous runs faster.
    """
    token = _WAITS.allowed.set(True)
    try:
        yield
    finally:
        _WAITS.allowed.reset(token)


async def in_thread(function: Callable[..., Any], /, *arguments: Any) -> Any:
    """Call a function in a daemon thread, in this task's context, and return its result.

    A cancelled call is abandoned: its thread runs until the function returns, and the result is dropped.

    Raises:
        BaseException: the function raised it.
    """
    context = contextvars.copy_context()
    if not _WAITS.make_sense():
        return await asyncio.get_running_loop().run_in_executor(_THREADS, context.run, function, *arguments)
    call = _Call(context.run, function, *arguments)
    _THREADS.start(call)
    if not call.ended.acquire(timeout=BRIEF):
        _WAITS.was_in_vain()
        later = call.later = Future()
        if not call.ended.acquire(blocking=False):  # else it has ended at this moment
            return await asyncio.wrap_future(later)
    if call.error is not None:
        raise call.error
    return call.value


class _Call:
    """A call whose caller waits for a moment, with a lock, which costs a third of a future.

    Attributes:
        ended: held until the function has ended.
        value, error: its result, or the exception that it raised.
        later: a future for the result if the caller stops waiting. The caller sets it before it looks at `ended` again,
            and the thread reads it after it has released `ended`: so one of the two sees the other.
    """

    __slots__ = ("_work", "ended", "error", "later", "value")

    def __init__(self, function: Callable[..., Any], /, *arguments: Any) -> None:
        self._work = function, arguments
        self.ended = threading.Lock()
        self.ended.acquire()
        self.value: Any = None
        self.error: BaseException | None = None
        self.later: Future[Any] | None = None

    def __call__(self) -> None:
        function, arguments = self._work
        try:
            self.value = function(*arguments)
        except BaseException as exc:
            self.error = _bearable(exc)
        self.ended.release()
        later = self.later
        if later is None or not later.set_running_or_notify_cancel():
            return
        if self.error is None:
            later.set_result(self.value)
        else:
            later.set_exception(self.error)


def _bearable(exc: BaseException) -> BaseException:
    """Wrap the exceptions that would silently end a coroutine instead of being raised in it."""
    if isinstance(exc, (StopIteration, GeneratorExit)):
        error = RuntimeError(f"the function raised {type(exc).__name__}")
        error.__cause__ = exc
        return error
    return exc
