"""A settled run as data in the notebook: all that a view shows of it, nothing unchecked, and not too much."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from unpacking import unpacked

from mellea_stream_widget.log.fold import fold
from mellea_stream_widget.views.saved import MOST, Saved
from mellea_stream_widget.views.summary import UNSETTLED

LOGS = sorted((Path(__file__).parents[1] / "fixtures" / "logs").glob("*.json"))
PASSING = {"pending", "checking", "verdict", "preview", "validating"}
BASE = {"elapsed": 1.5, "timestamp": 1.5, "attempt": 1}


def events_of(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text("ascii"))["events"])


def settled_logs() -> list[Path]:
    return [path for path in LOGS if events_of(path)[-1]["kind"] == "completed"]


def saved(events: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    collector = Saved()
    for event in events:
        collector.feed(event)
    return collector.data()


def read(data: dict[str, Any] | None) -> list[dict[str, Any]]:
    """Read what was stored, as the page does."""
    assert data is not None
    assert sorted(data) == ["began", "events", "times", "version"]
    return unpacked(data)


def shown(events: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Give the state of a run without what no view shows once it has settled."""
    state: dict[str, Any] = json.loads(json.dumps(fold(events)))
    del state["seq"]
    return state


def chunk(number: int, text: str, **fields: Any) -> dict[str, Any]:
    place = {"start": 0, "end": 0, "lead": " ", "cut": False}
    return {"kind": "chunk", "seq": number, **BASE, "chunk_index": number, "text": text, **place, **fields}


def start() -> dict[str, Any]:
    return {"kind": "start", "seq": 0, **BASE, "requirements": [], "chunking": "c", "backend": "b", "settings": {}}


def completed(number: int) -> dict[str, Any]:
    rest = {"success": True, "full_text": "", "attempts_used": 1, "outcome": "passed", "reason": None}
    return {"kind": "completed", "seq": number, **BASE, **rest}


def counts_on(events: list[dict[str, Any]], event: dict[str, Any]) -> bool:
    """Whether an event only says how far reasoning has come."""
    if event["kind"] != "reasoning" or event["done"] or event["text"]:
        return False
    same = [one for one in events if (one["kind"], one.get("attempt")) == ("reasoning", event["attempt"])]
    return event is not same[0]


@pytest.mark.parametrize("log", settled_logs(), ids=lambda path: path.stem)
def test_what_is_kept_folds_to_the_view_of_the_whole_log(log: Path) -> None:
    events = events_of(log)
    kept = read(saved(events))
    assert shown(kept) == shown(events)
    lasting = [event for event in events if event["kind"] not in PASSING and not counts_on(events, event)]
    assert kept == [{**event, "seq": seq} for seq, event in enumerate(lasting)]


def test_a_title_is_kept_as_it_can_be_sent() -> None:
    collector = Saved("tea \ud83d")
    for event in (start(), completed(1)):
        collector.feed(event)
    assert (collector.data() or {})["title"] == "tea \ufffd"


def test_every_ending_is_among_the_logs() -> None:
    outcomes = {events_of(log)[-1]["outcome"] for log in settled_logs()}
    assert outcomes == {"passed", "failed_validation", "rejected", "cut_off", "stopped", "error"}


def test_text_that_was_only_previewed_is_not_kept(golden_logs: Path) -> None:
    events = events_of(golden_logs / "preview_withdrawn.json")
    previews = "".join(event["text"] for event in events if event["kind"] == "preview")
    chunks = "".join(event["lead"] + event["text"] for event in events if event["kind"] == "chunk")
    withdrawn = previews.replace(chunks, "").strip()
    assert withdrawn
    assert withdrawn not in json.dumps(read(saved(events)), ensure_ascii=False)


def test_the_page_knows_the_words_of_a_run_under_way() -> None:
    source = (Path(__file__).parents[2] / "js" / "src" / "figures" / "lost.ts").read_text("utf-8")
    assert f'"{UNSETTLED}"' in source


def test_a_run_under_way_is_not_kept() -> None:
    assert saved([start(), chunk(1, "One.")]) is None
    assert saved([]) is None


def test_a_line_says_what_cannot_be_told_from_the_lines_before() -> None:
    events = [start(), chunk(0, "One.", start=1, end=5), chunk(1, "Two.", start=6, end=10)]
    events += [chunk(2, "Two.", start=11, end=15, cut=True), {**completed(4), "full_text": " One. Two. Two."}]
    data = saved(events)
    assert data is not None
    assert data["events"][2] == "= Two."
    assert [json.loads(line) for line in data["events"][3:]] == [
        {"kind": "chunk", "start": 11, "end": 15, "cut": True},
        {"kind": "completed", "attempt": 1, "success": True, "attempts_used": 1, "outcome": "passed", "reason": None},
    ]


def test_it_can_be_sent_whatever_the_text_is() -> None:
    text = "\ud83d\u2028\x00é"
    data = saved([start(), chunk(0, "é", end=1, start=1), chunk(1, text), chunk(2, "é"), completed(2)])
    assert data is not None
    json.dumps(data, ensure_ascii=False).encode()
    assert read(data)[2]["text"] == text


def test_a_run_that_is_too_long_is_not_kept() -> None:
    half = "x" * (MOST // 2 - 1_000)
    assert saved([start(), chunk(1, half), chunk(2, half + "."), completed(3)]) is not None
    assert saved([start(), chunk(1, half), chunk(2, half + "." * 2_000), completed(3)]) is None


@pytest.mark.thorough
def test_ten_thousand_chunks_under_twenty_requirements_are_kept() -> None:
    labels = [f"requirement number {n}" for n in range(20)]
    verdicts = [{"success": "pass", "reason": None, "score": None}] * 20
    collector = Saved()
    collector.feed({**start(), "requirements": labels})
    for n in range(10_000):
        clock = {"elapsed": n + 0.123456, "timestamp": 1_790_000_000.123456 + n}
        durations = [0.000123456 + n * 1e-9] * 20
        answers = {"requirements": labels, "results": verdicts, "durations": durations}
        check = {"chunk_index": n, "passed": True, "start": n * 60, "end": n * 60 + 59}
        collector.feed({"kind": "quick_check", "seq": 2 * n + 1, **BASE, **check, **answers, **clock})
        collector.feed({**chunk(n, "A sentence of fifty-nine characters, as sentences may be so."), **clock})
    collector.feed(completed(20_001))
    data = collector.data()
    assert data is not None
    assert len(data["events"]) == 20_002


def test_reasoning_is_saved_with_its_begin_its_end_and_what_was_shown() -> None:
    def reasoning(number: int, attempt: int, chars: int, text: str = "", done: bool = False) -> dict[str, Any]:
        said = {"attempt": attempt, "chars": chars, "text": text, "done": done}
        return {"kind": "reasoning", "seq": number, **BASE, **said}

    events = [
        {"kind": "start", "seq": 0, **BASE, "requirements": [], "chunking": "word", "backend": "b", "settings": {}},
        *(reasoning(number, 1, number, done=number == 9) for number in range(1, 10)),
        *(reasoning(number, 2, number, "x") for number in range(10, 13)),
    ]
    ended = {"kind": "completed", "seq": 13, **BASE, "success": True, "full_text": "", "attempts_used": 2}
    kept = read(saved([*events, {**ended, "outcome": "passed", "reason": None, "usage": None}]))
    told = [(event["attempt"], event["chars"], event["done"]) for event in kept if event["kind"] == "reasoning"]
    assert told == [(1, 1, False), (1, 9, True), (2, 10, False), (2, 11, False), (2, 12, False)]
