"""The run on a loop that is not asyncio's own: cancelled before every step of its tasks, in real time."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any

import pytest
import uvloop
from actors import HANG, FakeCheck, FakeSource, Wait, begin
from clock import settle
from effort import THOROUGH
from invariants import assert_sound
from story import contract

from mellea_stream_widget.orchestrator import tasks
from mellea_stream_widget.orchestrator.limits import ValidatorTimeout
from mellea_stream_widget.orchestrator.result import StreamChunkingResult

TICK = 0.001
STRIDE = 1 if THOROUGH else 4
DELTAS = [TICK, "One. ", TICK, "Two. ", "Three."]
SCENARIOS: dict[str, Any] = {
    "plain": lambda: FakeSource(DELTAS, [FakeCheck("now"), FakeCheck("later", Wait(TICK), final=Wait(TICK, True))]),
    "failing": lambda: FakeSource(DELTAS, [FakeCheck("slow", Wait(TICK)), FakeCheck("strict", {"Two.": "fail"})]),
    "raising": lambda: FakeSource(DELTAS, [FakeCheck("slow", HANG), FakeCheck("odd", Wait(TICK, ValueError("no")))]),
    "hanging": lambda: FakeSource(DELTAS, [FakeCheck("hanging", {"Two.": HANG}), FakeCheck("now")]),
    "broken": lambda: FakeSource([*DELTAS, OSError("gone")], [FakeCheck("slow", Wait(TICK))], starting=Wait(TICK)),
}


class Counted(Coroutine[Any, Any, Any]):
    """A coroutine that tells before each of its steps."""

    def __init__(self, coro: Any, tell: Any) -> None:
        self.coro, self.tell = coro, tell

    def send(self, value: Any) -> Any:
        self.tell()
        return self.coro.send(value)

    def throw(self, *error: Any) -> Any:
        return self.coro.throw(*error)

    def close(self) -> None:
        self.coro.close()

    def __await__(self) -> Any:
        return self


async def read(result: StreamChunkingResult) -> None:
    await result.begun()
    async for _ in result.astream():
        pass
    await result.acomplete()


def strike(step: int, name: str, victim: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Cancel something before step number `step` of the tasks of the run; tell whether it came so far."""
    loop = uvloop.new_event_loop()
    complaints: list[Any] = []
    loop.set_exception_handler(lambda _, context: complaints.append(context))
    source = SCENARIOS[name]()
    made: list[StreamChunkingResult] = []
    count, taken = 0, False

    def tell() -> None:
        nonlocal count, taken
        if count == step and not caller.done():
            taken = caller.cancel() if victim == "caller" or not made else made[0]._run.task.cancel()
        count += 1

    async def main() -> None:
        made.append(begin(source, limits={"validator": 0.05}))
        await read(made[0])

    with monkeypatch.context() as patch:
        patch.setattr(tasks, "Task", lambda coro, **options: asyncio.Task(Counted(coro, tell), **options))
        caller = loop.create_task(main())
        try:
            with contextlib.suppress(asyncio.CancelledError, OSError, ValueError, ValidatorTimeout):
                loop.run_until_complete(caller)
            settle(loop, 5.0)
        finally:
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()
    if victim == "caller":
        assert caller.cancelled() == taken
    if made:
        assert_sound(made[0], source)
    assert complaints == []
    return count > step


@pytest.mark.contract("no-lost-cancel")
@pytest.mark.parametrize("victim", ["caller", "run"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_cancel_before_any_step_leaves_nothing_on_uvloop(
    name: str, victim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = 0
    while strike(step, name, victim, monkeypatch):
        step += STRIDE
    assert step > 4


def test_checks_see_their_own_task_on_uvloop() -> None:
    seen: list[Any] = []

    async def look(_: str) -> str:
        seen.append(asyncio.current_task())
        async with asyncio.timeout(5.0):
            await asyncio.sleep(TICK)
        seen.append(asyncio.current_task())
        return "pass"

    async def main() -> None:
        result = begin(FakeSource(["One."], [FakeCheck("r", look)]))
        await result.acomplete()
        assert contract(result.log.read())[-1] == ("completed", "passed", "One.")
        assert seen[0] is seen[1] is not asyncio.current_task()
        seen.clear()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
