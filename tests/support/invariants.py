"""What must hold for every run, whatever happened to it."""

from __future__ import annotations

from itertools import pairwise

from actors import FakeSource, assert_still

from mellea_stream_widget.core.events import (
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    QuickCheckEvent,
    StartEvent,
    StopEvent,
    StreamEvent,
    StreamingDoneEvent,
)
from mellea_stream_widget.core.result import StreamChunkingResult


def assert_sound(result: StreamChunkingResult, source: FakeSource, *, emit: str = "validated") -> None:
    """See that a settled run over fake actors kept every rule."""
    events = result.log.read()
    raw = "".join(delta for generation in source.generations for delta in generation.sent)
    assert_one_ending(events)
    assert_chunks_stand_in_the_text(events, raw)
    assert_gate(events, source, emit)
    assert_result_tells_the_same(result, raw)
    assert_still(source)
    texts = [event.text for event in events if isinstance(event, ChunkEvent)]
    assert all(check.asked[: len(texts)] == texts for check in source.checks), "chunks were put out of order"


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
    assert last.success == (last.outcome in ("passed", "failed_validation"))
    done = [event.seq for event in events if isinstance(event, StreamingDoneEvent)]
    full = [event.seq for event in events if isinstance(event, FullValidationEvent)]
    assert len(done) <= 1 and len(full) <= 1
    assert len(done) >= last.success
    assert not full or full[0] > done[0]
    assert last.outcome != "rejected" or not done


def assert_chunks_stand_in_the_text(events: list[StreamEvent], raw: str) -> None:
    chunks = [event for event in events if isinstance(event, ChunkEvent)]
    assert [chunk.chunk_index for chunk in chunks] == list(range(len(chunks)))
    end = 0
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
            if source.checks:
                assert verdicts is not None and verdicts.chunk_index == event.chunk_index
                assert len(verdicts.results) == len(source.checks)
                for check, verdict in zip(source.checks, verdicts.results, strict=True):
                    assert (event.text, verdict) in check.given


def assert_result_tells_the_same(result: StreamChunkingResult, raw: str) -> None:
    events = result.log.read()
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
        assert result.full_text == (raw[: chunks[-1].end] if chunks else "")
    assert raw.startswith(result.full_text + result.withheld)
