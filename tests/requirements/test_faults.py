"""A fail says where the fault stands in the raw text, and what to write instead."""

from __future__ import annotations

from typing import Any

import pytest
from clock import run
from test_in_a_run import finish, of

from mellea_stream_widget import requirements as r
from mellea_stream_widget.mellea.api import Requirement, ValidationResult
from mellea_stream_widget.mellea.requirements.faults import Fault


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
