"""Chunks that end at a short pattern: sentences, words, paragraphs and lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..orchestrator.chunk import Span
from .held import Held

_new = tuple.__new__


@dataclass(frozen=True)
class BoundaryRule:
    r"""The pattern that ends a chunk, and the separators between two chunks.

    Patterns are those of `re`, where `\s` matches the same characters as `str.isspace` and `str.strip`; in `regex` it
    lacks U+001C to U+001F.

    Attributes:
        boundary: matches the end of a chunk, as the first group, and all separators behind it. It has neither a
            look-behind nor a look-ahead, so that a boundary is found as soon as it is there.
        separators: the characters that are dropped between two chunks, as an argument of `str.strip`: None for all
            white space.
        reach: number of characters of a boundary that may come before the last delta.
        starts_between: whether separators at the very beginning of the text are dropped.
        strip: whether white space at the end of the last chunk is dropped.
    """

    boundary: re.Pattern[str]
    separators: str | None = None
    reach: int = 0
    starts_between: bool = False
    strip: bool = False


class BoundaryCutter(Held):
    """Cuts one stream by a rule. Only the new delta, and `reach` characters before it, are searched.

        raw text:  ...done | separators | chunk so far ........ |  next delta
                           ^_start                              |
        _parts:            [ separators | chunk so far ........ ]  joined once per chunk
        _size:               <-------------------------------->
        _lead:               <-------->            _carry: <--->  its last `reach` characters

    `_between` holds while no character of the next chunk has come: separators may still follow.
    """

    __slots__ = ("_between", "_carry", "_find", "_kept", "_rule", "_separators")

    def __init__(self, rule: BoundaryRule) -> None:
        super().__init__()
        self._rule = rule
        self._find = rule.boundary.search
        self._separators = rule.separators
        self._kept = slice(-rule.reach, None) if rule.reach else slice(0)
        self._carry = ""
        self._between = rule.starts_between

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; return the spans that it completes."""
        if self._between:
            rest = delta.lstrip(self._separators)
            if passed := len(delta) - len(rest):
                self._parts.append(delta[:passed])
                self._size = self._lead = self._size + passed
                delta = rest
            if not rest:
                return []
            self._between = False
        probe = self._carry + delta
        if match := self._find(probe):
            return self._split(delta, match, len(probe))
        self._parts.append(delta)
        self._size += len(delta)
        self._carry = probe[self._kept]
        return []

    def flush(self) -> list[Span]:
        """Return the last chunk, which no boundary ended."""
        if self._between:
            return []
        text, start, lead = self._joined(), self._start, self._lead
        chunk = text[lead:].rstrip() if self._rule.strip else text[lead:]
        if not chunk:
            return []
        end = lead + len(chunk)
        self._restart(start + end, text[end:])
        return [Span(chunk, start + lead, start + end, text[:lead])]

    def cut(self, chars: int) -> Span:
        """Cut a chunk of at most `chars` characters from the pending text, between two graphemes if possible."""
        span, rest = self._take(chars)
        self._restart(span.end, "")
        self.feed(rest)
        return span

    def _restart(self, start: int, separators: str) -> None:
        self._start, self._parts, self._size, self._lead = start, [separators], len(separators), len(separators)
        self._carry, self._between = "", True

    def _split(self, delta: str, match: re.Match[str] | None, probed: int) -> list[Span]:
        """Return all spans that `delta` completes; the first match is in `probed`."""
        text = "".join(self._parts) + delta
        size = len(text)
        offset = size - probed
        spans: list[Span] = []
        start, done, lead = self._start, 0, self._lead
        while match:
            end = match.end(1) + offset
            if end > lead:
                # The same as Span(...), in less than half of the time: words need one in every other delta.
                spans.append(_new(Span, (text[lead:end], start + lead, start + end, text[done:lead], False)))
                done = end
            lead = match.end() + offset
            offset = 0
            match = self._find(text, lead) if lead < size else None
        self._start = start + done
        self._size = size - done
        self._lead = lead - done
        self._parts = [text[done:]]
        self._between = lead == size
        self._carry = text[lead:][self._kept]
        return spans
