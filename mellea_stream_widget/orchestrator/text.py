"""The text of one attempt: as received, cut into chunks, and as let out."""

from __future__ import annotations

from collections import deque

from .chunk import Chunker, Span
from .limits import Limits, TextTooLong, TotalTextTooLong

OFTEN = 250
"""Number of characters after which text that was let out is dropped, and the limits are computed again."""

SHORT = 16
"""Largest length of chunks that are interned: short ones are often equal, and the log keeps all of them."""


class Text:
    """Takes deltas up to a limit, cuts them into chunks, and tracks what was let out and what was not.

                         _raw_start    _out_end             received
        out:   kept ..................... |
        raw:              [ .............. | withheld ........... ]
        spans:                              [ span ][ span ] pending

    `kept` is text of the previous attempt, which was let out already. The model may write `chars_left` more characters
    in this attempt and all later ones. If the text is `checked`, no requirement has seen what the chunking strategy
    dropped: only the white space in it is let out.

    Attributes:
        spans: spans that were cut, and not yet checked.
        received: number of characters that have arrived, including `kept`.
        exceeded: the error, once the text exceeds a limit.
    """

    def __init__(
        self, chunker: Chunker, limits: Limits, *, checked: bool, kept: str = "", chars_left: int | None = None
    ) -> None:
        self.spans: deque[Span] = deque()
        self.received = len(kept)
        self._short: dict[str, str] = {}
        self.exceeded: TextTooLong | None = None
        self._chunker = chunker
        self._feed = chunker.feed
        self._limits = limits
        self._chunk_chars = limits.chunk_chars
        self._budget = None if chars_left is None else len(kept) + chars_left
        self.spend(0)
        self._checked = checked
        self._raw: list[str] = []  # what arrived behind `_raw_start`
        self._raw_start = len(kept)
        self._out = [kept]
        self._out_end = len(kept)
        self._rewritten = False

    # --- what comes in ---------------------------------------------------------------------------

    def spend(self, chars: int) -> None:
        """Subtract characters that other candidates wrote from what the model may still write in all attempts."""
        self._most = self._limits.text_chars
        self._budgeted = self._budget is not None and self._budget - chars < self._most
        if self._budget is not None:
            self._budget -= chars
            self._most = min(self._most, self._budget)
        self._look_for_limits()

    @property
    def pending(self) -> int:
        """Number of characters that are in no span yet."""
        return self._chunker.pending

    def take(self, delta: str) -> bool:
        """Take as much of the next delta as the limits allow, and cut it.

        Returns:
            Whether there are new spans, or a limit was exceeded.

        Raises:
            Exception: the strategy raised it.
        """
        received = self.received + len(delta)
        if received > self._look_at:
            if self._out_end > self._raw_start:
                self._forget_what_came_out()
            self._look_for_limits()
            if received > self._look_at:
                return self._take_in_pieces(self.within_limits(delta))
        self.received = received
        self._raw.append(delta)
        if spans := self._feed(delta):
            self.spans += spans
            return True
        return False

    def _look_for_limits(self) -> None:
        """Compute the number of received characters at which a chunk must be cut, or the text is too long."""
        room = min(self._chunk_chars - self._chunker.pending, OFTEN)
        self._look_at = min(self.received + room, self._most)

    def within_limits(self, delta: str) -> str:
        """Return the part of the next delta that the limits allow."""
        room = max(0, self._most - self.received)  # other candidates may have used more than was left
        if len(delta) <= room:
            return delta
        self.exceeded = self._too_long()
        return delta[:room]

    def end(self) -> None:
        """Cut the rest, at the natural end."""
        self.spans.extend(self._chunker.flush())

    def _take_in_pieces(self, delta: str) -> bool:
        """Feed a delta in pieces that keep the limit of a chunk's length; return the same as `take`."""
        chunker, limit, before = self._chunker, self._chunk_chars, len(self.spans)
        self.received += len(delta)
        self._raw.append(delta)
        while delta:
            room = limit + 1 - chunker.pending
            self.spans.extend(chunker.feed(delta[:room]))
            delta = delta[room:]
            if chunker.pending > limit:
                self.spans.append(chunker.cut(limit))
        self._look_for_limits()
        return self.exceeded is not None or len(self.spans) > before

    def _too_long(self) -> TextTooLong:
        limits = self._limits
        if self._budgeted and limits.total_chars is not None:
            return TotalTextTooLong(limits.total_chars, "all attempts together wrote more text than the run accepts")
        return TextTooLong(limits.text_chars, "the model wrote more text than the run accepts")

    # --- what comes out --------------------------------------------------------------------------

    def let_out(self, span: Span) -> tuple[str, str]:
        """Let a checked chunk out; return the white space before it, and its text."""
        text, _, end, lead, _ = span
        if self._checked and lead and not lead.isspace():
            lead = _last_whitespace(lead)
        if len(text) <= SHORT and type(text) is str:
            text = self._short.setdefault(text, text)
        self._out += (lead, text)
        if end >= 0:
            self._out_end = end
        else:
            self._rewritten = True
        return lead, text

    def complete(self) -> str:
        """Let out what follows the last chunk at the natural end; return the validated text."""
        if self._rewritten:  # rewritten chunks have no place from which the text behind them could be found
            self._out_end = self.received - self.pending
        rest = self.withheld
        if not self._checked or rest.isspace():
            self._out.append(rest)
            self._out_end = self.received
        return self.validated

    @property
    def validated(self) -> str:
        """The text that was let out."""
        if len(self._out) > 1:
            self._out = ["".join(self._out)]
        return self._out[0]

    @property
    def withheld(self) -> str:
        """The text behind the last chunk that was let out."""
        self._forget_what_came_out()
        return self._raw[0]

    def _forget_what_came_out(self) -> None:
        self._raw = ["".join(self._raw)[self._out_end - self._raw_start :]]
        self._raw_start = self._out_end


def _last_whitespace(text: str) -> str:
    return text[len(text.rstrip()) :]
