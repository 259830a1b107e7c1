"""Ray: a cluster that runs already, or a new Ray on this machine. The only module that imports ray."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from .engine import EngineUnavailable


class Rays:
    """The workers of a Ray cluster, one for each of its CPUs.

    A Ray that this process has joined is used; otherwise the cluster of `RAY_ADDRESS`, or a new one on this machine,
    which ends with this process.

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
        """One for each CPU that the cluster has now."""
        return max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    @property
    def room(self) -> int:
        """A piece waits beside each that is being worked on."""
        return 2 * self.workers

    def ship(self, sent: bytes) -> Any:
        """Put the bytes where every node can read them."""
        return self._ray.put(sent)

    def submit(self, function: Callable[..., Any], shared: Any, items: Any) -> Future[Any]:
        """Make a task of a piece."""
        if self._task is None:
            self._task = self._ray.remote(num_cpus=1, max_retries=0)(function)
        reference = self._task.remote(shared, items)
        future: Future[Any] = reference.future()
        self._running[future] = reference
        future.add_done_callback(lambda done: self._running.pop(done, None))
        return future

    def died(self, error: BaseException) -> bool:
        """Return whether a worker or its node died, and not the task raised."""
        known = self._ray.exceptions
        return isinstance(error, known.RayError) and not isinstance(
            error, (known.RayTaskError, known.TaskCancelledError)
        )

    def kill(self) -> None:
        """Kill the tasks that run, and take back those that wait."""
        for reference in list(self._running.values()):
            self._ray.cancel(reference, force=True)

    def close(self) -> None:
        """Leave Ray running for the next call."""
