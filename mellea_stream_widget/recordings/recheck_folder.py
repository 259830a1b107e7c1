"""Checks a folder of recorded answers against other requirements, on all cores."""

from __future__ import annotations

import asyncio
import os
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, fields
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..engines import Engine, cannot_be_sent, resolve, spread
from ..log.events import Outcome
from ..log.frames import data_frame
from ..log.secrets import hide
from ..options.kinds import FlagKind
from ..options.many_options import WhereOptions
from ..options.signature import takes
from ..options.table import option
from .files import recordings_in
from .format import LABELS, Label
from .reader import read_from
from .recheck_result import Recheck
from .rechecking import REQUIREMENTS, NoModel, RecheckCall, RecheckOptions, arecheck, run_aside
from .recording import Recording

if TYPE_CHECKING:
    from ..options.run_options import GivenRequirements

WORTH_PROCESSES = 400
"""Smallest number of recordings for which starting processes pays off."""

PIECES_PER_WORKER = 8
"""Number of pieces of work for each process, so that all processes end at about the same time."""

MOST_OF_A_PIECE = 100
"""Largest number of recordings of a piece, which are lost if a process dies, and read if files are sent."""


@dataclass(frozen=True)
class Found:
    """The result of the re-check of one recording, without its events.

    Attributes:
        path: the file.
        label: "good", "bad", or None.
        recorded: how the recorded run ended.
        outcome: how it ends now; None if it could not be checked.
        flagged: whether a requirement fails now.
        requirement: label of the first one that fails.
        chunk: index of the chunk that it fails; None if it fails something else.
        reason: its reason.
        earlier: number of characters by which the model would be stopped earlier; negative for later.
        error: why the recording could not be checked; None if it was.
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
    """The results of a folder, in the order of the paths."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._found = sorted(found, key=lambda one: one.path)

    def __getitem__(self, place: Any) -> Any:
        return self._found[place]

    def __len__(self) -> int:
        return len(self._found)

    def confusion(self) -> dict[Label, dict[str, int]]:
        """For each label, the number of its recordings that the requirements flag, and that they pass."""
        table: dict[Label, dict[str, int]] = {label: {"flagged": 0, "passed": 0} for label in LABELS}
        for one in self._found:
            if one.label is not None and one.error is None:
                table[one.label]["flagged" if one.flagged else "passed"] += 1
        return table

    @property
    def labelled(self) -> list[Found]:
        """The recordings that have a label and could be checked: the only ones that can be right or wrong."""
        return [one for one in self._found if one.label is not None and one.error is None]

    @property
    def unchecked(self) -> list[Found]:
        """The recordings that could not be checked; `error` says why."""
        return [one for one in self._found if one.error is not None]

    @property
    def wrong(self) -> list[Found]:
        """The recordings with a verdict other than their label, and those that could not be checked."""
        return [one for one in self._found if one.error or (one.label and one.flagged != (one.label == "bad"))]

    def to_dataframe(self) -> Any:
        """Return a pandas data frame with a row for each `Found`. See also `confusion_frame`.

        Raises:
            ImportError: pandas is not installed.
        """
        rows = [{**vars(one), "path": str(one.path)} for one in self._found]
        return data_frame(rows, list(Found.__dataclass_fields__))

    def confusion_frame(self) -> Any:
        """Return the confusion table as a pandas data frame with a row for each label.

        Raises:
            ImportError: pandas is not installed.
        """
        rows = [{"label": label, **counts} for label, counts in self.confusion().items()]
        return data_frame(rows, ["label", "flagged", "passed"])

    def __repr__(self) -> str:
        labelled, failed = len(self.labelled), len(self.unchecked)
        said = [f"{sum(one.flagged for one in self._found)} flagged"]
        said.append(f"wrong on {len(self.wrong) - failed} of {labelled} labelled" if labelled else "none labelled")
        said += [f"{failed} could not be checked"] if failed else []
        return f"<Rechecks of {len(self)} recording{'s' * (len(self) != 1)}: {', '.join(said)}>"


@dataclass(frozen=True, kw_only=True)
class RecheckManyCall(RecheckOptions, WhereOptions):
    """The arguments of `recheck_many`."""

    folder: str | PathLike[str] | Iterable[str | PathLike[str]] = field(kw_only=False)
    requirements: GivenRequirements = field(default=(), kw_only=False, metadata=REQUIREMENTS)
    progress: bool = option(FlagKind(), True, "show a bar")


@takes(RecheckManyCall)
def recheck_many(call: RecheckManyCall) -> Rechecks:
    """Re-check all recordings of a folder.

    If there is enough work, several processes share it, each with a copy of the requirements, including functions that
    were written in a notebook. Calls that follow within minutes use the same processes. With an `engine`, the work is
    done there; recordings are sent to it, so that it need not share a disk. If `validation_backend` is an object, this
    process does the work alone, because its connections cannot be shared.

    Args:
        folder: a folder, whose `*.jsonl` are read; a recording; or several of them.
        The options of `RecheckManyCall`.

    Returns:
        The results. A recording that cannot be checked has an `error`; the others are still checked.

    Raises:
        FileNotFoundError: there is no recording.
        NoModel: a requirement asks a model, and there is no `validation_backend`.
        OptionError, TypeError: as `recheck`.
        EngineUnavailable: the engine is not installed.

    Warns:
        RuntimeWarning: the requirements cannot be sent to other processes; this one does the work alone.
    """
    paths = recordings_in(call.folder)
    call.resolved("requirements", lift=True)  # a mistake in them is not one of each recording
    shared = {item.name: getattr(call, item.name) for item in fields(RecheckOptions)}
    options = {**shared, "requirements": call.requirements, "limits": call.given.get("limits")}
    if "overlap" not in call.given:
        options.pop("overlap")
    engine = _engine(call, len(paths))
    if engine is not None and (why := cannot_be_sent(recheck_piece, options)):
        warnings.warn(
            f"recheck_many() works in one process: the requirements cannot be sent to others ({why})",
            RuntimeWarning,
            stacklevel=3,
        )
        engine = None
    with _bar(len(paths), call.progress) as bar:
        return Rechecks(run_aside(lambda: _recheck(paths, options, engine, bar)))


def _engine(call: RecheckManyCall, recordings: int) -> Engine | None:
    """Return the engine that shares the work; None for this process alone."""
    if call.engine is not None:
        return resolve(call.engine, call.workers)
    bound = call.validation_backend is not None and not isinstance(call.validation_backend, str)
    number = call.workers or ((os.cpu_count() or 1) if recordings >= WORTH_PROCESSES else 1)
    return None if bound or min(number, recordings) == 1 else resolve("processes", min(number, recordings))


Item = tuple[Path, bytes | None]
"""A recording: its file, and its contents if the worker cannot read the file."""


async def _recheck(paths: Sequence[Path], options: Mapping[str, Any], engine: Engine | None, bar: Any) -> list[Found]:
    found: list[Found] = []
    if engine is None:
        for path in paths:
            found.append(await _find((path, None), options))
            bar.update(1)
        return found
    try:
        async with aclosing(spread(engine, recheck_piece, options, _pieces(paths, engine))) as answers:
            async for answer in answers:
                some = answer.results
                if isinstance(answer.error, NoModel):
                    raise answer.error
                if some is None:
                    some = [Found(path, error=_words(answer.error)) for path, _ in answer.items]
                found += some
                bar.update(len(some))
    finally:
        engine.close()
    return found


def _pieces(paths: Sequence[Path], engine: Engine) -> Iterator[list[Item]]:
    size = min(MOST_OF_A_PIECE, max(1, len(paths) // (engine.workers * PIECES_PER_WORKER)))
    for start in range(0, len(paths), size):
        yield [(path, None if engine.is_near else _contents(path)) for path in paths[start : start + size]]


def _contents(path: Path) -> bytes | None:
    """Return the contents of a file; None if it cannot be read, which the worker will report."""
    try:
        return path.read_bytes()
    except OSError:
        return None


async def recheck_piece(options: Mapping[str, Any], items: Sequence[Item]) -> list[Found]:
    """Re-check some recordings. Workers call this function."""
    return [await _find(item, options) for item in items]


async def _find(item: Item, options: Mapping[str, Any]) -> Found:
    path, contents = item
    try:
        recorded = path if contents is None else Recording(read_from(BytesIO(contents), path), path)
        check: Recheck = await arecheck(RecheckCall(recorded, **options))
    except (asyncio.CancelledError, NoModel):
        raise
    except Exception as exc:
        return Found(path, error=_words(exc))
    now = check.now
    return Found(
        path,
        check.recorded.label,
        check.recorded.outcome,
        check.outcome,
        check.flagged,
        None if now is None else now.requirement,
        None if now is None else now.chunk,
        None if now is None or now.reason is None else hide(now.reason),
        check.earlier,
    )


def _words(error: BaseException | None) -> str:
    return hide(f"{type(error).__name__}: {error}")


def _bar(total: int, shown: bool) -> Any:
    from tqdm.auto import tqdm

    return tqdm(total=total, desc="Re-checking", unit="recording", disable=not shown)
