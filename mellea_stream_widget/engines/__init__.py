"""Where work is done: in this process, in others on this machine, or on other machines.

`spread` shares pieces of work among the workers of an engine, and runs what a dead worker had to do elsewhere. What
travels is a function and what all pieces share, pickled once by cloudpickle; what comes back are plain results.
Nothing in here knows what the work is.
"""

from __future__ import annotations

from typing import Any

from .engine import Engine, EngineFailed, EngineUnavailable
from .spreading import Worked, cannot_be_sent, here, spread

__all__ = ["Engine", "EngineFailed", "EngineUnavailable", "Worked", "cannot_be_sent", "here", "resolve", "spread"]


def resolve(given: Any, workers: int | None = None) -> Engine:
    """Return the engine that a name or an executor stands for.

    Args:
        given: "processes", "ray", an executor of `concurrent.futures` or of the same form, or a Dask client.
        workers: how many processes, for "processes".

    Raises:
        EngineUnavailable: it cannot be used; the message says what is missing.
        TypeError: it is something else.
    """
    if isinstance(given, str):
        match given:
            case "processes":
                from .processes import Processes

                return Processes(workers)
            case "ray":
                from .rays import Rays

                return Rays()
    if callable(getattr(given, "get_executor", None)):
        given = given.get_executor()
    if callable(getattr(given, "submit", None)):
        from .executors import Executors

        return Executors(given, workers)
    raise TypeError(
        f"Invalid value {given!r} for engine: expected None, 'processes', 'ray', an Executor or a Dask client."
    )
