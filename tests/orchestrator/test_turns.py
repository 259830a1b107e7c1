"""Checks that share the event loop."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Generator
from typing import Any

import pytest

from mellea_stream_widget.orchestrator.turns import take_turns, yield_to_loop


def test_a_loop_on_which_checks_shared_their_turns_is_collected() -> None:
    loop = asyncio.new_event_loop()
    loop.run_until_complete(yield_to_loop())
    loop.close()
    known = weakref.ref(loop)
    del loop
    gc.collect()
    assert known() is None


def test_steps_that_a_cancel_ends_half_way_come_to_their_clean_up_at_once() -> None:
    ended = []

    def steps() -> Generator[Any, Any, None]:
        try:
            while True:
                yield None
        finally:
            ended.append("clean-up")

    async def main() -> None:
        work = steps()
        task = asyncio.create_task(take_turns(work))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert ended == ["clean-up"]

    asyncio.run(main())
