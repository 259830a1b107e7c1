"""Wakes those who wait, in other threads and on other event loops."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable


class Bell:
    """Rung by one thread after it has changed something; any number of threads and tasks wait for that.

    No wake-up is lost: who waits registers first and then looks, who rings changes first and then looks for
    those who are registered. So one of the two sees the other.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wakers: list[Callable[[], None]] = []

    def ring(self) -> None:
        """Wake everybody who waits."""
        if self._wakers:
            with self._lock:
                wakers, self._wakers[:] = self._wakers[:], []
            for wake in wakers:
                wake()

    async def wait(self, ready: Callable[[], bool]) -> None:
        """Wait, on any event loop, until `ready()` holds after a ring."""
        loop = asyncio.get_running_loop()
        while not ready():
            woken = loop.create_future()
            wake = _waker(loop, woken)
            self._add(wake)
            try:
                if not ready():
                    await woken
            finally:
                self._remove(wake)

    def wait_blocking(self, ready: Callable[[], bool], timeout: float | None) -> bool:
        """Block this thread until `ready()` holds; False if `timeout` seconds went by first."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not ready():
            woken = threading.Event()
            self._add(woken.set)
            try:
                left = None if deadline is None else deadline - time.monotonic()
                if not ready() and not woken.wait(left):
                    return ready()
            finally:
                self._remove(woken.set)
        return True

    def _add(self, wake: Callable[[], None]) -> None:
        with self._lock:
            self._wakers.append(wake)

    def _remove(self, wake: Callable[[], None]) -> None:
        with self._lock:
            if wake in self._wakers:
                self._wakers.remove(wake)


def _waker(loop: asyncio.AbstractEventLoop, woken: asyncio.Future[None]) -> Callable[[], None]:
    thread = threading.get_ident()

    def resolve() -> None:
        if not woken.done():
            woken.set_result(None)

    def wake() -> None:
        if threading.get_ident() == thread:
            resolve()
            return
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits on it any more
            loop.call_soon_threadsafe(resolve)

    return wake
