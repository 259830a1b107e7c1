"""What to look for in a text that comes in pieces, and what is known of it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import regex

from ..log.mistakes import InvalidType
from ..mellea.requirements.rule import Gathered
from .folding import Folded, fold_on, fold_rest
from .pattern_terms import BacktrackingTerm, RegularTerm, pattern_term
from .word_terms import FOUND, Searched, WordTerm, word_term

Place = tuple[int, int]
KEPT = 512
"""Characters at the end of the text that are kept, to tell where in it a term stands."""

Term = WordTerm | RegularTerm | BacktrackingTerm


class TermsRead(NamedTuple):
    """What is known of the text.

    Attributes:
        folded: the text as it is folded for words in Latin letters, and for those in others.
        searches: what is known of each term.
        end: the end of the text as it is.
        length: its length.
        whole: all of it, kept for patterns only that may need it.
    """

    folded: tuple[Folded, Folded]
    searches: tuple[Searched, ...]
    end: str = ""
    length: int = 0
    whole: Gathered = Gathered()

    @property
    def lost(self) -> bool:
        """Whether a pattern is searched for in a way that may take long."""
        return any(search.lost for search in self.searches)


def lose(terms: tuple[Term, ...], state: TermsRead) -> TermsRead:
    """Return the state in which `regex` searches for the patterns that have too many ways."""
    searches = (
        Searched(tail=str(state.whole), lost=True) if _keeps(term) and not search.found else search
        for term, search in zip(terms, state.searches, strict=True)
    )
    return state._replace(searches=tuple(searches))


def _keeps(term: Term) -> bool:
    return isinstance(term, RegularTerm) and term.keeps_text


def start(terms: tuple[Term, ...]) -> TermsRead:
    """Return the state before any text."""
    return TermsRead((Folded(), Folded(own=True)), (Searched(),) * len(terms), whole=Gathered())


def read(terms: tuple[Term, ...], state: TermsRead, text: str) -> TermsRead:
    """Search on for every term: for words in the folded text, for patterns in the text as it is."""
    wanted = {term.own for term in terms if isinstance(term, WordTerm)}
    folds = [fold_on(fold, text) if fold.own in wanted else (fold, "") for fold in state.folded]
    searches = []
    for term, before in zip(terms, state.searches, strict=True):
        search = term.read(before, folds[term.own][1] if isinstance(term, WordTerm) else text)
        if search.found and not before.found:
            search = FOUND._replace(place=_found_place(term, search, state, text))
        searches.append(search)
    whole = state.whole + text if any(map(_keeps, terms)) else state.whole
    return TermsRead(
        (folds[0][0], folds[1][0]), tuple(searches), (state.end + text)[-KEPT:], state.length + len(text), whole
    )


def place_of(term: Term, search: Searched, state: TermsRead) -> Place | None:
    """Return where in the text a term stands that was found, or stands at the end of what was read."""
    return search.place if search.found else _place(term, state.end, state.length)


def _found_place(term: Term, search: Searched, state: TermsRead, text: str) -> Place | None:
    """Return where a term stands that some more text has completed; it is the same for every cut of the text."""
    if not isinstance(term, RegularTerm) or state.lost:
        return _place(term, state.end + text, state.length + len(text))
    read = text[: search.begin]
    return _place(term, (state.end + read)[-KEPT:], state.length + len(read))


def _place(term: Term, end: str, length: int) -> Place | None:
    """Return where a term stands in the end of a text of some length."""
    origin = length - len(end)
    found = term.place_in(end, origin > 0)
    return (found[0] + origin, found[1] + origin) if found else None


def standing(terms: tuple[Term, ...], state: TermsRead, *, settled: bool, over: bool = False) -> list[bool]:
    """Return for each term whether it is in the text, and stays in it.

    Args:
        terms: what was looked for.
        state: what was read.
        settled: no word goes on behind the text.
        over: nothing follows at all.
    """
    rests = [fold_rest(fold) if settled or over else "" for fold in state.folded]
    return [_stands(term, search, rests, settled, over) for term, search in zip(terms, state.searches, strict=True)]


def _stands(term: Term, search: Searched, rests: list[str], settled: bool, over: bool) -> bool:
    if isinstance(term, WordTerm):
        return search.found or ((settled or over) and term.stands_in(search, rests[term.own]))
    return term.ends(search) if over else term.stands_in(search, settled)


def term(given: Any) -> Term:
    """Return what looks for a word, a phrase, or a compiled pattern of `re` or `regex`.

    Words are looked for as whole words, in any script and in either case; where a script does without spaces,
    anywhere. A space in a phrase stands for any white space.

    Raises:
        TypeError: it is something else, or a text with nothing in it to look for.
    """
    if isinstance(given, (re.Pattern, regex.Pattern)):
        return pattern_term(given)
    found = word_term(given) if isinstance(given, str) else None
    if found is None:
        raise InvalidType(f"Invalid value {given!r}: expected a word; give words, or patterns made by re.compile().")
    return found
