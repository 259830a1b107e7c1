"""Runs side by side: outcomes, who was stopped first, verdicts and words that differ."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from many import no_prices

from mellea_stream_widget import StreamFailed, backends, compare, run
from mellea_stream_widget.views import side_by_side
from mellea_stream_widget.views.side_by_side import Side, SideBySide

HOSTILE = "Tea <script>alert(1)</script> \x1b[2J\u202e"


def answer(text: str, **options: Any) -> Any:
    try:
        return run("Tea?", backend=backends.scripted(text), quiet=True, **options)
    except StreamFailed as failure:
        return failure


def bare(text: str, name: str = "x", outcome: str = "passed", elapsed: float = 1.0) -> Side:
    return Side(name, outcome, None, elapsed, text, ())


def test_what_differs_is_named() -> None:
    free = answer("Tea is old. It costs $3.")
    strict = answer("Tea is old. It costs $3.", require=[no_prices])
    fine = answer("Tea is new.", require=[no_prices])
    found = compare(free, strict, fine, names=["free", "strict", "fine"])
    lines = [re.sub(r"<?[\d.]+ m?s", "T", line) for line in repr(found).splitlines()]
    assert lines == [
        "free: ✓ Passed · T",
        "strict: ✗ Rejected · no_prices failed · T",
        "fine: ✓ Passed · T",
        "Stopped first: strict, in chunk 2 by no_prices, after T",
        "no_prices: free not asked, strict fail in chunk 2, fine pass",
        "--- free",
        "Tea is old. It costs $3.",
        "--- strict",
        "Tea is old.[- It costs $3.-]",
        "--- fine",
        "Tea is [-old. It costs $3-]{+new+}.",
    ]


def test_recordings_and_attempts_can_be_compared(tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    stream = answer("Tea is old.", record=path)
    found = compare(path, stream.attempts[0])
    assert [(side.name, side.outcome, side.text) for side in found.sides] == [
        ("1", "passed", "Tea is old."),
        ("2", "passed", "Tea is old."),
    ]
    assert (found.stopped_first, found.disagreements) == (None, {})


def test_the_first_to_be_stopped_is_the_one_of_the_shortest_time() -> None:
    sides = (bare("", "a", "rejected", 2.0), bare("", "b", "failed_validation", 1.0), bare("", "c", "error", 0.5))
    found = SideBySide(sides)
    assert found.stopped_first is sides[1]
    assert list(found._findings()) == [
        "Stopped first: b, at its end, after 1.0 s",
        "Ended with an error: c, after 500 ms",
    ]


def test_text_from_a_model_is_no_markup() -> None:
    found = SideBySide((bare(HOSTILE, HOSTILE), bare("Tea", "b")))
    html, text = found._repr_html_(), repr(found)
    assert [
        mark for mark in ("<script", "\x1b", "\u202e") if mark in html or (mark != "<script" and mark in text)
    ] == []


@at_most(500)
@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from([5_000, 3]))
def test_the_pieces_are_both_texts(before: str, after: str, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(side_by_side, "MOST_WORDS", most)
        pieces = SideBySide((bare(before), bare(after))).differences(1)
    assert "".join(piece for kind, piece in pieces if kind != "added") == before
    assert "".join(piece for kind, piece in pieces if kind != "removed") == after
    assert all(piece for _, piece in pieces)


@pytest.mark.parametrize(
    ("runs", "names", "words"),
    [
        ([], None, "Invalid number of runs 0: expected at least two, as in compare(a, b)."),
        ([1, 2], ["a"], "Invalid value ['a']: expected 2 names, one for each run."),
        ([1, 2], None, "Invalid value 1: expected a stream, such as"),
    ],
)
def test_bad_input_is_refused(runs: list[Any], names: list[str] | None, words: str) -> None:
    with pytest.raises((ValueError, TypeError), match=re.escape(words)):
        compare(*runs, names=names)
