"""Where a requirement failed first, in a recorded run or in its re-check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..log.events import FullValidationEvent, QuickCheckEvent, ReasoningCheckEvent, StreamEvent, ToolCheckEvent

CHECKS = (QuickCheckEvent, ReasoningCheckEvent, ToolCheckEvent, FullValidationEvent)


@dataclass(frozen=True)
class Objection:
    """Where a requirement failed first.

    Attributes:
        requirement: label of the requirement.
        chunk: index of the chunk in the text, including the text that the attempt resumed from; None if it failed
            something else.
        offset: number of characters of the model's text up to the end of that chunk; 0 for the reasoning, and the
            length of the text for a tool call and for the final validation.
        reason: the reason that the requirement gave.
        seconds: when it failed, in seconds since the recorded run began. For the new run, this is when the model had
            written that much, plus the time of the check.
        placed: whether `offset` is known; False if a strategy rewrote the text.
        call: index of the tool call; None if it failed something else.
        reasoning: index of the chunk of the reasoning; None if it failed something else.
    """

    requirement: str
    chunk: int | None
    offset: int
    reason: str | None
    seconds: float
    placed: bool = True
    call: int | None = None
    reasoning: int | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The place in the text, independent of how it was cut; places are ordered in time."""
        if self.reasoning is not None:
            return _REASONING, self.reasoning
        if self.chunk is not None:
            return _CHUNK, self.offset if self.placed else self.chunk
        return (_WHOLE, self.offset) if self.call is None else (_CALL, self.call)

    @property
    def where(self) -> str:
        """The place in words."""
        if self.reasoning is not None:
            return f"chunk {self.reasoning + 1} of the reasoning"
        if self.chunk is not None:
            return f"chunk {self.chunk + 1}"
        return "the whole text" if self.call is None else f"tool call {self.call + 1}"

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}" if self.reason else self.where


_REASONING, _CHUNK, _CALL, _WHOLE = range(4)


def place_of(event: StreamEvent, first_chunk: int, whole: int) -> dict[str, Any]:
    """Return the place of a check as fields of an objection; the text has `whole` characters."""
    if isinstance(event, QuickCheckEvent):
        placed = event.end >= 0
        offset = event.end if placed else whole
        return {"chunk": first_chunk + event.chunk_index, "offset": offset, "placed": placed}
    if isinstance(event, ReasoningCheckEvent):
        return {"chunk": None, "offset": 0, "reasoning": event.reasoning_index}
    call = event.call_index if isinstance(event, ToolCheckEvent) else None
    return {"chunk": None, "offset": whole, "call": call}


def objects(verdict: Any) -> bool:
    """Return whether a verdict is a failure."""
    return verdict.success == "fail" if hasattr(verdict, "success") else not verdict.as_bool()


def first_of(objections: dict[str, Objection]) -> Objection | None:
    """Return the first objection, in the order of reasoning, chunks, tool calls, and the whole text."""

    def order(objection: Objection) -> tuple[int, int]:
        kind, place = objection.place
        return kind, place if objection.chunk is None else objection.chunk

    return min(objections.values(), key=order, default=None)
