"""What of a run is stored in the notebook: its events, HTML and text, made from its log."""

from __future__ import annotations

from typing import Any

from ..log.encoding import encode
from ..log.log import EventLog
from .html import render
from .saved import MIME, Saved
from .text import TextLines


class StaticView:
    """Follows a log and gives the MIME bundle of what it has seen, under a title if one is given."""

    def __init__(self, log: EventLog, title: str = "") -> None:
        self._log = log
        self._position = 0
        self._lines = TextLines(timed=False, title=title)
        self._saved = Saved(title)
        self._title = title
        self._text: list[str] = []

    @property
    def position(self) -> int:
        """Number of events that the bundle tells of."""
        return self._position

    def catch_up(self) -> None:
        """Take in all events that there are by now."""
        for event in self._log.read(self._position):
            encoded = encode(event)
            self._text.append(self._lines.feed(encoded))
            self._saved.feed(encoded)
            self._position += 1

    def bundle(self) -> dict[str, Any]:
        """Give the run so far as `text/html` and `text/plain`, and its events when it has settled.

        Only the events and the HTML tell times.
        """
        plain = "".join(self._text).rstrip("\n")
        texts = {"text/html": render(self._lines.state, self._title), "text/plain": plain}
        data = self._saved.data()
        return texts if data is None else {MIME: data, **texts}
