"""Schemas of every release of the language: no beginning of an instance fails, and no other value passes."""

from __future__ import annotations

import json
import re
from typing import Any, TypedDict

import jsonschema
import pytest
from at_once import at_once
from effort import THOROUGH
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from reading import FEW, at_end, fails_after, read, so_far
from work import Count, lines_counted

from mellea_stream_widget.requirements import json_prefix, json_text
from mellea_stream_widget.requirements.json_schema import Schema
from mellea_stream_widget.requirements.schema import complete, growing
from mellea_stream_widget.requirements.schema.ecma import searcher, translated

OLD = [f"http://json-schema.org/draft-0{number}/schema#" for number in (4, 6, 7)]
NEW = [f"https://json-schema.org/draft/{name}/schema" for name in ("2019-09", "2020-12")]
TREE = {"type": "object", "properties": {"below": {"type": "array", "items": {"$ref": "#"}}}, "required": ["below"]}
PERSON = {
    "$id": "https://example.com/person",
    "properties": {"home": {"$ref": "place"}, "born": {"$ref": "#when"}},
    "$defs": {
        "place": {
            "$id": "place",
            "$defs": {"name": {"type": "string"}},
            "properties": {"city": {"$ref": "#/$defs/name"}},
        },
        "when": {"$anchor": "when", "type": "integer"},
    },
}


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"minimum": 2, "multipleOf": 0.01}, [2, 2.1, 19.99, "x", 10**4000], [1, 2.005]),
        ({"type": "integer"}, [1, 1.0, -(10**20)], [1.5, True, "1"]),
        ({"enum": [1, [True], {"a": None}]}, [1, 1.0, [True], {"a": None}], [True, [1], {}]),
        ({"const": False}, [False], [0, None]),
        ({"uniqueItems": True}, [[1, True], [{"a": 1}, {"a": 2}]], [[1, 1.0], [[0], [0]]]),
        ({"contains": {"minimum": 5}}, [[1, 5], "x"], [[], [1]]),
        ({"contains": {"type": "null"}, "minContains": 0, "maxContains": 1}, [[], [None]], [[None, None]]),
        ({"propertyNames": {"maxLength": 2}}, [{"ab": 1}, 3], [{"abc": 1}]),
        ({"required": ["a"]}, [{"a": 1}, []], [{}]),
        ({"dependentRequired": {"a": ["b"]}}, [{}, {"a": 1, "b": 2}], [{"a": 1}]),
        (
            {
                "$schema": "https://json-schema.org/draft/2019-09/schema",
                "additionalProperties": {"type": "string"},
                "unevaluatedProperties": False,
            },
            [{"a": "b"}],
            [{"a": 1}],
        ),
        ({"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}, [{"b": 1}], [{"a": 1}, {"c": 1}]),
        ({"pattern": r"^(?<one>\w)\k<one>$"}, ["aa"], ["ab"]),
        ({"dependentSchemas": {"a": {"minProperties": 2}}}, [{}, {"a": 1, "b": 2}], [{"a": 1}]),
        ({"oneOf": [{"minimum": 2}, {"maximum": 4}]}, [1, 5], [3]),
        ({"not": {"type": "object"}}, [1, []], [{}]),
        ({"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"const": 1}}, ["ab", 1], ["a", 2]),
        ({"prefixItems": [{"type": "null"}], "items": {"type": "string"}}, [[], [None, "x"]], [["x"], [None, 1]]),
        ({"pattern": r"^\p{L}+$"}, ["Zo\u00eb"], ["a1", ""]),
        ({"pattern": "^\\d{2}$"}, ["12"], ["12\n", "\u0661\u0662"]),
        ({"patternProperties": {"^x-": True}, "additionalProperties": False}, [{"x-a": 1}], [{"y": 1}]),
        ({"unevaluatedProperties": False, "allOf": [{"properties": {"a": True}}]}, [{"a": 1}], [{"b": 1}]),
        (PERSON, [{"home": {"city": "Rome"}, "born": 1}, {"other": 1}], [{"home": {"city": 1}}, {"born": "x"}]),
        (TREE, [{"below": []}, {"below": [{"below": []}]}], [{"below": [{}]}, {}]),
        ({"$dynamicRef": "#node", "$defs": {"node": {"$dynamicAnchor": "node", "type": "null"}}}, [None], [1]),
    ],
    ids=lambda value: str(value)[:24],
)
def test_every_keyword_says_what_jsonschema_says(schema: dict[str, Any], good: list[Any], bad: list[Any]) -> None:
    rule = json_prefix({"$schema": NEW[1], **schema}).rule
    for value in good:
        text = json.dumps(value) if value != 10**4000 else "1" + "0" * 4000
        assert (fails_after(rule, text), at_end(rule, text)) == (None, None), text[:50]
    for value in bad:
        assert at_end(rule, json.dumps(value)) is not None, value


@pytest.mark.parametrize(
    ("dialect", "schema", "good", "bad"),
    [
        (OLD[0], {"maximum": 3, "exclusiveMaximum": True}, [2], [3]),
        (OLD[0], {"type": "integer"}, [1], [1.0]),
        (OLD[0], {"const": 1}, [2], []),
        (OLD[1], {"exclusiveMinimum": 3, "propertyNames": False}, [4, {}], [3, {"a": 1}]),
        (OLD[1], {"if": False, "else": False}, [1], []),
        (OLD[2], {"definitions": {"a": {"type": "array"}}, "$ref": "#/definitions/a", "maxItems": 1}, [[1, 2]], [1]),
        (OLD[2], {"items": [{"type": "null"}], "additionalItems": {"const": 1}}, [[None, 1]], [[None, 2]]),
        (OLD[2], {"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}, [{"b": 1}], [{"a": 1}, {"c": 1}]),
        (NEW[0], {"$defs": {"a": {"type": "array"}}, "$ref": "#/$defs/a", "maxItems": 1}, [[1]], [[1, 2], 1]),
        (
            NEW[0],
            {"properties": {"a": {"$recursiveRef": "#"}}, "unevaluatedProperties": False},
            [{"a": {}}],
            [{"b": 1}],
        ),
        (
            "https://json-schema.org/draft-07/schema",
            {"items": [{"type": "null"}], "additionalItems": {"const": 1}},
            [[None, 1]],
            [[None, 2]],
        ),
        ("http://json-schema.org/schema#", {"prefixItems": [{"type": "null"}]}, [[None]], [[2]]),
        ("https://spec.openapis.org/oas/3.1/dialect/base", {"type": "integer"}, [1], ["a"]),
        ("http://json-schema.org/draft-03/schema#", {"type": "any", "disallow": "null"}, [1], [None]),
    ],
    ids=lambda value: str(value)[-24:],
)
def test_each_release_of_the_language_has_its_own_keywords(
    dialect: str, schema: dict[str, Any], good: list[Any], bad: list[Any]
) -> None:
    rule = json_prefix({"$schema": dialect, **schema}).rule
    for value in good:
        assert (fails_after(rule, json.dumps(value)), at_end(rule, json.dumps(value))) == (None, None), value
    for value in bad:
        assert at_end(rule, json.dumps(value)) is not None, value


LEAVES: list[Any] = [
    True,
    {"type": ["string", "null"]},
    {"minimum": 0, "multipleOf": 0.5},
    {"enum": [1, "ab", [True], {"a": 1}]},
    {"pattern": "^a"},
    {"required": ["a"], "maxProperties": 1},
    {"uniqueItems": True, "minItems": 1},
    {"contains": {"type": "integer"}},
    {"propertyNames": {"pattern": "a"}},
    {"$ref": "#/$defs/self"},
]
SCHEMAS = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=2).flatmap(
            lambda parts: st.sampled_from([{word: parts} for word in ("anyOf", "allOf", "oneOf", "prefixItems")])
        )
        | st.tuples(inner, inner, inner).map(lambda three: dict(zip(("if", "then", "else"), three, strict=True)))
        | st.tuples(inner, inner).map(lambda two: {"properties": {"a": two[0]}, "additionalProperties": two[1]})
        | inner.map(lambda part: {"items": part})
        | inner.map(lambda part: {"not": part})
        | inner.map(lambda part: {"dependentSchemas": {"a": part}})
    ),
    max_leaves=5,
)
VALUES = st.recursive(
    st.sampled_from([None, True, 1, 2.5, -1, "ab", "b", 1e3]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=6,
)


@FEW
@given(SCHEMAS, VALUES, st.sampled_from([None, 1]))
def test_schemas_of_all_kinds_agree_with_jsonschema(schema: Any, value: Any, indent: int | None) -> None:
    whole = {"$defs": {"self": {"items": {"$ref": "#/$defs/self"}, "maxItems": 2}}, "allOf": [schema]}
    rule, text = json_prefix(whole).rule, json.dumps(value, indent=indent)
    if jsonschema.Draft202012Validator(whole).is_valid(value):
        assert (fails_after(rule, text), at_end(rule, text)) == (None, None)
    else:
        assert at_end(rule, text) is not None


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        (list, "Invalid schema <class 'list'>: expected a JSON schema as a dict, or a pydantic model; of another type"),
        (3, "Invalid schema 3: expected"),
        (TypedDict("T", {"a": int}), "Invalid schema <class"),
        (TypeAdapter(list[int]), "Invalid schema TypeAdapter"),
        ({"type": "strng"}, "Not a valid JSON schema: at $.type, 'strng' is not one of ['array', 'boolean',"),
        (
            {"properties": {"price": {"type": ["number", "strng"]}}},
            "Not a valid JSON schema: at $.properties.price.type[1], 'strng' is not one of ['array', 'boolean',",
        ),
        ({"minLength": "3"}, "Not a valid JSON schema: at $.minLength, '3' is not of type 'integer'."),
        (
            {"items": {"$ref": "#/$defs/missing"}},
            "Not a usable JSON schema: the reference '#/$defs/missing' has no target",
        ),
        ({"$ref": "https://example.com/other"}, "reference 'https://example.com/other' has no target"),
        (
            {"$schema": "http://localhost:1234/no-validation.json", "minimum": 10},
            "$schema is 'http://localhost:1234/no-validation.json', a language that is not known here; leave",
        ),
        ({"$ref": "#name"}, "reference '#name' has no target"),
        ({"pattern": "("}, "Not a usable JSON schema: the pattern '(' is not a regular expression"),
        ({"patternProperties": {"[": {}}}, "Not a usable JSON schema: the pattern '[' is not a regular expression"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_nobody_can_use_is_refused_before_the_run(schema: Any, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        json_prefix(schema)


def test_a_reference_within_a_schema_that_is_not_used_may_lead_nowhere() -> None:
    json_prefix({"$defs": {"a": {"$ref": "#/nowhere"}}})


@pytest.mark.parametrize(
    ("schema", "text", "fault"),
    [
        ({"items": {"type": "string"}}, '["a", 1]', "'type' does not hold at $[1]"),
        ({"properties": {"a b": {"minimum": 3}}}, '{"a b": 1}', "'minimum' does not hold at $['a b']"),
        ({"properties": {"a": False}}, '{"a": 1}', "nothing may be at $.a"),
        ({"additionalProperties": False}, '{"secret": 1}', "nothing may be at $.*"),
        (
            {"properties": {"a": {"additionalProperties": {"items": {"type": "null"}}}}},
            '{"a": {"secret": [1]}}',
            "'type' does not hold at $.a.*[0]",
        ),
        (
            {"properties": {"a": {"patternProperties": {"s": {"unevaluatedItems": False}}}}},
            '{"a": {"secret": [1]}}',
            "'unevaluatedItems' does not hold at $.a.*",
        ),
        ({"allOf": [{"required": ["x"]}]}, "{}", "'required' does not hold at $"),
        ({"anyOf": [{"type": "null"}]}, "{}", "'anyOf' does not hold at $"),
        ({"if": True, "then": {"maxItems": 0}}, "[1]", "'maxItems' does not hold at $"),
        ({"unevaluatedItems": False}, "[1]", "'unevaluatedItems' does not hold at $"),
        (False, "1", "nothing may be at $"),
    ],
)
def test_a_fault_is_named_by_its_place_and_keyword_but_no_key_that_the_schema_does_not_name(
    schema: Any, text: str, fault: str
) -> None:
    assert at_end(json_prefix(schema).rule, text) == fault


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\w", "\u00e9", False),
        (r"[\w]", "\u00e9", False),
        (r"\W\S\D$", "\u00e9\u00e9\u00e9", True),
        (r"^\s[\s]$", "\ufeff\u2003", True),
        (r"^a.b$", "a\u2028b", False),
        (r"^\cA\u{1F600}$", "\x01\U0001f600", True),
        (r"^[^]$", "\n", True),
        (r"[]", "", False),
        (r"^[[a]$", "[", True),
        (r"\p{Script=Greek}", "\u03b1", True),
        (r"(a)\1", "aa", True),
        (r"a$", "a\n", False),
    ],
)
def test_patterns_are_those_of_ecmascript(pattern: str, text: str, found: bool) -> None:
    assert searcher(pattern)(text) == found, translated(pattern)


@pytest.mark.parametrize("digits", [4000, 4001, 50_000])
def test_numbers_may_have_any_length(digits: int) -> None:
    text = '{"age": ' + "9" * digits
    rule = json_prefix({"properties": {"age": {"type": "integer", "minimum": 0}}}).rule
    assert (so_far(rule, text), at_end(rule, text + "}")) == ("unknown", None)
    assert at_end(json_prefix({"maximum": 5}).rule, "9" * digits) == "'maximum' does not hold at $"
    assert at_end(json_prefix({"multipleOf": 2}).rule, "9" * digits) == "'multipleOf' does not hold at $"


def test_nesting_may_be_of_any_depth() -> None:
    schema = {"$ref": "#/$defs/n", "$defs": {"n": {"type": "array", "items": {"$ref": "#/$defs/n"}}}}
    rule = json_prefix(schema).rule
    depth = 20_000 if THOROUGH else 3_000
    assert so_far(rule, "[" * depth) == "unknown"
    assert at_end(rule, "[" * depth + "]" * depth) is None
    assert so_far(rule, "[" * depth + "1") == "fail"
    assert at_end(rule, "[" * depth + "1" + "]" * depth) is not None


def test_white_space_without_end_fails() -> None:
    rule = json_prefix().rule
    for text in ('{"a": 1}', "[", '{"a":'):
        assert fails_after(rule, text + " \n" * 5001) == len(text) + 10_001
        assert fails_after(rule, text + " \n" * 5000) is None
    assert at_end(rule, "1" + " " * 10_001) == "more than 10000 characters of white space follow one another"
    assert at_end(rule, '"' + " " * 20_000 + '"') is None


def test_each_value_of_a_key_that_is_there_twice_must_fit() -> None:
    rule = json_prefix({"properties": {"a": {"type": "integer"}}, "maxProperties": 1}).rule
    assert at_end(rule, '{"a": 1, "a": 2}') is None
    assert so_far(rule, '{"a": "x", "a": 2') == "fail"
    assert at_end(rule, '{"a": "x", "a": 2}') == "'type' does not hold at $.a"


PIECES = {
    "items": ('{"id": 1}, ', "["),
    "keys": ('"a": 1, ', "{"),
    "depth": ("[", ""),
    "one string": ("word ", '["'),
    "escapes": ("\\u65e5", '["'),
    "one number": ("123456", "["),
    "one key": ("abcdef", '{"'),
    "white space": (" ", "["),
}


@pytest.mark.parametrize("name", PIECES)
def test_twice_the_text_is_twice_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    piece, before = PIECES[name]
    schema = {
        "$defs": {"any": {"anyOf": [{"type": ["string", "number"]}, {"$ref": "#"}], "maxLength": 10**9}},
        "items": {"$ref": "#/$defs/any"},
        "additionalProperties": {"$ref": "#/$defs/any"},
    }
    work = 0

    def counted(kind: Any, name: str) -> None:
        function = getattr(kind, name)

        def count(*arguments: Any) -> Any:
            nonlocal work
            work += 1
            return function(*arguments)

        monkeypatch.setattr(kind, name, count)

    counted(growing._Container, "can_be")
    counted(growing._Token, "can_be")
    counted(growing, "said")
    counted(complete, "said")
    done = []
    for count in (500, 1000):
        rule, start = json_prefix(schema).rule, work
        state = read(rule, [before])
        for _ in range(count):
            state = at_once(rule.read(state, piece))
            at_once(rule.so_far(state, False))
        done.append(work - start)
    assert done[1] <= 2.1 * done[0]


def test_one_long_array_is_settled_in_short_steps() -> None:
    node = json_text.JsonRead().read("[" + "1, " * 5000 + "2]").end()
    assert node is not None
    part = Schema({"items": {"type": "integer"}})._root
    count, longest, before = Count(), 0, 0
    with lines_counted(count):
        for job in complete.settle(node, part.family):
            longest, before = max(longest, count.lines - before), count.lines
            assert job is None or job() is True
            before = count.lines
    assert longest < 50 * complete.EVALUATIONS
