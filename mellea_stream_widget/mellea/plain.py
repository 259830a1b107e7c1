"""Messages that are text alone: mellea reads and parses a template for each other one, at a third of a millisecond."""

from __future__ import annotations

from typing import Any

from .api import Message

_PROBE = "\n {{ name }} <a & b> \r\n\n"
"""A text that shows whether a template changes anything."""


class PlainMessage(Message):
    """A message whose text is sent as it is."""

    def format_for_llm(self) -> Any:  # a text, which mellea allows to any component
        """Return the text."""
        return self.content


def message_kind(backend: Any) -> type[Any]:
    """Return the class of messages for a back-end: `PlainMessage` where its formatter would send the same text."""
    print_ = getattr(getattr(backend, "formatter", None), "print", None)
    try:
        same = callable(print_) and print_(Message("user", _PROBE)) == _PROBE
    except Exception:  # a formatter of somebody's own
        same = False
    return PlainMessage if same else Message
