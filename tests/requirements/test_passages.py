"""Words are looked at once, with what stands before them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from reading import FEW, at_end, cut_texts, fails_after, made_of, read

from mellea_stream_widget.requirements.passages import CONTEXT, LONGEST, Passage, Passages, plain

LINE = "The fox 1 jumped over fence 22. "


class Looked:
    """Finds nothing, and remembers what it was asked."""

    def __init__(self) -> None:
        self.at: list[tuple[str, str]] = []

    def __call__(self, line: str, start: int) -> None:
        self.at.append((line[:start], line[start:]))


def looked_at(text: str, size: int) -> list[tuple[str, str]]:
    looked = Looked()
    rule = Passages(looked, regex.compile(r"\d"))
    rule.at_end(read(rule, [text[at : at + size] for at in range(0, len(text), size)]))
    return looked.at


def test_a_word_is_looked_at_with_what_stands_before_it_on_its_line() -> None:
    assert looked_at("a 1\nb  2,\tc 3", 4) == [("a ", "1"), ("b  ", "2,"), ("b  2,\tc ", "3")]


@pytest.mark.parametrize("size", [1, 7, 100_000])
@pytest.mark.parametrize("unit", [LINE, "1", "1 ", " ", "a1" * 5000 + " "])
def test_each_character_costs_the_same_in_a_long_line(unit: str, size: int) -> None:
    work = [sum(len(a) + len(b) for a, b in looked_at((unit * length)[:length], size)) for length in (8_192, 32_768)]
    assert work[1] <= 4.1 * work[0] + CONTEXT
    assert work[1] <= CONTEXT * 32_768


def test_a_word_without_an_end_is_looked_at_in_pieces() -> None:
    assert [len(word) for _, word in looked_at("1" * (2 * LONGEST + 5), 9)] == [LONGEST, LONGEST, 5]


@FEW
@given(cut_texts(made_of("a", "1", " ", "\n", "\r", "\xa0", "é", "1" * 1500, " " * 200, size=12)))
def test_the_same_words_are_looked_at_for_every_cut(pieces: list[str]) -> None:
    looked = [Looked(), Looked()]
    for one, text in zip(looked, (pieces, ["".join(pieces)]), strict=True):
        rule = Passages(one, regex.compile("1"))
        rule.at_end(read(rule, text))
    assert looked[0].at == looked[1].at


def test_a_word_is_certain_when_it_has_ended() -> None:
    rule = Passages(lambda line, at: Passage("it is 1", at, at + 1) if line[at:] == "1" else None, regex.compile("1"))
    assert [fails_after(rule, "a 1 b"), fails_after(rule, "a 1 b", settled=True), at_end(rule, "a 1")] == [
        4,
        3,
        "it is 1",
    ]
    assert at_end(rule, "a 11 b") is None


def test_spaces_dashes_and_digits_get_one_form() -> None:
    assert plain("１\xa0٣–४\u2011５\u200b６") == "1 3-4-56"
