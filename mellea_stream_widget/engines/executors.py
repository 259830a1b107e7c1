"""Any executor like those of `concurrent.futures`: a thread or process pool, Dask's, mpi4py's."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future
from typing import Any

from .engine import EngineFailed

USUAL_WORKERS = 4
"""The number of workers that is assumed if an executor does not have it."""

_DEATHS = {"KilledWorker", "LostInputs", "NoValidWorkerError"}
"""Dask's errors for a task whose workers died, even when it tried again."""


class Executors:
    """An executor of the caller, who also closes it.

    Args:
        executor: the executor.
        workers: number of its workers; by default what the executor says.
    """

    is_near = False

    def __init__(self, executor: Any, workers: int | None = None) -> None:
        self._executor = executor
        self.workers = workers or _workers(executor)
        self._futures: set[Future[Any]] = set()

    @property
    def room(self) -> int:
        """Twice the number of workers, so that no worker waits for this process."""
        return 2 * self.workers

    def ship(self, sent: bytes) -> bytes:
        """Return the bytes, which are sent with each piece."""
        return sent

    def submit(self, function: Callable[..., Any], shared: Any, items: Any) -> Future[Any]:
        """Submit a piece to the executor."""
        try:
            future: Future[Any] = self._executor.submit(function, shared, items)
        except RuntimeError as exc:
            raise EngineFailed(
                f"The executor takes no more work ({type(exc).__name__}: {exc}). Call again with a new one: what is "
                "done is kept."
            ) from exc
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)
        return future

    def died(self, error: BaseException) -> bool:
        """Return whether a worker died."""
        return isinstance(error, BrokenExecutor) or type(error).__name__ in _DEATHS

    def kill(self) -> None:
        """Cancel pieces that no worker has begun; an executor cannot end running ones."""
        for future in list(self._futures):
            future.cancel()

    def close(self) -> None:
        """Do nothing, because the caller closes the executor."""


def _workers(executor: Any) -> int:
    client = getattr(executor, "_client", None)
    cores = getattr(client, "nthreads", None)
    if callable(cores):
        return sum(cores().values()) or 1
    most = getattr(executor, "_max_workers", None)
    return most if isinstance(most, int) and most > 0 else USUAL_WORKERS
