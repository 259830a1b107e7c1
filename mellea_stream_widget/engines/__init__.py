"""Does work in this process, in other processes, or on other machines.

`spread` shares pieces of work among the workers of an engine, and repeats the work of a dead worker elsewhere. A
function and the data that all pieces share are pickled once by cloudpickle; the results are plain values. This package
is independent of the kind of work.
"""

from __future__ import annotations

from typing import Any

from ..log.mistakes import InvalidType
from .engine import Engine, EngineFailed, EngineUnavailable
from .spreading import Worked, cannot_be_sent, here, spread

__all__ = ["Engine", "EngineFailed", "EngineUnavailable", "Worked", "cannot_be_sent", "here", "resolve", "spread"]


def resolve(given: Any, workers: int | None = None) -> Engine:
    """Return the engine for a name or an executor.

    Args:
        given: "processes", "ray", an executor like those of `concurrent.futures`, or a Dask client.
        workers: number of processes, for "processes".

    Raises:
        EngineUnavailable: it cannot be used; the message says what is missing.
        TypeError: `given` is something else.
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
    raise InvalidType(
        f"Invalid value {given!r} for engine: expected None, 'processes', 'ray', an Executor or a Dask client."
    )
