"""Coroutines that are run to their ends from code that is not asynchronous."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from mellea_stream_widget.recordings.rechecking import run_aside
from mellea_stream_widget.requirements.trial import finished


def beside_a_loop(work: Coroutine[Any, Any, Any]) -> Any:
    async def main() -> Any:
        return run_aside(lambda: work)

    loop = asyncio.new_event_loop()  # `asyncio.run` would handle the interrupt itself
    try:
        return loop.run_until_complete(main())
    finally:
        loop.close()


WAYS = [finished, beside_a_loop, lambda work: run_aside(lambda: work)]


@pytest.mark.parametrize("run", WAYS)
def test_an_interrupt_cancels_the_work_and_waits_for_its_clean_up(run: Callable[[Any], Any]) -> None:
    seen: list[str] = []

    async def work() -> None:
        try:
            os.kill(os.getpid(), signal.SIGINT)
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            seen.append("cleaned up")

    with pytest.raises(KeyboardInterrupt):
        run(work())
    assert seen == ["cleaned up"]


@pytest.mark.parametrize("run", WAYS)
def test_what_the_work_returns_or_raises_is_returned_or_raised(run: Callable[[Any], Any]) -> None:
    async def returns() -> str:
        await asyncio.sleep(0)
        return "tea"

    async def raises() -> None:
        await asyncio.sleep(0)
        raise ValueError("no tea")

    assert run(returns()) == "tea"
    with pytest.raises(ValueError, match="no tea"):
        run(raises())
