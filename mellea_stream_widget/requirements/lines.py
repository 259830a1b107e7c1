"""Things that stand within one line: addresses, secrets, numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..mellea.requirements.rule import FINE, PASS, Answer, fail
from ..orchestrator.turns import Steps

Find = Callable[[str], str | None]
"""Takes a line, its beginning up to the end of a word, or a part of a long one; gives what is wrong with it, without
quoting it."""

WIDTH = 2048
"""Characters of the parts in which a long line is looked at."""

OVERLAP = 128
"""Characters of a line that are looked at twice: whatever is found stands in fewer, or in one word."""

WORD = 1024
"""Characters up to which a word is kept whole at the border of a part."""

LONGEST = 8 * WORD
"""Characters of a word that is looked at before it has ended."""

_END = re.compile(r"[\r\n]")
_NUMBER = frozenset("0123456789().+/- \t\xa0\u2007\u2009\u2010\u2011\u2012\u2013\u202f\u3000")
"""What may stand in a number with spaces in it."""


class LineRead(NamedTuple):
    """The line that has not ended, up to where it was looked at, and what was found in it or before it."""

    line: str = ""
    looked: int = 0
    found: str | None = None


@dataclass(frozen=True)
class Lines:
    """Nothing is found in any line."""

    find: Find

    def start(self) -> LineRead:
        """Return the state before any text."""
        return LineRead()

    def read(self, state: LineRead, text: str) -> Steps[LineRead]:
        """Look through the lines that the text completes."""
        if state.found:
            return state
        first, *others = _END.split(text)
        state = state._replace(line=state.line + first)
        for other in others:
            if found := (yield from self._look(state.line, state.looked)):
                return LineRead(found=found)
            state = LineRead(other)
        return state

    def so_far(self, state: LineRead, settled: bool) -> Steps[Answer]:
        """Say "fail" if something was found; in the line that goes on, up to its last complete word or number."""
        found = state.found or (yield from self._look(_certain(state, settled), state.looked))
        return fail(found) if found else FINE

    def looked(self, state: LineRead, settled: bool) -> LineRead:
        """Keep the end of the line only: what is before it was looked at."""
        certain = len(_certain(state, settled))
        begin = _word_before(state.line, certain - OVERLAP)
        return LineRead(state.line[begin:], max(certain, state.looked) - begin)

    def at_end(self, state: LineRead) -> Steps[Answer]:
        """Say "pass" if nothing was found."""
        answer = yield from self.so_far(state, True)
        return PASS if answer is FINE else answer

    def go_on(self, state: LineRead) -> LineRead:
        """Go on behind what was found."""
        return self.start()

    def _look(self, line: str, looked: int) -> Steps[str | None]:
        if looked >= len(line):
            return None
        for part in _parts(line, looked):
            if not part.isspace() and (found := self.find(part)):
                return found
            yield None
        return None


def _certain(state: LineRead, settled: bool) -> str:
    """Return the line without its last word, and what may belong to a number with spaces before that."""
    line = state.line
    if settled:
        return line
    if _last_space(line, len(line)) < len(line) - LONGEST:
        return line[:-WORD]
    word = number = _last_space(line, len(line)) + 1
    while number and line[number - 1] in _NUMBER:
        number -= 1
    while number and number < word and not line[number - 1].isspace():
        number += 1
    return line[:number]


def _parts(line: str, looked: int) -> Iterator[str]:
    """Give what of a line is to be looked at, in parts that overlap."""
    begin = _word_before(line, looked - OVERLAP)
    while len(line) - begin > WIDTH:
        end = _word_before(line, begin + WIDTH)
        yield line[begin:end]
        begin = max(begin + OVERLAP, _word_before(line, end - OVERLAP))
    yield line[begin:]


def _word_before(line: str, place: int) -> int:
    """Return where the word begins that a place stands in, if it is not too long."""
    if place <= 0:
        return 0
    space = _last_space(line, place)
    return space + 1 if space >= place - WORD or (space < 0 and place <= WORD) else place


def _last_space(line: str, place: int) -> int:
    """Return where the last white space before a place is; -1 if there is none."""
    return max(line.rfind(" ", 0, place), line.rfind("\t", 0, place))
