"""The answers of a run's requirements, one after the other, as its events tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .encoding import encode_final, encode_partial
from .events import FullValidationEvent, QuickCheckEvent, StreamEvent


@dataclass(frozen=True)
class Verdict:
    """One answer of one requirement.

    Attributes:
        requirement: its label.
        chunk: index of the chunk, from 0; None for the final validation of the whole text.
        attempt: number of the attempt, from 1.
        success: "pass", "fail" or "unknown".
        reason: what it gave as a reason; of a final validation that could not answer, why.
        score: what it gave as a score; None for whatever is no finite number.
        duration: seconds that it took.
    """

    requirement: str
    chunk: int | None
    attempt: int
    success: str
    reason: str | None
    score: float | None
    duration: float


def verdicts(events: Iterable[StreamEvent]) -> Iterator[Verdict]:
    """Yield all answers of all requirements, in the order in which they were complete."""
    for event in events:
        if isinstance(event, QuickCheckEvent):
            for label, result, duration in zip(event.requirements, event.results, event.durations, strict=True):
                said = encode_partial(result)
                yield Verdict(
                    label, event.chunk_index, event.attempt, said["success"], said["reason"], said["score"], duration
                )
        elif isinstance(event, FullValidationEvent):
            for label, final, duration in zip(event.requirements, event.results, event.durations, strict=True):
                said = encode_final(final)
                success = "pass" if said["passed"] else "fail"
                reason = said.get("error") or said["reason"]
                yield Verdict(label, None, event.attempt, success, reason, said["score"], duration)
