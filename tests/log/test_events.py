"""The contract's events: their fields, their order, and what nobody has to give."""

from __future__ import annotations

import copy
import pickle
import time
from typing import Any, get_args

import msgspec
import pytest
from actors import FakeCheck, FakeSource, Final, Verdict, Wait, finish
from clock import run

from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.log.events import (
    CheckingEvent,
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    QuickCheckEvent,
    RetryEvent,
    RunEvent,
    StartEvent,
    StreamEvent,
    StreamingDoneEvent,
    ValidatingEvent,
)

CONTRACT = {
    ChunkEvent: ("text", "chunk_index", "attempt"),
    QuickCheckEvent: ("chunk_index", "attempt", "passed", "results"),
    StreamingDoneEvent: ("attempt", "full_text"),
    FullValidationEvent: ("attempt", "passed", "results"),
    RetryEvent: ("attempt", "reason"),
    CompletedEvent: ("success", "full_text", "attempts_used"),
    ErrorEvent: ("exception_type", "detail"),
}


@pytest.mark.contract("fields", "retry-event")
@pytest.mark.parametrize("kind", CONTRACT)
def test_an_event_of_the_contract_is_made_from_the_contracts_fields_in_their_order(kind: type[StreamEvent]) -> None:
    fields = CONTRACT[kind]
    values = [() if name == "results" else name for name in fields]
    made = kind(*values)  # type: ignore[arg-type]
    assert [getattr(made, name) for name in fields] == values
    assert kind(**dict(zip(fields, values, strict=True))) == made
    with pytest.raises(TypeError):
        kind(*values, "one too many")  # type: ignore[arg-type]
    others = [field for field in msgspec.structs.fields(kind) if field.name not in fields]
    assert all(not field.required for field in others)


def test_the_contract_has_no_other_events() -> None:
    assert {kind for kind in get_args(RunEvent) if kind.in_contract} == set(CONTRACT)


@pytest.mark.contract("timestamp")
def test_the_time_is_set_by_itself() -> None:
    before = time.time()
    event = ErrorEvent("ValueError", "odd")
    assert before <= event.timestamp <= time.time()


def test_times_do_not_count_when_events_are_compared() -> None:
    assert ErrorEvent("ValueError", "odd", seq=1, elapsed=2.0) == ErrorEvent("ValueError", "odd", seq=3, elapsed=4.0)


LISTS = [
    QuickCheckEvent(0, 1, True, [Verdict("pass")], requirements=["r"], durations=[0.5]),
    FullValidationEvent(1, True, [Final(True)], requirements=["r"], durations=[0.5]),
    StartEvent(["r"], "word", "b", {"limits": {"total": 3}, "retry_on": ["rejected"]}),
    CheckingEvent(0, 1, 0, 4, ["r"]),
    ValidatingEvent(1, ["r"]),
    CompletedEvent(True, "x", 1, usage={"total_tokens": 3}),
]


def containers(value: Any) -> list[Any]:
    """All that could be changed in a value: the value itself, and what it holds."""
    if isinstance(value, dict):
        return [value, *(inner for item in value.values() for inner in containers(item))]
    if isinstance(value, (list, tuple)):
        return [value, *(inner for item in value for inner in containers(item))]
    return []


@pytest.mark.claim("frozen-events")
@pytest.mark.parametrize("event", LISTS, ids=lambda event: event.kind)
def test_nothing_in_an_event_can_be_changed(event: StreamEvent) -> None:
    before = encode(event)
    with pytest.raises(AttributeError):
        event.seq = 7  # type: ignore[misc]
    held = [inner for name in event.__struct_fields__ for inner in containers(getattr(event, name))]
    assert held and not any(isinstance(one, list) for one in held)
    for one in held:
        if isinstance(one, dict):
            for change in (
                one.clear,
                one.popitem,
                lambda one=one: one.update(x=1),
                lambda one=one: one.setdefault("x", 1),
                lambda one=one: one.pop(next(iter(one))),
                lambda one=one: one.__setitem__("x", 1),
                lambda one=one: one.__delitem__(next(iter(one))),
                lambda one=one: one.__ior__({"x": 1}),
            ):
                with pytest.raises(TypeError, match="cannot be changed"):
                    change()
    assert encode(event) == before


def test_who_keeps_the_list_that_an_event_was_made_from_does_not_change_the_event() -> None:
    settings, results = {"limits": {"total": 3}}, [Verdict("pass")]
    start, check = StartEvent([], "word", "b", settings), QuickCheckEvent(0, 1, True, results)
    settings["limits"]["total"] = 4
    results.clear()
    assert start.settings == {"limits": {"total": 3}}
    assert [verdict.success for verdict in check.results] == ["pass"]


@pytest.mark.parametrize("event", LISTS, ids=lambda event: event.kind)
def test_equal_events_have_equal_hashes_and_a_copy_is_equal(event: StreamEvent) -> None:
    later = msgspec.structs.replace(event, seq=9, elapsed=3.0, timestamp=0.0)
    assert (later, hash(later)) == (event, hash(event))
    assert len({event, later, StreamingDoneEvent(1, "")}) == 2
    for same in (copy.copy(event), copy.deepcopy(event), pickle.loads(pickle.dumps(event))):
        assert (same, hash(same), encode(same)) == (event, hash(event), encode(event))


def test_a_verdict_need_not_be_hashable() -> None:
    class Loose:
        __hash__ = None  # type: ignore[assignment]

    hash(QuickCheckEvent(0, 1, True, [Loose()]))  # type: ignore[list-item]


def test_events_of_two_kinds_are_not_equal() -> None:
    assert ValidatingEvent(1, ["r"]) != StreamingDoneEvent(1, "r")
    assert ErrorEvent("A", "b") != ErrorEvent("A", "c")


@pytest.mark.claim("frozen-events")
@pytest.mark.contract("quick-check-event", "attempts-used")
def test_the_events_of_a_run_say_when_where_and_whose() -> None:
    checks = [FakeCheck("slow", Wait(1.0, Verdict("pass", "fine", 0.5)), Wait(2.0, True)), FakeCheck("quick")]
    log = run(finish(FakeSource([0.5, "One. ", "Two."], checks))).log.read()
    assert [event.seq for event in log] == list(range(len(log)))
    check = next(event for event in log if isinstance(event, QuickCheckEvent))
    assert (tuple(check.requirements), list(check.durations)) == (("slow", "quick"), [1.0, 0.0])
    assert (check.start, check.end, check.attempt, check.elapsed) == (0, 4, 1, 1.5)
    chunk = [event for event in log if isinstance(event, ChunkEvent)][1]
    assert (chunk.start, chunk.end, chunk.lead, chunk.cut, chunk.elapsed) == (5, 9, " ", False, 2.5)
    full = next(event for event in log if isinstance(event, FullValidationEvent))
    assert (tuple(full.requirements), list(full.durations)) == (("slow", "quick"), [2.0, 0.0])
    last = log[-1]
    assert isinstance(last, CompletedEvent)
    assert (last.attempts_used, last.outcome, last.reason, last.elapsed) == (1, "passed", None, 4.5)
    verdict = next(event for event in log if event.kind == "verdict")
    assert (verdict.reason, verdict.score, verdict.duration) == ("fine", 0.5, 1.0)  # type: ignore[attr-defined]


def test_what_was_fine_so_far_is_told_by_every_event_that_has_the_verdict() -> None:
    fine = Verdict("unknown", "nothing found", fine_so_far=True)
    checks = [
        FakeCheck("late", Wait(1.0, fine), Wait(1.0, Final(True))),
        FakeCheck("unsure", Wait(0.5, "unknown"), Wait(0.5, True)),
        FakeCheck("wrong", Verdict("pass", fine_so_far=True)),
    ]
    result = run(finish(FakeSource(["One."], checks)))
    told = [encode(event) for event in result.log.read()]
    said = {"reason": None, "score": None}
    assert [event["results"] for event in told if event["kind"] == "quick_check"] == [
        [
            {"success": "unknown", **said, "reason": "nothing found", "fine": True},
            {"success": "unknown", **said},
            {"success": "pass", **said},
        ]
    ]
    late = [(event["requirement"], event.get("fine", "absent")) for event in told if event["kind"] == "verdict"]
    assert late == [("unsure", "absent"), ("late", True), ("unsure", "absent"), ("late", "absent")]
    assert [(verdict.requirement, verdict.chunk, verdict.fine) for verdict in result.verdicts] == [
        ("late", 0, True),
        ("unsure", 0, False),
        ("wrong", 0, False),
        ("late", None, False),
        ("unsure", None, False),
        ("wrong", None, False),
    ]


def test_where_a_fault_stands_and_what_to_write_instead_are_told_where_a_verdict_says_no() -> None:
    place = {"span": (4, 8), "advice": "Name no price."}
    checks = [
        FakeCheck("placed", Verdict("fail", "a price", **place), Final(False, "a price", **place)),
        FakeCheck("good", Verdict("pass", **place), Final(True, **place)),
        FakeCheck("nonsense", *(Verdict("fail", span=span, advice=7) for span in ((8, 4),)), Final(True)),
        FakeCheck("beyond", Verdict("fail", span=(-1, 4), advice=" "), Final(True)),
        FakeCheck("no pair", Verdict("fail", span=(1.0, True)), Final(True)),
    ]
    result = run(finish(FakeSource(["One 2 €."], checks), emit="audit"))
    bare = {"reason": None, "score": None}
    placed = {"reason": "a price", "score": None, "span": [4, 8], "advice": "Name no price."}
    told = [encode(event) for event in result.log.read()]
    assert [event["results"] for event in told if event["kind"] == "quick_check"] == [
        [
            {"success": "fail", **placed},
            {"success": "pass", **bare},
            *[{"success": "fail", **bare}] * 3,
        ]
    ]
    assert [(verdict.span, verdict.advice) for verdict in result.verdicts[:2]] == [
        ((4, 8), "Name no price."),
        (None, None),
    ]
    at_end = FakeCheck("placed", "unknown", Final(False, "a price", **place))
    result = run(finish(FakeSource(["One 2 €."], [at_end])))
    told = [encode(event) for event in result.log.read()]
    assert [event["results"] for event in told if event["kind"] == "full_validation"] == [[{"passed": False, **placed}]]
    assert [(verdict.span, verdict.advice) for verdict in result.verdicts] == [(None, None), ((4, 8), "Name no price.")]


def test_the_time_of_day_may_be_set_back_in_the_midst_of_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    hours = iter([10_000.0, 6_400.0])
    monkeypatch.setattr(time, "time", lambda: next(hours, 6_401.0))
    log = run(finish(FakeSource([0.5, "One. ", 0.5, "Two."], [FakeCheck(answers=Wait(1.0))]))).log.read()
    assert [event.seq for event in log] == list(range(len(log)))
    assert sorted(event.elapsed for event in log) == [event.elapsed for event in log]
    assert log[-1].outcome == "passed"  # type: ignore[attr-defined]
