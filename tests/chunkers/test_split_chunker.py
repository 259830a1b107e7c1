"""Strategies of split and flush that users wrote, driven as the mellea that they were written for does."""

from __future__ import annotations

import pytest
from cutting import SHARED, cuts, run
from hypothesis import given

from mellea_stream_widget.chunkers import (
    LineChunker,
    ParagraphChunker,
    SentenceChunker,
    SplitChunker,
    WordChunker,
)
from mellea_stream_widget.orchestrator.chunk import ChunkingStrategy


class Pairs:
    """Two characters each; of no class of any mellea."""

    def split(self, accumulated_text):
        return [accumulated_text[at : at + 2] for at in range(0, len(accumulated_text) - 1, 2)]

    def flush(self, accumulated_text):
        return [accumulated_text[-1:]] if len(accumulated_text) % 2 else []


class Giving(ChunkingStrategy):
    """Gives what it was made with, whatever the text."""

    def __init__(self, split, flush=()):
        self.given = {"split": split, "flush": flush}

    def split(self, accumulated_text):
        return self.given["split"]

    def flush(self, accumulated_text):
        return self.given["flush"]


@pytest.mark.parametrize("kind", [SentenceChunker, WordChunker, ParagraphChunker, LineChunker])
@SHARED
@given(cuts())
def test_a_strategy_of_whole_texts_gives_the_spans_of_the_incremental_one(kind, deltas):
    assert run(SplitChunker(kind()), deltas) == run(kind().chunker(), deltas)


@given(cuts())
def test_any_object_with_split_and_flush_will_do(deltas):
    raw = "".join(deltas)
    spans = run(SplitChunker(Pairs()), deltas)
    assert spans == [(raw[at : at + 2], at, min(at + 2, len(raw)), "", False) for at in range(0, len(raw), 2)]


def test_what_a_strategy_drops_leads_to_the_next_chunk():
    class Shouted(ChunkingStrategy):
        def split(self, accumulated_text):
            return [word for word in accumulated_text.split()[:-1] if word.isupper()]

    chunker = SplitChunker(Shouted())
    assert chunker.feed("A small B") == [("A", 0, 1, "", False)]
    assert chunker.pending == 8
    assert chunker.feed(" c") == [("B", 8, 9, " small ", False)]
    assert chunker.flush() == []


def test_equal_chunks_stand_one_behind_the_other():
    spans = run(SplitChunker(WordChunker()), ["no no", " no"])
    assert [(span.start, span.end) for span in spans] == [(0, 2), (3, 5), (6, 8)]


def test_from_a_rewritten_chunk_on_no_position_is_known():
    class Masked(ChunkingStrategy):
        def split(self, accumulated_text):
            return ["***" if word == "secret" else word for word in accumulated_text.split()[:-1]]

    chunker = SplitChunker(Masked())
    assert chunker.feed("my secret is") == [("my", 0, 2, "", False), ("***", -1, -1, "", False)]
    assert chunker.pending == 0
    assert chunker.feed(" my") == [("is", -1, -1, "", False)]
    assert chunker.feed("...") == []
    assert chunker.cut(2) == ("..", -1, -1, "", True)


def test_a_list_that_gets_shorter_gives_nothing_twice():
    strategy = Giving(["a", "b"])
    chunker = SplitChunker(strategy)
    assert [span.text for span in chunker.feed("abc")] == ["a", "b"]
    strategy.given["split"] = ["a"]
    assert chunker.feed("") == []
    strategy.given["split"] = ["a", "b", "c"]
    assert [span.text for span in chunker.feed("")] == ["c"]


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (None, "None"),
        (7, "7"),
        (True, "True"),
        ("canary", "a str"),
        (iter(["canary"]), "a list_iterator"),
        (["canary", None], "a list with None at 1"),
        ((b"canary",), "a tuple with a bytes at 0"),
    ],
)
@pytest.mark.parametrize("method", ["split", "flush"])
def test_a_wrong_value_is_named_and_no_text_is_shown(method, value, named):
    chunker = SplitChunker(Giving(**{"split": [], method: value}))
    with pytest.raises(TypeError) as caught:
        run(chunker, ["canary"])
    assert str(caught.value) == f"Giving.{method}() returned {named}; it must return a list of str"


def test_an_error_of_the_strategy_is_its_own():
    class Broken(ChunkingStrategy):
        def split(self, accumulated_text):
            raise LookupError("broken")

    with pytest.raises(LookupError, match="broken"):
        SplitChunker(Broken()).feed("a")


class Base08(ChunkingStrategy):
    """Stands for mellea 0.8's base class, which is known by its module's name."""

    __module__ = "mellea.core.chunking"


class Seeing08(Base08):
    def __init__(self):
        self.seen = []

    def split(self, text):
        self.seen.append(text)
        return WordChunker().split(text)

    def flush(self, text):
        self.seen.append(text)
        return WordChunker().flush(text)


def test_a_strategy_for_mellea_08_gets_the_text_behind_the_last_chunk():
    strategy = Seeing08()
    spans = run(SplitChunker(strategy), ["one t", "wo", " three"])
    assert strategy.seen == ["one t", " two", " two three", " three"]
    assert spans == run(WordChunker().chunker(), ["one two three"])


@pytest.mark.parametrize("chunks", [["ONE"], [""], ["one", "one"]])
def test_a_strategy_for_mellea_08_must_give_parts_of_the_text(chunks):
    class Wrong(Base08):
        def split(self, text):
            return chunks

    with pytest.raises(ValueError) as caught:
        SplitChunker(Wrong()).feed("one two")
    assert str(caught.value) == "Wrong.split() gave a chunk that is empty or no part of the text"
