"""What a requirement says: of a chunk, and of the whole answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol

from .base import MOST

Success = Literal["pass", "fail", "unknown"]


class PartialVerdict(Protocol):
    """What a streaming check says of one chunk: mellea's `PartialValidationResult`, or its like.

    An "unknown" may have an attribute `fine_so_far`: True says that nothing wrong was found up to here. A "fail" may
    have `span`, where the fault begins and ends in the attempt's raw text, in code points; and `advice`, one sentence
    that says what to write instead. A final verdict may have both as well.
    """

    @property
    def success(self) -> Success: ...
    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...


class FinalVerdict(Protocol):
    """What a final validation says of the whole answer: mellea's `ValidationResult`, or its like."""

    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...
    def as_bool(self) -> bool: ...


def is_fine(verdict: PartialVerdict) -> bool:
    """Return whether a verdict is an "unknown" that has found nothing wrong so far."""
    return verdict.success == "unknown" and getattr(verdict, "fine_so_far", False) is True


def span_of(verdict: object) -> tuple[int, int] | None:
    """Return where in the attempt's raw text the fault stands, if a verdict says it: begin and end in code points."""
    span = getattr(verdict, "span", None)
    if not isinstance(span, (tuple, list)) or len(span) != 2:
        return None
    begin, end = span
    if type(begin) is not int or type(end) is not int or not 0 <= begin <= end <= MOST:
        return None
    return begin, end


def advice_of(verdict: object) -> str | None:
    """Return what to do instead, if a verdict says it."""
    advice = getattr(verdict, "advice", None)
    return advice if isinstance(advice, str) and advice.strip() else None


if TYPE_CHECKING:
    PartialVerdicts = Sequence[PartialVerdict]
    FinalVerdicts = Sequence[FinalVerdict]
else:  # whatever the users' requirements answer: msgspec has nothing to check
    PartialVerdicts = FinalVerdicts = Sequence[Any]
