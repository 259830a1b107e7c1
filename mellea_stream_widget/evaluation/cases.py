"""The measurement of one requirement, or of the whole set, on one answer, without the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..recordings.format import Label

SET = "(all)"
"""The name of the whole set in place of a requirement's."""


@dataclass(frozen=True, slots=True)
class Case:
    """The measurement of a requirement on an answer, which may have a label.

    Offsets and sizes are in code points of the raw text. In a live run the model would be stopped at `stop`, with `out`
    characters let out by then.

    Attributes:
        answer: the recording's file, or the row's place in the data.
        requirement: the requirement's label; `SET` for all together.
        label: the label of the answer; None without one.
        start: offset of the first bad character of a bad answer, 0 if unknown; None for other answers.
        size: number of characters of the whole answer, as far as it was recorded.
        stop: number of characters that the model had written at the objection; None without an objection.
        out: number of characters that were let out by then; all of them without an objection in mid-stream.
        chunk: index of the failed chunk; the number of chunks if only the whole text failed.
        bad_chunk: index of the chunk with the first bad character.
        delay: seconds from the first bad character to the objection; None if no times were recorded.
        seconds: time of its checks; for cached answers, the time that they had taken.
        questions: number of its questions to a judge.
        cached: number of those that had been answered before.
        tokens: tokens that the judge read and wrote.
        risk: the largest probability of a failure, over all of its questions; None without scores.
    """

    answer: str
    requirement: str
    label: Label | None
    start: int | None
    size: int
    stop: int | None
    out: int
    chunk: int | None = None
    bad_chunk: int | None = None
    delay: float | None = None
    seconds: float = 0.0
    questions: int = 0
    cached: int = 0
    tokens: int = 0
    risk: float | None = None

    @property
    def flagged(self) -> bool:
        """Whether the requirement failed a chunk or the whole text."""
        return self.stop is not None

    @property
    def leaked(self) -> int:
        """Number of bad characters that were let out: in a bad answer, those from `start` on."""
        return max(0, self.out - self.start) if self.start is not None else 0

    @property
    def withheld(self) -> int:
        """Number of good characters that a wrong stop withheld: in a good answer, those that were not let out."""
        return self.size - self.out if self.label == "good" and self.flagged else 0

    @property
    def early(self) -> bool:
        """Whether a bad answer was stopped before its first bad character was written."""
        return self.start is not None and self.stop is not None and self.stop <= self.start

    @property
    def delay_characters(self) -> int | None:
        """Number of characters from the first bad one to the stop; None without a stop, or if it was early."""
        if self.start is None or self.stop is None or self.early:
            return None
        return self.stop - self.start

    @property
    def delay_chunks(self) -> int | None:
        """Number of chunks from the one with the first bad character to the failed one."""
        if self.delay_characters is None or self.chunk is None or self.bad_chunk is None:
            return None
        return self.chunk - self.bad_chunk

    @property
    def delay_seconds(self) -> float | None:
        """Seconds from the first bad character to the stop; None if no times were recorded."""
        return None if self.delay_characters is None else self.delay

    @property
    def saved(self) -> int:
        """Number of characters that the model would not have written."""
        return 0 if self.stop is None else self.size - self.stop


def whole_set(
    cases: Sequence[Case], label: Label | None, start: int | None, bad_chunk: int | None, delay: float | None
) -> Case:
    """Return the measurement of a set of requirements on an answer: the first objection stops it.

    Args:
        cases: the measurements of the requirements, in order.
        label, start, bad_chunk: those of the answer for the set.
        delay: seconds from the first bad character to that objection.
    """
    first = first_objection(cases)
    stopped = cases[0] if first is None else first
    risks = [case.risk for case in cases if case.risk is not None]
    return Case(
        stopped.answer,
        SET,
        label,
        start,
        stopped.size,
        stopped.stop,
        stopped.out,
        stopped.chunk,
        bad_chunk,
        delay,
        sum(case.seconds for case in cases),
        sum(case.questions for case in cases),
        sum(case.cached for case in cases),
        sum(case.tokens for case in cases),
        max(risks) if len(risks) == len(cases) else None,
    )


def first_objection(cases: Sequence[Case]) -> Case | None:
    """Return the case with the first objection."""
    objecting = [case for case in cases if case.chunk is not None]
    return min(objecting, key=lambda case: case.chunk or 0, default=None)
