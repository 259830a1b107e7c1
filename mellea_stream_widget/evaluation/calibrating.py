"""Chooses a judge's threshold on labelled answers, with a guarantee for fresh answers."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from math import inf, nextafter
from typing import Any

from ..log.mistakes import InvalidType, InvalidValue, Mistake
from ..mellea.requirements.judge import JudgeRequirement
from ..options.kinds import NumberKind
from ..options.signature import takes
from ..options.table import option
from .cases import Case
from .evaluating import EvaluateCall, MeasureOptions, aevaluate, warning
from .intervals import enough, most_hits, upper_bound
from .measures import Share

CONFIDENCE = 0.95
SPARE = 0.99
"""Confidence with which good answers are given up, where there are enough labels to choose: a check on other labels,
which is a draw of its own, then keeps the promise as well."""


class NotEnoughLabels(Mistake, ValueError):
    """There are too few labelled answers for the guarantee.

    Attributes:
        more: smallest number of further good answers that are needed.
    """

    def __init__(self, more: int, promise: float, known: int) -> None:
        super().__init__(
            f"not enough labels: {more} more. At most {promise:.2%} false positives take at least {known + more} good "
            f"answers; {known} were given."
        )
        self.more = more


@dataclass(frozen=True)
class Calibration:
    """A threshold and its guarantee.

    Attributes:
        judge: the judge with that threshold.
        threshold: smallest probability of "yes" at which the statement counts as true.
        bound: the guarantee: at most this share of fresh good answers of the same kind is flagged. It holds in 95 of
            100 such calibrations.
        false_positives: number of flagged good answers in the data.
        good: number of good answers in the data.
        recall: share of flagged bad answers in the data.
    """

    judge: Any
    threshold: float
    bound: float
    false_positives: int
    good: int
    recall: Share

    def __str__(self) -> str:
        low, high = self.recall.interval
        found = "" if self.recall.value is None else f" It flags {self.recall.hits} of {self.recall.number} bad answers"
        found += f" ({low:.0%} to {high:.0%})." if found else ""
        return (
            f"threshold {self.threshold:.4g}: at most {self.bound:.2%} false positives on fresh answers of the same "
            f"kind, with 95 % confidence; {self.false_positives} of {self.good} good answers here.{found}"
        )


@dataclass(frozen=True, kw_only=True)
class CalibrateCall(MeasureOptions):
    """The arguments of `calibrate`."""

    judge: Any = field(kw_only=False)
    labelled: Any = field(kw_only=False)
    max_false_positives: float = option(
        NumberKind(0.0, 1.0), 0.01, "the largest share of good answers that may be flagged"
    )


@takes(CalibrateCall)
def calibrate(call: CalibrateCall) -> Calibration:
    """Choose a judge's threshold on labelled answers, so that it flags few good ones among future answers.

    The rank of the threshold among the good answers' scores is fixed by their number, before a score is known. So the
    bound of Clopper and Pearson holds for the threshold, without a second set of labels: with 95 % confidence, at most
    `max_false_positives` of fresh good answers are flagged. Of all thresholds with this guarantee, it is the one that
    finds the most bad answers.

    Args:
        judge: a judge, as `requirements.judge(...)` returns it, with a back-end that returns probabilities.
        labelled: labelled answers, as for `evaluate`. Use other answers for a later evaluation.
        The options of `CalibrateCall`.

    Returns:
        The judge with its threshold, and the guarantee.

    Raises:
        NotEnoughLabels: there are too few good answers; the message says how many more are needed.
        TypeError: `judge` is not a judge.
        ValueError: the back-end returns no probabilities, or as for `evaluate`.
    """
    return warning(lambda warn: acalibrate(call, warn))


async def acalibrate(call: CalibrateCall, warn: Callable[[str], None]) -> Calibration:
    """Do the same as `calibrate` on the running event loop; `warn` is called with each warning."""
    judge = call.judge
    if not isinstance(judge, JudgeRequirement):
        raise InvalidType(f"Invalid value {judge!r} for judge: expected what requirements.judge(...) returns.")
    options = {
        name: value for name, value in call.given.items() if name not in ("max_false_positives", "judge", "labelled")
    }
    found = await aevaluate(EvaluateCall([judge], call.labelled, **options), warn)
    return choose(judge, found.cases(found.requirements[0]), call.max_false_positives)


def choose(judge: JudgeRequirement, cases: list[Case], most: float) -> Calibration:
    """Return the threshold with the guarantee, from the judge's verdicts on each answer."""
    good = sorted(_risk(case) for case in cases if case.label == "good")
    bad = [_risk(case) for case in cases if case.label == "bad"]
    if {*good, *bad} <= {0.0, 1.0, inf}:
        raise InvalidValue(
            "The judge's back-end gives no probabilities: use one that gives log-probabilities, such as llama.cpp's "
            "server, vLLM, OpenAI or ollama, or judge(..., samples=10)."
        )
    if most <= 0 or most_hits(len(good), most, CONFIDENCE) is None:
        raise NotEnoughLabels(enough(most, CONFIDENCE) - len(good) if most > 0 else 1, most, len(good))
    hits = most_hits(len(good), most, SPARE) or 0
    limit = good[len(good) - 1 - hits]  # a risk above it is flagged, which `hits` of the good ones have at most
    chosen = copy(judge)
    chosen.threshold = threshold_above(limit, judge.expect)
    if limit == inf:
        raise InvalidValue("The judge answers neither yes nor no about too many good answers: use another judge.")
    flagged = sum(risk > limit for risk in good)
    return Calibration(
        chosen,
        chosen.threshold,
        upper_bound(hits, len(good), CONFIDENCE),
        flagged,
        len(good),
        Share(sum(risk > limit for risk in bad), len(bad)),
    )


def _risk(case: Case) -> float:
    """Return the risk of an answer, which is infinite if the judge answered neither yes nor no."""
    return inf if case.risk is None else case.risk


def threshold_above(limit: float, expect: str) -> float:
    """Return the threshold with which a judge fails exactly the answers with a risk above the limit."""
    if expect == "no":
        return nextafter(limit, 2.0)
    return max(0.0, 1 - limit - 2**-53)  # a risk is 1 - P(yes), rounded
