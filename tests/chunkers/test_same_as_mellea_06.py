"""Ours beside mellea's originals, on the versions that have them."""

from __future__ import annotations

import pytest
from cutting import SHARED, cuts, run, texts
from hypothesis import given
from mellea.stdlib import chunking as theirs

from mellea_stream_widget import chunking as ours
from mellea_stream_widget.chunkers import SplitChunker, resolve

NAMES = ("SentenceChunker", "WordChunker", "ParagraphChunker")
every_original = pytest.mark.parametrize("name", NAMES)


@every_original
@SHARED
@given(texts)
def test_split_and_flush_are_the_originals(name, text):
    our, their = getattr(ours, name)(), getattr(theirs, name)()
    assert our.split(text) == their.split(text)
    assert our.flush(text) == their.flush(text)


@every_original
@SHARED
@given(cuts())
def test_a_stream_gives_the_chunks_that_mellea_takes_from_the_originals(name, deltas):
    their, accumulated, expected, had = getattr(theirs, name)(), "", [], 0
    for delta in deltas:
        accumulated += delta
        chunks = their.split(accumulated)
        expected += chunks[had:]
        had = len(chunks)
    expected += their.flush(accumulated)
    assert [span.text for span in run(getattr(ours, name)().chunker(), deltas)] == expected
    assert [span.text for span in run(SplitChunker(their), deltas)] == expected


@every_original
def test_an_original_is_taken_as_a_strategy(name):
    found, make = resolve(getattr(theirs, name)())
    assert found == name
    assert run(make(), ["One. Two.\n\n", "E"]) == run(getattr(ours, name)().chunker(), ["One. Two.\n\nE"])
