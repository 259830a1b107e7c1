"""Loops."""

from __future__ import annotations

import pytest
from reading import at_end, fails_after

from mellea_stream_widget.requirements import no_repetition

SENTENCE = "Tea is made with hot water and some patience. "


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (SENTENCE * 3, len(SENTENCE * 3)),
        (SENTENCE * 2 + "And more.", None),
        ("no, " * 30, 48),
        ("No, no, no. It is very, very, very good.", None),
        ("| --- | --- | --- |\n| a | b | c |\n", None),
        ("=" * 100, None),
        ("!" * 300, 201),
        ("ha" * 1000, 769),
        ("哈" * 40, 25),
        ("\n" * 500, None),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_loop_fails_with_the_word_that_completes_its_last_round(text: str, place: int | None) -> None:
    rule = no_repetition().rule
    assert fails_after(rule, text) == place
    assert (at_end(rule, text) is None) == (place is None)


def test_how_much_is_a_loop_can_be_said() -> None:
    assert at_end(no_repetition(2, 2).rule, "tea tea") == "it repeats itself"
    assert at_end(no_repetition(3, 2).rule, "tea tea") is None
    assert at_end(no_repetition(2, 3).rule, "tea tea") is None


@pytest.mark.parametrize(("times", "words"), [(1, 5), (2, 0), ("3", 5), (3, True)])
def test_limits_are_whole_numbers(times: int, words: int) -> None:
    with pytest.raises(ValueError, match="give a whole number"):
        no_repetition(times, words)
