"""One run's talk with a page: its events out, what the person wants in."""

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
    """Sends a run's events to a page and takes its messages.

    Args:
        result: the run, under way or settled.
        send: sends one message to the page; called from several threads.
        known: number of events that the page has already.
        rating: how the answer is labelled in the page; by default with the prompt that the run knows.
    """

    def __init__(self, result: Reading, send: Send, known: int = 0, rating: Rating | None = None) -> None:
        self._rating = rating or Rating(prompt=result.prompt)
        self._result = result
        self._send = send
        self._feed = Feed(result.log, send, known)

    def start(self) -> Future[None]:
        """Begin to send; the future ends when the last event was sent, or after `end()`."""
        return self._feed.start()

    def end(self) -> None:
        """Send no more events; the run goes on."""
        self._feed.end()

    def take(self, content: Any) -> bool:
        """Take a message of the page, which may be anything; False if it is unknown. From any thread."""
        match content:
            case {"type": "stop"}:
                self._result.stop()
            case {"type": "sync", "have": int(have)} if have >= 0 and not isinstance(have, bool):
                self._feed.resend(have)
            case {"type": "reveal"}:
                hidden = {"text": self._result.withheld, "reasoning": self._result.withheld_reasoning}
                self._send({"type": "withheld", **{name: without_surrogates(text) for name, text in hidden.items()}})
            case {"type": "markdown"}:
                # The page asks nobody else for it, as with the widget's own code.
                self._send({"type": "code", "text": built_text("markdown.js")})
            case _:
                return labels.take(content, self._result, self._rating, self._send)
        return True
