"""Forced cuts: at most so many characters, whole graphemes if possible, and the stream goes on."""

from __future__ import annotations

import pytest
import regex
from cutting import SHARED, assert_tiles, cuts, prose_texts, run_limited, texts
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.chunkers import (
    JsonChunker,
    LineChunker,
    ParagraphChunker,
    ProseChunker,
    SentenceChunker,
    SplitChunker,
    WordChunker,
)
from mellea_stream_widget.chunkers.graphemes import border

STRATEGIES = (SentenceChunker, WordChunker, ParagraphChunker, LineChunker, ProseChunker, JsonChunker)
FAMILY = "👨‍👩‍👧‍👦"


@given(texts, st.integers(1, 20))
def test_the_border_is_the_last_one_of_the_graphemes_that_fits(text, chars):
    borders = [match.end() for match in regex.finditer(r"\X", text)]
    fitting = [place for place in borders if place <= chars]
    assert border(text, chars) == (max(fitting) if fitting else min(chars, len(text)))


@pytest.mark.parametrize("kind", STRATEGIES)
@SHARED
@given(cuts(prose_texts), st.integers(1, 12))
def test_chunks_under_a_limit_do_not_depend_on_the_deltas(kind, deltas, limit):
    raw = "".join(deltas)
    spans = run_limited(kind().chunker(), deltas, limit)
    assert spans == run_limited(kind().chunker(), raw, limit) == run_limited(kind().chunker(), [raw], limit)
    assert_tiles(spans, raw)
    # A sign that ends a chunk of JSON belongs to it, also behind as many characters as the limit allows.
    assert max((len(span.text) for span in spans), default=0) <= limit + (kind is JsonChunker)


@pytest.mark.parametrize("kind", STRATEGIES)
def test_a_cut_never_splits_a_grapheme_that_fits(kind):
    chunker = kind().chunker()
    chunker.feed("ab" + FAMILY * 3)
    assert [chunker.cut(len(FAMILY) + 1).text for _ in range(4)] == ["ab", FAMILY, FAMILY, FAMILY]
    assert chunker.pending == 0


@pytest.mark.parametrize("kind", STRATEGIES)
def test_a_grapheme_that_is_too_long_is_cut_all_the_same(kind):
    chunker = kind().chunker()
    chunker.feed("a" + "\u0301" * 9)
    assert chunker.cut(4) == ("a\u0301\u0301\u0301", 0, 4, "", True)


@pytest.mark.parametrize("kind", STRATEGIES)
def test_nothing_can_be_cut_from_nothing(kind):
    with pytest.raises(ValueError, match="cannot cut 5 of 0 pending"):
        kind().chunker().cut(5)


@pytest.mark.parametrize("kind", STRATEGIES)
def test_less_than_one_character_cannot_be_cut(kind):
    chunker = kind().chunker()
    chunker.feed("abc")
    with pytest.raises(ValueError, match="cannot cut 0 of 3 pending"):
        chunker.cut(0)


def test_separators_behind_a_cut_lead_to_the_next_chunk():
    chunker = SentenceChunker().chunker()
    chunker.feed("one two")
    assert chunker.cut(3) == ("one", 0, 3, "", True)
    assert chunker.feed(" three. ") == [("two three.", 4, 14, " ", False)]


def test_endless_separators_are_cut_too():
    chunker = WordChunker().chunker()
    chunker.feed("a" + " " * 10)
    assert chunker.cut(4) == (" " * 4, 1, 5, "", True)
    assert chunker.feed("b ") == [("b", 11, 12, " " * 6, False)]


def test_a_paragraph_ends_although_a_cut_lies_in_its_newlines():
    chunker = ParagraphChunker().chunker()
    chunker.feed("one\n")
    assert chunker.cut(4) == ("one\n", 0, 4, "", True)
    assert chunker.feed("\ntwo\n\n") == [("two", 5, 8, "\n", False)]


def test_code_stays_code_behind_a_cut():
    chunker = ProseChunker().chunker()
    chunker.feed("```\na. B\n")
    assert chunker.cut(6).text == "```\na."
    assert [span.text for span in chunker.feed("c. D\n```\nE")] == [" B\nc. D\n```"]


def test_a_heading_ends_with_its_line_although_a_cut_lies_before_the_line_s_end():
    chunker = ProseChunker().chunker()
    chunker.feed("# Title")
    assert chunker.cut(7).text == "# Title"
    assert [(span.text, span.lead) for span in chunker.feed("\nOne. T")] == [("One.", "\n")]


def test_a_strategy_of_split_and_flush_gets_the_text_behind_a_cut_only():
    seen: list[str] = []

    class Watching(SentenceChunker):
        def split(self, accumulated_text: str) -> list[str]:
            seen.append(accumulated_text)
            return super().split(accumulated_text)

    chunker = SplitChunker(Watching())
    assert chunker.feed("One. Two") == [("One.", 0, 4, "", False)]
    assert chunker.cut(3) == (" Tw", 4, 7, "", True)
    assert chunker.feed(". ") == [("o.", 7, 9, "", False)]
    assert seen == ["One. Two", "o. "]
