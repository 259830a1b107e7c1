"""The log: one writer, any number of readers in any thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from clock import run

from mellea_stream_widget.log.events import PendingEvent, StreamEvent
from mellea_stream_widget.log.log import EventLog, Notifier, Waiter

First = Callable[[EventLog], Coroutine[Any, Any, StreamEvent]]
"""Waits for the first event of a log."""


def event(number: int) -> StreamEvent:
    return PendingEvent(1, number, seq=number)


def filled(count: int, *, closed: bool = True) -> EventLog:
    log = EventLog()
    for number in range(count):
        log.append(event(number))
    if closed:
        log.close()
    return log


def test_a_snapshot_does_not_grow() -> None:
    log = filled(2, closed=False)
    snapshot = log.read(1)
    log.append(event(2))
    assert [e.seq for e in snapshot] == [1]
    assert [e.seq for e in log.read()] == [0, 1, 2]
    assert len(log) == 3


@pytest.mark.parametrize("position", [-1, -3, -9])
def test_a_place_before_the_first_event_is_that_of_the_first_event(position: int) -> None:
    log = filled(3)

    async def followed() -> list[int]:
        return [e.seq async for e in log.follow(position)]

    assert [e.seq for e in log.follow_blocking(position)] == [0, 1, 2]
    assert [e.seq for e in log.read(position)] == [0, 1, 2]
    assert run(followed()) == [0, 1, 2]


def test_waiting_tells_whether_there_is_news() -> None:
    log = filled(2, closed=False)
    assert log.wait(1, timeout=0.0)
    assert not log.wait(2, timeout=0.001)
    assert not log.join_blocking(timeout=0.001)
    log.close()
    assert log.wait(2, timeout=0.0) and log.wait(99, timeout=0.0) and log.join_blocking(timeout=0.0)


@pytest.mark.contract("threads-and-loops")
def test_threads_and_loops_see_every_event_in_order_while_it_is_written() -> None:
    log = EventLog()

    def in_a_thread() -> list[int]:
        return [e.seq for e in log.follow_blocking()]

    def in_a_loop() -> list[int]:
        async def follow() -> list[int]:
            return [e.seq async for e in log.follow()]

        return asyncio.run(follow())

    with ThreadPoolExecutor(8) as pool:
        readers = [pool.submit(read) for read in (in_a_thread, in_a_loop) * 4]
        for number in range(2000):
            log.append(event(number))
        log.close()
        assert all(reader.result(timeout=30) == list(range(2000)) for reader in readers)


def test_no_wake_up_is_lost_between_two_threads_that_take_turns() -> None:
    ball, notifier = [0], Notifier()

    def play(parity: int) -> None:
        while ball[0] < 4000:
            assert notifier.wait_blocking(lambda: ball[0] % 2 == parity or ball[0] >= 4000, timeout=30)
            if ball[0] < 4000:
                ball[0] += 1
            notifier.notify()

    players = [threading.Thread(target=play, args=(parity,)) for parity in (0, 1)]
    for player in players:
        player.start()
    for player in players:
        player.join(timeout=60)
    assert ball == [4000]


@pytest.mark.mutant(
    "a wake-up at the wrong moment is not lost", "Notifier.register", "waiting is self._waiting", "True"
)
def test_a_waiter_whose_list_was_taken_away_registers_again() -> None:
    class Unlucky(Notifier):
        """Notifies between the moment a waiter has found the list and the moment it is in there."""

        unlucky = True

        @property
        def _waiting(self) -> list:  # type: ignore[override,type-arg]
            found = self.__dict__["list"]
            if self.unlucky:
                self.unlucky = False
                self.notify()
            return found

        @_waiting.setter
        def _waiting(self, wakers: list) -> None:  # type: ignore[type-arg]
            self.__dict__["list"] = wakers

    async def main() -> None:
        ready: list[bool] = []
        notifier = Unlucky()
        notifier._waiting.append(lambda: None)
        notifier.unlucky = True
        waiting = asyncio.create_task(Waiter(notifier).wait(lambda: bool(ready)))
        await asyncio.sleep(0)
        ready.append(True)
        notifier.notify()
        await asyncio.wait_for(waiting, 5.0)

    run(main())


async def waiter(log: EventLog) -> StreamEvent:
    await log.waiter().wait(lambda: len(log) > 0)
    return log[0]


async def follower(log: EventLog) -> StreamEvent:
    return await anext(log.follow())


@pytest.mark.parametrize("first", [waiter, follower])
def test_an_event_that_comes_between_the_look_and_the_registration_is_seen(first: First) -> None:
    log = EventLog()

    class JustBefore(Notifier):
        def register(self, wake: Callable[[], None]) -> bool:
            log.append(event(0))
            return super().register(wake)

    log._news = JustBefore()
    assert run(asyncio.wait_for(first(log), 5.0)) == event(0)


@pytest.mark.parametrize("first", [waiter, follower])
def test_a_cancelled_reader_is_forgotten(first: First) -> None:
    async def main() -> None:
        log = EventLog()
        waiting = asyncio.create_task(first(log))
        await asyncio.sleep(1.0)
        assert len(log._news._waiting) == 1
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert log._news._waiting == []

    run(main())


def test_a_second_task_that_waits_for_an_iterator_gets_an_error_and_the_first_its_event() -> None:
    async def main() -> None:
        log = EventLog()
        events = log.follow()
        first = asyncio.ensure_future(anext(events))
        await asyncio.sleep(0)
        with pytest.raises(RuntimeError, match="give each task its own"):
            await anext(events)
        log.append(event(0))
        assert await first == event(0)
        second = asyncio.ensure_future(anext(events))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.wait([second])
        log.append(event(1))
        assert await anext(events) == event(1), "a cancelled wait is over"

    run(main())


@pytest.mark.mutant("a closed loop does not stop the writer", "Waiter._wake", "RuntimeError", "KeyError")
def test_a_waiter_on_a_loop_that_is_closed_does_not_disturb_the_writer() -> None:
    log = EventLog()
    loop = asyncio.new_event_loop()
    task = loop.create_task(log.waiter().wait(lambda: len(log) > 0))
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    log.append(event(0))
    log.close()
    assert log.closed
    task._log_destroy_pending = False  # type: ignore[attr-defined]
