"""Knows when the kernel reads what a page says: between cells, and while a cell waits with `pump.wait`.

A page that says nothing while it cannot be heard may be there all the same.
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
    """Follows whether a shell runs a cell, and whether that cell waits."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        self._runs = True  # the cell that has asked for it
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
    """Begin to follow the cells. A cell that shows a view does so: a thread may ask only when that cell has ended."""
    shell = current_shell()
    if kernel_of(shell) is not None:
        _ear_of(shell)


@contextmanager
def heard() -> Iterator[None]:
    """Note that a cell reads what the page says during this block."""
    shell = current_shell()
    with nullcontext() if shell is None else _ear_of(shell).waiting():
        yield


def wait_heard(said: threading.Event, seconds: float) -> bool:
    """Wait until the page has said something; False if it has not while it could be heard for so many seconds."""
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
    """Take the callbacks off the shell that they were added to."""
    global _ear
    with _lock:
        ear, _ear = _ear, None
    if ear is not None:
        ear.forget()
