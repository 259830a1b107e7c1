"""Writes regular expressions as grammars in GBNF, the notation of llama.cpp."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from .tree import Assertion, Atom, Choice, Dialect, Irregular, Lookaround, Node, Repeat, Sequence, Tree

MOST_RANGES = 1000
"""The most ranges of characters in one set; servers read longer ones slowly."""

_ALL = "".join(map(chr, (*range(1, 0xD800), *range(0xE000, 0x110000))))


def to_grammar(tree: Tree) -> str:
    """Return a grammar whose texts are those that match the pattern as a whole.

    Raises:
        Irregular: the pattern looks at what stands around a place, or one of its sets is too large.
    """
    return f"root ::= {_written(_without_anchors(tree.root), tree.dialect)}\n"


def _without_anchors(node: Node) -> Node:
    """Leave out a `^` at the beginning and a `$` at the end: the whole text matches anyway."""
    if not isinstance(node, Sequence):
        return node
    parts = list(node.parts)
    if parts and isinstance(parts[0], Assertion) and parts[0].condition == "start":
        del parts[0]
    if parts and _is_end(parts[-1]):
        del parts[-1]
    return Sequence(tuple(parts))


def _is_end(node: Node) -> bool:
    if isinstance(node, Choice):  # a `$` also matches before a line break at the very end
        return _is_end(node.branches[0]) and isinstance(node.branches[-1], Lookaround)
    return isinstance(node, Assertion) and node.condition == "end"


def _written(node: Node, dialect: Dialect) -> str:
    match node:
        case Atom(source, flags):
            return _set(source, flags, dialect.compile)
        case Sequence(parts):
            return " ".join(_written(part, dialect) for part in parts) or '""'
        case Choice(branches):
            return f"({' | '.join(_written(branch, dialect) for branch in branches)})"
        case Repeat(part, low, high):
            return f"({_written(part, dialect)}){{{low},{'' if high is None else high}}}"
        case _:
            raise Irregular("a condition on what stands around a place")


@lru_cache(maxsize=256)
def _set(source: str, flags: int, compile_: Callable[[str, int], Any]) -> str:
    """Return the set of all characters that an atom matches."""
    found = [match.start() for match in compile_(source, flags).finditer(_ALL)]
    ranges = list(_ranges(found))
    if not ranges or len(ranges) > MOST_RANGES:
        raise Irregular("a set of many characters" if ranges else "an empty set")
    return f"[{''.join(_named(first) + ('-' + _named(last) if last > first else '') for first, last in ranges)}]"


def _ranges(places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last code point of each run of neighbours, given by their places in all characters."""
    begin = 0
    for place in range(1, len(places) + 1):
        if place == len(places) or ord(_ALL[places[place]]) != ord(_ALL[places[place - 1]]) + 1:
            yield ord(_ALL[places[begin]]), ord(_ALL[places[place - 1]])
            begin = place


def _named(code: int) -> str:
    if chr(code).isascii() and chr(code).isalnum():
        return chr(code)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
