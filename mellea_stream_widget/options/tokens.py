"""Cuts the option line of a magic into words.

Unlike a shell's, a word may be a Python expression: spaces inside of brackets and quotes do not end it, and
quotes stay, so that `"no prices"` (a sentence) and `no_prices` (a name) can be told apart.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_PREFIX = re.compile(r"(?:^|\W)(?:[bfru]|br|rb|fr|rf)$", re.IGNORECASE)


class Piece(NamedTuple):
    """A word of a line: `line[start:end] == text`."""

    text: str
    start: int
    end: int


def cut(line: str) -> Iterator[Piece]:
    """Yield the words of a line, one after the other: what stands behind a word may be anything.

    Raises:
        ValueError: a quote or a bracket is not closed, or one is closed that was not opened.
    """
    start: int | None = None
    brackets: list[str] = []
    position = 0
    while position < len(line):
        character = line[position]
        end = position + 1
        if character in "\"'" and (brackets or _opens_quote(line[position if start is None else start : position])):
            end = _end_of_quote(line, position)
        elif character in _CLOSING:
            brackets.append(_CLOSING[character])
        elif character in _CLOSING.values():
            if not brackets or brackets.pop() != character:
                raise ValueError(f"{character} closes nothing in: {line.strip()}")
        elif character.isspace() and not brackets:
            if start is not None:
                yield Piece(line[start:position], start, position)
            start, position = None, end
            continue
        start = position if start is None else start
        position = end
    if brackets:
        raise ValueError(f"{brackets[-1]} is missing in: {line.strip()}")
    if start is not None:
        yield Piece(line[start:], start, len(line))


def quoted(word: str) -> str | None:
    """Give the text of a word that is one quoted text; None for any other."""
    if word[:1] not in ("'", '"'):
        return None
    try:
        value = ast.literal_eval(word)
    except (SyntaxError, ValueError):
        return None
    return value if isinstance(value, str) else None


def unquoted(text: str) -> str:
    """Give a text without the quotes around all of it, if there are such; what is inside stays as it is."""
    inside = text[1:-1]
    return inside if len(text) > 2 and text[0] == text[-1] in ("'", '"') and text[0] not in inside else text


def _opens_quote(before: str) -> bool:
    """An apostrophe inside of a word opens nothing; behind an f, r, b or u alone it does."""
    return not re.search(r"\w$", before) or bool(_PREFIX.search(before))


def _end_of_quote(line: str, start: int) -> int:
    position = start + 1
    while position < len(line):
        if line[position] == "\\":
            position += 1
        elif line[position] == line[start]:
            return position + 1
        position += 1
    raise ValueError(f"{line[start]} is not closed in: {line[start:].strip()}")
