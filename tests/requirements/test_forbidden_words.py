"""Forbidden and wanted words and patterns."""

from __future__ import annotations

import re

import pytest
from reading import at_end, fails_after, passes_after, so_far

from mellea_stream_widget.requirements import forbid, must_mention


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("beer", "A beer, please.", True),
        ("beer", "BEER", True),
        ("beer", "beers and root-beer", True),
        ("beer", "beers and gingerbeer", False),
        ("cold beer", "a cold\n  Beer!", True),
        ("cold beer", "coldbeer", False),
        ("Straße", "STRASSE", True),
        ("été", "l'e\u0301te\u0301.", True),
        ("ete", "été", False),
        ("beer", "be\u00ader and be\u200ber", True),
        ("beer", "ｂｅｅｒ", True),
        ("啤酒", "我喝啤酒了", True),
        ("пиво", "Пиво холодное", True),
        ("пиво", "пивовар", False),
        ("C++", "C++ is used", True),
        ("C++", "C+", False),
        ("$5", "it costs $5.", True),
    ],
)
def test_a_word_is_found_whole_in_any_script_and_case(word: str, text: str, found: bool) -> None:
    assert (at_end(forbid(word).rule, text) is not None) == found
    assert (at_end(must_mention(word).rule, text) is None) == found


@pytest.mark.parametrize(
    ("text", "place"),
    [("beer", None), ("beers", None), ("beer.", 5), ("a beer b", 8), ("be\u0301er ", None)],
)
def test_a_word_is_certain_with_what_shows_that_it_has_ended(text: str, place: int | None) -> None:
    """In pieces cut anywhere: one character more proves the end, and the one behind it that no accent follows."""
    proven = fails_after(forbid("beer").rule, text)
    assert proven == (place if place is None or len(text) > 5 else None)


def test_between_two_words_the_end_of_the_text_is_the_end_of_a_word() -> None:
    rule = forbid("beer").rule
    assert fails_after(rule, "a beer", settled=True) == 6
    assert so_far(rule, "a beer") == "unknown"
    assert so_far(rule, "a bee", settled=True) == "unknown"


def test_a_pattern_is_searched_for_as_it_stands() -> None:
    rule = forbid(re.compile(r"\d+ EUR\b")).rule
    assert at_end(rule, "It costs 12 EUR.") == r"it has /\d+ EUR\b/ in it"
    assert at_end(rule, "It costs 12 eur.") is None
    assert at_end(forbid(re.compile("eur", re.IGNORECASE)).rule, "EUR") == "it has /eur/ in it"


def test_all_that_is_missing_is_named() -> None:
    rule = must_mention("green tea", "water", ["milk"]).rule
    assert at_end(rule, "Water only.") == 'it does not mention "green tea", "milk"'
    assert passes_after(rule, "Water, milk, green  tea and more") == 25


def test_what_failed_is_named_by_the_users_own_word() -> None:
    assert at_end(forbid("wine", "Cold Beer").rule, "COLD BEER") == 'it has "Cold Beer" in it'


@pytest.mark.parametrize("make", [forbid, must_mention])
@pytest.mark.parametrize("given", [(), ([],), ("",), (" ",), (3,), (re.compile(b"x"),)], ids=repr)
def test_what_is_no_word_is_refused(make: object, given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="give"):
        make(*given)  # type: ignore[operator]
