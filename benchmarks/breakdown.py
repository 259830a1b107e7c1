"""What one chunk of a run costs, piece by piece, in the same interpreter as the run itself."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Coroutine
from typing import Any

from mellea_stream_widget.log.events import ChunkEvent, QuickCheckEvent
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.mellea.requirements.check import RequirementCheck
from mellea_stream_widget.orchestrator.eager import EagerTask, outside_of_tasks

from .subjects import SUBJECTS, Passes, text_of

TIMES = 20_000
ROUNDS = 5


def breakdown(chars: int = 200_000) -> dict[str, float]:
    """Microseconds of CPU time for each word chunk: of the whole run, of the floor, and of the run's pieces."""
    text = text_of(chars)
    chunks = len(text.split())
    pieces = {
        "the loop's turns and the thunk's deltas (the floor)": _per_chunk("floor", text, chunks),
        "the coroutines of two requirements, and the objects that they answer": _best(_requirements) / TIMES,
        "their first step under a task of their own, so that time-outs and cancelling work": _best(_lanes) / TIMES,
        "one frozen event with the verdicts, one with the chunk, appended to the log": _best(_events) / TIMES,
        "waking the reader, and its reading of two events": _best(_reader) / TIMES,
    }
    whole = _per_chunk("ours", text, chunks)
    gc.disable()
    try:
        pieces["the garbage collector's walks over the kept log"] = whole - _per_chunk("ours", text, chunks)
    finally:
        gc.enable()
    least = _per_chunk("least", text, chunks)
    rest = whole - sum(pieces.values())
    return {**pieces, "everything else: cutting, limits, order, gate": rest, "whole": whole, "least": least}


def _per_chunk(subject: str, text: str, chunks: int) -> float:
    def once() -> float:
        gc.collect()
        began = time.process_time()
        asyncio.run(SUBJECTS[subject](text, "word"))  # type: ignore[arg-type]
        return time.process_time() - began

    return min(once() for _ in range(3)) / chunks * 1e6


def _best(measure: Callable[[], Coroutine[Any, Any, float]]) -> float:
    gc.disable()
    try:
        return min(asyncio.run(measure()) for _ in range(ROUNDS)) * 1e6
    finally:
        gc.enable()


def _check() -> RequirementCheck:
    check = RequirementCheck("a", Passes("a"), Passes("a"), None)
    check.begin(None)
    return check


def _answer(coro: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine that waits for nothing."""
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value


async def _requirements() -> float:
    check = _check()
    began = time.process_time()
    for _ in range(TIMES):
        for _ in range(2):
            check.partial(_answer(check.quick(None, "", False)))
    return time.process_time() - began


async def _lanes() -> float:
    loop = asyncio.get_running_loop()
    lane = EagerTask(loop, "a check")

    async def nothing() -> None:
        return None

    bare = time.process_time()
    for _ in range(TIMES):
        for _ in range(2):
            _answer(nothing())
    began = time.process_time()
    for _ in range(TIMES):
        for _ in range(2):
            outside_of_tasks(loop, lane.begin, nothing())
    ended = time.process_time()
    lane.close()
    await lane.task
    return (ended - began) - (began - bare)


def _append(log: EventLog, number: int) -> None:
    log.append(
        QuickCheckEvent(
            number, 1, True, [None, None], requirements=(), durations=[0.0], start=0, end=5, seq=number, elapsed=1.0
        )
    )
    log.append(ChunkEvent("word", number, 1, start=0, end=5, lead=" ", cut=False, seq=number, elapsed=1.0))


async def _events() -> float:
    log = EventLog()
    began = time.process_time()
    for number in range(TIMES):
        _append(log, number)
    return time.process_time() - began


async def _reader() -> float:
    log, ready = EventLog(), EventLog()
    for number in range(TIMES):
        _append(ready, number)
    events = ready.read()

    async def read() -> None:
        async for _ in log.follow():
            pass

    reader = asyncio.create_task(read())
    await asyncio.sleep(0)
    began = time.process_time()
    for number in range(TIMES):
        log.append(events[2 * number])
        log.append(events[2 * number + 1])
        await asyncio.sleep(0)
    turns = time.process_time()
    for _ in range(TIMES):
        await asyncio.sleep(0)
    ended = time.process_time()
    log.close()
    await reader
    return (turns - began) - (ended - turns)
