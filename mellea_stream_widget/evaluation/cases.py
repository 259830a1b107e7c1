"""What one requirement, or the whole set, did with one answer, in numbers. The text itself is not kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..recordings.format import Label

SET = "(all)"
"""Stands for the whole set where a requirement's name is expected."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a requirement did with an answer that may have a label.

    Offsets and sizes are in code points of the raw text. Were the run live, it would stop at `stop`, and `out`
    characters would have been let out by then.

    Attributes:
        answer: the recording's file, or the row's place in the data.
        requirement: the requirement's label; `SET` for all together.
        label: what is true of the answer; None if it has no label.
        start: the first bad character of a bad answer: 0 where no place was given; None for other answers.
        size: number of characters of the whole answer, as far as it was recorded.
        stop: number of characters that the model had written when it objected; None if it did not.
        out: number of characters that had been let out by then; all of them if it did not object in mid-stream.
        chunk: index of the chunk that it objected to; the number of chunks where it objected to the whole text only.
        bad_chunk: index of the chunk that holds the first bad character.
        delay: seconds from the first bad character to the objection, where the times were recorded.
        seconds: how long its checks took, or where their answers were kept, had taken.
        questions: how many questions it put to a judge.
        cached: how many of them were answered already.
        tokens: how many tokens the judge read and wrote for them.
        risk: the largest probability, over all of its questions, that it should object; None without scores.
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
        """Whether it objected, to a chunk or to the whole text."""
        return self.stop is not None

    @property
    def leaked(self) -> int:
        """Bad characters that were let out before the stop: of a bad answer, all from `start` that came out."""
        return max(0, self.out - self.start) if self.start is not None else 0

    @property
    def withheld(self) -> int:
        """Good characters that were lost by a wrong stop: of a good answer, all that did not come out."""
        return self.size - self.out if self.label == "good" and self.flagged else 0

    @property
    def early(self) -> bool:
        """Whether a bad answer was stopped before its first bad character was written."""
        return self.start is not None and self.stop is not None and self.stop <= self.start

    @property
    def delay_characters(self) -> int | None:
        """Characters written from the first bad one to the stop; None if it came early, or not at all."""
        if self.start is None or self.stop is None or self.early:
            return None
        return self.stop - self.start

    @property
    def delay_chunks(self) -> int | None:
        """Chunks from the one that holds the first bad character to the one that was objected to."""
        if self.delay_characters is None or self.chunk is None or self.bad_chunk is None:
            return None
        return self.chunk - self.bad_chunk

    @property
    def delay_seconds(self) -> float | None:
        """Seconds from the first bad character to the stop, where the times were recorded."""
        return None if self.delay_characters is None else self.delay

    @property
    def saved(self) -> int:
        """Characters that the model would not have written."""
        return 0 if self.stop is None else self.size - self.stop


def whole_set(
    cases: Sequence[Case], label: Label | None, start: int | None, bad_chunk: int | None, delay: float | None
) -> Case:
    """Return what a set of requirements did with an answer: the first one that objected stopped it.

    Args:
        cases: what each requirement did, in their order.
        label, start, bad_chunk: what is true of the answer for the set.
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
    """Return the case whose objection came first."""
    objecting = [case for case in cases if case.chunk is not None]
    return min(objecting, key=lambda case: case.chunk or 0, default=None)
