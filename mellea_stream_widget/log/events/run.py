"""Events about the run itself: its beginning, further attempts, a stop, an error, its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from msgspec import field
from msgspec.structs import force_setattr

from ..frozen import FrozenDict, frozen
from .base import ContractEvent, Outcome, StreamEvent, Whole, make_tuples


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
        make_tuples(self, "requirements")
        force_setattr(self, "settings", frozen(self.settings))


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
        candidate: which further try at the same chunk this attempt is, from 1; 0 for an ordinary attempt.
    """

    kind: ClassVar[str] = "retry"

    attempt: Whole
    reason: str


class StopEvent(StreamEvent, frozen=True):
    """Somebody asked the run to stop; it is about to end.

    Attributes:
        reason: what the person or program said.
    """

    kind: ClassVar[str] = "stop"

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
