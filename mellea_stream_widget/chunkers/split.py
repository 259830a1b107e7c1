"""Strategies that users wrote for mellea: `split` and `flush`, called again on the text so far."""

from __future__ import annotations

from typing import Final, Literal, Protocol

from ..orchestrator.chunk import Span

_PENDING_TEXT_ONLY: Final = "mellea.core.chunking"
"""The module of the base class whose strategies get the text behind the last chunk only (mellea 0.8)."""


class Splitting(Protocol):
    """What a strategy has, of whichever mellea or of none."""

    def split(self, accumulated_text: str, /) -> list[str]:
        """Return the complete chunks of the text."""
        ...

    def flush(self, accumulated_text: str, /) -> list[str]:
        """Return what `split` withheld at the end of the text."""
        ...


class SplitChunker:
    """Drives a strategy of split and flush over one stream.

    As mellea 0.6 and 0.7 do: `split` gets the whole text, and the chunks behind those that it gave before are new.
    A subclass of mellea 0.8's base class is driven as there: it gets the text behind the last chunk, and every
    chunk must be a part of it. What a chunk is stands where it is found next behind the chunk before it; a chunk
    that is found nowhere was rewritten, and from then on no position is known.
    """

    def __init__(self, strategy: Splitting) -> None:
        self._strategy = strategy
        self._pending_only = any(base.__module__ == _PENDING_TEXT_ONLY for base in type(strategy).__mro__)
        self._text = ""
        self._base = 0
        self._given = 0
        self._end = 0
        self._located = True

    @property
    def pending(self) -> int:
        """Characters behind the last chunk; behind a rewritten one, those that were fed after it."""
        return len(self._text) - self._end

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; return the spans that it completes."""
        self._text += delta
        chunks = self._ask("split")
        new, self._given = chunks[self._given :], max(self._given, len(chunks))
        spans = [self._span(chunk) for chunk in new]
        if self._pending_only and spans:
            if not (self._located and all(new)):
                raise ValueError(
                    f"{type(self._strategy).__name__}.split() gave a chunk that is empty or no part of the text"
                )
            self._restart(self._end)
        return spans

    def flush(self) -> list[Span]:
        """Return what the strategy's `flush` gives."""
        return [self._span(chunk) for chunk in self._ask("flush")]

    def cut(self, chars: int) -> Span:
        """Force a chunk of at most `chars` characters; the strategy gets only the text behind it from then on."""
        if chars < 1 or not self.pending:
            raise ValueError(f"cannot cut {chars} of {self.pending} pending characters")
        from .graphemes import border  # late: `regex` takes longer to import than all chunkers but one

        text = self._text[self._end :]
        size = border(text, chars)
        start = self._base + self._end
        span = (
            Span(text[:size], start, start + size, cut=True) if self._located else Span(text[:size], -1, -1, cut=True)
        )
        self._restart(self._end + size)
        return span

    def _restart(self, begin: int) -> None:
        self._text, self._base, self._end, self._given = self._text[begin:], self._base + begin, 0, 0

    def _span(self, chunk: str) -> Span:
        found = self._text.find(chunk, self._end) if self._located else -1
        if found < 0:
            self._located, self._end = False, len(self._text)
            return Span(chunk, -1, -1)
        lead, self._end = self._text[self._end : found], found + len(chunk)
        return Span(chunk, self._base + found, self._base + self._end, lead)

    def _ask(self, method: Literal["split", "flush"]) -> list[str]:
        answer: object = getattr(self._strategy, method)(self._text)
        if isinstance(answer, (list, tuple)):
            wrong = next((place for place, chunk in enumerate(answer) if not isinstance(chunk, str)), None)
            if wrong is None:
                return list(answer)
            what = f"a {type(answer).__name__} with {_shown(answer[wrong])} at {wrong}"
        else:
            what = _shown(answer)
        name = type(self._strategy).__name__
        raise TypeError(f"{name}.{method}() returned {what}; it must return a list of str")


def _shown(value: object) -> str:
    """Name a wrong value; of one that may hold the model's text, which nobody has checked, only the type."""
    return repr(value) if value is None or isinstance(value, (int, float)) else f"a {type(value).__name__}"
