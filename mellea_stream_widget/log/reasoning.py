"""Reads the model's reasoning from a run's events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .events import ReasoningEvent, RetryEvent, StreamEvent


def time_of_reasoning(events: Sequence[StreamEvent]) -> float:
    """Return the sum over all attempts of the time from the first reasoning to the first text or the end."""
    total, began, answering = 0.0, None, False
    for event in events:
        if isinstance(event, RetryEvent):
            answering = False
        elif isinstance(event, ReasoningEvent) and not answering:
            began = event.elapsed if began is None else began
            if event.done:
                total, began, answering = total + event.elapsed - began, None, True
    return total if began is None else total + events[-1].elapsed - began


def reasoning_of(events: Iterable[StreamEvent]) -> str:
    """Return the reasoning that was shown in the last attempt."""
    shown: list[str] = []
    for event in events:
        if isinstance(event, RetryEvent):
            shown.clear()
        elif isinstance(event, ReasoningEvent):
            shown.append(event.text)
    return "".join(shown)
