"""The strategies with rules: what the contract's table says, for every cut of every text."""

from __future__ import annotations

import re

import pytest
from cutting import SHARED, assert_tiles, cuts, run, texts
from hypothesis import given

from mellea_stream_widget.chunkers import (
    IncrementalStrategy,
    JsonChunker,
    LineChunker,
    ParagraphChunker,
    SentenceChunker,
    WordChunker,
)

STRATEGIES = (SentenceChunker, WordChunker, ParagraphChunker, LineChunker, JsonChunker)
every_strategy = pytest.mark.parametrize("kind", STRATEGIES)


def sentences(text: str) -> tuple[list[str], list[str]]:
    found, at = [], 0
    while match := re.compile(r"(.*?[.!?][\"'”’)]?)\s+", re.DOTALL).match(text, at):
        found.append(match[1])
        at = match.end()
    rest = text[at:].rstrip()
    return found, [rest] if rest else []


def words(text: str) -> tuple[list[str], list[str]]:
    found = text.split()
    return (found[:-1], found[-1:]) if found and not text[-1].isspace() else (found, [])


def paragraphs(text: str) -> tuple[list[str], list[str]]:
    *found, rest = re.split(r"\n\n+", text)
    return [paragraph for paragraph in found if paragraph], [rest] if rest else []


def lines(text: str) -> tuple[list[str], list[str]]:
    *found, rest = re.split(r"[\r\n]+", text)
    return [line for line in found if line], [rest] if rest else []


def json_parts(text: str) -> tuple[list[str], list[str]]:
    found, part = [], ""
    for character in text:
        if part or not character.isspace():
            part += character
            if character.isspace() or character in ",:{}[]":
                found.append(part)
                part = ""
    return found, [part] if part else []


ORACLES = (sentences, words, paragraphs, lines, json_parts)


@pytest.mark.parametrize(("kind", "oracle"), list(zip(STRATEGIES, ORACLES, strict=True)))
@SHARED
@given(texts)
def test_split_and_flush_give_what_the_table_says(kind, oracle, text):
    strategy = kind()
    assert (strategy.split(text), strategy.flush(text)) == oracle(text)


@pytest.mark.contract("cut-by-strategy")
@every_strategy
@SHARED
@given(cuts())
def test_every_cut_gives_what_split_and_flush_give_on_the_whole(kind, deltas):
    strategy, raw = kind(), "".join(deltas)
    spans = run(strategy.chunker(), deltas)
    assert [span.text for span in spans] == strategy.split(raw) + strategy.flush(raw)
    assert spans == run(strategy.chunker(), [raw]) == run(strategy.chunker(), raw)
    assert_tiles(spans, raw)


@every_strategy
@SHARED
@given(texts)
def test_a_chunk_is_out_as_soon_as_split_would_give_it(kind, text):
    strategy = kind()
    chunker, given_so_far = strategy.chunker(), []
    for size, character in enumerate(text, 1):
        given_so_far += chunker.feed(character)
        assert [span.text for span in given_so_far] == strategy.split(text[:size])
        assert chunker.pending == size - (given_so_far[-1].end if given_so_far else 0)


@every_strategy
@SHARED
@given(cuts())
def test_a_second_flush_gives_nothing(kind, deltas):
    chunker = kind().chunker()
    run(chunker, deltas)
    assert chunker.flush() == []


def check(strategy: IncrementalStrategy, text: str, split: list[str], flush: list[str]) -> None:
    assert (strategy.split(text), strategy.flush(text)) == (split, flush)


@pytest.mark.parametrize(
    ("text", "split", "flush"),
    [
        ("", [], []),
        ("   \n", [], []),
        ("  Led by blanks. And on", ["  Led by blanks."], ["And on"]),
        ("One.  \t\n Two! ", ["One.", "Two!"], []),
        ("He said 'no.' Then", ["He said 'no.'"], ["Then"]),
        ('It is (so.") Or not', [], ['It is (so.") Or not']),
        ("1. London", ["1."], ["London"]),
        ("今日は。明日は。", [], ["今日は。明日は。"]),
        ("One.\x1cTwo.\x85Three.\u2028Four", ["One.", "Two.", "Three."], ["Four"]),
        ("No end \x1f ", [], ["No end"]),
        (". . .", [".", "."], ["."]),
    ],
)
def test_sentences(text, split, flush):
    check(SentenceChunker(), text, split, flush)


@pytest.mark.parametrize(
    ("text", "split", "flush"),
    [
        ("", [], []),
        (" \n", [], []),
        ("  two words", ["two"], ["words"]),
        ("two words\u3000", ["two", "words"], []),
        ("zero\u200bwidth is\x1fone", ["zero\u200bwidth", "is"], ["one"]),
    ],
)
def test_words(text, split, flush):
    check(WordChunker(), text, split, flush)


@pytest.mark.parametrize(
    ("text", "split", "flush"),
    [
        ("", [], []),
        ("\n", [], ["\n"]),
        ("\n\n\nOne\n\n", ["One"], []),
        ("One\n\n\n\nTwo\n", ["One"], ["Two\n"]),
        ("One \n\n  Two", ["One "], ["  Two"]),
        ("One\r\n\r\nTwo", [], ["One\r\n\r\nTwo"]),
    ],
)
def test_paragraphs(text, split, flush):
    check(ParagraphChunker(), text, split, flush)


@pytest.mark.parametrize(
    ("text", "split", "flush"),
    [
        ("", [], []),
        ("\r\n\n", [], []),
        ("one\r\ntwo\rthree\n\nfour", ["one", "two", "three"], ["four"]),
        ("  in\n \nout ", ["  in", " "], ["out "]),
        ("one\u2028still one\n", ["one\u2028still one"], []),
    ],
)
def test_lines(text, split, flush):
    check(LineChunker(), text, split, flush)


def test_a_closing_quote_in_the_next_delta_belongs_to_the_sentence():
    chunker = SentenceChunker().chunker()
    assert chunker.feed('He said "stop.') == []
    assert chunker.feed('"') == []
    assert [(span.text, span.lead) for span in chunker.feed(" Then")] == [('He said "stop."', "")]
    assert [(span.text, span.lead) for span in chunker.flush()] == [("Then", " ")]


def test_newlines_behind_the_end_of_a_paragraph_lead_to_the_next():
    chunker = ParagraphChunker().chunker()
    assert [span.text for span in chunker.feed("One\n\n")] == ["One"]
    assert chunker.feed("\n") == chunker.feed("\n") == []
    assert chunker.pending == 4
    assert [(span.text, span.lead, span.start) for span in chunker.feed("Two\n\n")] == [("Two", "\n\n\n\n", 7)]
