"""Tool calls of a model, and how to read them from events."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .encoding import exact
from .events import RetryEvent, StreamEvent, ToolCallEvent
from .frozen import frozen

DEEPEST = 100
"""Largest number of nested lists and objects in the arguments of a call."""


@dataclass(frozen=True)
class ToolCall:
    """A complete tool call. Nothing in this package executes it.

    Attributes:
        name: name of the tool.
        args: its arguments, by name; they cannot be changed.
        id: the back-end's id of the call; None without one.
        native: mellea's own object for the call; None for a recorded call.

    Raises:
        ValueError: the arguments are nested more deeply than views and recordings can show.
    """

    name: str
    args: Mapping[str, Any] = field(default_factory=dict)
    id: str | None = None
    native: Any = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        if is_deeper(self.args, DEEPEST):
            raise ValueError(f"The arguments of a tool call are nested more than {DEEPEST} levels deep.")
        object.__setattr__(self, "args", frozen(self.args))

    def to_dict(self) -> dict[str, Any]:
        """Return the call as plain JSON values."""
        return {"name": self.name, "args": exact(self.args), "id": self.id}


def line_of_call(call: ToolCall) -> str:
    """Return a call as one line of text: `name(arguments)`, with the arguments as JSON."""
    return f"{call.name}({json.dumps(exact(call.args))})"


def read_calls(lines: str) -> list[ToolCall]:
    """Return the calls of lines that `line_of_call` wrote; an empty list if one of them is something else."""
    calls = []
    for line in lines.splitlines():
        name, _, arguments = line.partition("(")
        try:
            args = json.loads(arguments.removesuffix(")"))
            calls.append(ToolCall(name, args))
        except (ValueError, RecursionError):
            return []
        if not isinstance(args, dict):
            return []
    return calls


def is_deeper(value: Any, levels: int) -> bool:
    """Return whether lists and objects in a value are nested more than `levels` deep."""
    level = [value]
    for _ in range(levels + 1):
        level = [item for one in level for item in _items(one)]
        if not level:
            return False
    return True


def _items(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, (list, tuple)) else ()


def calls_of(events: Iterable[StreamEvent]) -> list[ToolCall]:
    """Return the tool calls of the last attempt that were let out, in order."""
    calls: list[ToolCall] = []
    for event in events:
        if isinstance(event, RetryEvent):
            calls.clear()
        elif isinstance(event, ToolCallEvent):
            calls.append(ToolCall(event.name, event.arguments, event.call_id))
    return calls
