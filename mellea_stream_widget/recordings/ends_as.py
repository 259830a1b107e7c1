"""A generation that ends for a given reason."""

from __future__ import annotations

from dataclasses import replace

from ..orchestrator.delta import End, Piece
from ..orchestrator.ports import Generation


class EndsAs:
    """A `orchestrator.ports.Generation` that ends as the recorded one did."""

    def __init__(self, generation: Generation, finish_reason: str | None) -> None:
        self._generation = generation
        self._finish_reason = finish_reason

    async def next_delta(self) -> Piece | End:
        """Wait for the next delta, or for the natural end."""
        delta = await self._generation.next_delta()
        return replace(delta, finish_reason=self._finish_reason) if isinstance(delta, End) else delta

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()
