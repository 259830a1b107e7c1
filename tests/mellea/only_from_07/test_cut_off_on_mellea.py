"""What mellea tells from 0.7 on: why an answer ended, and what the server sent."""

from __future__ import annotations

import asyncio
import json

import pytest
from cut_answers import cut, streamed
from protocol_server import MODEL, ProtocolServer, finish, reasoning, spoken
from protocol_server import refusal as refusing

from mellea_stream_widget import StreamFailed, run
from mellea_stream_widget.mellea.api import ModelOption
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.requirements import as_requirement


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


def test_an_answer_that_was_cut_off_raises_where_others_do(
    protocol_server: ProtocolServer, capsys: pytest.CaptureFixture[str]
) -> None:
    protocol_server.answers = [[reasoning("Hm. Tea."), *cut("One. Tw")]]
    backend = OpenAIBackend(model_id=MODEL, base_url=protocol_server.url, api_key="none")
    with pytest.raises(StreamFailed, match=r"^cut off at 5 tokens \(max_tokens\)$") as caught:
        run("Count.", backend=backend, max_tokens=5, reasoning="show", text=True)
    assert (caught.value.result.outcome, caught.value.result.finish_reason) == ("cut_off", "length")
    head, reasons, reasoned, thought, text, end = capsys.readouterr().out.splitlines()
    assert head == "OpenAI (scripted-model) · by prose · no requirements"
    assert reasons.startswith("the model reasons since ")
    assert reasoned.startswith("the model reasoned for ") and reasoned.endswith(": 8 characters, not checked")
    assert (thought, text) == ("~ Hm. Tea.", "One. Tw")
    assert end.startswith("✂ cut off at 5 tokens (max_tokens) · 2 chunks, 7 characters · ")
