"""The measures of a requirement over labelled answers, which docs/evaluation.md defines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from ..batch.statistics import wilson
from ..log.mistakes import InvalidValue
from .cases import Case
from .curves import Curve, curve

SHARES = ("precision", "recall", "false_positive_rate")


@dataclass(frozen=True)
class Share:
    """A counted share, with its 95 % Wilson interval."""

    hits: int
    number: int

    @property
    def value(self) -> float | None:
        """The share; None if nothing was counted."""
        return self.hits / self.number if self.number else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval; (0, 1) if nothing was counted."""
        found = wilson(self.hits, self.number)
        return found.low, found.high


@dataclass(frozen=True)
class Measures:
    """How good a requirement is on labelled answers. "Positive" means labelled bad.

    Attributes:
        requirement: its label; "(all)" for the whole set.
        setting: the varied options of this row of a sweep.
        n: number of labelled answers.
        true_positives, false_positives, true_negatives, false_negatives: the four counts.
        leaked_characters: number of bad characters that were let out, over the bad answers.
        withheld_characters: number of good characters that a wrong stop withheld, over the good answers.
        early: number of bad answers that were stopped before their first bad character.
        delay_chunks, delay_characters, delay_seconds: average distance from the first bad character to the stop, over
            the bad answers that were stopped behind it; None without any, or without times.
        saved_characters: number of characters that the model would not have written, over all answers.
        characters: number of characters of all answers.
        seconds_per_1000, tokens_per_1000: costs of the checks per 1,000 characters.
        questions, cached: number of questions to judges, and of those that had been answered before.
        curve: the trade-off; None without scores.
    """

    requirement: str
    n: int
    true_positives: int
    false_positives: int
    true_negatives: int
    false_negatives: int
    leaked_characters: int
    withheld_characters: int
    early: int
    delay_chunks: float | None
    delay_characters: float | None
    delay_seconds: float | None
    saved_characters: int
    characters: int
    seconds_per_1000: float | None
    tokens_per_1000: float | None
    questions: int
    cached: int
    curve: Curve | None = None
    setting: dict[str, Any] = field(default_factory=dict)

    @property
    def precision(self) -> Share:
        """The share of the flagged answers that is bad."""
        return Share(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall(self) -> Share:
        """The share of the bad answers that is flagged."""
        return Share(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def false_positive_rate(self) -> Share:
        """The share of the good answers that is flagged."""
        return Share(self.false_positives, self.false_positives + self.true_negatives)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        either = 2 * self.true_positives + self.false_positives + self.false_negatives
        return 2 * self.true_positives / either if either else None

    def row(self) -> dict[str, Any]:
        """Return the measures as a row of a table, with None for unknown values."""
        row = {**self.setting, "requirement": self.requirement, "n": self.n}
        row |= {name: getattr(self, name) for name in COUNTS}
        for name in SHARES:
            share: Share = getattr(self, name)
            low, high = share.interval
            row |= {name: share.value, f"{name}_low": low, f"{name}_high": high}
        row |= {"f1": self.f1}
        row |= {
            name: None if self.curve is None else getattr(self.curve, name) for name in ("roc_auc", "average_precision")
        }
        return row | {name: getattr(self, name) for name in STREAMING}


COUNTS = ("true_positives", "false_positives", "true_negatives", "false_negatives")
STREAMING = (
    "leaked_characters", "withheld_characters", "early", "delay_chunks", "delay_characters", "delay_seconds",
    "saved_characters", "characters", "seconds_per_1000", "tokens_per_1000", "questions", "cached",
)  # fmt: skip
WHOLE = (
    "n", *COUNTS, "leaked_characters", "withheld_characters", "early", "saved_characters", "characters", "questions",
    "cached",
)  # fmt: skip
"""The columns of whole numbers."""


def measure(cases: Sequence[Case], setting: dict[str, Any] | None = None) -> Measures:
    """Return the measures of one requirement.

    Args:
        cases: its measurement on each answer.
        setting: the varied options.

    Raises:
        ValueError: there is no case.
    """
    if not cases:
        raise InvalidValue("Nothing to measure: no answer was given.")
    bad = [case for case in cases if case.label == "bad"]
    good = [case for case in cases if case.label == "good"]
    size = sum(case.size for case in cases)
    risks = [(case.risk, case.label == "bad") for case in (*bad, *good) if case.risk is not None]
    return Measures(
        cases[0].requirement,
        len(bad) + len(good),
        sum(case.flagged for case in bad),
        sum(case.flagged for case in good),
        sum(not case.flagged for case in good),
        sum(not case.flagged for case in bad),
        sum(case.leaked for case in bad),
        sum(case.withheld for case in good),
        sum(case.early for case in bad),
        _mean(case.delay_chunks for case in bad),
        _mean(case.delay_characters for case in bad),
        _mean(case.delay_seconds for case in bad),
        sum(case.saved for case in cases),
        size,
        _per_1000(sum(case.seconds for case in cases), size),
        _per_1000(sum(case.tokens for case in cases), size),
        sum(case.questions for case in cases),
        sum(case.cached for case in cases),
        curve(risks),
        setting or {},
    )


def _mean(numbers: Iterable[float | None]) -> float | None:
    known = [number for number in numbers if number is not None]
    return fmean(known) if known else None


def _per_1000(amount: float, characters: int) -> float | None:
    return amount * 1000 / characters if characters else None
