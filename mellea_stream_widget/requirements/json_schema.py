"""Whether JSON that is still being written can become an instance of a schema."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from ..orchestrator.turns import Steps
from .detectors import needed
from .json_nodes import Node
from .json_text import JsonRead
from .schema.complete import broken, said, settle
from .schema.growing import Growing
from .schema.parts import BadSchema, Reader, SchemaPart, kind_of

_DEEP = "it is nested too deeply to be checked"


class Schema:
    """A JSON schema, asked about values that may not be complete.

    Every value is asked about once, when it is complete, by all parts of the schema that concern it; so the cost is
    linear in the text. `$dynamicRef`, `$recursiveRef` and the `unevaluated` keywords are left to jsonschema, which is
    asked about the whole value, in a thread.

    Raises:
        ValueError: it is not a schema, a reference in it has no target, or a pattern in it is not a regular expression.
    """

    def __init__(self, schema: Any) -> None:
        jsonschema = needed("jsonschema", "a schema")
        if not isinstance(schema, (bool, Mapping)):
            raise BadSchema(
                f"Invalid schema {schema!r}: expected a JSON schema as a dict, or a pydantic model; "
                "of another type give pydantic.TypeAdapter(...).json_schema()."
            )
        kind = kind_of(schema, jsonschema.Draft202012Validator)
        try:
            kind.check_schema(schema, format_checker=jsonschema.FormatChecker(formats=()))
        except jsonschema.SchemaError as exc:
            while exc.context:  # the innermost error says what is expected
                exc = max(exc.context, key=lambda inner: len(inner.path))
            raise BadSchema(f"Not a valid JSON schema: at {exc.json_path}, {exc.message}.") from None
        reader = Reader(kind)
        self._root = reader.read(schema)
        self._untold = reader.untold
        self._growing = Growing(self._root)
        self._validator = kind(schema)
        self._names = _property_names(schema)

    def can_be(self, read: JsonRead) -> Steps[bool]:
        """Return whether what was read, however it goes on, can be an instance."""
        return self._growing.can_be(read)

    def forget(self, read: JsonRead) -> Steps[None]:
        """Let go of what is known about what was read."""
        return self._growing.forget(read)

    def fault(self, node: Node) -> Steps[str | None]:
        """Say what is wrong with a complete value: where, and by which keyword; None if it is an instance.

        A key that the schema does not name is `*`: it is text of the model, which may not come out.
        """
        yield from settle(node, self._root.family)
        answer = said(self._root, node)
        fault: str | None
        if answer is None:
            fault = yield lambda: self._told(node.value)
            return fault
        if answer:
            return None
        fault = yield lambda: _named(self._root, node, self._names)
        return fault

    def _told(self, value: Any) -> str | None:
        try:
            error = next(iter(self._validator.iter_errors(value)), None)
        except RecursionError:
            return _DEEP
        if error is None:
            return None
        return (
            f"{error.validator!r} does not hold at ${''.join(_step(key, self._names) for key in error.absolute_path)}"
        )


def _property_names(schema: Any) -> frozenset[str]:
    """Return all names of properties that stand in a schema."""
    names: set[str] = set()
    seen: set[int] = set()
    ahead: list[Any] = [schema]
    while ahead:
        one = ahead.pop()
        if id(one) in seen or not isinstance(one, (Mapping, list, tuple)):
            continue
        seen.add(id(one))
        if isinstance(one, Mapping):
            properties = one.get("properties")
            names.update(properties if isinstance(properties, Mapping) else ())
            ahead.extend(one.values())
        else:
            ahead.extend(one)
    return frozenset(names)


def _step(key: str | int, names: Set[str]) -> str:
    """Return a step of a path, without a key that the schema does not name."""
    if isinstance(key, int):
        return f"[{key}]"
    if key not in names:
        return ".*"
    return f".{key}" if key.isidentifier() else f"[{key!r}]"


def _named(part: SchemaPart, node: Node, names: Set[str]) -> str:
    """Name the keyword that does not hold, and its place, as far in as it goes."""
    path: list[str] = ["$"]
    seen: set[tuple[int, int]] = set()
    while (id(part), id(node)) not in seen:
        seen.add((id(part), id(node)))
        if word := broken(part, node):
            return (
                f"{word!r} does not hold at {''.join(path)}"
                if word != "false"
                else f"nothing may be at {''.join(path)}"
            )
        part, node, step = _deeper(part, node)
        path.append("" if step is None else _step(step, names))
    return f"it is not what the schema asks for at {''.join(path)}"


def _deeper(part: SchemaPart, node: Node) -> tuple[SchemaPart, Node, str | int | None]:
    """Return a part that says no about the same value, or about one in it, and the key or the place of that one."""
    for one in part.beside:
        if said(one, node) is False and one is not part.one.get("not") and one is not part.one.get("if"):
            return one, node, None
    if node.kind == "object":
        for key, child in node.items:
            for one in part.of_key(key):
                if said(one, child) is False:
                    return one, child, key
    if node.kind == "array":
        for place, child in enumerate(node.items):
            for one in part.of_place(place):
                if said(one, child) is False:
                    return one, child, place
    return part, node, None
