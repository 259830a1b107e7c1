"""Tracks when the kernel reads a page's messages: between cells, and while a cell waits with `pump.wait`.

A page whose messages cannot be read may still exist.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from .frontend import current_shell, kernel_of

_SLICE = 0.1


class _Ear:
    """Tracks whether a shell runs a cell, and whether that cell waits."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        self._runs = True  # the current cell
        self._waits = 0
        shell.events.register("pre_execute", self._begin)
        shell.events.register("post_execute", self._end)

    @property
    def hears(self) -> bool:
        return self._waits > 0 or not self._runs

    @contextmanager
    def waiting(self) -> Iterator[None]:
        self._waits += 1
        try:
            yield
        finally:
            self._waits -= 1

    def forget(self) -> None:
        self.shell.events.unregister("pre_execute", self._begin)
        self.shell.events.unregister("post_execute", self._end)

    def _begin(self) -> None:
        self._runs = True

    def _end(self) -> None:
        self._runs = False


_lock = threading.Lock()
_ear: _Ear | None = None


def _ear_of(shell: Any) -> _Ear:
    global _ear
    with _lock:
        if _ear is None or _ear.shell is not shell:
            _ear = _Ear(shell)
        return _ear


def follow_cells() -> None:
    """Begin to track cells. The cell that shows a view must call this, because a thread may be later than its end."""
    shell = current_shell()
    if kernel_of(shell) is not None:
        _ear_of(shell)


@contextmanager
def heard() -> Iterator[None]:
    """Note that a cell reads the page's messages during this block."""
    shell = current_shell()
    with nullcontext() if shell is None else _ear_of(shell).waiting():
        yield


def wait_heard(said: threading.Event, seconds: float) -> bool:
    """Wait for a message of the page; return False if none came while messages were read for that many seconds."""
    shell = current_shell()
    if kernel_of(shell) is None:
        return said.wait(seconds)
    ear, left = _ear_of(shell), seconds
    while left > 0 and not said.is_set():
        began, could = time.monotonic(), ear.hears
        said.wait(min(_SLICE, left))
        left -= time.monotonic() - began if could and ear.hears else 0.0
    return said.is_set()


def forget() -> None:
    """Remove the callbacks from the shell."""
    global _ear
    with _lock:
        ear, _ear = _ear, None
    if ear is not None:
        ear.forget()
