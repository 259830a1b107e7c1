"""Resampling on mellea: what the model is asked for a candidate, at which temperature, with which seed and budget."""

from __future__ import annotations

from typing import Any

import pytest
from clock import run

from mellea_stream_widget import OptionError
from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, ChatContext, ModelOption
from mellea_stream_widget.streaming import StreamChunkingResult, stream_with_chunking

BAD = "One is here. Two is 2! Three?"
GOOD = "One is here. Two is too! Three?"


def no_digits(chunk: str) -> bool | str:
    return "no digits" if any(letter.isdigit() for letter in chunk) else True


async def finish(backend: Any, **options: Any) -> StreamChunkingResult:
    asked = {"requirements": [no_digits], "retry": "resample", **options}
    result = await stream_with_chunking(CBlock("Count."), backend, ChatContext(), **asked)
    await result.acomplete()
    return result


def asked_with(backend: ScriptedBackend, option: str) -> list[Any]:
    return [generation.options.get(option) for generation in backend.generations]


@pytest.mark.claim("--retry", "--candidates", "--temperatures")
def test_a_candidate_goes_on_from_the_validated_text_with_the_question_as_it_was() -> None:
    backend = ScriptedBackend([BAD, BAD, BAD, GOOD])
    result = run(finish(backend, candidates=3, temperatures=[0.5, 0.9]))
    assert (result.outcome, result.full_text) == ("passed", GOOD)
    assert [item.value for item in result.ctx.as_list()] == ["Count.", GOOD]
    assert asked_with(backend, ModelOption.TEMPERATURE) == [None, 0.5, 0.9, 0.9]
    assert asked_with(backend, ModelOption.SEED) == [None, 2, 3, 4]
    for candidate in backend.generations[1:]:
        assert (candidate.action.role, candidate.action.content) == ("assistant", "One is here.")
    asked = [candidate.context.as_list()[0].value for candidate in backend.generations[1:]]
    assert asked[0] == "Count.", "drawn again as it was"
    assert "* no digits" in asked[1] and asked[1].startswith("Count.") and "* no digits" in asked[2]


def test_a_candidate_may_write_what_is_left_of_the_tokens() -> None:
    backend = ScriptedBackend([BAD, BAD, GOOD])
    run(finish(backend, candidates=2, model_options={ModelOption.MAX_NEW_TOKENS: 20}))
    left = 20 - len("One is here.") // 4
    assert asked_with(backend, ModelOption.MAX_NEW_TOKENS) == [20, left, left]


def test_a_lower_temperature_of_the_ladder_does_not_cool_a_hotter_caller() -> None:
    backend = ScriptedBackend([BAD, BAD, GOOD])
    run(finish(backend, candidates=2, temperatures=[0.5, 0.9], model_options={ModelOption.TEMPERATURE: 0.7}))
    assert asked_with(backend, ModelOption.TEMPERATURE) == [0.7, 0.7, 0.9]


def test_a_caller_who_fixes_temperature_and_seed_keeps_the_temperature() -> None:
    backend = ScriptedBackend([BAD, BAD, GOOD])
    options = {ModelOption.TEMPERATURE: 0.0, ModelOption.SEED: 7}
    run(finish(backend, candidates=2, model_options=options))
    assert asked_with(backend, ModelOption.TEMPERATURE) == [0.0, 0.0, 0.0]
    assert asked_with(backend, ModelOption.SEED) == [7, 8, 9]


def test_a_back_end_that_continues_nothing_is_refused_before_anything_starts() -> None:
    backend = ScriptedBackend([BAD], resumes=False)
    with pytest.raises(
        ValueError, match="ScriptedBackend is not known to continue an unfinished answer, as retry='resample' needs"
    ):
        run(finish(backend))
    assert backend.generations == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"candidates": 0}, "Invalid value 0 for candidates: expected a whole number, 1 or more."),
        ({"temperatures": [0.5, -1]}, "Invalid value -1 for temperatures: expected a number, 0 or more."),
        ({"temperatures": "hot"}, "Invalid value 'hot' for temperatures: expected a list of numbers, each 0 or more."),
    ],
)
def test_bad_values_are_told(options: Any, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        run(finish(ScriptedBackend([GOOD]), **options))
    assert str(caught.value) == message
