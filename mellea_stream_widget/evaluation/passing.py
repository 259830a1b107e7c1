"""One pass over one answer, in which every requirement is asked to the end, not only the first one that fails."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from ..log.events import ChunkEvent, FullValidationEvent, QuickCheckEvent
from ..log.secrets import hide
from ..mellea.requirements.judge import JudgeRequirement
from ..mellea.requirements.judging import Desk, parts_of
from ..recordings.format import Mark
from ..recordings.objections import objects
from ..recordings.opinions import truth
from ..recordings.rechecking import NoModel, RecheckCall, RecordingEnds, rerun
from ..recordings.recording import RawText, Recording
from .answers import Source, name_of, read
from .cases import Case, first_objection, whole_set


@dataclass(frozen=True)
class Setting:
    """The options of one row of a sweep.

    Attributes:
        varied: the varied options.
        options: options for a re-check.
        threshold: the threshold of the judges; None for their own.
    """

    varied: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    threshold: float | None = None


@dataclass(frozen=True)
class Failure:
    """An answer that could not be measured."""

    answer: str
    error: str


def failed(name: str, error: BaseException | None) -> Failure:
    """Return the failure of an answer that could not be measured because of an error."""
    return Failure(name, hide(f"{type(error).__name__}: {error}"))


REJECTED = (
    "the run was stopped by a requirement, and what it had rejected is not in the recording, so that others cannot be "
    "asked about it: record with --record-withheld"
)
"""The reason why an answer without its rejected text is left out."""


async def measure_answer(
    source: Source, requirements: Sequence[Any], settings: Sequence[Setting], rater: str | None = None
) -> list[list[Case]] | Failure:
    """Return the measurements of each requirement, and of the set, on an answer, for each setting.

    Args:
        source: the answer's source.
        requirements: requirements, as `prepared` returns them.
        settings: the settings.
        rater: the only rater to count; None for all.

    Raises:
        NoModel: a requirement asks a model, and no `validation_backend` was given.
    """
    name = name_of(source)
    try:
        name, recording = read(source)
        raw = recording.raw()
        if _lacks_what_was_rejected(recording, raw):
            return Failure(name, REJECTED)
        marks = [mark for mark in recording.marks if mark.attempt in (None, raw.attempt)]
        found = []
        for setting in settings:
            asked = [at_threshold(requirement, setting.threshold) for requirement in requirements]
            whole = replace(raw, deltas=((0.0, raw.text),))  # verdicts do not depend on how the text arrived
            call = RecheckCall(recording, asked, **setting.options)
            _, result = await rerun(recording, whole, call, emit="audit")
            if result.exception is not None and not isinstance(result.exception, RecordingEnds):
                raise result.exception
            truths = {label: truth(marks, label, rater=rater) for label in (*result.labels, None)}
            found.append(_Pass(name, raw, result, asked, truths).cases())
        return found
    except NoModel:
        raise
    except Exception as exc:
        return failed(name, exc)


def _lacks_what_was_rejected(recording: Recording, raw: RawText) -> bool:
    """Return whether a requirement stopped the last attempt, and the rejected text was not recorded."""
    is_kept = raw.whole or recording.header.withheld or bool(recording.deltas)
    return not is_kept and recording.attempts[-1].outcome == "rejected"


def prepared(requirements: Sequence[Any], desk: Desk | None) -> list[Any]:
    """Return copies of requirements whose questions to models are asked by a desk."""
    for requirement in requirements:
        for part in parts_of(requirement):
            if hasattr(part, "desk"):
                part.desk = desk
    return list(requirements)


def at_threshold(requirement: Any, threshold: float | None) -> Any:
    """Return a copy of a requirement with that threshold for all of its judges."""
    if threshold is None:
        return requirement
    made = copy(requirement)
    for part in parts_of(made):
        if isinstance(part, JudgeRequirement):
            part.threshold = threshold
    return made


class _Pass:
    """Collects the measurements from the events of one run."""

    def __init__(
        self,
        name: str,
        raw: RawText,
        result: Any,
        requirements: Sequence[Any],
        truths: Mapping[str | None, Mark | None],
    ) -> None:
        self._name = name
        self._raw = raw
        self._took: dict[str, float] = {}
        self._labels: Sequence[str] = result.labels
        self._risks = [_risk_of(requirement) for requirement in requirements]
        self._truths = truths
        self._size = len(raw.text)
        self._ends = list(accumulate(len(text) for _, text in raw.deltas))
        self._times = [elapsed for elapsed, _ in raw.deltas]
        events = result.log.read()
        asked = ((result.usage or {}).get("checks") or {}).get("requirements", {})
        self._costs: Mapping[str, Mapping[str, Any]] = asked
        self._chunks = _ends([event for event in events if isinstance(event, ChunkEvent)])
        self._answers = [event for event in events if isinstance(event, (QuickCheckEvent, FullValidationEvent))]

    def cases(self) -> list[Case]:
        """Return the measurement of each requirement, and last of the whole set."""
        each = [self._case(place, label) for place, label in enumerate(self._labels)]
        mark = self._truths[None]
        start, bad_chunk = self._bad(mark)
        first = first_objection(each)
        took = 0.0 if first is None else self._took[first.requirement]
        delay = None if first is None else self._delay(start, first.stop, took)
        return [*each, whole_set(each, None if mark is None else mark.label, start, bad_chunk, delay)]

    def _case(self, place: int, label: str) -> Case:
        chunk, stop, out = None, None, self._size
        seconds, took = 0.0, 0.0
        risk: float | None = None
        for event in self._answers:
            answers = dict(zip(event.requirements, zip(event.results, event.durations, strict=True), strict=True))
            if label not in answers:
                continue
            verdict: Any = answers[label][0]
            lasted = answers[label][1]
            seconds += lasted
            score = verdict.score
            if score is not None:
                risk = max(self._risks[place](score), risk or 0.0)
            if stop is None and objects(verdict):
                chunk, stop, out = self._place(event)
                took = self._took[label] = lasted
        cost = self._costs.get(label, {})
        mark = self._truths[label]
        start, bad_chunk = self._bad(mark)
        return Case(
            self._name,
            label,
            None if mark is None else mark.label,
            start,
            self._size,
            stop,
            out,
            chunk,
            bad_chunk,
            self._delay(start, stop, took),
            cost.get("seconds", seconds),
            cost.get("questions", 0),
            cost.get("cached", 0),
            cost.get("tokens", 0),
            risk,
        )

    def _place(self, event: QuickCheckEvent | FullValidationEvent) -> tuple[int, int, int]:
        """Return the index of a chunk, and the numbers of characters that were written and let out by then."""
        number = len(self._chunks)
        if isinstance(event, FullValidationEvent) or event.chunk_index >= number:
            return number, self._size, self._size
        index = event.chunk_index
        return index, self._chunks[index], self._chunks[index - 1] if index else 0

    def _bad(self, mark: Mark | None) -> tuple[int | None, int | None]:
        """Return the offset of the first bad character, and the index of its chunk."""
        if mark is None or mark.label != "bad":
            return None, None
        start = mark.start or 0
        return start, min(bisect_right(self._chunks, start), max(0, len(self._chunks) - 1))

    def _delay(self, start: int | None, stop: int | None, took: float) -> float | None:
        """Return the seconds between two places of the text in the recorded run, plus the time of the check."""
        if start is None or stop is None or not self._times or self._times[-1] == 0:
            return None
        return max(0.0, self._at(stop) - self._at(start + 1)) + took

    def _at(self, offset: int) -> float:
        """Return the seconds after which the model had written that many characters."""
        return self._times[min(bisect_left(self._ends, offset), len(self._times) - 1)]


def _ends(chunks: Sequence[ChunkEvent]) -> list[int]:
    """Return the end of each chunk in the text; if a strategy rewrote the text, by the lengths of the chunks."""
    summed = accumulate(len(chunk.lead) + len(chunk.text) for chunk in chunks)
    return [chunk.end if chunk.end >= 0 else length for chunk, length in zip(chunks, summed, strict=True)]


def _risk_of(requirement: Any) -> Callable[[float], float]:
    """Return a function from a score to a risk: by the judge's own, or because scores are high for good text."""
    risk: Callable[[float], float] = getattr(requirement, "risk", None) or (lambda score: 1 - score)
    return risk
