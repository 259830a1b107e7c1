"""What a model wrote, delta by delta, for a run whose owner wants the unchecked text recorded too."""

from __future__ import annotations

import time
from collections import deque

from ..orchestrator.ports import Generation
from .format import Delta

_Note = tuple[int, float, str, bool]
"""Attempt, Unix time, text, and whether the model has ended by itself."""


class Tape:
    """Takes note of each delta and its time as the run reads it: `start_stream(..., tap=tape.tap)`.

    It holds text that nobody has checked, until a `Recorder` takes that away. A run without one does nothing for it.
    """

    def __init__(self) -> None:
        self._deltas: deque[_Note] = deque()

    def tap(self, generation: Generation, attempt: int) -> Generation:
        """Give a generation like this one whose deltas are noted."""
        return _Tapped(generation, attempt, self._deltas)

    def drain(self, began: float) -> list[Delta]:
        """Give what has come since the last call, in a run that began at that Unix time; from any thread."""
        taken = [self._deltas.popleft() for _ in range(len(self._deltas))]
        return [Delta(attempt, max(0.0, at - began), text, last) for attempt, at, text, last in taken]


class _Tapped:
    """A `orchestrator.ports.Generation` that notes what it gives."""

    def __init__(self, generation: Generation, attempt: int, deltas: deque[_Note]) -> None:
        self._generation = generation
        self._attempt = attempt
        self._deltas = deltas

    async def next_delta(self) -> str | None:
        """Wait for the next delta; None at the natural end."""
        delta = await self._generation.next_delta()
        if delta or delta is None:
            self._deltas.append((self._attempt, time.time(), delta or "", delta is None))
        return delta

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()
