"""Patterns to look for in a text that comes in pieces."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

import regex

from ..log.mistakes import InvalidType
from .backtracking import as_regex, due, quick_search, search
from .regular import Irregular, Machine, Position
from .word_terms import FOUND, Searched

CONTEXT = 32
"""Characters before a possible match that are kept, for what a pattern looks back at."""

SPACES = " \t\n\r"
"""What may stand behind a chunk that ended between two words."""

_ANCHORS = re.compile(r"\\(?:[KG]|.)", re.DOTALL)
_LOOKS_ON = re.compile(r"\(\?<?[=!>]|\\[bBmMZz]|[$^]")


@dataclass(frozen=True)
class RegularTerm:
    """A regular expression, searched for character by character.

    Attributes:
        name: how to name it to people.
        machine: what searches.
        pattern: the same for `regex`, which tells where a match stands.
    """

    name: str
    machine: Machine
    pattern: regex.Pattern[str] | None

    slow = False

    def read(self, state: Searched, text: str) -> Searched:
        """Search on through some more text."""
        if state.found or not text:
            return state
        if state.lost:
            searched = self._backtracking.read(state, text)
            return searched if searched.found else searched._replace(lost=True)
        before = self.machine.start if state.position is None else state.position
        position = self.machine.read(before, text)
        if not position.found:
            return Searched(position=position)
        return FOUND._replace(begin=self._end(before, text))

    @property
    def keeps_text(self) -> bool:
        """Whether the text is kept for `regex`, which searches in it from the beginning if there are too many ways."""
        return self.pattern is not None and self.machine.looks_ahead

    @property
    def _backtracking(self) -> BacktrackingTerm:
        assert self.pattern is not None
        return BacktrackingTerm(self.name, self.pattern)

    def _end(self, position: Position, text: str) -> int:
        """Return how many characters of a text it takes to find the match that is in it."""
        return bisect_left(range(len(text)), True, key=lambda end: self.machine.read(position, text[:end]).found)

    def place_in(self, text: str, begun: bool) -> tuple[int, int] | None:
        """Return where it stands in a text; `begun` says that there is text before."""
        return None if self.pattern is None else quick_search(self.pattern, text, begun)

    def stands_in(self, state: Searched, settled: bool) -> bool:
        """Return whether it is in the text, and stays in it; with `settled` no word goes on behind the text."""
        if state.found or state.lost:
            return state.found or self._backtracking.stands_in(state, settled)
        position = self.machine.start if state.position is None else state.position
        return self.machine.certain(position, SPACES if settled else "")

    def ends(self, state: Searched) -> bool:
        """Return whether it is in the text if nothing follows."""
        if state.lost:
            return self._backtracking.ends(state)
        return state.found or self.machine.ends(self.machine.start if state.position is None else state.position)


@dataclass(frozen=True)
class BacktrackingTerm:
    """A pattern that is not regular: `regex` searches for it in the end of the text, with a limit of time.

    A match that stays open over thousands of characters is looked at again only when it has grown by an eighth.

    Attributes:
        name: how to name it to people.
        pattern: what is searched for.
    """

    name: str
    pattern: regex.Pattern[str]

    slow = True

    def place_in(self, text: str, begun: bool) -> tuple[int, int] | None:
        """Return where it stands in a text; `begun` says that there is text before."""
        return quick_search(self.pattern, text, begun)

    def read(self, state: Searched, text: str) -> Searched:
        """Search on through some more text; a match that touches its end may still grow, or turn out to be none."""
        if state.found or not text:
            return state
        text = state.tail + text
        if state.position is not None and len(text) < state.position:
            return state._replace(tail=text)
        match = search(self.pattern, text, state.begin, partial=True)
        if match is not None and not match.partial and match.end() < len(text):
            return FOUND
        begin = len(text) if match is None else match.start()
        kept = max(0, begin - CONTEXT)
        return Searched(text[kept:], begin - kept, position=due(len(text) - kept))

    def stands_in(self, state: Searched, settled: bool) -> bool:
        """Return whether it is in the text, and stays in it."""
        if state.found or not settled or _LOOKS_ON.search(self.pattern.pattern):
            return state.found
        return (state.position or 0) <= len(state.tail) and self.ends(state)

    def ends(self, state: Searched) -> bool:
        """Return whether it is in the text if nothing follows."""
        return state.found or search(self.pattern, state.tail, state.begin) is not None


def pattern_term(given: Any) -> RegularTerm | BacktrackingTerm:
    """Return what looks for a compiled pattern of `re` or `regex`, with the meaning of its flags.

    Raises:
        TypeError: it is a pattern of bytes.
    """
    if not isinstance(given.pattern, str):
        raise InvalidType(f"Invalid value {given!r}: expected a pattern of text, not of bytes; give a text.")
    name = f"/{given.pattern}/"
    try:
        return RegularTerm(name, Machine(given, searching=True), _for_places(given))
    except Irregular:
        return BacktrackingTerm(name, _whole(as_regex(given)))


def _whole(pattern: regex.Pattern[str]) -> regex.Pattern[str]:
    r"""Return a pattern without `\K`, whose matches begin where it begins to match, and with `\A` in place of `\G`.

    A search that goes on behind some text begins elsewhere than one of the whole text.
    """
    text = _ANCHORS.sub(lambda anchor: "\\A" if anchor[0] == "\\G" else anchor[0].replace("\\K", ""), pattern.pattern)
    if text == pattern.pattern:
        return pattern
    lists: Any = pattern.named_lists
    return regex.compile(text, pattern.flags, **lists)


def _for_places(given: Any) -> regex.Pattern[str] | None:
    """Return what tells where a match stands; None where `regex` does not read the pattern."""
    try:
        return as_regex(given)
    except regex.error:
        return None
