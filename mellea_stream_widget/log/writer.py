"""Stamps events and puts them into the log."""

from __future__ import annotations

import asyncio
from typing import Any

from .events import StreamEvent
from .log import EventLog


class Journal:
    """Gives each event its `seq` and `elapsed`; the one place where a run writes to its log."""

    def __init__(self, log: EventLog, loop: asyncio.AbstractEventLoop) -> None:
        self.log = log
        self._time = loop.time
        self._began = loop.time()

    def now(self) -> float:
        """Seconds since the run began."""
        return self._time() - self._began

    def say(self, event_type: type[StreamEvent], *args: Any, **fields: Any) -> None:
        """Append an event of that type."""
        self.log.append(event_type(*args, seq=len(self.log), elapsed=self._time() - self._began, **fields))
