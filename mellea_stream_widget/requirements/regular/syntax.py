"""Reads the regular expressions of `re` and `regex` into trees."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

import regex

from .tree import (
    RE,
    REGEX,
    Assertion,
    Atom,
    Choice,
    Condition,
    Dialect,
    Irregular,
    Lookaround,
    Node,
    Repeat,
    Sequence,
    Tree,
)

_QUANTIFIER = re.compile(r"[*+?]|\{(?:([0-9]+)(,([0-9]*))?|,([0-9]*))\}")
_LOOKS = {"=": (True, True), "!": (True, False), "<=": (False, True), "<!": (False, False)}
_COMMENT = re.compile(r"\(\?#[^)]*\)")
_GROUP = re.compile(r"\?(?::|P?<(?![=!])[^>]+>)")
_FLAGS = re.compile(r"\?([aimsxu]*)(?:-([imsx]+))?(:|\))")
_ESCAPE = re.compile(
    r"\\(?:[pP](?:\{[^}]*\}|\w)|N\{[A-Za-z][A-Za-z0-9 -]*\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}"
    r"|0[0-7]{0,2}|[1-3][0-7]{2}|[dDsSwWnrtfvah]|[^A-Za-z0-9])",
    re.DOTALL,
)
_PROPERTY = re.compile(r"\\[pP]|\[:")
_CONDITIONS: dict[str, Condition] = {
    "A": "start",
    "Z": "end",
    "z": "end",
    "b": "border",
    "B": "no border",
    "m": "word start",
    "M": "word end",
}
MOST = 1000
"""The largest number of repetitions that is written out."""


def parse(pattern: Any) -> Tree:
    """Read a compiled pattern of `re` or `regex`.

    Raises:
        Irregular: it is not regular, or its syntax is not known here.
    """
    dialect = RE if isinstance(pattern, re.Pattern) else REGEX
    flags = int(pattern.flags)
    if flags & ~dialect.known:
        raise Irregular("flags")
    parser = _Parser(pattern.pattern, flags, dialect)
    try:
        root = parser.choice()
    except (RecursionError, IndexError) as exc:
        raise Irregular(type(exc).__name__) from None
    if parser.place < len(pattern.pattern):
        raise Irregular(f"the end at {parser.place}")
    return Tree(root, dialect)


class _Parser:
    def __init__(self, source: str, flags: int, dialect: Dialect) -> None:
        self.place = 0
        self._source = source
        self._flags = flags
        self._dialect = dialect

    @cached_property
    def _letters(self) -> dict[str, int]:
        return self._dialect.letters

    def choice(self) -> Node:
        """Read branches, up to the end of the group."""
        branches = [self._sequence()]
        while self._takes("|"):
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while True:
            self._skip()
            if self.place >= len(self._source) or self._source[self.place] in "|)":
                return parts[0] if len(parts) == 1 else Sequence(tuple(parts))
            part = self._part()
            if part is not None:
                parts.append(self._repeated(part))

    def _skip(self) -> None:
        """Skip comments, and what does not count in a verbose pattern."""
        skipped = self._dialect.skipped if self._flags & self._letters["x"] else _COMMENT
        while found := _COMMENT.match(self._source, self.place) or skipped.match(self._source, self.place):
            self.place = found.end()

    def _takes(self, text: str) -> bool:
        if self._source.startswith(text, self.place):
            self.place += len(text)
            return True
        return False

    def _part(self) -> Node | None:
        sign = self._source[self.place]
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._atom(self._set())
        if sign == "\\":
            return self._escape()
        self.place += 1
        if sign == "^":
            return self._assertion("line start" if self._flags & self._letters["m"] else "start")
        if sign == "$":
            return self._line_end()
        if sign in "*+?":
            raise Irregular(f"{sign!r} at {self.place}")
        return self._atom("." if sign == "." else regex.escape(sign, special_only=True))

    def _repeated(self, part: Node) -> Node:
        self._skip()
        found = _QUANTIFIER.match(self._source, self.place)
        if found is None:
            if self._source.startswith("{", self.place) and self._dialect is REGEX:
                raise Irregular("a fuzzy match")
            return part
        self.place = found.end()
        low, high = _bounds(found)
        if self._source.startswith("+", self.place):
            raise Irregular("a possessive quantifier")
        self._takes("?")
        if max(low, high or 0) > MOST:
            raise Irregular("a large number of repetitions")
        if _QUANTIFIER.match(self._source, self.place):
            raise Irregular("two quantifiers")
        return Repeat(part, low, high)

    def _group(self) -> Node | None:
        self.place += 1
        for sign, (ahead, wanted) in _LOOKS.items():
            if self._takes("?" + sign):
                return Lookaround(self._inside(), ahead, wanted)
        if found := _GROUP.match(self._source, self.place):
            self.place = found.end()
        elif found := _FLAGS.match(self._source, self.place):
            return self._flagged(found)
        elif self._source[self.place] in "?*":
            raise Irregular("a group of another kind")
        return self._inside()

    def _flagged(self, found: re.Match[str]) -> Node | None:
        at_the_start = self._source[: self.place - 1].strip() == ""
        self.place = found.end()
        flags = self._flags
        if self._dialect is REGEX and found[3] == ":" and not {"a", "u"}.isdisjoint(found[1]):
            raise Irregular("letters of ASCII in a part only")  # without regard to case `regex` takes more than those
        for letter in found[1]:
            flags |= self._letters[letter]
        for letter in found[2] or "":
            flags &= ~self._letters[letter]
        if found[3] == ")":
            if not at_the_start or found[2]:
                raise Irregular("flags in the middle")
            self._flags = flags
            return None
        if "u" in found[1]:
            flags &= ~self._letters["a"]
        return self._inside(flags)

    def _inside(self, flags: int | None = None) -> Node:
        before = self._flags
        self._flags = before if flags is None else flags
        part = self.choice()
        self._flags = before
        if not self._takes(")"):
            raise Irregular("a group without an end")
        return part

    def _set(self) -> str:
        source, begin = self._source, self.place
        place = begin + 1
        if source.startswith("^", place):
            place += 1
        depth, first = 1, True
        while depth:
            sign = source[place]
            if sign == "\\":
                place += 1
            elif sign == "[" and (self._flags & self._dialect.nested_sets or source.startswith("[:", place)):
                if self._dialect is REGEX:
                    depth += 1
            elif sign == "]" and not first:
                depth -= 1
            place += 1
            first = False
        self.place = place
        return source[begin:place]

    def _escape(self) -> Node:
        letter = self._source[self.place + 1 : self.place + 2]
        condition = _CONDITIONS.get(letter)
        if condition is not None and (self._dialect is REGEX or letter not in "mM"):
            self.place += 2
            if condition == "no border" and not self._dialect.empty_border:
                condition = "no border in a text"
            return self._assertion(condition)
        found = _ESCAPE.match(self._source, self.place)
        if found is None or (self._dialect is RE and found.group()[1] in "pPh"):
            raise Irregular(f"\\{letter}")
        self.place = found.end()
        return self._atom(found.group())

    def _atom(self, source: str) -> Atom:
        if self._flags & self._dialect.full_case and self._flags & self._letters["i"]:
            raise Irregular("full case-folding")  # where one letter may match two
        if self._dialect is REGEX and self._flags & self._letters["a"] and _PROPERTY.search(source):
            raise Irregular("a property among letters of ASCII")  # `regex` itself does not always say the same
        return Atom(source, self._flags & self._dialect.kept)

    def _assertion(self, condition: Condition) -> Assertion:
        return Assertion(condition, self._atom(r"\w"))

    def _line_end(self) -> Node:
        if self._flags & self._letters["m"]:
            return self._assertion("line end")
        end = self._assertion("end")
        return Choice((end, Lookaround(Sequence((self._atom("\n"), end)), ahead=True, wanted=True)))


def _bounds(found: re.Match[str]) -> tuple[int, int | None]:
    sign = found.group()
    if sign in ("*", "+", "?"):
        return (1 if sign == "+" else 0), (1 if sign == "?" else None)
    if found[4] is not None:
        return 0, (int(found[4]) if found[4] else None)
    low = int(found[1])
    return low, (low if found[2] is None else int(found[3]) if found[3] else None)
