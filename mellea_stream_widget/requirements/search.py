"""Finds words and patterns in a text that comes in pieces."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Protocol

import regex

from .pattern_terms import pattern_term
from .searched import FOUND, Searched

CONTEXT = 32
"""Characters before a possible match that are kept, for what its border looks back at."""

_FORMAT = regex.compile(r"\p{Cf}+")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_WORD = regex.compile(r"[\w\p{M}]")


class Sought(Protocol):
    """Something to look for."""

    @property
    def name(self) -> str:
        """How to name it to people."""
        ...

    @property
    def slow(self) -> bool:
        """Whether the search may take long."""
        ...

    def read(self, state: Searched, text: str) -> Searched:
        """Search on through some more text."""
        ...

    def stands_in(self, state: Searched, settled: bool) -> bool:
        """Return whether it is in the text, and stays in it; with `settled` no word goes on behind the text."""
        ...

    def ends(self, state: Searched) -> bool:
        """Return whether it is in the text if nothing follows."""
        ...


@dataclass(frozen=True)
class Term:
    """A word, a phrase or a pattern to look for.

    Attributes:
        name: how to name it to people.
        pattern: what is searched for.
        folded: whether the text is folded before it is searched.
    """

    name: str
    pattern: regex.Pattern[str]
    folded: bool

    slow = False

    def read(self, state: Searched, text: str) -> Searched:
        """Search on through some more text; a match that touches its end may still grow, or turn out to be none."""
        if state.found or not text:
            return state
        text = fold(state.tail, text) if self.folded else state.tail + text
        stable = _last_letter(text) if self.folded else len(text)
        match = self.pattern.search(text, state.begin, stable, partial=True)
        if match is not None and not match.partial and match.end() < stable:
            return FOUND
        begin = stable if match is None else match.start()
        kept = max(0, begin - CONTEXT)
        return Searched(text[kept:], begin - kept)

    def stands_in(self, state: Searched, settled: bool) -> bool:
        """Whether it is in the text so far, and stays in it; with `settled` no word goes on behind the text."""
        if state.found or not settled:
            return state.found
        return self.pattern.search(state.tail, state.begin) is not None

    def ends(self, state: Searched) -> bool:
        """Return whether it is in the text if nothing follows."""
        return self.stands_in(state, True)


def term(given: Any) -> Sought:
    """Make a term of a word, a phrase, or a compiled pattern of `re` or `regex`.

    Words are looked for as whole words, in any script and in either case; where a script does without spaces,
    anywhere. A space in a phrase stands for any white space.
    """
    if isinstance(given, (re.Pattern, regex.Pattern)):
        return pattern_term(given)
    if not isinstance(given, str) or not (words := fold("", given).split()):
        raise TypeError(f"{given!r} is no word; give words, or patterns made by re.compile()")
    before = r"(?<![\w\p{M}])" if _bordered(words[0][0]) else ""
    behind = r"(?![\w\p{M}])" if _bordered(words[-1][-1]) else ""
    phrase = r"\s+".join(map(regex.escape, words))
    return Term(f'"{" ".join(given.split())}"', regex.compile(before + phrase + behind), folded=True)


def fold(folded: str, text: str) -> str:
    """Fold text behind folded text: letter case, look-alike forms, and characters that nobody sees are gone."""
    if folded.isascii() and text.isascii():
        return folded + text.lower()
    text = unicodedata.normalize("NFKC", folded + _FORMAT.sub("", text)).casefold()
    return unicodedata.normalize("NFKC", text)


def _bordered(letter: str) -> bool:
    return bool(_WORD.match(letter)) and not _UNSPACED.match(letter)


def _last_letter(text: str) -> int:
    """Give where the last letter stands; accents may follow that change it and whatever belongs to it."""
    place = max(0, len(text) - 1)
    while place and unicodedata.combining(text[place]):
        place -= 1
    return place
