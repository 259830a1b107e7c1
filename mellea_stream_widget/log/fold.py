"""Folds encoded events into the state that a view in Python shows. The page has its own fold in `js/src`.

Tests with the golden logs in `tests/fixtures/logs` keep the two equal where both need the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .encoding import EncodedEvent
from .state import (
    AttemptState,
    CallCheckState,
    CallState,
    CheckState,
    ChunkState,
    ErrorState,
    FinalState,
    FinalVerdictState,
    ReasoningState,
    RunState,
    VerdictState,
    empty,
    new_attempt,
    validated_text,
)


def fold(events: Iterable[EncodedEvent], state: RunState | None = None) -> RunState:
    """Apply encoded events, in order, to `state` (in place), or to an empty one; return it.

    Raises:
        ValueError: an event does not follow the last one (`seq`), or its kind is unknown.
    """
    state = empty() if state is None else state
    for event in events:
        apply(state, event)
    return state


def apply(state: RunState, event: EncodedEvent) -> None:
    """Apply one encoded event to `state`, in place."""
    if event["seq"] != state["seq"] + 1:
        raise ValueError(f"event {event['seq']} does not follow event {state['seq']}")
    kind = event["kind"]
    handler = _RUN_HANDLERS.get(kind)
    if handler is not None:
        handler(state, event)
    elif kind in _ATTEMPT_HANDLERS:
        _ATTEMPT_HANDLERS[kind](_attempt(state, event), event)
    else:
        known = ", ".join(sorted([*_RUN_HANDLERS, *_ATTEMPT_HANDLERS]))
        raise ValueError(f"unknown event kind {kind!r}; known are {known}")
    state["seq"] = event["seq"]
    state["elapsed"] = event["elapsed"]


def _attempt(state: RunState, event: EncodedEvent) -> AttemptState:
    number = event["attempt"]
    if not state["attempts"] or state["attempts"][-1]["attempt"] != number:
        state["attempts"].append(new_attempt(number, None, event["elapsed"]))
    return state["attempts"][-1]


def _start(state: RunState, event: EncodedEvent) -> None:
    state["started"] = event["timestamp"]
    for name in ("requirements", "chunking", "backend", "settings"):
        state[name] = event[name]
    state["attempts"].append(new_attempt(1, None, event["elapsed"]))


def _retry(state: RunState, event: EncodedEvent) -> None:
    kept = validated_text(state["attempts"][-1])[: event.get("kept", 0)] if state["attempts"] else ""
    about = (event["attempt"], event["reason"], event["elapsed"], kept, event.get("candidate", 0))
    state["attempts"].append(new_attempt(*about))


def _error(state: RunState, event: EncodedEvent) -> None:
    state["error"] = ErrorState(
        type=event["exception_type"],
        detail=event["detail"],
        requirement=event.get("requirement"),
        chunk_index=event.get("chunk_index"),
        frame=event.get("frame"),
        traceback=event.get("traceback", ""),
    )


def _completed(state: RunState, event: EncodedEvent) -> None:
    state["outcome"] = event["outcome"]
    state["reason"] = event["reason"]
    state["usage"] = event.get("usage")
    state["finish_reason"] = event.get("finish_reason")


def _chunk(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["chunks"].append(
        ChunkState(
            index=event["chunk_index"],
            lead=event["lead"],
            text=event["text"],
            start=event["start"],
            end=event["end"],
            cut=event["cut"],
            at=event["elapsed"],
        )
    )


def _verdicts(event: EncodedEvent) -> list[VerdictState]:
    return [
        VerdictState(
            requirement=label,
            success=answer_of(result),
            reason=result["reason"],
            score=result["score"],
            duration=duration,
        )
        for label, duration, result in zip(event["requirements"], event["durations"], event["results"], strict=True)
    ]


def _quick_check(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["checks"].append(_check(event["chunk_index"], event))


def _check(index: int, event: EncodedEvent) -> CheckState:
    return CheckState(
        index=index,
        passed=event["passed"],
        start=event["start"],
        end=event["end"],
        verdicts=_verdicts(event),
        at=event["elapsed"],
    )


def _tool_check(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["call_checks"].append(
        CallCheckState(
            index=event["call_index"], passed=event["passed"], verdicts=_verdicts(event), at=event["elapsed"]
        )
    )


def _tool_call(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["calls"].append(
        CallState(
            index=event["call_index"],
            name=event["name"],
            arguments=event["arguments"],
            id=event["call_id"],
            at=event["elapsed"],
        )
    )


def _reasoning(attempt: AttemptState, event: EncodedEvent) -> None:
    known = _known_reasoning(attempt, event)
    known["chars"] = event["chars"]
    known["text"] += event["text"]
    known["ended"] = event["elapsed"] if event["done"] and known["ended"] is None else known["ended"]
    known["checked"] = event.get("checked", False)


def _reasoning_check(attempt: AttemptState, event: EncodedEvent) -> None:
    _known_reasoning(attempt, event)["checks"].append(_check(event["reasoning_index"], event))


def _known_reasoning(attempt: AttemptState, event: EncodedEvent) -> ReasoningState:
    known = attempt["reasoning"]
    if known is None:
        began = event["elapsed"]
        known = ReasoningState(chars=0, text="", began=began, ended=None, checked=False, checks=[])
        attempt["reasoning"] = known
    return known


def answer_of(result: EncodedEvent) -> str:
    """Return an encoded verdict's answer; "fine" for an "unknown" that has found nothing wrong so far."""
    success: str = result["success"]
    return "fine" if success == "unknown" and result.get("fine") else success


def _streaming_done(attempt: AttemptState, event: EncodedEvent) -> None:
    text = validated_text(attempt)
    if event["full_text"].startswith(text):
        attempt["tail"] = event["full_text"][len(text) :]


def _passing(_: RunState | AttemptState, event: EncodedEvent) -> None:
    """Leave the state unchanged: the event is about something that is not finished."""


def _full_validation(attempt: AttemptState, event: EncodedEvent) -> None:
    verdicts = [
        FinalVerdictState(
            requirement=label,
            passed=result["passed"],
            reason=result["reason"],
            score=result["score"],
            duration=duration,
            error=result.get("error"),
        )
        for label, duration, result in zip(event["requirements"], event["durations"], event["results"], strict=True)
    ]
    attempt["final"] = FinalState(passed=event["passed"], verdicts=verdicts, at=event["elapsed"])


_RUN_HANDLERS: dict[str, Callable[[RunState, EncodedEvent], None]] = {
    "start": _start,
    "retry": _retry,
    "stop": _passing,
    "error": _error,
    "completed": _completed,
}

_ATTEMPT_HANDLERS: dict[str, Callable[[AttemptState, EncodedEvent], None]] = {
    "chunk": _chunk,
    "quick_check": _quick_check,
    "pending": _passing,
    "reasoning": _reasoning,
    "reasoning_check": _reasoning_check,
    "tool_check": _tool_check,
    "tool_call": _tool_call,
    "checking": _passing,
    "verdict": _passing,
    "preview": _passing,
    "streaming_done": _streaming_done,
    "validating": _passing,
    "full_validation": _full_validation,
}
