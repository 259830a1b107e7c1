"""Cuts one stream of prose: keeps the undecided text, and the kind of the current chunk."""

from __future__ import annotations

import re
from typing import Final

import regex

from ...orchestrator.chunk import Span
from ..held import Held
from .rules import (
    INFO_PLACE,
    LINE_PLACE,
    PROSE_PLACE,
    code_end,
    fence_end,
    line_end,
    opening,
    sentence_end,
    turn_end,
)
from .view import AHEAD, BEHIND, CODE_AHEAD, NO_END, UNDECIDED, View

_WHITE = re.compile(r"\s*")
# All that a place may begin with. The first pattern has more characters than those and is quicker:
# only for scripts behind Latin must the second one be asked.
_PLACE_MAYBE = re.compile("[.!?;`<\n\r\x0b\x0c\x85\u037e-\U0010ffff]").search
_PLACE_CHARACTER = regex.compile(r"[\p{SB=AT}\p{SB=ST}…;`<\n\r\x0b\x0c\x85\u2028\u2029]").search

_BETWEEN: Final = 0
"""Between two chunks: only separators, or the first characters of a chunk whose kind is undecided."""
_PROSE: Final = 1
_LINE: Final = 2
"""A heading or a table row, which ends with its line."""
_INFO: Final = 3
"""The line that opens fenced code, unless a later backtick in it makes it inline code."""
_CODE: Final = 4
_PLACES = {_PROSE: PROSE_PLACE, _LINE: LINE_PLACE, _INFO: INFO_PLACE, _CODE: LINE_PLACE}


class ProseCutter(Held):
    """Cuts one stream of prose.

    At every place where a chunk might end, the text from there on is undecided until enough of it has arrived: usually
    the first letter of the next word. All text before it is read only once.
    """

    __slots__ = ("_fence", "_kind", "_small", "_undecided")

    def __init__(self) -> None:
        super().__init__()
        self._kind = _BETWEEN
        self._fence = ""
        self._small = False
        self._undecided = 0

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; return the spans that it completes."""
        self._parts.append(delta)
        self._size += len(delta)
        if self._undecided or not self._kind or (_PLACE_MAYBE(delta) and _PLACE_CHARACTER(delta)):
            return self._advance(len(delta), False)
        return []

    def flush(self) -> list[Span]:
        """Decide the undecided text as at the end of a text, and return the rest."""
        spans = self._advance(0, True)
        text, lead, start = self._joined(), self._lead, self._start
        if chunk := text[lead:].rstrip():
            end = lead + len(chunk)
            spans.append(Span(chunk, start + lead, start + end, text[:lead]))
            self._restart(start + end, text[end:], len(text) - end)
        return spans

    def cut(self, chars: int) -> Span:
        """Cut a chunk of at most `chars` characters. A line or fenced code continues as such behind it."""
        span, rest = self._take(chars)
        if self._kind in (_BETWEEN, _PROSE):
            white = _WHITE.match(rest)
            self._restart(span.end, rest, white.end() if white else 0)
            self._undecided = self._size - self._lead
        else:
            kind, undecided = self._kind, min(self._undecided, len(rest))
            self._restart(span.end, rest, 0)
            self._kind, self._undecided = kind, undecided
        return span

    def _restart(self, start: int, rest: str, lead: int) -> None:
        self._start, self._parts, self._size, self._lead = start, [rest], len(rest), lead
        self._kind, self._undecided = _BETWEEN, 0

    def _advance(self, fresh: int, final: bool) -> list[Span]:
        """Scan the undecided text and the `fresh` characters behind it, as far as they can be decided; return spans."""
        fresh += self._undecided
        text, base = self._window(fresh + BEHIND)
        scan, done = len(text) - fresh, 0
        spans: list[Span] = []
        while (end := self._next_end(text, base, scan, final)) >= 0:
            if base:
                text, end, base = self._joined(), end + base, 0
            lead, start = self._lead, self._start
            chunk = text[lead:end].rstrip()
            scan = lead + len(chunk)
            if chunk:
                spans.append(Span(chunk, start + lead, start + scan, text[done:lead]))
                done = scan
            self._kind = _BETWEEN
        if done:
            self._parts = [text[done:]]
            self._size -= done
            self._lead -= done
            self._start += done
        return spans

    def _next_end(self, text: str, base: int, scan: int, final: bool) -> int:
        """Return where in `text`, the pending text from `base` on, the chunk ends; `NO_END` if it does not yet."""
        while scan < len(text):
            if self._kind == _BETWEEN:
                scan = self._begin(text, base, scan, final)
                if scan < 0:
                    return NO_END
                continue
            place = _PLACES[self._kind].search(text, scan)
            if place is None:
                break
            in_code = self._kind == _PROSE and place.group()[0] == "`"
            end = self._decide(text, place.start(), self._lead - base, final)
            if end == UNDECIDED:
                self._undecided = len(text) - place.start()
                return NO_END
            if end != NO_END and not in_code:
                return end
            scan = end if in_code and end != NO_END else place.end()
            if self._kind == _INFO:
                scan = self._leave_info(place)
        self._undecided = 0
        return NO_END

    def _begin(self, text: str, base: int, scan: int, final: bool) -> int:
        """Skip separators and find the kind of the chunk behind them; return where to scan on, or `UNDECIDED`."""
        white = _WHITE.match(text, scan)
        scan = white.end() if white else scan
        self._lead = base + scan
        if scan == len(text):
            return scan
        kind = opening(View.of(text, scan, scan, final))
        if kind is None:
            self._undecided = len(text) - scan
            return UNDECIDED
        if not kind:
            self._kind, self._small = _PROSE, text[scan].islower()
        elif kind in "#|":
            self._kind = _LINE
        else:
            self._kind, self._fence = _INFO, kind
            scan += len(kind)
        return scan

    def _decide(self, text: str, at: int, begin: int, final: bool) -> int:
        """Return where this kind of chunk ends if it ends at the place `at`, or where inline code there ends."""
        ahead = CODE_AHEAD if text[at] == "`" else AHEAD
        view = View.of(text, at, begin, final, self._small, ahead)
        if self._kind == _LINE:
            return at
        if self._kind == _INFO:
            return NO_END
        if self._kind == _CODE:
            end = fence_end(view, self._fence)
        elif text[at] == "`":
            end = code_end(view)
        elif text[at] == "<":
            end = turn_end(view)
        elif text[at].isspace():
            end = line_end(view)
        else:
            end = sentence_end(view)
        return end + at - view.at if end >= 0 else end

    def _leave_info(self, place: regex.Match[str]) -> int:
        """Decide between fenced and inline code: the line that opens a fence of backticks has no other backtick."""
        if place.group() != "`":
            self._kind = _CODE
            return place.start()
        if self._fence[0] == "`":
            self._kind = _PROSE
        return place.end()

    def _window(self, chars: int) -> tuple[str, int]:
        """Return at least the last `chars` pending characters, and the number of those before them."""
        if chars >= self._size:
            return self._joined(), 0
        taken: list[str] = []
        missing = chars
        for part in reversed(self._parts):
            taken.append(part[-missing:])
            missing -= len(part)
            if missing <= 0:
                break
        text = "".join(reversed(taken))
        return text, self._size - len(text)
