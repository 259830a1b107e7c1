"""The state of a run that views in Python show: the fold of its events, as plain JSON.

The page's state in `js/src` also has what is not finished: text that waits, previews, and open checks and validations.
"""

from __future__ import annotations

from typing import Any, TypedDict


class VerdictState(TypedDict):
    """A verdict on one chunk; `success` is "fine" for an "unknown" that has found nothing wrong so far."""

    requirement: str
    success: str
    reason: str | None
    score: float | None
    duration: float


class FinalVerdictState(TypedDict):
    """A verdict on the whole text; `error` is the exception of a requirement that raised."""

    requirement: str
    passed: bool
    reason: str | None
    score: float | None
    duration: float
    error: str | None


class ChunkState(TypedDict):
    """A chunk that was let out `at` seconds after the run began; `lead` is the white space before it."""

    index: int
    lead: str
    text: str
    start: int
    end: int
    cut: bool
    at: float


class CheckState(TypedDict):
    """All verdicts on one chunk, complete `at` seconds after the run began."""

    index: int
    passed: bool
    start: int
    end: int
    verdicts: list[VerdictState]
    at: float


class CallState(TypedDict):
    """A tool call that was let out `at` seconds after the run began; it was not executed."""

    index: int
    name: str
    arguments: dict[str, Any]
    id: str | None
    at: float


class CallCheckState(TypedDict):
    """All verdicts on one tool call, complete `at` seconds after the run began."""

    index: int
    passed: bool
    verdicts: list[VerdictState]
    at: float


class FinalState(TypedDict):
    """The verdicts of all final validations."""

    passed: bool
    verdicts: list[FinalVerdictState]
    at: float


class ReasoningState(TypedDict):
    """A model's reasoning; `ended` is when the answer began, `checked` whether `text` was checked."""

    chars: int
    text: str
    began: float
    ended: float | None
    checked: bool
    checks: list[CheckState]


class AttemptState(TypedDict):
    """One attempt; `reason` is why it was started, `kept` the validated text that it continues.

    `candidate` is the number of a further draw of the same chunk, from 1; 0 for an ordinary attempt. `tail` is the text
    behind the last chunk that was let out at the natural end.
    """

    attempt: int
    reason: str | None
    kept: str
    candidate: int
    began: float
    chunks: list[ChunkState]
    tail: str
    checks: list[CheckState]
    calls: list[CallState]
    call_checks: list[CallCheckState]
    reasoning: ReasoningState | None
    final: FinalState | None


class ErrorState(TypedDict):
    """An exception and its place; `requirement` and `chunk_index` name the check that raised it, if a check did."""

    type: str
    detail: str
    requirement: str | None
    chunk_index: int | None
    frame: dict[str, Any] | None
    traceback: str


class RunState(TypedDict):
    """Everything that a view shows of a run after its event number `seq`."""

    seq: int
    outcome: str
    reason: str | None
    started: float | None
    elapsed: float
    requirements: list[str]
    chunking: str
    backend: str
    settings: dict[str, Any]
    error: ErrorState | None
    usage: dict[str, Any] | None
    finish_reason: str | None
    attempts: list[AttemptState]


def empty() -> RunState:
    """Return the state of a run without events."""
    return RunState(
        seq=-1,
        outcome="running",
        reason=None,
        started=None,
        elapsed=0.0,
        requirements=[],
        chunking="",
        backend="",
        settings={},
        error=None,
        usage=None,
        finish_reason=None,
        attempts=[],
    )


def new_attempt(number: int, reason: str | None, began: float, kept: str = "", candidate: int = 0) -> AttemptState:
    """Return the state of an attempt without events."""
    return AttemptState(
        attempt=number,
        reason=reason,
        kept=kept,
        candidate=candidate,
        began=began,
        chunks=[],
        tail="",
        checks=[],
        calls=[],
        call_checks=[],
        reasoning=None,
        final=None,
    )


def validated_text(attempt: AttemptState) -> str:
    """Return the text of an attempt, including the text that it continues."""
    return attempt["kept"] + "".join(chunk["lead"] + chunk["text"] for chunk in attempt["chunks"]) + attempt["tail"]
