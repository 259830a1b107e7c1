"""What to look for in a text that comes in pieces, and what is known of it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import regex

from .folding import Folded, fold_on, fold_rest
from .pattern_terms import BacktrackingTerm, RegularTerm, pattern_term
from .searched import Searched
from .word_terms import WordTerm, word_term

Term = WordTerm | RegularTerm | BacktrackingTerm


class TermsRead(NamedTuple):
    """What is known of the folded text, and of each term."""

    folded: Folded
    searches: tuple[Searched, ...]


def start(terms: tuple[Term, ...]) -> TermsRead:
    """Return the state before any text."""
    return TermsRead(Folded(), (Searched(),) * len(terms))


def read(terms: tuple[Term, ...], state: TermsRead, text: str) -> TermsRead:
    """Search on for every term: for words in the folded text, for patterns in the text as it is."""
    state_of_fold, folded = state.folded, ""
    if any(isinstance(term, WordTerm) for term in terms):
        state_of_fold, folded = fold_on(state.folded, text)
    searches = [
        term.read(search, folded if isinstance(term, WordTerm) else text)
        for term, search in zip(terms, state.searches, strict=True)
    ]
    return TermsRead(state_of_fold, tuple(searches))


def standing(terms: tuple[Term, ...], state: TermsRead, *, settled: bool, over: bool = False) -> list[bool]:
    """Return for each term whether it is in the text, and stays in it.

    Args:
        terms: what was looked for.
        state: what was read.
        settled: no word goes on behind the text.
        over: nothing follows at all.
    """
    rest = fold_rest(state.folded) if settled or over else ""
    return [_stands(term, search, rest, settled, over) for term, search in zip(terms, state.searches, strict=True)]


def _stands(term: Term, search: Searched, rest: str, settled: bool, over: bool) -> bool:
    if isinstance(term, WordTerm):
        return search.found or ((settled or over) and term.stands_in(search, rest))
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
        raise TypeError(f"Invalid value {given!r}: expected a word; give words, or patterns made by re.compile().")
    return found
