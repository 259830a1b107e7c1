"""Reasoning of real back-ends, in a field of its own or in tags, is no part of the answer and leaves nothing behind."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from pathlib import Path
from typing import Any

import pytest
from canary import CANARY, reachable, shows, views
from protocol_server import (
    MODEL,
    Answer,
    Break,
    Delta,
    Pause,
    ProtocolServer,
    Step,
    finish,
    pieces,
    reasoning,
    spoken,
    text,
)

from mellea_stream_widget.backends import resuming
from mellea_stream_widget.log.events import ReasoningEvent
from mellea_stream_widget.mellea.api import (
    Backend,
    CBlock,
    ChatContext,
    ModelOutputThunk,
    PartialValidationResult,
    Requirement,
    ValidationResult,
)
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.recordings import record
from mellea_stream_widget.requirements import as_requirement, forbid
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream

SHOWS_THINKING = hasattr(ModelOutputThunk(value=""), "thinking")
"""Whether this mellea shows the reasoning that comes in a field of its own."""

SECRET = f"The word is {CANARY}, I must not say it."
ANSWER = "Four it is. Ask again."


def backend_of(server: ProtocolServer, *answers: Answer) -> OpenAIBackend:
    """Make a back-end whose server gives these answers."""
    server.answers = list(answers)
    return OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none")


def does_not_tell(chunk: str) -> bool:
    """The word is not in the chunk."""
    return CANARY not in chunk


async def streamed(backend: Any, ctx: Any = None, **options: Any) -> StreamChunkingResult:
    """Stream one answer, and wait for its end."""
    result = start_stream(CBlock("How many?"), backend, ctx or ChatContext(), **options)
    await result.log.join()
    return result


def in_field(name: str) -> list[Step]:
    return [*(reasoning(piece, name) for piece in pieces(SECRET, 3)), *spoken(ANSWER, 4)]


def in_tags(size: int, begin: str = "<think>", end: str = "</think>") -> list[Step]:
    return spoken(f"{begin}\n{SECRET}\n{end}\n\n{ANSWER}", size)


HIDDEN = {
    "reasoning_content": in_field("reasoning_content"),
    "reasoning": in_field("reasoning"),
    "with the text in one delta": [
        Delta({"reasoning_content": SECRET, "content": ANSWER[:4]}),
        *spoken(ANSWER[4:], 4),
    ],
    "behind the text": [text(ANSWER), reasoning(SECRET), finish("stop")],
    **{f"tags, {size} at a time": in_tags(size) for size in (1, 2, 3, 5, 8, 200)},
    "tags of Magistral": in_tags(3, "[THINK]", "[/THINK]"),
    "tags of Seed": in_tags(3, "<seed:think>", "</seed:think>"),
}


@pytest.mark.claim("reasoning-hidden")
@pytest.mark.mutant("the model's own thunk is let go", "MelleaSource._let_go", "self._generations.clear()", "pass")
@pytest.mark.mutant(
    "final validations see no reasoning",
    "MelleaSource._answered",
    "drained.reasoned or drained.split_off or drained.refusal",
    "False",
)
@pytest.mark.parametrize("steps", HIDDEN.values(), ids=HIDDEN)
def test_hidden_reasoning_leaves_nothing_behind(
    protocol_server: ProtocolServer, steps: list[Step], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "mellea_stream_widget")
    backend = backend_of(protocol_server, steps, spoken("Yes."))
    seen: list[str] = []

    def last(ctx: Any) -> ValidationResult:
        output = ctx.last_output()
        seen.append(f"{output.value}{getattr(output, 'thinking', None) or ''}")
        return ValidationResult(True)

    async def main() -> list[StreamChunkingResult]:
        asked = [as_requirement(does_not_tell), as_requirement(Requirement("Anything.", validation_fn=last))]
        first = start_stream(CBlock("How many?"), backend, ChatContext(), requirements=asked)
        recorder = record(first, tmp_path / "run.stream.jsonl")
        await first.log.join()
        await asyncio.wrap_future(recorder.done)
        return [first, await streamed(backend, first.ctx)]

    first, second = asyncio.run(main())
    assert (first.outcome, first.reason, first.full_text, first.reasoning) == ("passed", None, ANSWER, "")
    assert first.ctx.last_output().value == first.as_thunk.value == ANSWER
    assert seen[-1] == ANSWER, "the final validations are asked about the answer alone"
    sent = json.dumps(protocol_server.requests[1])
    assert ANSWER in sent and CANARY not in sent, "the next turn sends what came out"
    assert second.full_text == "Yes."
    roots = (first, first.log.read(), first.as_thunk, first.ctx, [record.getMessage() for record in caplog.records])
    assert [
        item for item in reachable(*roots, outside=(Backend, Requirement, asyncio.AbstractEventLoop)) if shows(item)
    ] == []
    assert [line for line in views(first, tmp_path / "run.stream.jsonl") if shows(line)] == []


@pytest.mark.parametrize("begin", [reasoning, lambda piece: text(f"<think>{piece}")], ids=["field", "tags"])
def test_reasoning_is_told_while_the_model_reasons(protocol_server: ProtocolServer, begin: Any) -> None:
    pause = Pause()
    rest = reasoning if begin is reasoning else text
    end = [] if begin is reasoning else [text("</think>")]
    steps = [begin("Hm. "), *(rest("Hm. ") for _ in range(7)), pause, *end, *spoken(ANSWER)]

    async def main() -> StreamChunkingResult:
        result = start_stream(CBlock("How many?"), backend_of(protocol_server, steps), ChatContext())
        if begin is not reasoning or SHOWS_THINKING:
            async for event in result.subscribe():
                if isinstance(event, ReasoningEvent):
                    break
            assert not pause.over.is_set()
        pause.over.set()
        await result.log.join()
        return result

    result = asyncio.run(main())
    hidden = "Hm. " * 8 if begin is not reasoning or SHOWS_THINKING else ""
    assert (result.outcome, result.full_text, result.withheld_reasoning) == ("passed", ANSWER, hidden)


@pytest.mark.claim("--reasoning-tags")
def test_text_that_begins_inside_the_block_is_split_by_option(protocol_server: ProtocolServer) -> None:
    backend = backend_of(protocol_server, spoken(f"{SECRET}</think>\n{ANSWER}", 3))
    result = asyncio.run(streamed(backend, reasoning_tags="opened", requirements=[as_requirement(does_not_tell)]))
    assert (result.outcome, result.reason, result.full_text) == ("passed", None, ANSWER)
    assert result.withheld_reasoning == SECRET


def test_an_end_tag_alone_is_told_with_the_option_that_helps(protocol_server: ProtocolServer) -> None:
    backend = backend_of(protocol_server, spoken("I count.</think>\nFour.", 3))
    result = asyncio.run(streamed(backend))
    assert (result.outcome, result.full_text) == ("passed", "I count.</think>\nFour.")
    assert result.reason == (
        "the text has </think> without a beginning, so it may hold reasoning: reasoning_tags='opened' keeps that apart"
    )


def test_tags_are_text_by_option(protocol_server: ProtocolServer) -> None:
    whole = "<think>I count.</think>\nFour."
    result = asyncio.run(streamed(backend_of(protocol_server, spoken(whole)), reasoning_tags="off"))
    assert (result.outcome, result.reason, result.full_text, result.withheld_reasoning) == ("passed", None, whole, "")


def test_an_unknown_tag_is_refused_before_anything_is_asked(protocol_server: ProtocolServer) -> None:
    message = r"^Invalid value 'xml' for reasoning_tags: expected one of auto, off, opened, think, "
    with pytest.raises(ValueError, match=message):
        asyncio.run(streamed(backend_of(protocol_server, spoken("Hi.")), reasoning_tags="xml"))
    assert protocol_server.requests == []


def test_text_that_came_before_a_break_is_told_from_reasoning(protocol_server: ProtocolServer) -> None:
    steps = [*in_tags(5)[:-1], Break()]
    result = asyncio.run(streamed(backend_of(protocol_server, steps), requirements=[as_requirement(does_not_tell)]))
    assert (result.outcome, result.full_text) == ("error", "Four it is.")
    assert CANARY in result.withheld_reasoning


class HoldsUp(Requirement):
    """Holds the event loop up at its first chunk, so that all that follows comes in one read."""

    async def _stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> PartialValidationResult:
        if "One" in chunk:
            self.hold_up()
        return PartialValidationResult("pass")

    def hold_up(self) -> None:
        time.sleep(0.3)

    if not hasattr(Requirement, "_stream_validate"):
        stream_validate = _stream_validate


@pytest.mark.claim("text-with-an-error")
def test_text_that_comes_in_one_read_with_a_break_is_not_lost(protocol_server: ProtocolServer) -> None:
    steps = [*spoken("One is. Two. <think>Hm.</think>Three. Four", 8)[:-1], Break()]
    result = asyncio.run(streamed(backend_of(protocol_server, steps), requirements=[HoldsUp("holds up")]))
    assert (result.outcome, result.full_text) == ("error", "One is. Two. <think>Hm.</think>Three.")
    assert result.withheld == " Four"


@pytest.mark.claim("--reasoning")
def test_shown_reasoning_is_in_the_result_and_not_in_the_answer(protocol_server: ProtocolServer) -> None:
    result = asyncio.run(streamed(backend_of(protocol_server, in_tags(3)), reasoning="show"))
    assert (result.reasoning, result.full_text) == (f"\n{SECRET}\n", ANSWER)
    assert result.withheld_reasoning == ""


def test_a_resumed_answer_may_be_reasoned_about_again(protocol_server: ProtocolServer) -> None:
    first = spoken(f"<think>{SECRET}</think>One is fine. Two is bad. Three", 3)
    backend = resuming(backend_of(protocol_server, first, spoken(f"<think>{SECRET}</think>\n\nTwo is good.", 3)))
    result = asyncio.run(streamed(backend, requirements=[forbid("bad")], attempts=2, retry="resume"))
    assert (result.outcome, result.full_text) == ("passed", "One is fine. Two is good.")
    assert [CANARY in attempt.withheld_reasoning for attempt in result.attempts] == [True, True]
    assert CANARY not in json.dumps(protocol_server.requests)
