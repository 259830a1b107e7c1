"""The gate of `@pytest.mark.stream_gate`: a test that fails if requirements get worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .evaluating import evaluate
from .measures import Share
from .report import MOST_SHOWN, percent
from .result import Evaluation, Group


class GateClosed(AssertionError):
    """Requirements are worse than the gate allows, or there are too few labelled answers."""


@dataclass(frozen=True)
class Gate:
    """The fixture `gate` of a test with `stream_gate`.

    Attributes:
        paths: the recordings.
        recall: the smallest share of the bad answers that must be flagged.
        false_positives: the largest share of the good answers that may be flagged.
    """

    paths: Sequence[Path]
    recall: float | None = None
    false_positives: float | None = None

    def __call__(self, requirements: Any, **options: Any) -> Evaluation:
        """Measure requirements on the recordings, and check that all together are good enough.

        The end of the 95 % interval counts, not the share itself, because few labels prove little.

        Args:
            requirements: as for `evaluate`.
            **options: those of `evaluate`.

        Raises:
            GateClosed: an interval crosses its bound; the message names the recordings.
        """
        found = evaluate(requirements, list(self.paths), progress=False, **options)
        problems = [f"{failure.answer} cannot be measured: {failure.error}" for failure in found.failures]
        whole = found.measures[len(found.requirements)]
        if self.recall is not None and whole.recall.interval[0] < self.recall:
            problems.append(
                self._problem(found, "recall", whole.recall, f"at least {self.recall:.1%}", "false_negatives")
            )
        if self.false_positives is not None and whole.false_positive_rate.interval[1] > self.false_positives:
            bound = f"at most {self.false_positives:.1%}"
            problems.append(
                self._problem(found, "false positives", whole.false_positive_rate, bound, "false_positives")
            )
        if problems:
            raise GateClosed("\n".join(problems))
        return found

    def _problem(self, found: Evaluation, name: str, share: Share, bound: str, group: Group) -> str:
        """Return what is wrong, on which recordings, and whether more labels would help, as a sentence."""
        words = f"{name}: {percent(share)} of {share.number}; the interval has to be {bound}."
        wrong = found.runs(group)
        if not wrong:
            return f"{words} Nothing is wrong, but {share.number} labels prove too little: label more."
        more = [f"  and {len(wrong) - MOST_SHOWN} more"] if len(wrong) > MOST_SHOWN else []
        words = f"{words} {'Not flagged, though bad' if group == 'false_negatives' else 'Flagged, though good'}:"
        return "\n".join([words, *(f"  {name}" for name in wrong[:MOST_SHOWN]), *more])
