"""Trying again on mellea: what the model is asked, what requirements remember, and which strategies fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from clock import run
from requirements_of import STYLES

from mellea_stream_widget import as_requirement
from mellea_stream_widget.backends import resuming
from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import (
    CBlock,
    ChatContext,
    Instruction,
    Message,
    ModelOption,
    PartialValidationResult,
    SimpleContext,
)
from mellea_stream_widget.mellea.requirements.base import StreamingRequirement
from mellea_stream_widget.streaming import PastAttempt, StreamChunkingResult, stream_with_chunking

BAD = "One is here. Two is 2! Three?"
GOOD = "One is here. Two is too! Three?"
NOTE = """Faults of an earlier answer:
* no digits
Write an answer without these faults, and without a word about them."""
REPAIRED = f"Count.\n\n{NOTE}"


@pytest.fixture(params=STYLES)
def judging(request: pytest.FixtureRequest) -> Any:
    return STYLES[request.param]


def strict(judging: Any) -> Any:
    return judging("strict", {"Two is 2!": PartialValidationResult("fail", reason="no digits")})


async def finish(
    backend: Any, *requirements: Any, action: Any = None, ctx: Any = None, **options: Any
) -> StreamChunkingResult:
    result = await stream_with_chunking(
        action or CBlock("Count."), backend, ctx or SimpleContext(), requirements=requirements, **options
    )
    await result.log.join()
    return result


@pytest.mark.claim("--retry")
def test_the_model_is_told_the_reasons_and_not_the_rejected_text(judging: Any) -> None:
    backend = ScriptedBackend([BAD, GOOD])
    result = run(finish(backend, strict(judging), attempts=2))
    assert (result.outcome, result.full_text) == ("passed", GOOD)
    assert [generation.action.value for generation in backend.generations] == ["Count.", REPAIRED]
    assert [generation.state for generation in backend.generations] == ["cancelled", "finished"]
    assert [item.value for item in result.ctx.as_list()] == ["Count.", GOOD], "the note is no part of the conversation"


@pytest.mark.claim("--retry")
def test_a_resumed_model_gets_its_own_unfinished_answer(judging: Any) -> None:
    backend = ScriptedBackend([BAD, GOOD])
    ctx = ChatContext().add(Message("user", "Hello."))
    result = run(finish(backend, strict(judging), ctx=ctx, attempts=2, retry="resume"))
    assert (result.outcome, result.full_text) == ("passed", GOOD)
    again = backend.generations[1]
    assert (again.action.role, again.action.content) == ("assistant", "One is here.")
    assert [getattr(item, "value", None) or item.content for item in again.context.as_list()] == ["Hello.", REPAIRED]
    assert again.delivered == len(" Two is too! Three?")
    assert result.ctx.last_output().value == GOOD


def test_a_context_without_memory_shows_the_question_to_a_resumed_model(judging: Any) -> None:
    backend = ScriptedBackend([BAD, GOOD])
    run(finish(backend, strict(judging), attempts=2, retry="auto"))
    assert [item.value for item in backend.generations[1].context.view_for_generation()] == [REPAIRED]


def test_final_validations_of_a_resumed_answer_see_the_whole_of_it() -> None:
    class Whole(StreamingRequirement):
        async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
            return PartialValidationResult("fail" if "2" in chunk else "pass")

        async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
            seen.append(ctx.last_output().value)
            return await super().validate(backend, ctx, **options)

    seen: list[str] = []
    run(finish(ScriptedBackend([BAD, GOOD]), Whole("whole"), attempts=2, retry="resume"))
    assert seen == [GOOD]


@pytest.mark.parametrize("mode", ["restart", "resume"])
def test_a_requirement_with_a_memory_sees_the_text_of_its_attempt_once(mode: Any) -> None:
    seen: list[list[str]] = []

    class Remembers(StreamingRequirement):
        def __init__(self) -> None:
            super().__init__("remembers")
            self.chunks: tuple[str, ...] = ()

        async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
            self.chunks = (*self.chunks, chunk)
            seen.append(list(self.chunks))
            return PartialValidationResult("fail" if "2" in chunk else "unknown")

    original = Remembers()
    run(finish(ScriptedBackend([BAD, GOOD]), original, attempts=2, retry=mode))
    one, two, three, bad = "One is here.", "Two is too!", "Three?", "Two is 2!"
    assert seen == [[one], [one, bad], [one], [one, two], [one, two, three]]
    assert original.chunks == ()


def test_a_function_of_the_text_so_far_gets_the_kept_text_and_is_not_called_about_it_again() -> None:
    seen: list[str] = []

    async def short(text_so_far: str) -> bool:
        seen.append(text_so_far)
        return "2" not in text_so_far

    run(finish(ScriptedBackend([BAD, GOOD]), as_requirement(short), attempts=2, retry="resume"))
    one, two = "One is here.", "One is here. Two is too!"
    assert seen == [one, "One is here. Two is 2!", two, GOOD, GOOD]


def test_either_of_two_asks_again_about_the_kept_chunks_which_of_them_had_failed() -> None:
    asked: list[str] = []

    async def no_one(chunk: str) -> bool:
        asked.append(chunk)
        return "One" not in chunk

    async def no_digits(chunk: str) -> bool:
        return "2" not in chunk

    either = as_requirement(no_one) | as_requirement(no_digits)
    result = run(finish(ScriptedBackend([BAD, BAD]), either, attempts=2, retry="resume"))
    assert result.outcome == "rejected", "the one that had failed before the seam does not count behind it"
    assert asked == ["One is here.", "Two is 2!", "One is here.", "Two is 2!"]


def test_an_independent_requirement_is_not_asked_again_about_what_was_kept() -> None:
    asked: list[str] = []

    class Judge(StreamingRequirement):
        independent = True

        async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
            asked.append(chunk)
            return PartialValidationResult("fail" if "2" in chunk else "pass")

    run(finish(ScriptedBackend([BAD, GOOD]), Judge("judge"), attempts=2, retry="resume"))
    assert asked == ["One is here.", "Two is 2!", "Two is too!", "Three?"]


def test_white_space_at_the_seam_stands_once(judging: Any) -> None:
    class Padded:
        """Cuts behind the space."""

        def split(self, accumulated_text: str) -> list[str]:
            return [part + ". " for part in accumulated_text.split(". ")[:-1]]

        def flush(self, accumulated_text: str) -> list[str]:
            return [accumulated_text.split(". ")[-1]]

    check = judging("strict", {"Two is 2. ": "fail"})
    for continuation in (" Two is too.", "Two is too."):
        backend = ScriptedBackend(["One. Two is 2. Three.", continuation])
        result = run(finish(backend, check, chunking=Padded(), attempts=2, retry="resume"))
        assert backend.generations[1].action.content == "One."
        assert result.full_text == "One. Two is too."


def test_a_back_end_that_cannot_go_on_is_refused_before_anything_starts(judging: Any) -> None:
    backend = ScriptedBackend([BAD, GOOD], resumes=False)
    with pytest.raises(ValueError) as caught:
        run(finish(backend, strict(judging), attempts=2, retry="resume"))
    assert str(caught.value) == (
        "ScriptedBackend is not known to continue an unfinished answer, as retry='resume' needs. Use 'restart' or "
        "'auto', or wrap a back-end that continues (llama.cpp's server, vLLM) in backends.resuming(...)."
    )
    assert backend.generations == []
    assert run(finish(backend, strict(judging), attempts=2, retry="auto")).full_text == GOOD


def test_a_back_end_that_was_said_to_go_on_gets_the_options_for_that(judging: Any) -> None:
    backend = resuming(ScriptedBackend([BAD, GOOD], resumes=False))
    run(finish(backend, strict(judging), attempts=2, retry="resume", model_options={"temperature": 0.5}))
    assert "extra_body" not in backend.generations[0].options
    assert backend.generations[1].options["extra_body"] == {
        "continue_final_message": True,
        "add_generation_prompt": False,
    }
    assert backend.generations[1].options["temperature"] == 0.5


def test_the_seed_grows_with_each_attempt(judging: Any) -> None:
    backend = ScriptedBackend([BAD, BAD, GOOD])
    run(finish(backend, strict(judging), attempts=3, model_options={ModelOption.SEED: 7}))
    assert [generation.options[ModelOption.SEED] for generation in backend.generations] == [7, 8, 9]


@pytest.mark.claim("--repair")
def test_a_repair_of_the_callers_own_gets_all_attempts_so_far(judging: Any) -> None:
    seen: list[list[tuple[str, str, list[str]]]] = []

    def repair(action: Any, ctx: Any, past: Sequence[PastAttempt]) -> tuple[Any, Any]:
        seen.append([(one.outcome, one.text, one.reasons) for one in past])
        return CBlock(f"Count, attempt {len(past) + 1}."), ctx

    backend = ScriptedBackend([BAD, BAD, GOOD])
    run(finish(backend, strict(judging), attempts=3, repair=repair))
    one = ("rejected", "One is here.", ["no digits"])
    assert seen == [[one], [one, one]]
    assert [str(generation.action.value) for generation in backend.generations] == [
        "Count.",
        "Count, attempt 2.",
        "Count, attempt 3.",
    ]


def test_an_instruction_is_repaired_in_its_own_way(judging: Any) -> None:
    backend = ScriptedBackend([BAD, GOOD])
    run(finish(backend, strict(judging), action=Instruction("Count to three."), attempts=2))
    first, second = (backend._formatter.print(generation.action) for generation in backend.generations)
    assert "no digits" not in first
    assert second.split("\n", 1)[0] == "Count to three." and second.endswith(NOTE)


@pytest.mark.claim("--repair")
@pytest.mark.parametrize("as_class", [True, False])
def test_melleas_sampling_strategies_repair(judging: Any, as_class: bool) -> None:
    from mellea.stdlib.sampling import MultiTurnStrategy, RejectionSamplingStrategy, RepairTemplateStrategy

    def asked(strategy: Any, action: Any, ctx: Any) -> list[str]:
        backend = ScriptedBackend([BAD, GOOD])
        given = strategy if as_class else strategy()
        result = run(finish(backend, strict(judging), action=action, ctx=ctx, attempts=2, repair=given))
        assert result.full_text == GOOD
        again = backend.generations[1]
        return [backend._formatter.print(item) for item in (*again.context.as_list(), again.action)]

    assert asked(RejectionSamplingStrategy, CBlock("Count."), None) == ["Count."]
    assert "no digits" in asked(RepairTemplateStrategy, Instruction("Count."), None)[-1]
    turns = asked(MultiTurnStrategy, Instruction("Count."), ChatContext())
    assert turns[1] == "One is here.", "a strategy sees validated text only"
    assert "no digits" in turns[-1]


def test_each_attempt_is_asked_in_other_words(judging: Any) -> None:
    backend = ScriptedBackend([BAD, BAD, GOOD])
    run(finish(backend, strict(judging), attempts=3))
    assert [generation.action.value for generation in backend.generations] == [
        "Count.",
        REPAIRED,
        REPAIRED.replace("an earlier answer", "2 earlier answers"),
    ]


def test_something_else_is_no_repair(judging: Any) -> None:
    with pytest.raises(TypeError, match=r"Invalid value 3 for repair: expected a function of \(action, ctx, past\)"):
        run(finish(ScriptedBackend([BAD]), strict(judging), attempts=2, repair=3))


def test_a_repair_that_raises_ends_the_run_as_an_error(judging: Any) -> None:
    def repair(action: Any, ctx: Any, past: Sequence[PastAttempt]) -> tuple[Any, Any]:
        raise LookupError("no idea")

    result = run(finish(ScriptedBackend([BAD, GOOD]), strict(judging), attempts=2, repair=repair))
    assert result.outcome == "error"
    assert result.reason == "LookupError: no idea"


def test_attempts_are_told_to_readers_of_the_text_one_after_the_other(judging: Any) -> None:
    async def main() -> list[str]:
        result = await stream_with_chunking(
            CBlock("Count."), ScriptedBackend([BAD, GOOD]), SimpleContext(), requirements=[strict(judging)], attempts=2
        )
        texts = [text async for text in result.astream()]
        await result.acomplete()
        return texts

    assert run(main()) == ["One is here.", "One is here.", "Two is too!", "Three?"]
