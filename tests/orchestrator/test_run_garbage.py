"""A settled run is gone when its result is let go: nothing of it waits for the garbage collector."""

from __future__ import annotations

import asyncio
import gc

import pytest
from actors import FakeCheck, FakeSource, Wait, finish

from mellea_stream_widget.orchestrator.retry import Retry

SCENES = {
    "passed": lambda: FakeSource(["A. B."], [FakeCheck(answers=Wait(0.001))]),
    "rejected": lambda: FakeSource(["A. B. C."], [FakeCheck(answers={"B.": "fail"}), FakeCheck("slow", Wait(0.001))]),
    "error": lambda: FakeSource(["A. ", OSError("gone")], [FakeCheck()]),
    "tried again": lambda: FakeSource(["A. B."], [FakeCheck(answers={"B.": "fail"})], more=[[" C."]], resumable=True),
}


@pytest.mark.parametrize("name", SCENES)
def test_a_settled_run_leaves_no_garbage(name: str) -> None:
    async def scene() -> None:
        result = await finish(SCENES[name](), retry=Retry(2, "auto") if name == "tried again" else Retry())
        async for _ in result.subscribe():
            pass

    asyncio.run(scene())
    gc.collect()
    gc.disable()
    try:
        asyncio.run(scene())
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        found = sorted(type(item).__name__ for item in gc.garbage if "mellea_stream_widget" in type(item).__module__)
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert found == []
