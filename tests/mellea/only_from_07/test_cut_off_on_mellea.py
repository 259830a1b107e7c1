"""What mellea tells from 0.7 on: why an answer ended, and what the server sent."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from protocol_server import MODEL, Answer, ProtocolServer, finish, spoken
from protocol_server import refusal as refusing

from mellea_stream_widget.backends import resuming
from mellea_stream_widget.mellea.api import CBlock, ChatContext, ModelOption
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.requirements import as_requirement
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


def test_a_long_answer_comes_out_of_a_server_with_a_small_limit(protocol_server: ProtocolServer) -> None:
    parts = ["One is here. Tw", "o too! ", "Three. And", " four."]
    result = asyncio.run(
        streamed(
            protocol_server,
            *(cut(part) for part in parts[:-1]),
            spoken(parts[-1], 3),
            requirements=[as_requirement(lambda chunk: "2" not in chunk)],
            model_options={ModelOption.MAX_NEW_TOKENS: 5},
            attempts=6,
            retry="resume",
            retry_on=["cut_off"],
        )
    )
    assert (result.outcome, result.full_text, result.finish_reason) == ("passed", "".join(parts), "stop")
    assert [attempt.reason for attempt in result.attempts] == [*["cut off at 5 tokens (max_tokens)"] * 3, None]
    asked = [[message["content"] for message in request["messages"]] for request in protocol_server.requests]
    assert asked == [["Count."], *(["Count.", "".join(parts[:n]).rstrip()] for n in (1, 2, 3))]


def test_a_refusal_is_checked_and_shown_like_text(protocol_server: ProtocolServer) -> None:
    seen: list[str] = []

    def polite(chunk: str) -> bool:
        seen.append(chunk)
        return "not" not in chunk

    refused = [refusing("I am sorry. "), refusing("I must not."), finish("stop")]
    result = asyncio.run(streamed(protocol_server, refused))
    assert (result.outcome, result.reason) == ("passed", "the model refused to answer")
    assert result.full_text == result.ctx.last_output().value == "I am sorry. I must not."
    checked = asyncio.run(streamed(protocol_server, refused, requirements=[as_requirement(polite)]))
    assert (checked.outcome, checked.full_text, seen[:2]) == ("rejected", "I am sorry.", ["I am sorry.", "I must not."])
    assert "must not" not in json.dumps([str(item) for item in checked.ctx.as_list()])
