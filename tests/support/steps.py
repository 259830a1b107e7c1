"""Cancels something before every single callback of a scenario, one run for each."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from actors import FakeSource
from clock import EAGER, Deadlock, VirtualLoop, close, settle
from invariants import assert_one_ending, assert_sound

from mellea_stream_widget.orchestrator.limits import LimitExceeded
from mellea_stream_widget.orchestrator.result import StreamChunkingResult

Begin = Callable[[], tuple[StreamChunkingResult, FakeSource]]
Caller = Callable[[StreamChunkingResult], Coroutine[Any, Any, Any]]
GRACE = 60.0


@dataclass(frozen=True)
class Struck:
    """What came of one run in which something was cancelled.

    Attributes:
        taken: whether there was something to cancel.
        steps: callbacks that ran before the caller had ended.
    """

    taken: bool
    steps: int


def strike(
    step: int, begin: Begin, caller: Caller, victims: str, *, debug: bool = False, eager: bool = False, times: int = 1
) -> Struck:
    """Run a scenario; before callback number `step` (and the next ones) cancel `victims`: "caller", "run" or "all"."""
    loop = VirtualLoop()
    loop.set_debug(debug)
    if eager:
        assert EAGER
        loop.set_task_factory(asyncio.eager_task_factory)
    made: list[tuple[StreamChunkingResult, FakeSource]] = []
    taken = False

    async def main() -> None:
        made.append(begin())
        await caller(made[0][0])

    def cancel(number: int) -> None:
        nonlocal taken
        if step <= number < step + times and not task.done():
            taken = any([victim.cancel() for victim in _victims(loop, victims, task, made)]) or taken

    task = loop.create_task(main(), name="caller")
    loop.before_step(cancel)
    try:
        with contextlib.suppress(asyncio.CancelledError, OSError, ValueError, LimitExceeded):
            loop.run_until_complete(task)
        assert task.done()
        steps = loop.steps
        loop.before_step(None)
        settle(loop, GRACE)
    finally:
        close(loop)
    if victims == "caller":
        assert task.cancelled() == taken, "a cancel was swallowed or invented"
    elif not task.cancelled():
        task.exception()
    if made:
        assert_sound(*made[0])
    assert loop.complaints == []
    return Struck(taken, steps)


def _victims(
    loop: VirtualLoop, victims: str, caller: asyncio.Task[Any], made: list[tuple[StreamChunkingResult, FakeSource]]
) -> list[asyncio.Task[Any]]:
    if victims == "caller":
        return [caller]
    if victims == "run":
        return [made[0][0]._run.task] if made else []
    return sorted(asyncio.all_tasks(loop), key=lambda task: task.get_name())


def strike_everywhere(begin: Begin, caller: Caller, victims: str, *, stride: int = 1, **options: Any) -> int:
    """Strike before each callback of a scenario in turn, or each `stride`th; return the number of cancels."""
    cancels = step = 0
    while True:
        struck = strike(step, begin, caller, victims, **options)
        cancels += struck.taken
        if step > struck.steps:
            return cancels
        step += stride


def abandon(step: int, begin: Begin) -> bool:
    """Begin a run, then close its loop without a word before callback number `step`; tell whether it came so far.

    Whatever is still referred to is let go of, as when a notebook's kernel ends.
    """
    loop: Any = VirtualLoop()
    made: list[tuple[StreamChunkingResult, FakeSource]] = []

    async def main() -> None:
        made.append(begin())

    def leave(number: int) -> None:
        if number == step:
            loop.stop()

    task: object = loop.create_task(main())
    loop.before_step(leave)
    with contextlib.suppress(Deadlock):
        loop.run_forever()
    loop.before_step(None)
    loop.close()
    reached = loop.steps > step
    log = made[0][0].log if made else None
    made.clear()
    del task
    loop = None
    gc.collect()
    if log is not None:
        assert_one_ending(log.read())
        assert log.closed
    return reached
