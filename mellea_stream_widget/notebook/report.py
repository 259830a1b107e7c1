"""What can be read from a run's events beside its verdicts: its attempts, the running one too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..log.events import (
    ChunkEvent,
    CompletedEvent,
    Outcome,
    RetryEvent,
    StreamEvent,
    StreamingDoneEvent,
)
from ..log.verdicts import Verdict, verdicts


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
