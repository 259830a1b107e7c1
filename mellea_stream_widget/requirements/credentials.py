"""Finds keys, tokens and passwords by the forms in which services issue them; see `log.secret_forms`."""

from __future__ import annotations

import regex

from ..log.secret_forms import PHRASES, WORDS
from .passages import Passage

TRIGGER = regex.compile(r"[A-Za-z0-9_+/=.~-]{16,}|-----|://|(?i:pass(?:word)?|pwd)\s*=")
"""Every secret ends with a word that has one of these in it."""

_BEGIN = r"(?<![A-Za-z0-9])"
_WORDS = tuple((name, regex.compile(rf"{_BEGIN}(?:{form})")) for name, form in WORDS)
_PHRASES = tuple((name, regex.compile(form)) for name, form in PHRASES)


def find_secret(line: str, start: int) -> Passage | None:
    """Return a secret that ends behind `start`, if one stands in a line."""
    for name, form in _WORDS:
        if match := form.search(line, start):
            return Passage(f"it has a secret in it: {name}", *match.span())
    for name, form in _PHRASES:
        for match in form.finditer(line):
            if match.end() > start:
                return Passage(f"it has a secret in it: {name}", *match.span())
    return None
