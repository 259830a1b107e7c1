"""A question to the requirements of an attempt, and its answers so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..log.calls import ToolCall
from .chunk import Span
from .delta import CallPiece


class Question:
    """A question to some requirements: about a chunk, the text that they hold back, a tool call, or the whole answer.

    Attributes:
        index: number of the chunk or the tool call; None for the whole answer.
        span: the chunk; None for other questions.
        call: the tool call, or a piece of one; None for other questions.
        asked: indices of the requirements that are asked.
        answers: for each requirement its verdict; None until it has answered.
        durations: for each requirement the seconds that its check took.
        waiting: indices of the requirements that will answer later.
        failed: whether a requirement failed a chunk.
        error: the exception that a requirement raised; `faulty` is the requirement's index.
        announced: whether an event was emitted about the answers that will come later.
        overlap: for a chunk, the text before it.
        last: for a chunk, whether no text follows it.
        of_reasoning: whether the chunk is part of the model's reasoning.
    """

    waiting: set[int] | None = None
    failed = False
    error: BaseException | None = None
    faulty: int | None = None
    announced = False

    def __init__(
        self,
        index: int | None,
        span: Span | None,
        asked: Sequence[int],
        places: int,
        overlap: str = "",
        last: bool = False,
        call: CallPiece | ToolCall | None = None,
        of_reasoning: bool = False,
    ) -> None:
        self.index = index
        self.span = span
        self.call = call
        self.asked = asked
        self.answers: list[Any] = [None] * places
        self.durations = [0.0] * places
        self.overlap = overlap
        self.last = last
        self.of_reasoning = of_reasoning

    @property
    def what(self) -> str:
        """What the question is about, for messages to people."""
        if self.index is None:
            return "the whole answer"
        if self.call is not None:
            return f"tool call {self.index}"
        text = "reasoning" if self.of_reasoning else "text"
        if self.span is None:
            return f"the end of the {text}"
        return f"chunk {self.index} of the reasoning" if self.of_reasoning else f"chunk {self.index}"
