"""What a view in Python shows of a run: the state that the fold makes of its events, as plain JSON.

The page's state in `js/src` has these fields too, and what is under way beside them: text that waits, previews, checks
and validations that have not answered yet.
"""

from __future__ import annotations

from typing import Any, TypedDict


class VerdictState(TypedDict):
    """One requirement's answer to one chunk; `success` is "fine" for an "unknown" that has found nothing so far."""

    requirement: str
    success: str
    reason: str | None
    score: float | None
    duration: float


class FinalVerdictState(TypedDict):
    """One requirement's answer to the whole text; `error` says why it could not answer."""

    requirement: str
    passed: bool
    reason: str | None
    score: float | None
    duration: float
    error: str | None


class ChunkState(TypedDict):
    """A chunk that was given out, `at` seconds after the run began; `lead` is the whitespace before it."""

    index: int
    lead: str
    text: str
    start: int
    end: int
    cut: bool
    at: float


class CheckState(TypedDict):
    """All answers to one chunk, complete `at` seconds after the run began."""

    index: int
    passed: bool
    start: int
    end: int
    verdicts: list[VerdictState]
    at: float


class CallState(TypedDict):
    """A tool call that was given out, `at` seconds after the run began; nothing has executed it."""

    index: int
    name: str
    arguments: dict[str, Any]
    id: str | None
    at: float


class CallCheckState(TypedDict):
    """All answers to one tool call, complete `at` seconds after the run began."""

    index: int
    passed: bool
    verdicts: list[VerdictState]
    at: float


class FinalState(TypedDict):
    """The final validations, all answered."""

    passed: bool
    verdicts: list[FinalVerdictState]
    at: float


class ReasoningState(TypedDict):
    """What is known of a model's reasoning: `ended` is when its answer began, `checked` whether `text` was checked."""

    chars: int
    text: str
    began: float
    ended: float | None
    checked: bool
    checks: list[CheckState]


class AttemptState(TypedDict):
    """One attempt; `reason` says why it was started, `kept` is the validated text that it goes on from.

    `candidate` says which further try at the same chunk it is, from 1; 0 for none. `tail` is the text behind the last
    chunk that was let out at the natural end, in no chunk.
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
    """What was raised, and where; `requirement` and `chunk_index` say by whose check, if it was one."""

    type: str
    detail: str
    requirement: str | None
    chunk_index: int | None
    frame: dict[str, Any] | None
    traceback: str


class RunState(TypedDict):
    """All that a view shows of a run after its event number `seq`."""

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
    """Make the state of a run of which no event is known yet."""
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
    """Make the state of an attempt of which no event is known yet."""
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
    """Return the text of an attempt, what it continues included."""
    return attempt["kept"] + "".join(chunk["lead"] + chunk["text"] for chunk in attempt["chunks"]) + attempt["tail"]
