"""What a JSON schema calls equal, and of which type a value is."""

from __future__ import annotations

from typing import Any


def same(value: Any) -> Any:
    """Return what two values have in common if JSON calls them equal: 1 and 1.0 are, 1 and true are not."""
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, list):
        return ("array", tuple(map(same, value)))
    if isinstance(value, dict):
        return ("object", frozenset((key, same(item)) for key, item in value.items()))
    return value


def is_type(value: Any, kind: str, *, whole_floats: bool = True) -> bool:
    """Return whether a value is of one of the seven types."""
    if kind == "integer":
        whole = isinstance(value, float) and whole_floats and value.is_integer()
        return whole or (is_type(value, "number") and not isinstance(value, float))
    if kind == "number":
        return not isinstance(value, (bool, str, list, dict)) and value is not None
    if kind == "null":
        return value is None
    kinds = {"boolean": bool, "string": str, "array": list, "object": dict}
    return kind in kinds and isinstance(value, kinds[kind])
