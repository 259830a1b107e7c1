"""Where a text may be cut without taking a grapheme apart."""

from __future__ import annotations

import regex

_GRAPHEME = regex.compile(r"\X")
# Between two printable ASCII characters there always is a border, so counting may begin there.
_CERTAIN_BORDER = regex.compile(r"[ -~](?=[ -~])", regex.REVERSE)


def border(text: str, chars: int) -> int:
    """Give the last grapheme border of the text that is at most at `chars`.

    `chars` itself where the whole text fits, and where the text's first grapheme is longer than that.
    """
    if len(text) <= chars:
        return len(text)
    certain = _CERTAIN_BORDER.search(text, 0, chars + 1)
    begin = last = certain.start() + 1 if certain else 0
    for grapheme in _GRAPHEME.finditer(text, begin):
        if grapheme.end() > chars:
            break
        last = grapheme.end()
    return last or chars
