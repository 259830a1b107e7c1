"""Finds where a text can be cut between two graphemes."""

from __future__ import annotations

import regex

_GRAPHEME = regex.compile(r"\X")


def border(text: str, chars: int) -> int:
    """Return the last border between graphemes that is at `chars` or before it.

    Return `chars` itself if the whole text fits, or if its first grapheme is longer.
    """
    if len(text) <= chars:
        return len(text)
    last = 0
    # One character more than fits, because it decides whether there is a border before it.
    for grapheme in _GRAPHEME.finditer(text, 0, chars + 1):
        if grapheme.end() > chars:
            break
        last = grapheme.end()
    return last or chars
