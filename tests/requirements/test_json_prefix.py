"""JSON, and instances of a schema, while they are being written."""

from __future__ import annotations

import json
from typing import Any, Literal

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel
from reading import FEW, at_end, fails_after, made_of, read

from mellea_stream_widget.requirements import json_prefix

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
ANY = json_prefix().rule
DRAFT_7 = "http://json-schema.org/draft-07/schema#"


@FEW
@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_no_beginning_of_json_fails(value: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert (fails_after(ANY, text), at_end(ANY, text)) == (None, None)


@pytest.mark.claim("early-verdicts")
@FEW
@given(
    made_of(
        '"',
        "a",
        "\\",
        "u00",
        "e9",
        ":",
        ",",
        "[",
        "]",
        "{",
        "}",
        "0",
        "1",
        "-",
        ".",
        "e",
        "true",
        "n",
        " ",
        "\n",
        size=12,
    )
)
def test_what_does_not_fail_can_be_completed(text: str) -> None:
    place = fails_after(ANY, text)
    good = text if place is None else text[: place - 1]
    frame, closing = read(ANY, [good]).read.frame, ""
    while frame is not None:
        frame, closing = frame.outer, closing + ("]" if frame.kind == "array" else "}")
    assert any(_is_json(good + token + value + closing) for token in TOKENS for value in VALUES_TO_COME)


TOKENS = [
    *["", "0", '"', 'n"', 'u0000"', '0000"', '000"', '00"', '0"'],
    *[word[place:] for word in ("true", "false", "null") for place in range(1, len(word))],
]
VALUES_TO_COME = ["", "0", ":0", '"":0']


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sure", 1),
        ("```json", 1),
        ('{"a": trx', 9),
        ("01", 2),
        ("-x", 2),
        ("1.e", 3),
        ('"\\x', 3),
        ('"a\n', 3),
        ("[1,]", 4),
        ("{,", 2),
        ('{"a" 1', 6),
        ("[1 2", 4),
        ('{"a":1} x', 9),
        ("[]]", 3),
        ("NaN", 1),
    ],
)
def test_the_first_character_that_is_wrong_is_named(text: str, place: int) -> None:
    assert fails_after(ANY, text) == place
    assert at_end(ANY, text) == f"it is not JSON from character {place - 1}"


@pytest.mark.parametrize("text", ["", " ", "[1,", '{"a"', "nul", '"a', "-", "1."])
def test_the_end_may_be_missing_until_the_end(text: str) -> None:
    assert (fails_after(ANY, text), at_end(ANY, text)) == (None, "the JSON is not complete")


class Item(BaseModel, extra="forbid"):
    name: str
    size: Literal["small", "large"]
    price: float | None = None


class Order(BaseModel):
    items: list[Item]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"items": [{"name": "x", "size": "small", "price": 1.5}]}', None),
        ('{"size": 1, "items": []}', None),
        ("[", 1),
        ('{"items": {', 11),
        ('{"items": [{"name": 1', 21),
        ('{"items": [{"name": "x", "size": "sme', 37),
        ('{"items": [{"nome', 15),
        ('{"items": [{"price": nu', None),
        ('{"items": [{"price": tr', 22),
        ('{"items": [{"price": "', 22),
        ('{"items": [{"name": "x"}', 24),
    ],
)
def test_it_fails_when_no_instance_of_a_model_begins_like_this(text: str, place: int | None) -> None:
    assert fails_after(json_prefix(Order).rule, text) == place


@pytest.mark.parametrize(
    ("schema", "text", "place"),
    [
        ({"maxLength": 2}, '"abc', 4),
        ({"maxItems": 1}, "[1, 2", 5),
        ({"maxProperties": 1}, '{"a": 1, "b": 2', 15),
        ({"const": "tea"}, '"to', 3),
        ({"const": [1, 2]}, "[1, 3, ", 6),
        ({"enum": [None, 5]}, "t", 1),
        ({"type": "integer"}, "1.5]", 4),
        ({"prefixItems": [{"type": "string"}], "items": False}, '["a", 1', 7),
        ({"$schema": DRAFT_7, "items": [{"type": "string"}], "additionalItems": {"type": "null"}}, '["a", 1', 7),
        ({"patternProperties": {"^x": {"type": "null"}}, "additionalProperties": False}, '{"x1": 1', 8),
        ({"patternProperties": {"^x": {}}, "additionalProperties": False}, '{"y": ', 4),
        ({"anyOf": [{"type": "array"}, {"type": "string"}]}, "{", 1),
        ({"oneOf": [{"const": 1}, {"const": "a"}]}, '"b', 2),
        ({"allOf": [{"type": "string"}, {"maxLength": 1}]}, '"ab', 3),
        ({"$ref": "#/$defs/a", "$defs": {"a": {"type": "array", "items": {"$ref": "#/$defs/a"}}}}, "[[], 1", 6),
        (False, "1", 1),
        (True, "[", None),
    ],
)
def test_keywords_that_count_before_the_end(schema: Any, text: str, place: int | None) -> None:
    assert fails_after(json_prefix(schema).rule, text) == place


SCHEMAS = st.recursive(
    st.sampled_from(
        [
            True,
            {"type": ["string", "null"]},
            {"type": "integer", "minimum": 0},
            {"enum": [1, "ab", [True], {"a": 1}]},
            {"maxLength": 2},
            {"items": {"type": "integer"}, "maxItems": 2, "uniqueItems": True},
            {"properties": {"a": {"type": "number"}}, "required": ["a"], "additionalProperties": False},
        ]
    ),
    lambda inner: (
        st.tuples(inner, inner).map(lambda pair: {"anyOf": list(pair)})
        | st.tuples(inner, inner).map(lambda pair: {"allOf": list(pair)})
        | inner.map(lambda schema: {"items": schema, "additionalProperties": schema})
        | inner.map(lambda schema: {"not": schema})
    ),
    max_leaves=3,
)
SMALL = st.recursive(
    st.sampled_from([None, True, 1, 2.5, -1, "ab", "abc", 1e3]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=5,
)


@FEW
@given(SCHEMAS, SMALL)
def test_no_beginning_of_an_instance_fails_and_no_other_value_passes(schema: Any, value: Any) -> None:
    rule, text = json_prefix(schema).rule, json.dumps(value)
    if jsonschema.Draft202012Validator(schema).is_valid(value):
        assert (fails_after(rule, text), at_end(rule, text)) == (None, None)
    else:
        assert at_end(rule, text) is not None


def test_a_fault_is_named_by_its_place_and_keyword() -> None:
    text = '{"items": [{"name": "x", "size": "small", "price": "much"}]}'
    assert at_end(json_prefix(Order).rule, text) == "'anyOf' does not hold at $.items[0].price"


def test_what_is_no_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="Not a valid JSON schema"):
        json_prefix({"type": "text"})
