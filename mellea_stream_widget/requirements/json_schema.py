"""Whether JSON that is still being written can become an instance of a schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Final

from .detectors import needed
from .json_text import Node

_TYPES: Final = {
    "object": ("object",),
    "array": ("array",),
    "string": ("string",),
    "number": ("number",),
    "literal": ("boolean", "null"),
}


class Schema:
    """A JSON schema, asked about values that may not be complete.

    A complete value is put to jsonschema, with all that the schema says. A value that still grows is measured by
    `type`, `enum`, `const`, `properties`, `patternProperties`, `additionalProperties`, `maxProperties`, `items`,
    `prefixItems`, `maxItems`, `maxLength`, `allOf`, `anyOf`, `oneOf` and references within the schema. Whatever else
    the schema says waits until the value is complete; so no value is refused that could become an instance.

    Raises:
        ValueError: jsonschema says that it is no schema.
    """

    def __init__(self, schema: Any) -> None:
        jsonschema = needed("jsonschema", "a schema")
        kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
        try:
            kind.check_schema(schema)
        except jsonschema.SchemaError as exc:
            raise ValueError(f"the schema is none: {exc.message}") from None
        self._schema = schema
        self._validator = kind(schema)

    def can_be(self, node: Node) -> bool:
        """Whether the value, however it goes on, can be an instance."""
        return self._can(self._schema, node, 0)

    def fault(self, value: Any) -> str | None:
        """Say what is wrong with a complete value: where, and by which keyword; None if it is an instance."""
        error = next(iter(self._validator.iter_errors(value)), None)
        return None if error is None else f"{error.validator!r} does not hold at {error.json_path}"

    def _can(self, schema: Any, node: Node, depth: int) -> bool:
        if isinstance(schema, bool):
            return schema
        if node.complete:
            return self._is(schema, node)
        if depth > 64:  # a schema that refers to itself for ever
            return True
        below = depth + 1
        if "$ref" in schema and not self._can(self._referred(schema["$ref"]), node, below):
            return False
        if not all(self._can(part, node, below) for part in schema.get("allOf", ())):
            return False
        for word in ("anyOf", "oneOf"):
            if word in schema and not any(self._can(part, node, below) for part in schema[word]):
                return False
        if "enum" in schema and not any(_begins(node, value) for value in schema["enum"]):
            return False
        if "const" in schema and not _begins(node, schema["const"]):
            return False
        return _is_of(node, schema.get("type")) and self._grows[node.kind](schema, node)

    def _is(self, schema: Any, node: Node) -> bool:
        """Ask about a complete value, once."""
        known = node.judged.get(id(schema))
        if known is None:
            known = node.judged[id(schema)] = self._validator.evolve(schema=schema).is_valid(node.value)
        return known

    def _referred(self, reference: str) -> Any:
        """Give what a reference within the schema refers to; of any other one, nothing is known."""
        if not reference.startswith("#") or (reference != "#" and not reference.startswith("#/")):
            return True
        found = self._schema
        for name in reference.split("/")[1:]:
            name = name.replace("~1", "/").replace("~0", "~")
            if not isinstance(found, dict) or name not in found:
                return True
            found = found[name]
        return found

    @cached_property
    def _grows(self) -> dict[str, Callable[[Any, Node], bool]]:
        return {
            "object": self._object,
            "array": self._array,
            "string": lambda schema, node: len(node.value) <= schema.get("maxLength", len(node.value)),
            "number": lambda schema, node: True,
            "literal": lambda schema, node: True,
        }

    def _object(self, schema: Any, node: Node) -> bool:
        if len({key for key, _ in node.value}) > schema.get("maxProperties", len(node.value)):
            return False
        last = dict(node.value)  # of a key that is there twice, the last value counts
        if not all(self._can(part, value, 0) for key, value in last.items() for part in _parts_for(schema, key)):
            return False
        if node.key is None:
            return True
        if node.key_complete:
            return all(part is not False for part in _parts_for(schema, node.key))
        if schema.get("additionalProperties", True) is not False or schema.get("patternProperties"):
            return True
        return any(name.startswith(node.key) for name in schema.get("properties", ()))

    def _array(self, schema: Any, node: Node) -> bool:
        if len(node.value) > schema.get("maxItems", len(node.value)):
            return False
        first, rest = schema.get("prefixItems", ()), schema.get("items", True)
        if isinstance(rest, list):  # until draft 2019-09
            first, rest = rest, schema.get("additionalItems", True)
        parts = [*first, *[rest] * (len(node.value) - len(first))]
        return all(self._can(part, value, 0) for part, value in zip(parts, node.value, strict=False))


def _parts_for(schema: Any, key: str) -> Iterable[Any]:
    """Give the schemas that the value of a key must fit."""
    named = schema.get("properties", {})
    parts = [named[key]] if key in named else []
    parts += [part for pattern, part in schema.get("patternProperties", {}).items() if re.search(pattern, key)]
    return parts or [schema.get("additionalProperties", True)]


def _is_of(node: Node, types: Any) -> bool:
    if types is None:
        return True
    wanted = {types} if isinstance(types, str) else set(types)
    if "integer" in wanted:
        wanted.add("number")  # 1.5e1 is one
    if node.kind == "literal":
        return bool(wanted & {"null"} if node.value.startswith("n") else wanted & {"boolean"})
    return any(kind in wanted for kind in _TYPES[node.kind])


def _begins(node: Node, value: Any) -> bool:
    """Whether a value that still grows can become this one."""
    if node.complete:
        return bool(node.value == value)
    if node.kind == "string":
        return isinstance(value, str) and value.startswith(node.value)
    if node.kind == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if node.kind == "literal":
        names = {"true": True, "false": False, "null": None}
        return any(value is meant for name, meant in names.items() if name.startswith(node.value))
    if node.kind == "array":
        return isinstance(value, list) and all(map(_begins, node.value, value)) and len(node.value) <= len(value)
    return isinstance(value, dict) and all(key in value for key, _ in node.value)
