"""ROC and precision-recall curves from risks, and the areas under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise


@dataclass(frozen=True)
class Point:
    """The counts if all answers with a risk of at least `risk` were flagged."""

    risk: float
    recall: float
    false_positive_rate: float
    precision: float


@dataclass(frozen=True)
class Curve:
    """The trade-off that a score allows.

    Attributes:
        points: from the highest risk to the lowest, with one point for equal risks.
        roc_auc: area under recall over false-positive rate: how often a bad answer has a higher risk than a good one.
        average_precision: the precision at each gain of recall, weighted by the gain.
    """

    points: tuple[Point, ...]
    roc_auc: float
    average_precision: float


def curve(risks: Sequence[tuple[float, bool]]) -> Curve | None:
    """Return the curve for pairs of a risk and whether the answer is bad; None unless there are both kinds."""
    bad = sum(is_bad for _, is_bad in risks)
    good = len(risks) - bad
    if not bad or not good:
        return None
    points = tuple(_points(risks, bad, good))
    corners = [(0.0, 0.0), *((point.false_positive_rate, point.recall) for point in points)]
    area = sum((right - left) * (low + high) / 2 for (left, low), (right, high) in pairwise(corners))
    gains = pairwise([0.0, *(point.recall for point in points)])
    average = sum((after - before) * point.precision for (before, after), point in zip(gains, points, strict=True))
    return Curve(points, area, average)


def _points(risks: Sequence[tuple[float, bool]], bad: int, good: int) -> Iterator[Point]:
    found = wrong = 0
    for risk, ties in groupby(sorted(risks, key=lambda pair: -pair[0]), key=lambda pair: pair[0]):
        for _, is_bad in ties:
            found, wrong = found + is_bad, wrong + (not is_bad)
        yield Point(risk, found / bad, wrong / good, found / (found + wrong))
