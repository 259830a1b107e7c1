"""What a notebook keeps of a run: its events as data, HTML and text, made from its log.

From the data JupyterLab draws the live view again without a kernel. The data is `{"version": 1, "events": [...]}`,
with a `title` and a `prompt` if they are known. Each event is a line of JSON as `log.encoding` encodes it; fields that
are the same as in the last event of the same kind are left out. The events are lines, not objects, because a notebook
is stored with one value to a line: objects would take twice the room. The lines are ASCII, so that a lone surrogate
cannot keep a notebook from being sent or saved.
"""

from __future__ import annotations

import json
from typing import Any

from ..log.encoding import EncodedEvent, encode
from ..log.log import EventLog
from .html import render
from .summary import OUTCOME_MARKS, UNSETTLED
from .text import TextLines
from .untrusted import without_surrogates

MIME = "application/vnd.mellea-stream.v1+json"
VERSION = 1

UNSETTLED_LINE = f"{OUTCOME_MARKS['running']} {UNSETTLED}"
"""The last line of the plain text of a run under way. The text without it grows from one bundle to the next."""

MOST = 8_000_000
"""Largest number of characters of events that are stored: 10,000 chunks under 20 requirements take less."""

MOST_PROMPT = 10_000
"""Largest number of characters of a prompt that are stored."""

_PASSING = frozenset(("pending", "checking", "verdict", "preview", "validating"))
"""Kinds that are not seen once the run has settled. A preview is unchecked text besides."""


class Saved:
    """Collects a run's events, in order."""

    def __init__(self, title: str = "", prompt: str = "") -> None:
        self._title = without_surrogates(title)
        self._prompt = without_surrogates(prompt[:MOST_PROMPT])
        self._lines: list[str] = []
        self._last: dict[str, EncodedEvent] = {}
        self._size = 0
        self._settled = False

    def feed(self, event: EncodedEvent) -> None:
        """Add the next event."""
        kind = event["kind"]
        if kind in _PASSING or self._size > MOST or self._counts_on(event):
            return
        event = {**event, "seq": len(self._lines)}
        last = self._last.get(kind, {})
        news = {name: value for name, value in event.items() if name not in last or last[name] != value}
        line = json.dumps({"kind": kind, **news}, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
        self._last[kind] = event
        self._lines.append(line)
        self._size += len(line)
        self._settled = kind == "completed"

    def _counts_on(self, event: EncodedEvent) -> bool:
        """Whether an event only says how far reasoning has come that has begun before."""
        last = self._last.get("reasoning")
        says_more = event["kind"] != "reasoning" or event["done"] or event["text"]
        return not says_more and last is not None and last["attempt"] == event["attempt"]

    def data(self) -> dict[str, Any] | None:
        """Return what is stored; None before the run has settled, and for a run that is too long to be stored."""
        if not self._settled or self._size > MOST:
            return None
        about = {"title": self._title, "prompt": self._prompt}
        known = {name: text for name, text in about.items() if text}
        return {"version": VERSION, **known, "events": list(self._lines)}


class StaticView:
    """Follows a log and makes the MIME bundle of the events so far.

    Args:
        log: the events.
        title: a name for the view, if it has one.
        prompt: what the model was asked, if the view is to tell it.
    """

    def __init__(self, log: EventLog, title: str = "", prompt: str = "") -> None:
        self._log = log
        self._position = 0
        self._lines = TextLines(timed=False, title=title)
        self._saved = Saved(title, prompt)
        self._title = title
        self._text: list[str] = []

    @property
    def position(self) -> int:
        """Number of events that are in the bundle."""
        return self._position

    def catch_up(self) -> None:
        """Add all events that there are by now."""
        for event in self._log.read(self._position):
            encoded = encode(event)
            self._text.append(self._lines.feed(encoded))
            self._saved.feed(encoded)
            self._position += 1

    def bundle(self) -> dict[str, Any]:
        """Return the run so far as `text/html` and `text/plain`, and its events when it has settled.

        The text has no times: equal runs give equal texts.
        """
        plain = "".join(self._text).rstrip("\n")
        if self._lines.state["outcome"] == "running":
            plain = f"{plain}\n{UNSETTLED_LINE}".lstrip("\n")
        texts = {"text/html": render(self._lines.state, self._title), "text/plain": plain}
        data = self._saved.data()
        return texts if data is None else {MIME: data, **texts}


def bundle_of(log: EventLog, title: str = "", prompt: str = "") -> dict[str, Any]:
    """Return a run, as its log is now, as a MIME bundle."""
    view = StaticView(log, title, prompt)
    view.catch_up()
    return view.bundle()
