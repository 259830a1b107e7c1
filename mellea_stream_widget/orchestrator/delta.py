"""What a generation gives, piece by piece: text, reasoning, its end."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Reasoning of the model. It is on another channel than the text of the answer, which is a plain string."""

    text: str


@dataclass(frozen=True, slots=True)
class End:
    """The natural end of a generation.

    Attributes:
        finish_reason: why it ended, as the back-end said: "stop", "length", "content_filter", "tool_calls", or a
            word of its own; None where it did not say.
        refused: whether its text is the back-end's refusal to answer.
    """

    finish_reason: str | None = None
    refused: bool = False


Piece = str | Reasoning
"""A piece of what a model writes. The empty string says that the model is at work."""
