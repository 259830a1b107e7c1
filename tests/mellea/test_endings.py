"""How real back-ends end an answer: what mellea tells of it, and what a run makes of that."""

from __future__ import annotations

import asyncio
from importlib.metadata import version
from pathlib import Path

import pytest
from cut_answers import cut, streamed
from protocol_server import ProtocolServer, finish, text

from mellea_stream_widget.recordings import load, record
from mellea_stream_widget.streaming import StreamChunkingResult

TELLS = not version("mellea").startswith("0.6.")
"""Whether this mellea says why an answer ended."""


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
