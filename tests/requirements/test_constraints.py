"""What requirements say to a server beforehand: every text that a constraint allows passes its requirement."""

from __future__ import annotations

import re
import tracemalloc
from importlib.util import find_spec, module_from_spec
from typing import Any

import pytest
from effort import THOROUGH
from gbnf import as_pattern
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mellea_stream_widget import as_requirement
from mellea_stream_widget.mellea.requirements.constraint import Constraint, constraint_of
from mellea_stream_widget.requirements import code_fence, forbid, json_prefix, markdown_list, matches, max_words

SCHEMA = {"type": "object", "properties": {"total": {"type": "integer"}}, "required": ["total"]}


def allowed(requirement: Any) -> str:
    constraint = constraint_of(requirement)
    assert constraint is not None
    return as_pattern(constraint.grammar)


def verdict(requirement: Any, text: str) -> str:
    rule = requirement.rule
    state = rule.start()
    for letter in text:
        state = _done(rule.read(state, letter))
        assert _done(rule.so_far(state, False)).success != "fail", f"failed behind {letter!r}"
    return str(_done(rule.at_end(state)).success)


def _done(value: Any) -> Any:
    """Take all steps of a rule that takes several."""
    if not hasattr(value, "send"):
        return value
    answer = None
    while True:
        try:
            work = value.send(answer)
        except StopIteration as end:
            return end.value
        answer = work() if callable(work) else None


@settings(max_examples=20 if THOROUGH else 6)
@given(st.data())
@pytest.mark.parametrize("items", [1, 3, (2, 4), (2, None)])
def test_every_list_of_the_grammar_is_one(items: Any, data: st.DataObject) -> None:
    requirement = markdown_list(items)
    text = data.draw(st.from_regex(allowed(requirement), fullmatch=True))
    assert verdict(requirement, text) == "pass"


@settings(max_examples=20 if THOROUGH else 6)
@given(st.data())
@pytest.mark.parametrize("language", ["python", "c++", "js"])
def test_every_block_of_the_grammar_is_one(language: str, data: st.DataObject) -> None:
    requirement = code_fence(language)
    text = data.draw(st.from_regex(allowed(requirement), fullmatch=True))
    assert verdict(requirement, text) == "pass"


PATTERNS = [
    r"\d{4}-\d\d-\d\d",
    r"^(yes|no)[.!]?$",
    r"[A-Z][a-z]+( [a-z]+)*\.",
    r"(?i)straße|OK",
    r"a.c|\w+\s\S{2,}",
    r"(?s).[^abc\]\\^-]",
    r"()|x*",
]


@settings(max_examples=20 if THOROUGH else 6)
@given(st.data())
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_grammar_of_a_pattern_has_the_texts_that_match_it(pattern: str, data: st.DataObject) -> None:
    grammar = re.compile(allowed(matches(re.compile(pattern))))
    near = st.text("ac1-yesno.!Aßſ\n \\^]", max_size=5)
    text = data.draw(st.from_regex(pattern, fullmatch=True) | near | st.text(max_size=4))
    assume("\0" not in text)  # which no grammar can name, and no model writes
    text = text.removesuffix("\n") if pattern.endswith("$") else text
    assert (grammar.fullmatch(text) is None) == (re.fullmatch(pattern, text) is None)


@pytest.mark.parametrize(
    ("pattern", "ranges"),
    [
        ("(?s).", r"\x01-\uD7FF\uE000-\U0010FFFF"),
        ("[\ud7ff\ue000]", r"\uD7FF\uE000"),
        ("[\ud7fe-\ue001]", r"\uD7FE-\uD7FF\uE000-\uE001"),
        ("[\ue000-\ue001z]", r"z\uE000-\uE001"),
    ],
)
def test_no_set_of_a_grammar_has_surrogates(pattern: str, ranges: str) -> None:
    constraint = constraint_of(matches(pattern))
    assert constraint is not None
    assert constraint.grammar == f"root ::= [{ranges}]\n"


@pytest.mark.parametrize("pattern", [r"a(?=b)b", r"\bword\b", r"(a)\1"])
def test_a_pattern_that_looks_around_has_no_grammar(pattern: str) -> None:
    assert constraint_of(matches(pattern)) is None


def test_json_says_its_schema() -> None:
    class Model:
        @staticmethod
        def model_json_schema() -> Any:
            return SCHEMA

    assert constraint_of(json_prefix(SCHEMA)) == constraint_of(json_prefix(Model)) == Constraint(schema=SCHEMA)
    assert constraint_of(json_prefix()) == Constraint(schema={})


def test_both_say_what_one_of_them_says_and_others_say_nothing() -> None:
    either, both = json_prefix() | forbid("beer"), forbid("beer") & json_prefix(SCHEMA)
    assert constraint_of(both) == Constraint(schema=SCHEMA)
    others = [either, ~json_prefix(), forbid("beer"), max_words(3), as_requirement(lambda chunk: True), "no such thing"]
    assert [constraint_of(other) for other in others] == [None] * len(others)


def test_importing_what_writes_grammars_makes_no_table_of_all_characters() -> None:
    spec = find_spec("mellea_stream_widget.requirements.regular.grammar")
    assert spec is not None and spec.loader is not None
    tracemalloc.start()
    try:
        spec.loader.exec_module(module_from_spec(spec))
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
