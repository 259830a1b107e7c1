"""What is cut behind a seam is what would have been cut there, had the whole text come in one stream."""

from __future__ import annotations

import pytest
from cutting import SHARED, cuts, prose_texts, run
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.chunkers import NAMES, resolve
from mellea_stream_widget.orchestrator.chunk import Span
from mellea_stream_widget.orchestrator.seam import SeamChunker


@pytest.mark.parametrize("name", NAMES)
@SHARED
@given(st.data())
def test_behind_a_chunk_everything_goes_on_as_if_there_were_no_seam(name: str, data: st.DataObject) -> None:
    _, make = resolve(name)
    text = data.draw(prose_texts)
    whole = run(make(), [text])
    place = data.draw(st.integers(0, len(whole)))
    kept, chunks = (text[: whole[place - 1].end], whole[:place]) if place else ("", [])
    behind = SeamChunker(make(), kept, chunks)
    assert run(behind, data.draw(cuts(st.just(text[len(kept) :])))) == whole[place:]


@pytest.mark.parametrize("name", NAMES)
@SHARED
@given(st.data())
def test_whatever_the_model_goes_on_with_no_character_is_lost_or_given_twice(name: str, data: st.DataObject) -> None:
    _, make = resolve(name)
    text, continuation = data.draw(prose_texts), data.draw(prose_texts)
    whole = run(make(), [text])
    chunks = whole[: data.draw(st.integers(0, len(whole)))]
    kept = text[: chunks[-1].end] if chunks else ""
    behind = SeamChunker(make(), kept, chunks)
    end = len(kept)
    raw = kept + continuation
    for span in run(behind, data.draw(cuts(st.just(continuation)))):
        assert raw[span.start : span.end] == span.text != ""
        assert span.start >= end
        if name != "prose":
            assert raw[end : span.start] == span.lead
        end = span.end
    assert behind.pending >= 0


def test_a_chunk_that_is_cut_by_force_behind_the_seam_begins_there() -> None:
    _, make = resolve("sentence")
    behind = SeamChunker(make(), "Abc.", [Span("Abc.", 0, 4)])
    assert behind.feed("defghijk") == []
    assert behind.pending == 8
    assert behind.cut(3) == Span("def", 4, 7, "", True)
    assert behind.pending == 5
