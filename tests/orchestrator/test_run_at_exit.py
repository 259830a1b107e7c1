"""A program that ends while runs are settled, running, or forgotten prints nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parents[1] / "support"
ROOT = SUPPORT.parents[1]
HEAD = """
import asyncio
from actors import HANG, FakeCheck, FakeSource, Wait, begin

def source():
    return FakeSource(["One. ", HANG], [FakeCheck("a", {"Two.": HANG}), FakeCheck("b", HANG)])

def sound():
    return FakeSource(["One. Two."], [FakeCheck("a", Wait(0.001))])

def broken():
    return FakeSource(["One. ", OSError("gone")], [FakeCheck("a", Wait(0.001))])

async def settled():
    for make in (sound, broken):
        result = begin(make())
        await result.log.join()
    kept.append(result)

async def running():
    kept.extend(begin(make()) for make in (source, sound, broken))
    await asyncio.sleep(0.01)

async def forgotten():
    for make in (source, sound, broken):
        begin(make())
    await asyncio.sleep(0.01)

async def just_begun():
    kept.extend(begin(make()) for make in (source, sound, broken))

async def reader_left():
    result = begin(source())
    kept.append(result)
    kept.append(result.subscribe())
    async for _ in kept[-1]:
        break

async def quietly(main):
    asyncio.get_running_loop().slow_callback_duration = 600.0
    await main()

kept = []
"""
LOOP = "loop = asyncio.new_event_loop()\nloop.run_until_complete(quietly({main}))\n"
PROGRAMS = {
    "asyncio.run": "asyncio.run(quietly({main}))",
    "a loop that is closed": LOOP + "loop.close()",
    "a loop that is dropped": LOOP + "del loop, kept[:]",
}


@pytest.mark.contract("quiet-at-exit")
@pytest.mark.parametrize("main", ["settled", "running", "forgotten", "just_begun", "reader_left"])
@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.thorough
def test_nothing_is_printed_at_exit(program: str, main: str) -> None:
    if program == "a loop that is dropped":
        ending = PROGRAMS[program].format(main=main) + "\nimport gc; gc.collect()\n"
        ignored = ["-W", "ignore:unclosed event loop:ResourceWarning", "-W", "ignore:unclosed <socket:ResourceWarning"]
    else:
        ending, ignored = PROGRAMS[program].format(main=main), []
    environment = {**os.environ, "PYTHONPATH": f"{SUPPORT}{os.pathsep}{ROOT}", "PYTHONASYNCIODEBUG": "1"}
    command = [sys.executable, "-X", "dev", "-W", "error", *ignored, "-c", HEAD + ending]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
