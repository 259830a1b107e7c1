"""Chunking of a resumed attempt, across the seam between the kept text and its continuation."""

from __future__ import annotations

from collections.abc import Sequence

from .chunk import Chunker, Span


class SeamChunker:
    """Cuts the continuation of a kept text as if both had been one stream; returns only spans behind the seam.

    `kept` is the raw text so far, and `chunks` its chunks; it ends where the last of them ends. The chunker reads the
    last chunk again, so that it knows what comes before the continuation.
    """

    def __init__(self, chunker: Chunker, kept: str, chunks: Sequence[Span]) -> None:
        self._inner = chunker
        self._seam = len(kept)
        last = chunks[-1].text if chunks and kept.endswith(chunks[-1].text) else ""
        self._base = len(kept) - len(last)
        self._fed = 0
        if self._base < self._seam:
            self._inner.feed(kept[self._base :])

    @property
    def pending(self) -> int:
        """Number of characters behind the seam that are in no span yet."""
        return min(self._inner.pending, self._fed)

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; return the spans that it completes."""
        self._fed += len(delta)
        return self._behind(self._inner.feed(delta))

    def flush(self) -> list[Span]:
        """Return the rest at the natural end of the stream; empty if the strategy drops it."""
        return self._behind(self._inner.flush())

    def cut(self, chars: int) -> Span:
        """Cut a chunk of at most `chars` characters from the pending text."""
        spans: list[Span] = []
        while not spans:
            spans = self._behind([self._inner.cut(chars + self._inner.pending - self.pending)])
        return spans[0]

    def _behind(self, spans: Sequence[Span]) -> list[Span]:
        """Return spans with offsets in the whole text, without what lies before the seam."""
        behind = []
        for text, start, end, lead, was_cut in spans:
            if end < 0:  # the strategy rewrote the text, so it has no place
                behind.append(Span(text, start, end, lead, was_cut))
                continue
            start, end = start + self._base, end + self._base
            if end <= self._seam:
                continue
            if start < self._seam:
                text, start, lead = text[self._seam - start :], self._seam, ""
            behind.append(Span(text, start, end, lead[max(0, len(lead) - (start - self._seam)) :], was_cut))
        return behind
