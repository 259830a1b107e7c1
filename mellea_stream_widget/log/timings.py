"""How long a run took, and what of it were checks, as its events tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .events import ChunkEvent, StreamEvent
from .verdicts import verdicts


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


def timings_of(events: Sequence[StreamEvent]) -> Timings:
    """Say how long things took."""
    given = list(verdicts(events))
    return Timings(
        first_chunk=next((event.elapsed for event in events if isinstance(event, ChunkEvent)), None),
        total=events[-1].elapsed if events else 0.0,
        checks=sum((verdict.duration for verdict in given if verdict.chunk is not None), 0.0),
        validations=sum((verdict.duration for verdict in given if verdict.chunk is None), 0.0),
    )
