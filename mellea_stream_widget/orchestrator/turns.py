"""Shares the event loop: long work in a check is done in bounded steps, between which other tasks run.

The steps are those of a generator. It yields `None` where other tasks may run, and a function that must be called in a
thread, because it may take long. The result of the function is sent back into the generator.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from time import perf_counter
from types import GeneratorType
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from .threads import in_thread

T = TypeVar("T")
Steps = Generator[Callable[[], Any] | None, Any, T]

TURN = 0.01
"""Seconds that the checks of all runs on one loop may work before other tasks run."""


class _Turn:
    """The time at which the first check of this turn of the loop began to work."""

    def __init__(self) -> None:
        self._began: float | None = None

    def over(self, loop: asyncio.AbstractEventLoop) -> bool:
        """Return whether checks have worked for too long in this turn of the loop."""
        now = perf_counter()
        if self._began is None:
            self._began = now
            loop.call_soon(self._end)
            return False
        return now - self._began > TURN

    def _end(self) -> None:
        self._began = None


_TURNS: WeakKeyDictionary[asyncio.AbstractEventLoop, _Turn] = WeakKeyDictionary()


async def yield_to_loop() -> None:
    """Let other tasks run if checks have worked for long enough."""
    loop = asyncio.get_running_loop()
    turn = _TURNS.get(loop)
    if turn is None:
        turn = _TURNS[loop] = _Turn()
    if turn.over(loop):
        await asyncio.sleep(0)


async def take_turns(work: Any) -> Any:
    """Return `work`, or the result of its steps if it has some; other tasks run between the steps."""
    if not isinstance(work, GeneratorType):
        return work
    try:
        return await _steps_of(work)
    finally:
        work.close()  # a cancel interrupts it half-way


async def _steps_of(work: Steps[Any]) -> Any:
    send: Callable[[Any], Any] = work.send
    value: Any = None
    while True:
        try:
            job = send(value)
        except StopIteration as stop:
            return stop.value
        send, value = work.send, None
        if job is None:
            await yield_to_loop()
            continue
        try:
            value = await in_thread(job)
        except Exception as exc:
            send, value = work.throw, exc
