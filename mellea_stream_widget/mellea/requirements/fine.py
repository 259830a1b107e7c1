"""Verdicts of requirements that have found nothing wrong so far."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...log.events import PartialVerdict
from ..api import PartialValidationResult


class FineSoFar(PartialValidationResult):
    """An "unknown" of a requirement that has found nothing wrong so far, and passes if the text ends here.

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
