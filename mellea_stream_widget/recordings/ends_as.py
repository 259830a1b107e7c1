"""A generation that reasons and ends as the recorded one did."""

from __future__ import annotations

from dataclasses import replace

from ..orchestrator.delta import End, Piece, Reasoning
from ..orchestrator.ports import Generation


class EndsAs:
    """A `orchestrator.ports.Generation` with the reasoning of the recorded one before it, and its end."""

    def __init__(self, generation: Generation, finish_reason: str | None, reasoning: str) -> None:
        self._generation = generation
        self._finish_reason = finish_reason
        self._reasoning = reasoning

    async def next_delta(self) -> Piece | End:
        """Wait for the next delta, or for the natural end."""
        if self._reasoning:
            reasoning, self._reasoning = self._reasoning, ""
            return Reasoning(reasoning)
        delta = await self._generation.next_delta()
        return replace(delta, finish_reason=self._finish_reason) if isinstance(delta, End) else delta

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()
