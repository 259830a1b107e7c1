"""Wakes those who wait, in other threads and on other event loops."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable


class Bell:
    """Rung by one thread after it has changed something; any number of threads and tasks wait for that.

    No wake-up is lost, and no lock is needed: who waits registers first and then looks, who rings changes first
    and then looks for those who are registered. So one of the two sees the other.
    """

    def __init__(self) -> None:
        self._wakers: list[Callable[[], None]] = []

    def ring(self) -> None:
        """Wake everybody who waits."""
        if self._wakers:
            wakers, self._wakers = self._wakers, []
            for wake in wakers:
                wake()

    async def wait(self, ready: Callable[[], bool]) -> None:
        """Wait, on any event loop, until `ready()` holds after a ring."""
        while not ready():
            waiter = _Waiter()
            try:
                if self._register(waiter.wake) and not ready():
                    await waiter.woken
            except BaseException:
                self._forget(waiter.wake)
                raise

    def wait_blocking(self, ready: Callable[[], bool], timeout: float | None) -> bool:
        """Block this thread until `ready()` holds; False if `timeout` seconds went by first."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not ready():
            woken = threading.Event()
            left = None if deadline is None else deadline - time.monotonic()
            if self._register(woken.set) and not ready() and not woken.wait(left):
                self._forget(woken.set)
                return ready()
        return True

    def _register(self, wake: Callable[[], None]) -> bool:
        """Have `wake` called at the next ring; False if a ring took the list away at that very moment."""
        wakers = self._wakers
        wakers.append(wake)
        return wakers is self._wakers

    def _forget(self, wake: Callable[[], None]) -> None:
        with contextlib.suppress(ValueError):  # rung meanwhile
            self._wakers.remove(wake)


class _Waiter:
    """A task that waits on its own event loop."""

    __slots__ = ("_loop", "_thread", "woken")

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self.woken: asyncio.Future[None] = self._loop.create_future()

    def wake(self) -> None:
        try:
            if threading.get_ident() == self._thread:
                self._resolve()
            else:
                self._loop.call_soon_threadsafe(self._resolve)
        except RuntimeError:  # the loop is closed: nobody waits on it any more
            pass

    def _resolve(self) -> None:
        if not self.woken.done():
            self.woken.set_result(None)
