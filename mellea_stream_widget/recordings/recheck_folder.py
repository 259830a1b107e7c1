"""Checks a folder of recorded answers against other requirements, on all cores."""

from __future__ import annotations

import asyncio
import os
import pickle
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, fields
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..log.events import Outcome
from ..log.frames import data_frame
from ..options.kinds import FlagKind, NumberKind
from ..options.signature import takes
from ..options.table import option
from .format import LABELS, Label
from .recheck_result import Recheck
from .rechecking import REQUIREMENTS, RecheckCall, RecheckOptions, arecheck, run_aside

if TYPE_CHECKING:
    from ..options.run_options import GivenRequirements

WORTH_PROCESSES = 400
"""Number of recordings below which starting processes takes longer than it saves."""

PIECES_PER_WORKER = 8
"""Pieces of work for each process, so that all of them end at about the same time."""


@dataclass(frozen=True)
class Found:
    """What the re-check of one recording found, without its events.

    Attributes:
        path: the file.
        label: "good", "bad", or None.
        recorded: how the recorded run ended.
        outcome: how it ends now; None if it could not be checked.
        flagged: whether a requirement fails now.
        requirement: label of the first one that fails.
        chunk: index of the chunk that it fails; None for the whole text.
        reason: the reason that it gave.
        earlier: number of characters by which the model would be stopped earlier; negative for later.
        error: why it could not be checked.
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
        """The recordings whose verdict differs from their label, and those that could not be checked."""
        return [one for one in self._found if one.error or (one.label and one.flagged != (one.label == "bad"))]

    def to_dataframe(self) -> Any:
        """Return a data frame with a row for each `Found`; the counts are in `confusion_frame()`.

        Raises:
            ImportError: pandas is not installed.
        """
        rows = [{**vars(one), "path": str(one.path)} for one in self._found]
        return data_frame(rows, list(Found.__dataclass_fields__))

    def confusion_frame(self) -> Any:
        """Return the confusion table as a data frame, labels down, "flagged" and "passed" across.

        Raises:
            ImportError: pandas is not installed.
        """
        rows = [{"label": label, **counts} for label, counts in self.confusion().items()]
        return data_frame(rows, ["label", "flagged", "passed"])

    def __repr__(self) -> str:
        flagged = sum(one.flagged for one in self._found)
        return f"<Rechecks of {len(self)} recordings: {flagged} flagged, {len(self.wrong)} wrong>"


@dataclass(frozen=True, kw_only=True)
class RecheckManyCall(RecheckOptions):
    """What `recheck_many` is called with."""

    folder: str | PathLike[str] | Iterable[str | PathLike[str]] = field(kw_only=False)
    requirements: GivenRequirements = field(default=(), kw_only=False, metadata=REQUIREMENTS)
    workers: int | None = option(
        NumberKind(1), None, "number of processes; by default one for each core if there is enough to do"
    )
    progress: bool = option(FlagKind(), True, "show a bar")


@takes(RecheckManyCall)
def recheck_many(call: RecheckManyCall) -> Rechecks:
    """Re-check all recordings of a folder.

    If there is enough to do, several processes share the work, each with a copy of the requirements; functions that
    were written in a notebook get there, too. Calls that follow within minutes use the same processes. With a
    `validation_backend` this process does the work alone, since its connections cannot be shared.

    Args:
        folder: a folder, whose `*.jsonl` are read, or paths.
        The options of `RecheckManyCall`.

    Returns:
        What was found. A recording that cannot be checked has an `error`; the others are checked all the same.

    Raises:
        FileNotFoundError: there is no recording.
        OptionError, TypeError: as `recheck`.

    Warns:
        RuntimeWarning: the requirements cannot be sent to other processes; this one does the work alone.
    """
    paths = _paths(call.folder)
    shared = {item.name: getattr(call, item.name) for item in fields(RecheckOptions)}
    options = {**shared, "requirements": call.requirements, "limits": call.given.get("limits")}
    if "overlap" not in call.given:
        options.pop("overlap")
    number = _workers(call.workers, len(paths), call.validation_backend)
    work = _by_this_process(paths, options) if number == 1 else _by_processes(number, paths, options)
    found: list[Found] = []
    for some in _bar(work, len(paths), call.progress):
        found += some
    return Rechecks(found)


def _paths(folder: Any) -> list[Path]:
    if isinstance(folder, (str, PathLike)):
        paths = sorted(Path(folder).glob("*.jsonl"))
        if not paths:
            raise FileNotFoundError(f"There is no *.jsonl in {folder}.")
        return paths
    paths = [Path(path) for path in folder]
    if not paths:
        raise FileNotFoundError("No recording was given.")
    return paths


def _workers(wanted: int | None, recordings: int, backend: Any) -> int:
    if backend is not None:
        return 1
    if wanted is None:
        return (os.cpu_count() or 1) if recordings >= WORTH_PROCESSES else 1
    return min(wanted, recordings)


def _by_this_process(paths: Sequence[Path], options: Mapping[str, Any]) -> Iterator[list[Found]]:
    return (_recheck_some([path], options) for path in paths)


def _by_processes(number: int, paths: Sequence[Path], options: Mapping[str, Any]) -> Iterator[list[Found]]:
    """Yield what is found, some at a time, in any order.

    What a process that was killed had to do is an error. What cannot be sent to processes is done here.
    """
    from cloudpickle import dumps
    from joblib import Parallel, delayed

    size = max(1, len(paths) // (number * PIECES_PER_WORKER))
    pieces = [paths[start : start + size] for start in range(0, len(paths), size)]
    left = list(paths)
    try:
        sent = dumps(options)
        tasks = (delayed(_recheck_sent)(piece, sent) for piece in pieces)
        for some in Parallel(number, return_as="generator_unordered")(tasks):
            done = {one.path for one in some}
            left = [path for path in left if path not in done]
            yield some
    except BrokenProcessPool as exc:
        yield [Found(path, error=f"{type(exc).__name__}: {exc}") for path in left]
    except Exception as exc:
        warnings.warn(
            "recheck_many() works in one process: the requirements cannot be sent to others "
            f"({type(exc).__name__}: {exc})",
            RuntimeWarning,
            stacklevel=5,
        )
        yield from _by_this_process(left, options)


def _recheck_sent(paths: Sequence[Path], sent: bytes) -> list[Found]:
    return _recheck_some(paths, pickle.loads(sent))


def _recheck_some(paths: Sequence[Path], options: Mapping[str, Any]) -> list[Found]:
    async def all_of_them() -> list[Found]:
        return [await _find(path, options) for path in paths]

    return run_aside(all_of_them)


async def _find(path: Path, options: Mapping[str, Any]) -> Found:
    try:
        check: Recheck = await arecheck(RecheckCall(path, **options))
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
