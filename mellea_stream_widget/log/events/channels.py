"""Events about reasoning and tool calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from msgspec.structs import force_setattr

from ..frozen import frozen
from .base import Seconds, StreamEvent, Whole, make_tuples
from .verdicts import PartialVerdicts


class ReasoningEvent(StreamEvent, frozen=True):
    """The model reasons, or has finished reasoning. Emitted at most ten times a second.

    Attributes:
        attempt: number of the attempt, from 1.
        chars: number of characters of its reasoning so far.
        text: with `reasoning="show"`, the reasoning since the last such event; if requirements watch the reasoning,
            what has passed them since then.
        done: whether the answer begins here, or the attempt ends.
        checked: whether requirements watch the reasoning; if not, the text is unchecked.
    """

    kind: ClassVar[str] = "reasoning"

    attempt: Whole
    chars: Whole
    text: str = ""
    done: bool = False
    checked: bool = False


class ReasoningCheckEvent(StreamEvent, frozen=True):
    """All requirements on reasoning have answered for one chunk of it.

    Not emitted when no requirement watches the reasoning. Comes before the `ReasoningEvent` with the chunk.

    Attributes:
        reasoning_index: place of the chunk in the reasoning of its attempt, from 0.
        attempt: number of the attempt, from 1.
        passed: whether no requirement said "fail".
        results: one verdict per requirement on reasoning, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each check took, same order.
        start: offset of the chunk in the attempt's reasoning, or -1.
        end: offset behind it, or -1.
    """

    kind: ClassVar[str] = "reasoning_check"

    reasoning_index: Whole
    attempt: Whole
    passed: bool
    results: PartialVerdicts
    requirements: Sequence[str]
    durations: Sequence[Seconds]
    start: Whole = -1
    end: Whole = -1

    def __post_init__(self) -> None:
        make_tuples(self, "results", "requirements", "durations")


class ToolCheckEvent(StreamEvent, frozen=True):
    """All requirements on tool calls have answered for one call.

    Not emitted when no requirement is on tool calls. Comes before the call's `ToolCallEvent`.

    Attributes:
        call_index: place of the call in its attempt, from 0.
        attempt: number of the attempt, from 1.
        passed: whether no requirement said "fail".
        results: one verdict per requirement on tool calls, in the order of the requirements.
        requirements: the label of each result's requirement, same order.
        durations: seconds that each check took, same order.
    """

    kind: ClassVar[str] = "tool_check"

    call_index: Whole
    attempt: Whole
    passed: bool
    results: PartialVerdicts
    requirements: Sequence[str]
    durations: Sequence[Seconds]

    def __post_init__(self) -> None:
        make_tuples(self, "results", "requirements", "durations")


class ToolCallEvent(StreamEvent, frozen=True):
    """A tool call of the model that no requirement has failed.

    It was not executed. Not emitted for a call that a requirement failed.

    Attributes:
        name: name of the tool.
        call_index: place of the call in its attempt, from 0.
        attempt: number of the attempt, from 1.
        arguments: the arguments, by name.
        call_id: the back-end's id of the call; None without one.
    """

    kind: ClassVar[str] = "tool_call"

    name: str
    call_index: Whole
    attempt: Whole
    arguments: Mapping[str, Any]
    call_id: str | None = None

    def __post_init__(self) -> None:
        force_setattr(self, "arguments", frozen(self.arguments))
