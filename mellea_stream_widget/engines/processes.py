"""Processes on this machine: joblib's loky, whose pickler sends functions that were written in a notebook."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future
from time import monotonic, sleep
from typing import Any

from .work import in_environment

STAY = 300.0
"""Seconds for which an idle process waits for more work."""

BEGIN = 5.0
"""Seconds after which loky's thread is not waited for any longer."""

_idle: list[Any] = []
_lock = threading.Lock()
atexit.register(_idle.clear)  # later, loky would lack the modules that it lets an executor go with


class Processes:
    """Some processes, each with an executor of its own, so that the death of one costs nothing of the others.

    They stay for some minutes, so that the next call need not wait until they have imported mellea. Each piece is done
    in the environment that this process has when it gives the piece away.

    Args:
        workers: how many; one for each core by default.
    """

    is_near = True

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or os.cpu_count() or 1
        self.room = self.workers
        self._free = [_take() for _ in range(self.workers)]
        self._busy: list[tuple[Any, Future[Any]]] = []

    def ship(self, sent: bytes) -> bytes:
        """Return the bytes: a pipe takes them to the process."""
        return sent

    def submit(self, function: Callable[..., Any], shared: Any, items: Any) -> Future[Any]:
        """Give a piece to a process that has none."""
        executor = self._free.pop() if self._free else _new()
        piece = in_environment, dict(os.environ), function, shared, items
        try:
            future = executor.submit(*piece)
        except BrokenExecutor:  # it died while it waited for work
            executor = _new()
            future = executor.submit(*piece)
        self._busy.append((executor, future))
        # A caller may cancel what it gets; loky's own future must not be cancelled while loky ends its process.
        told: Future[Any] = Future()
        future.add_done_callback(lambda done: self._done(executor, done, told))
        return told

    def died(self, error: BaseException) -> bool:
        """Return whether the process was killed, or ended by itself."""
        return isinstance(error, BrokenExecutor)

    def kill(self) -> None:
        """Kill the processes that work."""
        with _lock:  # their pieces may end meanwhile, in other threads
            killed, self._busy = self._busy, []
        for executor, future in killed:
            _wait_until_begun(future)
            executor.shutdown(wait=False, kill_workers=True)

    def close(self) -> None:
        """Keep the processes for the next call."""
        with _lock:
            _idle.extend(self._free)
        self._free = []

    def _done(self, executor: Any, done: Future[Any], told: Future[Any]) -> None:
        error = done.exception()
        with _lock:
            if (executor, done) in self._busy:
                self._busy.remove((executor, done))
                self._free.append(_new() if isinstance(error, BrokenExecutor) else executor)
        if not told.set_running_or_notify_cancel():
            return
        if error is None:
            told.set_result(done.result())
        else:
            told.set_exception(error)


def _wait_until_begun(future: Future[Any]) -> None:
    """Wait some milliseconds: a thread of loky's breaks if its process is killed before it has taken up a piece."""
    end = monotonic() + BEGIN
    while not future.running() and not future.done() and monotonic() < end:
        sleep(0.001)


def _take() -> Any:
    with _lock:
        return _idle.pop() if _idle else _new()


def _new() -> Any:
    from joblib.externals.loky import ProcessPoolExecutor

    return ProcessPoolExecutor(max_workers=1, timeout=STAY)
