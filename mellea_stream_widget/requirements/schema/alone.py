"""What a complete value says about a keyword by itself, without the values in it."""

from __future__ import annotations

from fractions import Fraction
from math import isfinite
from typing import Any

from ..json_nodes import Node
from .parts import SchemaPart
from .values import is_type, same


def of_type(part: SchemaPart, node: Node) -> bool:
    """Whether it is of one of the types."""
    types = part.get("type")
    if types is None:
        return True
    kinds = [types] if isinstance(types, str) else types
    return any(is_type(node.value, kind, whole_floats=part.whole_floats) for kind in kinds)


def in_enum(part: SchemaPart, node: Node) -> bool:
    """Whether it is one of the values of `enum`."""
    return "enum" not in part.words or same(node.value) in [same(value) for value in part.get("enum")]


def is_const(part: SchemaPart, node: Node) -> bool:
    """Whether it is the value of `const`."""
    return "const" not in part.words or same(node.value) == same(part.get("const"))


def from_minimum(part: SchemaPart, node: Node) -> bool:
    """Whether a number is not too small."""
    low, above = part.get("minimum"), part.get("exclusiveMinimum")
    if isinstance(above, bool):  # draft 4
        return low is None or (node.value > low if above else node.value >= low)
    return (low is None or node.value >= low) and (above is None or node.value > above)


def up_to_maximum(part: SchemaPart, node: Node) -> bool:
    """Whether a number is not too large."""
    high, below = part.get("maximum"), part.get("exclusiveMaximum")
    if isinstance(below, bool):
        return high is None or (node.value < high if below else node.value <= high)
    return (high is None or node.value <= high) and (below is None or node.value < below)


def is_multiple(part: SchemaPart, node: Node) -> bool:
    """Whether a number is a multiple of `multipleOf`."""
    step = part.get("multipleOf")
    if step is None:
        return True
    if isinstance(node.value, float) and not isfinite(node.value):
        return False
    return _exact(node.value) % _exact(step) == 0


def _exact(value: Any) -> Fraction:
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def of_length(part: SchemaPart, node: Node) -> bool:
    """Whether a string is neither too short nor too long."""
    return bool(part.get("minLength", 0) <= len(node.value) <= part.get("maxLength", len(node.value)))


def fits_pattern(part: SchemaPart, node: Node) -> bool:
    """Whether the pattern stands in a string."""
    return part.pattern is None or part.pattern(node.value)


def of_amount(part: SchemaPart, node: Node) -> bool:
    """Whether an array has neither too few nor too many items."""
    return bool(part.get("minItems", 0) <= len(node.items) <= part.get("maxItems", len(node.items)))


def is_unique(part: SchemaPart, node: Node) -> bool:
    """Whether no two items are equal, if that is asked for."""
    return part.get("uniqueItems") is not True or len({same(value) for value in node.value}) == len(node.value)


def of_size(part: SchemaPart, node: Node) -> bool:
    """Whether an object has neither too few nor too many keys."""
    return bool(part.get("minProperties", 0) <= len(node.value) <= part.get("maxProperties", len(node.value)))


def has_required(part: SchemaPart, node: Node) -> bool:
    """Whether an object has all keys that it needs."""
    return all(key in node.value for key in part.get("required", ()))
