"""A table of runs, under way or settled: prompts down, variants across."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from ..log.frames import beside, data_frame
from ..log.mistakes import UnknownKey
from ..log.reading import Reading
from ..options.errors import invalid, nearest, one_of
from ..recordings.places import note_file
from ..recordings.recording import load
from .cell import OUTCOMES, UNFINISHED, RunCell
from .executing import Done
from .folder import Folder
from .index import Index
from .plan import Outline
from .queries import ORDERS

if TYPE_CHECKING:
    from .comparing import Comparison
    from .summary import Summary


class Runs:
    """The runs of a folder. `run_many` and `load_many` make it.

    `len(runs)` is the number of its cells, and iterating over it yields them, row by row. `runs["small", 3]` is the run
    of prompt 3 under the variant "small", and `runs["small", 3, 1]` its second repeat.

    Attributes:
        path: the folder.
        variants: the names of the columns.
        rows: number of prompts.
        repeats: how often each prompt is asked.
        done: settles, always without an exception, when no more runs are made.
        live: the runs that are under way in this process, by the names of their recordings.
        note: why not all runs were made, for people; empty otherwise.
    """

    def __init__(self, folder: Folder, outline: Outline) -> None:
        self.path: Path = folder.path
        self.variants = outline.names
        self.rows = outline.rows
        self.repeats = outline.repeats
        self.done: Future[None] = Future()
        self.live: dict[str, Reading] = {}
        self.note = ""
        self._folder = folder
        self._outline = outline
        self._index = Index(folder, outline)
        self._stop: Callable[[str], None] | None = None
        self._asked_to_stop = ""
        self._news = threading.Condition()
        self._summarized: tuple[int, Summary] | None = None

    def __getitem__(self, place: tuple[str, int] | tuple[str, int, int]) -> Reading:
        """Return a run: the live one while it is under way, then its recording.

        Raises:
            KeyError: there is no such cell, or it has no run yet.
            BadFolder: another call has written another table to the folder.
        """
        self._index.see_table()
        variant, row, repeat = self._place(place)
        key = self._outline.key(self._prompt(row), variant, repeat)
        file = self._folder.recording(key)
        if (live := self.live.get(key)) is not None:
            note_file(live.log, file)  # where its labels go once it has settled
            return live
        if not file.is_file():
            raise UnknownKey(f"{place} has no run yet: wait() for its end, or call run_many() again")
        return load(file)

    def _place(self, place: Any) -> tuple[int, int, int]:
        if not isinstance(place, tuple) or len(place) not in (2, 3):
            raise UnknownKey(f"Invalid place {place!r}: expected runs[VARIANT, ROW] or runs[VARIANT, ROW, REPEAT]")
        variant, row, repeat = (*place, 0)[:3]
        for name, value, most in (("row", row, self.rows), ("repeat", repeat, self.repeats)):
            if not isinstance(value, int) or not 0 <= value < most:
                raise UnknownKey(f"Invalid {name} {value!r}: expected a number from 0 to {most - 1}")
        return self._column(variant), row, repeat

    def _column(self, variant: Any) -> int:
        if variant not in self.variants:
            near = nearest(str(variant), self.variants)
            raise UnknownKey(f"Unknown variant {variant!r}: expected {one_of(self.variants)}.{near}")
        return self.variants.index(variant)

    def _prompt(self, row: int) -> str:
        for number, prompt in enumerate(self._folder.prompts()):
            if number == row:
                return prompt.text
        raise UnknownKey(f"There is no row {row}")

    def __len__(self) -> int:
        return self.rows * len(self.variants) * self.repeats

    def __iter__(self) -> Iterator[RunCell]:
        return iter(self.cells())

    def cells(
        self,
        *,
        variant: str | None = None,
        row: int | None = None,
        repeat: int | None = None,
        outcome: str | None = None,
        requirement: str | None = None,
        text: str | None = None,
        disagree: bool = False,
        since: int | None = None,
        order: str = "row",
        descending: bool = False,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[RunCell]:
        """Return the cells that fit all that is given, in order; from any thread.

        Args:
            variant, row, repeat: where they are.
            outcome: how they ended; "open" for those without a recording.
            requirement: the label of a requirement that failed.
            text: a text in the prompt or in the answer.
            disagree: only rows in which some runs passed and some did not.
            since: only what has changed after this change; `changed` has the number of the last one.
            order: "row", "outcome", "seconds", "tokens", "chunks", "attempts", "prompt", "answer" or "changed".
            descending: the other way round.
            limit, offset: how many cells, and how many to leave out before them.

        Raises:
            KeyError: there is no such variant.
            ValueError: there is no such order, or no such outcome.
            BadFolder: another call has written another table to the folder.
        """
        for name, value, named in (("order", order, [*ORDERS]), ("outcome", outcome, [*OUTCOMES])):
            if value not in named and (name, value) != ("outcome", None):
                raise invalid(value, one_of(named), nearest(str(value), named)).of(name)
        conditions = {
            "variant": None if variant is None else self._column(variant),
            "row": row,
            "repeat": repeat,
            "outcome": outcome,
            "requirement": requirement,
            "text": text or None,
            "disagree": disagree,
            "since": since,
        }
        return self._index.cells(conditions, order, descending=descending, limit=limit, offset=offset)

    @property
    def changed(self) -> int:
        """The number of the last change, for the `since` of `cells`."""
        return self._index.changed

    def counts(self) -> dict[str, int]:
        """Return the number of cells with each outcome, "open" for those without a run."""
        return self._index.count()

    def prompts(self) -> list[str]:
        """Return the prompts, by row."""
        return [one.text for one in self._folder.prompts()]

    def fields(self) -> list[Mapping[str, Any]]:
        """Return the values that each row was given with, by row: a label, a category, ..."""
        return [one.fields for one in self._folder.prompts()]

    @property
    def paths(self) -> list[Path]:
        """The recordings, in the order of the cells."""
        return list(dict.fromkeys(self.path / cell.path for cell in self if cell.path))

    def summary(self) -> Summary:
        """Return what the runs of each variant came to: share passed, seconds, tokens, money, objections."""
        from .summary import summarize

        self._index.see_table()
        changed, known = self.changed, self._summarized
        if known is None or known[0] != changed:
            found = summarize((name, self.cells(variant=name)) for name in self.variants)
            known = self._summarized = (changed, found)
        return known[1]

    def compare(self, first: str, second: str) -> Comparison:
        """Compare two variants prompt by prompt; needs scipy.

        Raises:
            KeyError: there is no such variant.
            ValueError: they are the same, or have no prompt in common that both have answered.
            ImportError: scipy is not installed.
        """
        from .comparing import compare_cells

        return compare_cells(first, self.cells(variant=first), second, self.cells(variant=second))

    def to_dataframe(self) -> Any:
        """Return a pandas data frame with a row for each cell.

        The columns are those of `RunCell`, `tokens`, and those of the rows that were given; a column of theirs that is
        named `answer`, for instance, becomes `given_answer`.

        Raises:
            ImportError: pandas is not installed.
        """
        given = self.fields()
        names = beside(given, own := [*RunCell.__dataclass_fields__, "tokens"])
        rows = [{**{names[name]: value for name, value in given[cell.row].items()}, **cell.to_dict()} for cell in self]
        return data_frame(rows, list(dict.fromkeys([*own, *names.values()])))

    def __repr__(self) -> str:
        counts = self.counts()
        said = ", ".join(f"{number:,} {outcome}" for outcome, number in sorted(counts.items()))
        return f"<Runs in {self.path}: {len(self):,} cells: {said}>"

    @property
    def running(self) -> bool:
        """Whether runs are being made."""
        return not self.done.done()

    def stop(self, reason: str = "stopped by the user") -> None:
        """Ask all runs to end; return at once; harmless twice.

        What has settled is kept, and of what is under way in this process the text so far. Another call with the same
        folder does what is missing.
        """
        self._asked_to_stop = self._asked_to_stop or reason
        if self._stop is not None:
            self._stop(reason)

    def wait(self, timeout: float | None = None) -> Self:
        """Wait until no more runs are made, and return the runs. An interrupt ends the wait only.

        Raises:
            TimeoutError: it took longer.
        """
        self.done.result(timeout)
        return self

    def wait_for_change(self, since: int, timeout: float | None = None) -> int:
        """Wait until there is a change after `since`, or no more runs are made; return the number of the last one."""
        with self._news:
            self._news.wait_for(lambda: self.changed > since or self.done.done(), timeout)
        return self.changed

    def finished(self) -> list[str]:
        """Return the names of the recordings whose runs ended by themselves."""
        return [key for key, outcome in self._index.outcomes().items() if outcome not in UNFINISHED]

    def keep(self, runs: Iterable[Done]) -> None:
        """Write recordings, and take them into the index."""
        written = []
        for one in runs:
            about = self._folder.write(one.key, one.lines)
            written.append((one.key, one.facts, about.st_size, about.st_mtime_ns))
        self._index.keep(written)
        with self._news:
            self._news.notify_all()

    def begin(self, stop: Callable[[str], None]) -> None:
        """Note that runs are being made, and how they can be stopped."""
        self.done.set_running_or_notify_cancel()
        self._stop = stop
        if self._asked_to_stop:  # before any run began
            stop(self._asked_to_stop)

    def settle(self, note: str = "") -> None:
        """Note that no more runs are made."""
        self.note = note or self.note
        try:
            self._index.write()
        finally:
            if not self.done.done():
                self.done.set_result(None)
        with self._news:
            self._news.notify_all()


def load_many(folder: str | PathLike[str]) -> Runs:
    """Open a folder that `run_many` has written, without a model.

    The index is made again where it is missing; recordings that came since are taken in.

    Args:
        folder: the folder.

    Raises:
        BadFolder: it has no table of runs.
        OSError: it cannot be read.
    """
    place = Folder(folder)
    runs = Runs(place, place.outline())
    runs.settle()
    return runs
