"""Sends the events of a log to a page, in batches."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from ...log.encoding import encode_line
from ...log.events import StreamEvent
from ...log.log import EventLog
from ..kernel.threads import read_in_thread

INTERVAL = 0.033
"""Shortest time, in seconds, between two messages. The Jupyter server drops messages above 1000 a second."""

LINGER = 0.001
"""Seconds before the first event is sent, so that a check and its chunk are in one message."""

_BATCH = 4000
_SIZE = 200_000
"""Largest number of events, and approximate number of characters, of one message, which a page reads at once."""


def json_list(lines: Sequence[str]) -> str:
    """Return encoded events as one JSON list with a line for each, so that a page can read a long list in parts."""
    return "[" + ",\n".join(lines) + "]"


class Feed:
    """Sends every event starting at `position`: the first one at once, then at most one message per `INTERVAL`.

    Args:
        log: the events.
        send: sends one message; called by one thread at a time.
        position: number of events that the page already has.
    """

    def __init__(self, log: EventLog, send: Callable[[dict[str, Any]], None], position: int = 0) -> None:
        self._log = log
        self._send = send
        self._position = position
        self._lock = threading.Lock()
        self._sent_at = float("-inf")
        self._ended = False

    def start(self) -> Future[None]:
        """Start sending; the future ends when the last event was sent, or after `end()`."""
        return read_in_thread(self._run, "mellea-stream-feed")

    def end(self) -> None:
        """Stop sending."""
        self._ended = True

    def resend(self, position: int) -> None:
        """Send again starting at `position`, for a page that missed events, or checks whether the kernel answers.

        There is always an answer, with an empty list if there are no events. A page without an answer knows that the
        kernel is gone.
        """
        with self._lock:
            self._position = min(self._position, position)
        more = self._push(even_empty=True)
        while more:
            more = self._push()

    def _run(self) -> None:
        while not self._ended:
            self._log.wait(self._position)
            time.sleep(LINGER)
            if not self._push() and self._log.closed:
                return

    def _push(self, *, even_empty: bool = False) -> bool:
        """Send the next batch as soon as it is due; return False if there are no events."""
        with self._lock:
            news = len(self._log) > self._position
            if self._ended or not (news or even_empty):
                return False
            time.sleep(max(0.0, self._sent_at + INTERVAL - time.monotonic()))
            lines = _first_lines(self._log.read(self._position))
            self._send({"type": "events", "first": self._position, "lines": json_list(lines)})
            self._position += len(lines)
            self._sent_at = time.monotonic()
            return news


def _first_lines(events: Sequence[StreamEvent]) -> list[str]:
    """Return as many encoded events as one message may have."""
    lines: list[str] = []
    size = 0
    for event in events[:_BATCH]:
        lines.append(encode_line(event))
        size += len(lines[-1])
        if size > _SIZE:
            break
    return lines
