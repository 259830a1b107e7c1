"""What an event was encoded as is turned into the same event again; whatever else comes is refused with a reason."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.log.decoding import KINDS, RecordedVerdict, decode, read_as
from mellea_stream_widget.log.encoding import encode, encode_line
from mellea_stream_widget.log.events import ChunkEvent, Number, QuickCheckEvent, Whole

LONE = "\ud800"
LOGS = sorted((Path(__file__).parents[1] / "fixtures" / "logs").glob("*.json"))
CHUNK: dict[str, Any] = {
    "kind": "chunk",
    "seq": 3,
    "elapsed": 0.5,
    "timestamp": 1790000000.5,
    "text": "Tea.",
    "chunk_index": 0,
    "attempt": 1,
    "start": 0,
    "end": 4,
    "lead": "",
    "cut": False,
}
CHECK: dict[str, Any] = {
    "kind": "quick_check",
    "seq": 2,
    "elapsed": 0.5,
    "timestamp": 1790000000.5,
    "chunk_index": 0,
    "attempt": 1,
    "passed": True,
    "results": [{"success": "unknown", "reason": None, "score": 0.5}],
    "requirements": ["r"],
    "durations": [0.25],
    "start": 0,
    "end": 4,
}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def events_of(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text("ascii"))["events"])


def test_the_golden_logs_have_an_event_of_every_kind() -> None:
    assert {event["kind"] for log in LOGS for event in events_of(log)} == set(KINDS)


@pytest.mark.parametrize("log", LOGS, ids=lambda path: path.stem)
def test_a_decoded_event_encodes_to_what_it_was_made_of(log: Path) -> None:
    events = events_of(log)
    again = [encode(decode(event)) for event in events]
    assert [
        {name: value for name, value in new.items() if name in old} for old, new in zip(events, again, strict=True)
    ] == events


def test_a_decoded_event_is_the_event() -> None:
    assert decode(CHUNK) == ChunkEvent("Tea.", 0, 1, start=0, end=4)
    assert decode(CHUNK).timestamp == 1790000000.5
    assert (decode(CHUNK).seq, decode(CHUNK).elapsed) == (3, 0.5)
    verdict = RecordedVerdict("unknown", score=0.5)
    assert decode(CHECK) == QuickCheckEvent(0, 1, True, [verdict], requirements=["r"], start=0, end=4)


def test_a_recorded_verdict_says_whether_it_was_fine_so_far() -> None:
    fine = {"success": "unknown", "reason": None, "score": None, "fine": True}
    again = decode({**CHECK, "results": [fine]})
    assert isinstance(again, QuickCheckEvent)
    assert list(again.results) == [RecordedVerdict("unknown", fine=True)]
    assert encode(again)["results"] == [fine]
    older = decode(CHECK)
    assert isinstance(older, QuickCheckEvent)
    assert list(older.results) == [RecordedVerdict("unknown", score=0.5, fine=False)]
    with pytest.raises(ValueError, match=r"results is .*; expected true or false"):
        decode({**CHECK, "results": [{**fine, "fine": "yes"}]})


def test_a_recorded_verdict_keeps_where_the_fault_stands_and_what_to_write_instead() -> None:
    fault = {"success": "fail", "reason": "a price", "score": None, "span": [3, 7], "advice": "Name no price."}
    again = decode({**CHECK, "results": [fault]})
    assert isinstance(again, QuickCheckEvent)
    assert list(again.results) == [RecordedVerdict("fail", "a price", span=(3, 7), advice="Name no price.")]
    assert encode(again)["results"] == [fault]
    for broken in ([3], [3, 7, 9], [-1, 7], ["a", "b"], "here"):
        with pytest.raises(ValueError, match=r"results is .*; expected a "):
            decode({**CHECK, "results": [{**fault, "span": broken}]})


def test_a_field_with_a_default_may_be_missing_and_one_that_nobody_knows_is_left_out() -> None:
    older = {name: value for name, value in CHUNK.items() if name not in ("lead", "cut")}
    assert decode({**older, "mood": "green"}) == decode(CHUNK)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "dance"}, "kind is 'dance'; expected one of checking, chunk, completed"),
        ({"kind": ["chunk"]}, r"kind is \['chunk'\]; expected one of checking"),
        ({"text": 3}, "text is 3; expected a string"),
        ({"text": None}, "text is None; expected a string"),
        ({"chunk_index": True}, "chunk_index is True; expected a whole number"),
        ({"chunk_index": 1.5}, "chunk_index is 1.5; expected a whole number"),
        ({"chunk_index": 10**20}, "expected a whole number"),
        ({"elapsed": -1}, "elapsed is -1; expected a number of seconds from 0 to 1,000,000,000"),
        ({"elapsed": float("nan")}, "elapsed is nan; expected a number"),
        ({"timestamp": float("inf")}, "timestamp is inf; expected a number"),
        ({"timestamp": 10**400}, r"timestamp is 10+\.\.\.; expected a number"),
        ({"cut": 0}, "cut is 0; expected true or false"),
        ({"lead": "x" * 100, "start": "x" * 100}, r"start is 'x{56}\.\.\.; expected a whole number"),
    ],
)
def test_an_error_names_the_field_the_value_and_what_was_expected(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        decode({**CHUNK, **change})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"results": {}}, r"results is \{\}; expected a list"),
        ({"results": [3]}, r"results is \[3\]; expected an object"),
        ({"results": [{"success": "maybe"}]}, "expected one of pass, fail, unknown"),
        ({"results": []}, "requirements has 1 items; expected 0, as results has"),
        ({"durations": [0.1, 0.2]}, "durations has 2 items; expected 1, as results has"),
        ({"durations": [2e9]}, r"durations is \[2000000000.0\]; expected a number of seconds from 0 to"),
    ],
)
def test_verdicts_are_looked_at_too(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        decode({**CHECK, **change})


NO_JSON = {"text": "line\nbreak \u2028 \ud800 é \U0001f375", "lead": "\x00\x1b"}


def test_a_line_is_strict_json_in_ascii_whatever_the_text_holds() -> None:
    line = encode_line(ChunkEvent(NO_JSON["text"], 0, 1, lead=NO_JSON["lead"], elapsed=0.5))
    assert line.isascii() and line.isprintable()
    assert {name: json.loads(line)[name] for name in NO_JSON} == NO_JSON


def test_numbers_that_json_does_not_know_become_null() -> None:
    scores = [float("nan"), float("-inf"), "odd", 1e300, None]
    results = [SimpleNamespace(success="pass", reason=None, score=score) for score in scores]
    event = QuickCheckEvent(0, 1, True, results, requirements=["r"] * 5, durations=[0.0] * 5)
    read = json.loads(encode_line(event), parse_constant=pytest.fail)
    assert [result["score"] for result in read["results"]] == [None, None, None, 1e300, None]


@dataclass(frozen=True)
class Line:
    """A line of a recording with a field of each kind."""

    text: str = ""
    whole: Whole = 0
    number: Number = 0.0
    flag: bool = False
    choice: Literal["a", "b"] | None = None
    texts: list[str] = field(default_factory=list)
    about: Mapping[str, Any] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("name", "values", "others", "expected"),
    [
        ("text", ["", "tea"], [None, 3, True, ["tea"]], "a string"),
        ("whole", [0, -1, 2**53 - 1], [None, "3", True, False, 1.5, 2**53 + 1, -(10**30)], "a whole number"),
        ("number", [0, -1.5, 3], [None, "3", True, float("nan"), float("inf"), 10**30], "a number"),
        ("flag", [True, False], [None, 0, 1, "true"], "true or false"),
        ("choice", ["a", "b", None], ["c", LONE], "one of a, b"),
        ("texts", [[], ["tea"]], [None, "tea"], "a list"),
        ("texts", [], [[3], [None]], "a string"),
        ("about", [{}, {"a": [1]}], [None, [], "tea"], "an object"),
    ],
)
def test_a_field_has_values_of_its_type_and_no_others(
    name: str, values: list[Any], others: list[Any], expected: str
) -> None:
    assert [getattr(read_as(Line, {"kind": "line", name: value}), name) for value in values] == values
    for value in others:
        with pytest.raises(ValueError, match=f"^{name} is .*; expected {expected}$"):
            read_as(Line, {"kind": "line", name: value})


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ({**CHUNK, "seq": LONE}, f"seq is {LONE!r}; expected a whole number"),
        ({**CHUNK, "elapsed": LONE}, f"elapsed is {LONE!r}; expected a number"),
        ({**CHECK, "passed": LONE}, f"passed is {LONE!r}; expected true or false"),
        ({**CHECK, "durations": [LONE]}, f"durations is {[LONE]!r}; expected a number"),
        ({**CHECK, "results": [{"success": LONE}]}, f"results is {[{'success': LONE}]!r}; expected one of "),
    ],
    ids=lambda value: "",
)
def test_a_lone_surrogate_in_the_place_of_something_else_is_refused_as_any_other_text(
    line: dict[str, Any], problem: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(problem)}"):
        decode(line)


def test_an_unknown_field_with_a_lone_surrogate_is_ignored_and_takes_nothing_of_the_others() -> None:
    text = {**CHUNK, "text": f"Tea {LONE}"}
    assert decode({**text, LONE: 1}) == decode(text)
    reasoned = [{**one, "reason": LONE} for one in CHECK["results"]]
    known, unknown = ({**CHECK, "results": [{**one, **more} for one in reasoned]} for more in ({}, {LONE: 1}))
    assert decode({**unknown, LONE: 1}) == decode(known)
    about = {"about": {LONE: LONE}, "text": LONE}
    assert read_as(Line, {**about, LONE: LONE}) == Line(**about)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(ValueError, match=r"^chunk has no text$"):
        decode({name: value for name, value in CHUNK.items() if name != "text"})
    with pytest.raises(ValueError, match=r"^header has no run_id$"):
        read_as(Line, {"kind": "header"}, ["run_id"])


@at_most(500)
@given(base=st.sampled_from([event for log in LOGS for event in events_of(log)]), data=st.data())
def test_whatever_stands_in_a_field_it_is_read_or_refused(base: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(base)))
    try:
        event = decode({**base, name: data.draw(json_values)})
    except ValueError:
        return
    json.loads(encode_line(event))
