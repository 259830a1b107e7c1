"""What must hold for every run, whatever happened to it."""

from __future__ import annotations

from itertools import pairwise

from actors import FakeSource, assert_still

from mellea_stream_widget.log.calls import ToolCall, line_of_call
from mellea_stream_widget.log.encoding import encode_line
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
    StreamEvent,
    StreamingDoneEvent,
    ToolCallEvent,
    ToolCheckEvent,
)
from mellea_stream_widget.orchestrator.delta import Reasoning
from mellea_stream_widget.orchestrator.result import StreamChunkingResult

THOUGHT = "Zzz! Zz, "
"""What models of these tests reason; their answers do not have it."""


def assert_sound(result: StreamChunkingResult, source: FakeSource, *, emit: str = "validated") -> None:
    """See that a settled run over fake actors kept every rule."""
    events = result.log.read()
    assert_one_ending(events)
    for number, part in enumerate(attempts_of(events), 1):
        kept = kept_for(part, result)
        raw = kept + sent_in(source, number)
        assert_attempt(part, number)
        assert_chunks_stand_in_the_text(part, raw, len(kept))
        assert_gate(part, source, emit)
        assert_gate_of_reasoning(part, source, emit)
        assert_gate_of_calls(part, source, emit)
        assert_reasoning_is_apart(part, thoughts_in(source, number), result.log.read()[0])
    assert_result_tells_the_same(result, part, kept, raw)
    assert_still(source)
    if number == 1:
        texts = [event.text for event in events if isinstance(event, ChunkEvent)]
        of_text = [check for check in source.checks if check.channel == "text"]
        assert all(check.asked[: len(texts)] == texts for check in of_text), "chunks were put out of order"


def attempts_of(events: list[StreamEvent]) -> list[list[StreamEvent]]:
    """Cut the events of a run into those of its attempts; each but the first begins with its `RetryEvent`."""
    starts = [0, *(event.seq for event in events if isinstance(event, RetryEvent)), len(events)]
    return [events[start:end] for start, end in pairwise(starts)]


def kept_for(events: list[StreamEvent], result: StreamChunkingResult) -> str:
    """Return what an attempt goes on from: all validated text of the one before, or nothing."""
    first = events[0]
    if not isinstance(first, RetryEvent) or not first.kept:
        return ""
    before = result.attempts[first.attempt - 2].text
    assert first.kept == len(before)
    return before


def sent_in(source: FakeSource, number: int) -> str:
    """Give the text that the model has written in an attempt."""
    sent = (delta for one in source.generations if one.attempt == number for delta in one.sent)
    return "".join(delta for delta in sent if isinstance(delta, str))


def thoughts_in(source: FakeSource, number: int) -> str:
    """Give what the model has reasoned in an attempt."""
    sent = (delta for one in source.generations if one.attempt == number for delta in one.sent)
    return "".join(delta.text for delta in sent if isinstance(delta, Reasoning))


def assert_reasoning_is_apart(events: list[StreamEvent], sent: str, start: StreamEvent) -> None:
    """See that reasoning is counted and told to its end, and that no other event has any of it."""
    assert isinstance(start, StartEvent)
    told = [event for event in events if isinstance(event, ReasoningEvent)]
    assert [event for event in events if THOUGHT[:3] in encode_line(event) and event not in told] == []
    lengths = [event.chars for event in told]
    assert lengths == sorted(lengths)
    assert not told or told[-1].done
    shown = "".join(event.text for event in told)
    if start.settings["reasoning"] == "hide":
        assert shown == ""
    elif any(event.checked for event in told):
        assert sent.startswith(shown)
    else:
        assert len(shown) == (lengths[-1] if told else 0) and sent.startswith(shown)


def assert_attempt(events: list[StreamEvent], number: int) -> None:
    """See that the events of one attempt are in order, and are its own."""
    assert all(getattr(event, "attempt", number) == number for event in events)
    done = [event.seq for event in events if isinstance(event, StreamingDoneEvent)]
    full = [event.seq for event in events if isinstance(event, FullValidationEvent)]
    assert len(done) <= 1 and len(full) <= 1
    assert not full or full[0] > done[0]
    last = events[-1]
    if isinstance(last, CompletedEvent):
        assert len(done) >= last.success
        assert last.outcome != "rejected" or not done
        assert last.attempts_used == number


def assert_one_ending(events: list[StreamEvent]) -> None:
    assert [event.seq for event in events] == list(range(len(events)))
    assert isinstance(events[0], StartEvent)
    assert sum(isinstance(event, StartEvent) for event in events) == 1
    last = events[-1]
    assert isinstance(last, CompletedEvent)
    assert sum(isinstance(event, CompletedEvent) for event in events) == 1
    assert all(first.elapsed <= second.elapsed for first, second in pairwise(events))
    errors = [event for event in events if isinstance(event, ErrorEvent)]
    assert len(errors) == (last.outcome == "error")
    assert not errors or events[-2] is errors[0]
    assert sum(isinstance(event, StopEvent) for event in events) <= 1
    assert last.success == (last.outcome in ("passed", "failed_validation", "cut_off"))
    assert (last.outcome == "cut_off") <= (last.finish_reason in ("length", "content_filter"))


def assert_chunks_stand_in_the_text(events: list[StreamEvent], raw: str, end: int) -> None:
    chunks = [event for event in events if isinstance(event, ChunkEvent)]
    assert [chunk.chunk_index for chunk in chunks] == list(range(len(chunks)))
    for chunk in chunks:
        assert raw[chunk.start : chunk.end] == chunk.text != ""
        assert chunk.start >= end
        assert raw[end : chunk.start] == chunk.lead
        end = chunk.end


def assert_gate(events: list[StreamEvent], source: FakeSource, emit: str) -> None:
    """See that every chunk was let out by the verdicts of all requirements on these very characters."""
    verdicts: QuickCheckEvent | None = None
    over = False
    for event in events:
        if isinstance(event, (ErrorEvent, StopEvent)):
            over = True
        elif isinstance(event, QuickCheckEvent):
            verdicts = event
            assert event.passed == all(verdict.success != "fail" for verdict in event.results)
            over = over or not (event.passed or emit == "audit")
        elif isinstance(event, ChunkEvent):
            assert not over, "a chunk after a fail, an error or a stop"
            checks = [check for check in source.checks if check.channel == "text"]
            if checks:
                assert verdicts is not None and verdicts.chunk_index == event.chunk_index
                assert len(verdicts.results) == len(checks)
                for check, verdict in zip(checks, verdicts.results, strict=True):
                    assert (event.text, verdict) in check.given


def assert_gate_of_reasoning(events: list[StreamEvent], source: FakeSource, emit: str) -> None:
    """See that reasoning was shown after its verdicts, and that nothing came behind a fail."""
    checks = [check for check in source.checks if check.channel == "reasoning"]
    told = [event for event in events if isinstance(event, ReasoningCheckEvent)]
    assert [event.reasoning_index for event in told] == sorted(event.reasoning_index for event in told)
    failed = [event.seq for event in told if not event.passed]
    if failed and emit != "audit":
        assert told[-1].seq == failed[0]
        later = [event for event in events if event.seq > failed[0]]
        assert not any(isinstance(event, ChunkEvent) for event in later)
        assert not any(isinstance(event, ReasoningEvent) and event.text for event in later)
    shown = ""
    for event in events:
        if isinstance(event, ReasoningCheckEvent):
            assert len(event.results) == len(checks) or not event.passed or event.end < 0
        elif isinstance(event, ReasoningEvent) and checks:
            assert event.checked
            shown += event.text
            passed = max((one.end for one in told if one.seq < event.seq), default=0)
            assert len(shown.rstrip()) <= passed, "reasoning was shown before its verdicts"


def assert_gate_of_calls(events: list[StreamEvent], source: FakeSource, emit: str) -> None:
    """See that every tool call was let out by the verdicts of all requirements on calls, behind the text, in order."""
    checks = [check for check in source.checks if check.channel == "tool_calls"]
    called = [event for event in events if isinstance(event, ToolCallEvent)]
    assert [call.call_index for call in called] == list(range(len(called)))
    verdicts: ToolCheckEvent | None = None
    for event in events:
        if isinstance(event, ChunkEvent):
            assert verdicts is None, "text behind a tool call"
        elif isinstance(event, ToolCheckEvent):
            verdicts = event
            assert event.passed == all(verdict.success != "fail" for verdict in event.results)
        elif isinstance(event, ToolCallEvent) and checks:
            assert verdicts is not None and verdicts.call_index == event.call_index
            assert verdicts.passed or emit == "audit"
            text = line_of_call(ToolCall(event.name, event.arguments))
            for check, verdict in zip(checks, verdicts.results, strict=True):
                assert (text, verdict) in check.given


def assert_result_tells_the_same(result: StreamChunkingResult, events: list[StreamEvent], kept: str, raw: str) -> None:
    """See that the result says what the events of the last attempt say."""
    last = events[-1]
    assert isinstance(last, CompletedEvent)
    assert (result.outcome, result.completed, result.reason) == (last.outcome, last.success, last.reason)
    assert result.full_text == last.full_text
    assert (result.exception is not None) == (last.outcome == "error")
    chunks = [event for event in events if isinstance(event, ChunkEvent)]
    assert raw.startswith(result.full_text)
    if any(isinstance(event, StreamingDoneEvent) for event in events):
        assert result.full_text == raw
    else:
        assert result.full_text == (raw[: chunks[-1].end] if chunks else kept)
    assert raw.startswith(result.full_text + result.withheld)
