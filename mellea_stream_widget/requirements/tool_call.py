"""A ready requirement on tool calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..log.mistakes import InvalidType, InvalidValue
from .json_prefix import json_prefix


def tool_call(
    name: str | Callable[..., Any] | Sequence[str | Callable[..., Any]] | None = None,
    arguments: Any = None,
    *,
    needed: bool = False,
) -> Any:
    """Ask that every tool call is a call of a certain tool, with arguments that fit a schema.

    A call that is not comes out nowhere, and ends the run as "rejected". `tool_call("a", A) | tool_call("b", B)` lets
    the calls of two tools through, each with a schema of its own; `~tool_call("a")` lets all calls but those through.

    In mid-stream, where a back-end shows a call while it is being written, the name is checked at once and the
    arguments as they arrive, as `json_prefix` does; otherwise both are checked when the call is complete.

    Args:
        name: the name of the tool, or the tool itself, or several of them; None for any tool.
        arguments: what the arguments are: a JSON schema as a dict, or a pydantic model. Needs the extra `checks`.
        needed: whether an answer without any tool call fails at its end.

    Raises:
        ValueError: `name` is empty, or `arguments` is not a JSON schema.
        TypeError: `name` is neither a name nor a tool.
        ModuleNotFoundError: `arguments` was given, and the extra `checks` is not installed.
    """
    from ..mellea.requirements.on_tool_calls import ToolCallRequirement

    several = isinstance(name, Sequence) and not isinstance(name, str)
    given: Sequence[Any] = () if name is None else name if several else (name,)  # type: ignore[assignment]
    names = tuple(dict.fromkeys(_name_of(one) for one in given))
    if several and not names:
        raise InvalidValue("Invalid value [] for name: expected the name of a tool, or None for any tool.")
    rule = None if arguments is None else json_prefix(arguments)
    return ToolCallRequirement(names, rule, needed=needed)


def _name_of(tool: Any) -> str:
    name = tool if isinstance(tool, str) else getattr(tool, "name", None) or getattr(tool, "__name__", None)
    if not isinstance(name, str):
        raise InvalidType(f"Invalid value {tool!r} for name: expected the name of a tool, a function or a mellea tool.")
    if not name.strip():
        raise InvalidValue(f"Invalid value {name!r} for name: expected the name of a tool.")
    return name
