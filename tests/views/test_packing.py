"""Packed events: a reader has them all back, whatever they are, and the page reads what is packed here."""

import json
from pathlib import Path
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from unpacking import unpacked

from mellea_stream_widget.views.packing import Packer
from mellea_stream_widget.views.saved import Saved

FIXTURES = Path(__file__).parents[1] / "fixtures"
LOGS = sorted((FIXTURES / "logs").glob("*.json"))
PACKED = FIXTURES / "packed.json"
BEGAN = 1_766_400_000.0


def places() -> st.SearchStrategy[int]:
    return st.integers(0, 6)


def texts() -> st.SearchStrategy[str]:
    return st.text(alphabet='ab .\n\t\r\x1c+={\\"é\u05d0\ufeff\U0001f375\ud83d', max_size=5)


def results() -> st.SearchStrategy[list[dict[str, Any]]]:
    one = {"success": st.sampled_from(["pass", "fail"]), "reason": st.none() | texts(), "score": st.none()}
    return st.lists(st.fixed_dictionaries(one), min_size=1, max_size=2)


def arguments() -> st.SearchStrategy[Any]:
    """Draw what Python takes for the same more often than JSON does."""
    return st.dictionaries(st.sampled_from("ab"), st.sampled_from([0, 1, True, False, 1.0, None, [1], [True]]))


def events_of_a_kind() -> st.SearchStrategy[dict[str, Any]]:
    place = {"chunk_index": places(), "attempt": st.integers(1, 2), "start": places(), "end": places()}
    checks = {"passed": st.booleans(), "results": results(), "requirements": st.just(["r"])}
    kinds: list[dict[str, Any]] = [
        {"kind": st.just("chunk"), **place, "text": texts(), "lead": texts(), "cut": st.booleans()},
        {"kind": st.just("quick_check"), **place, **checks},
        {"kind": st.just("streaming_done"), "attempt": st.integers(1, 2), "full_text": texts()},
        {"kind": st.just("completed"), "full_text": texts(), "reason": st.none() | texts()},
        {"kind": st.just("tool_call"), "attempt": st.integers(1, 2), "call_index": places(), "arguments": arguments()},
    ]
    retry = {"kind": st.just("retry"), "attempt": st.integers(1, 2), "reason": texts()}
    made = [st.fixed_dictionaries(kind) for kind in kinds]
    return st.one_of(*made, st.fixed_dictionaries(retry, optional={"candidate": places(), "kept": places()}))


@st.composite
def usual_pairs(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw checks that repeat each other, with chunks that follow, as most of a run is."""
    verdict = {"passed": True, "requirements": ["r"], "results": [{"success": "pass", "reason": None, "score": None}]}
    events: list[dict[str, Any]] = []
    end = 0
    for index, text in enumerate(draw(st.lists(texts(), max_size=6))):
        start = end + (index > 0)
        end = start + len(text)
        place = {"chunk_index": index, "attempt": 1, "start": start, "end": end}
        chunk = {"kind": "chunk", **place, "text": text, "lead": " " if index else "", "cut": False}
        checked = draw(st.booleans())
        events += [{"kind": "quick_check", **place, **verdict}, chunk] if checked else [chunk]
    return events


def dated(draw: st.DrawFn, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    tick = 0
    made = []
    for seq, event in enumerate(events):
        tick += draw(st.integers(0, 30_000))
        late = draw(st.sampled_from([0.0] * 9 + [60.0]))
        durations = (
            {"durations": [draw(st.integers(0, 9)) / 10_000 for _ in event["results"]]} if "results" in event else {}
        )
        clock = {"seq": seq, "elapsed": tick / 10_000, "timestamp": BEGAN + tick / 10_000 + late * (seq > 0)}
        made.append({**event, **durations, **clock})
    return made


@st.composite
def runs(draw: st.DrawFn) -> list[dict[str, Any]]:
    pieces = draw(st.lists(st.lists(events_of_a_kind(), max_size=3) | usual_pairs(), min_size=1, max_size=4))
    first = {"kind": "start", "requirements": ["r"], "settings": {}}
    return dated(draw, [first, *(event for piece in pieces for event in piece)])


@at_most(300)
@given(runs())
def test_a_reader_has_all_events_back(events: list[dict[str, Any]]) -> None:
    packer = Packer()
    for event in events:
        packer.feed(event)
    data = {"began": packer.began, "events": packer.lines(), "times": packer.times()}
    json.dumps(data, ensure_ascii=False).encode()
    found = unpacked(data)
    assert found == events
    assert [as_json(one) for one in found] == [as_json(one) for one in events]


def as_json(event: dict[str, Any]) -> tuple[str, str]:
    """Return an event, and the arguments of a call in their order, where True is not 1."""
    return json.dumps(event, sort_keys=True), json.dumps(event.get("arguments"))


def test_a_call_with_true_is_not_the_call_with_1_before_it() -> None:
    packer = Packer()
    for seq, args in enumerate([{"a": 1, "b": 2}, {"a": True, "b": 2}, {"b": 2, "a": True}, {"b": 2, "a": True}]):
        packer.feed({"kind": "tool_call", "seq": seq, "elapsed": 0.0, "timestamp": BEGAN, "arguments": args})
    assert [json.loads(line).get("arguments") is not None for line in packer.lines()] == [True, True, True, False]


def test_most_of_a_run_is_its_text() -> None:
    place = {"attempt": 1, "cut": False}
    check = {"kind": "quick_check", "attempt": 1, "passed": True, "requirements": ["r"], "durations": [0.00012]}
    packer = Packer()
    for index in range(4):
        where = {"chunk_index": index, "start": 5 * index, "end": 5 * index + 4, "timestamp": BEGAN + index}
        packer.feed({**check, **where, "seq": 2 * index, "elapsed": float(index), "results": [{"success": "pass"}]})
        chunk = {"kind": "chunk", "seq": 2 * index + 1, "elapsed": float(index), "text": "Tea.", **place, **where}
        packer.feed({**chunk, "lead": " " if index else ""})
    assert packer.lines()[2:] == ["+ Tea.", "+ Tea.", "+ Tea."]
    assert packer.times() == "0,1 0 10000,1 0 10000,1 0 10000,1 0"


def kept_logs() -> dict[str, Any]:
    found = {}
    for path in LOGS:
        saved = Saved()
        for event in json.loads(path.read_text("ascii"))["events"]:
            saved.feed(event)
        if (data := saved.data()) is not None:
            found[path.stem] = data
    return found


def test_the_page_s_tests_read_what_is_packed_today(request: pytest.FixtureRequest) -> None:
    """To write the file again, run `tests/views/test_packing.py`."""
    assert json.loads(PACKED.read_text("utf-8")) == kept_logs()


if __name__ == "__main__":
    PACKED.write_text(json.dumps(kept_logs(), ensure_ascii=False, indent=1) + "\n", "utf-8")
