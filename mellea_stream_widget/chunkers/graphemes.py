"""Where a text may be cut without taking a grapheme apart."""

from __future__ import annotations

import regex

_GRAPHEME = regex.compile(r"\X")


def border(text: str, chars: int) -> int:
    """Return the last grapheme border of the text that is at most at `chars`.

    `chars` itself where the whole text fits, and where the text's first grapheme is longer than that.
    """
    if len(text) <= chars:
        return len(text)
    last = 0
    # One character more than fits: whether there is a border before it depends on that character.
    for grapheme in _GRAPHEME.finditer(text, 0, chars + 1):
        if grapheme.end() > chars:
            break
        last = grapheme.end()
    return last or chars
