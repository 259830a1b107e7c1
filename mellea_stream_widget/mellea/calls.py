"""Reads tool calls from mellea's thunks, complete ones and those that are being written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..log.calls import ToolCall
from ..orchestrator.delta import CallPiece
from .api import MelleaTool, ModelToolCall

AS_LIST = hasattr(ModelToolCall, "tool_call_id")
"""Whether mellea has calls as a list (0.8), or as a dictionary by the names of the tools, with one call of each."""


class CallReader:
    """Reads each piece of the tool calls that a thunk keeps while it streams.

    With mellea 0.7 and 0.8 the thunk's `raw` has the deltas of servers with OpenAI's protocol, LiteLLM and watsonx.
    With other back-ends, and with mellea 0.6, there are no pieces.

    Attributes:
        count: number of calls that have begun.
    """

    def __init__(self, thunk: Any) -> None:
        self.count = 0
        self._raw = getattr(thunk, "raw", None)
        self._read = 0
        self._last = 0

    def new(self) -> list[CallPiece]:
        """Return the pieces that have come since the last time."""
        chunks = getattr(self._raw, "streamed_chunks", None)
        if not isinstance(chunks, list) or len(chunks) == self._read:
            return []
        fresh, self._read = chunks[self._read :], len(chunks)
        return [piece for chunk in fresh for piece in self._pieces(chunk)]

    def _pieces(self, chunk: Any) -> list[CallPiece]:
        delta = chunk.get("delta") if isinstance(chunk, Mapping) else None
        calls = delta.get("tool_calls") if isinstance(delta, Mapping) else None
        return [self._piece(call) for call in calls or () if isinstance(call, Mapping)]

    def _piece(self, call: Mapping[str, Any]) -> CallPiece:
        function = call.get("function")
        said = function if isinstance(function, Mapping) else {}
        name, text, index = said.get("name"), said.get("arguments"), call.get("index")
        if type(index) is not int:
            index = self.count if name or not self.count else self._last
        self._last = index
        self.count = max(self.count, index + 1)
        return CallPiece(index, name if isinstance(name, str) else "", text if isinstance(text, str) else "")


def calls_in(thunk: Any) -> tuple[ToolCall, ...]:
    """Return the complete calls of a computed thunk: a dictionary up to mellea 0.7, a list with 0.8."""
    calls = thunk.tool_calls
    natives = calls.values() if isinstance(calls, Mapping) else calls or ()
    return tuple(
        ToolCall(native.name, native.args, getattr(native, "tool_call_id", None), native)
        for native in natives
        if isinstance(native.args, Mapping)
    )


def as_mellea_has_them(natives: Sequence[Any]) -> Any:
    """Return mellea's objects for calls as a thunk of mellea has them; None without calls."""
    if not natives:
        return None
    return list(natives) if AS_LIST else {native.name: native for native in natives}


def as_tool(given: Any) -> Any:
    """Return a mellea tool: the given one, or one for a function."""
    return given if hasattr(given, "as_json_tool") else MelleaTool.from_callable(given)
