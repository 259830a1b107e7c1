"""Confidence bounds of counted shares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, islice
from math import exp, lgamma, log, log1p


def upper_bound(hits: int, number: int, confidence: float = 0.95) -> float:
    """Return the one-sided Clopper-Pearson bound: the largest true share that is consistent with the count.

    With `number` fresh draws and at most `hits` hits, the true share is below it with at least that confidence. It is
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
    """Return the largest number of hits whose upper bound is at most `share`; None if even that of 0 is larger."""
    if not 0 < share < 1:
        return None if share <= 0 else number
    found: int | None = None
    for hits, likely in enumerate(_up_to(number, share)):
        if likely > 1 - confidence:
            break
        found = hits
    return found


def enough(share: float, confidence: float = 0.95) -> int:
    """Return how many draws without a hit show that the true share is at most `share`."""
    number = max(1, int(log(1 - confidence) / log1p(-share)))
    while upper_bound(0, number, confidence) > share:
        number += 1
    return number


def _at_most(hits: int, number: int, share: float) -> float:
    """Return the probability of at most `hits` hits in `number` draws."""
    return next(islice(_up_to(number, share), hits, None))


def _up_to(number: int, share: float) -> Iterator[float]:
    """Yield the probabilities of at most 0, 1, 2, ... hits in `number` draws."""
    yes, no = log(share), log1p(-share)
    whole = lgamma(number + 1)
    return accumulate(
        exp(whole - lgamma(k + 1) - lgamma(number - k + 1) + k * yes + (number - k) * no) for k in range(number + 1)
    )
