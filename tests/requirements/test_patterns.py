"""Texts that match as a whole."""

from __future__ import annotations

import re
from typing import Any

import pytest
from at_once import at_once
from hypothesis import given
from hypothesis import strategies as st
from reading import FEW, at_end, fails_after, read, so_far

from mellea_stream_widget.mellea.requirements.rule import PatternTimeout
from mellea_stream_widget.requirements import backtracking, markdown_list, matches, patterns

DATE = r"\d{4}-(?:0[1-9]|1[0-2])-\d\d"


@pytest.mark.claim("early-verdicts")
@pytest.mark.parametrize(
    ("pattern", "text", "place"),
    [
        (DATE, "2024-10-11", None),
        (DATE, "\n 2024-10-11 \n", None),
        (DATE, "2024-13", 7),
        (DATE, "24-", 3),
        (DATE, "2024-10-112", 11),
        (DATE, "2024-10-1 1", 10),
        (r"yes|no", "yep", 3),
        (r"(?i)yes", "YeS", None),
        (r"(?!True\b).*", "Truest", None),
        (r"(?!True\b).*", "True x", 5),
        (r"\w+$", "word", None),
        (re.compile("a.b", re.DOTALL), "a\nb", None),
    ],
)
def test_it_fails_with_the_first_character_that_cannot_be_mended(pattern: Any, text: str, place: int | None) -> None:
    rule = matches(pattern).rule
    assert fails_after(rule, text) == place
    assert (at_end(rule, text) is None) == (place is None)


MATCHING = [
    DATE,
    r"(?:[a-c]{1,3}, )*[a-c]+(?<!bb)\.",
    r"\b[ab]+\b(?: \b[ab]+\b){0,2}(?!.)",
    r"(?>a+|b)c?(?=$)",
    r"(a|b)\1{1,3}",
    r"(?s)(?!.*cc)[abc]{2,6}",
]


@pytest.mark.parametrize("pattern", MATCHING)
@FEW
@given(st.data())
def test_no_beginning_of_a_text_that_matches_fails(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(pattern.replace("(?>a+|b)", "(?:a+|b)")), fullmatch=True))
    rule = matches(pattern).rule
    if at_end(rule, text) is None:
        assert fails_after(rule, text) is None


@pytest.mark.parametrize("pattern", ["(", b"x", 3], ids=repr)
def test_what_is_no_pattern_is_refused(pattern: Any) -> None:
    with pytest.raises(ValueError, match=r"expected a regular|no regular"):
        matches(pattern)


def test_a_pattern_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backtracking, "TIMEOUT", 0.05)
    rule = matches(r"(?:a|aa)*(?:a|aa)*(?:a|aa)*(?:a|aa)*b").rule
    with pytest.raises(PatternTimeout, match=r"the pattern /\(\?:a\|aa\).* took longer than 0.05 s"):
        so_far(rule, "a" * 4000 + "c")


@pytest.mark.parametrize(
    ("items", "text", "place", "reason"),
    [
        (2, "- a\n- b\n", None, None),
        (2, "\n1. a\n   more\n\n2) b", None, None),
        (2, "* a\n  - nested\n  - too\n* b", None, None),
        ((1, None), "- a\n- b\n- c", None, None),
        ((1, 3), "+ a", None, None),
        (2, "- a", None, "it is not a Markdown list of 2 items"),
        (2, "Here is", 1, "it is not a Markdown list of 2 items"),
        (2, "- a\nb", 5, "it is not a Markdown list of 2 items"),
        (2, "-a", 2, "it is not a Markdown list of 2 items"),
        (1, "- a\n-", 5, "it is not a Markdown list of 1 item"),
        ((2, 3), "", None, "it is not a Markdown list of 2 to 3 items"),
        ((3, None), "- a", None, "it is not a Markdown list of at least 3 items"),
    ],
)
def test_a_list_and_nothing_else(items: Any, text: str, place: int | None, reason: str | None) -> None:
    rule = markdown_list(items).rule
    assert (fails_after(rule, text), at_end(rule, text)) == (place, reason)


@pytest.mark.parametrize("items", [0, (3, 2), (0, None)], ids=repr)
def test_a_list_has_items(items: Any) -> None:
    with pytest.raises(ValueError, match="items is"):
        markdown_list(items)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- one\r\n\r\n- two\r\n\r\n- three\r\n", None),
        ("- one\r- two\r", None),
        ("-\n- two\n*\n", None),
        ("1.\n2. b", None),
        ("  - a\n  - b\n    more", None),
        ("1. Do:\n\n```bash\nx\n- y\n```\n\n2. Then", None),
        ("1. Do:\n   ```python\n   import os\nprint()\n   ```\n2. Then", None),
        ("- ```\n  x\n  ```\n- b", None),
        ("- a\n\t- nested\n\n  more", None),
        ("- a\n```\nx\n```", "no"),
        ("- a\n```\nx", "no"),
        ("```\nx\n```\n- a", "no"),
        ("- a\n``x``", "no"),
        ("- a\n```x```", "no"),
        ("1234567890. a", "no"),
    ],
)
def test_what_belongs_to_a_list(text: str, reason: str | None) -> None:
    found = at_end(markdown_list().rule, text)
    assert found == (reason and "it is not a Markdown list of at least 1 item")
    assert reason or fails_after(markdown_list().rule, text) is None


@pytest.mark.parametrize(("text", "place"), [("- a\n1", 5), ("- a\n`", 5), ("- a\n  x\n+", 9)])
def test_a_list_that_has_all_its_items_ends(text: str, place: int) -> None:
    assert fails_after(markdown_list(1).rule, text) == place


def test_the_white_space_of_a_list_is_not_kept() -> None:
    rule = markdown_list().rule
    state = read(rule, ["- a\n", *[" " * 1000] * 100, *["x" * 1000] * 100])
    assert (state.line.indent, len(state.line.head)) == (100_000, 64)


@pytest.mark.parametrize("items", ["3", None, 2.5, True, (1, 2, 3), ("1", 2)], ids=repr)
def test_what_is_no_number_of_items_is_refused(items: Any) -> None:
    with pytest.raises(ValueError, match="items is a whole number"):
        markdown_list(items)


@pytest.mark.parametrize(
    ("pattern", "text", "place"),
    [
        (r"(?!x{2,4}$)x{2,6}", "xxxxx", None),
        (r"(?!\w+ end$)\w+ end(?: of it)?", "the end of it", None),
        (r"(?!\w+ end$)\w+ end(?: of it)?", "the end", None),
        (r"ab+c", "ab" + "b" * 5000 + "x", 5003),
        (r"(a+)-\1", "aa-aa", None),
        (r"(a+)-\1", "aa-b", 4),
        (re.compile(r"\w+", re.ASCII), "caf\u00e9", 4),
    ],
)
def test_what_a_pattern_looks_at_is_decided_when_it_is_there(pattern: Any, text: str, place: int | None) -> None:
    assert fails_after(matches(pattern).rule, text) == place


def test_a_long_text_is_asked_about_when_it_has_grown_by_an_eighth(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(patterns, "match", lambda pattern, text, **options: asked.append(len(text)) or True)
    rule = matches(r"(a)\1*(?>b*)").rule
    state = rule.start()
    for _ in range(1000):
        state = at_once(rule.read(state, "a" * 10))
        at_once(rule.so_far(state, False))
        state = rule.looked(state, False)
    assert len(asked) < 425
    assert asked[-1] > 8000


def test_a_regular_pattern_is_never_given_up_for_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backtracking, "TIMEOUT", 0.0)
    rule = matches(r"(?:a|aa)*(?:a|aa)*b").rule
    assert fails_after(rule, "a" * 5000 + "c") == 5001
    assert at_end(rule, "a" * 5000 + "c") is not None
    assert at_end(rule, "a" * 5000 + "b") is None
    assert at_end(rule, "a") is not None
