"""The work of a chunker grows with the text and with nothing else, counted in characters that it looks at or copies.

Not measured in time: a busy machine would make such a test fail, and a fast one would let a square pass.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from mellea_stream_widget.chunkers import LineChunker, ParagraphChunker, SentenceChunker, WordChunker
from mellea_stream_widget.chunkers.boundary import BoundaryCutter, BoundaryRule
from mellea_stream_widget.chunkers.prose import cutter as prose
from mellea_stream_widget.chunkers.prose.view import AHEAD, BEHIND

SENTENCES = 'The fox jumps over the dog. He said, "Stop." It went on for a while!\n\n'
RULES = (SentenceChunker.rule, WordChunker.rule, ParagraphChunker.rule, LineChunker.rule)
SMALL, LARGE = 500, 4_000
TEXTS = {
    "sentences": SENTENCES,
    "one word": "a",
    "blanks": " ",
    "newlines": "\n",
    "full stops": ".",
    "full stops and blanks": ". ",
    "abbreviations": "U.S. ",
    "quotes": '."""""""""""""""""""""""',
    "ideographs": "今天很好",
    "combining marks": "\u0301",
    "backticks": "`",
    "open code": "`a. B! ",
    "turns": "<|end|",
    "labels": "\nSome words and",
    "small letters": "yes. no. ",
    "names in small letters": "is. iPhone ",
    "no space": "It is.That is ",
    "indented lines": "\n" + " " * 99,
}
STARTS = {"": "", "in code": "```\n", "in a heading": "# ", "behind a full stop": "So. "}
SIZES = {"characters": 1, "deltas of 4": 4, "one delta": LARGE * 2}


class Count:
    """Counts characters."""

    def __init__(self) -> None:
        self.characters = 0

    def pattern(self, pattern: Any) -> Any:
        """Wrap a compiled pattern: each search costs the characters from its start to its match's end."""
        return CountedPattern(pattern, self)


class CountedPattern:
    def __init__(self, pattern: Any, count: Count) -> None:
        self.pattern, self.count = pattern, count

    def search(self, text: str, start: int = 0) -> Any:
        match = self.pattern.search(text, start)
        self.count.characters += (match.end() if match else len(text)) - start
        return match

    def match(self, text: str, start: int = 0) -> Any:
        match = self.pattern.match(text, start)
        self.count.characters += (match.end() - start if match else 0) + 1
        return match


def text_of(unit: str, start: str, size: int) -> str:
    return start + (unit * (size // len(unit) + 1))[:size]


def deltas(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


def work_of_rule(rule: BoundaryRule, text: str, size: int) -> int:
    count = Count()
    counted = replace(rule, boundary=count.pattern(rule.boundary))

    class Counting(BoundaryCutter):
        """Every split and every joining copies what is pending once, and each delta between two chunks is stripped."""

        def feed(self, delta: str) -> list[Any]:
            if self._between:
                count.characters += 2 * len(delta)
            return super().feed(delta)

        def _split(self, delta: str, match: Any, probed: int) -> list[Any]:
            count.characters += self.pending + len(delta)
            return super()._split(delta, match, probed)

        def _joined(self) -> str:
            count.characters += self.pending
            return super()._joined()

    chunker = Counting(counted)
    for delta in deltas(text, size):
        chunker.feed(delta)
    chunker.flush()
    return count.characters


@pytest.mark.claim("linear-cost")
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("rule", RULES, ids=["sentence", "word", "paragraph", "line"])
def test_a_rule_looks_at_every_character_a_few_times(rule, unit, size):
    text = text_of(unit, "", LARGE)
    assert work_of_rule(rule, text, size) <= 6 * len(text)


@pytest.fixture
def prose_count(monkeypatch: pytest.MonkeyPatch) -> Count:
    """Count what the prose chunker scans, joins and looks at in its views."""
    count = Count()
    monkeypatch.setattr(prose, "_PLACES", {kind: count.pattern(place) for kind, place in prose._PLACES.items()})
    monkeypatch.setattr(prose, "_WHITE", count.pattern(re.compile(r"\s*")))
    whole, joined, window = prose.View.of, prose.ProseCutter._joined, prose.ProseCutter._window

    def counted_view(*arguments: Any) -> prose.View:
        view = whole(*arguments)
        count.characters += len(view.text)
        return view

    def counted_joined(chunker: prose.ProseCutter) -> str:
        count.characters += chunker.pending
        return joined(chunker)

    def counted_window(chunker: prose.ProseCutter, chars: int) -> tuple[str, int]:
        count.characters += min(chars, chunker.pending)
        return window(chunker, chars)

    monkeypatch.setattr(prose.View, "of", counted_view)
    monkeypatch.setattr(prose.ProseCutter, "_joined", counted_joined)
    monkeypatch.setattr(prose.ProseCutter, "_window", counted_window)
    return count


def work_of_prose(count: Count, text: str, size: int) -> int:
    count.characters = 0
    chunker = prose.ProseCutter()
    for delta in deltas(text, size):
        chunker.feed(delta)
    chunker.flush()
    return count.characters


@pytest.mark.thorough
@pytest.mark.claim("linear-cost")
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
def test_the_work_for_prose_grows_with_the_text_and_has_a_bound(prose_count, unit, start, size):
    small = work_of_prose(prose_count, text_of(unit, start, SMALL), size)
    large = work_of_prose(prose_count, text_of(unit, start, LARGE), size)
    assert large <= 1.1 * LARGE / SMALL * small
    assert large <= 1.5 * (BEHIND + AHEAD) * LARGE


@pytest.mark.parametrize(("size", "times"), [(1, 14), (4, 8), (LARGE * 2, 14)], ids=SIZES)
def test_prose_looks_at_every_character_of_sentences_a_few_times(prose_count, size, times):
    text = text_of(SENTENCES, "", LARGE)
    assert work_of_prose(prose_count, text, size) <= times * len(text)
