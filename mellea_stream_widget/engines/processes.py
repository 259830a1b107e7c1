"""Processes on this machine, with joblib's loky, which can send functions of a notebook."""

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
"""Seconds after which an idle process ends."""

BEGIN = 5.0
"""Longest time, in seconds, to wait for loky's thread."""

_idle: list[Any] = []
_lock = threading.Lock()
atexit.register(_idle.clear)  # later, loky would lack the modules with which it frees an executor


class Processes:
    """Some processes, each with an executor of its own, so that the death of one does not affect the others.

    They live for some minutes, so that the next call need not wait until they have imported mellea. Each piece is done
    with the environment variables of this process at its submission.

    Args:
        workers: number of processes; by default one for each core.
    """

    is_near = True

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or os.cpu_count() or 1
        self.room = self.workers
        self._free = [_take() for _ in range(self.workers)]
        self._busy: list[tuple[Any, Future[Any]]] = []

    def ship(self, sent: bytes) -> bytes:
        """Return the bytes, which are sent through a pipe."""
        return sent

    def submit(self, function: Callable[..., Any], shared: Any, items: Any) -> Future[Any]:
        """Submit a piece to an idle process."""
        executor = self._free.pop() if self._free else _new()
        piece = in_environment, dict(os.environ), function, shared, items
        try:
            future = executor.submit(*piece)
        except BrokenExecutor:  # it died while it was idle
            executor = _new()
            future = executor.submit(*piece)
        self._busy.append((executor, future))
        # The caller may cancel its future, but loky's own must not be cancelled while loky ends its process.
        told: Future[Any] = Future()
        future.add_done_callback(lambda done: self._done(executor, done, told))
        return told

    def died(self, error: BaseException) -> bool:
        """Return whether the process was killed, or ended by itself."""
        return isinstance(error, BrokenExecutor)

    def kill(self) -> None:
        """Kill the busy processes."""
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
    """Wait some milliseconds: a thread of loky fails if its process is killed before it has begun a piece."""
    end = monotonic() + BEGIN
    while not future.running() and not future.done() and monotonic() < end:
        sleep(0.001)


def _take() -> Any:
    with _lock:
        return _idle.pop() if _idle else _new()


def _new() -> Any:
    from joblib.externals.loky import ProcessPoolExecutor

    return ProcessPoolExecutor(max_workers=1, timeout=STAY)
