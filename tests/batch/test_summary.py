"""What the runs of a table came to: shares with intervals, medians, costs, objections, comparisons."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Sequence
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from mellea_stream_widget.batch import prices, statistics
from mellea_stream_widget.batch.cell import RunCell
from mellea_stream_widget.batch.comparing import Comparison, compare_cells
from mellea_stream_widget.batch.statistics import Interval, mcnemar, paired_difference, wilson
from mellea_stream_widget.batch.summary import shares, summarize


def cells(outcomes: str, variant: str = "one", seconds: Sequence[float] = ()) -> list[RunCell]:
    """Return a cell for each letter: p passed, r rejected, e error, o open."""
    words = {"p": "passed", "r": "rejected", "e": "error", "o": "open"}
    return [
        RunCell(
            row,
            variant,
            0,
            f"prompt {row}",
            words[letter],
            objected=("no_prices",) if letter == "r" else (),
            seconds=None if letter == "o" else seconds[row] if seconds else float(row),
            prompt_tokens=None if letter == "o" else 10,
            completion_tokens=None if letter == "o" else 20,
            backend="OpenAI (gpt-4o)",
            requirements=0 if letter == "o" else 1,
        )
        for row, letter in enumerate(outcomes)
    ]


@at_most(500)
@given(st.integers(0, 400), st.integers(0, 400))
def test_intervals_are_those_of_wilson(passed: int, failed: int) -> None:
    of = passed + failed
    found = wilson(passed, of)
    if not of:
        assert (found.low, found.high) == (0.0, 1.0)
        return
    expected = stats.binomtest(passed, of).proportion_ci(0.95, method="wilson")
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_a_variant_is_summed_up() -> None:
    [one] = summarize([("one", cells("pprpeo"))])
    assert (one.cells, one.runs, one.passed) == (6, 4, 3)
    assert dict(one.outcomes) == {"passed": 3, "rejected": 1, "error": 1, "open": 1}
    assert (one.median_seconds, one.tokens, one.tokens_per_passed) == (1.5, 120, 40)
    assert one.objections == {"no_prices": 1}
    assert one.money_per_passed == pytest.approx(4 * (10 * 2.5e-6 + 20 * 10e-6) / 3)
    assert shares(one) == "3 of 4 passed, 75 % (30 to 95 %); 1 error"
    [uncounted] = summarize(
        [("one", [*cells("p"), dataclasses.replace(cells("p")[0], prompt_tokens=None, completion_tokens=None)])]
    )
    assert (uncounted.tokens, uncounted.tokens_per_passed) == (30, None), "the tokens of one run are not known"
    cancelled = dataclasses.replace(cells("r")[0], prompt_tokens=None, completion_tokens=3)
    [partly] = summarize([("one", [*cells("p"), cancelled])])
    told = (partly.tokens, partly.tokens_per_passed, partly.money_per_passed)
    assert told == (30, None, None), "an answer is known, and not its prompt"
    [broken] = summarize([("broken", [*cells("ee"), dataclasses.replace(cells("r")[0], outcome="stopped")])])
    assert shares(broken) == "2 errors, 1 stopped"
    [whole] = summarize([("whole", cells("pp"))])
    assert (whole.unfinished, shares(whole)) == ("", "2 of 2 passed, 100 % (34 to 100 %)")
    assert [one.why_no_tokens for one in (whole, uncounted, broken)] == ["", "not counted", ""]
    [rejected] = summarize([("none", cells("rr"))])
    assert (shares(rejected), rejected.why_no_tokens) == ("0 of 2 passed, 0 % (0 to 66 %)", "none passed")
    [empty] = summarize([("none", cells("oo"))])
    assert (shares(empty), empty.median_seconds, empty.tokens_per_passed) == ("no runs yet", None, None)
    assert empty.to_dict()["share"] is None


def free(outcomes: str, variant: str = "free") -> list[RunCell]:
    return [dataclasses.replace(cell, requirements=0) for cell in cells(outcomes, variant)]


def test_answers_that_nothing_was_asked_about_are_not_said_to_have_passed() -> None:
    summary = summarize([("free", free("pppe")), ("one", free("p")), ("checked", cells("p"))])
    assert [shares(one) for one in summary] == [
        "3 answers, not checked: no requirements; 1 error",
        "1 answer, not checked: no requirements",
        "1 of 1 passed, 100 % (21 to 100 %)",
    ]
    assert [one.checked for one in summary] == [False, False, True]
    assert [cell.unasked for cell in [*free("pe"), *cells("pr")]] == [True, False, False, False]


def test_a_comparison_with_unchecked_answers_does_not_say_which_variant_passes_more_often() -> None:
    one = compare_cells("free", free("pp"), "strict", cells("pr", "strict")).sentence
    begin = "free and {} both answered 2 prompts. Which of them passes more often is not known: {} had no requirements."
    assert one.startswith(begin.format("strict", "free"))
    both = compare_cells("free", free("pp"), "other", free("pp", "other")).sentence
    assert both.startswith(begin.format("other", "free and other"))


def test_money_is_unknown_where_prices_are(monkeypatch: pytest.MonkeyPatch) -> None:
    assert prices.price("a-model-of-nobody", 10, 20) is None
    monkeypatch.setitem(sys.modules, "genai_prices", None)
    prices._prices.cache_clear()
    try:
        assert prices.price("gpt-4o", 10, 20) is None
    finally:
        prices._prices.cache_clear()


def compared(first: str, second: str) -> Comparison:
    return compare_cells("small", cells(first), "big", cells(second, "big"))


def test_a_comparison_is_paired() -> None:
    found = compared("pprrpeo", "prrppop")
    assert (found.pairs, found.passed) == (5, (3, 3))
    assert [(flip.row, flip.before, flip.after, flip.better) for flip in found.flips] == [
        (1, "passed", "rejected", False),
        (3, "rejected", "passed", True),
    ]
    assert found.flips[0].objected == ("no_prices",)
    assert (found.p_value, found.share.value) == (1.0, 0.0)
    begin = "Of 5 prompts, small passed 3 and big 3: 1 passed with big only, 1 with small only; that does not tell them"
    assert found.sentence.startswith(begin)


def test_a_clear_difference_is_called_one() -> None:
    found = compared("r" * 20 + "p" * 10, "p" * 30)
    assert found.p_value == pytest.approx(2 * 0.5**20)
    assert found.share.value == pytest.approx(20 / 30)
    assert 0.3 < found.share.low < found.share.value < found.share.high < 0.9
    assert "; big passes more often than small, by " in found.sentence
    turned = compared("p" * 30, "r" * 20 + "p" * 10)
    low, high = (round(end * 100) for end in (found.share.low, found.share.high))
    assert f"; small passes more often than big, by {low} to {high} points of a hundred (exact" in turned.sentence


def test_equal_variants_cannot_be_told_apart() -> None:
    found = compared("ppr", "ppr")
    assert (found.p_value, found.share, found.tokens) == (1.0, Interval(0, 0, 0), Interval(0, 0, 0))
    assert found.sentence.endswith("; the two cannot be told apart: no prompt flipped (exact McNemar p = 1).")


def test_few_prompts_that_all_flipped_say_nothing_of_how_much() -> None:
    for first, second in [("ppp", "rrr"), ("rrr", "ppp")]:
        found = compared(first, second)
        assert (found.p_value, found.share.low) == (0.25, found.share.high), "nothing to resample"
        assert (
            "; that does not tell them apart: equal variants would often give so uneven a split, and there are too "
            in (found.sentence)
        )
        assert "few prompts to say how large the difference is (exact McNemar p = 0.25)" in found.sentence


def test_the_test_over_prompts_and_the_mean_may_point_in_opposite_directions() -> None:
    interval = Interval(-0.01, -0.03, 0.02)
    found = dataclasses.replace(compared("r" * 20, "p" * 20), share=interval)
    assert "; big passes more often than small (exact McNemar p = 1.9e-06)" in found.sentence


@given(st.lists(st.sampled_from(["pp", "pr", "rp", "rr"]), min_size=1, max_size=30))
def test_what_is_said_of_a_difference_does_not_contradict_itself(pairs: list[str]) -> None:
    said = compared("".join(one for one, _ in pairs), "".join(other for _, other in pairs)).sentence
    if found := re.search(r"anything from ([+-]\d+) to ([+-]\d+) points", said):
        assert int(found[1]) <= 0 <= int(found[2])
    if found := re.search(r"by (-?\d+) to (-?\d+) points of a hundred", said):
        assert 0 < int(found[1]) <= int(found[2])


def repeated(outcomes: str, times: int, **more: Any) -> list[RunCell]:
    return [dataclasses.replace(one, row=one.row // times, repeat=one.row % times, **more) for one in cells(outcomes)]


def test_a_prompt_that_was_asked_repeatedly_counts_once() -> None:
    found = compare_cells("small", repeated("prrr", 2), "big", repeated("pprr", 2))
    assert (found.pairs, found.prompts, [(flip.row, flip.repeat) for flip in found.flips]) == (4, 2, [(0, 1)])
    assert found.sentence.startswith(
        "Of 4 pairs of answers to 2 prompts, small passed 1 and big 2: big passed more often"
    )
    assert "on 1 of the prompts, small on 0; that does not tell them apart" in found.sentence
    same = compare_cells("small", repeated("prrr", 2), "big", repeated("prrr", 2))
    assert "; the two cannot be told apart: no pair flipped (exact sign test over prompts p = 1)" in same.sentence


def test_repeats_of_one_prompt_prove_nothing_about_others() -> None:
    found = compare_cells("small", repeated("r" * 40, 20), "big", repeated("p" * 40, 20))
    assert (found.better, found.worse, found.p_value, found.share) == (2, 0, 0.5, Interval(1, 1, 1))
    assert len(found.flips) == 40
    mixed = compare_cells("small", repeated("pppprrrr", 4), "big", repeated("pprrpprr", 4))
    assert (mixed.better, mixed.worse, mixed.share.value) == (1, 1, 0)


def test_rows_with_equal_prompts_count_once() -> None:
    before = [dataclasses.replace(one, path="a" if one.row < 3 else f"b{one.row}") for one in cells("rrrp")]
    after = [dataclasses.replace(one, path="c" if one.row < 3 else f"d{one.row}") for one in cells("pppp")]
    found = compare_cells("small", before, "big", after)
    assert (found.pairs, found.prompts, found.better, found.worse, found.passed) == (2, 2, 1, 0, (1, 2))


def test_nothing_in_common_is_an_error() -> None:
    with pytest.raises(ValueError, match="small and big have no prompt in common that both have answered"):
        compared("po", "op")


@at_most(50)  # each draws five thousand samples, twice
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=2, max_size=30))
def test_the_interval_of_a_difference_is_the_same_each_time(pairs: list[tuple[float, float]]) -> None:
    first, second = zip(*pairs, strict=True)
    assert repr(paired_difference(first, second)) == repr(paired_difference(first, second))


def test_without_scipy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    assert mcnemar(0, 0) == 1.0
    with pytest.raises(ImportError, match=r"pip install 'mellea-stream-widget\[stats\]'"):
        mcnemar(1, 2)
    assert statistics.wilson(1, 2).value == 0.5
