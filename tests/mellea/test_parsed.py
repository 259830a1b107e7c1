"""What the action makes of its answer, and what a repair leaves of the action."""

from __future__ import annotations

import asyncio
from inspect import signature
from typing import Any

import pytest
from mellea.stdlib.components import Document

from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, ChatContext, Instruction, Message
from mellea_stream_widget.mellea.repair import add_reasons
from mellea_stream_widget.orchestrator.retry import PastAttempt
from mellea_stream_widget.requirements import forbid
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream

TEXT = "Tea is old. It is cold."


class Shouted(Instruction):
    """A component that makes something of its own of an answer."""

    def _parse(self, computed: Any) -> Any:
        if "cold" not in computed.value:
            raise ValueError("not such an answer")
        return [computed.value.upper()]


async def streamed(action: Any, text: str = TEXT, **options: Any) -> StreamChunkingResult:
    result = start_stream(action, ScriptedBackend(text), ChatContext(), **options)
    await result.log.join()
    return result


def parsed(action: Any, text: str = TEXT, **options: Any) -> list[Any]:
    """Return what the thunk and the context hold as the parsed answer."""
    result = asyncio.run(streamed(action, text, **options))
    return [result.as_thunk.parsed_repr, result.ctx.last_output().parsed_repr]


def test_a_whole_answer_is_parsed_by_its_action() -> None:
    for answer in parsed(Message("user", "Tell me.")):
        assert (type(answer), answer.role, answer.content) == (Message, "assistant", TEXT)
    assert parsed(Shouted("Tell me.")) == [[TEXT.upper()]] * 2


@pytest.mark.parametrize(
    ("action", "text", "options", "expected"),
    [
        (CBlock("Tell me."), TEXT, {}, TEXT),
        (Shouted("Tell me."), "<think>Is it cold?</think>Tea.", {}, "Tea."),
        (Shouted("Tell me."), TEXT, {"requirements": [forbid("cold")]}, "Tea is old."),
        (Message("user", "Tell me."), TEXT, {"requirements": [forbid("cold")]}, "Tea is old."),
    ],
)
def test_otherwise_there_is_the_text(action: Any, text: str, options: dict[str, Any], expected: str) -> None:
    assert parsed(action, text, **options) == [expected] * 2


def test_an_action_that_cannot_parse_its_answer_is_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    parsed(Shouted("Tell me."), "<think>Is it cold?</think>Tea.")
    parsed(Shouted("Tell me."), TEXT)
    parsed(Shouted("Tell me."), TEXT, requirements=[forbid("cold")])
    (said,) = [record.getMessage() for record in caplog.records if record.name == "mellea_stream_widget"]
    assert said.startswith("Shouted cannot parse the answer, so that parsed_repr is the text; ")
    assert said.endswith("not such an answer")


def test_a_repair_keeps_everything_of_a_message_but_its_text() -> None:
    known = signature(Message).parameters
    document = Document("Tea is old.", "Tea")
    more = {
        "tool_calls": [{"id": "a"}],
        "tool_call_id": "a",
        "tool_name": "look",
        "thinking": "Hm.",
        "provider_fields": {"*": {"a": 1}},
    }
    given = {name: value for name, value in more.items() if name in known}
    action = Message("user", "Tell me.", documents=[document], **given)
    failed = PastAttempt(1, "rejected", "no", "", failures=(("r", _Said("too cold")),))
    again, _ = add_reasons(action, ChatContext(), [failed])
    assert again.content.startswith("Tell me.\n\nFaults of an earlier answer:\n* too cold\n")
    assert action.content == "Tell me."
    assert {name: getattr(again, name) for name in given} == given
    assert again.parts()[1:] == [document]


class _Said:
    def __init__(self, reason: str) -> None:
        self.reason = reason
