"""Prints the lines of a run to a terminal or another text stream."""

from __future__ import annotations

import os
from typing import TextIO

from ..log.encoding import EncodedEvent
from .text import TextLines


class Printer:
    """Prints a run's lines to a stream, with colours if it is a terminal that supports them."""

    def __init__(self, stream: TextIO, title: str = "") -> None:
        self._stream = stream
        self._lines = TextLines(colour=_has_colours(stream), title=title)

    def feed(self, event: EncodedEvent) -> None:
        """Print the text that the next event adds."""
        text = self._lines.feed(event)
        if text:
            self._stream.write(_encodable(text, self._stream))
            self._stream.flush()


def _has_colours(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())


_PLAIN_MARKS = str.maketrans({"✓": "+", "✗": "x", "■": "#", "✂": "8<", "…": "...", "·": "-", "⟨": "<", "⟩": ">"})


def _encodable(text: str, stream: TextIO) -> str:
    """Return `text` with characters that the stream can write. Marks that it lacks are replaced by different ones."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN_MARKS).encode(encoding, "backslashreplace").decode(encoding)
    return text
