"""Mellea may raise while it reads: no text is lost then, and none comes twice."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from protocol_server import LONGEST, MODEL, ProtocolServer, pieces, spoken

from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream

ANSWER = "One is. Two. Three. Four."
SIZE = 4
DELTAS = pieces(ANSWER, SIZE)


class Failing(OpenAIBackend):
    """Raises at a chunk of the server's answer, or behind the last one; what follows the first comes in one read."""

    def __init__(self, server: ProtocolServer, at: int) -> None:
        super().__init__(model_id=MODEL, base_url=server.url, api_key="none")
        self._answered = server.answered
        self._at = at
        self._chunks: list[Any] = []

    async def processing(self, mot: Any, chunk: Any) -> None:
        if chunk not in self._chunks:
            self._chunks.append(chunk)
        if self._chunks.index(chunk) == self._at:
            raise ValueError("no such chunk")
        await super().processing(mot, chunk)
        self._answered.wait(LONGEST)  # holds the event loop up

    async def post_processing(self, *args: Any, **options: Any) -> None:
        raise ValueError("no such end")


@pytest.mark.mutant("what was read is processed twice", "_take_in_dropped", "read[-1] is error", "True")
@pytest.mark.parametrize("at", range(len(DELTAS) + 1))
def test_text_before_an_error_of_reading_comes_once(protocol_server: ProtocolServer, at: int) -> None:
    protocol_server.answers = [spoken(ANSWER, SIZE)]
    backend = Failing(protocol_server, at)

    async def main() -> StreamChunkingResult:
        result = start_stream(CBlock("Count."), backend, ChatContext())
        await result.log.join()
        return result

    result = asyncio.run(main())
    assert (result.outcome, type(result.exception)) == ("error", ValueError)
    assert result.full_text + result.withheld == "".join(DELTAS[:at])
