"""What a re-check found: how the recorded run went, how it would go now, and what lies between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ..log.events import ChunkEvent, FullValidationEvent, Outcome, QuickCheckEvent
from .recording import RawText, Recording


@dataclass(frozen=True)
class Objection:
    """Where a requirement said no first.

    Attributes:
        requirement: its label.
        chunk: index of the chunk; None for the final validation of the whole text.
        offset: characters of the model's text up to there, the chunk included.
        reason: what it gave as its reason.
        seconds: when it said so, in seconds since the recorded run began. For the new run: when the model had written
            so much, and the check was over.
    """

    requirement: str
    chunk: int | None
    offset: int
    reason: str | None
    seconds: float

    def __str__(self) -> str:
        where = "the whole text" if self.chunk is None else f"chunk {self.chunk + 1}"
        return f"{where}: {self.reason}" if self.reason else where


@dataclass(frozen=True)
class Row:
    """What one requirement said in the recorded run, and says now.

    Attributes:
        requirement: its label.
        recorded: its first "no" in the recorded run; None if there was none.
        now: its first "no" in the new run.
        was_asked: whether the recorded run had it.
        is_asked: whether the new run has it.
    """

    requirement: str
    recorded: Objection | None
    now: Objection | None
    was_asked: bool
    is_asked: bool

    @property
    def changed(self) -> bool:
        """Whether its answers differ."""
        return self.was_asked != self.is_asked or _place(self.recorded) != _place(self.now)


class Recheck:
    """A recorded run beside the same text under other requirements.

    Attributes:
        recorded: the recorded run.
        rechecked: the new run, with everything that a recording says; `StreamWidget` shows it.
    """

    def __init__(self, recorded: Recording, rechecked: Recording, raw: RawText) -> None:
        self.recorded = recorded
        self.rechecked = rechecked
        self._raw = raw
        self._ends = list(accumulate(len(text) for _, text in raw.deltas))
        self._old = self._objections(recorded, raw.attempt)
        self._new = self._objections(rechecked, 1)

    @property
    def outcome(self) -> Outcome:
        """How the new run ends; "stopped" where the recorded text ends before anybody objects."""
        return self.rechecked.outcome

    @property
    def reason(self) -> str | None:
        """Why it ends so."""
        return self.rechecked.reason

    @property
    def flagged(self) -> bool:
        """Whether a requirement objects, to a chunk or to the whole text."""
        return self.now is not None

    @property
    def before(self) -> Objection | None:
        """The first objection in the recorded run."""
        return _first(self._old)

    @property
    def now(self) -> Objection | None:
        """The first objection in the new run."""
        return _first(self._new)

    @property
    def earlier(self) -> int | None:
        """Characters by which the model would be stopped earlier than it was; negative for later.

        None where nobody objects now: nobody knows how far the model would have gone.
        """
        return None if self.now is None else self._end[0] - self.now.offset

    @property
    def seconds_earlier(self) -> float | None:
        """The same in seconds of the recorded run."""
        return None if self.now is None else self._end[1] - self.now.seconds

    @property
    def _end(self) -> tuple[int, float]:
        """Where and when the recorded run was over: at an objection, or with the text."""
        rejected = self.recorded.attempts[self._raw.attempt - 1].outcome == "rejected"
        if self.before is not None and rejected:
            return self.before.offset, self.before.seconds
        return len(self._raw.text), self._at(len(self._raw.text))

    @property
    def rows(self) -> list[Row]:
        """One row per requirement of either run, those of the new one first."""
        labels = dict.fromkeys([*self.rechecked.labels, *self.recorded.labels])
        return [
            Row(
                label,
                self._old.get(label),
                self._new.get(label),
                label in self.recorded.labels,
                label in self.rechecked.labels,
            )
            for label in labels
        ]

    @property
    def summary(self) -> str:
        """What has changed, in one sentence."""
        recorded = f"Recorded: {_ending(self.recorded.outcome, self.before)}."
        if self.now is None:
            what = "" if self._raw.whole else f" to the {len(self._raw.text):,} characters that were recorded"
            return f"{recorded} Now nobody objects{what}."
        earlier, seconds = self.earlier or 0, self.seconds_earlier or 0.0
        where = "at the same place"
        if earlier:
            word = "earlier" if earlier > 0 else "later"
            where = f"{abs(earlier):,} characters {word} ({abs(seconds):.1f} s)"
        return f"{recorded} Now {_ending(self.outcome, self.now)}, {where}."

    @property
    def note(self) -> dict[str, Any]:
        """What the view of the new run is told, as settings of it.

        `rechecked` says what has changed. `recorded_end` is where the recorded run had ended early, in characters of
        the model's text, if the new run has let out as much.
        """
        ended = self._raw.let_out
        ends = [event.end for event in self.rechecked.log.read() if isinstance(event, ChunkEvent)]
        shown = max(ends, default=0)
        if ended is None or min(ends, default=0) < 0:
            return {"rechecked": self.summary}
        if ended > shown:
            return {"rechecked": f"{self.summary} The recorded run ended behind this text."}
        return {"rechecked": self.summary, **({"recorded_end": ended} if ends else {})}

    def to_dataframe(self) -> Any:
        """Give the rows as a pandas data frame.

        Raises:
            ImportError: pandas is not installed.
        """
        from .frames import frame

        rows = [
            {
                "requirement": row.requirement,
                "recorded": _cell(row.recorded, row.was_asked),
                "now": _cell(row.now, row.is_asked),
                "changed": row.changed,
            }
            for row in self.rows
        ]
        return frame(rows, ["requirement", "recorded", "now", "changed"])

    def table(self) -> list[tuple[str, str, str]]:
        """Give requirement, recorded and now, in words, a row each."""
        return [
            (row.requirement, _cell(row.recorded, row.was_asked), _cell(row.now, row.is_asked)) for row in self.rows
        ]

    def __repr__(self) -> str:
        return f"<Recheck {self.summary}>"

    def _objections(self, run: Recording, attempt: int) -> dict[str, Objection]:
        """Give the first "no" of each requirement in one attempt."""
        found: dict[str, Objection] = {}
        whole = len(self._raw.text)
        for event in run.log.read():
            if isinstance(event, QuickCheckEvent) and event.attempt == attempt:
                chunk, offset = event.chunk_index, event.end if event.end >= 0 else whole
            elif isinstance(event, FullValidationEvent) and event.attempt == attempt:
                chunk, offset = None, whole
            else:
                continue
            results: Sequence[Any] = event.results
            for label, verdict, took in zip(event.requirements, results, event.durations, strict=True):
                if _objects(verdict):
                    seconds = event.elapsed if run is self.recorded else self._at(offset) + took
                    found.setdefault(label, Objection(label, chunk, offset, verdict.reason, seconds))
        return found

    def _at(self, offset: int) -> float:
        """Give the seconds after which the model had written so many characters."""
        times = [elapsed for elapsed, _ in self._raw.deltas]
        return times[min(bisect_left(self._ends, offset), len(times) - 1)] if times else 0.0


def _objects(verdict: Any) -> bool:
    return verdict.success == "fail" if hasattr(verdict, "success") else not verdict.as_bool()


def _first(objections: dict[str, Objection]) -> Objection | None:
    """Give the one that came first: chunks in their order, then the whole text."""
    order = [
        (objection.chunk is None, objection.chunk or 0, place) for place, objection in enumerate(objections.values())
    ]
    return list(objections.values())[min(order)[2]] if order else None


def _ending(outcome: Outcome, objection: Objection | None) -> str:
    words = {"failed_validation": "failed validation"}.get(outcome, outcome)
    if objection is None:
        return words
    return f"{words} by {objection.requirement} at {objection}"


def _cell(objection: Objection | None, asked: bool) -> str:
    if not asked:
        return "not asked"
    return "no objection" if objection is None else str(objection)


def _place(objection: Objection | None) -> tuple[int | None, int] | None:
    return None if objection is None else (objection.chunk, objection.offset)
