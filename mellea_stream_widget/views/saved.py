"""A settled run as data in the notebook, from which JupyterLab draws the live view again without a kernel.

The data is `{"version": 1, "events": [...]}`, with a `title` if there is one. Each event is a line of JSON as
`log.encoding` encodes it, of which fields are left out that say the same as in the last event of its kind. Lines and
not objects, because a notebook is stored with one value to a line: objects would take twice the room. And as ASCII
a lone surrogate does not keep a notebook from being sent or saved.
"""

from __future__ import annotations

import json
from typing import Any

from ..log.encoding import EncodedEvent
from .untrusted import without_surrogates

MIME = "application/vnd.mellea-stream.v1+json"
VERSION = 1

MOST = 8_000_000
"""Most characters of events that are stored: 10,000 chunks under 20 requirements take less."""

_PASSING = frozenset(("pending", "checking", "verdict", "preview", "validating"))
"""Kinds that tell of a moment. Nothing of them is seen once the run has settled, and a preview is unchecked text."""


class Saved:
    """Collects a run's events, in order."""

    def __init__(self, title: str = "") -> None:
        self._title = without_surrogates(title)
        self._lines: list[str] = []
        self._last: dict[str, EncodedEvent] = {}
        self._size = 0
        self._settled = False

    def feed(self, event: EncodedEvent) -> None:
        """Take in the next event."""
        kind = event["kind"]
        if kind in _PASSING or self._size > MOST:
            return
        event = {**event, "seq": len(self._lines)}
        last = self._last.get(kind, {})
        news = {name: value for name, value in event.items() if name not in last or last[name] != value}
        line = json.dumps({"kind": kind, **news}, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
        self._last[kind] = event
        self._lines.append(line)
        self._size += len(line)
        self._settled = kind == "completed"

    def data(self) -> dict[str, Any] | None:
        """Give what is stored; None before the run has settled, and for a run that is too long to be stored."""
        if not self._settled or self._size > MOST:
            return None
        titled = {"title": self._title} if self._title else {}
        return {"version": VERSION, **titled, "events": list(self._lines)}
