"""Regular expressions that only a backtracking engine knows, with a limit of time; and the flags of both packages."""

from __future__ import annotations

import re
from typing import Any

import regex

from ..mellea.requirements.rule import PatternTimeout

TIMEOUT = 1.0
"""Seconds that one question may take: some patterns would take years."""

GLANCE = 0.01
"""Seconds in which the place of a match is found, or not told."""

OFTEN = 4096
"""Characters up to which a text is looked at again after every chunk; a longer one when it has grown by an eighth."""

_FLAGS = {re.A: regex.A, re.I: regex.I, re.M: regex.M, re.S: regex.S, re.X: regex.X}


def as_regex(pattern: Any) -> regex.Pattern[str]:
    """Return a pattern of `re` or `regex` as one of `regex`, which knows limits of time."""
    if isinstance(pattern, regex.Pattern):
        return pattern
    flags = sum(int(new) for old, new in _FLAGS.items() if pattern.flags & old)
    return regex.compile(pattern.pattern, flags)


def match(pattern: regex.Pattern[str], text: str, *, partial: bool = False) -> bool:
    """Return whether the whole text matches, or with `partial` may do so when it goes on.

    Raises:
        PatternTimeout: it takes too long.
    """
    try:
        return pattern.fullmatch(text, partial=partial, timeout=TIMEOUT, concurrent=True) is not None
    except TimeoutError:
        raise _late(pattern) from None


def search(pattern: regex.Pattern[str], text: str, begin: int, *, partial: bool = False) -> Any:
    """Return the first match behind `begin`, or with `partial` what may become one.

    Raises:
        PatternTimeout: it takes too long.
    """
    try:
        return pattern.search(text, begin, partial=partial, timeout=TIMEOUT, concurrent=True)
    except TimeoutError:
        raise _late(pattern) from None


def quick_search(pattern: regex.Pattern[str], text: str, begun: bool) -> tuple[int, int] | None:
    """Return where a match stands, if that is found at once; with `begun` none begins at the text's beginning."""
    try:
        found = pattern.search(text, int(begun), timeout=GLANCE, concurrent=True)
    except TimeoutError:
        return None
    return found.span() if found else None


def due(length: int) -> int:
    """Return the length at which a text of this length is to be looked at again."""
    return length if length < OFTEN else length * 9 // 8


def _late(pattern: regex.Pattern[str]) -> PatternTimeout:
    return PatternTimeout(
        f"the pattern /{pattern.pattern}/ took longer than {TIMEOUT:g} s; "
        "write it so that each text can match in one way only"
    )
