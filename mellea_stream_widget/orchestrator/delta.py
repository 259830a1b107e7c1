"""What a generation gives, piece by piece: text, reasoning, tool calls, its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from ..log.calls import ToolCall


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Reasoning of the model. It is on another channel than the text of the answer, which is a plain string."""

    text: str


@dataclass(frozen=True, slots=True)
class CallPiece:
    """A piece of a tool call, from a back-end that shows calls while they are being written.

    Attributes:
        index: place of the call among those of the answer, from 0.
        name: the tool's name, or a piece of it; empty where only arguments came.
        text: what came of the arguments, which are JSON.
    """

    index: int
    name: str = ""
    text: str = ""


@final
@dataclass(frozen=True, slots=True)
class End:
    """The natural end of a generation.

    Attributes:
        finish_reason: why it ended, as the back-end said: "stop", "length", "content_filter", "tool_calls", or a
            word of its own; None where it did not say.
        refused: whether its text is the back-end's refusal to answer.
        tokens: how many tokens the model wrote, as the back-end counted; None where it did not.
        calls: the complete tool calls, in order.
        lost: how many tool calls were written and cannot be used: their tool was not given, or they are no JSON.
    """

    finish_reason: str | None = None
    refused: bool = False
    calls: tuple[ToolCall, ...] = ()
    lost: int = 0
    tokens: int | None = None


Piece = str | Reasoning | CallPiece
"""A piece of what a model writes. The empty string says that the model is at work."""
