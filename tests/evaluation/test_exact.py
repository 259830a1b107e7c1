"""The figures are those of scikit-learn and scipy, on random data."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, binomtest
from sklearn import metrics

from mellea_stream_widget.evaluation import intervals
from mellea_stream_widget.evaluation.calibrating import NotEnoughLabels, choose
from mellea_stream_widget.evaluation.cases import Case
from mellea_stream_widget.evaluation.curves import curve
from mellea_stream_widget.evaluation.intervals import enough, most_hits, upper_bound
from mellea_stream_widget.evaluation.measures import Share, measure
from mellea_stream_widget.recordings.format import LABELS
from mellea_stream_widget.recordings.opinions import kappa
from mellea_stream_widget.requirements import judge

COUNTED = st.integers(1, 400).flatmap(lambda number: st.tuples(st.integers(0, number), st.just(number)))
ANSWERS = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=60)
SCORED = st.lists(st.tuples(st.sampled_from([0.0, 0.2, 0.5, 0.7, 1.0]) | st.floats(0, 1), st.booleans()), min_size=2)
TOO_FEW = r"^not enough labels: 40 more\. At most 1\.00% false positives take at least 299 good answers; 259 were given"


def case(bad: bool | None, flagged: bool, risk: float | None = None) -> Case:
    label: Any = None if bad is None else "bad" if bad else "good"
    return Case("a", "r", label, 0 if bad else None, 10, 10 if flagged else None, 4 if flagged else 10, risk=risk)


@at_most(50)
@given(ANSWERS)
def test_counts_and_shares_are_those_of_scikit_learn(answers: list[tuple[bool, bool]]) -> None:
    found = measure([case(*answer) for answer in answers])
    bad, flagged = zip(*answers, strict=True)
    (tn, fp), (fn, tp) = metrics.confusion_matrix(bad, flagged, labels=[False, True])
    counts = (found.true_negatives, found.false_positives, found.false_negatives, found.true_positives)
    assert counts == (tn, fp, fn, tp)
    for mine, theirs in (
        (found.precision.value, metrics.precision_score(bad, flagged, zero_division=math.nan)),
        (found.recall.value, metrics.recall_score(bad, flagged, zero_division=math.nan)),
        (found.f1, metrics.f1_score(bad, flagged, zero_division=math.nan)),
    ):
        assert (math.nan if mine is None else mine) == pytest.approx(theirs, nan_ok=True)


@at_most(50)
@given(COUNTED)
def test_wilsons_interval_is_that_of_scipy(counted: tuple[int, int]) -> None:
    theirs = binomtest(*counted).proportion_ci(method="wilson")
    assert Share(*counted).interval == pytest.approx((theirs.low, theirs.high), abs=1e-9)


def test_nothing_counted_says_nothing() -> None:
    assert Share(0, 0).interval == (0.0, 1.0)
    assert upper_bound(0, 0) == 1.0
    assert most_hits(0, 0.01) is None


@at_most(50)
@given(COUNTED, st.sampled_from([0.9, 0.95, 0.99]))
def test_the_upper_bound_is_clopper_and_pearsons(counted: tuple[int, int], confidence: float) -> None:
    hits, number = counted
    exact = 1.0 if hits == number else float(beta.ppf(confidence, hits + 1, number - hits))
    assert upper_bound(hits, number, confidence) == pytest.approx(exact, rel=1e-6)


def test_how_many_labels_a_promise_takes() -> None:
    assert (enough(0.01), enough(0.05), enough(0.2)) == (299, 59, 14)
    assert [most_hits(number, 0.01) for number in (298, 299, 472, 473)] == [None, 0, 0, 1]


@at_most(200)
@given(st.integers(0, 40), st.just(0.0) | st.just(1.0) | st.floats(0.01, 0.99), st.sampled_from([0.5, 0.9, 0.95]))
@pytest.mark.thorough
def test_the_most_hits_are_the_last_whose_upper_bound_holds(number: int, share: float, confidence: float) -> None:
    holding = [hits for hits in range(number + 1) if upper_bound(hits, number, confidence) <= share]
    assert most_hits(number, share, confidence) == max(holding, default=None)


def test_the_most_hits_of_many_answers_take_one_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(intervals, "lgamma", lambda x: asked.append(1) or math.lgamma(x))
    most_hits(1000, 0.2)
    assert len(asked) < 5 * 1000


@at_most(50)
@given(SCORED)
def test_the_areas_are_those_of_scikit_learn(scored: list[tuple[float, bool]]) -> None:
    found = curve(scored)
    risks, bad = zip(*scored, strict=True)
    if len(set(bad)) < 2:
        assert found is None
        return
    assert found is not None
    assert found.roc_auc == pytest.approx(metrics.roc_auc_score(bad, risks))
    assert found.average_precision == pytest.approx(metrics.average_precision_score(bad, risks))
    rates, recalls, _ = metrics.roc_curve(bad, risks, drop_intermediate=False)
    assert [0.0, *(point.false_positive_rate for point in found.points)] == pytest.approx(list(rates))
    assert [0.0, *(point.recall for point in found.points)] == pytest.approx(list(recalls))


@at_most(50)
@given(st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)), min_size=1))
def test_kappa_is_that_of_scikit_learn(pairs: list[tuple[Any, Any]]) -> None:
    mine = kappa(pairs)
    if mine is None:
        assert len({label for pair in pairs for label in pair}) == 1
    else:
        assert mine == pytest.approx(metrics.cohen_kappa_score(*zip(*pairs, strict=True)))


# --- calibration ---------------------------------------------------------------------------------


def scored_answers(generator: random.Random, number: int) -> list[Case]:
    """Answers, half of them bad, with risks that overlap as those of a fair judge do."""
    made = []
    for _ in range(number):
        bad = generator.random() < 0.5
        made.append(case(bad, False, generator.betavariate(*((4, 2) if bad else (1, 6)))))
    return made


@pytest.mark.parametrize("expect", ["yes", "no"])
@pytest.mark.parametrize(("labelled", "most"), [(1000, 0.01), (400, 0.05)])
@pytest.mark.thorough
def test_in_a_hundred_random_splits_the_promise_holds_at_least_95_times(
    labelled: int, most: float, expect: Any
) -> None:
    generator = random.Random(17)
    answers = scored_answers(generator, 20_000)
    kept = 0
    for _ in range(100):
        generator.shuffle(answers)
        chosen = choose(judge("It is bad.", expect=expect), answers[:labelled], most)
        assert chosen.bound <= most
        good = [each.risk or 0.0 for each in answers[labelled:] if each.label == "good"]
        scores = [risk if expect == "no" else 1 - risk for risk in good]
        wrong = sum((score >= chosen.threshold) == (expect == "no") for score in scores)
        kept += wrong / len(good) <= most
    assert kept >= 95


@at_most(50)
@given(st.lists(st.floats(0, 1), min_size=59, max_size=120), st.sampled_from(["yes", "no"]), st.floats(0.05, 0.5))
def test_no_more_good_answers_are_flagged_here_than_the_bound_was_made_for(
    scores: list[float], expect: Any, most: float
) -> None:
    asked = judge("It is bad.", expect=expect)
    cases = [*(case(False, False, asked.risk(score)) for score in scores), case(True, False, 0.5)]
    chosen = choose(asked, cases, most)
    flagged = sum((score >= chosen.threshold) == (expect == "no") for score in scores)
    assert flagged <= chosen.false_positives <= (most_hits(len(scores), most, 0.99) or 0)
    assert chosen.bound <= most


def test_too_few_labels_say_how_many_more() -> None:
    cases = [case(False, False, 0.25)] * 259 + [case(True, False, 0.75)] * 30
    with pytest.raises(NotEnoughLabels, match=TOO_FEW) as caught:
        choose(judge("It is bad."), cases, 0.01)
    assert caught.value.more == 40
    assert choose(judge("It is bad."), cases + [case(False, False, 0.25)] * 40, 0.01).good == 299


def test_a_judge_without_probabilities_cannot_be_calibrated() -> None:
    with pytest.raises(ValueError, match="gives no probabilities: use one that gives log-probabilities"):
        choose(judge("It is bad."), [case(False, False, 0.0)] * 400 + [case(True, False, 1.0)], 0.01)


def test_a_judge_that_says_neither_yes_nor_no_cannot_keep_a_promise() -> None:
    cases = [case(False, False, 0.25)] * 300 + [case(False, True, None)] * 30
    with pytest.raises(ValueError, match="answers neither yes nor no about too many good answers"):
        choose(judge("It is bad."), cases, 0.01)
