"""Events about the run itself: its beginning, further attempts, a stop, an error, its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from msgspec import field
from msgspec.structs import force_setattr

from ..frozen import FrozenDict, frozen
from .base import ContractEvent, Outcome, StreamEvent, Whole, make_tuples


class StartEvent(StreamEvent, frozen=True):
    """The run has begun. Always the first event.

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
        reason: why the previous one was not used.
        outcome: how the previous one ended.
        kept: number of characters of its validated text that this attempt continues; 0 if it starts over. Offsets of
            the attempt's chunks count from the beginning of that text.
        candidate: for a further draw of the same chunk, its number, from 1; 0 for an ordinary attempt.
    """

    kind: ClassVar[str] = "retry"

    attempt: Whole
    reason: str


class StopEvent(StreamEvent, frozen=True):
    """The run was asked to stop, and is about to end.

    Attributes:
        reason: the reason that was given to `stop()`.
    """

    kind: ClassVar[str] = "stop"

    reason: str


class _ErrorDetails(ContractEvent, frozen=True, kw_only=True):
    requirement: str | None = None
    chunk_index: Whole | None = None
    frame: Mapping[str, Any] | None = None
    traceback: str = ""


class ErrorEvent(_ErrorDetails, frozen=True):
    """The run ends because of an exception; a `CompletedEvent` follows.

    Attributes:
        exception_type: name of the exception's class.
        detail: the exception's text, followed by that of a failed clean-up, if there was one.
        requirement: label of the requirement that raised it; None if no requirement did.
        chunk_index: place of the chunk that the requirement was asked about; None for the whole answer.
        frame: the place in the user's own code: `file` (or cell), `line`, `function`, and in `code` some lines of which
            the first has the number `first`; None if it is unknown.
        traceback: the traceback from the user's code on: files, lines and code, without values.
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
        full_text: the validated text; after an unfinished run, up to the last chunk that was let out.
        attempts_used: number of attempts that began.
        outcome: how the run ended, one of six outcomes.
        reason: why it ended so, for people; None if the outcome needs no explanation.
        usage: tokens of all attempts as counted by the back-end (`prompt_tokens`, `completion_tokens`,
            `total_tokens`, `reasoning_tokens`). `estimated` is true if some are an estimate, because most back-ends do
            not count a generation that was cancelled. `checks` has the questions to judges: `questions`, `cached`,
            `tokens`, `seconds`, and the same for each of the `requirements`. None if nothing is known.
        finish_reason: the back-end's reason for the end of the generation ("stop", "length", "content_filter",
            "tool_calls", or a word of its own); None if it gave none, or the generation was cancelled.
    """

    kind: ClassVar[str] = "completed"

    success: bool
    full_text: str
    attempts_used: Whole

    def __post_init__(self) -> None:
        force_setattr(self, "usage", frozen(self.usage))
