"""How real back-ends end an answer: what mellea tells of it, and what a run makes of that."""

from __future__ import annotations

import asyncio
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from protocol_server import MODEL, Answer, ProtocolServer, finish, spoken, text

from mellea_stream_widget.backends import resuming
from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.recordings import load, record
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream

TELLS = not version("mellea").startswith("0.6.")
"""Whether this mellea says why an answer ended."""


async def streamed(server: ProtocolServer, *answers: Answer, **options: Any) -> StreamChunkingResult:
    """Stream one answer from a server with these answers, and wait for its end."""
    server.answers = list(answers)
    backend = resuming(OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none"))
    result = start_stream(CBlock("Count."), backend, ChatContext(), **options)
    await result.log.join()
    return result


def cut(content: str, reason: str = "length") -> list[Any]:
    return [*spoken(content, 3)[:-1], finish(reason)]


@pytest.mark.parametrize("reason", ["stop", "length", "content_filter", "tool_calls", "a_word_of_its_own"])
def test_a_run_says_what_the_back_end_said(protocol_server: ProtocolServer, reason: str, tmp_path: Path) -> None:
    async def main() -> StreamChunkingResult:
        result = await streamed(protocol_server, cut("One. Tw", reason))
        await asyncio.wrap_future(record(result, tmp_path / "run.stream.jsonl").done)
        return result

    result = asyncio.run(main())
    kept = load(tmp_path / "run.stream.jsonl")
    outcome = "cut_off" if TELLS and reason in ("length", "content_filter") else "passed"
    for told in (result, kept):
        assert (told.outcome, told.finish_reason, told.completed) == (outcome, reason if TELLS else None, True)
        assert told.full_text == "One. Tw"
    assert result.ctx.last_output().value == "One. Tw"


def test_a_server_that_says_nothing_leaves_it_open(protocol_server: ProtocolServer) -> None:
    result = asyncio.run(streamed(protocol_server, [text("One.")]))
    assert (result.outcome, result.finish_reason, result.reason) == ("passed", None, None)


def test_an_answer_without_text_says_so(protocol_server: ProtocolServer) -> None:
    result = asyncio.run(streamed(protocol_server, [finish("stop")]))
    assert (result.outcome, result.reason, result.full_text) == ("passed", "the model wrote nothing", "")
