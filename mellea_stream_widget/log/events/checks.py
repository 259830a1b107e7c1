"""Events about the checks of chunks, and of the whole answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from .base import ContractEvent, Number, Seconds, StreamEvent, Whole, make_tuples
from .verdicts import FinalVerdicts, PartialVerdicts, Success


class _CheckDetails(ContractEvent, frozen=True, kw_only=True):
    requirements: Sequence[str] = ()
    durations: Sequence[Seconds] = ()


class _QuickCheckDetails(_CheckDetails, frozen=True, kw_only=True):
    start: Whole = -1
    end: Whole = -1


class QuickCheckEvent(_QuickCheckDetails, frozen=True):
    """All active requirements have answered for one chunk.

    Not emitted when the run has no requirements. Comes before the chunk's `ChunkEvent`.

    Attributes:
        chunk_index: place of the chunk in its attempt, from 0.
        attempt: number of the attempt, from 1.
        passed: whether no requirement said "fail".
        results: one verdict per active requirement, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each check took, same order.
        start: offset of the checked chunk in the raw text, or -1.
        end: offset behind it, or -1. The text of a rejected chunk is in no event.
    """

    kind: ClassVar[str] = "quick_check"

    chunk_index: Whole
    attempt: Whole
    passed: bool
    results: PartialVerdicts

    def __post_init__(self) -> None:
        if type(self.results) is not tuple or type(self.requirements) is not tuple or type(self.durations) is not tuple:
            make_tuples(self, "results", "requirements", "durations")


class FullValidationEvent(_CheckDetails, frozen=True):
    """The final validations have answered.

    Only emitted after a `StreamingDoneEvent`, and only when the run has requirements.

    Attributes:
        attempt: number of the attempt, from 1.
        passed: whether all of them passed.
        results: one result per requirement, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each validation took, same order.
    """

    kind: ClassVar[str] = "full_validation"

    attempt: Whole
    passed: bool
    results: FinalVerdicts

    def __post_init__(self) -> None:
        make_tuples(self, "results", "requirements", "durations")


class CheckingEvent(StreamEvent, frozen=True):
    """A chunk is being checked, and not all requirements have answered at once.

    Not emitted if all of them have. The other answers come as `VerdictEvent`s.

    Attributes:
        chunk_index: place of the chunk in its attempt, from 0.
        attempt: number of the attempt, from 1.
        start: offset of the chunk in the raw text, or -1.
        end: offset behind it, or -1.
        requirements: labels of the requirements that have not answered yet.
    """

    kind: ClassVar[str] = "checking"

    chunk_index: Whole
    attempt: Whole
    start: Whole
    end: Whole
    requirements: Sequence[str]

    def __post_init__(self) -> None:
        make_tuples(self, "requirements")


class _VerdictDetails(StreamEvent, frozen=True, kw_only=True):
    fine: bool = False


class VerdictEvent(_VerdictDetails, frozen=True):
    """One requirement has answered, while the run still waits for others.

    Its verdict is also in the `QuickCheckEvent` or `FullValidationEvent` that follows.

    Attributes:
        chunk_index: place of the chunk in its attempt; None for a final validation.
        attempt: number of the attempt, from 1.
        requirement: label of the requirement.
        success: "pass", "fail" or "unknown".
        reason: the requirement's reason, if it gave one.
        score: its score, if it gave one.
        duration: seconds that the check took.
        fine: for "unknown", whether nothing wrong was found so far.
    """

    kind: ClassVar[str] = "verdict"

    chunk_index: Whole | None
    attempt: Whole
    requirement: str
    success: Success
    reason: str | None = None
    score: Number | None = None
    duration: Seconds = 0.0


class ValidatingEvent(StreamEvent, frozen=True):
    """The final validations have begun.

    Attributes:
        attempt: number of the attempt, from 1.
        requirements: labels of the requirements that are asked.
    """

    kind: ClassVar[str] = "validating"

    attempt: Whole
    requirements: Sequence[str]

    def __post_init__(self) -> None:
        make_tuples(self, "requirements")
