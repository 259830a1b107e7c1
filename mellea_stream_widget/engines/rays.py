"""Ray: a running cluster, or a new Ray on this machine. Only this module imports ray."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from .engine import EngineUnavailable


class Rays:
    """The workers of a Ray cluster, one for each of its CPUs.

    It uses the Ray to which this process is connected, else the cluster of `RAY_ADDRESS`, else a new one on this
    machine, which ends with this process.

    Raises:
        EngineUnavailable: Ray is not installed.
    """

    is_near = False

    def __init__(self) -> None:
        try:
            import ray
        except ImportError:
            raise EngineUnavailable("The engine 'ray' needs Ray: pip install 'mellea-stream-widget[ray]'") from None
        self._ray: Any = ray
        if not self._ray.is_initialized():
            self._ray.init(include_dashboard=False, log_to_driver=False, logging_level="warning")
        self._running: dict[Future[Any], Any] = {}
        self._task: Any = None

    @property
    def workers(self) -> int:
        """Number of CPUs that the cluster has now."""
        return max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    @property
    def room(self) -> int:
        """Twice the number of workers, so that no worker waits for this process."""
        return 2 * self.workers

    def ship(self, sent: bytes) -> Any:
        """Store the bytes where every node can read them."""
        return self._ray.put(sent)

    def submit(self, function: Callable[..., Any], shared: Any, items: Any) -> Future[Any]:
        """Submit a piece as a task."""
        if self._task is None:
            self._task = self._ray.remote(num_cpus=1, max_retries=0)(function)
        reference = self._task.remote(shared, items)
        future: Future[Any] = reference.future()
        self._running[future] = reference
        future.add_done_callback(lambda done: self._running.pop(done, None))
        return future

    def died(self, error: BaseException) -> bool:
        """Return whether an error means that a worker or its node died, and not that the task raised."""
        known = self._ray.exceptions
        return isinstance(error, known.RayError) and not isinstance(
            error, (known.RayTaskError, known.TaskCancelledError)
        )

    def kill(self) -> None:
        """Kill running tasks, and cancel waiting ones."""
        for reference in list(self._running.values()):
            self._ray.cancel(reference, force=True)

    def close(self) -> None:
        """Leave Ray running for the next call."""
