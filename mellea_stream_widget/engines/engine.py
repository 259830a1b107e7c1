"""What an engine is."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol


class EngineUnavailable(RuntimeError):
    """An engine cannot be used here; the message says what is missing."""


class EngineFailed(RuntimeError):
    """An engine takes no more work; what was not done yet can be done by another call."""


class Engine(Protocol):
    """Workers that each do one piece of work at a time."""

    @property
    def workers(self) -> int:
        """How many there are, as far as that is known."""
        ...

    @property
    def room(self) -> int:
        """How many pieces it is given at a time."""
        ...

    @property
    def is_near(self) -> bool:
        """Whether its workers read the files of this process."""
        ...

    def ship(self, sent: bytes) -> Any:
        """Return what stands for the shared part in `submit`: the bytes, or where the workers find them."""
        ...

    def submit(self, function: Callable[..., Any], shared: Any, items: Any) -> Future[Any]:
        """Give a piece to a worker.

        Raises:
            EngineFailed: no worker can take it any more.
        """
        ...

    def died(self, error: BaseException) -> bool:
        """Return whether the error says that a worker died, and not that the work raised."""
        ...

    def kill(self) -> None:
        """End the pieces that are being worked on, as far as the engine can."""
        ...

    def close(self) -> None:
        """Let go of the workers."""
        ...
