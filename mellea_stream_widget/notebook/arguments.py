"""Cuts the option line of a magic into arguments.

Unlike a shell's, an argument may be a Python expression: spaces inside of brackets and quotes do not end it,
and quotes stay, so that `"no prices"` (a sentence) and `no_prices` (a name) can be told apart.
"""

from __future__ import annotations

import re

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_PREFIX = re.compile(r"(?:^|\W)(?:[bfru]|br|rb|fr|rf)$", re.IGNORECASE)


def split(line: str) -> list[str]:
    """Give the arguments of a line.

    Raises:
        ValueError: a quote or a bracket is not closed, or one is closed that was not opened.
    """
    arguments: list[str] = []
    current = ""
    brackets: list[str] = []
    position = 0
    while position < len(line):
        character = line[position]
        end = position + 1
        if character in "\"'" and (brackets or _opens_quote(current)):
            end = _end_of_quote(line, position)
        elif character in _CLOSING:
            brackets.append(_CLOSING[character])
        elif character in _CLOSING.values():
            if not brackets or brackets.pop() != character:
                raise ValueError(f"{character} closes nothing in: {line.strip()}")
        elif character.isspace() and not brackets:
            if current:
                arguments.append(current)
            current, position = "", end
            continue
        current += line[position:end]
        position = end
    if brackets:
        raise ValueError(f"{brackets[-1]} is missing in: {line.strip()}")
    return [*arguments, current] if current else arguments


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
