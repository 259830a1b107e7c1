"""The contract through real requirements, contexts and thunks of whichever mellea is installed."""

from __future__ import annotations

import asyncio
from copy import copy, deepcopy
from typing import Any

import pytest
from clock import run
from requirements_of import STYLES, In06
from story import contract, story

from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend
from mellea_stream_widget.log.events import CompletedEvent, StartEvent
from mellea_stream_widget.mellea.api import (
    CBlock,
    ChatContext,
    Message,
    ModelOption,
    ModelOutputThunk,
    PartialValidationResult,
    SimpleContext,
    ValidationResult,
)
from mellea_stream_widget.orchestrator.limits import BadVerdict, FirstTokenTimeout, Limits
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream, stream_with_chunking

TEXT = "One is here. Two too! Three?"
MOST = ModelOption.MAX_NEW_TOKENS


@pytest.fixture(params=STYLES)
def judging(request: pytest.FixtureRequest) -> Any:
    return STYLES[request.param]


async def finish(backend: ScriptedBackend, *requirements: Any, **options: Any) -> StreamChunkingResult:
    result = await stream_with_chunking(
        CBlock("Count."), backend, SimpleContext(), requirements=requirements or None, **options
    )
    await result.log.join()
    assert backend.running == []
    return result


@pytest.mark.claim("mellea-versions", "outcome-passed")
@pytest.mark.contract("starts-streaming", "order-natural", "any-requirement")
def test_a_plain_run(judging: Any) -> None:
    async def main() -> None:
        backend = ScriptedBackend(TEXT)
        quick, slow = judging("quick"), judging("slow", {"Two too!": "unknown"}, pause=1.0)
        ctx = ChatContext().add(Message("user", "Hello."))
        result = await stream_with_chunking(CBlock("Count."), backend, ctx, requirements=[quick, slow])
        texts = [text async for text in result.astream()]
        await result.acomplete()
        assert texts == ["One is here.", "Two too!", "Three?"]
        assert contract(result.log.read()) == [
            ("check", 0, True, "pass", "pass"),
            ("chunk", 0, "One is here."),
            ("check", 1, True, "pass", "unknown"),
            ("chunk", 1, "Two too!"),
            ("check", 2, True, "pass", "pass"),
            ("chunk", 2, "Three?"),
            ("done", TEXT),
            ("full", True, True, True),
            ("completed", "passed", TEXT),
        ]
        assert [type(final) for final in result.final_validations] == [ValidationResult, ValidationResult]
        assert backend.generations[0].options[ModelOption.STREAM] is True
        assert result.labels == ("quick", "slow")

    run(main())


@pytest.mark.claim("outcome-rejected", "astream", "own-requirements")
@pytest.mark.contract("fail-cancels", "failed-chunk-stays-inside")
def test_a_failed_check(judging: Any) -> None:
    reason = PartialValidationResult("fail", reason="no twos", score=0.25)
    strict = judging("strict", {"Two too!": reason})
    backend = ScriptedBackend(Answer(TEXT, hang_at=6))
    result = run(finish(backend, judging("other"), strict))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass", "pass"),
        ("chunk", 0, "One is here."),
        ("check", 1, False, "pass", "fail"),
        ("completed", "rejected", "One is here."),
    ]
    ((requirement, verdict),) = result.streaming_failures
    assert requirement is strict, "the user's own object, not the clone"
    assert (verdict.success, verdict.reason, verdict.score) == ("fail", "no twos", 0.25)
    assert (result.completed, result.full_text, result.final_validations) == (False, "One is here.", [])
    assert backend.generations[0].cancelled


@pytest.mark.claim("outcome-failed-validation")
def test_a_final_validation_that_says_no(judging: Any) -> None:
    bad = judging("bad", final=ValidationResult(False, reason="too short"))
    result = run(finish(ScriptedBackend(TEXT), judging("good"), bad))
    assert contract(result.log.read())[-2:] == [
        ("full", False, True, False),
        ("completed", "failed_validation", TEXT),
    ]
    assert (result.completed, result.reason) == (True, "bad: too short")


@pytest.mark.claim("outcome-error")
@pytest.mark.parametrize("pause", [0.0, 1.0], ids=["at once", "later"])
def test_a_requirement_that_raises(judging: Any, pause: float) -> None:
    odd = judging("odd", {"Two too!": ValueError("cannot")}, pause=pause)
    result = run(finish(ScriptedBackend(TEXT), odd, judging("slow", pause=2.0)))
    assert contract(result.log.read())[-2:] == [
        ("error", "ValueError", "cannot"),
        ("completed", "error", "One is here."),
    ]


def test_a_final_validation_that_raises(judging: Any) -> None:
    result = run(finish(ScriptedBackend(TEXT), judging("odd", final=ValueError("cannot"))))
    assert contract(result.log.read())[-2:] == [("error", "ValueError", "cannot"), ("completed", "error", TEXT)]


@pytest.mark.mutant("an odd verdict fails closed", "RequirementCheck._checked", "success not in SUCCESS", "False")
@pytest.mark.mutant(
    "an odd verdict is not quoted", "check._shown", "f'an object of type {type(answer).__name__}'", "repr(answer)"
)
@pytest.mark.parametrize("answer", [None, True, 0.5, "FAIL", "ok, said the chunk", ["pass"], object()], ids=repr)
def test_what_is_no_verdict_fails_closed_and_is_not_quoted_where_it_may_be_text_of_the_model(answer: Any) -> None:
    result = run(finish(ScriptedBackend(TEXT), In06("odd", lambda *_: answer)))
    assert isinstance(result.exception, BadVerdict)
    assert result.full_text == ""
    assert "said the chunk" not in str(result.exception)
    assert str(result.exception).endswith(": expected a PartialValidationResult with 'pass', 'fail' or 'unknown'")


class _Raw:
    def __init__(self, value: Any) -> None:
        self.value = value


@pytest.mark.parametrize("answer", [None, True, "yes", object()], ids=repr)
def test_a_final_answer_that_is_no_verdict_fails_closed(judging: Any, answer: Any) -> None:
    odd = judging("odd")
    odd.final = _Raw(answer)
    result = run(finish(ScriptedBackend(TEXT), odd))
    assert isinstance(result.exception, BadVerdict)


@pytest.mark.mutant("requirements are cloned", "MelleaSource.start", "copy(requirement)", "requirement")
@pytest.mark.contract("requirements-cloned")
def test_requirements_are_cloned_for_the_run_and_never_changed(judging: Any) -> None:
    original = judging("r")
    original.seen = "before"
    before = dict(vars(original))

    async def main() -> None:
        backend = ScriptedBackend(TEXT)
        results = await asyncio.gather(*(finish(backend, original) for _ in range(3)))
        assert [result.outcome for result in results] == ["passed"] * 3

    run(main())
    assert {name: value for name, value in vars(original).items() if name != "calls"} == {
        name: value for name, value in before.items() if name != "calls"
    }


@pytest.mark.contract("requirements-cloned", "requirements-remember")
def test_two_runs_that_share_a_requirement_behave_as_each_would_alone(judging: Any) -> None:
    def first_only(self: Any, chunk: str) -> str:
        return "pass" if len(self.seen) <= len("One is here.Two too!") else "fail"

    async def main() -> None:
        shared = judging("shared", first_only, pause=0.5)
        alone = await finish(ScriptedBackend(TEXT), judging("shared", first_only, pause=0.5))
        both = await asyncio.gather(*(finish(ScriptedBackend(TEXT), shared) for _ in range(2)))
        again = await finish(ScriptedBackend(TEXT), shared)
        assert alone.outcome == "rejected"
        assert all(contract(result.log.read()) == contract(alone.log.read()) for result in (*both, again))

    run(main())


@pytest.mark.contract("failed-copy")
def test_a_requirement_that_cannot_be_copied_leaves_no_generation(judging: Any) -> None:
    class Uncopyable(judging):  # type: ignore[misc]
        def __copy__(self) -> Any:
            raise ValueError("not me")

    class Unreadable(judging):  # type: ignore[misc]
        @property
        def independent(self) -> bool:
            raise ValueError("not me")

    async def main() -> None:
        backend = ScriptedBackend(TEXT)
        for odd in (Uncopyable, Unreadable):
            with pytest.raises(ValueError, match="not me"):
                await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=[odd()])
        assert backend.generations == []

    run(main())


@pytest.mark.contract("computed-thunk")
def test_a_computed_thunk_is_refused() -> None:
    async def main() -> None:
        backend = ScriptedBackend(Answer(TEXT, computed=True))
        with pytest.raises(RuntimeError, match="already-computed MOT"):
            await stream_with_chunking(CBlock("x"), backend, SimpleContext())

    run(main())


def test_a_back_end_that_cannot_start_raises_where_it_was_called() -> None:
    async def main() -> None:
        backend = ScriptedBackend(Answer(fail_at="start", error=ConnectionError("refused")))
        with pytest.raises(ConnectionError, match="refused"):
            await stream_with_chunking(CBlock("x"), backend, SimpleContext())
        assert backend.running == []
        result = start_stream(CBlock("x"), backend, SimpleContext())
        with pytest.raises(ConnectionError, match="refused"):
            await result.acomplete()

    run(main())


def test_a_back_end_that_hangs_at_its_start_is_ended_by_the_limit() -> None:
    async def main() -> None:
        backend = ScriptedBackend(Answer(hang_at="start"))
        with pytest.raises(FirstTokenTimeout):
            await stream_with_chunking(CBlock("x"), backend, SimpleContext(), limits=Limits(first_token=3.0))

    run(main())


@pytest.mark.contract("unknown-chunking")
def test_an_unknown_chunking_is_refused_before_anything_starts() -> None:
    async def main() -> None:
        backend = ScriptedBackend(TEXT)
        with pytest.raises(ValueError, match=r"'sentances' for chunking: expected one of sentence, word, paragraph"):
            await stream_with_chunking(CBlock("x"), backend, SimpleContext(), chunking="sentances")
        with pytest.raises(TypeError, match="Invalid value 3 for requirements: expected a sentence, a function"):
            await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=[3])  # type: ignore[list-item]
        assert backend.generations == []
        assert len(asyncio.all_tasks()) == 1

    run(main())


@pytest.mark.contract("chunking-names")
@pytest.mark.parametrize(
    ("chunking", "chunks"),
    [("sentence", ["One is.", "Two."]), ("word", ["One", "is.", "Two."]), ("paragraph", ["One is.", "Two."])],
)
def test_the_names_of_the_contracts_strategies(chunking: str, chunks: list[str]) -> None:
    result = run(finish(ScriptedBackend("One is.\n\nTwo."), chunking=chunking))
    assert [event.text for event in result.log.read() if event.kind == "chunk"] == chunks


class Halves:
    """A strategy as users wrote them for 0.6: it sees the whole text so far."""

    def split(self, accumulated_text: str) -> list[str]:
        return accumulated_text.split("|")[:-1]

    def flush(self, accumulated_text: str) -> list[str]:
        rest = accumulated_text.split("|")[-1]
        return [rest] if rest else []


@pytest.mark.contract("flush-at-the-end", "chunking-names")
def test_a_strategy_with_split_and_flush_is_taken_as_it_is(judging: Any) -> None:
    result = run(finish(ScriptedBackend("a b|c d|e"), judging("r", {"e": "fail"}), chunking=Halves()))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "a b"),
        ("check", 1, True, "pass"),
        ("chunk", 1, "c d"),
        ("check", 2, False, "fail"),
        ("completed", "rejected", result.full_text),
    ]


@pytest.mark.claim("--validation-backend")
@pytest.mark.contract("validation-backend")
def test_checks_get_the_validation_back_end_and_the_context_of_the_generation(judging: Any) -> None:
    async def main() -> None:
        backend, judge = ScriptedBackend(TEXT), ScriptedBackend()
        own, other = judging("own"), judging("other")
        await finish(backend, own)
        assert {id(used) for _, used, _ in own.calls} == {id(backend)}
        await finish(backend, other, validation_backend=judge)
        assert {id(used) for _, used, _ in other.calls} == {id(judge)}
        assert [chunk for chunk, _, _ in other.calls] == ["One is here.", "Two too!", "Three?", "<end>"]
        assert other.calls[-1][2].last_output().value == TEXT

    run(main())


@pytest.mark.contract("starts-streaming")
def test_model_options_reach_the_back_end_and_streaming_cannot_be_switched_off() -> None:
    async def main() -> None:
        backend = ScriptedBackend(TEXT)
        options = {ModelOption.TEMPERATURE: 0.5, ModelOption.STREAM: False}
        await finish(backend, model_options=options)
        assert backend.generations[0].options == {ModelOption.TEMPERATURE: 0.5, ModelOption.STREAM: True}
        assert options[ModelOption.STREAM] is False

    run(main())


@pytest.mark.contract("as-thunk")
def test_the_validated_text_comes_as_a_thunk_with_the_metadata_of_the_generation(judging: Any) -> None:
    passed = run(finish(ScriptedBackend(TEXT), judging("r")))
    rejected = run(finish(ScriptedBackend(TEXT), judging("r", {"Two too!": "fail"})))
    for result, text in ((passed, TEXT), (rejected, "One is here.")):
        thunk = result.as_thunk
        assert isinstance(thunk, ModelOutputThunk)
        assert thunk.is_computed() and thunk.value == text == str(thunk) and thunk.parsed_repr == text
        assert (thunk.generation.model, thunk.generation.streaming) == ("scripted", True)
        assert result.as_thunk is not thunk
    assert passed.as_thunk.generation.usage is not None
    assert rejected.as_thunk.generation.usage is None
    for twin in (rejected.as_thunk, copy(rejected.as_thunk), deepcopy(rejected.as_thunk)):
        assert (twin.cancelled, twin.value) == (True, "One is here.")
    assert passed.as_thunk.cancelled is copy(passed.as_thunk).cancelled is False


def test_the_last_event_tells_the_tokens_or_about_how_many_came_before_a_cancel(judging: Any) -> None:
    passed = run(finish(ScriptedBackend(TEXT)))
    rejected = run(finish(ScriptedBackend(TEXT), judging("r", {"Two too!": "fail"})))
    ends = [result.log.read()[-1] for result in (passed, rejected)]
    assert [end.usage for end in ends if isinstance(end, CompletedEvent)] == [
        passed.as_thunk.generation.usage,
        {"completion_tokens": 6, "estimated": True},
    ]


@pytest.mark.parametrize(
    ("own", "given", "told"), [({}, {}, None), ({MOST: 7}, {}, 7), ({MOST: 7}, {MOST: 5}, 5), ({}, {MOST: "x"}, None)]
)
def test_the_first_event_tells_the_most_tokens_that_the_model_may_write(own: Any, given: Any, told: Any) -> None:
    backend = ScriptedBackend(TEXT)
    backend.model_options = own
    start = run(finish(backend, model_options=given)).log.read()[0]
    assert isinstance(start, StartEvent) and start.settings["max_tokens"] == told


@pytest.mark.claim("next-turn-and-show", "context-after-early-end")
@pytest.mark.contract("ctx")
@pytest.mark.parametrize("ending", ["passed", "rejected", "stopped", "error"])
def test_the_context_holds_the_validated_text_and_is_ready_for_the_next_turn(judging: Any, ending: str) -> None:
    answers = {"rejected": {"Two too!": "fail"}, "error": {"Two too!": ValueError("x")}}.get(ending, {})
    ctx = ChatContext().add(Message("user", "Hello."))

    async def main() -> None:
        backend = ScriptedBackend(Answer(TEXT, hang_at=4 if ending == "stopped" else None), judge="yes")
        result = await stream_with_chunking(CBlock("Count."), backend, ctx, requirements=[judging("r", answers)])
        await asyncio.sleep(1.0)
        result.stop()
        await result.aclose()
        assert result.outcome == ending
        text = TEXT if ending == "passed" else "One is here."
        assert type(result.ctx) is ChatContext
        assert result.ctx.last_output().value == text
        assert [str(item) for item in result.ctx.as_list()[-2:]] == ["Count.", text]
        assert len(result.ctx.as_list()) == len(ctx.as_list()) + 2
        following = await stream_with_chunking(CBlock("And then?"), ScriptedBackend("More."), result.ctx)
        await following.acomplete()
        assert following.full_text == "More."

    run(main())


@pytest.mark.mutant(
    "text that came with an error in one read is not lost",
    "ThunkGeneration._failed",
    "await self._text_with_error()",
    "''",
)
@pytest.mark.contract("text-with-an-error")
@pytest.mark.claim("text-with-an-error")
def test_text_that_came_with_an_error_in_one_read_is_still_checked_and_given_out(judging: Any) -> None:
    backend = ScriptedBackend(
        Answer(deltas=["One is here.", " Two"], fail_at=2, fail_with=" too! Three?", error=ConnectionError("reset"))
    )
    result = run(finish(backend, judging("r")))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "One is here."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "Two too!"),
        ("error", "ConnectionError", "reset"),
        ("completed", "error", "One is here. Two too!"),
    ]
    assert result.withheld == " Three?"


def test_an_error_whose_generation_cannot_be_cancelled_is_still_the_error_of_the_run(judging: Any) -> None:
    backend = ScriptedBackend(
        Answer("One. Two.", fail_at=1, error=ConnectionError("reset"), cancel_error=OSError("gone"))
    )
    result = run(finish(backend, judging("r")))
    assert contract(result.log.read())[-2][:2] == ("error", "ConnectionError")
    assert contract(result.log.read())[-2][2] == "reset (and the clean-up raised OSError: gone)"


def test_stopping_a_run(judging: Any) -> None:
    async def main() -> None:
        backend = ScriptedBackend(Answer(TEXT, pace=0.5, endless=True))
        async with await stream_with_chunking(
            CBlock("Count."), backend, SimpleContext(), requirements=[judging("r")]
        ) as result:
            await asyncio.sleep(4.2)
            result.stop("enough")
            await result.acomplete()
        assert story(result.log.read())[-2:] == [("stop", "enough"), ("completed", "stopped", "One is here. Two too!")]
        assert backend.generations[0].cancelled

    run(main())


def test_cancelling_the_call_leaves_nothing(judging: Any) -> None:
    async def main() -> None:
        backend = ScriptedBackend(Answer(TEXT, hang_at="start"))
        task = asyncio.create_task(finish(backend, judging("r")))
        await asyncio.sleep(1.0)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()
        assert backend.running == []
        assert len(asyncio.all_tasks()) == 1

    run(main())


def test_a_requirement_may_give_its_verdict_through_any_awaitable() -> None:
    class Ready(In06):
        def stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
            future = asyncio.get_running_loop().create_future()
            future.set_result(PartialValidationResult("pass"))
            return future

    assert run(finish(ScriptedBackend(TEXT), Ready())).outcome == "passed"


def test_labels_are_unique_and_come_from_the_requirement(judging: Any) -> None:
    class Plain(judging):  # type: ignore[misc]
        pass

    plain = Plain("")
    first, second = judging("be  kind\n"), copy(judging("be kind"))
    result = run(finish(ScriptedBackend(TEXT), first, plain, second))
    assert result.labels == ("be kind", "Plain", "be kind (2)")
