"""Where work is done: in this process, in others on this machine, or on other machines.

`spread` shares pieces of work among the workers of an engine, and runs what a dead worker had to do elsewhere. What
travels is a function and what all pieces share, pickled once by cloudpickle; what comes back are plain results.
Nothing in here knows what the work is.
"""

from __future__ import annotations

from .engine import Engine, EngineFailed, EngineUnavailable, resolve
from .spreading import Worked, cannot_be_sent, here, spread

__all__ = ["Engine", "EngineFailed", "EngineUnavailable", "Worked", "cannot_be_sent", "here", "resolve", "spread"]
