"""Functions that are called in daemon threads."""

from __future__ import annotations

import asyncio
import contextvars
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from clock import run

from mellea_stream_widget.orchestrator import threads
from mellea_stream_widget.orchestrator.threads import IDLE, DaemonThreads, brief_waits, in_thread

ROOT = Path(__file__).parents[2]
STUCK = 40
"""More than the interpreter's own pool has threads on any usual machine."""


def test_it_returns_what_the_function_returns_and_raises_what_it_raises() -> None:
    def fail(error: BaseException) -> None:
        raise error

    async def main() -> None:
        assert await in_thread(pow, 2, 5) == 32
        with pytest.raises(ZeroDivisionError):
            await in_thread(fail, ZeroDivisionError())
        for quiet in (StopIteration(), GeneratorExit()):
            with pytest.raises(RuntimeError, match=type(quiet).__name__):
                await in_thread(fail, quiet)

    run(main())


def test_the_function_sees_the_context_of_the_task() -> None:
    variable = contextvars.ContextVar("variable", default="outside")

    async def main() -> str:
        variable.set("inside")
        return str(await in_thread(variable.get))

    assert run(main()) == "inside"


def test_a_thread_is_used_again() -> None:
    threads = DaemonThreads()
    idents: set[Any] = set()
    for _ in range(IDLE):
        before = threads.submit(threading.get_ident).result()
        while not threads._idle:
            pass
        idents.add(before)
    assert len(idents) == 1


def test_functions_that_never_answer_do_not_keep_others_from_being_called() -> None:
    never = threading.Event()

    async def main() -> int:
        stuck = [asyncio.ensure_future(in_thread(never.wait)) for _ in range(STUCK)]
        await asyncio.sleep(0)
        for task in stuck:
            task.cancel()
        await asyncio.gather(*stuck, return_exceptions=True)
        return int(await in_thread(pow, 2, 5))

    assert run(main()) == 32
    never.set()


async def awaits(call: Any) -> bool:
    """Return whether a call lets the event loop do something else before it answers."""
    others: list[int] = []
    asyncio.get_running_loop().call_soon(others.append, 1)
    await call
    return others == [1]


def test_an_answer_that_is_waited_for_comes_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "BRIEF", 30.0)

    def fail(error: BaseException) -> None:
        raise error

    async def main() -> list[bool]:
        told = [await awaits(in_thread(pow, 2, 5))]
        with brief_waits():
            told.append(await awaits(in_thread(pow, 2, 5)))
            assert await in_thread(threading.get_ident) != threading.get_ident()
            with pytest.raises(TimeoutError, match="its own"):
                await in_thread(fail, TimeoutError("its own"))
        return [*told, await awaits(in_thread(pow, 2, 5))]

    assert asyncio.run(main()) == [True, False, True]


def test_a_slow_function_holds_up_the_loop_for_a_moment_and_the_next_one_not_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(threads, "IN_VAIN", 30.0)
    go_on = threading.Event()

    async def main() -> tuple[bool, bool]:
        with brief_waits():
            asyncio.get_running_loop().call_soon(go_on.set)
            first = await in_thread(go_on.wait, 30)
            return first, await awaits(in_thread(pow, 2, 5))

    monkeypatch.setattr(threads, "_WAITS", threads._Waits())
    assert asyncio.run(main()) == (True, True)


def test_what_a_slow_function_raises_is_raised_and_a_cancelled_call_is_abandoned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(threads, "_WAITS", threads._Waits())
    monkeypatch.setattr(threads, "IN_VAIN", 0.0)
    go_on = threading.Event()
    heard: list[Any] = []

    def fail() -> None:
        go_on.wait(30)
        raise ZeroDivisionError

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: heard.append(context))
        with brief_waits():
            cancelled = asyncio.ensure_future(in_thread(fail))
            failing = asyncio.ensure_future(in_thread(fail))
        await asyncio.sleep(0)
        cancelled.cancel()
        await asyncio.wait([cancelled])
        go_on.set()
        with pytest.raises(ZeroDivisionError):
            await failing
        assert cancelled.cancelled()

    asyncio.run(main())
    assert heard == []


def test_a_function_that_never_answers_does_not_hold_the_exit() -> None:
    program = (
        "import asyncio, threading\n"
        "from mellea_stream_widget.orchestrator.threads import in_thread\n"
        "async def main():\n"
        "    try:\n"
        "        await asyncio.wait_for(in_thread(threading.Event().wait), 0.01)\n"
        "    except TimeoutError:\n"
        "        print('given up')\n"
        "asyncio.run(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "given up\n", "")
