"""A thread with an event loop for all runs of this process.

The kernel's own loop is blocked while a cell runs. All runs share one loop, because mellea's back-ends keep an HTTP
client per event loop: a loop for each run would open a new connection for every cell, and never close the old one. Each
run has its own context.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from ...orchestrator.faults import names_of_files
from ...orchestrator.result import StreamChunkingResult
from .frontend import name_of_cell
from .threads import noted, wait_plainly

T = TypeVar("T")

_LEAVE = 1.0
_LOOK = 0.1
"""Seconds between two looks for an interrupt."""

names_of_files.append(name_of_cell)


class Runner:
    """A daemon thread that runs an event loop until `close()`."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._closing = False
        self._held: set[Future[Any]] = set()
        self._thread = threading.Thread(target=self._run, name="mellea-stream-runner", daemon=True)
        self._thread.start()

    def submit(self, coroutine: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine in a copy of the caller's context, from any thread. Cancelling the future cancels it.

        With ipykernel 7 the context determines to which cell output and widget messages belong; without one, ipykernel
        7.0 cannot send.
        """
        future = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        self._held.add(future)  # asyncio holds its tasks only weakly
        future.add_done_callback(self._held.discard)
        return future

    def responds(self, timeout: float) -> bool:
        """Return whether the loop runs; False if it is blocked for `timeout` seconds."""
        turned = threading.Event()
        try:
            self._loop.call_soon_threadsafe(turned.set)
        except RuntimeError:
            return False
        return turned.wait(timeout)

    @property
    def alive(self) -> bool:
        """Return whether the loop accepts coroutines."""
        return self._thread.is_alive() and not self._closing

    def close(self, timeout: float = _LEAVE) -> None:
        """Cancel all tasks, and end the loop and its thread; give up after `timeout` seconds."""
        self._closing = True
        try:
            self._loop.call_soon_threadsafe(self._loop.stop)
        except RuntimeError:
            return
        self._thread.join(timeout)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        while not self._closing:
            try:
                self._loop.run_forever()
            except (KeyboardInterrupt, SystemExit):
                # Raised by a user's requirement: asyncio sets it as the task's exception, and also stops the loop.
                continue
        try:
            self._loop.run_until_complete(_cancel_all())
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        finally:
            self._loop.close()


async def _cancel_all() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    if others:
        await asyncio.wait(others, timeout=_LEAVE)


_lock = threading.Lock()
_shared: Runner | None = None


def start(begin: Callable[[], StreamChunkingResult]) -> StreamChunkingResult:
    """Start a run on the runner, where it continues after the end of the cell.

    Raises:
        Exception: `begin` raised it.
        KeyboardInterrupt: the kernel was interrupted; the run was cancelled.
    """
    begun: Future[StreamChunkingResult] = Future()

    async def drive() -> None:
        try:
            result = begin()
        except BaseException as exc:
            begun.set_exception(exc)
            return
        begun.set_result(result)
        async with result:
            await result.log.join()

    with noted() as interrupted:  # an interrupt between two steps would leave a run that nobody can stop
        home = shared()
        if not home.responds(1.0):
            abandon(home)  # a requirement of another run blocks the loop
            home = shared()
        driving = home.submit(drive())
        while not (interrupted() or begun.done()):
            wait_plainly(begun, _LOOK)
    if interrupted():  # looked at here, because one could come between a look in the block and its end
        driving.cancel()
        raise KeyboardInterrupt
    return begun.result()


def shared() -> Runner:
    """Return the runner of this process, which is made at its first use, and again after `close()`."""
    global _shared
    with _lock:
        if _shared is None or not _shared.alive:
            if _shared is None:
                atexit.register(close)
            _shared = Runner()
        return _shared


def abandon(stuck: Runner) -> None:
    """Drop a runner whose loop is blocked; the next run gets a new one."""
    global _shared
    with _lock:
        if _shared is stuck:
            _shared = None


def _forget() -> None:
    """Drop the runner in a forked process, which has its loop, but not its thread."""
    global _shared, _lock
    _lock = threading.Lock()
    _shared = None


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)


def close() -> None:
    """End the runner of this process; the next run makes a new one."""
    global _shared
    with _lock:
        runner, _shared = _shared, None
    if runner is not None:
        runner.close()
