"""A JSON schema as parts that know one another: references are followed once, before any text is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from ...log.mistakes import Mistake
from ..detectors import needed
from .ecma import Search, searcher

UNTOLD = frozenset({"$dynamicRef", "$recursiveRef", "unevaluatedItems", "unevaluatedProperties"})
"""Keywords that jsonschema alone decides, at the end."""

OLD = frozenset({"Draft3Validator"})
"""Releases of the language that jsonschema alone knows."""


_LANGUAGES = re.compile(r"//json-schema\.org/|//spec\.openapis\.org/")
"""Where languages are that have the keywords of the newest release."""


class BadSchema(Mistake, ValueError):
    """What was given is not a JSON schema, or is one that cannot be used."""


def kind_of(schema: Any, default: Any) -> Any:
    """Return jsonschema's class for the release of the language that a schema names.

    Raises:
        BadSchema: it names a language of its own, whose keywords may mean anything or nothing.
    """
    named = schema.get("$schema") if isinstance(schema, Mapping) else None
    if not isinstance(named, str):
        return default
    find = needed("jsonschema", "a schema").validators.validator_for
    address = named.partition(":")[2]
    known = (find({"$schema": f"{scheme}:{address}"}, default=None) for scheme in ("https", "http"))
    kind = next(filter(None, known), None)
    if kind is None and not _LANGUAGES.match(address):
        raise BadSchema(
            f"Not a usable JSON schema: $schema is {named!r}, a language that is not known here; "
            "leave $schema out, or give https://json-schema.org/draft/2020-12/schema."
        )
    return kind or default


class SchemaPart:
    """A schema, or a schema within one. Only keywords that its release of the language knows are there.

    Attributes:
        always: what a schema that is True or False says; None for all others.
        words: the keywords.
        reference: the part that `$ref` refers to.
        untold: whether a keyword is in it that is not decided here.
        whole_floats: whether 1.0 is an integer.
    """

    def __init__(self, source: Any) -> None:
        self.always: bool | None = source if isinstance(source, bool) else None
        self.words: Mapping[str, Any] = {}
        self.reference: SchemaPart | None = None
        self.untold = False
        self.whole_floats = True
        self.one: dict[str, SchemaPart] = {}
        self.several: dict[str, tuple[SchemaPart, ...]] = {}
        self.named: dict[str, dict[str, SchemaPart]] = {}
        self.patterns: tuple[tuple[Search, SchemaPart], ...] = ()
        self.pattern: Search | None = None

    def __deepcopy__(self, memo: Any) -> SchemaPart:
        return self

    def get(self, word: str, default: Any = None) -> Any:
        """Return what stands at a keyword."""
        return self.words.get(word, default)

    @cached_property
    def beside(self) -> tuple[SchemaPart, ...]:
        """Parts that are asked about the same value."""
        found = [self.reference] if self.reference is not None else []
        for word in ("allOf", "anyOf", "oneOf"):
            found += self.several.get(word, ())
        found += [self.one[word] for word in ("not", "if", "then", "else") if word in self.one]
        for word in ("dependentSchemas", "dependencies"):
            found += self.named.get(word, {}).values()
        return tuple(found)

    @cached_property
    def family(self) -> frozenset[SchemaPart]:
        """This part, and all that are asked about the same value with it."""
        found: set[SchemaPart] = set()
        ahead = [self]
        while ahead:
            part = ahead.pop()
            if part not in found:
                found.add(part)
                ahead += part.beside
        return frozenset(found)

    def of_key(self, key: str) -> tuple[SchemaPart, ...]:
        """Return the parts that the value of a key must fit."""
        properties = self.named.get("properties", {})
        found = [properties[key]] if key in properties else []
        found += [part for search, part in self.patterns if search(key)]
        if not found and "additionalProperties" in self.one:
            return (self.one["additionalProperties"],)
        return tuple(found)

    def of_place(self, place: int) -> tuple[SchemaPart, ...]:
        """Return the parts that the item at a place must fit."""
        first = self.several.get("prefixItems", ())
        if place < len(first):
            return (first[place],)
        return (self.one["items"],) if "items" in self.one else ()

    def below(self, key: str | int) -> Iterator[SchemaPart]:
        """Yield all parts that are asked about what stands at a key or a place."""
        if isinstance(key, str):
            yield from self.of_key(key)
        else:
            yield from self.of_place(key)
            if "contains" in self.one:
                yield self.one["contains"]


def families(parts: frozenset[SchemaPart], key: str | int) -> frozenset[SchemaPart]:
    """Return all parts that some parts ask about what stands at a key or a place."""
    found: set[SchemaPart] = set()
    for part in parts:
        for child in part.below(key):
            found |= child.family
    return frozenset(found)


_ONE = ("not", "if", "then", "else", "additionalProperties", "propertyNames", "contains", "items", "additionalItems")
_SEVERAL = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("properties", "dependentSchemas", "dependencies")


class Reader:
    """Reads a schema that jsonschema has checked.

    Attributes:
        untold: whether a keyword was met that is not decided here.
    """

    def __init__(self, kind: Any) -> None:
        self.untold = kind.__name__ in OLD
        self._unknown = needed("referencing", "a schema").exceptions.Unresolvable
        self._kind = kind
        self._parts: dict[int, SchemaPart] = {}
        self._kept: list[Any] = []
        self._ahead: list[Callable[[], None]] = []

    def read(self, schema: Any) -> SchemaPart:
        """Return the part of a whole schema.

        Raises:
            BadSchema: a reference has no target, or a pattern is not a regular expression.
        """
        specification = needed("referencing.jsonschema", "a schema")
        registry = needed("jsonschema_specifications", "a schema").REGISTRY
        named = specification.specification_with(self._kind.META_SCHEMA.get("$schema", ""))
        root = named.create_resource(schema)
        base = root.id() or ""
        resolver = registry.with_resource(base, root).resolver(base)
        part = self._part(schema, resolver, self._kind)
        while self._ahead:
            self._ahead.pop()()
        return part

    def _part(self, source: Any, resolver: Any, kind: Any) -> SchemaPart:
        known = self._parts.get(id(source))
        if known is not None:
            return known
        part = self._parts[id(source)] = SchemaPart(source)
        self._kept.append(source)  # an id is nobody else's as long as its object is there
        if isinstance(source, Mapping):
            self._ahead.append(lambda: self._fill(part, source, resolver, kind))
        return part

    def _fill(self, part: SchemaPart, source: Mapping[str, Any], resolver: Any, kind: Any) -> None:
        kind = kind_of(source, kind)
        if kind.__name__ in OLD:
            part.untold = self.untold = True
            return
        known = _known(kind)
        alone = "$ref" in source and "dependentSchemas" not in known
        part.words = {word: value for word, value in source.items() if word in known and (not alone or word == "$ref")}
        if "additionalProperties" in part.words:  # which evaluates all of them
            part.words.pop("unevaluatedProperties", None)
        part.whole_floats = kind.__name__ != "Draft4Validator"
        part.untold = not UNTOLD.isdisjoint(part.words)
        self.untold = self.untold or part.untold
        if "$ref" in part.words:
            part.reference = self._referred(part.words["$ref"], resolver, kind)
        if "$dynamicRef" in part.words:
            self._referred(part.words["$dynamicRef"], resolver, kind)  # nothing but that it has a target
        self._fill_below(part, lambda value: self._part(value, self._inside(value, resolver, kind), kind))

    def _inside(self, source: Any, resolver: Any, kind: Any) -> Any:
        if isinstance(source, bool):
            return resolver
        specification = needed("referencing.jsonschema", "a schema").specification_with(
            kind.META_SCHEMA.get("$schema", "")
        )
        return resolver.in_subresource(specification.create_resource(source))

    def _referred(self, reference: str, resolver: Any, kind: Any) -> SchemaPart:
        try:
            found = resolver.lookup(reference)
        except self._unknown:
            raise BadSchema(
                f"Not a usable JSON schema: the reference {reference!r} has no target; "
                "put the schema that it means under $defs, as nothing is fetched."
            ) from None
        return self._part(found.contents, found.resolver, kind)

    def _fill_below(self, part: SchemaPart, read: Callable[[Any], SchemaPart]) -> None:
        words = part.words
        part.one = {word: read(words[word]) for word in _ONE if _is_schema(words.get(word))}
        part.several = {word: tuple(map(read, words[word])) for word in _SEVERAL if word in words}
        for word in _NAMED:
            schemas = {name: read(value) for name, value in words.get(word, {}).items() if _is_schema(value)}
            if schemas:
                part.named[word] = schemas
        if isinstance(words.get("items"), list):  # until 2019-09
            part.several["prefixItems"] = tuple(map(read, words["items"]))
            part.one.pop("items", None)
            if "additionalItems" in part.one:
                part.one["items"] = part.one["additionalItems"]
        part.patterns = tuple(
            (_search(name), read(value)) for name, value in words.get("patternProperties", {}).items()
        )
        if "pattern" in words:
            part.pattern = _search(words["pattern"])


def _known(kind: Any) -> set[str]:
    """Return the keywords that a release of the language knows."""
    known = set(kind.VALIDATORS)
    if "if" in known:
        known |= {"then", "else"}
    if "dependentRequired" in known:
        known |= {"minContains", "maxContains", "dependencies"}  # the last one as older releases have it
    if "const" not in known:
        known |= {"exclusiveMinimum", "exclusiveMaximum"}
    return known


def _is_schema(value: Any) -> bool:
    return isinstance(value, (bool, Mapping))


def _search(pattern: str) -> Search:
    try:
        return searcher(pattern)
    except ValueError as exc:
        raise BadSchema(f"Not a usable JSON schema: the pattern {exc}.") from None
