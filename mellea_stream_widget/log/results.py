"""Reads verdicts, attempts, chunks and times from a run's events, for `log.reading`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .calls import ToolCall, calls_of
from .encoding import encode_final, encode_partial
from .events import (
    CheckingEvent,
    ChunkEvent,
    CompletedEvent,
    FullValidationEvent,
    Outcome,
    PendingEvent,
    PreviewEvent,
    QuickCheckEvent,
    ReasoningCheckEvent,
    ReasoningEvent,
    RetryEvent,
    StreamEvent,
    StreamingDoneEvent,
    ToolCheckEvent,
    is_fine,
)
from .reasoning import time_of_reasoning


@dataclass(frozen=True)
class Verdict:
    """One verdict of one requirement.

    Attributes:
        requirement: label of the requirement.
        chunk: index of the chunk of the text in its attempt, from 0; None if the verdict is about something else.
        attempt: number of the attempt, from 1.
        success: "pass", "fail" or "unknown".
        reason: the reason that the requirement gave; for a final validation that raised, the exception.
        score: the score that the requirement gave; None unless it is a finite number.
        duration: seconds that the check took.
        fine: for "unknown", whether the requirement has found nothing wrong so far.
        span: for "fail", begin and end of the fault in the attempt's raw text, in code points; None if unknown.
        advice: for "fail", a sentence about what to write instead; None if the requirement gave none.
        call: index of the tool call in its attempt, from 0; None if the verdict is about something else.
        reasoning: index of the chunk of the reasoning in its attempt, from 0; None if the verdict is about something
            else.
    """

    requirement: str
    chunk: int | None
    attempt: int
    success: str
    reason: str | None
    score: float | None
    duration: float
    fine: bool = False
    span: tuple[int, int] | None = None
    advice: str | None = None
    call: int | None = None
    reasoning: int | None = None

    @property
    def is_final(self) -> bool:
        """Whether it is about the whole answer."""
        return self.chunk is None and self.call is None and self.reasoning is None


@dataclass(frozen=True)
class Timings:
    """How long a run took, in seconds; so far, while the run goes on.

    Attributes:
        first_chunk: time until the first chunk was let out; None if there was no chunk.
        total: time of the whole run.
        checks: sum of the times of all checks of chunks, reasoning and tool calls, including simultaneous ones.
        validations: sum of the times of all final validations.
        first_reasoning: time until the model began to reason; None if it did not, or if mellea does not show it.
        first_text: time until the model's first text of the answer; None if there was none.
        reasoning: sum of the times from the first reasoning of each attempt to its first text, or to its end.
    """

    first_chunk: float | None
    total: float
    checks: float
    validations: float
    first_reasoning: float | None = None
    first_text: float | None = None
    reasoning: float = 0.0


@dataclass(frozen=True, slots=True)
class Withheld:
    """Text, reasoning and tool calls of an attempt that were not let out.

    Attributes:
        text: text of the answer.
        reasoning: the model's reasoning.
        calls: the tool calls, as far as they were written, one per line: `name(arguments)`.
    """

    text: str = field(default="", repr=False)
    reasoning: str = field(default="", repr=False)
    calls: str = field(default="", repr=False)


@dataclass(frozen=True)
class AttemptResult:
    """One attempt at an answer.

    Attributes:
        number: number of the attempt, from 1.
        outcome: how the attempt ended; "running" until then.
        reason: why it ended so; None while it runs, and if the outcome needs no explanation.
        text: its validated text, including the text that it resumed from.
        kept: number of characters of `text` that it resumed from.
        chunks: the chunks that this attempt added, in order, without the white space between them.
        verdicts: all verdicts of this attempt, in the order of their events.
        tool_calls: the tool calls that were let out, in order.
        began: seconds from the start of the run to the start of the attempt.
        ended: seconds from the start of the run to the end of the attempt; None while it runs.
        candidate: for a further draw of the same chunk, its number, from 1; 0 for an ordinary attempt.
        withheld: the text that was not let out, if it is known. It is in no repr.
        withheld_reasoning: the reasoning that was not shown, if it is known. It is in no repr.
        withheld_tool_calls: the tool calls that were not let out, one per line, if they are known. They are in no
            repr.
    """

    number: int
    outcome: Outcome
    reason: str | None
    text: str
    kept: int = 0
    chunks: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    tool_calls: tuple[ToolCall, ...] = ()
    began: float = 0.0
    ended: float | None = None
    candidate: int = 0
    withheld: str = field(default="", repr=False)
    withheld_reasoning: str = field(default="", repr=False)
    withheld_tool_calls: str = field(default="", repr=False)

    @property
    def failures(self) -> tuple[Verdict, ...]:
        """The verdicts with "fail"."""
        return tuple(verdict for verdict in self.verdicts if verdict.success == "fail")


def verdicts_of(events: Iterable[StreamEvent]) -> Iterator[Verdict]:
    """Yield all verdicts of all requirements, in the order of their events."""
    for event in events:
        if isinstance(event, (QuickCheckEvent, ReasoningCheckEvent, ToolCheckEvent)):
            for label, result, duration in zip(event.requirements, event.results, event.durations, strict=True):
                said = encode_partial(result)
                yield Verdict(
                    label,
                    event.chunk_index if isinstance(event, QuickCheckEvent) else None,
                    event.attempt,
                    said["success"],
                    said["reason"],
                    said["score"],
                    duration,
                    is_fine(result),
                    *_details(said),
                    call=event.call_index if isinstance(event, ToolCheckEvent) else None,
                    reasoning=event.reasoning_index if isinstance(event, ReasoningCheckEvent) else None,
                )
        elif isinstance(event, FullValidationEvent):
            for label, final, duration in zip(event.requirements, event.results, event.durations, strict=True):
                said = encode_final(final)
                success = "pass" if said["passed"] else "fail"
                reason = said.get("error") or said["reason"]
                span, advice = _details(said)
                yield Verdict(
                    label, None, event.attempt, success, reason, said["score"], duration, span=span, advice=advice
                )


def _details(said: Mapping[str, Any]) -> tuple[tuple[int, int] | None, str | None]:
    """Return the span and the advice of an encoded verdict."""
    span = said.get("span")
    return None if span is None else (span[0], span[1]), said.get("advice")


def timings_of(events: Sequence[StreamEvent]) -> Timings:
    """Return how long a run took."""
    verdicts = list(verdicts_of(events))
    return Timings(
        first_chunk=next((event.elapsed for event in events if isinstance(event, ChunkEvent)), None),
        total=events[-1].elapsed if events else 0.0,
        checks=sum((verdict.duration for verdict in verdicts if not verdict.is_final), 0.0),
        validations=sum((verdict.duration for verdict in verdicts if verdict.is_final), 0.0),
        first_reasoning=next((event.elapsed for event in events if isinstance(event, ReasoningEvent)), None),
        first_text=next((event.elapsed for event in events if implies_text(event)), None),
        reasoning=time_of_reasoning(events),
    )


def implies_text(event: StreamEvent) -> bool:
    """Return whether an event implies that the model has written text of the answer."""
    return isinstance(event, _TELL_OF_TEXT)


_TELL_OF_TEXT = (PendingEvent, PreviewEvent, CheckingEvent, QuickCheckEvent, ChunkEvent)


def attempts_of(
    events: Sequence[StreamEvent],
    withheld: Mapping[int, Withheld],
) -> list[AttemptResult]:
    """Return all attempts of a run, including the current one.

    Args:
        events: all events of the run so far.
        withheld: what was not let out, by the number of its attempt, if it is known.
    """
    found: list[AttemptResult] = []
    own: list[StreamEvent] = []
    began, kept, candidate = 0.0, "", 0

    def end(outcome: Outcome, reason: str | None, ended: float | None) -> None:
        number = len(found) + 1
        hidden = withheld.get(number, Withheld())
        found.append(
            AttemptResult(
                number,
                outcome,
                reason,
                text_of(own, kept),
                kept=len(kept),
                candidate=candidate,
                chunks=tuple(event.text for event in own if isinstance(event, ChunkEvent)),
                verdicts=tuple(verdicts_of(own)),
                tool_calls=tuple(calls_of(own)),
                began=began,
                ended=ended,
                withheld=hidden.text,
                withheld_reasoning=hidden.reasoning,
                withheld_tool_calls=hidden.calls,
            )
        )

    for event in events:
        if isinstance(event, RetryEvent):
            end(event.outcome, event.reason, event.elapsed)
            began, kept, own = event.elapsed, found[-1].text[: event.kept], []
            candidate = event.candidate
        elif isinstance(event, CompletedEvent):
            end(event.outcome, event.reason, event.elapsed)
        else:
            own.append(event)
    if not events or not isinstance(events[-1], CompletedEvent):
        end("running", None, None)
    return found


def text_of(events: Iterable[StreamEvent], kept: str = "") -> str:
    """Return the validated text of the last attempt; `kept` is the text from before the first of the events."""
    parts = [kept]
    for event in events:
        if isinstance(event, ChunkEvent):
            parts += [event.lead, event.text]
        elif isinstance(event, StreamingDoneEvent):
            parts = [event.full_text]
        elif isinstance(event, RetryEvent):
            parts = ["".join(parts)[: event.kept]]
    return "".join(parts)


def chunks_of(events: Iterable[StreamEvent]) -> list[ChunkEvent]:
    """Return the chunks of the last attempt's text, including those of the text that it resumed from."""
    chunks: list[ChunkEvent] = []
    for event in events:
        if isinstance(event, ChunkEvent):
            chunks.append(event)
        elif isinstance(event, RetryEvent):
            chunks = _first(chunks, event.kept)
    return chunks


def _first(chunks: Iterable[ChunkEvent], size: int) -> list[ChunkEvent]:
    """Return the chunks that make up the first `size` characters of the text."""
    first = []
    for chunk in chunks:
        size -= len(chunk.lead) + len(chunk.text)
        if size < 0:
            break
        first.append(chunk)
    return first
