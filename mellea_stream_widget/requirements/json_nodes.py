"""JSON values, whole or still open, as the reader leaves them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal

from ..orchestrator.turns import Steps

Kind = Literal["object", "array", "string", "number", "literal"]

NOTHING: Mapping[Any, Any] = MappingProxyType({})

LONG = 5000
"""Values from which an array or object is closed in steps, and values of one step."""

DIGITS = 4000
"""Digits up to which a whole number becomes an `int`; Python itself refuses to read much longer ones."""


@dataclass(slots=True)
class Node:
    """A complete value.

    Attributes:
        kind: what it is.
        value: the value as `json` would give it; a `Decimal` for a whole number of more than `DIGITS` digits.
        items: of an array its nodes, of an object pairs of key and node, in the order in which they were written.
        said: what parts of a schema say about it, by part: True, False, or None where they cannot tell.
    """

    kind: Kind
    value: Any
    items: tuple[Any, ...] = field(default=(), compare=False, repr=False)
    said: Mapping[Any, bool | None] = field(default_factory=lambda: NOTHING, compare=False, repr=False)


@dataclass(slots=True)
class Cell:
    """One complete value in an open array or object, behind those before it.

    Attributes:
        before: the cell before; None for the first.
        key: in an object, what the value belongs to.
        count: values up to and with this one.
        fits: for parts of a schema, whether all values up to this one fit.
        keys: the different keys up to this one; with the last cell that was asked only.
    """

    before: Cell | None
    key: str
    node: Node
    count: int
    fits: Mapping[Any, bool] = field(default_factory=lambda: NOTHING, compare=False, repr=False)
    keys: set[str] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """An open array or object.

    Attributes:
        kind: which of them.
        outer: the one around it.
        last: the last complete value in it.
        key: in an object, the one whose value is awaited or being read.
        known: what a schema found out about it.
    """

    kind: Literal["object", "array"]
    outer: Frame | None
    last: Cell | None = None
    key: str = ""
    known: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def count(self) -> int:
        """Complete values in it."""
        return self.last.count if self.last else 0

    def cells(self) -> Iterator[Cell]:
        """Yield the cells, the last one first."""
        cell = self.last
        while cell is not None:
            yield cell
            cell = cell.before

    def keys(self) -> set[str]:
        """Return the different keys; not to be changed."""
        newer: list[str] = []
        found: set[str] = set()
        for cell in self.cells():
            if cell.keys is not None:
                found, cell.keys = cell.keys, None
                break
            newer.append(cell.key)
        found.update(newer)
        if self.last is not None:
            self.last.keys = found
        return found

    def closed(self, begun: Closing | None = None) -> Node:
        """Return the complete value; `begun` has all values that were complete when it was made."""
        made = Closing(self.kind) if begun is None else begun
        newer: list[Cell] = []
        cell = self.last
        while cell is not made.last and cell is not None:
            newer.append(cell)
            cell = cell.before
        newer.reverse()
        made.add(newer)
        return Node(self.kind, made.value, tuple(made.items))

    def closing(self) -> Steps[Closing]:
        """Gather the complete values of a long array or object, in steps."""
        cells: list[Cell] = []
        for cell in self.cells():
            cells.append(cell)
            if not len(cells) % LONG:
                yield None
        cells.reverse()
        made = Closing(self.kind)
        for begin in range(0, len(cells), LONG):
            made.add(cells[begin : begin + LONG])
            yield None
        return made


class Closing:
    """A long array or object that is about to be closed: what was gathered of it so far."""

    def __init__(self, kind: Literal["object", "array"]) -> None:
        self.items: list[Any] = []
        self.value: list[Any] | dict[str, Any] = [] if kind == "array" else {}
        self.last: Cell | None = None

    def add(self, cells: list[Cell]) -> None:
        """Take some more values, in their order."""
        if isinstance(self.value, dict):
            self.items += [(cell.key, cell.node) for cell in cells]
            self.value.update([(cell.key, cell.node.value) for cell in cells])
        else:
            self.items += [cell.node for cell in cells]
            self.value += [cell.node.value for cell in cells]
        self.last = cells[-1] if cells else self.last


def number(token: str) -> Any:
    """Return what a complete number says, of any length."""
    if any(sign in token for sign in ".eE"):
        return float(token)
    return int(token) if len(token) <= DIGITS else Decimal(token)
