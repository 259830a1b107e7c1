"""Fast access to the clock of an event loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable


def clock_of(loop: asyncio.AbstractEventLoop) -> Callable[[], float]:
    """Return the function behind the loop's `time`, because a run reads the clock several times for every chunk."""
    own = getattr(loop.time, "__func__", None)
    return time.monotonic if own is asyncio.BaseEventLoop.time else loop.time
