"""Cuts a text of which only what was let out was recorded: it ends with a whole chunk, though the model went on."""

from __future__ import annotations

from collections.abc import Callable

from ..chunkers.strategies import IncrementalStrategy
from ..orchestrator.chunk import Chunker, Span


class UpTo(IncrementalStrategy):
    """Cuts as another strategy does, and takes the text's end, after so many characters, for the end of a chunk."""

    def __init__(self, inner: Callable[[], Chunker], chars: int) -> None:
        self._inner = inner
        self._chars = chars

    def chunker(self) -> Chunker:
        """Make what cuts one stream."""
        return _UpTo(self._inner(), self._chars)


class _UpTo:
    def __init__(self, inner: Chunker, chars: int) -> None:
        self._inner = inner
        self._left = chars

    @property
    def pending(self) -> int:
        """Characters that were fed and are in no span yet."""
        return self._inner.pending

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; give the spans that it completes."""
        self._left -= len(delta)
        spans = self._inner.feed(delta)
        return spans if self._left > 0 else [*spans, *self._inner.flush()]

    def flush(self) -> list[Span]:
        """Give what is left at the natural end."""
        return self._inner.flush()

    def cut(self, chars: int) -> Span:
        """Force a chunk."""
        return self._inner.cut(chars)
