"""Tool calls that are checked while they are being written, on the releases of mellea that show them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from protocol_server import MODEL, Pause, ProtocolServer, tool_call_in_pieces

from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.requirements import forbid, no_secrets, tool_call
from mellea_stream_widget.streaming import StreamChunkingResult, ToolCallEvent, ToolCheckEvent, start_stream


def order_tea(kind: str, cups: int = 1) -> None:
    """Order tea.

    Args:
        kind: which tea.
        cups: how many cups.
    """


CUPS = {"type": "object", "properties": {"kind": {"type": "string"}, "cups": {"type": "integer"}}}


@pytest.mark.parametrize(
    ("requirement", "args"),
    [
        (tool_call("order_tea", CUPS), '{"kind": "green", "cups": "two or'),
        (tool_call("get_weather"), '{"kind": "gre'),
        (no_secrets().on_tool_calls(), '{"kind": "the key ghp_0123456789abcdefghijABCDEFGHIJ012345, of course'),
        (forbid("secret").on_tool_calls(), '{"kind": "s\\u0065cret is tea'),
    ],
)
def test_a_call_is_ended_while_it_is_written(protocol_server: ProtocolServer, requirement: Any, args: str) -> None:
    # A read of mellea's waits for several deltas: what fails is followed by some more.
    protocol_server.answers = [[*tool_call_in_pieces(0, "order_tea", args), Pause()]]
    backend = OpenAIBackend(model_id=MODEL, base_url=protocol_server.url, api_key="none")

    async def main() -> StreamChunkingResult:
        options: Any = {"requirements": [requirement], "tools": [order_tea], "limits": {"total": 20}}
        result = start_stream(CBlock("Order."), backend, ChatContext(), **options)
        await result.log.join()
        return result

    result = asyncio.run(main())
    assert result.outcome == "rejected"
    told = [event for event in result.log.read() if isinstance(event, (ToolCheckEvent, ToolCallEvent))]
    assert [(event.kind, event.call_index, event.passed) for event in told] == [("tool_check", 0, False)]
    assert result.withheld_tool_calls.startswith("order_tea({")
