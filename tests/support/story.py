"""Events as short tuples, so that tests compare whole lists of them at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mellea_stream_widget.log.events import (
    CheckingEvent,
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    PendingEvent,
    PreviewEvent,
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
    ValidatingEvent,
    VerdictEvent,
)

Line = tuple[Any, ...]


def story(events: Iterable[StreamEvent]) -> list[Line]:
    """Tell all events."""
    return [line(event) for event in events]


def contract(events: Iterable[StreamEvent]) -> list[Line]:
    """Tell the contract's events only."""
    return [line(event) for event in events if event.in_contract]


def line(event: StreamEvent) -> Line:
    """Tell one event: its kind, then what matters most."""
    match event:
        case ChunkEvent():
            return ("chunk", event.chunk_index, event.text)
        case QuickCheckEvent():
            return ("check", event.chunk_index, event.passed, *(verdict.success for verdict in event.results))
        case ToolCheckEvent():
            return ("call check", event.call_index, event.passed, *(verdict.success for verdict in event.results))
        case ToolCallEvent():
            return ("call", event.call_index, event.name, dict(event.arguments))
        case StreamingDoneEvent():
            return ("done", event.full_text)
        case FullValidationEvent():
            return ("full", event.passed, *(verdict.as_bool() for verdict in event.results))
        case CompletedEvent():
            return ("completed", event.outcome, event.full_text)
        case ErrorEvent():
            return ("error", event.exception_type, event.detail)
        case RetryEvent():
            return ("retry", event.attempt, event.reason)
        case StartEvent():
            return ("start", *event.requirements)
        case PendingEvent():
            return ("pending", event.chars)
        case ReasoningEvent():
            return ("reasoning", event.chars, *([event.text] if event.text else []), *(["done"] if event.done else []))
        case ReasoningCheckEvent():
            return ("reasoning check", event.reasoning_index, *(verdict.success for verdict in event.results))
        case CheckingEvent():
            return ("checking", event.chunk_index, *event.requirements)
        case VerdictEvent():
            return ("verdict", event.chunk_index, event.requirement, event.success)
        case ValidatingEvent():
            return ("validating", *event.requirements)
        case PreviewEvent():
            return ("preview", event.text)
        case StopEvent():
            return ("stop", event.reason)
    raise AssertionError(f"no line for {event!r}")
