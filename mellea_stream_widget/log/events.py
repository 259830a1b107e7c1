"""The facts that a run emits, in the order in which they became true.

The first group is the contract of mellea 0.6: `events()` yields these and no others. The second group
is for `subscribe()` only: it says what a person who watches wants to know in between.

Order of one attempt (`[x]` may be missing, `x*` repeats)::

    ( [reasoning_check]  reasoning )*  ( pending* checking* verdict* quick_check  chunk )*
    ( [tool_check]  tool_call )*  [streaming_done]
    [ validating  verdict*  full_validation ]

and of a run: `start  attempt  ( retry  attempt )*  [stop]  [error]  completed`.

Nothing in an event can be changed: its sequences become tuples, its mappings frozen ones. Two events are equal when
they say the same; their place in the log and their times do not count.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Protocol

from msgspec import Meta, Struct, field
from msgspec.structs import force_setattr

from .frozen import FrozenDict, frozen

MOST = 2**53 - 1
"""Largest whole number that every reader of JSON reads as it stands."""

LONGEST = 1e9
"""Seconds that a run may last, some thirty years."""

# What a field may hold where an event is decoded; the constructors take whatever they are given.
Whole = Annotated[int, Meta(ge=-MOST, le=MOST)]
Place = Annotated[int, Meta(ge=0, le=MOST)]
Number = Annotated[float, Meta(ge=-MOST, le=MOST)]
Seconds = Annotated[float, Meta(ge=0, le=LONGEST)]

Outcome = Literal["running", "passed", "failed_validation", "rejected", "cut_off", "stopped", "error"]
NATURAL: tuple[Outcome, ...] = ("passed", "failed_validation", "cut_off")
"""The outcomes of runs that the model has ended by itself: its text was checked to the last character."""

Success = Literal["pass", "fail", "unknown"]


class PartialVerdict(Protocol):
    """What a streaming check says of one chunk: mellea's `PartialValidationResult`, or its like.

    An "unknown" may have an attribute `fine_so_far`: True says that nothing wrong was found up to here. A "fail" may
    have `span`, where the fault begins and ends in the attempt's raw text, in code points; and `advice`, one sentence
    that says what to write instead. A final verdict may have both as well.
    """

    @property
    def success(self) -> Success: ...
    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...


def is_fine(verdict: PartialVerdict) -> bool:
    """Return whether a verdict is an "unknown" that has found nothing wrong so far."""
    return verdict.success == "unknown" and getattr(verdict, "fine_so_far", False) is True


def span_of(verdict: object) -> tuple[int, int] | None:
    """Return where in the attempt's raw text the fault stands, if a verdict says it: begin and end in code points."""
    span = getattr(verdict, "span", None)
    if not isinstance(span, (tuple, list)) or len(span) != 2:
        return None
    begin, end = span
    if type(begin) is not int or type(end) is not int or not 0 <= begin <= end <= MOST:
        return None
    return begin, end


def advice_of(verdict: object) -> str | None:
    """Return what to do instead, if a verdict says it."""
    advice = getattr(verdict, "advice", None)
    return advice if isinstance(advice, str) and advice.strip() else None


class FinalVerdict(Protocol):
    """What a final validation says of the whole answer: mellea's `ValidationResult`, or its like."""

    @property
    def reason(self) -> str | None: ...
    @property
    def score(self) -> float | None: ...
    def as_bool(self) -> bool: ...


if TYPE_CHECKING:
    PartialVerdicts = Sequence[PartialVerdict]
    FinalVerdicts = Sequence[FinalVerdict]
else:  # whatever the users' requirements answer: msgspec has nothing to check
    PartialVerdicts = FinalVerdicts = Sequence[Any]


class StreamEvent(Struct, frozen=True, gc=False, eq=False, kw_only=True):
    """Base of all events of a run.

    A struct of msgspec, because a run makes two for every chunk and keeps them: it takes a tenth of the time and
    half of the memory of a frozen dataclass, and the garbage collector passes it by.

    Attributes:
        kind: name of the type of event, as the encoding has it.
        in_contract: whether `events()` yields events of this type.
        seq: place of the event in its run's log: 0, 1, 2, ... without gaps; -1 outside of a log.
        elapsed: seconds since the run began, on a monotonic clock.
        timestamp: Unix time in seconds at which the event was made; set by itself.
    """

    kind: ClassVar[str] = ""
    in_contract: ClassVar[bool] = False

    seq: Whole = -1
    elapsed: Seconds = 0.0
    timestamp: Number = field(default_factory=time.time)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        said = _what_is_said(type(self))
        return bool(said(self) == said(other))

    def __hash__(self) -> int:
        return hash((self.kind, _what_is_hashed(type(self))(self)))


class ContractEvent(StreamEvent, frozen=True):
    """Base of the events that the contract of mellea 0.6 has."""

    in_contract: ClassVar[bool] = True


_TIMES = {"seq", "elapsed", "timestamp", "duration", "durations"}


@cache
def _what_is_said(kind: type[StreamEvent]) -> Callable[[Any], Any]:
    return attrgetter("kind", *(name for name in kind.__struct_fields__ if name not in _TIMES))


@cache
def _what_is_hashed(kind: type[StreamEvent]) -> Callable[[Any], Any]:
    """The same without the verdicts, which are the users' own objects and need not be hashable."""
    return attrgetter("kind", *(name for name in kind.__struct_fields__ if name not in _TIMES | {"results"}))


# --- the contract's events -----------------------------------------------------------------------


class _ChunkDetails(ContractEvent, frozen=True, kw_only=True):
    start: Whole = -1
    end: Whole = -1
    lead: str = ""
    cut: bool = False


class ChunkEvent(_ChunkDetails, frozen=True):
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

    text: str
    chunk_index: Whole
    attempt: Whole


class _CheckDetails(ContractEvent, frozen=True, kw_only=True):
    requirements: Sequence[str] = ()
    durations: Sequence[Seconds] = ()


class _QuickCheckDetails(_CheckDetails, frozen=True, kw_only=True):
    start: Whole = -1
    end: Whole = -1


class QuickCheckEvent(_QuickCheckDetails, frozen=True):
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

    chunk_index: Whole
    attempt: Whole
    passed: bool
    results: PartialVerdicts

    def __post_init__(self) -> None:
        if type(self.results) is not tuple or type(self.requirements) is not tuple or type(self.durations) is not tuple:
            _make_tuples(self, "results", "requirements", "durations")


class StreamingDoneEvent(ContractEvent, frozen=True):
    """The model has ended by itself and every chunk has been checked and given out.

    Not emitted after a failed check, a stop or an error.

    Attributes:
        attempt: number of the attempt, from 1.
        full_text: the whole validated text.
    """

    kind: ClassVar[str] = "streaming_done"

    attempt: Whole
    full_text: str


class FullValidationEvent(_CheckDetails, frozen=True):
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

    attempt: Whole
    passed: bool
    results: FinalVerdicts

    def __post_init__(self) -> None:
        _make_tuples(self, "results", "requirements", "durations")


class _RetryDetails(ContractEvent, frozen=True, kw_only=True):
    outcome: Outcome = "rejected"
    kept: Whole = 0
    candidate: Whole = 0


class RetryEvent(_RetryDetails, frozen=True):
    """Another attempt begins; comes before that attempt's first event.

    Attributes:
        attempt: number of the attempt that begins, from 2.
        reason: why the previous one was not good enough.
        outcome: how the previous one ended.
        kept: characters of its validated text that this attempt continues; 0 where it starts over. Offsets of
            the attempt's chunks count from the beginning of that text.
        candidate: which further try at the same chunk this attempt is, from 1; 0 where it is none.
    """

    kind: ClassVar[str] = "retry"

    attempt: Whole
    reason: str


class _ErrorDetails(ContractEvent, frozen=True, kw_only=True):
    requirement: str | None = None
    chunk_index: Whole | None = None
    frame: Mapping[str, Any] | None = None
    traceback: str = ""


class ErrorEvent(_ErrorDetails, frozen=True):
    """The run ends because something raised; a `CompletedEvent` follows.

    Attributes:
        exception_type: name of the exception's class.
        detail: the exception's text; where the clean-up failed too, that is added.
        requirement: label of the requirement that raised; None where none did.
        chunk_index: the chunk that it was asked about; None for the whole answer.
        frame: the place in the user's own code: `file` (or cell), `line`, `function`, and in `code` some lines of which
            the first has the number `first`; None where it is not known.
        traceback: files, lines and code from the user's code on, without values.
    """

    kind: ClassVar[str] = "error"

    exception_type: str
    detail: str

    def __post_init__(self) -> None:
        force_setattr(self, "frame", frozen(self.frame))


class _CompletedDetails(ContractEvent, frozen=True, kw_only=True):
    outcome: Outcome = "passed"
    reason: str | None = None
    usage: Mapping[str, Any] | None = None
    finish_reason: str | None = None


class CompletedEvent(_CompletedDetails, frozen=True):
    """The run is over. Always the last event, exactly one on every path.

    Attributes:
        success: whether the stream completed: no failed check, no error, no stop.
        full_text: the validated text; after an unfinished run, up to the last chunk given out.
        attempts_used: number of attempts that began.
        outcome: which of the six endings it was.
        reason: why, for people; None where the outcome says it all.
        usage: tokens of all attempts as the back-end counted them (`prompt_tokens`, `completion_tokens`,
            `total_tokens`, `reasoning_tokens`); `estimated` is true where some are an estimate, as most back-ends do
            not count a generation that was cancelled. `checks` says what was asked of judges: `questions`, `cached`,
            `tokens`, `seconds`, and that for each of the `requirements`. None where nothing is known.
        finish_reason: why the model ended, as the back-end said ("stop", "length", "content_filter", "tool_calls", or
            a word of its own); None where it did not say, or was not let end.
    """

    kind: ClassVar[str] = "completed"

    success: bool
    full_text: str
    attempts_used: Whole

    def __post_init__(self) -> None:
        force_setattr(self, "usage", frozen(self.usage))


# --- for subscribe() only ------------------------------------------------------------------------


class StartEvent(StreamEvent, frozen=True):
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
    settings: Mapping[str, Any] = field(default_factory=FrozenDict)

    def __post_init__(self) -> None:
        _make_tuples(self, "requirements")
        force_setattr(self, "settings", frozen(self.settings))


class PendingEvent(StreamEvent, frozen=True):
    """So much text has arrived and waits for its chunk to end. At most ten a second.

    Attributes:
        attempt: number of the attempt, from 1.
        chars: characters that wait.
    """

    kind: ClassVar[str] = "pending"

    attempt: Whole
    chars: Whole


class ReasoningEvent(StreamEvent, frozen=True):
    """The model reasons before it answers, or has done so. At most ten a second.

    Attributes:
        attempt: number of the attempt, from 1.
        chars: characters of its reasoning so far.
        text: what came since the last such event, with `reasoning="show"`; where requirements watch the reasoning,
            what has passed them since then.
        done: whether the answer begins here, or the attempt ends.
        checked: whether requirements watch the reasoning; otherwise nobody has checked the text.
    """

    kind: ClassVar[str] = "reasoning"

    attempt: Whole
    chars: Whole
    text: str = ""
    done: bool = False
    checked: bool = False


class ReasoningCheckEvent(StreamEvent, frozen=True):
    """All requirements on reasoning have answered for one chunk of it.

    Not emitted when no requirement watches the reasoning. Comes before the `ReasoningEvent` with the chunk.

    Attributes:
        reasoning_index: place of the chunk in the reasoning of its attempt, from 0.
        attempt: number of the attempt, from 1.
        passed: whether no requirement said "fail".
        results: one verdict per requirement on reasoning, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each check took, same order.
        start: offset of the chunk in the attempt's reasoning, or -1.
        end: offset behind it, or -1.
    """

    kind: ClassVar[str] = "reasoning_check"

    reasoning_index: Whole
    attempt: Whole
    passed: bool
    results: PartialVerdicts
    requirements: Sequence[str]
    durations: Sequence[Seconds]
    start: Whole = -1
    end: Whole = -1

    def __post_init__(self) -> None:
        _make_tuples(self, "results", "requirements", "durations")


class ToolCheckEvent(StreamEvent, frozen=True):
    """All requirements on tool calls have answered about one call.

    Not emitted when no requirement is on tool calls. Comes before the call's `ToolCallEvent`.

    Attributes:
        call_index: place of the call in its attempt, from 0.
        attempt: number of the attempt, from 1.
        passed: whether no requirement said "fail".
        results: one verdict per requirement on tool calls, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each check took, same order.
    """

    kind: ClassVar[str] = "tool_check"

    call_index: Whole
    attempt: Whole
    passed: bool
    results: PartialVerdicts
    requirements: Sequence[str]
    durations: Sequence[Seconds]

    def __post_init__(self) -> None:
        _make_tuples(self, "results", "requirements", "durations")


class ToolCallEvent(StreamEvent, frozen=True):
    """The model asks for a tool to be called, and no requirement on tool calls has failed the call.

    Nothing has been executed. Not emitted for a call that a requirement failed.

    Attributes:
        name: the tool.
        call_index: place of the call in its attempt, from 0.
        attempt: number of the attempt, from 1.
        arguments: the arguments, by name.
        call_id: the back-end's name of the call, if it has one.
    """

    kind: ClassVar[str] = "tool_call"

    name: str
    call_index: Whole
    attempt: Whole
    arguments: Mapping[str, Any]
    call_id: str | None = None

    def __post_init__(self) -> None:
        force_setattr(self, "arguments", frozen(self.arguments))


class CheckingEvent(StreamEvent, frozen=True):
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

    chunk_index: Whole
    attempt: Whole
    start: Whole
    end: Whole
    requirements: Sequence[str]

    def __post_init__(self) -> None:
        _make_tuples(self, "requirements")


class _VerdictDetails(StreamEvent, frozen=True, kw_only=True):
    fine: bool = False


class VerdictEvent(_VerdictDetails, frozen=True):
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
        fine: of "unknown", whether nothing wrong was found so far.
    """

    kind: ClassVar[str] = "verdict"

    chunk_index: Whole | None
    attempt: Whole
    requirement: str
    success: Success
    reason: str | None = None
    score: Number | None = None
    duration: Seconds = 0.0


class ValidatingEvent(StreamEvent, frozen=True):
    """The final validations have begun.

    Attributes:
        attempt: number of the attempt, from 1.
        requirements: labels of the requirements that are asked.
    """

    kind: ClassVar[str] = "validating"

    attempt: Whole
    requirements: Sequence[str]

    def __post_init__(self) -> None:
        _make_tuples(self, "requirements")


class PreviewEvent(StreamEvent, frozen=True):
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

    attempt: Whole
    text: str
    start: Whole
    end: Whole


class StopEvent(StreamEvent, frozen=True):
    """Somebody asked the run to stop; it is about to end.

    Attributes:
        reason: what the person or program said.
    """

    kind: ClassVar[str] = "stop"

    reason: str


def _make_tuples(event: StreamEvent, *names: str) -> None:
    for name in names:
        force_setattr(event, name, tuple(getattr(event, name)))


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
    | ReasoningEvent
    | ReasoningCheckEvent
    | ToolCheckEvent
    | ToolCallEvent
    | CheckingEvent
    | VerdictEvent
    | ValidatingEvent
    | PreviewEvent
    | StopEvent
)
"""Any event that a run emits."""
