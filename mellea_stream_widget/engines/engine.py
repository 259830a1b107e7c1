"""The interface of an engine, and its errors."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

from ..log.mistakes import Mistake


class EngineUnavailable(Mistake, RuntimeError):
    """An engine cannot be used here; the message says what is missing."""


class EngineFailed(RuntimeError):
    """An engine accepts no more work; another call can do the rest."""


class Engine(Protocol):
    """A set of workers that each do one piece of work at a time."""

    @property
    def workers(self) -> int:
        """Number of workers, as far as it is known."""
        ...

    @property
    def room(self) -> int:
        """Number of pieces to submit at the same time."""
        ...

    @property
    def is_near(self) -> bool:
        """Whether its workers can read the files of this process."""
        ...

    def ship(self, sent: bytes) -> Any:
        """Return a reference to the shared data for `submit`: the bytes, or where workers find them."""
        ...

    def submit(self, function: Callable[..., Any], shared: Any, items: Any) -> Future[Any]:
        """Submit a piece to a worker.

        Raises:
            EngineFailed: no worker is left.
        """
        ...

    def died(self, error: BaseException) -> bool:
        """Return whether an error means that a worker died, and not that the work raised."""
        ...

    def kill(self) -> None:
        """End running pieces, as far as the engine can."""
        ...

    def close(self) -> None:
        """Release the workers."""
        ...
