"""Runs that are kept: recorded to a file, looked at again, played again, asked again with other requirements.

Importing this package is cheap: its names come when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .deltas import Tape
    from .difference import Recheck
    from .many import Rechecks, recheck_many
    from .reader import BadRecording, read
    from .recheck_one import NoModel, recheck
    from .recording import Recording, load
    from .replaying import Replay, replay
    from .writer import Recorder, mark, record

_HOME_OF = {
    "BadRecording": "reader",
    "NoModel": "recheck_one",
    "Recheck": "difference",
    "Rechecks": "many",
    "Recorder": "writer",
    "Recording": "recording",
    "Replay": "replaying",
    "Tape": "deltas",
    "load": "recording",
    "mark": "writer",
    "read": "reader",
    "recheck": "recheck_one",
    "recheck_many": "many",
    "record": "writer",
    "replay": "replaying",
}

__all__ = [
    "BadRecording",
    "NoModel",
    "Recheck",
    "Rechecks",
    "Recorder",
    "Recording",
    "Replay",
    "Tape",
    "load",
    "mark",
    "read",
    "recheck",
    "recheck_many",
    "record",
    "replay",
]


def __getattr__(name: str) -> Any:
    if name in _HOME_OF:
        return getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
