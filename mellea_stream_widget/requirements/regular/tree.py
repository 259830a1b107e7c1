"""Trees of regular expressions, and what `re` and `regex` each make of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import regex

Condition = Literal[
    "start", "end", "line start", "line end", "border", "no border", "no border in a text", "word start", "word end"
]


class Irregular(Exception):
    """The pattern is not regular, or in a syntax that is not known here; the message names what."""


@dataclass(frozen=True)
class Atom:
    """One character of a kind; `source` and `flags` compile to a pattern of exactly one character."""

    source: str
    flags: int


@dataclass(frozen=True)
class Sequence:
    """Parts that follow one another; without any, the empty text."""

    parts: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One of some branches."""

    branches: tuple[Node, ...]


@dataclass(frozen=True)
class Repeat:
    """From `low` to `high` times the same; None means no limit."""

    part: Node
    low: int
    high: int | None


@dataclass(frozen=True)
class Assertion:
    """A condition on the place between two characters; `word` says what a letter is."""

    condition: Condition
    word: Atom


@dataclass(frozen=True)
class Lookaround:
    """What must, or must not, stand ahead or behind."""

    part: Node
    ahead: bool
    wanted: bool


Node = Atom | Sequence | Choice | Repeat | Assertion | Lookaround


@dataclass(frozen=True)
class Dialect:
    """What `re` or `regex` reads in its own way.

    Attributes:
        compile: how it compiles.
        letters: its flags, by their letters.
        kept: flags that an atom depends on.
        known: flags whose meaning is known here; a pattern with others is refused.
        skipped: what does not count in a verbose pattern.
        nested_sets: the flag with which sets may stand in sets.
        full_case: flags with which, without regard to case, one letter may match two.
    """

    compile: Callable[[str, int], Any]
    letters: dict[str, int]
    kept: int
    known: int
    skipped: re.Pattern[str]
    nested_sets: int = 0
    full_case: int = 0

    @cached_property
    def empty_border(self) -> bool:
        r"""Return whether `\B` matches an empty text; releases of Python disagree."""
        return self.compile(r"\B", 0).search("") is not None


RE = Dialect(
    re.compile,
    {"a": int(re.A), "i": int(re.I), "m": int(re.M), "s": int(re.S), "x": int(re.X), "u": 0},
    int(re.A | re.I | re.S),
    int(re.A | re.I | re.M | re.S | re.X | re.U),
    re.compile(r"(?:[ \t\n\r\v\f]|#[^\n]*(?:\n|\Z))+"),
)
REGEX = Dialect(
    regex.compile,
    {"a": int(regex.A), "i": int(regex.I), "m": int(regex.M), "s": int(regex.S), "x": int(regex.X), "u": 0},
    int(regex.A | regex.I | regex.S | regex.V1),
    int(regex.A | regex.I | regex.M | regex.S | regex.X | regex.U | regex.V0 | regex.V1 | regex.F),
    re.compile(r"(?:\s|#[^\n]*(?:\n|\Z))+"),
    int(regex.V1),
    int(regex.V1 | regex.F),
)


@dataclass(frozen=True)
class Tree:
    """A pattern's tree, and how to compile its atoms."""

    root: Node
    dialect: Dialect
