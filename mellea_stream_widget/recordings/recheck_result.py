"""The result of a re-check: the recorded run, the new run, and the differences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ..log.events import ChunkEvent, Outcome
from ..log.frames import data_frame
from .objections import CHECKS, Objection, first_of, objects, place_of
from .recording import RawText, Recording


@dataclass(frozen=True)
class Row:
    """The answers of one requirement in the recorded run and now.

    Attributes:
        requirement: label of the requirement.
        recorded: where it failed first in the recorded run; None if it did not fail.
        now: where it fails first in the new run.
        was_asked: whether the recorded run had this requirement.
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
        before = None if self.recorded is None else self.recorded.place
        now = None if self.now is None else self.now.place
        return self.was_asked != self.is_asked or before != now


class Recheck:
    """A recorded run compared with the same text under other requirements.

    Attributes:
        recorded: the recorded run.
        result: the new run, a `Recording`.
    """

    def __init__(self, recorded: Recording, result: Recording, raw: RawText) -> None:
        self.recorded = recorded
        self.result = result
        self._raw = raw
        self._ends = list(accumulate(len(text) for _, text in raw.deltas))
        self._old = self._objections(recorded, raw.attempt, raw.first_chunk)
        self._new = self._objections(result, 1)

    @property
    def outcome(self) -> Outcome:
        """How the new run ends; "stopped" if the recorded text ends before a requirement fails."""
        return self.result.outcome

    @property
    def reason(self) -> str | None:
        """Why it ends so."""
        return self.result.reason

    @property
    def flagged(self) -> bool:
        """Whether a requirement fails a chunk, the reasoning, a tool call, or the whole text."""
        return self.now is not None

    @property
    def before(self) -> Objection | None:
        """The first objection in the recorded run."""
        return first_of(self._old)

    @property
    def now(self) -> Objection | None:
        """The first objection in the new run."""
        return first_of(self._new)

    @property
    def earlier(self) -> int | None:
        """Number of characters by which the model would be stopped earlier than it was; negative for later.

        None if no requirement fails now, because it is unknown how much the model would have written.
        """
        return None if self.now is None else self._end[0] - self.now.offset

    @property
    def seconds_earlier(self) -> float | None:
        """The same in seconds of the recorded run."""
        return None if self.now is None else self._end[1] - self.now.seconds

    @property
    def _end(self) -> tuple[int, float]:
        """Return where and when the recorded run ended: at an objection, or at the end of the text."""
        rejected = self.recorded.attempts[self._raw.attempt - 1].outcome == "rejected"
        if self.before is not None and rejected:
            return self.before.offset, self.before.seconds
        return len(self._raw.text), self._at(len(self._raw.text))

    @property
    def rows(self) -> list[Row]:
        """One row per requirement of either run, those of the new one first."""
        labels = dict.fromkeys([*self.result.labels, *self.recorded.labels])
        return [
            Row(
                label,
                self._old.get(label),
                self._new.get(label),
                label in self.recorded.labels,
                label in self.result.labels,
            )
            for label in labels
        ]

    @property
    def summary(self) -> str:
        """The change, in one sentence."""
        recorded = f"Recorded: {_ending(self.recorded.outcome, self.before)}."
        if self.now is None:
            what = "" if self._raw.whole else f" to the {len(self._raw.text):,} characters that were recorded"
            return f"{recorded} Now no requirement objects{what}."
        earlier, seconds = self.earlier or 0, self.seconds_earlier or 0.0
        where = "at the same place"
        if earlier:
            side = "before" if earlier > 0 else "behind"
            where = f"{abs(earlier):,} characters {side} the recorded end ({abs(seconds):.1f} s)"
        return f"{recorded} Now {_ending(self.outcome, self.now)}, {where}."

    @property
    def note(self) -> dict[str, Any]:
        """The settings of the new run for its view.

        `rechecked` is the change in words. `recorded_end` is where the recorded run ended early, in characters of the
        model's text, if the new run has let out that much. `public_text` is text that the new run withholds, but the
        recorded one let out.
        """
        return {**self._changes, **self._public}

    @property
    def _public(self) -> dict[str, str]:
        ends = [event.end for event in self.result.log.read() if isinstance(event, ChunkEvent)]
        given = len(self._raw.text) if self._raw.let_out is None else self._raw.let_out
        text = self._raw.text[ends[-1] if ends else 0 : given]
        holds = self.result.outcome in ("rejected", "stopped", "error")
        return {"public_text": text} if holds and text.strip() and min(ends, default=0) >= 0 else {}

    @property
    def _changes(self) -> dict[str, Any]:
        ended = self._raw.let_out
        ends = [event.end for event in self.result.log.read() if isinstance(event, ChunkEvent)]
        shown = max(ends, default=0)
        if ended is None or min(ends, default=0) < 0:
            return {"rechecked": self.summary}
        if ended > shown:
            return {"rechecked": f"{self.summary} The recorded run ended after this text."}
        return {"rechecked": self.summary, **({"recorded_end": ended} if ends else {})}

    def to_dataframe(self) -> Any:
        """Return the rows as a pandas data frame.

        Raises:
            ImportError: pandas is not installed.
        """
        rows = [
            {
                "requirement": row.requirement,
                "recorded": _cell(row.recorded, row.was_asked),
                "now": _cell(row.now, row.is_asked),
                "changed": row.changed,
            }
            for row in self.rows
        ]
        return data_frame(rows, ["requirement", "recorded", "now", "changed"])

    def table(self) -> list[tuple[str, str, str]]:
        """Return each requirement with its answers in the recorded run and now, in words."""
        return [
            (row.requirement, _cell(row.recorded, row.was_asked), _cell(row.now, row.is_asked)) for row in self.rows
        ]

    def __repr__(self) -> str:
        return f"<Recheck {self.summary}>"

    def _objections(self, run: Recording, attempt: int, first_chunk: int = 0) -> dict[str, Objection]:
        """Return the first objection of each requirement in an attempt that begins behind `first_chunk` chunks."""
        found: dict[str, Objection] = {}
        for event in run.log.read():
            if not isinstance(event, CHECKS) or event.attempt != attempt:
                continue
            about = place_of(event, first_chunk, len(self._raw.text))
            results: Sequence[Any] = event.results
            for label, verdict, took in zip(event.requirements, results, event.durations, strict=True):
                if objects(verdict):
                    seconds = event.elapsed if run is self.recorded else self._at(about["offset"]) + took
                    found.setdefault(label, Objection(label, reason=verdict.reason, seconds=seconds, **about))
        return found

    def _at(self, offset: int) -> float:
        """Return the seconds after which the model had written that many characters."""
        times = [elapsed for elapsed, _ in self._raw.deltas]
        return times[min(bisect_left(self._ends, offset), len(times) - 1)] if times else 0.0


def _ending(outcome: Outcome, objection: Objection | None) -> str:
    words = {"failed_validation": "failed validation", "cut_off": "cut off"}.get(outcome, outcome)
    if objection is None:
        return words
    return f"{words} by {objection.requirement} at {objection}"


def _cell(objection: Objection | None, asked: bool) -> str:
    if not asked:
        return "not asked"
    return "no objection" if objection is None else str(objection)
