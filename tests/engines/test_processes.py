"""The processes of this machine: which of them stay, whatever ends while they are killed."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from concurrent.futures import BrokenExecutor, Future
from typing import Any

import pytest

from mellea_stream_widget.engines import processes, spread, work
from mellea_stream_widget.engines.processes import Processes


class Executor:
    """A process that ends its piece in the very moment in which it is killed."""

    def __init__(self, ends_with: BaseException | None) -> None:
        self.ends_with = ends_with
        self.given: list[Future[Any]] = []
        self.killed = False

    def submit(self, *_: Any) -> Future[Any]:
        self.given.append(Future())
        self.given[-1].set_running_or_notify_cancel()
        return self.given[-1]

    def shutdown(self, **_: Any) -> None:
        self.killed = True
        for future in self.given:
            if self.ends_with is None:
                future.set_result([])
            else:
                future.set_exception(self.ends_with)


@pytest.mark.parametrize("ends_with", [None, BrokenExecutor("killed")])
def test_a_process_that_ends_while_it_is_killed_does_not_stay(
    monkeypatch: pytest.MonkeyPatch, ends_with: BaseException | None
) -> None:
    made = [Executor(ends_with), Executor(ends_with)]
    monkeypatch.setattr(processes, "_idle", list(made))
    engine = Processes(2)
    told = [engine.submit(print, b"", []) for _ in range(2)]
    engine.kill()
    engine.close()
    assert [one.killed for one in made] == [True, True]
    assert [future.done() for future in told] == [True, True]
    assert [one for one in processes._idle if one.killed] == []


@pytest.mark.thorough
def test_a_process_can_be_killed_as_soon_as_it_has_work(monkeypatch: pytest.MonkeyPatch) -> None:
    broken: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda raised: broken.append(raised.exc_value))
    for _ in range(3):
        engine = Processes(1)
        assert engine.submit(max, (), (1,)).result(60) == (1,)
        told = engine.submit(max, (), (2,))
        engine.kill()
        assert told.exception(60) is not None or told.result() == (2,)
        for thread in threading.enumerate():
            if thread.name.startswith("ExecutorManagerThread"):
                thread.join(60)
    assert broken == []


class Keyed:
    """Keeps a key from the environment in which it is made, as a back-end does; it is made where it is sent."""

    def __init__(self) -> None:
        self.key = os.getenv("MELLEA_STREAM_TEST_KEY")

    def __reduce__(self) -> Any:
        return Keyed, ()


async def keys(shared: Keyed, items: Any) -> list[Any]:
    return [(shared.key, os.getenv("MELLEA_STREAM_TEST_KEY"), os.getenv("PATH"), os.getpid()) for _ in items]


@pytest.mark.thorough
def test_a_process_that_stays_has_the_environment_of_each_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_idle", [])

    async def found() -> list[Any]:
        engine = Processes(1)
        answers = [worked.results async for worked in spread(engine, keys, Keyed(), [[1]])]
        engine.close()
        return answers[0] or []

    def told(key: str | None) -> tuple[Any, ...]:
        if key is None:
            monkeypatch.delenv("MELLEA_STREAM_TEST_KEY", raising=False)
        else:
            monkeypatch.setenv("MELLEA_STREAM_TEST_KEY", key)
        return tuple(asyncio.run(found())[0])

    given = [None, "first", "second", "second", None]
    answers = [told(key) for key in given]
    assert [answer[:3] for answer in answers] == [(key, key, os.getenv("PATH")) for key in given]
    assert len({answer[3] for answer in answers}) == 1


@pytest.mark.thorough
def test_the_first_piece_of_a_process_brings_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "_environments", [])  # loky may have begun the process some time before
    monkeypatch.setenv("MELLEA_STREAM_TEST_KEY", "old")
    monkeypatch.setenv("MELLEA_STREAM_TEST_OWN", "set by the process itself")

    def read(shared: Any, names: list[str]) -> list[str | None]:
        return [os.environ.get(name) for name in names]

    names = ["MELLEA_STREAM_TEST_KEY", "MELLEA_STREAM_TEST_OWN"]
    told = work.in_environment({"MELLEA_STREAM_TEST_KEY": "new"}, read, None, names)
    assert told == ["new", "set by the process itself"]


LEAVES = """
import threading
from mellea_stream_widget.engines import processes
def use():
    engine = processes.Processes(1)
    engine.submit(max, (1,), (2,)).result()
    engine.close()
threading.kept = processes._idle  # outlives loky
use()
"""


@pytest.mark.thorough
def test_a_program_that_leaves_its_processes_behind_ends_in_silence() -> None:
    done = subprocess.run([sys.executable, "-c", LEAVES], capture_output=True, text=True, timeout=120, check=True)
    assert (done.stdout, done.stderr) == ("", "")
