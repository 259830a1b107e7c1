"""Lanes: the first step of a check at once, the rest in a task of its own."""

from __future__ import annotations

import asyncio
import contextvars
from typing import Any

import pytest
from clock import VirtualLoop, run

from mellea_stream_widget.orchestrator.eager import LATER, EagerTask, outside_of_tasks
from mellea_stream_widget.orchestrator.limits import CheckCancelled

COLOUR = contextvars.ContextVar("COLOUR", default="none")


def begin(task: EagerTask, check: Any) -> Any:
    """Begin a check from within a task, as the run does."""
    answers: list[Any] = []
    outside_of_tasks(asyncio.get_running_loop(), lambda check: answers.append(task.begin(check)), check)
    return answers[0]


async def later(value: Any, seconds: float = 1.0) -> Any:
    await asyncio.sleep(seconds)
    return value


async def at_once(value: Any) -> Any:
    return value


def in_a_lane(check: Any) -> Any:
    async def main() -> Any:
        answers: list[Any] = []
        lane = EagerTask(asyncio.get_running_loop(), "lane")
        try:
            await check(lane, answers)
        finally:
            lane.close()
            await asyncio.wait([lane.task])
        return answers

    return run(main())


def test_a_check_that_need_not_wait_is_answered_at_once() -> None:
    async def use(lane: EagerTask, answers: list[Any]) -> None:
        assert [begin(lane, at_once(value)) for value in (1, None, "x")] == [1, None, "x"]
        assert lane.parked is None

    in_a_lane(use)


def test_a_check_that_waits_is_answered_later_and_frees_the_lane() -> None:
    async def use(lane: EagerTask, answers: list[Any]) -> None:
        for value in (1, 2):
            assert begin(lane, later(value)) is LATER
            assert lane.parked is not None
            lane.resume(lambda *answer: answers.append(answer))
            await asyncio.sleep(2.0)
            assert lane.parked is None

    assert in_a_lane(use) == [(1, None), (2, None)]


def test_a_check_that_ends_with_a_generator_s_exit_has_answered() -> None:
    """Otherwise nobody hears of it before its limit."""

    async def fails() -> Any:
        waited: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(1.0, waited.set_exception, GeneratorExit())
        await waited

    async def use(lane: EagerTask, answers: list[Any]) -> None:
        assert begin(lane, fails()) is LATER
        lane.resume(lambda *answer: answers.append(answer))
        await asyncio.sleep(2.0)
        assert begin(lane, at_once(3)) == 3

    assert [(value, type(error)) for value, error in in_a_lane(use)] == [(None, GeneratorExit)]


@pytest.mark.mutant(
    "a check has a context of its own", "EagerTask.begin", "context.run(coro.send, None)", "coro.send(None)"
)
def test_context_variables_of_a_check_stay_with_its_lane() -> None:
    seen: list[str] = []

    async def paint() -> None:
        COLOUR.set("red")
        await asyncio.sleep(1.0)
        seen.append(COLOUR.get())

    async def use(lane: EagerTask, answers: list[Any]) -> None:
        begin(lane, paint())
        lane.resume(lambda *answer: answers.append(answer))
        await asyncio.sleep(2.0)
        assert COLOUR.get() == "none"

    in_a_lane(use)
    assert seen == ["red"]


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_closing_cancels_the_check_however_far_it_has_come(turns: int) -> None:
    ends: list[str] = []

    async def check() -> None:
        try:
            await asyncio.sleep(1000.0)
        except asyncio.CancelledError:
            ends.append("cancelled")
            raise

    async def use(lane: EagerTask, answers: list[Any]) -> None:
        begin(lane, check())
        lane.resume(lambda *answer: answers.append(type(answer[1])))
        for _ in range(turns):
            await asyncio.sleep(0)

    in_a_lane(use)
    assert ends == ["cancelled"]


def test_a_check_that_ends_by_its_own_cancel_is_at_fault_at_once_or_later() -> None:
    async def cancels(seconds: float) -> None:
        if seconds:
            await asyncio.sleep(seconds)
        raise asyncio.CancelledError

    async def use(lane: EagerTask, answers: list[Any]) -> None:
        with pytest.raises(CheckCancelled):
            begin(lane, cancels(0))
        begin(lane, cancels(1.0))
        lane.resume(lambda *answer: answers.append(answer))
        await asyncio.sleep(2.0)

    ((value, error),) = in_a_lane(use)
    assert value is None and isinstance(error, CheckCancelled)


@pytest.mark.parametrize("turns", [0, 1, 2])
@pytest.mark.parametrize("takes_it_back", [False, True])
def test_a_lane_that_a_check_has_cancelled_harms_no_other(turns: int, takes_it_back: bool) -> None:
    async def cancels_its_task() -> str:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        if takes_it_back:
            task.uncancel()
        return "answer"

    others: list[Any] = []

    async def use(lane: EagerTask, answers: list[Any]) -> None:
        for _ in range(turns):
            await asyncio.sleep(0)
        answers += [begin(lane, cancels_its_task()), lane.closed]
        if not lane.closed:
            begin(lane, later("mine"))
            lane.resume(lambda *answer: others.append(answer))
            await asyncio.sleep(2.0)

    assert in_a_lane(use) == ["answer", not takes_it_back]
    assert others == [("mine", None)] * takes_it_back


@pytest.mark.mutant(
    "a check whose loop is gone is closed", "_Rest.__await__", "coro.close()", "coro.throw(GeneratorExit)"
)
def test_a_check_that_garbage_collection_closes_before_its_lane_is_no_trouble() -> None:
    loop = VirtualLoop()
    check = later("x", 1000.0)
    lanes: list[EagerTask] = []

    async def main() -> None:
        lanes.append(EagerTask(loop, "lane"))
        begin(lanes[0], check)
        lanes[0].resume(lambda *_: None)
        await asyncio.sleep(1.0)

    loop.run_until_complete(main())
    loop.close()
    check.close()
    lanes[0].task.get_coro().close()  # type: ignore[union-attr]
