"""Odd texts, odd cuts, odd strategies."""

from __future__ import annotations

from typing import Any

import pytest
from actors import FakeCheck, FakeSource, cut, finish
from clock import run
from naive import NaiveSentences
from story import contract

from mellea_stream_widget.log.events import ChunkEvent
from mellea_stream_widget.orchestrator.chunk import Span


def chunks(result: Any) -> list[ChunkEvent]:
    return [event for event in result.log.read() if isinstance(event, ChunkEvent)]


@pytest.mark.parametrize("text", ["", " ", "\n\t \u2028", "x", ".", "\u0301", "\ud800"], ids=ascii)
@pytest.mark.parametrize("checked", [True, False], ids=["checked", "unchecked"])
def test_the_shortest_of_texts_pass(text: str, checked: bool) -> None:
    result = run(finish(FakeSource(list(text), [FakeCheck()] if checked else [])))
    expected = [] if not text.strip() else [("chunk", 0, text)]
    assert [line for line in contract(result.log.read()) if line[0] == "chunk"] == expected
    assert (result.outcome, result.full_text) == ("passed", text)


@pytest.mark.contract("cut-by-strategy")
@pytest.mark.parametrize(
    "text",
    [
        "Ha. Ha. Ha. Ha. ",
        "One.\r\nTwo.\tThree.\u2028Four.\x85Five.",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467. e\u0301. \U0001f1e9\U0001f1ea! ",
        "  leading. and trailing   ",
        "no end in sight " * 50,
    ],
    ids=["repeated", "separators", "graphemes", "blanks", "no boundary"],
)
def test_events_do_not_depend_on_the_cut_into_deltas(text: str) -> None:
    whole = run(finish(FakeSource([text], [FakeCheck()])))
    assert whole.full_text == text
    for size in (1, 2, 3, 7):
        result = run(finish(FakeSource(cut(text, size), [FakeCheck()])))
        assert contract(result.log.read()) == contract(whole.log.read())
        assert [(c.start, c.end, c.lead) for c in chunks(result)] == [(c.start, c.end, c.lead) for c in chunks(whole)]


def test_empty_deltas_change_nothing() -> None:
    result = run(finish(FakeSource(["", "One", "", ". ", "", "Two.", ""], [FakeCheck()])))
    assert [chunk.text for chunk in chunks(result)] == ["One.", "Two."]


@pytest.mark.mutant(
    "chunks are found by offset",
    "Text.let_out",
    "self._out_end = end",
    "self._out_end = ''.join(self._raw).find(text) + len(text)",
)
def test_a_chunk_that_occurs_twice_is_found_by_its_offset() -> None:
    result = run(finish(FakeSource(["No. Yes. No. Yes. Stop. ", "No."], [FakeCheck(answers={"Stop.": "fail"})])))
    assert result.full_text == "No. Yes. No. Yes."
    assert [chunk.start for chunk in chunks(result)] == [0, 4, 9, 13]
    assert result.withheld.startswith(" Stop.")


@pytest.mark.contract("checked-in-order")
def test_a_huge_delta_is_checked_chunk_by_chunk() -> None:
    check = FakeCheck()
    result = run(finish(FakeSource(["Six. " * 2000], [check])))
    assert len(chunks(result)) == 2000
    assert result.full_text == "Six. " * 2000
    assert check.asked == ["Six."] * 2000


class Censoring(NaiveSentences):
    """Drops sentences with an x, as a strategy of a user's may do."""

    def _kept(self, spans: list[Span]) -> list[Span]:
        return [span for span in spans if "x" not in span.text]

    def feed(self, delta: str) -> list[Span]:
        return self._kept(super().feed(delta))

    def flush(self) -> list[Span]:
        return self._kept(super().flush())


@pytest.mark.mutant(
    "text that a strategy drops stays inside", "Text.complete", "not self._checked or rest.isspace()", "True"
)
@pytest.mark.claim("dropped-text")
def test_text_that_a_strategy_drops_was_checked_by_nobody_and_stays_inside() -> None:
    text = "One. A fox. Two. xxx"
    result = run(finish(FakeSource(cut(text), [FakeCheck()]), chunker=Censoring))
    assert [chunk.text for chunk in chunks(result)] == ["One.", "Two."]
    assert "x" not in result.full_text
    assert result.withheld == " xxx"
    assert (result.outcome, result.log.read()[-1].full_text) == ("passed", result.full_text)


class Shouting(NaiveSentences):
    """Rewrites what it cuts."""

    def feed(self, delta: str) -> list[Span]:
        return [span._replace(text=span.text.upper(), start=-1, end=-1) for span in super().feed(delta)]


def test_a_strategy_that_rewrites_text_gives_chunks_without_offsets() -> None:
    result = run(finish(FakeSource(["One. Two. "], [FakeCheck(answers={"TWO.": "fail"})]), chunker=Shouting))
    assert [(chunk.text, chunk.start, chunk.end) for chunk in chunks(result)] == [("ONE.", -1, -1)]
    assert result.full_text == "ONE."


def test_text_that_a_strategy_rewrote_is_not_there_twice() -> None:
    result = run(finish(FakeSource(["One. Two."]), chunker=Shouting))
    assert [chunk.text for chunk in chunks(result)] == ["ONE.", "Two."]
    assert (result.full_text, result.withheld) == ("ONE. Two.", "")


@pytest.mark.mutant(
    "a check sees the text before it as it stands",
    "Attempt._overlap_before",
    "self._overlap + span.lead",
    "self._overlap",
)
@pytest.mark.claim("--overlap")
@pytest.mark.contract("single-chunk")
def test_with_overlap_each_check_sees_the_end_of_the_text_before_its_chunk() -> None:
    check = FakeCheck()
    result = run(finish(FakeSource(cut("One is. Two.\n Three. Four"), [check]), overlap=6))
    assert [overlap for overlap, _ in check.seen] == ["", "e is. ", "Two.\n ", "hree. "]
    assert [chunk.text for chunk in chunks(result)] == ["One is.", "Two.", "Three.", "Four"]


@pytest.mark.mutant(
    "the limit of a chunk", "Text._look_for_limits", "self._chunk_chars - self._chunker.pending", "OFTEN"
)
@pytest.mark.claim("limits")
@pytest.mark.contract("limits")
def test_a_chunk_without_a_boundary_is_cut_by_its_limit() -> None:
    text = "abcdefgh ijklmnop. Done."
    for size in (1, 5, 100):
        result = run(finish(FakeSource(cut(text, size), [FakeCheck()]), limits={"chunk_chars": 10}))
        assert [(chunk.text, chunk.cut) for chunk in chunks(result)] == [
            ("abcdefgh i", True),
            ("jklmnop.", False),
            ("Done.", False),
        ]
        assert result.full_text == text


def test_a_chunk_that_is_just_as_long_as_the_limit_is_not_cut() -> None:
    result = run(finish(FakeSource(cut("123456789. ok. "), []), limits={"chunk_chars": 10}))
    assert [(chunk.text, chunk.cut) for chunk in chunks(result)] == [("123456789.", False), ("ok.", False)]


def test_endless_white_space_is_cut_too() -> None:
    result = run(finish(FakeSource(["One. ", *[" " * 10] * 20, "Two."]), limits={"chunk_chars": 16}))
    assert result.full_text == "One. " + " " * 200 + "Two."
    assert max(len(chunk.text) for chunk in chunks(result)) <= 16
