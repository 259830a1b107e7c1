"""Runs coroutines to their ends from code that is not asynchronous."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


def run_in_thread(work: Coroutine[Any, Any, T], name: str) -> T:
    """Run a coroutine to its end on an event loop in another thread, because one may be running in this thread.

    An interrupt cancels the coroutine, and then waits for its end; a second interrupt ends the wait.

    Args:
        work: the coroutine.
        name: the name of the thread.

    Raises:
        BaseException: the coroutine raised it.
        KeyboardInterrupt: there was an interrupt.
    """
    loop = asyncio.new_event_loop()
    done: Future[T] = Future()

    def run() -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: loop) as runner:
                found = runner.run(work)
        except BaseException as exc:
            done.set_exception(exc)
        else:
            done.set_result(found)

    def cancel() -> None:
        for task in asyncio.all_tasks(loop):
            if task.get_coro() is work:
                task.cancel()

    thread = threading.Thread(target=run, name=name, daemon=True)
    try:
        thread.start()  # an interrupt may come here, when the thread runs already
        _wait(done)
    except KeyboardInterrupt:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(cancel)
        _wait(done)
        raise
    finally:
        if done.done():
            thread.join()
    return done.result()


def _wait(done: Future[Any]) -> None:
    while not done.done():
        with suppress(TimeoutError):
            done.exception(0.5)  # Windows handles an interrupt only between two waits
