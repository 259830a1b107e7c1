"""What follows from the labels of one or several raters: the last word of each, the common one, how far they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .format import Label, Mark


def current(marks: Iterable[Mark], attempts: int | None = None) -> list[Mark]:
    """Return the last mark of each rater on each requirement and attempt, in the order in which they were made.

    Args:
        marks: all of them, as they were made.
        attempts: how many attempts there were: a mark on the last one by its number is a mark without a number.
    """
    last: dict[tuple[str, str | None, int | None], Mark] = {}
    for mark in marks:
        if mark.attempt is not None and mark.attempt == attempts:
            mark = replace(mark, attempt=None)
        key = (mark.rater, mark.requirement, mark.attempt)
        last.pop(key, None)
        if mark.label is not None or mark.note is not None:
            last[key] = mark
    return list(last.values())


def common(marks: Iterable[Mark], requirement: str | None, *, rater: str | None = None) -> Mark | None:
    """Return what most raters say; "bad" where as many say the one as the other, from the earliest place named.

    Args:
        marks: the last words of the raters on one answer.
        requirement: the label of the requirement that shall count; None for the labels of the whole set.
        rater: the only one who counts.
    """
    said = [
        mark
        for mark in marks
        if mark.requirement == requirement and mark.label is not None and rater in (None, mark.rater)
    ]
    bad = [mark for mark in said if mark.label == "bad"]
    if not said:
        return None
    if len(bad) * 2 < len(said):
        return next(mark for mark in said if mark.label == "good")
    placed = [mark for mark in bad if mark.start is not None]
    return min(placed, key=lambda mark: mark.start or 0) if placed else bad[0]


def truth(marks: Sequence[Mark], requirement: str | None, *, rater: str | None = None) -> Mark | None:
    """Return what is taken for true of one requirement, or with None of the whole set.

    A requirement has its own labels, or else those of the whole set. The set has its own labels, or else is bad if
    one requirement should fail the answer, and good if those that have labels should all pass it.
    """
    own = common(marks, requirement, rater=rater)
    if own is not None or requirement is not None:
        return own or common(marks, None, rater=rater)
    named = dict.fromkeys(mark.requirement for mark in marks if mark.requirement is not None)
    each = [found for name in named if (found := common(marks, name, rater=rater)) is not None]
    bad = [mark for mark in each if mark.label == "bad"]
    return min(bad, key=lambda mark: mark.start or 0) if bad else next(iter(each), None)


def kappa(pairs: Sequence[tuple[Label, Label]]) -> float | None:
    """Return Cohen's kappa of two raters who have labelled the same answers.

    1 for raters who always agree, 0 for those who agree as often as by chance; None where both always say the same
    one label, so that chance explains everything.
    """
    number = len(pairs)
    if number == 0:
        return None
    agreed = sum(one == other for one, other in pairs) / number
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[label] * second[label] for label in first) / number**2
    return None if chance == 1 else (agreed - chance) / (1 - chance)
