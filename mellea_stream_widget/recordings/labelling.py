"""People's labels of recorded answers, which are written into the recordings."""

from __future__ import annotations

import getpass
import itertools
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from ..log.encoding import line_of
from ..log.events import CompletedEvent, RetryEvent
from ..log.frames import data_frame
from ..log.mistakes import InvalidValue
from ..log.reading import run_of
from ..options.defaults import project_level
from ..options.pyproject import notebook_folder
from .appending import append
from .files import recordings_in
from .format import LABELS, Header, Label, Mark
from .opinions import current, kappa
from .places import attempt_of, file_of
from .reader import read
from .recording import Recording, load
from .writer import record

COLUMNS = (
    "file", "rater", "label", "requirement", "start", "end", "note", "time", "attempt", "prompt", "outcome",
)  # fmt: skip


@dataclass(frozen=True)
class Agreement:
    """How far two raters agree.

    Attributes:
        rater: one of them.
        other: the other one.
        n: number of answers that both have labelled; labels on single requirements and attempts count separately.
        agreed: number of those with equal labels.
        kappa: Cohen's kappa; None if all labels are the same.
    """

    rater: str
    other: str
    n: int
    agreed: int
    kappa: float | None


def label(
    recorded: str | PathLike[str] | object,
    label: Label | None,
    *,
    start: int | None = None,
    end: int | None = None,
    requirement: str | None = None,
    note: str | None = None,
    rater: str | None = None,
    attempt: int | None = None,
    folder: str | PathLike[str] | None = None,
) -> Mark:
    """Add your label of an answer to its recording. Your last label on the same requirement counts.

    The label is on disk when this returns. The run must be over, and its recording finished.

    Args:
        recorded: a recording's file, or a settled run that is in one.
        label: "good", or "bad" for an answer that a requirement should fail; None withdraws your label.
        start: offset of the first bad character, in characters of the raw text.
        end: offset behind the last bad character; by default the text is bad to its end.
        requirement: label of the requirement that should pass or fail it; by default all together.
        note: a comment.
        rater: your name; by default the project's `rater`, or else the name of your account.
        attempt: number of the attempt; by default the last one.
        folder: folder in which a run without a file is recorded.

    Raises:
        ValueError: the label is invalid, the place is not in the text, or the run has no file.
        BadRecording: the file is not a recording.
        BlockingIOError: the run is still being recorded.
        OSError: the file cannot be written.
    """
    see_label(recorded, label, start, end, attempt)
    path = file_for(recorded, folder)
    if attempt is None and not isinstance(recorded, (str, PathLike)):
        attempt = attempt_of(run_of(recorded))
    attempt = _see_place_in(path, start, end, attempt)
    made = Mark(label, str(rater or default_rater()), round(time.time(), 3), start, end, requirement, note, attempt)
    append(path, line_of(made.encoded()).encode("ascii"))
    return made


def mark(path: str | PathLike[str], label: Label) -> None:
    """Add your label of a recorded answer: a short form of `label`.

    Args:
        path: the recording.
        label: "good" or "bad".

    Raises:
        ValueError: the label is invalid, or the file is not a recording.
    """
    if label not in LABELS:
        raise InvalidValue(f"Invalid value {label!r} for label: expected one of {', '.join(LABELS)}.")
    _mark(path, label)


_mark = label


def labels(recordings: str | PathLike[str] | Iterable[str | PathLike[str]]) -> Any:
    """Return the labels of recordings as a pandas data frame: the last one of each rater on each requirement.

    Its columns are `file`, `rater`, `label`, `requirement`, `start`, `end`, `note`, `time`, `attempt`, `prompt` and
    `outcome`, which is how the run ended. See also `agreement`.

    Args:
        recordings: a folder, whose `*.jsonl` are read; a recording; or several of them.

    Raises:
        BadRecording: a file is not a recording.
        FileNotFoundError: there is no recording.
        ImportError: pandas is not installed.
    """
    rows = [
        {**vars(each), "file": str(path), "prompt": prompt, "outcome": outcome}
        for path in recordings_in(recordings)
        for marks, prompt, outcome in [marks_in(path)]
        for each in marks
    ]
    return data_frame(rows, COLUMNS).astype({"start": "Int64", "end": "Int64", "attempt": "Int64", "time": "float64"})


def agreement(recordings: str | PathLike[str] | Iterable[str | PathLike[str]]) -> list[Agreement]:
    """Return how far each two raters agree on the answers that both have labelled, with Cohen's kappa.

    Args:
        recordings: as for `labels`.
    """
    said: dict[str, dict[tuple[str, str | None, int | None], Label]] = {}
    for path in recordings_in(recordings):
        for each in marks_in(path)[0]:
            if each.label is not None:
                said.setdefault(each.rater, {})[str(path), each.requirement, each.attempt] = each.label
    found = []
    for one, other in itertools.combinations(sorted(said), 2):
        pairs = [(said[one][key], said[other][key]) for key in said[one] if key in said[other]]
        if pairs:
            found.append(Agreement(one, other, len(pairs), sum(a == b for a, b in pairs), kappa(pairs)))
    return found


def default_rater() -> str:
    """Return the project's `rater`, or else the name of the user's account."""
    named = project_level(notebook_folder()).values.get("rater")
    if isinstance(named, str) and named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # in a container the user may have no name
        return ""


def marks_in(path: Path) -> tuple[list[Mark], str | None, str]:
    """Return the labels of a recording, its prompt and its outcome, with one line in memory at a time."""
    prompt: str | None = None
    outcome: str = "stopped"
    attempts = 1
    marks = []
    for line in read(path):
        if isinstance(line, Header):
            prompt = line.prompt
        elif isinstance(line, Mark):
            marks.append(line)
        elif isinstance(line, RetryEvent):
            attempts = line.attempt
        elif isinstance(line, CompletedEvent):
            outcome, attempts = line.outcome, line.attempts_used
    return current(marks, attempts), prompt, outcome


def file_for(
    recorded: Any, folder: str | PathLike[str] | None, prompt: str | None = None, withheld: bool = False
) -> Path:
    """Return the file of a run; without one, record the run in the folder."""
    if isinstance(recorded, (str, PathLike)):
        return Path(recorded).expanduser()
    run = run_of(recorded)
    if not run.log.closed:
        raise InvalidValue(f"Invalid value {run!r}: expected a settled run. Wait for its end, or stop() it, first.")
    path = file_of(run)
    if path is None and folder is not None:
        folder = Path(folder).expanduser()
        folder.mkdir(parents=True, exist_ok=True)
        recorder = record(run, folder, prompt=prompt, withheld=withheld)
        recorder.done.result()
        path = recorder.path
        if recorder.error is not None:
            raise recorder.error
    if path is None:
        raise InvalidValue("This run has no file: record(run, path) it first, or give label() a folder=.")
    return path


def see_label(
    recorded: Any, label: Any, start: int | None, end: int | None, attempt: int | None, *, withheld: bool = False
) -> None:
    """Check a label, before a file is made for a run without one.

    Raises:
        ValueError: the label is invalid, or the place is not in the text of such a run.
    """
    if label not in (*LABELS, None):
        raise InvalidValue(f"Invalid value {label!r} for label: expected one of {', '.join(LABELS)}, or None.")
    if label != "bad" and start is not None:
        raise InvalidValue(
            f'Invalid value {start!r} for start: expected None, because only the label "bad" has a place.'
        )
    if isinstance(recorded, (str, PathLike)) or (start is end is attempt is None):
        return
    run = run_of(recorded)
    if file_of(run) is None and run.log.closed:
        _see_place(Recording.of(run, withheld=withheld), start, end, attempt)


def _see_place_in(path: Path, start: int | None, end: int | None, attempt: int | None) -> int | None:
    """Check that a recording has such a place; return the number of the attempt, or None for the last one."""
    if start is end is attempt is None:
        _see_recording(read(path))
        return None
    recording = load(path)
    _see_place(recording, start, end, attempt)
    return None if attempt == len(recording.attempts) else attempt


def _see_place(recording: Recording, start: int | None, end: int | None, attempt: int | None) -> None:
    size = len(recording.raw(attempt).text)
    if start is None and end is not None:
        raise InvalidValue(f"Invalid value {end!r} for end: expected None without a start.")
    if start is not None and not 0 <= start < size:
        raise InvalidValue(f"Invalid value {start!r} for start: expected a number from 0 to {size - 1}.")
    if start is not None and end is not None and not start < end <= size:
        raise InvalidValue(f"Invalid value {end!r} for end: expected a number from {start + 1} to {size}.")


def _see_recording(lines: Iterator[Any]) -> None:
    for _ in itertools.islice(lines, 2):
        pass
