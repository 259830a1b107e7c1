"""Chunks that end where a short pattern matches: sentence, word, paragraph and line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..orchestrator.chunk import Span
from .held import Held

_new = tuple.__new__


@dataclass(frozen=True)
class BoundaryRule:
    r"""What ends a chunk and what lies between two of them.

    `re` is used and not `regex`: in `re`, `\s` is what `str.isspace` and `str.strip` call white space,
    in `regex` it leaves out U+001C to U+001F.

    Attributes:
        boundary: the end of a chunk and the separators that prove it.
        separators: how many characters at the boundary's end are separators. A boundary needs no character
            before its first one and no more characters of look-ahead, so it is found as soon as it is there.
        between: all separators that are dropped after a boundary; matches the empty text too.
        reach: characters of a chunk's end that a boundary may share with the delta after them.
        starts_between: whether separators at the very beginning of the text are dropped.
        strip: whether white space at the end of the last chunk is dropped.
    """

    boundary: re.Pattern[str]
    separators: int
    between: re.Pattern[str]
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

    __slots__ = ("_between", "_carry", "_find", "_kept", "_rule")

    def __init__(self, rule: BoundaryRule) -> None:
        super().__init__()
        self._rule = rule
        self._find = rule.boundary.search
        self._kept = slice(-rule.reach, None) if rule.reach else slice(0)
        self._carry = ""
        self._between = rule.starts_between

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; give the spans that it completes."""
        if self._between:
            return self._pass_separators(delta)
        probe = self._carry + delta
        if match := self._find(probe):
            return self._split(delta, match.end() + self._size - len(self._carry))
        self._parts.append(delta)
        self._size += len(delta)
        self._carry = probe[self._kept]
        return []

    def flush(self) -> list[Span]:
        """Return the chunk that no boundary ended."""
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
        """Force a chunk of at most `chars` characters from the pending text, whole graphemes if it can."""
        span, rest = self._take(chars)
        self._restart(span.end, "")
        self._pass_separators(rest)
        return span

    def _restart(self, start: int, separators: str) -> None:
        self._start, self._parts, self._size, self._lead = start, [separators], len(separators), len(separators)
        self._carry, self._between = "", True

    def _pass_separators(self, delta: str) -> list[Span]:
        passed = self._rule.between.match(delta)
        size = passed.end() if passed else 0
        self._parts.append(delta[:size])
        self._size += size
        self._lead = self._size
        if size == len(delta):
            return []
        self._between = False
        return self.feed(delta[size:])

    def _split(self, delta: str, end: int) -> list[Span]:
        """Return all spans that `delta` completes; the first boundary's match ends at `end` of the joined text."""
        between, separators, find = self._rule.between.match, self._rule.separators, self._find
        text = "".join(self._parts) + delta
        spans: list[Span] = []
        start, done, lead = self._start, 0, self._lead
        while True:
            end -= separators
            if end > lead:
                # As Span(...), in less than half of its time: words make one in every other delta.
                spans.append(_new(Span, (text[lead:end], start + lead, start + end, text[done:lead], False)))
                done = end
            passed = between(text, end)
            lead = passed.end() if passed else end
            match = find(text, lead)
            if match is None:
                break
            end = match.end()
        self._start = start + done
        self._size = size = len(text) - done
        self._lead = lead - done
        self._parts = [text[done:]]
        self._between = self._lead == size
        self._carry = text[max(lead, len(text) - self._rule.reach) :]
        return spans
