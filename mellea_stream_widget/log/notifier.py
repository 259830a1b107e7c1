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
        await Waiter(self).wait(ready)

    def wait_blocking(self, ready: Callable[[], bool], timeout: float | None) -> bool:
        """Block this thread until `ready()` holds; False if `timeout` seconds went by first."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not ready():
            woken = threading.Event()
            left = None if deadline is None else deadline - time.monotonic()
            if self.register(woken.set) and not ready() and not woken.wait(left):
                self.forget(woken.set)
                return ready()
        return True

    def register(self, wake: Callable[[], None]) -> bool:
        """Have `wake` called at the next ring; False if a ring took the list away at that very moment."""
        wakers = self._wakers
        wakers.append(wake)
        return wakers is self._wakers

    def forget(self, wake: Callable[[], None]) -> None:
        """Have `wake` not called any more."""
        with contextlib.suppress(ValueError):  # rung meanwhile
            self._wakers.remove(wake)


class Waiter:
    """A task that waits on its own event loop, for one ring after the other."""

    __slots__ = ("_bell", "_loop", "_rung", "_thread")

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0

    async def wait(self, ready: Callable[[], bool]) -> None:
        """Wait until `ready()` holds after a ring."""
        while not ready():
            loop = asyncio.get_running_loop()
            if loop is not self._loop:
                self._loop, self._thread = loop, threading.get_ident()
            self._rung: asyncio.Future[None] = loop.create_future()
            try:
                if self._bell.register(self._ring) and not ready():
                    await self._rung
            except BaseException:
                self._bell.forget(self._ring)
                raise

    def _ring(self) -> None:
        try:
            if threading.get_ident() == self._thread:
                self._resolve()
            elif self._loop is not None:
                self._loop.call_soon_threadsafe(self._resolve)
        except RuntimeError:  # the loop is closed: nobody waits on it any more
            pass

    def _resolve(self) -> None:
        """Wake the task; a ring that comes late may do so once too often, and it looks again."""
        if not self._rung.done():
            self._rung.set_result(None)
