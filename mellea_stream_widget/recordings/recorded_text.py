"""What a re-check gives to its run: the recorded generation, and chunks that end where the recording ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..chunkers.strategies import IncrementalStrategy
from ..orchestrator.chunk import Chunker, Span
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


class UpTo(IncrementalStrategy):
    """Cuts as another strategy does, and does not wait for more than was recorded.

    The recorded run cut a chunk at `end`. If the strategy has not cut there when all of the text has come, it saw the
    model's own end, which such a recording does not tell, or the model's next word: the rest of the text is cut then.

    Args:
        inner: makes what cuts one stream.
        size: number of characters of the recorded text.
        end: where the last recorded chunk ends.
        most: largest number of characters of a chunk.
    """

    def __init__(self, inner: Callable[[], Chunker], size: int, end: int, most: int) -> None:
        self._inner = inner
        self._places = (size, end, most)

    def chunker(self) -> Chunker:
        """Return what cuts one stream."""
        return _UpTo(self._inner(), *self._places)


class _UpTo:
    def __init__(self, inner: Chunker, size: int, end: int, most: int) -> None:
        self._inner = inner
        self._left = size
        self._end = end
        self._most = most
        self._done = 0

    @property
    def pending(self) -> int:
        """Number of characters that were fed and are in no span yet."""
        return self._inner.pending

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; return the spans that it completes."""
        self._left -= len(delta)
        spans = self._note(self._inner.feed(delta))
        if self._left == 0:
            while self._inner.pending > self._most:
                spans.append(self.cut(self._most))
            if self._done < self._end:
                spans += self._inner.flush()
        return spans

    def flush(self) -> list[Span]:
        """Return what is left at the natural end."""
        return self._inner.flush()

    def cut(self, chars: int) -> Span:
        """Force a chunk."""
        return self._note([self._inner.cut(chars)])[0]

    def _note(self, spans: list[Span]) -> list[Span]:
        if spans:
            self._done = spans[-1].end
        return spans
