"""What is put to the requirements of an attempt, and what has become of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..log.calls import ToolCall
from .chunk import Span
from .delta import CallPiece


class Question:
    """One chunk, the rest that requirements hold back, a tool call, or the whole answer, put to some requirements.

    Attributes:
        index: number of the chunk or the tool call; None for the whole answer.
        span: the chunk; None for everything else.
        call: the tool call, or a piece of one that is being written; None for everything else.
        asked: places of the requirements that are asked.
        answers: at place i the verdict of the requirement at place i; None as long as it has not answered.
        durations: seconds that each check took.
        waiting: places of those whose answers will come later.
        failed: whether one has said "fail" about a chunk.
        error: what one has raised, and `faulty` its place.
        announced: whether an event has told that answers are waited for.
        overlap, last: of a chunk, the text before it, and whether nothing follows it.
        of_reasoning: whether the chunk is one of the model's reasoning.
    """

    __slots__ = (
        "announced",
        "answers",
        "asked",
        "call",
        "durations",
        "error",
        "failed",
        "faulty",
        "index",
        "last",
        "of_reasoning",
        "overlap",
        "span",
        "waiting",
    )

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
        self.waiting: set[int] | None = None
        self.failed = False
        self.error: BaseException | None = None
        self.faulty: int | None = None
        self.announced = False
        self.overlap = overlap
        self.last = last
        self.of_reasoning = of_reasoning

    @property
    def what(self) -> str:
        """Name of what is asked about, for messages to people."""
        if self.index is None:
            return "the whole answer"
        if self.call is not None:
            return f"tool call {self.index}"
        text = "reasoning" if self.of_reasoning else "text"
        if self.span is None:
            return f"the end of the {text}"
        return f"chunk {self.index} of the reasoning" if self.of_reasoning else f"chunk {self.index}"
