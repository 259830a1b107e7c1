"""An event loop on a virtual clock: time jumps to the next timer, and a hang is an error at once."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
import threading
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from garbage import spare_what_is_there

T = TypeVar("T")

THREAD_PATIENCE = 30.0
"""Real seconds to wait for a worker thread before that is called a hang."""

KEPT = ("mellea-stream-call",)
"""Names of daemon threads that wait for the next call, or for a function that never returns."""

EAGER = hasattr(asyncio, "eager_task_factory")
"""Whether this Python has eager tasks."""


class Deadlock(AssertionError):
    """Nothing is ready, no timer is set, no thread works: whoever waits now waits forever."""


class Littered(AssertionError):
    """A run left something behind: a task, a thread, a log record, an exception that nobody looked at."""


class FakeTime:
    """Stands in for the `time` module: sleeping is what makes time go by."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class _Ready(deque[Any]):
    """The loop's queue of callbacks; calls `before` with the number of each one before it runs."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.before: Callable[[int], None] | None = None

    def popleft(self) -> Any:
        if self.before is not None:
            self.before(self.count)
        self.count += 1
        return super().popleft()


class VirtualLoop(asyncio.BaseEventLoop):
    """Runs callbacks and timers without sockets and without waiting; threads of its executor are waited for.

    Attributes:
        steps: number of callbacks that have run.
        complaints: what reached the loop's exception handler.
    """

    def __init__(self) -> None:
        super().__init__()
        self.complaints: list[dict[str, Any]] = []
        self._now = 1000.0
        self._woken = threading.Event()
        self._jobs = 0
        self._ready: _Ready = _Ready()
        self._selector = self
        self.set_exception_handler(lambda _, context: self.complaints.append(context))

    @property
    def steps(self) -> int:
        return self._ready.count

    def before_step(self, call: Callable[[int], None] | None) -> None:
        """Have `call(number)` called before each callback."""
        self._ready.before = call

    def time(self) -> float:
        return self._now

    def select(self, timeout: float | None) -> list[Any]:
        """Stand in for a selector: nothing is ever ready but what other threads have handed in."""
        if self._woken.is_set() or timeout == 0:
            self._woken.clear()
        elif self._jobs:
            if not self._woken.wait(THREAD_PATIENCE):
                raise Deadlock("a worker thread does not end")
            self._woken.clear()
        elif timeout is None:
            raise Deadlock(f"nothing will ever happen; still waiting: {sorted(map(repr, asyncio.all_tasks(self)))}")
        else:
            self._now += timeout
        return []

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:
        self._jobs += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._job_done)
        return future

    def _job_done(self, _: Any) -> None:
        self._jobs -= 1

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """End the worker threads; in this thread, as a helper thread would count as a hang."""
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=True)

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        self._woken.set()


def run(
    main: Coroutine[Any, Any, T],
    *,
    debug: bool = False,
    eager: bool = False,
    grace: float = 0.0,
    may_log: bool = False,
    loop: VirtualLoop | None = None,
) -> T:
    """Run a coroutine on a virtual clock and give its value; whatever is left over afterwards is an error.

    Args:
        main: what to run.
        debug: on a loop in debug mode.
        eager: with eager tasks; only where `EAGER`.
        grace: virtual seconds after the end of `main` in which other tasks may still end.
        may_log: whether log records of level WARNING and above are fine.
        loop: a loop of one's own, prepared for this run.
    """
    loop = VirtualLoop() if loop is None else loop
    loop.set_debug(debug)
    if eager:
        loop.set_task_factory(asyncio.eager_task_factory)
    with Watch(loop, may_log=may_log):
        try:
            task = loop.create_task(main)
            try:
                return loop.run_until_complete(task)
            finally:
                del task
                settle(loop, grace)
        finally:
            close(loop)


def settle(loop: asyncio.AbstractEventLoop, grace: float) -> None:
    """Let the other tasks go on for some virtual seconds, then raise if one is left."""
    if grace and asyncio.all_tasks(loop):
        loop.run_until_complete(_wait_for_others(grace))
    left = asyncio.all_tasks(loop)
    if left:
        names = sorted(map(repr, left))
        for task in left:
            task.cancel()
        loop.run_until_complete(_wait_for_others(60.0))
        if sys.exc_info()[0] is None:
            raise Littered(f"tasks are left: {names}")


def close(loop: asyncio.AbstractEventLoop) -> None:
    """Close a loop as `asyncio.run` does."""
    if not loop.is_closed():
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


async def _wait_for_others(seconds: float) -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    if others:
        await asyncio.wait(others, timeout=seconds)


class Watch(logging.Handler):
    """Collects whatever would have been printed or logged meanwhile, and the threads that are left."""

    def __init__(self, loop: VirtualLoop, *, may_log: bool = False) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []
        self._loop = loop
        self._may_log = may_log
        self._threads: set[threading.Thread] = set()
        self._unraisable: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record.getMessage())

    def __enter__(self) -> Watch:
        spare_what_is_there()
        self._threads = set(threading.enumerate())
        self._hook, sys.unraisablehook = sys.unraisablehook, self._note
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            gc.collect()
        finally:
            sys.unraisablehook = self._hook
            logging.getLogger().removeHandler(self)
        if kind is None:
            self._judge()

    def _note(self, unraisable: Any) -> None:
        self._unraisable.append(f"{unraisable.err_msg or ''} {unraisable.object!r}: {unraisable.exc_value!r}")

    def _judge(self) -> None:
        litter: list[str] = [*self._unraisable, *map(str, self._loop.complaints)]
        if not self._may_log:
            litter += self.records
        litter += [repr(one) for one in threading.enumerate() if one not in self._threads and one.name not in KEPT]
        if litter:
            raise Littered("\n".join(litter))
