"""OpenTelemetry spans and metrics of a run, as a reader of its log; needs the extra `otel`.

from mellea_stream_widget.telemetry import trace
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, assert_never, cast

from ._version import __version__
from .log.events import (
    CheckingEvent,
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    PartialVerdict,
    PendingEvent,
    PreviewEvent,
    QuickCheckEvent,
    ReasoningCheckEvent,
    ReasoningEvent,
    RetryEvent,
    RunEvent,
    StartEvent,
    StopEvent,
    StreamEvent,
    StreamingDoneEvent,
    ToolCallEvent,
    ToolCheckEvent,
    ValidatingEvent,
    VerdictEvent,
    is_fine,
)
from .log.mistakes import MissingPackage
from .log.reading import Reading, run_of
from .log.results import implies_text
from .orchestrator.readers import read_aside

if TYPE_CHECKING:
    from opentelemetry.metrics import Counter, Histogram, MeterProvider
    from opentelemetry.trace import Span, TracerProvider

__all__ = ["trace"]

_SCOPE = "mellea_stream_widget"
_NAMES = "mellea_stream"
_SECONDS = (0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0)
"""Bounds of the histogram of durations, from a function's answer to the time limit of a check."""


def trace(
    result: Reading | object,
    tracer_provider: TracerProvider | None = None,
    meter_provider: MeterProvider | None = None,
) -> None:
    """Record a run as one span with an event for each chunk and check, and count it in the metrics.

    During a run, a task of the running event loop reads its log, and `result.acomplete()` waits for that task. A
    settled run is recorded at once. All times are those of the run's events. The model's text is not recorded, and
    neither are the reasons of requirements and the messages of exceptions, because they may quote it.

    Args:
        result: the run, under way or settled: a result, the `_stream` of a `%%stream` cell, a recording, a replay.
        tracer_provider: OpenTelemetry's global one where not given.
        meter_provider: OpenTelemetry's global one where not given.

    Raises:
        ImportError: `opentelemetry-api` is not installed.
        TypeError: `result` is not a run.
        RuntimeError: the run is under way, and no event loop is running.
    """
    run = run_of(result)
    recorder = _Recorder(run.run_id, tracer_provider, meter_provider)
    if run.log.closed:
        for event in run.log.read():
            recorder.record(cast(RunEvent, event))
    else:
        run.attend(read_aside(run.log, recorder.take, "the telemetry of a run"))


@dataclass(frozen=True, slots=True)
class _Meters:
    runs: Counter
    chunks: Counter
    checks: Counter
    durations: Histogram
    first: Histogram


class _Recorder:
    """Turns the events of one run into a span and measurements."""

    def __init__(
        self, run_id: str, tracer_provider: TracerProvider | None, meter_provider: MeterProvider | None
    ) -> None:
        _, self._tracing = _opentelemetry()
        self._meters = _meters(meter_provider)
        self._tracer = self._tracing.get_tracer(_SCOPE, __version__, tracer_provider)
        self._run_id = run_id
        self._span: Span
        self._began: float
        self._chunking = ""
        self._chunks = 0
        self._failed: list[str] = []
        self._first: dict[str, float] = {}
        self._reasons = False
        self._error: str | None = None

    async def take(self, event: StreamEvent) -> None:
        """Record an event of a run."""
        self.record(cast(RunEvent, event))

    def record(self, event: RunEvent) -> None:
        if implies_text(event):
            self._first_came("text", event)
        match event:
            case StartEvent():
                self._start(event)
            case ChunkEvent():
                self._chunk(event)
            case QuickCheckEvent():
                verdicts = _answers(event.results)
                self._check("quick_check", event, verdicts, {"chunk.index": event.chunk_index})
            case ToolCheckEvent():
                verdicts = _answers(event.results)
                self._check("tool_check", event, verdicts, {"tool_call.index": event.call_index})
            case ToolCallEvent():
                about = {"attempt": event.attempt, "tool_call.index": event.call_index}
                self._note("tool_call", event, about)
            case ReasoningCheckEvent():
                verdicts = _answers(event.results)
                self._check("reasoning_check", event, verdicts, {"reasoning.index": event.reasoning_index})
            case FullValidationEvent():
                verdicts = ["pass" if result.as_bool() else "fail" for result in event.results]
                self._check("full_validation", event, verdicts, {})
            case StreamingDoneEvent():
                self._note("streaming_done", event, {"attempt": event.attempt, "characters": len(event.full_text)})
            case ReasoningEvent():
                self._reasoning(event)
            case RetryEvent():
                self._failed = []
                self._reasons = False
                self._note("retry", event, {"attempt": event.attempt})
            case StopEvent():
                self._note("stop", event, {"reason": event.reason})
            case ErrorEvent():
                self._error = event.exception_type
                self._span.add_event(f"{_NAMES}.error", {"error.type": event.exception_type}, self._time(event))
            case CompletedEvent():
                self._end(event)
            case PendingEvent() | CheckingEvent() | VerdictEvent() | ValidatingEvent() | PreviewEvent():
                pass  # progress, whose results are in other events
            case _:
                assert_never(event)

    def _start(self, event: StartEvent) -> None:
        self._began = event.timestamp - event.elapsed
        self._chunking = event.chunking
        about = {
            "run.id": self._run_id,
            "backend": event.backend,
            "chunking": event.chunking,
            "requirements": list(event.requirements),
        }
        self._span = self._tracer.start_span(f"{_NAMES}.run", attributes=_named(about), start_time=self._time(event))

    def _reasoning(self, event: ReasoningEvent) -> None:
        """Note the beginning of the reasoning of an attempt, and its end."""
        self._first_came("reasoning", event)
        if event.done or not self._reasons:
            about = {"characters": event.chars} if event.done else {}
            self._note("reasoning_done" if event.done else "reasoning", event, {"attempt": event.attempt, **about})
        self._reasons = not event.done

    def _first_came(self, channel: str, event: StreamEvent) -> None:
        """Measure the time until the first text or reasoning of the run."""
        if channel not in self._first:
            self._first[channel] = event.elapsed
            self._meters.first.record(event.elapsed, _named({"channel": channel}))

    def _chunk(self, event: ChunkEvent) -> None:
        self._chunks += 1
        self._meters.chunks.add(1, _named({"chunking": self._chunking}))
        about = {"attempt": event.attempt, "chunk.index": event.chunk_index, "chunk.length": len(event.text)}
        self._note("chunk", event, about)

    def _check(
        self,
        kind: str,
        event: QuickCheckEvent | ReasoningCheckEvent | ToolCheckEvent | FullValidationEvent,
        verdicts: Sequence[str],
        about: Mapping[str, Any],
    ) -> None:
        failed = [label for label, verdict in zip(event.requirements, verdicts, strict=True) if verdict == "fail"]
        self._failed += [label for label in failed if label not in self._failed]
        self._note(
            kind,
            event,
            {"attempt": event.attempt, **about, "passed": event.passed, "failed_requirements": failed},
        )
        for label, verdict, seconds in zip(event.requirements, verdicts, event.durations, strict=True):
            about = {"requirement": label, "check.kind": kind, "verdict": verdict}
            self._meters.checks.add(1, _named(about))
            self._meters.durations.record(seconds, _named(about))

    def _end(self, event: CompletedEvent) -> None:
        reasons = {"stopped": event.reason, "error": self._error}
        about = {
            "outcome": event.outcome,
            "reason": reasons.get(event.outcome, ", ".join(self._failed)),
            "chunks": self._chunks,
            "characters": len(event.full_text),
            "attempts": event.attempts_used,
            **{f"first_{channel}": seconds for channel, seconds in self._first.items()},
        }
        self._span.set_attributes(_named({name: value for name, value in about.items() if value not in (None, "")}))
        if self._error is not None:
            self._span.set_attribute("error.type", self._error)
            self._span.set_status(self._tracing.StatusCode.ERROR, self._error)
        self._meters.runs.add(1, _named({"outcome": event.outcome}))
        self._span.end(self._time(event))

    def _note(self, name: str, event: StreamEvent, about: Mapping[str, Any]) -> None:
        self._span.add_event(f"{_NAMES}.{name}", _named(about), self._time(event))

    def _time(self, event: StreamEvent) -> int:
        """Nanoseconds since 1970; by the monotonic clock, so that a clock that is set turns nothing round."""
        return int((self._began + event.elapsed) * 1e9)


def _answers(verdicts: Sequence[PartialVerdict]) -> list[str]:
    """Return what streaming verdicts say; "fine" for an "unknown" that has found nothing wrong so far."""
    return ["fine" if is_fine(verdict) else verdict.success for verdict in verdicts]


def _named(about: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{_NAMES}.{name}": value for name, value in about.items()}


@lru_cache(maxsize=8)
def _meters(provider: MeterProvider | None) -> _Meters:
    """Make the instruments once: without a provider, OpenTelemetry keeps every instrument that is made."""
    metrics, _ = _opentelemetry()
    meter = metrics.get_meter(_SCOPE, __version__, provider)
    return _Meters(
        runs=meter.create_counter(f"{_NAMES}.runs", "{run}", "Runs that are over, by outcome."),
        chunks=meter.create_counter(f"{_NAMES}.chunks", "{chunk}", "Chunks that were given out."),
        checks=meter.create_counter(f"{_NAMES}.checks", "{check}", "Answers of requirements, by verdict."),
        durations=meter.create_histogram(
            f"{_NAMES}.check.duration",
            "s",
            "Time that requirements took to answer.",
            explicit_bucket_boundaries_advisory=_SECONDS,
        ),
        first=meter.create_histogram(
            f"{_NAMES}.first",
            "s",
            "Time until the first reasoning or the first text of a run came from the model.",
            explicit_bucket_boundaries_advisory=_SECONDS,
        ),
    )


def _opentelemetry() -> tuple[ModuleType, ModuleType]:
    try:
        from opentelemetry import metrics
        from opentelemetry import trace as tracing
    except ImportError as exc:
        raise MissingPackage("trace() needs OpenTelemetry: pip install 'mellea-stream-widget[otel]'") from exc
    return metrics, tracing
