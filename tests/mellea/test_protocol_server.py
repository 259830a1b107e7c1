"""The scripted server says what its script says, in OpenAI's protocol."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from protocol_server import (
    Break,
    Pause,
    ProtocolServer,
    Step,
    as_asked,
    finish,
    pieces,
    reasoning,
    refusal,
    spoken,
    text,
    tool_call,
    tool_call_in_pieces,
    usage,
)


def asked(server: ProtocolServer, **more: Any) -> dict[str, Any]:
    """Ask for a whole answer."""
    body = {"messages": [{"role": "user", "content": "Hi"}], **more}
    return dict(httpx.post(f"{server.url}/chat/completions", json=body).json())


def streamed(server: ProtocolServer, **more: Any) -> list[Any]:
    """Ask for a stream, and return the data of its events."""
    with httpx.stream("POST", f"{server.url}/chat/completions", json={"stream": True, **more}) as response:
        assert response.headers["Content-Type"] == "text/event-stream"
        lines = [line.removeprefix("data: ") for line in response.iter_lines() if line]
    return [line if line == "[DONE]" else json.loads(line) for line in lines]


def deltas(server: ProtocolServer, **more: Any) -> list[Any]:
    """Ask for a stream, and return the deltas' fields, the finish reason and the usage."""
    *chunks, end = streamed(server, **more)
    assert end == "[DONE]"
    found: list[Any] = []
    for chunk in chunks:
        if not chunk["choices"]:
            found.append(chunk["usage"])
            continue
        [choice] = chunk["choices"]
        fields = {name: value for name, value in choice["delta"].items() if name != "role"}
        found.append(choice["finish_reason"] or fields)
    return found


STEPS: list[Step] = [
    reasoning("Hm. "),
    reasoning("Two.", "reasoning"),
    text("Fo"),
    text("ur."),
    refusal("No."),
    *tool_call_in_pieces(0, "look", '{"at":1}', 4),
    tool_call(1, "see", "{}"),
    finish("tool_calls"),
    usage(3, 9, reasoned=4),
]
COUNTS = {
    "prompt_tokens": 3,
    "completion_tokens": 9,
    "total_tokens": 12,
    "completion_tokens_details": {"reasoning_tokens": 4},
}
LOOK = {"id": "call_0", "type": "function"}
SEE = {"id": "call_1", "type": "function", "function": {"name": "see", "arguments": "{}"}}


def test_a_stream_is_the_steps_in_their_order(protocol_server: ProtocolServer) -> None:
    protocol_server.answers = [STEPS]
    assert deltas(protocol_server) == [
        {"reasoning_content": "Hm. "},
        {"reasoning": "Two."},
        {"content": "Fo"},
        {"content": "ur."},
        {"refusal": "No."},
        {"tool_calls": [{"index": 0, **LOOK, "function": {"name": "look", "arguments": ""}}]},
        {"tool_calls": [{"index": 0, "function": {"arguments": '{"at'}}]},
        {"tool_calls": [{"index": 0, "function": {"arguments": '":1}'}}]},
        {"tool_calls": [{"index": 1, **SEE}]},
        "tool_calls",
        COUNTS,
    ]


def test_a_whole_answer_is_the_steps_put_together(protocol_server: ProtocolServer) -> None:
    protocol_server.answers = [STEPS]
    answer = asked(protocol_server)
    assert answer["usage"] == COUNTS
    [choice] = answer["choices"]
    assert choice["finish_reason"] == "tool_calls"
    assert choice["message"] == {
        "role": "assistant",
        "content": "Four.",
        "reasoning_content": "Hm. ",
        "reasoning": "Two.",
        "refusal": "No.",
        "tool_calls": [
            {"index": 0, **LOOK, "function": {"name": "look", "arguments": '{"at":1}'}},
            {"index": 1, **SEE},
        ],
    }


def test_answers_come_in_turn_and_the_last_one_stays(protocol_server: ProtocolServer) -> None:
    protocol_server.answers = [spoken("One"), spoken("Two", size=3)]
    assert [deltas(protocol_server, number=number) for number in range(3)] == [
        [{"content": "O"}, {"content": "n"}, {"content": "e"}, "stop"],
        [{"content": "Two"}, "stop"],
        [{"content": "Two"}, "stop"],
    ]
    assert [request["number"] for request in protocol_server.requests] == [0, 1, 2]


@pytest.mark.parametrize(
    ("response_format", "said"),
    [({"type": "json_schema", "json_schema": {}}, '{"total": 3}'), (None, "I would rather talk.")],
)
def test_json_comes_if_it_was_asked_for(protocol_server: ProtocolServer, response_format: Any, said: str) -> None:
    protocol_server.answers = [as_asked({"total": 3})]
    more = {} if response_format is None else {"response_format": response_format}
    assert deltas(protocol_server, **more) == [*({"content": piece} for piece in pieces(said, 4)), "stop"]


def test_a_break_is_a_broken_connection(protocol_server: ProtocolServer) -> None:
    protocol_server.answers = [[text("Half"), Break()]]
    with pytest.raises(httpx.RemoteProtocolError):
        streamed(protocol_server)


def test_a_pause_lasts_until_somebody_ends_it(protocol_server: ProtocolServer) -> None:
    pause = Pause()
    protocol_server.answers = [[text("One"), pause, text("Two"), finish("stop")]]
    with httpx.stream("POST", f"{protocol_server.url}/chat/completions", json={"stream": True}) as response:
        lines = (line for line in response.iter_lines() if line)
        assert '"One"' in next(lines)
        assert not pause.over.is_set()
        pause.over.set()
        assert '"Two"' in next(lines)


def test_the_server_sees_that_a_client_has_left(protocol_server: ProtocolServer) -> None:
    pause = Pause()
    protocol_server.answers = [[text("One"), pause, *spoken("Two" * 100_000, size=1000)]]
    with httpx.stream("POST", f"{protocol_server.url}/chat/completions", json={"stream": True}) as response:
        next(response.iter_lines())
    pause.over.set()

    assert protocol_server.gone.wait(10)


def test_the_models_are_listed(protocol_server: ProtocolServer) -> None:
    assert [model["id"] for model in httpx.get(f"{protocol_server.url}/models").json()["data"]] == ["scripted-model"]
