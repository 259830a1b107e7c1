"""Cancelling whoever waits for a run, in every call that waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from actors import HANG, Deaf, FakeCheck, FakeSource, Wait, assert_still, begin
from clock import run
from story import contract

from mellea_stream_widget.orchestrator.result import StreamChunkingResult


async def in_begun(result: StreamChunkingResult) -> None:
    await result.begun()
    raise AssertionError("it never begins")


async def in_astream(result: StreamChunkingResult) -> None:
    async for _ in result.astream():
        pass


async def in_events(result: StreamChunkingResult) -> None:
    async for _ in result.events():
        pass


async def in_subscribe(result: StreamChunkingResult) -> None:
    async for _ in result.subscribe():
        pass


async def in_acomplete(result: StreamChunkingResult) -> None:
    await result.acomplete()


async def in_aclose(result: StreamChunkingResult) -> None:
    await asyncio.sleep(0.5)
    await result.aclose()


async def in_a_block(result: StreamChunkingResult) -> None:
    async with result:
        await asyncio.sleep(1000.0)


CALLS: list[Callable[[StreamChunkingResult], Coroutine[Any, Any, None]]] = [
    in_begun,
    in_astream,
    in_events,
    in_subscribe,
    in_acomplete,
    in_aclose,
    in_a_block,
]


@pytest.mark.mutant("the caller's end stops the run", "Run._end_with", "owner.add_done_callback(owner_done)")
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("times", [1, 2], ids=["once", "twice"])
def test_cancelling_the_caller_ends_the_run_and_leaves_nothing(
    call: Callable[[StreamChunkingResult], Coroutine[Any, Any, None]], times: int
) -> None:
    starting = HANG if call is in_begun else None
    cancelling = Wait(2.0)
    check = FakeCheck(answers={"Two.": HANG})
    source = FakeSource(["One. Two. ", HANG], [check], starting=starting, cancelling=cancelling)
    results: list[StreamChunkingResult] = []

    async def caller() -> None:
        results.append(begin(source))
        await call(results[0])

    async def main() -> None:
        task = asyncio.create_task(caller())
        await asyncio.sleep(1.0)
        for _ in range(times):
            task.cancel()
            await asyncio.sleep(0.5)
        with pytest.raises(asyncio.CancelledError):
            await task
        await results[0].log.join()
        (result,) = results
        assert contract(result.log.read())[-1] == ("completed", "stopped", "" if call is in_begun else "One.")
        assert result.reason == "closed" if call in (in_aclose, in_a_block) else "cancelled"
        assert source.states == ([] if call is in_begun else ["cancelled"])
        assert_still(source)

    run(main())


@pytest.mark.mutant(
    "a cancelled acomplete() sees the run ended", "StreamChunkingResult._settled", "await self._run.ended()"
)
@pytest.mark.parametrize("call", [in_begun, in_acomplete, in_aclose, in_a_block])
def test_a_call_that_is_cancelled_returns_only_when_nothing_is_left(
    call: Callable[[StreamChunkingResult], Coroutine[Any, Any, None]],
) -> None:
    async def slow_goodbye(_: str) -> None:
        try:
            await asyncio.sleep(1000.0)
        finally:
            await asyncio.sleep(2.0)

    source = FakeSource(["One. ", HANG], [FakeCheck(answers=slow_goodbye)], cancelling=Wait(1.0))
    if call is in_begun:
        source.starting = slow_goodbye

    async def caller() -> None:
        await call(begin(source))

    async def main() -> None:
        task = asyncio.create_task(caller())
        await asyncio.sleep(1.0)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert_still(source)

    run(main())


@pytest.mark.parametrize("call", [in_begun, in_acomplete, in_aclose])
def test_a_cancelled_call_on_a_deaf_back_end_returns_after_the_clean_up(
    call: Callable[[StreamChunkingResult], Coroutine[Any, Any, None]],
) -> None:
    source = FakeSource(["One. ", Deaf(1000.0)])
    if call is in_begun:
        source.starting = Deaf(1000.0)

    async def main() -> None:
        clock = asyncio.get_running_loop().time
        result = begin(source, limits={"cleanup": 5.0})
        task = asyncio.create_task(call(result))
        await asyncio.sleep(1.0)
        began = clock()
        for _ in range(3):
            task.cancel()
            await asyncio.sleep(0.1)
        await asyncio.wait([task])
        assert task.cancelled()
        assert clock() - began <= 5.0
        assert result.log.closed

    run(main(), may_log=True, grace=2000.0)


@pytest.mark.contract("acomplete-timeout")
def test_a_timeout_around_acomplete_ends_the_run_as_stopped() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG])
        result = begin(source)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(result.acomplete(), 3.0)
        assert contract(result.log.read()) == [("chunk", 0, "One."), ("completed", "stopped", "One.")]
        await result.acomplete()
        assert_still(source)

    run(main())


def test_a_reader_that_is_cancelled_but_whose_task_lives_on_does_not_end_the_run() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", 10.0, "Two. "]))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1.0):
                async for _ in result.astream():
                    pass
        assert result.outcome == "running"
        await result.acomplete()
        assert result.full_text == "One. Two. "

    run(main())


@pytest.mark.mutant("a cancel of the run is passed on", "Run._drive", "if cancelled is not None:\n    raise cancelled")
@pytest.mark.contract("acomplete-cancelled")
def test_cancelling_the_task_of_the_run_ends_it_and_acomplete_says_so_once() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG], [FakeCheck()])
        result = begin(source)
        await asyncio.sleep(1.0)
        result._run.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await result.acomplete()
        await result.acomplete()
        assert contract(result.log.read())[-1] == ("completed", "stopped", "One.")
        assert (result.completed, result.reason) == (False, "cancelled")
        assert source.states == ["cancelled"]
        assert asyncio.current_task().cancelling() == 0

    run(main())


@pytest.mark.mutant("a cancel during the clean-up is kept", "see_ended", "cancelled = exc")
@pytest.mark.mutant(
    "a cancel in the midst of the clean-up does not cut it short", "see_ended", "cancelled = exc", "return exc"
)
def test_a_cancel_that_comes_when_the_ending_is_decided_does_not_change_it() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG], [FakeCheck(answers="fail")], cancelling=Wait(2.0))
        result = begin(source)
        await asyncio.sleep(1.0)
        assert result.outcome == "running"
        result._run.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await result.acomplete()
        assert contract(result.log.read()) == [("check", 0, False, "fail"), ("completed", "rejected", "")]
        assert source.states == ["cancelled"]

    run(main())


@pytest.mark.mutant("tasks take their first step at once", "spawn", "waits_for = coro.send(None)", "waits_for = None")
def test_a_run_that_is_cancelled_before_its_first_step_still_ends() -> None:
    async def main() -> None:
        source = FakeSource(["One."])
        result = begin(source)
        result._run.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(result.acomplete(), 5.0)
        assert contract(result.log.read()) == [("completed", "stopped", "")]
        assert source.generations == []

    run(main())


@pytest.mark.mutant(
    "who cancels every task does not keep the generation alive", "Model._end", "this.uncancel()", "return"
)
def test_a_sweep_of_all_tasks_in_the_midst_of_the_clean_up_still_ends_the_generation() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG], cancelling=Wait(2.0))
        result = begin(source)
        await asyncio.sleep(1.0)
        result.stop()
        await asyncio.sleep(1.0)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await result.log.join()
        assert source.states == ["cancelled"]
        assert (result.outcome, result.reason) == ("stopped", "stopped by the user")

    run(main())


def test_a_task_that_ends_by_itself_leaves_its_run_to_others() -> None:
    async def main() -> None:
        async def starts() -> StreamChunkingResult:
            return begin(FakeSource(["One. ", 10.0, "Two."]))

        result = await asyncio.create_task(starts())
        await result.acomplete()
        assert result.outcome == "passed"

    run(main())


def test_the_end_of_the_whole_program_ends_the_run(capfd: pytest.CaptureFixture[str]) -> None:
    sources: list[FakeSource] = []
    results: list[StreamChunkingResult] = []

    async def main() -> None:
        for _ in range(3):
            sources.append(FakeSource(["One. ", HANG], [FakeCheck(answers={"Two.": HANG})]))
            results.append(begin(sources[-1]))
        await asyncio.sleep(0.01)

    asyncio.run(main())
    assert [result.outcome for result in results] == ["stopped"] * 3
    assert [source.states for source in sources] == [["cancelled"]] * 3
    assert capfd.readouterr() == ("", "")
