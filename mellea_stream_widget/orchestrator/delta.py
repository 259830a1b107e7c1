"""The pieces of a generation: text, reasoning, tool calls, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from ..log.calls import ToolCall


@dataclass(frozen=True, slots=True)
class Reasoning:
    """A piece of the model's reasoning. The text of the answer comes as plain strings instead."""

    text: str


@dataclass(frozen=True, slots=True)
class CallPiece:
    """A piece of a tool call, from a back-end that streams calls.

    Attributes:
        index: place of the call among those of the answer, from 0.
        name: the tool's name, or a piece of it; empty if only arguments came.
        text: a piece of the arguments, which are JSON.
    """

    index: int
    name: str = ""
    text: str = ""


@final
@dataclass(frozen=True, slots=True)
class End:
    """The natural end of a generation.

    Attributes:
        finish_reason: the back-end's reason: "stop", "length", "content_filter", "tool_calls", or a word of its own;
            None if it gave none.
        refused: whether its text is the back-end's refusal to answer.
        tokens: number of tokens that the model wrote, as counted by the back-end; None if it did not count.
        calls: the complete tool calls, in order.
        lost: number of tool calls that cannot be used: their tool was not given, or they are not valid JSON.
    """

    finish_reason: str | None = None
    refused: bool = False
    calls: tuple[ToolCall, ...] = ()
    lost: int = 0
    tokens: int | None = None


Piece = str | Reasoning | CallPiece
"""A piece of what a model writes. The empty string only shows that the model is at work."""
