"""Messages that are text only. For other messages mellea parses a template each time, which takes 0.3 ms."""

from __future__ import annotations

from typing import Any

from .api import Message

_PROBE = "\n {{ name }} <a & b> \r\n\n"
"""A text that shows whether a template changes anything."""


class PlainMessage(Message):
    """A message whose text is sent as it is."""

    def format_for_llm(self) -> Any:  # a string, which mellea accepts from every component
        """Return the text."""
        return self.content


def message_kind(*backends: Any) -> type[Any]:
    """Return the class of messages for back-ends: `PlainMessage` if their formatters would send the same text."""
    return PlainMessage if all(map(_sends_as_it_is, backends)) else Message


def _sends_as_it_is(backend: Any) -> bool:
    print_ = getattr(getattr(backend, "formatter", None), "print", None)
    try:
        return callable(print_) and print_(Message("user", _PROBE)) == _PROBE
    except Exception:  # a user's formatter may raise anything
        return False
