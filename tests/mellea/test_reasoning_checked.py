"""Requirements on the reasoning of real back-ends: a planted word is nowhere, and what has passed goes on."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
from canary import CANARY, reachable, shows, views
from protocol_server import MODEL, ProtocolServer, Step, pieces, reasoning, spoken

from mellea_stream_widget.mellea.api import Backend, CBlock, ChatContext, ModelOutputThunk, Requirement
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.recordings import record
from mellea_stream_widget.requirements import forbid, max_words, no_secrets
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream

SHOWS_THINKING = hasattr(ModelOutputThunk(value=""), "thinking")
THOUGHT, ANSWER = "They ask for a number. I count four.", "Four it is. Ask again."


def in_field(thought: str) -> list[Step]:
    return [*(reasoning(piece) for piece in pieces(thought, 3)), *spoken(ANSWER, 4)]


def in_tags(thought: str) -> list[Step]:
    return spoken(f"<think>\n{thought}\n</think>\n\n{ANSWER}", 3)


WAYS = [pytest.param(in_field, id="field"), pytest.param(in_tags, id="tags")][not SHOWS_THINKING :]
"""How reasoning comes; mellea 0.6 does not show that in a field of its own."""


def no_word(chunk: str) -> bool:
    """The word is not in the chunk."""
    return CANARY not in chunk


def streamed(server: ProtocolServer, steps: list[Step], file: Path, **options: Any) -> StreamChunkingResult:
    """Stream and record one answer."""
    server.answers = [steps, spoken("Yes.")]
    backend = OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none")

    async def main() -> StreamChunkingResult:
        result = start_stream(CBlock("How many?"), backend, ChatContext(), **options)
        recorder = record(result, file)
        await result.log.join()
        await asyncio.wrap_future(recorder.done)
        return result

    return asyncio.run(main())


@pytest.mark.claim("--require-reasoning")
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("mode", ["show", "hide"])
@pytest.mark.parametrize("watch", [no_word, forbid(re.compile("c4n[4]ry"))], ids=["function", "ready"])
def test_a_planted_word_in_the_reasoning_ends_the_run_and_is_nowhere(
    protocol_server: ProtocolServer, tmp_path: Path, way: Any, mode: Any, watch: Any
) -> None:
    steps = way(f"I count four. The word is {CANARY}. Or is it?")
    file = tmp_path / "run.stream.jsonl"
    result = streamed(protocol_server, steps, file, require_reasoning=[watch], reasoning=mode)
    assert (result.outcome, result.full_text) == ("rejected", "")
    label = result.labels[0]
    assert label.endswith(", in the reasoning") and result.reason is not None and result.reason.startswith(label)
    assert result.reasoning.strip() == ("I count four." if mode == "show" else "")
    assert CANARY in result.withheld_reasoning
    roots = (result, result.log.read(), result.as_thunk, result.ctx)
    found = reachable(*roots, outside=(Backend, Requirement, asyncio.AbstractEventLoop))
    assert [item for item in found if shows(item)] == []
    assert [line for line in views(result, file) if shows(line)] == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("mode", ["show", "hide"])
def test_what_has_passed_is_shown_and_is_the_thunks_thinking_where_it_was_asked_for(
    protocol_server: ProtocolServer, tmp_path: Path, way: Any, mode: Any
) -> None:
    options: dict[str, Any] = {"requirements": [max_words(9), no_secrets().on_reasoning()], "reasoning": mode}
    result = streamed(protocol_server, way(THOUGHT), tmp_path / "run.stream.jsonl", **options)
    assert (result.outcome, result.reason, result.full_text) == ("passed", None, ANSWER)
    shown = THOUGHT if mode == "show" else ""
    assert result.reasoning.strip() == shown
    if SHOWS_THINKING:
        assert (result.as_thunk.thinking or "").strip() == shown
        assert (result.ctx.last_output().thinking or "").strip() == shown
    asked = {(one.requirement, one.reasoning is not None) for one in result.verdicts}
    assert asked == {("at most 9 words", False), (result.labels[1], True)}


def test_requirements_on_different_channels_are_not_joined() -> None:
    with pytest.raises(TypeError, match="mixes requirements on the text, on the reasoning or on tool calls"):
        max_words(9) & no_secrets().on_reasoning()
    whole = (max_words(9) & no_secrets()).on_reasoning()
    assert (whole.channel, whole.on_reasoning()) == ("reasoning", whole)
    assert no_secrets().on_reasoning().on("word").channel == "reasoning"
