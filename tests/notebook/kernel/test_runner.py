"""The thread on which runs take place."""

import asyncio
import contextvars
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future

import pytest

from mellea_stream_widget.notebook.kernel import runner
from mellea_stream_widget.notebook.kernel.runner import Runner

cell: contextvars.ContextVar[str] = contextvars.ContextVar("cell", default="nobody's")

PATIENCE = 20.0


@pytest.fixture
def home() -> Iterator[Runner]:
    made = Runner()
    yield made
    made.close(PATIENCE)
    assert not made.alive


async def tell(value: object) -> object:
    return value


def test_a_coroutine_and_all_that_it_starts_see_the_callers_context(home: Runner) -> None:
    async def seen() -> list[str]:
        task = asyncio.create_task(tell(cell.get()))
        return [cell.get(), str(await task), await asyncio.to_thread(cell.get)]

    def from_cell(name: str) -> "Future[list[str]]":
        cell.set(name)
        return home.submit(seen())

    one = contextvars.copy_context().run(from_cell, "one")
    two = contextvars.copy_context().run(from_cell, "two")
    assert (one.result(PATIENCE), two.result(PATIENCE)) == (["one"] * 3, ["two"] * 3)


def test_an_error_is_the_callers_and_the_runner_goes_on(home: Runner) -> None:
    async def fail() -> None:
        raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        home.submit(fail()).result(PATIENCE)
    assert home.submit(tell("still here")).result(PATIENCE) == "still here"


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_what_would_end_a_loop_does_not_end_the_runner(home: Runner, error: type[BaseException]) -> None:
    async def fail() -> None:
        raise error

    with pytest.raises(error):
        home.submit(fail()).result(PATIENCE)
    assert home.submit(tell("still here")).result(PATIENCE) == "still here"


def test_a_task_is_cancelled_through_its_future(home: Runner) -> None:
    started = threading.Event()
    cancelled = threading.Event()

    async def wait_for_ever() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    future = home.submit(wait_for_ever())
    assert started.wait(PATIENCE)
    future.cancel()
    assert cancelled.wait(PATIENCE)


def test_closing_ends_what_still_runs_and_the_thread() -> None:
    before = set(threading.enumerate())
    home = Runner()
    ended = threading.Event()
    started = threading.Event()

    async def wait_for_ever() -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    future = home.submit(wait_for_ever())
    assert started.wait(PATIENCE)
    home.close(PATIENCE)
    assert ended.is_set()
    assert set(threading.enumerate()) == before
    with pytest.raises(CancelledError):
        future.result(PATIENCE)


def test_a_loop_that_is_held_up_is_noticed_and_given_up() -> None:
    release, holding = threading.Event(), threading.Event()
    stuck = runner.shared()

    async def hold_up() -> None:
        holding.set()
        release.wait(PATIENCE)

    held = stuck.submit(hold_up())
    assert holding.wait(PATIENCE)
    assert not stuck.responds(0.05)
    runner.abandon(stuck)
    other = runner.shared()
    assert other is not stuck
    assert other.responds(PATIENCE)
    release.set()
    held.result(PATIENCE)
    assert stuck.responds(PATIENCE)
    stuck.close(PATIENCE)
    runner.close()


def test_the_shared_runner_is_made_once_and_again_after_it_was_closed() -> None:
    first = runner.shared()
    assert runner.shared() is first
    runner.close()
    assert not first.alive
    second = runner.shared()
    assert second is not first
    runner.close()
    runner.close()
