"""One fold turns encoded events into what a view shows: text, HTML, snapshot. Its twin is `js/src/run/fold.ts`.

The golden logs in `tests/fixtures/logs` hold the two equal.
"""

from __future__ import annotations

from collections.abc import Iterable

from .encoding import EncodedEvent
from .state import (
    AttemptState,
    CheckingState,
    CheckState,
    ChunkState,
    ErrorState,
    FinalState,
    FinalVerdictState,
    RunState,
    ValidatingState,
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
    _settle(state)
    kept = validated_text(state["attempts"][-1]) if event.get("kept") and state["attempts"] else ""
    state["attempts"].append(new_attempt(event["attempt"], event["reason"], event["elapsed"], kept))


def _stop(state: RunState, event: EncodedEvent) -> None:
    state["stopping"] = event["reason"]


def _error(state: RunState, event: EncodedEvent) -> None:
    state["error"] = ErrorState(type=event["exception_type"], detail=event["detail"])


def _completed(state: RunState, event: EncodedEvent) -> None:
    _settle(state)
    state["outcome"] = event["outcome"]
    state["reason"] = event["reason"]
    state["usage"] = event.get("usage")


def _settle(state: RunState) -> None:
    """What was under way in the last attempt is over; unchecked text is withdrawn."""
    if state["attempts"]:
        attempt = state["attempts"][-1]
        attempt["pending"] = 0
        attempt["preview"] = ""
        attempt["checking"] = []
        attempt["validating"] = None


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
    attempt["pending"] = 0
    confirmed = event["end"] - attempt["preview_start"]
    if attempt["preview"] and confirmed > 0:
        attempt["preview"] = attempt["preview"][confirmed:]
        attempt["preview_start"] = event["end"]


def _quick_check(attempt: AttemptState, event: EncodedEvent) -> None:
    verdicts = [
        VerdictState(
            requirement=label,
            success=result["success"],
            reason=result["reason"],
            score=result["score"],
            duration=duration,
        )
        for label, duration, result in zip(event["requirements"], event["durations"], event["results"], strict=True)
    ]
    attempt["checks"].append(
        CheckState(
            index=event["chunk_index"],
            passed=event["passed"],
            start=event["start"],
            end=event["end"],
            verdicts=verdicts,
            at=event["elapsed"],
        )
    )
    attempt["checking"] = [c for c in attempt["checking"] if c["index"] != event["chunk_index"]]


def _pending(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["pending"] = event["chars"]


def _checking(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["checking"].append(
        CheckingState(
            index=event["chunk_index"],
            start=event["start"],
            end=event["end"],
            waiting=list(event["requirements"]),
            verdicts=[],
            since=event["elapsed"],
        )
    )


def _verdict(attempt: AttemptState, event: EncodedEvent) -> None:
    index = event["chunk_index"]
    under_way: CheckingState | ValidatingState | None
    if index is None:
        under_way = attempt["validating"]
    else:
        under_way = next((c for c in attempt["checking"] if c["index"] == index), None)
    if under_way is None:
        return
    label = event["requirement"]
    under_way["waiting"] = [name for name in under_way["waiting"] if name != label]
    under_way["verdicts"].append(
        VerdictState(
            requirement=label,
            success=event["success"],
            reason=event["reason"],
            score=event["score"],
            duration=event["duration"],
        )
    )


def _preview(attempt: AttemptState, event: EncodedEvent) -> None:
    if not attempt["preview"]:
        attempt["preview_start"] = event["start"]
    attempt["preview"] += event["text"]


def _streaming_done(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["done"] = True
    attempt["pending"] = 0
    attempt["preview"] = ""


def _validating(attempt: AttemptState, event: EncodedEvent) -> None:
    attempt["validating"] = ValidatingState(waiting=list(event["requirements"]), verdicts=[], since=event["elapsed"])


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
    attempt["validating"] = None


_RUN_HANDLERS = {
    "start": _start,
    "retry": _retry,
    "stop": _stop,
    "error": _error,
    "completed": _completed,
}

_ATTEMPT_HANDLERS = {
    "chunk": _chunk,
    "quick_check": _quick_check,
    "pending": _pending,
    "checking": _checking,
    "verdict": _verdict,
    "preview": _preview,
    "streaming_done": _streaming_done,
    "validating": _validating,
    "full_validation": _full_validation,
}
