"""The facts that a run emits, in the order in which they became true.

The first group is the contract of mellea 0.6: `events()` yields these and no others. The second group
is for `subscribe()` only: it says what a person who watches wants to know in between.

Order of one attempt (`[x]` may be missing, `x*` repeats)::

    ( pending* checking* verdict* quick_check  chunk )*  [streaming_done] [ validating  verdict*  full_validation ]

and of a run: `start  attempt  ( retry  attempt )*  [stop]  [error]  completed`.

Every event is frozen. Two events are equal when they say the same; their times do not count.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Protocol

Outcome = Literal["running", "passed", "failed_validation", "rejected", "stopped", "error"]
Success = Literal["pass", "fail", "unknown"]


class PartialVerdict(Protocol):
    """What a streaming check says of one chunk: mellea's `PartialValidationResult`, or its like."""

    @property
    def success(self) -> Success: ...
    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...


class FinalVerdict(Protocol):
    """What a final validation says of the whole answer: mellea's `ValidationResult`, or its like."""

    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...
    def as_bool(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class StreamEvent:
    """Base of all events of a run.

    Attributes:
        timestamp: Unix time in seconds at which the event was made; set by itself.
        seq: place of the event in its run's log: 0, 1, 2, ... without gaps; -1 outside of a log.
        elapsed: seconds since the run began, on a monotonic clock.
        in_contract: whether `events()` yields events of this type.
    """

    kind: ClassVar[str] = ""
    in_contract: ClassVar[bool] = False

    timestamp: float = field(default_factory=time.time, init=False, compare=False)
    seq: int = field(default=-1, kw_only=True, compare=False)
    elapsed: float = field(default=0.0, kw_only=True, compare=False)


# --- the contract's events -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChunkEvent(StreamEvent):
    """A chunk has passed every active requirement and was given to the reader.

    Not emitted for a chunk that a requirement failed.

    Attributes:
        text: the chunk.
        chunk_index: place of the chunk in its attempt, from 0.
        attempt: number of the attempt, from 1.
        start: offset of the chunk's first character in the attempt's raw text.
        end: offset behind its last one: `raw[start:end] == text`. Both are -1 where a strategy
            rewrote the text, so that it stands nowhere in the raw text.
        lead: the whitespace before the chunk that the strategy dropped; `lead + text` of all chunks
            reads like the model's text.
        cut: whether the chunk was cut by `Limits.chunk_chars` and not by the strategy.
    """

    kind: ClassVar[str] = "chunk"
    in_contract: ClassVar[bool] = True

    text: str
    chunk_index: int
    attempt: int
    start: int = field(default=-1, kw_only=True)
    end: int = field(default=-1, kw_only=True)
    lead: str = field(default="", kw_only=True)
    cut: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class QuickCheckEvent(StreamEvent):
    """All active requirements have answered for one chunk.

    Not emitted when the run has no requirements. Comes before the chunk's `ChunkEvent`.

    Attributes:
        chunk_index: place of the chunk in its attempt, from 0.
        attempt: number of the attempt, from 1.
        passed: whether no requirement said "fail".
        results: one verdict per active requirement, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each check took, same order.
        start: offset of the checked chunk in the raw text, or -1.
        end: offset behind it, or -1. The text of a rejected chunk is in no event.
    """

    kind: ClassVar[str] = "quick_check"
    in_contract: ClassVar[bool] = True

    chunk_index: int
    attempt: int
    passed: bool
    results: Sequence[PartialVerdict]
    requirements: Sequence[str] = field(default=(), kw_only=True)
    durations: Sequence[float] = field(default=(), kw_only=True, compare=False)
    start: int = field(default=-1, kw_only=True)
    end: int = field(default=-1, kw_only=True)


@dataclass(frozen=True, slots=True)
class StreamingDoneEvent(StreamEvent):
    """The model has ended by itself and every chunk has been checked and given out.

    Not emitted after a failed check, a stop or an error.

    Attributes:
        attempt: number of the attempt, from 1.
        full_text: the whole validated text.
    """

    kind: ClassVar[str] = "streaming_done"
    in_contract: ClassVar[bool] = True

    attempt: int
    full_text: str


@dataclass(frozen=True, slots=True)
class FullValidationEvent(StreamEvent):
    """The final validations have answered.

    Only emitted after a `StreamingDoneEvent`, and only when the run has requirements.

    Attributes:
        attempt: number of the attempt, from 1.
        passed: whether all of them passed.
        results: one result per requirement, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each validation took, same order.
    """

    kind: ClassVar[str] = "full_validation"
    in_contract: ClassVar[bool] = True

    attempt: int
    passed: bool
    results: Sequence[FinalVerdict]
    requirements: Sequence[str] = field(default=(), kw_only=True)
    durations: Sequence[float] = field(default=(), kw_only=True, compare=False)


@dataclass(frozen=True, slots=True)
class RetryEvent(StreamEvent):
    """Another attempt begins; comes before that attempt's first event.

    Attributes:
        attempt: number of the attempt that begins, from 2.
        reason: why the one before was not good enough.
        outcome: how the one before ended.
        kept: characters of its validated text that this one goes on from; 0 where it begins anew. Offsets of
            the attempt's chunks count from the begin of that text.
    """

    kind: ClassVar[str] = "retry"
    in_contract: ClassVar[bool] = True

    attempt: int
    reason: str
    outcome: Outcome = field(default="rejected", kw_only=True)
    kept: int = field(default=0, kw_only=True)


@dataclass(frozen=True, slots=True)
class ErrorEvent(StreamEvent):
    """The run ends because something raised; a `CompletedEvent` follows.

    Attributes:
        exception_type: name of the exception's class.
        detail: the exception's text; where the clean-up failed too, that is added.
    """

    kind: ClassVar[str] = "error"
    in_contract: ClassVar[bool] = True

    exception_type: str
    detail: str


@dataclass(frozen=True, slots=True)
class CompletedEvent(StreamEvent):
    """The run is over. Always the last event, exactly one on every path.

    Attributes:
        success: whether the stream completed: no failed check, no error, no stop.
        full_text: the validated text; after an unfinished run, up to the last chunk given out.
        attempts_used: number of attempts that began.
        outcome: which of the five endings it was.
        reason: why, for people; None where the outcome says it all.
        usage: tokens as the back-end counted them (`prompt_tokens`, `completion_tokens`, `total_tokens`); None
            where it did not say, as most do not of a generation that was cancelled.
    """

    kind: ClassVar[str] = "completed"
    in_contract: ClassVar[bool] = True

    success: bool
    full_text: str
    attempts_used: int
    outcome: Outcome = field(default="passed", kw_only=True)
    reason: str | None = field(default=None, kw_only=True)
    usage: Mapping[str, int] | None = field(default=None, kw_only=True)


# --- for subscribe() only ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartEvent(StreamEvent):
    """The run has begun: what it is going to do. Always the first event.

    Attributes:
        requirements: label of each requirement, unique within the run, in order.
        chunking: name of the chunking strategy.
        backend: name of the back-end, for people.
        settings: further settings as plain JSON values (limits, emit, overlap, ...).
    """

    kind: ClassVar[str] = "start"

    requirements: Sequence[str]
    chunking: str
    backend: str
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PendingEvent(StreamEvent):
    """So much text has arrived and waits for its chunk to end. At most ten a second.

    Attributes:
        attempt: number of the attempt, from 1.
        chars: characters that wait.
    """

    kind: ClassVar[str] = "pending"

    attempt: int
    chars: int


@dataclass(frozen=True, slots=True)
class CheckingEvent(StreamEvent):
    """A chunk is being checked and not all requirements answered at once.

    Not emitted when all did; `VerdictEvent`s tell when the others do.

    Attributes:
        chunk_index: place of the chunk in its attempt, from 0.
        attempt: number of the attempt, from 1.
        start: offset of the chunk in the raw text, or -1.
        end: offset behind it, or -1.
        requirements: labels of the requirements that have not answered yet.
    """

    kind: ClassVar[str] = "checking"

    chunk_index: int
    attempt: int
    start: int
    end: int
    requirements: Sequence[str]


@dataclass(frozen=True, slots=True)
class VerdictEvent(StreamEvent):
    """One requirement has answered, while others are still being waited for.

    Its answer stands again in the `QuickCheckEvent` or `FullValidationEvent` that follows.

    Attributes:
        chunk_index: place of the chunk in its attempt; None for a final validation.
        attempt: number of the attempt, from 1.
        requirement: label of the requirement.
        success: "pass", "fail" or "unknown".
        reason: the requirement's reason, if it gave one.
        score: its score, if it gave one.
        duration: seconds that the check took.
    """

    kind: ClassVar[str] = "verdict"

    chunk_index: int | None
    attempt: int
    requirement: str
    success: Success
    reason: str | None = None
    score: float | None = None
    duration: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class ValidatingEvent(StreamEvent):
    """The final validations have begun.

    Attributes:
        attempt: number of the attempt, from 1.
        requirements: labels of the requirements that are asked.
    """

    kind: ClassVar[str] = "validating"

    attempt: int
    requirements: Sequence[str]


@dataclass(frozen=True, slots=True)
class PreviewEvent(StreamEvent):
    """Text that nobody has checked yet; only with `emit="preview"`.

    It is confirmed by the `ChunkEvent`s that cover its offsets; what is left of it at the end of the
    attempt is withdrawn.

    Attributes:
        attempt: number of the attempt, from 1.
        text: the unchecked text.
        start: offset of its first character in the raw text.
        end: offset behind its last one.
    """

    kind: ClassVar[str] = "preview"

    attempt: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StopEvent(StreamEvent):
    """Somebody asked the run to stop; it is about to end.

    Attributes:
        reason: what the person or program said.
    """

    kind: ClassVar[str] = "stop"

    reason: str


RunEvent = (
    ChunkEvent
    | QuickCheckEvent
    | StreamingDoneEvent
    | FullValidationEvent
    | RetryEvent
    | CompletedEvent
    | ErrorEvent
    | StartEvent
    | PendingEvent
    | CheckingEvent
    | VerdictEvent
    | ValidatingEvent
    | PreviewEvent
    | StopEvent
)
"""Any event that a run emits."""
