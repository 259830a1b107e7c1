"""A chunker that is too simple to be wrong: it looks at the whole text again for every delta."""

from __future__ import annotations

import re

from mellea_stream_widget.orchestrator.chunk import Span

END = re.compile(r"[.!?](?=\s)")


class NaiveSentences:
    """Cuts behind `.`, `!` or `?` where white space follows; the white space is dropped."""

    def __init__(self) -> None:
        self._text = ""
        self._done = 0

    @property
    def pending(self) -> int:
        return len(self._text) - self._done

    def feed(self, delta: str) -> list[Span]:
        self._text += delta
        spans = []
        while found := END.search(self._text, self._begin()):
            spans.append(self._span(found.end()))
        return spans

    def flush(self) -> list[Span]:
        end = len(self._text.rstrip())
        return [self._span(end)] if end > self._begin() else []

    def cut(self, chars: int) -> Span:
        begin = self._begin()
        if begin == len(self._text):
            begin = self._done
        return self._span(min(begin + chars, len(self._text)), begin)._replace(cut=True)

    def _begin(self) -> int:
        begin = self._done
        while begin and begin < len(self._text) and self._text[begin].isspace():
            begin += 1
        return begin

    def _span(self, end: int, begin: int | None = None) -> Span:
        begin = self._begin() if begin is None else begin
        span = Span(self._text[begin:end], begin, end, self._text[self._done : begin])
        self._done = end
        return span
