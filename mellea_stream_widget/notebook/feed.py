"""Sends the events of a log to a page, in batches."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from ..core.codec import encode_line
from ..core.events import StreamEvent
from ..core.log import EventLog
from .readers import read_in_thread

INTERVAL = 0.033
"""Least seconds between two messages: the Jupyter server drops a widget's messages above 1000 a second."""

_BATCH = 4000


def json_list(events: Sequence[StreamEvent]) -> str:
    """Give events as the text of one JSON list, in ASCII."""
    return f"[{','.join(map(encode_line, events))}]"


class Feed:
    """Sends every event from `position` on: the first one at once, then at most one message per `INTERVAL`.

    Args:
        log: the events.
        send: sends one message; called by one thread at a time.
        position: number of events that the page has already.
    """

    def __init__(self, log: EventLog, send: Callable[[dict[str, Any]], None], position: int = 0) -> None:
        self._log = log
        self._send = send
        self._position = position
        self._lock = threading.Lock()
        self._sent_at = float("-inf")
        self._ended = False

    def start(self) -> Future[None]:
        """Begin to send; the future ends when the last event was sent, or after `end()`."""
        return read_in_thread(self._run, "mellea-stream-feed")

    def end(self) -> None:
        """Send no more."""
        self._ended = True

    def resend(self, position: int) -> None:
        """Send again from `position` on, for a page that missed something, or wants a sign of life.

        It is always answered, by an empty list if there is no news: a page that hears nothing knows that the
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
            if not self._push() and self._log.closed:
                return

    def _push(self, *, even_empty: bool = False) -> bool:
        """Send the next batch as soon as it is due; False if there is no news to send."""
        with self._lock:
            news = len(self._log) > self._position
            if self._ended or not (news or even_empty):
                return False
            time.sleep(max(0.0, self._sent_at + INTERVAL - time.monotonic()))
            events = self._log.read(self._position)[:_BATCH]
            self._send({"type": "events", "first": self._position, "lines": json_list(events)})
            self._position += len(events)
            self._sent_at = time.monotonic()
            return news
