"""Limits the memory of a recording: counts everything that a file can multiply while it is read.

A line of a hundred bytes can stand for much more, such as an attempt that keeps a million characters of the previous
one, or one of ten thousand attempts with a row for each of ten thousand requirements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..log.events import ChunkEvent, RetryEvent, StartEvent, StreamEvent
from .reader import BadRecording, Line

MOST = {
    "attempts": 10_000,
    "requirements": 10_000,
    "requirements in all attempts": 1_000_000,
    "characters kept by attempts": 64_000_000,
}
"""Limits that no real run reaches."""


def affordable(lines: Iterable[Line], path: Path) -> Iterator[Line]:
    """Yield the lines of a recording, as long as their contents fit into memory.

    Raises:
        BadRecording: a limit is exceeded; the message names it.
    """
    budget = _Budget()
    for number, line in enumerate(lines, 1):
        if isinstance(line, StreamEvent) and (item := budget.too_much(line)):
            raise BadRecording(path, number, f"the run has more than {MOST[item]:,} {item}")
        yield line


class _Budget:
    def __init__(self) -> None:
        self._attempt = 1
        self._attempts = 1
        self._written = 0
        self._kept = 0
        self._labels: set[str] = set()

    def too_much(self, event: StreamEvent) -> str | None:
        """Count an event; return the limit that is exceeded, or None."""
        if not isinstance(event, StartEvent) and (attempt := getattr(event, "attempt", None)) is not None:
            self._turn_to(attempt, event)
        self._labels.update(getattr(event, "requirements", ()))
        if isinstance(event, ChunkEvent):
            self._written += len(event.lead) + len(event.text)
        spent = {
            "attempts": self._attempts,
            "requirements": len(self._labels),
            "requirements in all attempts": self._attempts * len(self._labels),
            "characters kept by attempts": self._kept,
        }
        return next((item for item, amount in spent.items() if amount > MOST[item]), None)

    def _turn_to(self, attempt: int, event: StreamEvent) -> None:
        """Begin to count another attempt if the event belongs to one."""
        begins = isinstance(event, RetryEvent)
        if attempt != self._attempt or begins:
            self._attempt = attempt
            self._attempts += 1
            self._written = min(self._written, max(0, event.kept)) if isinstance(event, RetryEvent) else 0
            self._kept += self._written
