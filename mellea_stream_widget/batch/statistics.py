"""Intervals for shares, and paired comparisons. The only module that imports scipy."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..log.mistakes import MissingPackage

LEVEL = 0.95
RESAMPLES = 5000
SEED = 1
"""Of the bootstrap: the same runs give the same figures."""


@dataclass(frozen=True)
class Interval:
    """An estimate and its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def has_zero(self) -> bool:
        """Whether the interval allows for no difference at all."""
        return self.low <= 0 <= self.high


def wilson(passed: int, of: int) -> Interval:
    """Return the share `passed / of` with Wilson's score interval, which holds for small numbers and near 0 and 1."""
    if not of:
        return Interval(math.nan, 0.0, 1.0)
    z = statistics.NormalDist().inv_cdf((1 + LEVEL) / 2)
    share = passed / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return Interval(share, 0.0 if passed == 0 else middle - half, 1.0 if passed == of else middle + half)


def mcnemar(better: int, worse: int) -> float:
    """Return the p-value of McNemar's exact test: how likely so uneven a split of the flips is if both are equal.

    Raises:
        ImportError: scipy is not installed.
    """
    if better + worse == 0:
        return 1.0
    return float(_scipy().binomtest(better, better + worse, 0.5).pvalue)


def paired_difference(first: Sequence[float], second: Sequence[float]) -> Interval:
    """Return the mean of `second - first`, pair by pair, with its bootstrap interval (BCa).

    Raises:
        ImportError: scipy is not installed.
    """
    differences = [after - before for before, after in zip(first, second, strict=True)]
    mean = statistics.fmean(differences)
    if max(differences) - min(differences) < 1e-12:  # nothing to resample
        return Interval(mean, mean, mean)
    import numpy

    found = _scipy().bootstrap(
        (differences,),
        numpy.mean,
        confidence_level=LEVEL,
        n_resamples=RESAMPLES,
        batch=max(1, 10**7 // len(differences)),
        rng=numpy.random.default_rng(SEED),
    )
    low, high = found.confidence_interval
    return Interval(mean, float(low), float(high))


def _scipy() -> Any:
    try:
        from scipy import stats
    except ImportError:
        raise MissingPackage("Comparisons need scipy: pip install 'mellea-stream-widget[stats]'") from None
    return stats
