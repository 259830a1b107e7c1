"""The clock of an event loop, read as quickly as it can be."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable


def clock_of(loop: asyncio.AbstractEventLoop) -> Callable[[], float]:
    """Return the loop's `time`, or what it calls: a run reads the clock with every delta and several times a chunk."""
    own = getattr(loop.time, "__func__", None)
    return time.monotonic if own is asyncio.BaseEventLoop.time else loop.time
