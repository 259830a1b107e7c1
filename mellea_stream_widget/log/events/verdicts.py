"""The verdicts of requirements: on a chunk, and on the whole answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol

from .base import MOST

Success = Literal["pass", "fail", "unknown"]


class PartialVerdict(Protocol):
    """A verdict on one chunk: mellea's `PartialValidationResult`, or an object like it.

    An "unknown" may have an attribute `fine_so_far`, True if nothing wrong was found up to here. A "fail" may have
    `span`, the begin and end of the fault in the attempt's raw text, in code points, and `advice`, a sentence about
    what to write instead. A final verdict may have these two as well.
    """

    @property
    def success(self) -> Success: ...
    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...


class FinalVerdict(Protocol):
    """A verdict on the whole answer: mellea's `ValidationResult`, or an object like it."""

    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...
    def as_bool(self) -> bool: ...


def is_fine(verdict: PartialVerdict) -> bool:
    """Return whether a verdict is an "unknown" that has found nothing wrong so far."""
    return verdict.success == "unknown" and getattr(verdict, "fine_so_far", False) is True


def span_of(verdict: object) -> tuple[int, int] | None:
    """Return a verdict's begin and end of the fault in the attempt's raw text, in code points; None if unknown."""
    span = getattr(verdict, "span", None)
    if not isinstance(span, (tuple, list)) or len(span) != 2:
        return None
    begin, end = span
    if type(begin) is not int or type(end) is not int or not 0 <= begin <= end <= MOST:
        return None
    return begin, end


def advice_of(verdict: object) -> str | None:
    """Return a verdict's sentence about what to write instead; None if it has none."""
    advice = getattr(verdict, "advice", None)
    return advice if isinstance(advice, str) and advice.strip() else None


if TYPE_CHECKING:
    PartialVerdicts = Sequence[PartialVerdict]
    FinalVerdicts = Sequence[FinalVerdict]
else:  # users' objects, which msgspec does not check
    PartialVerdicts = FinalVerdicts = Sequence[Any]
