"""The scripted back-end as mellea sees it, on a virtual clock: every fault of a script, and what is recorded of it."""

from __future__ import annotations

import asyncio
import copy
from typing import Any

import clock
import pytest

from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend, ScriptedThunk
from mellea_stream_widget.mellea.api import (
    CBlock,
    ChatContext,
    Message,
    ModelOption,
    ModelOutputThunk,
    Requirement,
)
from mellea_stream_widget.mellea.generation import finish_reason

TEXT = "Tea is hot."


async def ask(backend: ScriptedBackend, action: Any = None) -> ModelOutputThunk[Any]:
    thunk, _ = await backend.generate_from_context(
        action or CBlock("Tell me."), ChatContext(), model_options={ModelOption.STREAM: True}
    )
    return thunk


async def deltas(thunk: ModelOutputThunk[Any]) -> list[str]:
    read = []
    while not thunk.is_computed():
        read.append(await thunk.astream())
    return read


async def stream(backend: ScriptedBackend) -> list[str]:
    return await deltas(await ask(backend))


def outcome(backend: ScriptedBackend) -> tuple[Any, ...]:
    (generation,) = backend.generations
    return generation.state, generation.deltas, generation.delivered, generation.cancels


def test_the_deltas_come_as_they_were_cut_and_the_last_one_ends_the_thunk() -> None:
    backend = ScriptedBackend(TEXT, cut=5)

    async def main() -> ModelOutputThunk[Any]:
        thunk = await ask(backend)
        assert (thunk.is_computed(), thunk.value, backend.running) == (False, None, backend.generations)
        assert await deltas(thunk) == ["Tea i", "s hot", "."]
        with pytest.raises(RuntimeError, match="nothing left to stream"):
            await thunk.astream()
        return thunk

    thunk = clock.run(main())
    assert (thunk.value, str(thunk), thunk.parsed_repr, thunk.cancelled) == (TEXT, TEXT, TEXT, False)
    assert outcome(backend) == ("finished", 3, len(TEXT), 0)
    assert backend.running == []


def test_it_says_why_an_answer_ended_where_the_script_does() -> None:
    async def reason(**script: Any) -> str | None:
        thunk = await ask(ScriptedBackend(TEXT, **script))
        await thunk.avalue()
        return finish_reason(thunk)

    assert [clock.run(reason()), clock.run(reason(finish_reason="length"))] == [None, "length"]


def test_usage_and_names_are_filled_in() -> None:
    backend = ScriptedBackend(TEXT, cut="word", pace=0.5)

    async def main() -> ModelOutputThunk[Any]:
        thunk = await ask(backend)
        await thunk.avalue()
        return thunk

    facts = clock.run(main()).generation
    assert facts.usage == {"prompt_tokens": 0, "completion_tokens": 3, "total_tokens": 3}
    assert (facts.model, facts.provider, facts.streaming) == ("scripted", "scripted", True)
    assert facts.ttfb_ms == pytest.approx(500)


def test_a_pace_is_slept() -> None:
    async def main() -> float:
        began = asyncio.get_running_loop().time()
        await stream(ScriptedBackend(TEXT, cut="word", pace=[3.0, 0.5]))
        return asyncio.get_running_loop().time() - began

    assert clock.run(main()) == pytest.approx(4.0)


def test_no_pace_takes_no_time_but_lets_others_run_at_each_delta() -> None:
    async def main() -> tuple[float, int]:
        turns = 0

        async def other() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        task = asyncio.create_task(other())
        began = asyncio.get_running_loop().time()
        await stream(ScriptedBackend(TEXT, cut="word"))
        task.cancel()
        await asyncio.wait({task})
        return asyncio.get_running_loop().time() - began, turns

    assert clock.run(main()) == (0, 3)


@pytest.mark.parametrize("answer", [Answer(""), Answer(deltas=[])])
def test_an_empty_answer_is_one_empty_read(answer: Answer) -> None:
    backend = ScriptedBackend(answer)
    assert clock.run(stream(backend)) == [""]
    assert outcome(backend) == ("finished", 1, 0, 0)


def test_an_empty_last_delta_brings_the_end_by_itself() -> None:
    assert clock.run(stream(ScriptedBackend(Answer(deltas=["Tea", ""])))) == ["Tea", ""]


@pytest.mark.parametrize("fail_at", [0, 1, 3])
def test_an_error_comes_at_its_place(fail_at: int) -> None:
    backend = ScriptedBackend(TEXT, cut=5, fail_at=fail_at, error=OSError("the line is dead"))

    async def main() -> list[str]:
        thunk, read = await ask(backend), []
        with pytest.raises(OSError, match="the line is dead"):
            while True:
                read.append(await thunk.astream())
        assert not thunk.is_computed()
        await thunk.cancel_generation()
        assert thunk.value == "".join(read)
        return read

    assert clock.run(main()) == ["Tea i", "s hot", "."][:fail_at]
    assert outcome(backend)[:2] == ("failed", fail_at)


def test_an_error_at_the_start_leaves_no_thunk() -> None:
    backend = ScriptedBackend(TEXT, fail_at="start", error=PermissionError)
    with pytest.raises(PermissionError):
        clock.run(ask(backend))
    assert outcome(backend) == ("failed", 0, 0, 0)


def test_text_that_comes_with_an_error_is_in_no_read_but_in_the_value() -> None:
    backend = ScriptedBackend(TEXT, cut=4, fail_at=1, fail_with="is ")

    async def main() -> tuple[str, str | None]:
        thunk = await ask(backend)
        read = await thunk.astream()
        with pytest.raises(ConnectionError):
            await thunk.astream()
        await thunk.cancel_generation()
        return read, thunk.value

    assert clock.run(main()) == ("Tea ", "Tea is ")


def test_reading_on_after_an_error_never_ends() -> None:
    async def main() -> None:
        thunk = await ask(ScriptedBackend(TEXT, fail_at=0))
        with pytest.raises(ConnectionError):
            await thunk.astream()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(thunk.astream(), 1e6)

    clock.run(main())


@pytest.mark.parametrize("hang_at", [0, 2, 3])
def test_a_hang_lasts_for_ever_and_a_cancel_ends_the_generation(hang_at: int) -> None:
    backend = ScriptedBackend(TEXT, cut=5, hang_at=hang_at)

    async def main() -> str | None:
        thunk = await ask(backend)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(deltas(thunk), 1e6)
        assert backend.running
        await thunk.cancel_generation(ValueError("enough"))
        assert thunk.cancelled
        return thunk.value

    assert clock.run(main()) == TEXT[: hang_at * 5]
    assert (outcome(backend)[0], backend.running) == ("cancelled", [])
    assert repr(backend.generations[0].cancel_cause) == "ValueError('enough')"


def test_a_hang_at_the_start_can_be_cancelled() -> None:
    backend = ScriptedBackend(TEXT, hang_at="start")

    async def main() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(ask(backend), 1e6)

    clock.run(main())
    assert outcome(backend) == ("cancelled", 0, 0, 0)


def test_an_endless_answer_begins_again() -> None:
    backend = ScriptedBackend("ab", cut=1, endless=True)

    async def main() -> list[str]:
        thunk = await ask(backend)
        read = [await thunk.astream() for _ in range(5)]
        await thunk.cancel_generation()
        return read

    assert clock.run(main()) == ["a", "b", "a", "b", "a"]


def test_a_computed_answer_is_no_stream() -> None:
    thunk = clock.run(ask(ScriptedBackend(TEXT, computed=True)))
    assert (thunk.is_computed(), thunk.value) == (True, TEXT)


def test_a_deaf_reader_obeys_a_cancel_late_however_often_it_is_cancelled() -> None:
    backend = ScriptedBackend(TEXT, hang_at=0, deaf=7.0)

    async def main() -> float:
        thunk = await ask(backend)
        reader = asyncio.create_task(thunk.astream())
        await asyncio.sleep(1)
        began = asyncio.get_running_loop().time()
        reader.cancel()
        await asyncio.sleep(2)
        reader.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reader
        return asyncio.get_running_loop().time() - began

    assert clock.run(main()) == pytest.approx(7.0)


def test_a_cancel_may_take_its_time() -> None:
    async def main() -> float:
        thunk = await ask(ScriptedBackend(TEXT, hang_at=0, cancel_takes=3.0))
        began = asyncio.get_running_loop().time()
        await thunk.cancel_generation()
        return asyncio.get_running_loop().time() - began

    assert clock.run(main()) == pytest.approx(3.0)


def test_a_cancel_may_fail_and_leaves_the_generation_as_it_was() -> None:
    backend = ScriptedBackend(TEXT, cancel_error=OSError("no"))

    async def main() -> bool:
        thunk = await ask(backend)
        with pytest.raises(OSError, match="no"):
            await thunk.cancel_generation()
        return thunk.is_computed()

    assert clock.run(main()) is False
    assert outcome(backend) == ("running", 0, 0, 1)
    assert backend.running == []  # it was asked to end: nobody can do more


def test_whoever_waits_while_another_task_cancels_waits_for_ever_as_with_mellea() -> None:
    async def main() -> None:
        thunk = await ask(ScriptedBackend(TEXT, pace=5.0))
        reader = asyncio.create_task(thunk.astream())
        await asyncio.sleep(1)
        await thunk.cancel_generation()
        done, waiting = await asyncio.wait({reader}, timeout=1e6)
        assert (done, waiting) == (set(), {reader})
        reader.cancel()
        await asyncio.wait({reader})

    clock.run(main())


def test_two_readers_at_once_are_an_error() -> None:
    async def main() -> None:
        thunk = await ask(ScriptedBackend(TEXT, pace=1.0))
        first = asyncio.create_task(thunk.astream())
        await asyncio.sleep(0)
        with pytest.raises(RuntimeError, match="two readers"):
            await thunk.astream()
        assert await first == "Tea "
        await thunk.cancel_generation()

    clock.run(main())


def test_cancelling_what_has_ended_changes_nothing() -> None:
    backend = ScriptedBackend(TEXT)

    async def main() -> str | None:
        thunk = await ask(backend)
        await thunk.avalue()
        await thunk.cancel_generation()
        assert not thunk.cancelled
        return thunk.value

    assert clock.run(main()) == TEXT
    assert outcome(backend)[0] == "finished"


def test_the_context_holds_the_request_and_the_answer() -> None:
    async def main() -> list[Any]:
        action = Message("user", "Tell me.")
        thunk, ctx = await ScriptedBackend(TEXT).generate_from_context(action, ChatContext())
        await thunk.avalue()
        assert isinstance(thunk.parsed_repr, Message)
        assert thunk.parsed_repr.content == TEXT
        return [ctx.as_list() == [action, thunk], ctx.last_output() is thunk]

    assert clock.run(main()) == [True, True]


def test_a_computed_thunk_can_be_copied() -> None:
    async def main() -> Any:
        thunk = await ask(ScriptedBackend(TEXT))
        await thunk.avalue()
        return copy.copy(thunk)

    copied = clock.run(main())
    assert (copied.value, copied.is_computed(), isinstance(copied, ScriptedThunk)) == (TEXT, True, False)


def test_a_judge_has_answers_of_its_own_and_sees_the_prompt() -> None:
    prompts: list[str] = []

    def judge(prompt: str) -> str:
        prompts.append(prompt)
        return "no" if "price" in prompt else "yes"

    backend = ScriptedBackend(TEXT, judge=judge)

    async def main() -> list[bool]:
        thunk, ctx = await backend.generate_from_context(CBlock("Tell me."), ChatContext())
        await thunk.avalue()
        verdicts = [await Requirement(text).validate(backend, ctx) for text in ("It is warm.", "It has a price.")]
        return [verdict.as_bool() for verdict in verdicts]

    assert clock.run(main()) == [True, False]
    assert [TEXT in prompt for prompt in prompts] == [True, True]
    assert [generation.state for generation in backend.generations] == ["finished"] * 3


def test_raw_requests_are_answered_one_by_one() -> None:
    backend = ScriptedBackend(["one", "two"])

    async def main() -> list[str | None]:
        thunks = await backend.generate_from_raw([CBlock("a"), CBlock("b")], ChatContext())
        return [thunk.value for thunk in thunks]

    assert clock.run(main()) == ["one", "two"]


def test_the_options_of_a_request_are_recorded() -> None:
    backend = ScriptedBackend(TEXT)
    clock.run(stream(backend))
    assert backend.generations[0].options == {ModelOption.STREAM: True}
