"""A fail says where the fault stands in the raw text, and what to write instead."""

from __future__ import annotations

import re
from typing import Any

import pytest
from at_once import at_once
from clock import run
from hypothesis import given
from hypothesis import strategies as st
from reading import FEW, read
from test_in_a_run import finish, of

from mellea_stream_widget import requirements as r
from mellea_stream_widget.mellea.api import Requirement, ValidationResult
from mellea_stream_widget.mellea.requirements.verdicts import Fault


def marked(requirement: Any, text: str, **options: Any) -> tuple[str | None, str | None]:
    """Return what of the raw text a run's first "fail" marks, and its advice."""
    result = run(finish(requirement, deltas=list(text), **options))
    verdict = next(verdict for verdict in result.verdicts if verdict.success == "fail")
    return None if verdict.span is None else text[slice(*verdict.span)], verdict.advice


def no_gin(chunk: str) -> Any:
    place = chunk.find("gin")
    return place < 0 or r.fail("gin", span=(place, place + 3), advice="Write of tea.")


def no_gin_so_far(text_so_far: str) -> Any:
    return no_gin(text_so_far)


@pytest.mark.parametrize("function", [no_gin, no_gin_so_far])
@pytest.mark.parametrize("options", [{}, {"overlap": 9}, {"chunking": "word", "overlap": 2}])
def test_the_place_that_a_function_names_is_moved_to_where_its_text_stands(function: Any, options: Any) -> None:
    asked = r.requirement(function)
    assert marked(asked, "  Tea is old.  No gin here. More.", **options) == ("gin", "Write of tea.")


def test_combined_and_cut_again_they_say_the_same() -> None:
    asked = r.requirement(no_gin)
    text = "Tea is old. No gin here. More."
    for combined in (r.max_words(99) & asked, asked | r.max_words(3), asked.on("word")):
        assert marked(combined, text) == ("gin", "Write of tea.")


def test_behind_kept_chunks_the_place_is_still_that_in_the_raw_text() -> None:
    asked = r.requirement(no_gin)
    result = run(finish(asked, deltas=["Tea is old. ", "No gin here."], attempts=2, retry="resume"))
    spans = [verdict.span for verdict in result.verdicts if verdict.success == "fail"]
    assert spans
    assert set(spans) == {(15, 18)}


def test_a_whole_answer_has_its_place_too() -> None:
    answer = run(r.requirement(no_gin).validate(None, of("No gin here.")))
    assert (answer.as_bool(), answer.reason, answer.span, answer.advice) == (False, "gin", (3, 6), "Write of tea.")
    both = run((r.max_words(9) & r.requirement(no_gin)).validate(None, of("No gin here.")))
    assert (both.as_bool(), both.span, both.advice) == (False, (3, 6), "Write of tea.")


def test_advice_of_a_lifted_requirement_comes_through() -> None:
    class Advised(ValidationResult):  # type: ignore[misc]
        advice = "Be short."
        span = (0, 1)

    lifted = r.lift(Requirement("short", validation_fn=lambda ctx: Advised(False, reason="long")))
    assert marked(lifted, "One. Two.") == (None, "Be short.")


def test_a_fail_of_a_function_may_say_nothing_but_no() -> None:
    answer = r.fail()
    assert isinstance(answer, Fault)
    assert (answer.success, answer.reason, answer.span, answer.advice) == ("fail", None, None, None)


CODE = "Here it is:\n```python\nx = (1\ny = = 2\n```\n"
FAULTS: list[tuple[Any, str, str | None]] = [
    (r.forbid("cold beer"), "Tea. A BE**ER**? A Cold  _be\u00ader_, no.", "Cold  _be\u00ader"),
    (r.forbid("сор"), "убрать сор и ещё", "сор"),
    (r.forbid("beer"), "茶。ｂｅｅｒ。茶", "ｂｅｅｒ"),
    (r.forbid(re.compile(r"\d+ ?€")), "Tea. It is 25 € here. More.", "25 €"),
    (r.forbid(re.compile(r"(\w)\1\1")), "Tea. It is waaay off. More.", "aaa"),
    (r.forbid(re.compile(r"\Ax|y")), f"{'a ' * 400}x y z. More.", "y"),
    (r.must_mention("beer"), "Tea is old.", None),
    (r.matches("Tea( is)* old"), "Tea is is cold today.", "c"),
    (r.matches(r"(\w)\1*"), "aab aa", None),
    (r.max_chars(6), "  Tea is old.  ", "old."),
    (r.max_words(2), "Tea is old, and good. More.", "old, and good."),
    (r.max_sentences(1), "Tea is old.  It is good. Very good.", "It is good."),
    (r.max_lines(1), "Tea is old.\n\nIt is good.\n", "It is good."),
    (r.min_words(5), "Tea is old.", None),
    (r.language("en"), "This is the tea of the day, and so it is. " * 3 + "Das ist der Tee. " * 9, "so it is. Das"),
    (r.no_repetition(), f"Tea is old. {'And so on it goes, round and round. ' * 4}", ". And so on it goes"),
    (r.no_repetition(), f"Tea is old. {'!' * 300}", None),
    (r.no_control_characters(), "Tea. It is\u202e old.", "\u202e"),
    (r.no_urls(), "Tea. See (https://example.org/a?b=c), please.", "https://example.org/a?b=c"),
    (r.no_urls(), "Tea. See ｅxample.com/x now.", "ｅxample.com/x"),
    (r.no_secrets(), "Tea. AKIAIOSFODNN7EXAMPLQ it is.", "AKIAIOSFODNN7EXAMPLQ"),
    (r.no_personal_data(), "Té. Pay 4111\u00a01111\u00a01111 1111 please.", "4111\u00a01111\u00a01111 1111"),
    (r.no_personal_data(), "Tea. Write to me@example.org.", "me@example.org"),
    (r.no_personal_data(region="US"), "Tea. Call (650) 253-0000 now.", "(650) 253-0000"),
    (r.no_personal_data(), "Pay to DE89 3704 0044 0532 0130 00 today.", "DE89 3704 0044 0532 0130 00"),
    (r.no_personal_data(), "SSN 536-90-4399.", "536-90-4399"),
    (r.json_prefix(), '{"a": [1, 2}', "}"),
    (r.json_prefix({"properties": {"a": {"type": "integer"}}}), '{"b": 1, "a": "one. two"}', '"one.'),
    (r.json_prefix(), '{"a": [1, 2', None),
    (r.markdown_list(), "- one\n- two\n\nAnd more. Really.", "And more."),
    (r.markdown_list(1), "- one\n  - two\n- three", "- three"),
    (r.markdown_list(3), "- one\n- two", None),
    (r.code_fence("python"), "Here it is:\n```js\nx\n```\n", "```js"),
    (r.code_fence("python", compiles=True), CODE, "y = = 2"),
    (r.code_fence("python", compiles=True), "```python\nx = (1\n```\n", "```python\nx = (1\n```"),
    (r.code_fence("python"), "```python\nx = (1\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "text", "fault"), FAULTS)
@pytest.mark.parametrize("chunking", ["sentence", "word"])
def test_ready_requirements_mark_what_is_wrong_and_say_what_to_write_instead(
    asked: Any, text: str, fault: str | None, chunking: str
) -> None:
    found, advice = marked(asked, text, chunking=chunking)
    if fault is None or found is None or chunking == "sentence":
        assert found == fault or (found or "").startswith(fault or " ")
    else:  # a shorter chunk may be judged before all of the fault is there
        assert found.startswith(fault[: len(found)])
    assert (advice or "").endswith(".")


@pytest.mark.parametrize(("asked", "text", "fault"), FAULTS)
@FEW
@given(data=st.data())
def test_the_place_of_a_fault_is_the_same_for_every_cut(asked: Any, text: str, fault: str | None, data: Any) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = [text[begin:end] for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    whole, cut = (at_once(asked.rule.at_end(read(asked.rule, one))) for one in ([text], pieces))
    assert cut == whole
