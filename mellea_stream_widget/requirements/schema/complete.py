"""Whether a complete value is an instance: each keyword, asked once about each value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from types import MappingProxyType
from typing import Any

from ...orchestrator.turns import Steps
from ..json_nodes import Node
from .alone import (
    fits_pattern,
    from_minimum,
    has_required,
    in_enum,
    is_const,
    is_multiple,
    is_unique,
    of_amount,
    of_length,
    of_size,
    of_type,
    up_to_maximum,
)
from .parts import SchemaPart, families

Said = bool | None
"""True, False, or None where only jsonschema can tell."""

EVALUATIONS = 200
"""Questions after which the event loop may have its turn."""

MANY = 1000
"""Values in an array or object from which a question about it is asked in a thread."""


def settle(node: Node, parts: frozenset[SchemaPart]) -> Steps[None]:
    """Ask some parts about a value, from the innermost values outwards; what they say is kept in the nodes."""
    ahead = [_entered(node, parts)]
    steps, last = 0, node.said
    while ahead:
        one, fresh, below = ahead[-1]
        steps += 1
        if steps % EVALUATIONS == 0:
            yield None
        inner = next(below, None)
        if inner is not None:
            ahead.append(_entered(*inner))
            continue
        ahead.pop()
        for part in fresh:
            if len(one.items) > MANY:
                yield partial(said, part, one)
            said(part, one)
            steps += 1
            if steps % EVALUATIONS == 0:
                yield None
        # Most neighbours are told the same: one mapping for all of them.
        last = one.said = last if one.said == last else MappingProxyType(one.said)


def _entered(
    node: Node, parts: frozenset[SchemaPart]
) -> tuple[Node, frozenset[SchemaPart], Iterator[tuple[Node, frozenset[SchemaPart]]]]:
    """Return a value, the parts that were not asked about it, and each value in it with the parts to ask about that."""
    fresh = parts - node.said.keys()
    pairs: Iterable[Any] = node.items if node.kind == "object" else enumerate(node.items)
    return node, fresh, ((child, families(fresh, key)) for key, child in pairs if fresh)


def said(part: SchemaPart, node: Node) -> Said:
    """Return what a part says about a value."""
    if part in node.said:
        return node.said[part]
    if part.always is not None:
        return part.always
    answers = node.said
    if not isinstance(answers, dict):
        answers = node.said = dict(answers)
    answers[part] = True  # a reference that leads back to itself asks for nothing
    answers[part] = answer = every(ask(part, node) for ask in _ASKED[node.kind])
    return answer


def broken(part: SchemaPart, node: Node) -> str | None:
    """Return the keyword that does not hold about this value itself; None if what is below it is at fault."""
    if part.always is False:
        return "false"
    checks: dict[str, Callable[[SchemaPart, Node], Said]] = {"type": of_type, "enum": in_enum, "const": is_const}
    for word in ("anyOf", "oneOf", "not"):
        checks[word] = _COMBINED[word]
    checks.update(_OWN[node.kind])
    return next((word for word, ask in checks.items() if word in part.words and ask(part, node) is False), None)


def every(answers: Iterable[Said]) -> Said:
    """Return False if one is, else None if one is, else True."""
    result: Said = True
    for answer in answers:
        if answer is False:
            return False
        if answer is None:
            result = None
    return result


def some(answers: Iterable[Said]) -> Said:
    """Return True if one is, else None if one is, else False."""
    return _not(every(map(_not, answers)))


def _not(answer: Said) -> Said:
    return None if answer is None else not answer


def _all_of(part: SchemaPart, node: Node) -> Said:
    reference = [part.reference] if part.reference is not None else []
    return every(said(one, node) for one in (*reference, *part.several.get("allOf", ())))


def _any_of(part: SchemaPart, node: Node) -> Said:
    return "anyOf" not in part.several or some(said(one, node) for one in part.several["anyOf"])


def _one_of(part: SchemaPart, node: Node) -> Said:
    if "oneOf" not in part.several:
        return True
    answers = [said(one, node) for one in part.several["oneOf"]]
    if answers.count(True) > 1 or set(answers) == {False}:
        return False
    return None if None in answers else True


def _not_one(part: SchemaPart, node: Node) -> Said:
    return "not" not in part.one or _not(said(part.one["not"], node))


def _condition(part: SchemaPart, node: Node) -> Said:
    if "if" not in part.one:
        return True
    holds = said(part.one["if"], node)
    then, other = (said(part.one[word], node) if word in part.one else True for word in ("then", "else"))
    if holds is None:
        return then if then is other else None
    return then if holds else other


def _untold(part: SchemaPart, node: Node) -> Said:
    return None if part.untold else True


def _items(part: SchemaPart, node: Node) -> Said:
    return every(said(one, item) for place, item in enumerate(node.items) for one in part.of_place(place))


def _contains(part: SchemaPart, node: Node) -> Said:
    if "contains" not in part.one:
        return True
    answers = [said(part.one["contains"], item) for item in node.items]
    sure, open_ = answers.count(True), answers.count(None)
    low, high = part.get("minContains", 1), part.get("maxContains", len(answers))
    if sure > high or sure + open_ < low:
        return False
    return True if sure >= low and sure + open_ <= high else None


def _properties(part: SchemaPart, node: Node) -> Said:
    return every(said(one, item) for key, item in node.items for one in part.of_key(key))


def _names(part: SchemaPart, node: Node) -> Said:
    if "propertyNames" not in part.one:
        return True
    return every(said(part.one["propertyNames"], Node("string", key)) for key in node.value)


def _dependent(part: SchemaPart, node: Node) -> Said:
    lists = {**part.get("dependentRequired", {}), **part.get("dependencies", {})}
    for key, wanted in lists.items():
        names = [wanted] if isinstance(wanted, str) else wanted if isinstance(wanted, list) else ()
        if key in node.value and not all(name in node.value for name in names):
            return False
    schemas = [*part.named.get("dependentSchemas", {}).items(), *part.named.get("dependencies", {}).items()]
    return every(said(one, node) for key, one in schemas if key in node.value)


_COMBINED: dict[str, Callable[[SchemaPart, Node], Said]] = {"anyOf": _any_of, "oneOf": _one_of, "not": _not_one}
_NUMBER: dict[str, Callable[[SchemaPart, Node], Said]] = {
    "minimum": from_minimum,
    "exclusiveMinimum": from_minimum,
    "maximum": up_to_maximum,
    "exclusiveMaximum": up_to_maximum,
    "multipleOf": is_multiple,
}
_OWN: dict[str, dict[str, Callable[[SchemaPart, Node], Said]]] = {
    "literal": {},
    "number": _NUMBER,
    "string": {"minLength": of_length, "maxLength": of_length, "pattern": fits_pattern},
    "array": {"minItems": of_amount, "maxItems": of_amount, "uniqueItems": is_unique, "contains": _contains},
    "object": {
        "minProperties": of_size,
        "maxProperties": of_size,
        "required": has_required,
        "propertyNames": _names,
        "dependentRequired": _dependent,
        "dependentSchemas": _dependent,
        "dependencies": _dependent,
    },
}
_ALL = (of_type, in_enum, is_const, _all_of, _any_of, _one_of, _not_one, _condition, _untold)
_ASKED: dict[str, tuple[Callable[[SchemaPart, Node], Said], ...]] = {
    "literal": _ALL,
    "number": (*_ALL, from_minimum, up_to_maximum, is_multiple),
    "string": (*_ALL, of_length, fits_pattern),
    "array": (*_ALL, of_amount, is_unique, _items, _contains),
    "object": (*_ALL, of_size, has_required, _properties, _names, _dependent),
}
