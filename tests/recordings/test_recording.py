"""A recording says of a run what its result said."""

from __future__ import annotations

import asyncio
import json
from dataclasses import astuple
from typing import Any

import pytest
from actors import FakeCheck, Verdict
from kept import TEXT, Record, encoded, no_prices
from story import contract, story

from mellea_stream_widget.log.decoding import RecordedVerdict
from mellea_stream_widget.log.events import (
    ChunkEvent,
    CompletedEvent,
    QuickCheckEvent,
    RetryEvent,
    StartEvent,
    StreamingDoneEvent,
)
from mellea_stream_widget.log.fold import fold
from mellea_stream_widget.recordings import Recording, load
from mellea_stream_widget.recordings.format import Delta, Header

RUNS: dict[str, tuple[list[FakeCheck], dict[str, Any]]] = {
    "passed": ([FakeCheck("r")], {}),
    "no requirements": ([], {}),
    "rejected": ([FakeCheck("r"), no_prices()], {}),
    "failed_validation": ([FakeCheck("r", final=False)], {}),
    "error": ([FakeCheck("r", ["pass", ValueError("no")])], {}),
    "audit": ([no_prices()], {"emit": "audit"}),
}


async def collect(stream: Any) -> list[Any]:
    return [item async for item in stream]


@pytest.mark.claim("load")
@pytest.mark.parametrize(("checks", "options"), RUNS.values(), ids=RUNS)
def test_it_says_what_the_result_says(checks: list[FakeCheck], options: dict[str, Any], recorded: Record) -> None:
    result, path = recorded(TEXT, *checks, **options)
    kept = load(path)
    for name in ("outcome", "reason", "completed", "full_text", "labels", "run_id"):
        assert getattr(kept, name) == getattr(result, name), name
    assert encoded(kept) == encoded(result)
    assert story(kept.log.read()) == story(result.log.read())
    assert contract(asyncio.run(collect(kept.events()))) == contract(result.log.read())
    assert asyncio.run(collect(kept.subscribe(2))) == kept.log.read()[2:]
    assert asyncio.run(collect(kept.astream())) == asyncio.run(collect(kept.astream()))
    assert "".join(line[2] for line in story(result.log.read()) if line[0] == "chunk") == "".join(
        asyncio.run(collect(kept.astream()))
    )
    assert kept.state == fold(encoded(result))
    assert astuple(kept.timings) == pytest.approx(astuple(result.timings), abs=1e-5)
    assert kept.finished and kept.path == path
    assert kept.withheld == ""


def test_it_waits_for_nothing(recorded: Record) -> None:
    kept = load(recorded()[1])

    async def use() -> str:
        async with kept:
            await kept.acomplete()
            kept.stop()
        return kept.outcome

    assert asyncio.run(use()) == "passed"


@pytest.mark.claim("load")
@pytest.mark.pandas
def test_its_verdicts_are_a_data_frame(recorded: Record) -> None:
    unsure, fine = Verdict("unknown", "hm", 0.5), Verdict("unknown", fine_so_far=True)
    _, path = recorded("Tea is old. Tea.", FakeCheck("r", [unsure]), FakeCheck("s", [fine]))
    frame = load(path).to_dataframe()
    assert list(frame.columns) == [
        "requirement", "chunk", "attempt", "success", "reason", "score", "duration", "fine",
        "span", "advice", "call", "reasoning",
        "at", "start", "end", "text",
    ]  # fmt: skip
    rows = frame[["requirement", "chunk", "success", "reason", "start", "end"]].astype(object)
    assert [tuple(row) for row in rows.where(rows.notna(), None).values] == [
        ("r", 0, "unknown", "hm", 0, 11),
        ("s", 0, "unknown", None, 0, 11),
        ("r", 1, "pass", None, 12, 16),
        ("s", 1, "pass", None, 12, 16),
        ("r", None, "pass", None, None, None),
        ("s", None, "pass", None, None, None),
    ]
    assert frame["fine"].tolist() == [False, True, False, False, False, False]
    assert (frame["at"].diff().dropna() >= 0).all()


def test_the_raw_text_is_as_much_as_was_recorded(recorded: Record) -> None:
    result, path = recorded(TEXT + "  ")
    assert (load(path).raw().text, load(path).raw().whole) == (TEXT + "  ", True)
    result, path = recorded(TEXT, no_prices())
    raw = load(path).raw()
    assert (raw.text, raw.whole) == ("Tea is old. Tea is good.", False)
    assert "".join(text for _, text in raw.deltas) == raw.text
    result, path = recorded(TEXT, no_prices(), kept={"withheld": True})
    raw = load(path).raw()
    assert (raw.text, raw.whole) == (result.full_text + result.withheld, False)
    with pytest.raises(ValueError, match=r"^Invalid value 2 for attempt: expected a number from 1 to 1\."):
        load(path).raw(2)


def test_the_raw_text_of_an_attempt_begins_with_what_it_went_on_from(tmp_path: Any, golden_logs: Any) -> None:
    events = json.loads((golden_logs / "retry.json").read_text())["events"]
    path = tmp_path / "run.stream.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in [Header().encoded(), *events]))
    kept = load(path)
    first = "".join(e["lead"] + e["text"] for e in events if e["kind"] == "chunk" and e["attempt"] == 1)
    assert kept.raw(1).text == first
    assert kept.raw().text == kept.full_text != first
    outcomes = [(attempt.number, attempt.outcome, attempt.text) for attempt in kept.attempts]
    assert outcomes == [(1, "rejected", first), (2, kept.outcome, kept.full_text)]


def test_what_an_attempt_resumed_from_is_part_of_its_text() -> None:
    no = {"requirements": ["r"], "durations": [0.1]}
    events: list[Any] = [
        Header(requirements=["r"]),
        StartEvent(["r"], "sentence", "b", seq=0, elapsed=0.0),
        ChunkEvent("Tea is old.", 0, 1, start=0, end=11, seq=1, elapsed=1.0),
        QuickCheckEvent(1, 1, False, [RecordedVerdict("fail")], **no, start=12, end=24, seq=2, elapsed=2.0),
        RetryEvent(2, "r failed", outcome="rejected", kept=11, seq=3, elapsed=3.0),
        ChunkEvent("Tea is good.", 1, 2, start=12, end=24, lead=" ", seq=4, elapsed=4.0),
        StreamingDoneEvent(2, "Tea is old. Tea is good.", seq=5, elapsed=4.0),
        CompletedEvent(True, "Tea is old. Tea is good.", 2, seq=6, elapsed=5.0),
    ]
    kept = Recording(events)
    assert kept.raw().text == "Tea is old. Tea is good."
    assert kept.raw().deltas == ((3.0, "Tea is old."), (4.0, " Tea is good."))
    assert [(one.text, one.kept, one.began, one.ended) for one in kept.attempts] == [
        ("Tea is old.", 0, 0.0, 3.0),
        ("Tea is old. Tea is good.", 11, 3.0, 5.0),
    ]
    deltas = [Delta(1, 0.5, "Tea is old. No"), Delta(2, 3.5, " Tea is good.")]
    taped = Recording([*events[:2], *deltas, *events[2:]])
    assert taped.raw().text == "Tea is old. Tea is good."
