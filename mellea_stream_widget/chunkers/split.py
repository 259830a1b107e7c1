"""Drives strategies with `split` and `flush`, which are called with the text so far."""

from __future__ import annotations

from typing import Final, Literal, Protocol

from ..orchestrator.chunk import Span

_PENDING_TEXT_ONLY: Final = "mellea.core.chunking"
"""The module of mellea 0.8's base class, whose strategies get only the text behind the last chunk."""


class Splitting(Protocol):
    """The interface of a strategy, of any mellea or of the user's own."""

    def split(self, accumulated_text: str, /) -> list[str]:
        """Return the complete chunks of the text."""
        ...

    def flush(self, accumulated_text: str, /) -> list[str]:
        """Return the rest that `split` withheld, at the end of the text."""
        ...


class SplitChunker:
    """Drives a strategy with `split` and `flush` over one stream.

    As in mellea 0.6 and 0.7, `split` gets the whole text, and the chunks behind those that it returned before are new.
    A subclass of mellea 0.8's base class gets, as there, the text behind the last chunk, and every chunk must be a part
    of it. A chunk's place is where its text is found next behind the previous chunk. If it is not found, the strategy
    has rewritten it, and no later place is known.
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
        """Number of characters behind the last chunk; behind a rewritten one, those that came after it."""
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
        """Return the spans of the strategy's `flush`."""
        return [self._span(chunk) for chunk in self._ask("flush")]

    def cut(self, chars: int) -> Span:
        """Cut a chunk of at most `chars` characters; from then on the strategy gets only the text behind it."""
        if chars < 1 or not self.pending:
            raise ValueError(f"cannot cut {chars} of {self.pending} pending characters")
        from .graphemes import border  # late: `regex` is slow to import

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
    """Return a text for an invalid value; only its type, if it may hold unchecked text."""
    return repr(value) if value is None or isinstance(value, (int, float)) else f"a {type(value).__name__}"
