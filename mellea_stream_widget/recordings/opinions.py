"""Evaluates the labels of several raters: the current one of each, the majority, and their agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .format import Label, Mark


def current(marks: Iterable[Mark], attempts: int | None = None) -> list[Mark]:
    """Return the last mark of each rater on each requirement and attempt, in the order of time.

    Args:
        marks: all marks, in the order of time.
        attempts: number of attempts; a mark with the number of the last one is treated as one without a number.
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
    """Return the label of most raters; "bad" if there are as many of both, with the earliest place.

    Args:
        marks: the current marks on one answer.
        requirement: label of the requirement; None for the whole set.
        rater: the only rater to count; None for all.
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
    """Return the mark that counts as true for one requirement, or with None for the whole set.

    For a requirement these are its own labels, or else those of the whole set. For the set these are its own labels.
    Without them the answer is bad if one requirement should fail it, and good if all labelled requirements should pass.
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

    It is 1 if the raters always agree, 0 if they agree as often as by chance, and None if all labels are the same, so
    that it is undefined.
    """
    number = len(pairs)
    if number == 0:
        return None
    agreed = sum(one == other for one, other in pairs) / number
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[label] * second[label] for label in first) / number**2
    return None if chance == 1 else (agreed - chance) / (1 - chance)
