"""What comes in from the model: bounded in length, and cut into chunks."""

from __future__ import annotations

from collections import deque

from .chunk import Chunker, Span
from .limits import Limits, TextTooLong, TotalTextTooLong


class Intake:
    """Cuts the text of one attempt, and accepts no more of it than the limits allow.

    Attributes:
        spans: what was cut and has not been taken out yet.
        exceeded: the limit that the text went over.
    """

    def __init__(self, chunker: Chunker, limits: Limits, size: int, chars_left: int | None) -> None:
        """`size` characters are there already; the model may write `chars_left` more in this and all later attempts."""
        self.spans: deque[Span] = deque()
        self.exceeded: TextTooLong | None = None
        self._chunker = chunker
        self._limits = limits
        self._chunk_chars = limits.chunk_chars
        self._room = limits.text_chars - size
        self._budgeted = chars_left is not None and chars_left < self._room
        if chars_left is not None and self._budgeted:
            self._room = chars_left

    @property
    def pending(self) -> int:
        """Characters that are in no span yet."""
        return self._chunker.pending

    def accept(self, delta: str) -> str:
        """Give what of a delta is within the limits."""
        self._room -= len(delta)
        if self._room >= 0:
            return delta
        self.exceeded = self._too_long()
        return delta[: self._room]

    def cut(self, delta: str) -> None:
        """Feed the chunker, in pieces where the limit of a chunk's length might lie within the delta."""
        chunker, limit = self._chunker, self._chunk_chars
        if chunker.pending + len(delta) <= limit:
            self.spans.extend(chunker.feed(delta))
            return
        while delta:
            room = limit + 1 - chunker.pending
            self.spans.extend(chunker.feed(delta[:room]))
            delta = delta[room:]
            if chunker.pending > limit:
                self.spans.append(chunker.cut(limit))

    def flush(self) -> None:
        """Cut what is left at the natural end."""
        self.spans.extend(self._chunker.flush())

    def _too_long(self) -> TextTooLong:
        limits = self._limits
        if self._budgeted and limits.total_chars is not None:
            return TotalTextTooLong(limits.total_chars, "the attempts came to more text than the run accepts")
        return TextTooLong(limits.text_chars, "the model wrote more than the run accepts")
