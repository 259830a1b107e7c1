"""One run's talk with a page: its events out, what the person wants in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from ...log.reading import Reading
from ...recordings.labelling import label_from_page
from ...views.static_files import built_text
from ...views.untrusted import without_surrogates
from .feed import Feed

_FOLDER = "runs"
"""Where a run that is in no file is recorded when somebody labels it."""

_writer = ThreadPoolExecutor(1, "mellea-stream-labels")
"""Writes labels one after the other: writing waits for the disk, and the last label counts."""

Send = Callable[[dict[str, Any]], None]


class Wire:
    """Sends a run's events to a page and takes its messages.

    Args:
        result: the run, under way or settled.
        send: sends one message to the page; called from several threads.
        known: number of events that the page has already.
        rater: who labels the answer in the page; by default as `label` has it.
    """

    def __init__(self, result: Reading, send: Send, known: int = 0, rater: str | None = None) -> None:
        self._rater = rater
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
            case {"type": "label", **fields}:
                _writer.submit(self._label, fields)
            case _:
                return False
        return True

    def _label(self, fields: Mapping[Any, Any]) -> None:
        """Write a label down, and tell the page what all raters say now, or why it was not written."""
        try:
            told = label_from_page(self._result, fields, rater=self._rater, folder=_FOLDER)
            labels = [{name: _sendable(value) for name, value in said.items()} for said in told["labels"]]
            self._send({"type": "labelled", "file": without_surrogates(told["file"]), "labels": labels})
        except Exception as exc:  # above all, that the file cannot be written
            self._send({"type": "unlabelled", "why": without_surrogates(str(exc))})


def _sendable(value: Any) -> Any:
    return without_surrogates(value) if isinstance(value, str) else value
