"""Spans and metrics of a run: what they hold, that they hold no text, and that the run never learns of them."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from actors import HANG, FakeCheck, FakeSource, Final, Verdict, Wait, begin, finish
from clock import run
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from mellea_stream_widget.log.events import (
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    QuickCheckEvent,
    ReasoningCheckEvent,
    ReasoningEvent,
    RetryEvent,
    StartEvent,
    StopEvent,
    StreamingDoneEvent,
)
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.log.reading import Reading
from mellea_stream_widget.notebook.stream import Stream, StreamFailed
from mellea_stream_widget.orchestrator.delta import Reasoning
from mellea_stream_widget.recordings import load, replay
from mellea_stream_widget.telemetry import trace

CANARY = "canary-in-the-text"


class Collector:
    """A tracer and a meter that keep everything in memory."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self._metrics = InMemoryMetricReader()
        self.tracers = TracerProvider(shutdown_on_exit=False)
        self.tracers.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.meters = MeterProvider([self._metrics], shutdown_on_exit=False)

    def trace(self, result: Any) -> None:
        trace(result, self.tracers, self.meters)

    @property
    def spans(self) -> tuple[ReadableSpan, ...]:
        return self._exporter.get_finished_spans()

    @property
    def span(self) -> ReadableSpan:
        (span,) = self.spans
        return span

    def metrics_json(self) -> str:
        data = self._metrics.get_metrics_data()
        return "" if data is None else data.to_json()

    def metrics(self) -> dict[str, list[dict[str, Any]]]:
        """Give each metric's data points."""
        return {
            metric["name"]: metric["data"]["data_points"]
            for resource in json.loads(self.metrics_json())["resource_metrics"]
            for scope in resource["scope_metrics"]
            for metric in scope["metrics"]
        }


def told(span: ReadableSpan) -> list[tuple[str, dict[str, Any]]]:
    return [(event.name, dict(event.attributes or {})) for event in span.events]


def about(span: ReadableSpan) -> dict[str, Any]:
    attributes = dict(span.attributes or {})
    assert len(str(attributes.pop("mellea_stream.run.id"))) == 32
    return attributes


def bare(log: EventLog) -> Any:
    """Make a run over a log made by hand."""
    return Reading(log, "0" * 32, [])


def test_every_stream_like_object_can_be_traced() -> None:
    result = run(finish(FakeSource(["One is here. Two"], [FakeCheck()])))
    recording = load(result)
    collectors = []
    for kind in result, Stream(result), recording, replay(recording, "instant"), StreamFailed(Stream(result)):
        collectors.append(Collector())
        collectors[-1].trace(kind)
    assert len({str(told(collector.span)) for collector in collectors}) == 1
    with pytest.raises(TypeError, match=r"^Invalid value 'tea': expected a stream"):
        Collector().trace("tea")


def trace_run(source: FakeSource, **options: Any) -> Collector:
    """Run to the end, whatever it is."""
    collector = Collector()

    async def main() -> None:
        result = begin(source, **options)
        collector.trace(result)
        await asyncio.gather(result.acomplete(), return_exceptions=True)

    run(main())
    return collector


def test_a_run_is_one_span_that_is_over_when_acomplete_returns() -> None:
    checks = [FakeCheck("kind"), FakeCheck("true", "unknown")]
    span = trace_run(FakeSource(["One. ", "Two!"], checks)).span
    assert span.name == "mellea_stream.run"
    assert span.status.status_code is StatusCode.UNSET
    assert about(span) == {
        "mellea_stream.backend": "fake",
        "mellea_stream.chunking": "NaiveSentences",
        "mellea_stream.requirements": ("kind", "true"),
        "mellea_stream.outcome": "passed",
        "mellea_stream.chunks": 2,
        "mellea_stream.characters": 9,
        "mellea_stream.attempts": 1,
        "mellea_stream.first_text": 0.0,
    }
    passed = {"mellea_stream.attempt": 1, "mellea_stream.passed": True, "mellea_stream.failed_requirements": ()}
    assert told(span) == [
        ("mellea_stream.quick_check", {**passed, "mellea_stream.chunk.index": 0}),
        ("mellea_stream.chunk", chunk(0, 4)),
        ("mellea_stream.quick_check", {**passed, "mellea_stream.chunk.index": 1}),
        ("mellea_stream.chunk", chunk(1, 4)),
        ("mellea_stream.streaming_done", {"mellea_stream.attempt": 1, "mellea_stream.characters": 9}),
        ("mellea_stream.full_validation", passed),
    ]


def test_a_rule_that_has_found_nothing_so_far_is_counted_apart() -> None:
    checks = [FakeCheck("fine", Verdict("unknown", fine_so_far=True)), FakeCheck("unsure", "unknown")]
    points = trace_run(FakeSource(["One."], checks)).metrics()["mellea_stream.checks"]
    said = [
        (point["attributes"]["mellea_stream.requirement"], point["attributes"]["mellea_stream.verdict"])
        for point in points
        if point["attributes"]["mellea_stream.check.kind"] == "quick_check"
    ]
    assert sorted(said) == [("fine", "fine"), ("unsure", "unknown")]


def chunk(index: int, length: int) -> dict[str, Any]:
    return {"mellea_stream.attempt": 1, "mellea_stream.chunk.index": index, "mellea_stream.chunk.length": length}


def test_reasoning_is_told_by_its_length_its_checks_and_the_time_to_each_first() -> None:
    checks = [FakeCheck("secrets", ["pass", "fail"], channel="reasoning")]
    collector = trace_run(FakeSource([0.5, Reasoning("Hm. "), 0.5, Reasoning("So. "), HANG], checks))
    checked = {"mellea_stream.attempt": 1}
    assert told(collector.span) == [
        ("mellea_stream.reasoning", {"mellea_stream.attempt": 1}),
        *(
            (
                "mellea_stream.reasoning_check",
                {
                    **checked,
                    "mellea_stream.reasoning.index": index,
                    "mellea_stream.passed": not failed,
                    "mellea_stream.failed_requirements": tuple(failed),
                },
            )
            for index, failed in enumerate([[], ["secrets"]])
        ),
        ("mellea_stream.reasoning_done", {"mellea_stream.attempt": 1, "mellea_stream.characters": 8}),
    ]
    attributes = about(collector.span)
    assert (attributes["mellea_stream.first_reasoning"], attributes["mellea_stream.reason"]) == (0.5, "secrets")
    collector = trace_run(FakeSource([0.5, Reasoning("Hm. "), 0.5, "One."]))
    attributes = about(collector.span)
    assert (attributes["mellea_stream.first_reasoning"], attributes["mellea_stream.first_text"]) == (0.5, 1.0)
    first = collector.metrics()["mellea_stream.first"]
    assert {point["attributes"]["mellea_stream.channel"]: point["sum"] for point in first} == {
        "reasoning": 0.5,
        "text": 1.0,
    }


def test_a_rejected_run_names_the_requirements_that_said_no() -> None:
    checks = [FakeCheck("kind"), FakeCheck("true", ["pass", "fail"]), FakeCheck("short", ["pass", "fail"])]
    span = trace_run(FakeSource(["One. ", "Two. "], checks)).span
    assert told(span)[-1] == (
        "mellea_stream.quick_check",
        {
            "mellea_stream.attempt": 1,
            "mellea_stream.chunk.index": 1,
            "mellea_stream.passed": False,
            "mellea_stream.failed_requirements": ("true", "short"),
        },
    )
    attributes = about(span)
    assert (attributes["mellea_stream.outcome"], attributes["mellea_stream.reason"]) == ("rejected", "true, short")
    assert attributes["mellea_stream.characters"] == 4
    assert span.status.status_code is StatusCode.UNSET, "a requirement that says no is no fault"


def test_a_final_validation_that_says_no_is_the_reason_too() -> None:
    span = trace_run(FakeSource(["One. "], [FakeCheck("kind"), FakeCheck("true", final=False)])).span
    attributes = about(span)
    assert attributes["mellea_stream.outcome"] == "failed_validation"
    assert attributes["mellea_stream.reason"] == "true"
    assert told(span)[-1][1]["mellea_stream.failed_requirements"] == ("true",)


def test_an_error_is_told_by_its_type() -> None:
    span = trace_run(FakeSource(["One. ", ConnectionError("the line is dead")])).span
    assert told(span)[-1] == ("mellea_stream.error", {"error.type": "ConnectionError"})
    attributes = about(span)
    assert attributes["mellea_stream.outcome"] == "error"
    assert attributes["mellea_stream.reason"] == attributes["error.type"] == "ConnectionError"
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, "ConnectionError")


def test_a_stop_is_told_with_the_words_of_who_stopped() -> None:
    collector = Collector()

    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        collector.trace(result)
        await asyncio.sleep(1.0)
        result.stop("enough of it")
        await result.acomplete()

    run(main())
    assert told(collector.span)[-1] == ("mellea_stream.stop", {"mellea_stream.reason": "enough of it"})
    attributes = about(collector.span)
    assert (attributes["mellea_stream.outcome"], attributes["mellea_stream.reason"]) == ("stopped", "enough of it")


def test_times_are_those_of_the_events() -> None:
    collector = Collector()

    async def main() -> None:
        result = begin(FakeSource([1.0, "One. ", 2.0, "Two. "], [FakeCheck(answers=Wait(0.5))]))
        collector.trace(result)
        await result.acomplete()

    run(main())
    span = collector.span
    assert span.start_time is not None and span.end_time is not None
    seconds = [round((event.timestamp - span.start_time) / 1e9, 3) for event in span.events]
    assert seconds == [1.5, 1.5, 3.5, 3.5, 3.5, 3.5]
    assert round((span.end_time - span.start_time) / 1e9, 3) == 3.5


def test_a_clock_that_is_set_back_turns_nothing_round() -> None:
    log = EventLog()
    for event in (StartEvent([], "sentence", "b", elapsed=0.0), ChunkEvent("One.", 0, 1, elapsed=1.0)):
        log.append(event)
    late = CompletedEvent(True, "One.", 1, elapsed=2.0)
    late = msgspec.structs.replace(late, timestamp=late.timestamp - 3600)
    log.append(late)
    log.close()
    collector = Collector()
    collector.trace(bare(log))
    span = collector.span
    assert span.start_time is not None and span.end_time is not None
    assert round((span.end_time - span.start_time) / 1e9, 3) == 2.0


def test_counters_and_the_histogram_add_the_runs_up() -> None:
    collector = Collector()

    async def main() -> None:
        checks = [FakeCheck("kind", Wait(0.5)), FakeCheck("true", ["pass", Wait(2.0, "fail")])]
        for source in (FakeSource(["One. Two. "], checks), FakeSource(["Three. "])):
            result = begin(source)
            collector.trace(result)
            await result.acomplete()

    run(main())
    metrics = collector.metrics()
    assert sorted(metrics) == [
        "mellea_stream.check.duration",
        "mellea_stream.checks",
        "mellea_stream.chunks",
        "mellea_stream.first",
        "mellea_stream.runs",
    ]
    assert counts(metrics["mellea_stream.runs"]) == {"rejected": 1, "passed": 1}
    assert counts(metrics["mellea_stream.chunks"]) == {"NaiveSentences": 2}
    assert counts(metrics["mellea_stream.checks"]) == {
        "quick_check/kind/pass": 2,
        "quick_check/true/pass": 1,
        "quick_check/true/fail": 1,
    }
    durations = {
        point["attributes"]["mellea_stream.requirement"] + "/" + point["attributes"]["mellea_stream.verdict"]: (
            point["count"],
            round(point["sum"], 6),
        )
        for point in metrics["mellea_stream.check.duration"]
    }
    assert durations == {"kind/pass": (2, 1.0), "true/pass": (1, 0.0), "true/fail": (1, 2.0)}
    bounds = metrics["mellea_stream.check.duration"][0]["explicit_bounds"]
    assert (bounds[0], bounds[-1]) == (0.001, 120.0)


def counts(points: list[dict[str, Any]]) -> dict[str, int]:
    return {
        "/".join(point["attributes"][name] for name in sorted(point["attributes"])): point["value"] for point in points
    }


def test_final_validations_are_counted_as_such() -> None:
    metrics = trace_run(FakeSource(["One."], [FakeCheck("true", final=False)])).metrics()
    assert counts(metrics["mellea_stream.checks"]) == {"quick_check/true/pass": 1, "full_validation/true/fail": 1}


@pytest.mark.parametrize(
    "source",
    [
        FakeSource(
            [f"{CANARY}. And {CANARY}. {CANARY}"], [FakeCheck("r", Verdict("pass", CANARY), Final(False, CANARY))]
        ),
        FakeSource([f"{CANARY}. "], [FakeCheck("r", Verdict("fail", CANARY))]),
        FakeSource([f"{CANARY}. "], [FakeCheck("r", ValueError(CANARY))]),
        FakeSource([f"{CANARY}. ", ConnectionError(CANARY)]),
        FakeSource(starting=ConnectionError(CANARY)),
    ],
    ids=["finished", "rejected", "raising check", "broken back-end", "no start"],
)
def test_no_text_of_the_model_and_no_words_of_checks_and_errors_are_recorded(source: FakeSource) -> None:
    collector = trace_run(source)
    assert CANARY not in collector.span.to_json()
    assert CANARY not in collector.metrics_json()


def test_unchecked_text_of_a_preview_is_not_recorded() -> None:
    collector = trace_run(FakeSource([f"{CANARY}. "], [FakeCheck("r", "fail")]), emit="preview")
    assert CANARY not in collector.span.to_json()


def test_a_run_that_is_over_is_recorded_at_once_and_without_an_event_loop() -> None:
    async def main() -> Any:
        result = begin(FakeSource(["One. "]))
        await result.acomplete()
        return result

    result = run(main())
    collector = Collector()
    collector.trace(result)
    assert [name for name, _ in told(collector.span)] == ["mellea_stream.chunk", "mellea_stream.streaming_done"]


def test_the_span_belongs_to_the_one_in_which_the_run_is_traced() -> None:
    collector = Collector()

    async def main() -> None:
        with collector.tracers.get_tracer("mine").start_as_current_span("outer"):
            result = begin(FakeSource([1.0, "One. "]))
            collector.trace(result)
        await result.acomplete()

    run(main())
    outer, inner = sorted(collector.spans, key=lambda span: span.name, reverse=True)
    assert inner.parent is not None and outer.context is not None
    assert (outer.name, inner.parent.span_id) == ("outer", outer.context.span_id)


def test_another_attempt_is_told_and_begins_without_blame() -> None:
    def no(attempt: int, label: str) -> QuickCheckEvent:
        return QuickCheckEvent(0, attempt, False, [Verdict("fail", CANARY)], requirements=[label], durations=[0.5])

    log = EventLog()
    events = (no(1, "kind"), RetryEvent(2, CANARY), no(2, "true"), CompletedEvent(False, "", 2, outcome="rejected"))
    for event in (StartEvent(["kind", "true"], "sentence", "b"), *events):
        log.append(event)
    log.close()
    collector = Collector()
    collector.trace(bare(log))
    assert told(collector.span)[1] == ("mellea_stream.retry", {"mellea_stream.attempt": 2})
    attributes = about(collector.span)
    assert (attributes["mellea_stream.attempts"], attributes["mellea_stream.reason"]) == (2, "true")
    assert CANARY not in collector.span.to_json()


def test_a_requirement_that_said_no_often_is_named_once() -> None:
    span = trace_run(FakeSource(["One. Two. "], [FakeCheck("true", "fail")]), emit="audit").span
    assert about(span)["mellea_stream.reason"] == "true"
    assert about(span)["mellea_stream.chunks"] == 2


def test_an_exporter_that_raises_touches_no_run(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(TracerProvider):
        def get_tracer(self, *args: Any, **options: Any) -> Any:
            def fail(*args: Any, **options: Any) -> Any:
                raise ZeroDivisionError("out of order")

            return SimpleNamespace(start_span=fail)

    async def main() -> None:
        result = begin(FakeSource(["One. "]))
        trace(result, Broken(shutdown_on_exit=False), Collector().meters)
        await result.acomplete()
        assert (result.outcome, result.full_text) == ("passed", "One. ")

    run(main(), may_log=True)
    logged = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert logged == ["the telemetry of a run raised an exception; the run continues"]


def test_without_a_provider_nothing_is_recorded_and_nothing_breaks() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. "]))
        trace(result)
        await result.acomplete()
        assert result.outcome == "passed"

    run(main())


def test_a_running_run_needs_an_event_loop() -> None:
    with pytest.raises(RuntimeError, match="no running event loop"):
        Collector().trace(bare(EventLog()))


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ImportError, match=r"pip install 'mellea-stream-widget\[otel\]'"):
        trace(bare(EventLog()))


def test_the_documentation_names_exactly_what_is_recorded() -> None:
    log = EventLog()
    thoughts = [ReasoningEvent(1, 3), ReasoningCheckEvent(0, 1, True, [Verdict("pass")], ["true"], [0.5])]
    verdict = QuickCheckEvent(0, 1, False, [Verdict("fail")], requirements=["true"], durations=[0.5])
    done = StreamingDoneEvent(1, "One.")
    full = FullValidationEvent(1, True, [Final(True)], requirements=["true"], durations=[0.5])
    ending = (StopEvent("enough"), ErrorEvent("E", ""), CompletedEvent(False, "", 1, outcome="error"))
    thoughts.append(ReasoningEvent(1, 3, done=True))
    for event in (StartEvent(["true"], "sentence", "b"), *thoughts, verdict, ChunkEvent("One.", 0, 1), done, full):
        log.append(event)
    for event in (RetryEvent(2, ""), *ending):
        log.append(event)
    log.close()
    collector = Collector()
    collector.trace(bare(log))
    span, metrics = collector.span, collector.metrics()
    recorded = {span.name, *(span.attributes or {}), *metrics}
    for name, attributes in told(span):
        recorded |= {name, *attributes}
    for points in metrics.values():
        recorded |= {name for point in points for name in point["attributes"]}
    page = (Path(__file__).parents[2] / "docs" / "telemetry.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`((?:mellea_stream|error)\.[a-z._]+)`", page)) == recorded
