"""Records runs in files, loads and replays them, and checks them against other requirements.

Importing this package is cheap: a module is imported when one of its names is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .labelling import Agreement, agreement, label, labels, mark
    from .player import Replay, replay
    from .reader import BadRecording, read
    from .recheck_folder import Rechecks, recheck_many
    from .recheck_result import Recheck
    from .rechecking import NoModel, recheck
    from .recording import Recording, load
    from .writer import Recorder, Tape, record

_HOME_OF = {
    "Agreement": "labelling",
    "BadRecording": "reader",
    "NoModel": "rechecking",
    "Recheck": "recheck_result",
    "Rechecks": "recheck_folder",
    "Recorder": "writer",
    "Recording": "recording",
    "Replay": "player",
    "Tape": "writer",
    "agreement": "labelling",
    "label": "labelling",
    "labels": "labelling",
    "load": "recording",
    "mark": "labelling",
    "read": "reader",
    "recheck": "rechecking",
    "recheck_many": "recheck_folder",
    "record": "writer",
    "replay": "player",
}

__all__ = [
    "Agreement",
    "BadRecording",
    "NoModel",
    "Recheck",
    "Rechecks",
    "Recorder",
    "Recording",
    "Replay",
    "Tape",
    "agreement",
    "label",
    "labels",
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
