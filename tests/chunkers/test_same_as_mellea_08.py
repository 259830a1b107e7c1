"""Strategies of mellea 0.8, driven by ours and by its own driver."""

from __future__ import annotations

import pytest
from cutting import SHARED, assert_tiles, cuts, run
from hypothesis import given
from mellea.core import chunking as theirs

from mellea_stream_widget.chunkers import resolve


class Halves(theirs.ChunkingStrategy):
    """Gives the first half of a text that is long enough: not the same for the whole and for what is pending."""

    def split(self, text: str) -> list[str]:
        return [text[: len(text) // 2]] if len(text) > 7 else []

    def flush(self, text: str) -> list[str]:
        return [text] if text else []


STRATEGIES = (theirs.SentenceChunking, theirs.WordChunking, theirs.ParagraphChunking, Halves)


@pytest.mark.parametrize("kind", STRATEGIES)
@SHARED
@given(cuts())
def test_a_stream_gives_the_chunks_that_mellea_gives(kind, deltas):
    driver = theirs.Chunker(kind())
    expected = [chunk for delta in deltas for chunk in driver.feed(delta)] + driver.flush()
    name, make = resolve(kind())
    spans = run(make(), deltas)
    assert (name, [span.text for span in spans]) == (kind.__name__, expected)
    assert_tiles(spans, "".join(deltas))
