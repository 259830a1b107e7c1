"""The regular expressions of JSON schemas, which are those of ECMAScript."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import regex

from ...log.mistakes import InvalidValue
from ...mellea.requirements.rule import PatternTimeout
from ..backtracking import search
from ..regular import Irregular, Machine

_SPACES = r"\t\n\x0b\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_OUTSIDE = {
    r"\d": "[0-9]",
    r"\D": "[^0-9]",
    r"\w": "[A-Za-z0-9_]",
    r"\W": "[^A-Za-z0-9_]",
    r"\s": f"[{_SPACES}]",
    r"\S": f"[^{_SPACES}]",
    "$": r"\Z",
    ".": r"[^\n\r\u2028\u2029]",
    "[^]": r"[\s\S]",
    "[]": r"(?!)",
}
_INSIDE = {r"\d": "0-9", r"\w": "A-Za-z0-9_", r"\s": _SPACES, "[": r"\["}
_TOKEN = re.compile(
    r"\\u\{(?P<point>[0-9A-Fa-f]+)\}|\\c(?P<control>[A-Za-z])|\\k<(?P<name>[^>]+)>|\\[pP]\{[^}]*\}|\\.|\[\^?\]?|.",
    re.DOTALL,
)

Search = Callable[[str], bool]


def translated(pattern: str) -> str:
    """Return an expression of ECMAScript in the syntax of `regex`."""
    inside = False
    found: list[str] = []
    for token in _TOKEN.finditer(pattern):
        text = token.group()
        if token["name"]:
            text = f"(?P={token['name']})"
        elif token["point"]:
            text = rf"\U{int(token['point'], 16):08x}"
        elif token["control"]:
            text = rf"\x{ord(token['control']) % 32:02x}"
        elif inside:
            inside = text != "]"
            text = (
                _INSIDE.get(text[:1] if text.startswith("[") else text, "") + text[1:]
                if text[0] == "["
                else (_INSIDE.get(text, text))
            )
        elif text.startswith("[") and text not in ("[]", "[^]"):
            inside = True
        else:
            text = _OUTSIDE.get(text, text)
        found.append(text)
    return "".join(found)


@lru_cache(maxsize=256)
def searcher(pattern: str) -> Search:
    """Return what searches for a pattern in a text, in linear time where the pattern is regular.

    Raises:
        ValueError: it is not a regular expression.
    """
    try:
        compiled = regex.compile(translated(pattern))
    except (regex.error, ValueError, OverflowError) as exc:
        raise InvalidValue(f"{pattern!r} is not a regular expression: {exc}") from None
    try:
        machine = Machine(compiled, searching=True)
    except Irregular:
        return lambda text: search(compiled, text, 0) is not None

    def found(text: str) -> bool:
        try:
            return machine.ends(machine.read(machine.start, text))
        except PatternTimeout:
            return search(compiled, text, 0) is not None

    return found
