"""Asks other requirements about a whole folder of recorded answers, on all cores."""

from __future__ import annotations

import asyncio
import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from ..log.events import Outcome
from . import processes
from .difference import Recheck
from .format import LABELS, Label
from .recheck_one import arecheck, listed, run_aside

WORTH_A_PROCESS = 40
"""Recordings below which starting processes takes longer than it saves."""


@dataclass(frozen=True)
class Found:
    """What one recording's re-check found, without its events.

    Attributes:
        path: the file.
        label: "good", "bad", or None.
        recorded: how the recorded run had ended.
        outcome: how it ends now; None if it could not be asked again.
        flagged: whether a requirement objects now.
        requirement: label of the first one that does.
        chunk: index of the chunk that it objects to; None for the whole text.
        reason: its reason.
        earlier: characters by which the model would be stopped earlier; negative for later.
        error: why it could not be asked again.
    """

    path: Path
    label: Label | None = None
    recorded: Outcome | None = None
    outcome: Outcome | None = None
    flagged: bool = False
    requirement: str | None = None
    chunk: int | None = None
    reason: str | None = None
    earlier: int | None = None
    error: str | None = None


class Rechecks(Sequence[Found]):
    """What was found in a folder, in the order of the paths."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._found = sorted(found, key=lambda one: one.path)

    def __getitem__(self, place: Any) -> Any:
        return self._found[place]

    def __len__(self) -> int:
        return len(self._found)

    def confusion(self) -> dict[Label, dict[str, int]]:
        """Count: for each label, how many of its recordings the requirements flag, and how many they pass."""
        table: dict[Label, dict[str, int]] = {label: {"flagged": 0, "passed": 0} for label in LABELS}
        for one in self._found:
            if one.label is not None and one.error is None:
                table[one.label]["flagged" if one.flagged else "passed"] += 1
        return table

    @property
    def wrong(self) -> list[Found]:
        """The labelled recordings that are judged otherwise than by their label, and those that gave an error."""
        return [one for one in self._found if one.error or (one.label and one.flagged != (one.label == "bad"))]

    def to_dataframe(self) -> Any:
        """Give a row for each recording, with what `Found` says of it; the counts are in `confusion_frame()`.

        Raises:
            ImportError: pandas is not installed.
        """
        from .frames import frame

        rows = [{**vars(one), "path": str(one.path)} for one in self._found]
        return frame(rows, list(Found.__dataclass_fields__))

    def confusion_frame(self) -> Any:
        """Give the confusion table as a data frame, labels down, "flagged" and "passed" across.

        Raises:
            ImportError: pandas is not installed.
        """
        from .frames import frame

        table = self.confusion()
        return frame([{"label": label, **counts} for label, counts in table.items()], ["label", "flagged", "passed"])

    def __repr__(self) -> str:
        flagged = sum(one.flagged for one in self._found)
        return f"<Rechecks of {len(self)} recordings: {flagged} flagged, {len(self.wrong)} wrong>"


def recheck_many(
    folder: str | PathLike[str] | Iterable[str | PathLike[str]],
    requirements: Any,
    *,
    chunking: Any = None,
    validation_backend: Any = None,
    workers: int | None = None,
    progress: bool = True,
) -> Rechecks:
    """Re-check all recordings of a folder.

    Several processes may share the work, each with a copy of the requirements. Where they can be forked (Linux), they
    do so by themselves if there is enough to do. Elsewhere they do so if `workers` asks for it and the requirements
    can be pickled. This process does it alone with a `validation_backend`, whose connections cannot be shared.

    Args:
        folder: a folder, in which `*.jsonl` is looked at, or paths.
        requirements, chunking, validation_backend: as for `recheck`.
        workers: number of processes; by default one per core where they can be forked, if there is enough to do.
        progress: show a bar.

    Returns:
        What was found. A recording that cannot be asked again has an `error`; the others are not held up by it.

    Raises:
        FileNotFoundError: there is no recording.
        ValueError: `workers` is below 1.

    Warns:
        RuntimeWarning: the requirements cannot be sent to other processes; this one does the work alone.
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers is {workers}; give a whole number from 1 on")
    paths = _paths(folder)
    options = (listed(requirements), chunking, validation_backend)
    others = _others(_workers(workers, len(paths), validation_backend), options)
    work: Iterator[list[Found]]
    if others is None:
        work = (_recheck_some([path], options) for path in paths)
    else:
        work = others.work(_recheck_some, paths, _lost)
    found: list[Found] = []
    for some in _bar(work, len(paths), progress):
        found += some
    return Rechecks(found)


def _paths(folder: Any) -> list[Path]:
    if isinstance(folder, (str, PathLike)):
        paths = sorted(Path(folder).glob("*.jsonl"))
        if not paths:
            raise FileNotFoundError(f"no *.jsonl in {folder}")
        return paths
    paths = [Path(path) for path in folder]
    if not paths:
        raise FileNotFoundError("no recording was given")
    return paths


def _workers(wanted: int | None, recordings: int, backend: Any) -> int:
    if backend is not None:
        return 1
    if wanted is None:
        return (os.cpu_count() or 1) if processes.forks() and recordings >= WORTH_A_PROCESS else 1
    return min(wanted, recordings)


def _others(number: int, options: tuple[Any, ...]) -> processes.Processes | None:
    """Give processes that have the options; None for a single one, or where they cannot have them."""
    if number == 1:
        return None
    try:
        return processes.Processes(number, options)
    except Exception as exc:
        warnings.warn(
            f"recheck_many() works in one process: others cannot be sent the requirements ({type(exc).__name__}: {exc})"
            "; requirements of a module that can be imported can be",
            RuntimeWarning,
            stacklevel=3,
        )
        return None


def _lost(path: Path, why: str) -> Found:
    return Found(path, error=why)


def _recheck_some(paths: Sequence[Path], options: tuple[Any, ...]) -> list[Found]:
    async def all_of_them() -> list[Found]:
        return [await _find(path, options) for path in paths]

    return run_aside(all_of_them)


async def _find(path: Path, options: tuple[Any, ...]) -> Found:
    requirements, chunking, backend = options
    try:
        check: Recheck = await arecheck(path, requirements, chunking, None, backend)
    except asyncio.CancelledError:
        raise
    except Exception as exc:
        return Found(path, error=f"{type(exc).__name__}: {exc}")
    now = check.now
    return Found(
        path,
        check.recorded.label,
        check.recorded.outcome,
        check.outcome,
        check.flagged,
        None if now is None else now.requirement,
        None if now is None else now.chunk,
        None if now is None else now.reason,
        check.earlier,
    )


def _bar(pieces: Iterator[list[Found]], total: int, shown: bool) -> Iterator[list[Found]]:
    from tqdm.auto import tqdm

    with tqdm(total=total, desc="Re-checking", unit="recording", disable=not shown) as bar:
        for piece in pieces:
            yield piece
            bar.update(len(piece))
