"""The generation and the chunking of a re-check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..chunkers.strategies import IncrementalStrategy
from ..orchestrator.chunk import Chunker, Span
from ..orchestrator.delta import End, Piece, Reasoning
from ..orchestrator.ports import Generation


class EndsAs:
    """An `orchestrator.ports.Generation` that adds the recorded reasoning and the recorded end."""

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
    """Cuts like another strategy, and does not wait for more than was recorded.

    The recorded run cut a chunk at `end`. If the strategy has not cut there at the end of the recorded text, the
    recorded run saw the model's own end, or the model's next word, which are not in the recording. Then the rest is
    cut.

    Args:
        inner: returns a chunker for one stream.
        size: number of characters of the recorded text.
        end: end of the last recorded chunk.
        most: largest number of characters of a chunk.
    """

    def __init__(self, inner: Callable[[], Chunker], size: int, end: int, most: int) -> None:
        self._inner = inner
        self._places = (size, end, most)

    def chunker(self) -> Chunker:
        """Return a chunker for one stream."""
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
        """Number of characters that are in no span yet."""
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
        """Return the rest, at the natural end."""
        return self._inner.flush()

    def cut(self, chars: int) -> Span:
        """Cut a chunk of at most `chars` characters."""
        return self._note([self._inner.cut(chars)])[0]

    def _note(self, spans: list[Span]) -> list[Span]:
        if spans:
            self._done = spans[-1].end
        return spans
