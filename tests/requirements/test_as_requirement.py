"""Requirements made of sentences, functions and ordinary requirements: inside of a run and outside of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from copy import copy
from functools import partial, wraps
from typing import Any

import pytest
from clock import run
from requirements_of import STYLES
from story import contract

from mellea_stream_widget import check
from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import (
    CBlock,
    MelleaSession,
    ModelOutputThunk,
    PartialValidationResult,
    Requirement,
    SimpleContext,
    ValidationResult,
)
from mellea_stream_widget.orchestrator.limits import Limits
from mellea_stream_widget.requirements import as_requirement
from mellea_stream_widget.streaming import StreamChunkingResult, stream_with_chunking

TEXT = "Tea is hot. Beer is cold. Water too."


async def finish(*requirements: Any, text: str = TEXT, judge: Any = "yes", **options: Any) -> StreamChunkingResult:
    backend = ScriptedBackend(text, judge=judge)
    result = await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=requirements, **options)
    await result.log.join()
    assert backend.running == []
    return result


def of(text: str) -> Any:
    return SimpleContext().add(CBlock("x")).add(ModelOutputThunk(value=text))


def no_beer(chunk: str) -> bool:
    return "Beer" not in chunk


async def no_beer_either(chunk: str) -> bool:
    await asyncio.sleep(0.5)
    return "Beer" not in chunk


def beer_is_named(ctx: Any) -> ValidationResult:
    text = ctx.last_output().value
    return ValidationResult("Beer" not in text, reason="beer is named", score=0.5)


@pytest.mark.claim("function-per-chunk")
@pytest.mark.parametrize("given", [no_beer, no_beer_either])
def test_a_function_is_asked_about_each_chunk(given: Any) -> None:
    result = run(finish(as_requirement(given)))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "Tea is hot."),
        ("check", 1, False, "fail"),
        ("completed", "rejected", "Tea is hot."),
    ]
    assert result.labels == (given.__name__,)


@pytest.mark.claim("verdict-on-whole")
def test_a_function_whose_chunks_all_passed_has_passed_at_the_end() -> None:
    calls: list[str] = []

    def count(chunk: str) -> bool:
        calls.append(chunk)
        return True

    result = run(finish(as_requirement(count)))
    assert contract(result.log.read())[-2:] == [("full", True, True), ("completed", "passed", TEXT)]
    assert calls == ["Tea is hot.", "Beer is cold.", "Water too."]


def test_a_function_is_asked_about_an_answer_without_chunks() -> None:
    result = run(finish(as_requirement(lambda text: "empty" if not text.strip() else True), text="  "))
    assert contract(result.log.read())[-2:] == [("full", False, False), ("completed", "failed_validation", "  ")]
    assert result.final_validations[0].reason == "empty"


@pytest.mark.parametrize(
    ("answer", "success", "reason"),
    [
        (True, "pass", None),
        (False, "fail", None),
        ("pass", "pass", None),
        ("fail", "fail", None),
        ("unknown", "unknown", None),
        ("too cold", "fail", "too cold"),
        (ValidationResult(False, reason="no"), "fail", "no"),
        (ValidationResult(True), "pass", None),
        (PartialValidationResult("fail", reason="no"), "fail", "no"),
    ],
    ids=repr,
)
def test_what_a_function_may_answer(answer: Any, success: str, reason: str | None) -> None:
    result = run(finish(as_requirement(lambda chunk: answer), text="One."))
    event = next(event for event in result.log.read() if event.kind == "quick_check")
    assert [(verdict.success, verdict.reason) for verdict in event.results] == [(success, reason)]


@pytest.mark.parametrize("answer", [None, 1, 0.5, "", "  ", [], object()], ids=repr)
def test_what_a_function_may_not_answer(answer: Any) -> None:
    result = run(finish(as_requirement(lambda chunk: answer), text="One."))
    assert (result.outcome, result.full_text) == ("error", "")


@pytest.mark.claim("blocking-validator")
def test_a_plain_function_runs_beside_the_event_loop() -> None:
    threads: list[str] = []

    def where(chunk: str) -> bool:
        threads.append(threading.current_thread().name)
        return True

    run(finish(as_requirement(where)))
    assert threading.current_thread().name not in threads


def test_a_function_that_returns_a_coroutine_is_awaited() -> None:
    class Judge:
        async def __call__(self, chunk: str) -> bool:
            return "Beer" not in chunk

    for given in (lambda chunk: no_beer_either(chunk), Judge()):
        result = run(finish(as_requirement(given)))
        assert (result.outcome, result.full_text) == ("rejected", "Tea is hot.")


@pytest.mark.claim("sentence-judged-by-model")
@pytest.mark.contract("any-requirement")
def test_a_sentence_is_judged_by_the_model_for_each_chunk_and_at_the_end() -> None:
    prompts: list[str] = []

    def judge(prompt: str) -> str:
        prompts.append(prompt)
        return "no" if "Beer" in prompt else "yes"

    requirement = as_requirement("The text is about tea.")
    result = run(finish(requirement, judge=judge))
    assert contract(result.log.read())[-2:] == [("check", 1, False, "fail"), ("completed", "rejected", "Tea is hot.")]
    assert len(prompts) == 2
    assert all("The text is about tea." in prompt for prompt in prompts)
    assert result.labels == ("The text is about tea.",)
    passed = run(finish(requirement))
    assert [final.as_bool() for final in passed.final_validations] == [True]


@pytest.mark.claim("any-requirement")
def test_an_ordinary_requirement_is_lifted_and_asked_about_each_chunk_and_about_the_whole() -> None:
    requirement = Requirement("No beer.", validation_fn=beer_is_named)
    lifted = as_requirement(requirement)
    result = run(finish(lifted))
    assert result.reason == "No beer.: beer is named"
    assert [(verdict.success, verdict.score) for _, verdict in result.streaming_failures] == [("fail", 0.5)]
    assert run(finish(requirement)).outcome == "failed_validation", "asked at the end only where it is not lifted"


@pytest.mark.mutant(
    "the verdict of a judge leaves the judged text behind",
    "LiftedRequirement.ask",
    "Fault(reason, advice=advice_of(result), score=result.score)",
    "result",
)
def test_the_verdicts_of_a_lifted_requirement_do_not_hold_the_text() -> None:
    for requirement in (as_requirement("About tea."), as_requirement(Requirement("x", validation_fn=beer_is_named))):
        result = run(finish(requirement, judge=lambda prompt: "no" if "Beer" in prompt else "yes"))
        ((_, verdict),) = result.streaming_failures
        assert (verdict.thunk, verdict.context) == (None, None)


@pytest.mark.claim("any-requirement")
@pytest.mark.parametrize("style", STYLES)
def test_a_requirement_that_speaks_of_chunks_by_itself_is_taken_as_it_is(style: str) -> None:
    requirement = STYLES[style]("own")
    assert as_requirement(requirement) is requirement
    lifted = as_requirement(no_beer)
    assert as_requirement(lifted) is lifted


@pytest.mark.parametrize("given", [None, 5, "", "  ", str, Requirement, object()], ids=repr)
def test_anything_else_is_refused_with_the_choices(given: Any) -> None:
    with pytest.raises(TypeError, match=r": expected a sentence, a function f\(chunk\), or a mellea"):
        as_requirement(given)


def test_runs_that_share_a_function_do_not_share_what_it_has_passed() -> None:
    shared = as_requirement(lambda text: bool(text.strip()))

    async def main() -> None:
        full, blank = await asyncio.gather(finish(shared), finish(shared, text=" "))
        assert (full.outcome, blank.outcome) == ("passed", "failed_validation")
        assert (await finish(shared, text=" ")).outcome == "failed_validation"

    run(main())


@pytest.mark.contract("any-requirement")
@pytest.mark.parametrize(
    "make",
    [
        lambda: as_requirement(no_beer),
        lambda: as_requirement(no_beer_either),
        lambda: as_requirement("About tea."),
        lambda: as_requirement(Requirement("No beer.", validation_fn=beer_is_named)),
    ],
    ids=["function", "async function", "sentence", "lifted"],
)
@pytest.mark.parametrize("text", ["Tea is hot.", "Beer is cold."])
def test_outside_of_a_run_a_requirement_judges_the_whole_answer(make: Any, text: str) -> None:
    async def main() -> None:
        backend = ScriptedBackend(judge=lambda prompt: "no" if "Beer" in prompt else "yes")
        requirement = make()
        for asked in (requirement, copy(requirement)):
            result = await asked.validate(backend, of(text))
            assert isinstance(result, ValidationResult)
            assert result.as_bool() == ("Beer" not in text)

    run(main())


def test_requirements_serve_in_an_ordinary_session_too() -> None:
    backend = ScriptedBackend(judge=lambda prompt: "no" if "Beer" in prompt else "yes")
    requirements = [
        as_requirement(no_beer),
        as_requirement(no_beer_either),
        as_requirement(Requirement("No beer.", validation_fn=beer_is_named)),
        as_requirement("About tea."),
    ]
    with MelleaSession(backend=backend, ctx=SimpleContext()) as session:
        for text in ("Tea is hot.", "Beer is cold."):
            results = session.validate(requirements, output=ModelOutputThunk(value=text))
            assert [result.as_bool() for result in results] == [text == "Tea is hot."] * 4


def test_functions_that_never_answer_cost_the_others_nothing() -> None:
    never = threading.Event()

    def stuck(chunk: str) -> bool:
        return never.wait()

    async def main() -> list[str]:
        limits = Limits(validator=0.01, cleanup=0.01)
        runs = [finish(as_requirement(stuck), text="One.", limits=limits) for _ in range(40)]
        ended = await asyncio.gather(*runs)
        assert {result.outcome for result in ended} == {"error"}
        return [(await finish(as_requirement(lambda chunk: True), text="One.")).outcome]

    assert asyncio.run(main()) == ["passed"]
    never.set()


def with_words(check_for: Callable[[str, str], bool]) -> Callable[[str], bool]:
    @wraps(check_for)
    def wrapper(chunk: str) -> bool:
        return check_for(chunk, "Beer")

    return wrapper


@with_words
def lacks(chunk: str, word: str) -> bool:
    return word not in chunk


@pytest.mark.parametrize("given", [lacks, partial(lacks.__wrapped__, word="Beer"), {"Tea is hot."}.__contains__])  # type: ignore[attr-defined]
def test_a_function_of_any_kind_serves_if_it_can_be_called_with_one_chunk(given: Any) -> None:
    async def main() -> None:
        result = await finish(given)
        assert (result.outcome, result.full_text) == ("rejected", "Tea is hot.")

    run(main())


@pytest.mark.parametrize(
    ("answer", "said"),
    [(None, "returned None. "), ({"no": "sesame"}, "an object of type dict. "), ((False, "sesame"), "type tuple. ")],
)
def test_what_is_no_verdict_is_told_without_a_quote(answer: Any, said: str) -> None:
    def watch(chunk: str) -> Any:
        return answer

    with pytest.raises(TypeError) as caught:
        check(watch, "Tea.")
    words = str(caught.value)
    assert words.startswith("watch() gave no verdict: it returned ")
    assert said in words
    assert "sesame" not in words
    assert ("without a return statement" in words) is (answer is None)
