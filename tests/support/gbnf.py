"""Reads the small part of GBNF that constraints use, as a regular expression of `re`."""

from __future__ import annotations

import re

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\[(?:[^\]\\]|\\.)*\]|[a-z]+|[()|?*+]|\{[0-9,]*\}|\s+')


def as_pattern(grammar: str) -> str:
    """Return a regular expression for the texts of a grammar without recursion; refuse all other notation."""
    rules = dict(re.split(r" ::= ", line, maxsplit=1) for line in grammar.strip().split("\n"))

    def written(name: str) -> str:
        source, place, parts = rules[name], 0, []
        while place < len(source):
            found = _TOKEN.match(source, place)
            assert found is not None, f"what is {source[place:]!r}?"
            token, place = found[0], found.end()
            if token[0] == '"':
                parts.append(f"(?:{re.escape(token[1:-1].replace(chr(92) + 'n', chr(10)))})")
            elif token.isalpha():
                parts.append(f"(?:{written(token)})")
            elif token == "(":
                parts.append("(?:")
            elif not token.isspace():
                parts.append(token)
        return "".join(parts)

    return written("root")
