"""What can be read from a run's events beside its verdicts: attempts, timings, one row per verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..core.events import (
    ChunkEvent,
    CompletedEvent,
    FullValidationEvent,
    Outcome,
    QuickCheckEvent,
    RetryEvent,
    StreamEvent,
    StreamingDoneEvent,
)
from ..core.verdicts import Verdict, verdicts
from ..recordings.frames import frame


@dataclass(frozen=True)
class Attempt:
    """One attempt at an answer.

    Attributes:
        number: from 1.
        outcome: how it ended; "running" before.
        reason: why it was made; None for the first one.
        text: its validated text, with what it went on from.
        chunks: the chunks that it added, in order, without the white space between them.
        verdicts: all answers about it, in the order in which they were complete.
    """

    number: int
    outcome: Outcome
    reason: str | None
    text: str
    chunks: tuple[str, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True)
class Timings:
    """How long things took, in seconds; so far, while the run goes on.

    Attributes:
        first_chunk: until the first chunk was let out; None if none was.
        total: the whole run.
        checks: all checks of chunks added up, those beside each other too.
        validations: all final validations added up.
    """

    first_chunk: float | None
    total: float
    checks: float
    validations: float


def attempts(events: Sequence[StreamEvent]) -> list[Attempt]:
    """Give all attempts, the running one too."""
    retries = [event for event in events if isinstance(event, RetryEvent)]
    last = events[-1] if events else None
    outcomes: list[Outcome] = [retry.outcome for retry in retries]
    outcomes.append(last.outcome if isinstance(last, CompletedEvent) else "running")
    found: list[Attempt] = []
    for number, (retry, outcome) in enumerate(zip([None, *retries], outcomes, strict=True), 1):
        kept = found[-1].text[: retry.kept] if retry is not None else ""
        found.append(_attempt(number, outcome, None if retry is None else retry.reason, kept, events))
    return found


def timings(events: Sequence[StreamEvent]) -> Timings:
    """Say how long things took."""
    given = list(verdicts(events))
    return Timings(
        first_chunk=next((event.elapsed for event in events if isinstance(event, ChunkEvent)), None),
        total=events[-1].elapsed if events else 0.0,
        checks=sum((verdict.duration for verdict in given if verdict.chunk is not None), 0.0),
        validations=sum((verdict.duration for verdict in given if verdict.chunk is None), 0.0),
    )


def data_frame(events: Sequence[StreamEvent]) -> Any:
    """Give one row per verdict as a pandas data frame.

    Raises:
        ImportError: pandas is not installed.
    """
    texts = {(event.attempt, event.chunk_index): event.text for event in events if isinstance(event, ChunkEvent)}
    rows: list[dict[str, Any]] = []
    for event in events:
        if isinstance(event, (QuickCheckEvent, FullValidationEvent)):
            chunk = event if isinstance(event, QuickCheckEvent) else None
            about = {
                "at": event.elapsed,
                "start": chunk and chunk.start,
                "end": chunk and chunk.end,
                "text": chunk and texts.get((chunk.attempt, chunk.chunk_index)),
            }
            rows += [{**vars(verdict), **about} for verdict in verdicts([event])]
    columns = [*Verdict.__dataclass_fields__, "at", "start", "end", "text"]
    return frame(rows, columns).astype({"chunk": "Int64", "start": "Int64", "end": "Int64", "score": "float64"})


def _attempt(number: int, outcome: Outcome, reason: str | None, kept: str, events: Sequence[StreamEvent]) -> Attempt:
    chunks = [event for event in events if isinstance(event, ChunkEvent) and event.attempt == number]
    done = [event.full_text for event in events if isinstance(event, StreamingDoneEvent) and event.attempt == number]
    return Attempt(
        number,
        outcome,
        reason,
        done[0] if done else kept + "".join(chunk.lead + chunk.text for chunk in chunks),
        tuple(chunk.text for chunk in chunks),
        tuple(verdict for verdict in verdicts(events) if verdict.attempt == number),
    )
