"""Answers of a scripted server that end early, streamed over mellea's client."""

from __future__ import annotations

from typing import Any

from protocol_server import MODEL, Answer, ProtocolServer, finish, spoken

from mellea_stream_widget.backends import resuming
from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream


async def streamed(server: ProtocolServer, *answers: Answer, **options: Any) -> StreamChunkingResult:
    """Stream one answer from a server with these answers, and wait for its end."""
    server.answers = list(answers)
    backend = resuming(OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none"))
    result = start_stream(CBlock("Count."), backend, ChatContext(), **options)
    await result.log.join()
    return result


def cut(content: str, reason: str = "length") -> list[Any]:
    return [*spoken(content, 3)[:-1], finish(reason)]
