"""Maps runs to their files, as long as the runs exist."""

from __future__ import annotations

from pathlib import Path
from weakref import WeakKeyDictionary

from ..log.log import EventLog
from ..log.reading import Reading

_files: WeakKeyDictionary[EventLog, tuple[Path, int | None]] = WeakKeyDictionary()


def note_file(log: EventLog, path: Path | None, attempt: int | None = None) -> None:
    """Remember the file of the run with that log, or of the run that it replays.

    Args:
        log: the run's log.
        path: the file; None without one.
        attempt: number of the attempt of the recorded run that it replays; None for the last one.
    """
    if path is not None:
        _files[log] = path, attempt


def file_of(run: Reading) -> Path | None:
    """Return the file of a run, or of the recording that a replay or a re-check shows; None without a file."""
    return _files.get(run.log, (None, None))[0]


def attempt_of(run: Reading) -> int | None:
    """Return the attempt of the recorded run that a re-check shows; None for the last one, and for other runs."""
    return _files.get(run.log, (None, None))[1]
