"""Remembers which file has a run, as long as somebody holds the run."""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

from ..log.log import EventLog
from ..log.reading import Reading

_files: WeakKeyDictionary[EventLog, tuple[Path, int | None]] = WeakKeyDictionary()


def note_file(log: EventLog, path: Path | None, attempt: int | None = None) -> None:
    """Remember that a file has the run of that log, or the run that it shows again.

    Args:
        log: of the run.
        path: the file; None if there is no file.
        attempt: which attempt of the recorded run it shows again, if it is not the last one.
    """
    if path is not None:
        _files[log] = path, attempt


def file_of(run: Reading) -> Path | None:
    """Return the recording that has a run, or that a replay or a re-check shows; None if it is in no file."""
    return _files.get(run.log, (None, None))[0]


def attempt_of(run: Reading) -> int | None:
    """Return the attempt of the recorded run that a re-check shows; None for the last one, and for every other run."""
    return _files.get(run.log, (None, None))[1]
