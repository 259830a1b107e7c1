"""How far a share that was counted may be from the true one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, islice
from math import exp, lgamma, log, log1p

from ..batch import statistics

Interval = tuple[float, float]


def wilson(hits: int, number: int) -> Interval:
    """Return Wilson's 95 % interval of a share; (0, 1) where nothing was counted."""
    found = statistics.wilson(hits, number)
    return found.low, found.high


def upper_bound(hits: int, number: int, confidence: float = 0.95) -> float:
    """Return the one-sided Clopper-Pearson bound: the largest true share that such a count does not rule out.

    With `number` fresh draws and at most `hits` hits, the true share is below it with that confidence at least. It is
    the `confidence` quantile of the beta distribution with `hits + 1` and `number - hits`.
    """
    if hits >= number:
        return 1.0
    low, high = 0.0, 1.0
    while True:
        middle = (low + high) / 2
        if middle in (low, high):
            return high
        if _at_most(hits, number, middle) > 1 - confidence:
            low = middle
        else:
            high = middle


def most_hits(number: int, share: float, confidence: float = 0.95) -> int | None:
    """Return the largest number of hits whose upper bound is no more than `share`; None where not even 0 will do."""
    if not 0 < share < 1:
        return None if share <= 0 else number
    found: int | None = None
    for hits, likely in enumerate(_up_to(number, share)):
        if likely > 1 - confidence:
            break
        found = hits
    return found


def enough(share: float, confidence: float = 0.95) -> int:
    """Return how many draws without a hit show that the true share is no more than `share`."""
    number = max(1, int(log(1 - confidence) / log1p(-share)))
    while upper_bound(0, number, confidence) > share:
        number += 1
    return number


def _at_most(hits: int, number: int, share: float) -> float:
    """Return the probability of at most so many hits in so many draws."""
    return next(islice(_up_to(number, share), hits, None))


def _up_to(number: int, share: float) -> Iterator[float]:
    """Yield the probabilities of at most 0 hits in so many draws, of at most 1, and so on."""
    yes, no = log(share), log1p(-share)
    whole = lgamma(number + 1)
    return accumulate(
        exp(whole - lgamma(k + 1) - lgamma(number - k + 1) + k * yes + (number - k) * no) for k in range(number + 1)
    )
