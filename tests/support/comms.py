"""A comm that keeps what a widget says, and a page's way to say something to a widget."""

from __future__ import annotations

from typing import Any

from comm.base_comm import BaseComm


class KeepingComm(BaseComm):
    """Keeps its messages."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.messages: list[tuple[str, Any]] = []
        super().__init__(*args, **kwargs)

    def publish_msg(
        self, msg_type: str, data: Any = None, metadata: Any = None, buffers: Any = None, **keys: Any
    ) -> None:
        """Keep a message."""
        self.messages.append((msg_type, data))

    @property
    def sent(self) -> list[Any]:
        """The custom messages."""
        return [data["content"] for _, data in self.messages if (data or {}).get("method") == "custom"]

    @property
    def state(self) -> dict[str, Any]:
        """The state that it was opened with."""
        return dict(self.messages[0][1]["state"])


def say(widget: Any, content: Any) -> None:
    """Deliver a custom message of the page."""
    widget._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})
