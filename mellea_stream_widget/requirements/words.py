"""Words and patterns that must not, or must, be in the text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from ..log.mistakes import InvalidType
from ..mellea.requirements.rule import FINE, PASS, UNKNOWN, RuleAnswer, fail
from ..orchestrator.turns import Steps
from .making import text_requirement
from .regular import ManyWays
from .search import Term, TermsRead, lose, place_of, read, standing, start, term

T = TypeVar("T")

_PATTERN_LIKE = re.compile(
    r"\\[dwsbDWSBAZ](?![A-Za-z])"
    r"|\(\?(?:[:=!]|<[=!]|P?<\w+>|[aimsux]+\))"
    r"|\[\^[^\]]+\]|\[[^\]]*(?:0-9|a-z|A-Z)[^\]]*\]"
    r"|[\w)\]>]\.[*+]\??(?=[\w(\[\\<])"
    r"|[^\W\d_]\|[^\W\d_]|^\^[A-Za-z]|^[^=/]*[a-z]\?[a-z][^=/]*$"
)
"""What stands in regular expressions, and hardly ever in words to look for: not "$5.00", "C++" or "(a)"."""


@dataclass(frozen=True)
class Terms:
    """Base of rules about several terms."""

    terms: tuple[Term, ...]

    @property
    def slow(self) -> bool:
        """Whether a search may take so long that it needs a thread."""
        return any(sought.slow for sought in self.terms)

    def start(self) -> TermsRead:
        """Begin every search."""
        return start(self.terms)

    def read(self, state: TermsRead, text: str) -> TermsRead | Steps[TermsRead]:
        """Search on for every term; in a thread once a pattern had too many ways."""
        return self._quick_or_not(state, lambda known: read(self.terms, known, text))

    def _quick_or_not(self, state: TermsRead, ask: Callable[[TermsRead], T]) -> T | Steps[T]:
        """Ask at once, or in a thread where `regex` has to search in place of the machine."""
        if not state.lost:
            try:
                return ask(state)
            except ManyWays:
                state = lose(self.terms, state)
                if not state.lost:
                    raise
        return self._slowly(lambda: ask(state))

    def _slowly(self, ask: Callable[[], T]) -> Steps[T]:
        answer: T = yield ask
        return answer


class Forbidden(Terms):
    """None of the terms is in the text."""

    def so_far(self, state: TermsRead, settled: bool) -> RuleAnswer | Steps[RuleAnswer]:
        """Say "fail" for the first term that is there."""
        return self._quick_or_not(
            state, lambda known: self._first(known, standing(self.terms, known, settled=settled)) or FINE
        )

    def at_end(self, state: TermsRead) -> RuleAnswer | Steps[RuleAnswer]:
        """Say "pass" if no term is there."""
        return self._quick_or_not(
            state, lambda known: self._first(known, standing(self.terms, known, settled=True, over=True)) or PASS
        )

    def go_on(self, state: TermsRead) -> TermsRead:
        """Look for the terms again, in what follows."""
        return self.start()

    def _first(self, state: TermsRead, found: list[bool]) -> RuleAnswer | None:
        for sought, search, there in zip(self.terms, state.searches, found, strict=True):
            if there:
                advice = f"Write it without {sought.name}, and without a word that stands for it."
                return fail(f"it has {sought.name} in it", place_of(sought, search, state), advice)
        return None


class Mentioned(Terms):
    """All of the terms are in the text."""

    def so_far(self, state: TermsRead, settled: bool) -> RuleAnswer | Steps[RuleAnswer]:
        """Say "pass" once all terms are there."""
        return self._quick_or_not(
            state, lambda known: PASS if all(standing(self.terms, known, settled=settled)) else UNKNOWN
        )

    def at_end(self, state: TermsRead) -> RuleAnswer | Steps[RuleAnswer]:
        """Say "fail" if a term is missing."""
        return self._quick_or_not(state, self._missing)

    def _missing(self, state: TermsRead) -> RuleAnswer:
        found = standing(self.terms, state, settled=True, over=True)
        missing = [sought.name for sought, there in zip(self.terms, found, strict=True) if not there]
        if not missing:
            return PASS
        names = ", ".join(missing)
        return fail(f"it does not mention {names}", None, f"Mention {names}, word for word.")

    def go_on(self, state: TermsRead) -> TermsRead:
        """Go on."""
        return state


def forbid(*terms: Any) -> Any:
    """Forbid words, phrases and patterns.

    Words and phrases are whole ones, in any script and either case: `forbid("beer")` allows "beers" and "root-beers",
    and forbids "BEER", "_beer_", "be**er**", "be\u00ader" with a soft hyphen in it, full-width letters and letters of
    other scripts that look the same. A space stands for any white space. In scripts without spaces between words they
    are found anywhere, in Korean with particles behind them too. Patterns are compiled by `re.compile()` or
    `regex.compile()`, and are searched for in the text as it is, with the meaning of their flags. Only the end of the
    text is an end to `$`, and what a pattern looks at behind a match must be there before the match counts. A string is
    never a pattern: one that looks like a regular expression gives a warning.

    In mid-stream it says "fail" with the chunk in which a term is complete, wherever chunks and deltas were cut, and
    otherwise "unknown". At the end it passes if nothing was found.

    Args:
        terms: words, phrases and compiled patterns, or lists of them.

    Raises:
        TypeError: nothing was given, or something that is neither a word nor a pattern of text.
    """
    rule = Forbidden(_terms(terms, "forbid"))
    names = ", ".join(sought.name for sought in rule.terms)
    return text_requirement(rule, f"The text does not contain {names}.", label=f"forbid {names}", check_only=True)


def must_mention(*terms: Any) -> Any:
    """Ask for words, phrases and patterns, all of them; see `forbid` for what is found.

    In mid-stream it says "unknown", and "pass" for good from the chunk on that completes the last missing term.
    At the end it fails if a term is missing, and names it.

    Args:
        terms: words, phrases and compiled patterns, or lists of them.

    Raises:
        TypeError: nothing was given, or something that is neither a word nor a pattern of text.
    """
    rule = Mentioned(_terms(terms, "must_mention"))
    names = ", ".join(sought.name for sought in rule.terms)
    return text_requirement(rule, f"The text mentions {names}.", label=f"must mention {names}")


def _terms(given: Iterable[Any], name: str) -> tuple[Term, ...]:
    flat: list[Any] = []
    for item in given:
        flat.extend(item if isinstance(item, (list, tuple, set, frozenset)) else [item])
    if not flat:
        raise InvalidType("No words given: give words, or patterns made by re.compile().")
    for item in flat:
        if isinstance(item, str) and _PATTERN_LIKE.search(item):
            warnings.warn(
                f"{name}({item!r}) looks for these characters as they stand. If they are a regular expression, "
                f"write {name}(re.compile({item!r})).",
                stacklevel=3,
            )
    return tuple(map(term, flat))
