"""The messages between runs and a page."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import Any

from ...log.reading import Reading
from ...views.static_files import built_text
from ...views.untrusted import without_surrogates
from .. import labels
from ..labels import Rating, Send
from .feed import Feed

MOST_OPEN = 8
"""Largest number of opened runs whose events are sent at the same time, as several pages may show a table."""


class Wire:
    """Sends a run's events to a page, and handles the page's messages.

    Args:
        result: the run, under way or settled.
        send: sends one message to the page; called from several threads.
        known: number of events that the page already has.
        rating: the settings for labels; by default with the run's prompt.
    """

    def __init__(self, result: Reading, send: Send, known: int = 0, rating: Rating | None = None) -> None:
        self._rating = rating or Rating(prompt=result.prompt)
        self._result = result
        self._send = send
        self._feed = Feed(result.log, send, known)

    def start(self) -> Future[None]:
        """Start sending; the future ends when the last event was sent, or after `end()`."""
        return self._feed.start()

    def end(self) -> None:
        """Stop sending; the run continues."""
        self._feed.end()

    def take(self, content: Any) -> bool:
        """Handle a message of the page, which may be anything, in any thread; return False if it is unknown."""
        match content:
            case {"type": "stop"}:
                self._result.stop()
            case {"type": "sync", "have": int(have)} if have >= 0 and not isinstance(have, bool):
                self._feed.resend(have)
            case {"type": "reveal"}:
                hidden = {"text": self._result.withheld, "reasoning": self._result.withheld_reasoning}
                self._send({"type": "withheld", **{name: without_surrogates(text) for name, text in hidden.items()}})
            case {"type": "markdown"}:
                # Like the widget's own code, it is never loaded from elsewhere.
                self._send({"type": "code", "text": built_text("markdown.js")})
            case _:
                return labels.take(content, self._result, self._rating, self._send)
        return True


class OpenedRuns:
    """The runs that a page has opened from a table. The newest of them send their events.

    Args:
        send: sends one message to the page; called from several threads.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self._lock = threading.Lock()
        self._opened = 0
        self._wires: dict[str, Wire] = {}
        self._over = False

    def show(self, run: Reading, place: dict[str, Any]) -> None:
        """Send a run to the page, beginning with its place in the table; do nothing after `end()`."""
        with self._lock:
            if self._over:
                return
            self._opened += 1
            number = str(self._opened)
            wire = self._wires[number] = Wire(run, lambda message: self._send({**message, "run": number}))
            while len(self._wires) > MOST_OPEN:
                self._wires.pop(next(iter(self._wires))).end()
        self._send({"type": "opened", "of": number, **place, "prompt": without_surrogates(run.prompt or "")})
        wire.start()

    def take(self, number: str, content: Any) -> bool:
        """Handle a message of the page about a run; return False if the run or the message is unknown."""
        wire = self._wires.get(number)
        return wire is not None and wire.take(content)

    def end(self) -> None:
        """Stop sending; the runs continue."""
        with self._lock:
            self._over = True
            for wire in self._wires.values():
                wire.end()
            self._wires.clear()
