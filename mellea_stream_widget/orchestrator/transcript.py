"""Keeps apart what was let out and what was not."""

from __future__ import annotations

from .chunk import Span


class Transcript:
    """The raw text of one attempt as it arrived, and the validated text as it was let out; `kept` is in both already.

    Where text is `checked`, what the chunking strategy dropped was checked by nobody: of it, only whitespace
    is let out.
    """

    def __init__(self, checked: bool, kept: str = "") -> None:
        self.received = len(kept)
        self._checked = checked
        self._raw: list[str] = [kept]
        self._out: list[str] = [kept]
        self._out_end = len(kept)

    def receive(self, delta: str) -> None:
        """Take text that nobody has checked."""
        self._raw.append(delta)
        self.received += len(delta)

    def let_out(self, span: Span) -> str:
        """Take a checked chunk; give the whitespace that belongs before it."""
        lead = span.lead if not self._checked or span.lead.isspace() else _last_whitespace(span.lead)
        self._out.append(lead)
        self._out.append(span.text)
        if span.end >= 0:
            self._out_end = span.end
        return lead

    def complete(self) -> str:
        """Let out what follows the last chunk at the natural end; give the validated text."""
        rest = self.withheld
        if not self._checked or rest.isspace():
            self._out.append(rest)
        self._out_end = self.received
        return self.text

    @property
    def text(self) -> str:
        """The validated text so far."""
        if len(self._out) > 1:
            self._out = ["".join(self._out)]
        return self._out[0]

    @property
    def withheld(self) -> str:
        """The text behind the last chunk that was let out."""
        return self._join_raw()[self._out_end :]

    def _join_raw(self) -> str:
        if len(self._raw) > 1:
            self._raw = ["".join(self._raw)]
        return self._raw[0]


def _last_whitespace(text: str) -> str:
    return text[len(text.rstrip()) :]
