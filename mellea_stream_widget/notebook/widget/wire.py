"""The messages between a run and a page."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from ...log.reading import Reading
from ...views.static_files import built_text
from ...views.untrusted import without_surrogates
from .. import labels
from ..labels import Rating, Send
from .feed import Feed


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
