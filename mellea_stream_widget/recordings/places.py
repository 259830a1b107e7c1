"""Remembers which file has a run, as long as somebody holds the run."""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

from ..log.log import EventLog
from ..log.reading import Reading

_files: WeakKeyDictionary[EventLog, Path] = WeakKeyDictionary()


def note_file(log: EventLog, path: Path | None) -> None:
    """Remember that a file has the run of that log, or the run that it shows again."""
    if path is not None:
        _files[log] = path


def file_of(run: Reading) -> Path | None:
    """Return the recording that has a run, or that a replay or a re-check shows; None if it is in no file."""
    return _files.get(run.log)
