"""Verdicts with more than mellea's: the place of the fault, advice, and that nothing wrong was found so far."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...log.events import PartialVerdict, advice_of, span_of
from ..api import PartialValidationResult, ValidationResult

Place = tuple[int, int]
"""Begin and end of a fault, in code points of the attempt's raw text."""


class Fault(PartialValidationResult):
    """A "fail" in mid-stream.

    Attributes:
        span: begin and end of the fault in the attempt's raw text, in code points; None if unknown.
        advice: a sentence about what to write instead; None without one.
    """

    def __init__(
        self,
        reason: str | None = None,
        *,
        span: Place | None = None,
        advice: str | None = None,
        score: float | None = None,
    ) -> None:
        super().__init__("fail", reason=reason, score=score)
        self.span = span
        self.advice = advice


class FinalFault(ValidationResult):
    """A failed final validation.

    Attributes:
        span: where the fault begins and ends in the answer, in code points; None if unknown.
        advice: what to write instead, in one sentence; None if unknown.
    """

    def __init__(
        self,
        reason: str | None = None,
        *,
        span: Place | None = None,
        advice: str | None = None,
        score: float | None = None,
    ) -> None:
        super().__init__(False, reason=reason, score=score)
        self.span = span
        self.advice = advice


def moved(verdict: Any, by: int | None) -> Any:
    """Return a verdict on a piece of text with its span moved by the piece's offset in the raw text.

    If `by` is None the offset is unknown, and the span is dropped. A verdict without a span is returned unchanged.
    """
    span = span_of(verdict)
    if span is None or by == 0 or verdict.success != "fail":
        return verdict
    place = None if by is None or span[0] + by < 0 else (span[0] + by, span[1] + by)
    return Fault(verdict.reason, span=place, advice=advice_of(verdict), score=verdict.score)


def final(verdict: Any) -> Any:
    """Return a verdict on a chunk as a verdict on the whole answer."""
    if verdict.success == "fail":
        return FinalFault(verdict.reason, span=span_of(verdict), advice=advice_of(verdict), score=verdict.score)
    return ValidationResult(True, reason=verdict.reason, score=verdict.score)


class FineSoFar(PartialValidationResult):
    """An "unknown" of a requirement that has found nothing wrong so far, and would pass if the text ended here.

    Attributes:
        fine_so_far: True; other verdicts have no such attribute.
    """

    fine_so_far = True


def all_good(verdicts: Iterable[PartialVerdict]) -> Any:
    """Return "pass" if all verdicts are, `FineSoFar` if all are one or the other, else "unknown"."""
    fine = False
    for verdict in verdicts:
        if verdict.success != "pass":
            if not getattr(verdict, "fine_so_far", False):
                return PartialValidationResult("unknown")
            fine = True
    return FineSoFar("unknown") if fine else PartialValidationResult("pass")
