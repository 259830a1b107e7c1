"""The streaming measures, against their definitions: each character looked at by itself."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from live import BAD, stream

from mellea_stream_widget import as_requirement, evaluate, label
from mellea_stream_widget.chunkers import resolve
from mellea_stream_widget.evaluation.cases import SET, Case
from mellea_stream_widget.evaluation.measures import measure
from mellea_stream_widget.evaluation.passing import Setting, measure_answer, prepared
from mellea_stream_widget.evaluation.rows import PlainAnswer
from mellea_stream_widget.recordings.format import Mark
from mellea_stream_widget.requirements import forbid, max_words, must_mention


@st.composite
def labelled(draw: st.DrawFn) -> tuple[str, Mark | None]:
    text = draw(st.text("abc .\n", max_size=40))
    known: Any = draw(st.sampled_from(["good", "bad", None]))
    start = draw(st.none() | st.integers(0, len(text) - 1)) if known == "bad" and text else None
    return text, None if known is None else Mark(known, start=start)


def by_hand(text: str, mark: Mark | None, chunking: str) -> list[dict[str, Any]]:
    """Say what rules that fail chunks with an "a", or a "b", would do; one character after the other."""
    cutter = resolve(chunking)[1]()
    spans = [*cutter.feed(text), *cutter.flush()]
    firsts = [next((n for n, span in enumerate(spans) if letter in span.text), None) for letter in "ab"]
    start = None if mark is None or mark.label == "good" else mark.start or 0
    told = []
    for failing in (*firsts, min((first for first in firsts if first is not None), default=None)):
        stop = None if failing is None else spans[failing].end
        out = len(text) if failing is None else spans[failing - 1].end if failing else 0
        wrong = mark is not None and mark.label == "good" and failing is not None
        bad = [start is not None and place >= start for place in range(len(text))]
        behind = start is not None and stop is not None and any(bad[:stop])
        told.append(
            {
                "flagged": failing is not None,
                "leaked": sum(bad[:out]),
                "withheld": len(text[out:]) if wrong else 0,
                "early": start is not None and stop is not None and not behind,
                "saved": 0 if stop is None else len(text[stop:]),
                "characters": sum(bad[:stop]) if behind else None,
                "chunks": sum(any(bad[: span.end]) for span in spans[:failing]) if behind else None,
            }
        )
    return told


def fails(letter: str) -> Any:
    async def rule(chunk: str) -> bool:
        return letter not in chunk

    rule.__name__ = f"no_{letter}"
    return as_requirement(rule)


RULES = prepared([fails("a"), fails("b")], None)


@at_most(200)
@given(labelled(), st.sampled_from(["word", "sentence", "line"]))
def test_each_measure_is_what_its_definition_says(answer: tuple[str, Mark | None], chunking: str) -> None:
    text, mark = answer
    row = PlainAnswer("row", text, None, () if mark is None else (mark,))
    found = asyncio.run(measure_answer(row, RULES, [Setting(options={"chunking": chunking})]))
    assert isinstance(found, list), found
    mine = [
        {
            "flagged": case.flagged,
            "leaked": case.leaked,
            "withheld": case.withheld,
            "early": case.early,
            "saved": case.saved,
            "characters": case.delay_characters,
            "chunks": case.delay_chunks,
        }
        for case in found[0]
    ]
    assert mine == by_hand(text, mark, chunking)
    assert [case.requirement for case in found[0]] == ["no_a", "no_b", SET]
    assert {case.label for case in found[0]} == {None if mark is None else mark.label}


def test_sums_are_over_the_answers_that_they_are_about() -> None:
    generator = random.Random(3)
    cases = []
    for number in range(200):
        size, known = generator.randrange(1, 50), generator.choice(["good", "bad", None])
        stop = generator.choice([None, generator.randrange(size + 1)])
        out = size if stop is None else generator.randrange(stop + 1)
        start = generator.randrange(size) if known == "bad" else None
        cases.append(Case(f"{number}", "r", known, start, size, stop, out, seconds=0.5, tokens=3))  # type: ignore[arg-type]
    found = measure(cases)
    bad = [case for case in cases if case.label == "bad"]
    good = [case for case in cases if case.label == "good"]
    assert found.n == len(bad) + len(good)
    assert found.leaked_characters == sum(max(0, case.out - (case.start or 0)) for case in bad)
    assert found.withheld_characters == sum(case.size - case.out for case in good if case.stop is not None)
    assert found.saved_characters == sum(case.size - case.stop for case in cases if case.stop is not None)
    assert found.seconds_per_1000 == pytest.approx(100 * 1000 / sum(case.size for case in cases))
    assert found.tokens_per_1000 == pytest.approx(600 * 1000 / sum(case.size for case in cases))


def test_what_fails_only_at_the_end_has_leaked_it_all() -> None:
    data = [{"answer": BAD, "label": "bad", "start": 12}]
    [mine, whole] = evaluate([must_mention("milk")], data, progress=False).measures
    assert (mine.true_positives, mine.leaked_characters, mine.saved_characters) == (1, len(BAD) - 12, 0)
    assert (mine.delay_chunks, mine.delay_characters) == (3, len(BAD) - 12)
    assert whole.leaked_characters == mine.leaked_characters


def test_every_requirement_is_measured_though_another_objects_before() -> None:
    found = evaluate([forbid("Buy"), forbid("Tea")], [{"answer": BAD, "label": "bad"}], progress=False)
    assert [each.true_positives for each in found.measures] == [1, 1, 1]
    assert [found.cases(name)[0].stop for name in (*found.requirements, SET)] == [len(BAD), 11, 11]


def test_the_seconds_of_a_delay_are_those_of_the_recorded_run(tmp_path: Path) -> None:
    path = tmp_path / "tea.stream.jsonl"
    stream(BAD, [], path, taped=True, kept={"withheld": True})
    label(path, "bad", start=12)
    found = evaluate([forbid("Buy")], path, progress=False)
    [case] = found.cases(found.requirements[0])
    assert case.delay_seconds is not None
    assert 0 <= case.delay_seconds < 60
    assert (case.delay_chunks, case.delay_characters) == (2, len(BAD) - 12)


def test_rules_are_asked_as_the_recorded_run_was_cut_unless_it_is_said_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "tea.stream.jsonl"
    stream(BAD, [], path, chunking="word")
    label(path, "bad")
    assert evaluate([max_words(3)], path, progress=False).cases()[0].chunk == 3
    assert evaluate([max_words(3)], path, progress=False, chunking="sentence").cases()[0].chunk == 1
