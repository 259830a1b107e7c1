"""Things that end with a word: addresses, secrets, numbers.

A text is read word by word. Each word that may hold something is looked at once, when it has ended, together with
what stands before it on its line. So every character costs the same, however long the line is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import regex

from ..mellea.requirements.rule import FINE, PASS, RuleAnswer, fail
from ..orchestrator.turns import Steps

Place = tuple[int, int]
"""Where something begins and ends."""


class Passage(NamedTuple):
    """What to say of what was found, without quoting it, and where that begins and ends."""

    reason: str
    begin: int
    end: int


Find = Callable[[str, int], Passage | None]
"""Takes a word with what stands before it, and where the word begins; says what ends in the word."""

CONTEXT = 160
"""Characters before a word, on its line, that are looked at with it."""

LONGEST = 2048
"""Characters after which a word that goes on is looked at as if it had ended."""

_WORD = re.compile(rf"\S{{1,{LONGEST}}}")
_LINE_END = re.compile(r"[\r\n]")
_UNSEEN = regex.compile(r"[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]+")
_LONG_DASH = regex.compile(r"(?<=\p{L})[\u2013-\u2015](?=\p{L})")
"""A dash that stands between two words, and not in one."""
_DASH = regex.compile(r"[\p{Pd}\u2212]")
_ESCAPED = regex.compile(r"(?<=\w)\\(?=[-._@]\w)")
"""The backslash that Markdown has before a mark within a word."""
_SPACE = regex.compile(r"\p{Zs}")
_STOP = regex.compile(r"(?<=[A-Za-z0-9])。(?=[A-Za-z0-9])")
_DIGIT = regex.compile(r"\p{Nd}")


class PassageRead(NamedTuple):
    """What stands before the open word on its line, the open word, what was found before, and characters read."""

    before: str = ""
    word: str = ""
    found: Passage | None = None
    length: int = 0


@dataclass(frozen=True)
class Passages:
    """Nothing is found in any word.

    Attributes:
        find: what looks at a word.
        trigger: found in every word that is worth a look.
        advice: what to write instead.
        escapes: whether the backslash counts that Markdown has before a mark; left out otherwise.
    """

    find: Find
    trigger: regex.Pattern[str]
    advice: str = ""
    escapes: bool = True

    def start(self) -> PassageRead:
        """Begin with nothing read."""
        return PassageRead()

    def read(self, state: PassageRead, text: str) -> Steps[PassageRead]:
        """Look at the words that the text completes."""
        if state.found or not text:
            return state
        held = state.before + state.word + text
        length = state.length + len(text)
        origin = length - len(held)
        place = len(state.before)
        for match in _WORD.finditer(held, place):
            place, end = match.span()
            if end == len(held) and end - place < LONGEST:
                return PassageRead(_context(held, place), held[place:], None, length)
            word = match.group()
            if not word.isascii() or self.trigger.search(word):
                if found := self._look(_context(held, place), word, origin + end):
                    return PassageRead(found=found)
                yield None
        return PassageRead(_context(held, len(held)), "", None, length)

    def so_far(self, state: PassageRead, settled: bool) -> RuleAnswer:
        """Say "fail" if something was found; the open word counts where the text was cut between two words."""
        found = state.found or (self._look(state.before, state.word, state.length) if settled else None)
        return fail(found.reason, (found.begin, found.end), self.advice) if found else FINE

    def at_end(self, state: PassageRead) -> RuleAnswer:
        """Say "pass" if nothing was found."""
        answer = self.so_far(state, True)
        return PASS if answer is FINE else answer

    def go_on(self, state: PassageRead) -> PassageRead:
        """Go on behind what was found."""
        return self.start()

    def _look(self, before: str, word: str, end: int) -> Passage | None:
        """Look at a word that ends at a place in the text; return what was found where it stands there."""
        same = self._plain(word)
        if not self.trigger.search(same):
            return None
        lead = self._plain(before)
        found = self.find(lead + same, len(lead))
        if found is None:
            return None
        origin = end - len(word) - len(before)
        begin, end = (origin + self._unfolded(before, word, place) for place in (found.begin, found.end))
        return Passage(found.reason, begin, end)

    def _plain(self, text: str) -> str:
        return plain(text) if self.escapes or "\\" not in text else plain(_ESCAPED.sub("", text))

    def _unfolded(self, before: str, word: str, place: int) -> int:
        """Return where in `before + word` a place in the plain forms of both is."""
        lead = len(self._plain(before))
        if place < lead:
            return self._unfolded_in(before, place)
        return len(before) + self._unfolded_in(word, place - lead)

    def _unfolded_in(self, text: str, place: int) -> int:
        if self._plain(text) == text:
            return place
        return bisect_left(range(len(text)), place, key=lambda end: len(self._plain(text[:end])))


def plain(text: str) -> str:
    """Return the text with one form for each space, dash and digit, without invisible characters."""
    if text.isascii():
        return text
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    text = _DASH.sub("-", _SPACE.sub(" ", _LONG_DASH.sub(" ", text)))
    text = _STOP.sub(".", text)
    return _DIGIT.sub(lambda match: str(unicodedata.decimal(match.group())), text)


def _context(held: str, end: int) -> str:
    """Return what stands before a place on its line, up to `CONTEXT` characters."""
    before = held[max(0, end - CONTEXT) : end]
    return _LINE_END.split(before)[-1]
