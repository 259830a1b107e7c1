"""Work that is shared among workers: what comes back, and what becomes of work whose worker dies."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import aclosing
from typing import Any

import pytest

from mellea_stream_widget import engines
from mellea_stream_widget.engines import EngineFailed, EngineUnavailable, Worked, cannot_be_sent, here, resolve, spread


async def double(shared: int, items: Sequence[int]) -> list[int]:
    return [shared * item for item in items]


async def raising(shared: int, items: Sequence[int]) -> list[int]:
    raise ValueError(f"not {list(items)}")


async def killing(shared: int, items: Sequence[int]) -> list[int]:
    """Kill the worker at the number that is shared."""
    if shared in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * item for item in items]


def all_of(engine: Any, function: Any, shared: Any, pieces: Sequence[Sequence[int]]) -> list[Worked[int, Any]]:
    async def main() -> list[Worked[int, Any]]:
        return [answer async for answer in spread(engine, function, shared, pieces)]

    return asyncio.run(main())


class Deaths:
    """An engine of one worker in this process that dies so many times of each item."""

    workers = 1
    room = 2
    is_near = True

    def __init__(self, deaths: dict[int, int]) -> None:
        self.deaths = deaths
        self.given: list[list[int]] = []
        self.killed = False

    def ship(self, sent: bytes) -> bytes:
        return sent

    def submit(self, function: Any, shared: Any, items: Any) -> Future[Any]:
        self.given.append(list(items))
        future: Future[Any] = Future()
        for item in items:
            if self.deaths.get(item, 0):
                self.deaths[item] -= 1
                future.set_exception(ConnectionResetError("died"))
                return future
        if 99 not in items:
            future.set_result(function(shared, items))
        return future

    def died(self, error: BaseException) -> bool:
        return isinstance(error, ConnectionResetError)

    def kill(self) -> None:
        self.killed = True

    def close(self) -> None:
        pass


def test_every_piece_is_answered_once() -> None:
    with ThreadPoolExecutor(2) as pool:
        answers = all_of(resolve(pool), double, 10, [[1, 2], [3], [4, 5, 6]])
    assert sorted((list(one.items), one.results) for one in answers) == [
        ([1, 2], [10, 20]),
        ([3], [30]),
        ([4, 5, 6], [40, 50, 60]),
    ]


def test_what_the_work_raises_is_told() -> None:
    with ThreadPoolExecutor(1) as pool:
        [answer] = all_of(resolve(pool), raising, 10, [[1, 2]])
    assert (answer.results, repr(answer.error)) == (None, "ValueError('not [1, 2]')")


def test_what_a_dead_worker_had_to_do_is_done_again_item_by_item() -> None:
    engine = Deaths({2: 1})
    answers = all_of(engine, double, 10, [[1, 2, 3], [4]])
    assert sorted((list(one.items), one.results) for one in answers) == [
        ([1], [10]),
        ([2], [20]),
        ([3], [30]),
        ([4], [40]),
    ]
    assert sorted(engine.given) == [[1], [1, 2, 3], [2], [3], [4]]


def test_an_item_that_kills_every_worker_is_given_up() -> None:
    engine = Deaths({2: 99})
    answers = all_of(engine, double, 10, [[1, 2]])
    assert sorted((list(one.items), one.results, repr(one.error)) for one in answers) == [
        ([1], [10], "None"),
        ([2], None, "ConnectionResetError('died')"),
    ]
    assert engine.given == [[1, 2], [1], [2], [2]]


def test_pieces_are_taken_when_there_is_room_and_the_rest_is_ended() -> None:
    taken: list[int] = []

    def pieces() -> Iterator[list[int]]:
        for number in (1, 99, 3, 4, 5, 6, 7):
            taken.append(number)
            yield [number]

    async def main() -> list[Any]:
        async with aclosing(spread(engine, double, 10, pieces())) as answers:
            return [await anext(answers), await anext(answers)]

    engine = Deaths({})
    assert [one.results for one in asyncio.run(main())] == [[10], [30]]
    assert (taken, engine.killed) == ([1, 99, 3], True)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.thorough
def test_a_killed_process_costs_only_its_own_piece(workers: int) -> None:
    engine = resolve("processes", workers)
    answers = all_of(engine, killing, 3, [[number] for number in range(6)])
    engine.close()
    told = {one.items[0]: one.results if one.error is None else type(one.error).__name__ for one in answers}
    assert told == {0: [0], 1: [2], 2: [4], 3: "TerminatedWorkerError", 4: [8], 5: [10]}


def test_an_executor_that_is_broken_is_told() -> None:
    with ProcessPoolExecutor(1) as pool, pytest.raises(EngineFailed, match=r"takes no more work \(BrokenProcessPool"):
        all_of(resolve(pool), killing, 1, [[1], [2]])


def test_what_cannot_be_sent_is_told() -> None:
    assert cannot_be_sent(double, [lambda chunk: True]) == ""
    assert cannot_be_sent(double, threading.Lock()).startswith("TypeError: cannot pickle")


def test_what_is_no_engine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TypeError, match="Invalid value 'cluster' for engine: expected None, 'processes', 'ray'"):
        resolve("cluster")
    monkeypatch.setitem(__import__("sys").modules, "ray", None)
    with pytest.raises(EngineUnavailable, match=r"pip install 'mellea-stream-widget\[ray\]'"):
        resolve("ray")
    assert engines.__all__


def test_work_here_goes_on_side_by_side() -> None:
    at_once, most = 0, 0

    async def work(item: int) -> list[int]:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1
        if item == 3:
            raise ValueError(item)
        return [2 * item]

    async def main() -> list[Worked[int, int]]:
        return [answer async for answer in here(work, range(6), 2)]

    answers = asyncio.run(main())
    assert sorted((one.items[0], one.results, repr(one.error)) for one in answers) == [
        (0, [0], "None"),
        (1, [2], "None"),
        (2, [4], "None"),
        (3, None, "ValueError(3)"),
        (4, [8], "None"),
        (5, [10], "None"),
    ]
    assert most == 2


def test_work_here_is_cancelled_with_its_reader() -> None:
    ended: list[int] = []

    async def work(item: int) -> list[int]:
        if item == 0:
            return [0]
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(item)
        return []

    async def main() -> None:
        async with aclosing(here(work, range(10), 3)) as answers:
            assert (await anext(answers)).results == [0]
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert sorted(ended) in ([1, 2], [1, 2, 3])
