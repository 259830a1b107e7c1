"""The contract's events: their fields, their order, and what nobody has to give."""

from __future__ import annotations

import dataclasses
import time

import pytest
from actors import FakeCheck, FakeSource, Verdict, Wait, finish
from clock import run

from mellea_stream_widget.log import events as module
from mellea_stream_widget.log.events import (
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    QuickCheckEvent,
    RetryEvent,
    StreamEvent,
    StreamingDoneEvent,
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
    made = kind(*fields)  # type: ignore[arg-type]
    assert [getattr(made, name) for name in fields] == list(fields)
    assert kind(**dict.fromkeys(fields, 1)) == kind(*[1] * len(fields))  # type: ignore[arg-type]
    others = [field for field in dataclasses.fields(kind) if field.name not in fields]
    assert all(not field.init or field.kw_only for field in others)
    with pytest.raises(TypeError):
        kind(*fields, "one too many")  # type: ignore[arg-type]


def test_the_contract_has_no_other_events() -> None:
    kinds = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, StreamEvent)]
    assert {kind for kind in kinds if kind is not StreamEvent and kind.in_contract} == set(CONTRACT)


@pytest.mark.contract("timestamp")
def test_the_time_is_set_by_itself_and_cannot_be_given() -> None:
    before = time.time()
    event = ErrorEvent("ValueError", "odd")
    assert before <= event.timestamp <= time.time()
    with pytest.raises(TypeError):
        ErrorEvent("ValueError", "odd", timestamp=0.0)  # type: ignore[call-arg]


def test_times_do_not_count_when_events_are_compared() -> None:
    assert ErrorEvent("ValueError", "odd", seq=1, elapsed=2.0) == ErrorEvent("ValueError", "odd", seq=3, elapsed=4.0)


@pytest.mark.claim("frozen-events")
def test_an_event_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        ErrorEvent("ValueError", "odd").detail = "even"  # type: ignore[misc]


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


def test_the_time_of_day_may_be_set_back_in_the_midst_of_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    hours = iter([10_000.0, 6_400.0])
    monkeypatch.setattr(time, "time", lambda: next(hours, 6_401.0))
    log = run(finish(FakeSource([0.5, "One. ", 0.5, "Two."], [FakeCheck(answers=Wait(1.0))]))).log.read()
    assert [event.seq for event in log] == list(range(len(log)))
    assert sorted(event.elapsed for event in log) == [event.elapsed for event in log]
    assert log[-1].outcome == "passed"  # type: ignore[attr-defined]
