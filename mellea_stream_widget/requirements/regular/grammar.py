"""Writes regular expressions as grammars in GBNF, the notation of llama.cpp."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from .tree import Assertion, Atom, Choice, Dialect, Irregular, Lookaround, Node, Repeat, Sequence, Tree

MOST_RANGES = 1000
"""The most ranges of characters in one set; servers read longer ones slowly."""


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
    runs = compile_(f"(?:{source})+", flags).finditer(_all_characters())
    ranges = [(ord(part[0]), ord(part[-1])) for run in runs for part in _without_gap(run[0])]
    if not ranges or len(ranges) > MOST_RANGES:
        raise Irregular("a set of many characters" if ranges else "an empty set")
    return f"[{''.join(_named(first) + ('-' + _named(last) if last > first else '') for first, last in ranges)}]"


@cache
def _all_characters() -> str:
    """Return a text of all characters that a model can write: 4 MB, which only a grammar needs."""
    codes = chain(range(1, 0xD800), range(0xE000, 0x110000))
    return array("I", codes).tobytes().decode("utf-32")


def _without_gap(run: str) -> list[str]:
    """Return a run of neighbours among all characters in parts without the gap where the surrogates would be."""
    parts = run.partition("\ue000") if run[0] < "\ue000" else ("", run, "")
    return [part for part in (parts[0], parts[1] + parts[2]) if part]


def _named(code: int) -> str:
    if chr(code).isascii() and chr(code).isalnum():
        return chr(code)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
