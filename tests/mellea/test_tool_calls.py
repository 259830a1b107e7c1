"""Tool calls of a real back-end: what mellea gives is let out once it is checked, and nothing executes it."""

from __future__ import annotations

import asyncio
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from canary import CANARY, reachable, shows
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from mellea.backends.tools import MelleaTool
from mellea.stdlib.requirements.tool_reqs import uses_tool
from protocol_server import (
    MODEL,
    Answer,
    ProtocolServer,
    finish,
    reasoning,
    spoken,
    text,
    tool_call,
    tool_call_in_pieces,
)

from mellea_stream_widget.log.calls import ToolCall
from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.mellea.api import CBlock, ChatContext, ModelOption
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.mellea.requirements import call_text
from mellea_stream_widget.mellea.requirements.call_text import SpokenJson, json_of, text_of_call
from mellea_stream_widget.recordings import load, recheck, record, replay
from mellea_stream_widget.requirements import field, forbid, json_prefix
from mellea_stream_widget.requirements import tool_call as calls_of
from mellea_stream_widget.streaming import StreamChunkingResult, ToolCallEvent, start_stream

SHOWS_PIECES = not version("mellea").startswith("0.6.")
AS_LIST = not version("mellea").startswith(("0.6.", "0.7."))
EXECUTED: list[str] = []

CUPS = {
    "type": "object",
    "properties": {"kind": {"type": "string"}, "cups": {"type": "integer", "maximum": 9}},
    "required": ["kind"],
    "additionalProperties": False,
}


def order_tea(kind: str, cups: int = 1) -> str:
    """Order tea.

    Args:
        kind: which tea.
        cups: how many cups.
    """
    EXECUTED.append(kind)
    return kind


def get_weather(city: str) -> str:
    """Tell the weather.

    Args:
        city: where.
    """
    EXECUTED.append(city)
    return city


TOOLS = [order_tea, MelleaTool.from_callable(get_weather)]
HIDDEN = {"kind": f"{CANARY} with milk, please"}
GREEN = {"kind": "green", "cups": 2}


def whole(*calls: tuple[str, Any], before: str = "") -> list[Any]:
    """An answer with calls that come in one delta each."""
    sent = [tool_call(place, name, json.dumps(args)) for place, (name, args) in enumerate(calls)]
    return [*([text(before)] if before else []), *sent, finish("tool_calls")]


def in_pieces(name: str, args: Any, *, size: int = 3) -> list[Any]:
    """An answer whose only call comes in pieces."""
    return [*tool_call_in_pieces(0, name, json.dumps(args), size), finish("tool_calls")]


async def streamed(server: ProtocolServer, *answers: Answer, **options: Any) -> StreamChunkingResult:
    server.answers = list(answers)
    backend = OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none")
    options = {"tools": TOOLS, "limits": {"first_token": None, "between_tokens": None}, **options}
    result = start_stream(CBlock("Order."), backend, ChatContext(), **options)
    await result.log.join()
    return result


def ran(server: ProtocolServer, *answers: Answer, **options: Any) -> StreamChunkingResult:
    return asyncio.run(streamed(server, *answers, **options))


def told(result: Any) -> list[tuple[str, dict[str, Any]]]:
    """What the events say of calls."""
    events = [event for event in result.log.read() if isinstance(event, ToolCallEvent)]
    return [(event.name, dict(event.arguments)) for event in events]


def named(calls: Any) -> list[tuple[str, dict[str, Any]]]:
    """What mellea's own objects say; a dictionary has them by their names."""
    if calls is None:
        return []
    assert isinstance(calls, list if AS_LIST else dict)
    return [(call.name, dict(call.args)) for call in (calls if AS_LIST else calls.values())]


@pytest.mark.claim("--tools")
@pytest.mark.parametrize("answer", [whole(("order_tea", GREEN)), in_pieces("order_tea", GREEN)])
def test_a_call_is_in_the_result_the_thunk_and_the_context(protocol_server: ProtocolServer, answer: Any) -> None:
    result = ran(protocol_server, answer)
    [request] = protocol_server.requests
    assert [tool["function"]["name"] for tool in request["tools"]] == ["order_tea", "get_weather"]
    assert named(result.tool_calls) == named(result.as_thunk.tool_calls) == [("order_tea", GREEN)]
    assert named(result.ctx.last_output().tool_calls) == told(result) == [("order_tea", GREEN)]
    assert (result.outcome, result.reason, result.full_text) == ("passed", "the model only called order_tea", "")
    assert result.log.read()[0].settings["tools"] == ("order_tea", "get_weather")
    assert EXECUTED == []


def test_text_and_several_calls_stand_beside_each_other(protocol_server: ProtocolServer) -> None:
    calls = [("order_tea", GREEN), ("get_weather", {"city": "Rome"})]
    result = ran(protocol_server, whole(*calls, before="I do both."), requirements=[forbid("price")])
    assert (result.full_text, result.reason) == ("I do both.", None)
    assert named(result.tool_calls) == told(result) == calls


def test_without_calls_there_are_none(protocol_server: ProtocolServer) -> None:
    result = ran(protocol_server, spoken("No."))
    assert (result.tool_calls, result.as_thunk.tool_calls, told(result)) == (None, None, [])


def test_tools_of_the_model_options_are_sent_too(protocol_server: ProtocolServer) -> None:
    own = {ModelOption.TOOLS: [TOOLS[1]]}
    result = ran(protocol_server, whole(("get_weather", {"city": "Rome"})), tools=None, model_options=own)
    assert told(result) == [("get_weather", {"city": "Rome"})]


@pytest.mark.claim("tool-calls-checked")
@pytest.mark.parametrize("answer", [whole(("order_tea", HIDDEN)), in_pieces("order_tea", HIDDEN)])
def test_a_call_that_fails_is_nowhere(protocol_server: ProtocolServer, answer: Any, tmp_path: Path) -> None:
    async def main() -> StreamChunkingResult:
        result = await streamed(protocol_server, answer, requirements=[forbid("milk").on_tool_calls()])
        await asyncio.wrap_future(record(result, tmp_path / "run.stream.jsonl").done)
        return result

    result = asyncio.run(main())
    assert (result.outcome, named(result.tool_calls), told(result)) == ("rejected", [], [])
    assert CANARY in result.withheld_tool_calls
    protocol_server.answers = []
    values = [result.as_thunk, result.ctx, result.log, result.state, result.to_dict(), result.attempts[0].verdicts]
    assert [item for item in reachable(*values) if shows(item)] == []
    assert CANARY not in (tmp_path / "run.stream.jsonl").read_text()


def test_arguments_are_checked_at_the_latest_when_they_are_complete(protocol_server: ProtocolServer) -> None:
    for args in ({"kind": "green", "cups": 99}, {"cups": 1}, {"kind": "green", "milk": True}):
        result = ran(protocol_server, whole(("order_tea", args)), requirements=[calls_of("order_tea", CUPS)])
        assert (result.outcome, told(result)) == ("rejected", []), args
    result = ran(protocol_server, whole(("order_tea", GREEN)), requirements=[calls_of(order_tea, CUPS)])
    assert (result.outcome, told(result)) == ("passed", [("order_tea", GREEN)])


@pytest.mark.parametrize(
    ("requirement", "outcome"),
    [
        (calls_of("order_tea"), "rejected"),
        (calls_of(["order_tea", "get_weather"]), "passed"),
        (calls_of("order_tea", CUPS) | calls_of("get_weather", {"required": ["city"]}), "passed"),
        (calls_of("order_tea", CUPS) | calls_of("get_weather", {"required": ["zip"]}), "rejected"),
        (~calls_of("get_weather"), "rejected"),
        (~calls_of("pay"), "passed"),
        (calls_of() & ~calls_of("pay"), "passed"),
        (forbid("Rome").on_tool_calls(), "rejected"),
        ((forbid("Rome") | forbid("Paris")).on_tool_calls(), "passed"),
    ],
)
def test_requirements_on_calls_look_at_each_call_by_itself(
    protocol_server: ProtocolServer, requirement: Any, outcome: str
) -> None:
    for order in (1, -1):
        calls = [("order_tea", GREEN), ("get_weather", {"city": "Rome"})][::order]
        assert ran(protocol_server, whole(*calls), requirements=[requirement]).outcome == outcome


def test_the_reason_names_no_key_of_a_call_that_did_not_come_out() -> None:
    requirement = calls_of("order_tea", {"properties": {"cups": {}}, "additionalProperties": False})
    call = ToolCall("order_tea", {"cups": 1, CANARY: 1}, "")
    verdict = asyncio.run(requirement.check_call(call, backend=None, ctx=None))
    assert (verdict.success, verdict.reason) == ("fail", "nothing may be at $.*")


def test_a_function_of_the_call_judges_it(protocol_server: ProtocolServer) -> None:
    seen = []

    def modest(call: ToolCall) -> bool | str:
        seen.append((call.name, dict(call.args)))
        return call.args.get("cups", 1) < 5 or "too many cups"

    async def slow(call: ToolCall) -> str:
        await asyncio.sleep(0)
        return "pass" if call.name == "order_tea" else "fail"

    result = ran(protocol_server, whole(("order_tea", GREEN)), requirements=[modest, slow])
    assert (result.outcome, seen) == ("passed", [("order_tea", GREEN)])
    result = ran(protocol_server, whole(("order_tea", {"kind": "a", "cups": 5})), requirements=[modest, slow])
    assert (result.outcome, result.reason) == ("rejected", "modest: too many cups")


def test_a_call_may_be_needed(protocol_server: ProtocolServer) -> None:
    result = ran(protocol_server, spoken("No."), requirements=[calls_of("order_tea", needed=True)])
    assert (result.outcome, result.reason) == ("failed_validation", "calls order_tea: order_tea was not called")
    assert ran(protocol_server, spoken("No."), requirements=[calls_of("order_tea")]).outcome == "passed"


@pytest.mark.parametrize("before", [[], [reasoning("Hm.")]])
def test_mellea_own_requirements_on_calls_see_them_at_the_end(protocol_server: ProtocolServer, before: Any) -> None:
    wanted, other = uses_tool("order_tea"), uses_tool("get_weather")
    answer = [*before, *whole(("order_tea", GREEN))]
    assert ran(protocol_server, answer, requirements=[wanted]).outcome == "passed"
    assert ran(protocol_server, answer, requirements=[other]).outcome == "failed_validation"


def test_a_call_that_cannot_be_used_is_told(protocol_server: ProtocolServer) -> None:
    result = ran(protocol_server, whole(("pay", {"to": CANARY}), before="I pay."))
    reason = "a tool call was left out: no such tool was given, or the arguments are not JSON"
    assert (result.outcome, result.reason, told(result)) == ("passed", reason if SHOWS_PIECES else None, [])
    assert CANARY not in json.dumps(result.to_dict())


def test_a_recorded_call_is_read_played_and_checked_again(protocol_server: ProtocolServer, tmp_path: Path) -> None:
    path = tmp_path / "run.stream.jsonl"
    args = {"kind": "grün\u2028🍃", "cups": 2**70}

    async def main() -> StreamChunkingResult:
        answer = whole(("order_tea", args), before="I do.")
        result = await streamed(protocol_server, answer, requirements=[forbid("x"), calls_of("order_tea")])
        await asyncio.wrap_future(record(result, path).done)
        return result

    live, kept = asyncio.run(main()), load(path)
    assert kept.tool_calls == [ToolCall("order_tea", args, "call_0" if AS_LIST else None)]
    assert list(map(encode, kept.log.read())) == list(map(encode, live.log.read()))
    assert kept.to_dict()["tool_calls"] == live.to_dict()["tool_calls"]
    assert replay(kept, "instant").tool_calls == kept.tool_calls
    again = recheck(path, [calls_of("order_tea", {"properties": {"cups": {"maximum": 9}}})]).result
    assert (again.outcome, again.tool_calls, again.full_text) == ("rejected", [], "I do.")
    assert recheck(path, [calls_of("order_tea")]).result.tool_calls[0].args == args


def test_a_withheld_call_is_recorded_only_if_asked_for(protocol_server: ProtocolServer, tmp_path: Path) -> None:
    path = tmp_path / "run.stream.jsonl"

    async def main() -> None:
        answer = whole(("order_tea", {"kind": CANARY}), before="I do.")
        result = await streamed(protocol_server, answer, requirements=[calls_of("get_weather")])
        await asyncio.wrap_future(record(result, path, withheld=True).done)

    asyncio.run(main())
    kept = load(path)
    assert (kept.tool_calls, CANARY in kept.withheld_tool_calls) == ([], True)
    assert CANARY in replay(kept, "instant").withheld_tool_calls


@pytest.mark.parametrize(
    ("tools", "message"),
    [
        (3, "expected a list, each item a function, or a mellea tool"),
        (["order_tea"], "expected a function, or a mellea tool"),
        ([order_tea, order_tea], "expected tools with different names"),
    ],
)
def test_what_is_no_tool_is_refused(tools: Any, message: str) -> None:
    async def main() -> None:
        start_stream(CBlock("a"), OpenAIBackend(model_id=MODEL, api_key="none"), ChatContext(), tools=tools)

    with pytest.raises(ValueError, match=message):
        asyncio.run(main())


def test_requirements_on_text_and_on_calls_cannot_be_one() -> None:
    with pytest.raises(TypeError, match="give them as two requirements"):
        forbid("a") & calls_of("b")
    for reader in (
        field("cups", bool),
        json_prefix(),
        ~json_prefix(),
        json_prefix().on("word"),
        field("a", bool) & forbid("b"),
    ):
        with pytest.raises(TypeError, match=r"reads JSON, which the text of a tool call is not.*Give tool_call"):
            reader.on_tool_calls()
    with pytest.raises(TypeError, match="is a requirement on tool calls already"):
        calls_of("b").on_tool_calls()


@pytest.mark.parametrize("name", ["", " ", []])
def test_an_empty_name_of_a_tool_is_refused(name: Any) -> None:
    with pytest.raises(ValueError, match="expected the name of a tool"):
        calls_of(name)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@at_most(500)
@given(st.dictionaries(st.text(max_size=4), JSON, max_size=3), st.booleans(), st.data())
def test_the_text_of_a_call_does_not_depend_on_its_cut_and_escapes(args: Any, ascii_only: bool, data: Any) -> None:
    try:
        raw = json.dumps(
            args, ensure_ascii=ascii_only, separators=data.draw(st.sampled_from([(",", ":"), (", ", ": ")]))
        )
    except UnicodeEncodeError:
        return
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=6)))
    spoken_json = SpokenJson()
    said = "".join(spoken_json.feed(raw[a:b]) for a, b in zip([0, *cuts], [*cuts, len(raw)], strict=True))
    assert f"tool {said}" == asyncio.run(text_of_call(ToolCall("tool", args)))
    for value in args.values():
        if isinstance(value, str):
            assert value in said


def test_the_text_of_a_call_reads_like_its_arguments() -> None:
    args = {"to": 'Bob "the" \\ builder', "n": [1, 2.5, None, True]}
    assert asyncio.run(text_of_call(ToolCall("pay", args))) == 'pay {to: Bob "the" \\ builder, n: [1, 2.5, null, true]}'
    assert json.loads(json_of(args)) == args
    assert (
        json_of({"n": (float("inf"), 2, 10**30), "of": Path("a")}) == '{"n": [null, 2, 1' + "0" * 30 + '], "of": "a"}'
    )


def test_the_text_of_a_long_call_is_made_in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = 0

    async def counted() -> None:
        nonlocal turns
        turns += 1

    monkeypatch.setattr(call_text, "yield_to_loop", counted)
    args = {"cups": [{"of": "tea", "n": number} for number in range(5000)]}
    said = asyncio.run(text_of_call(ToolCall("pour", args)))
    assert said == "pour {cups: [" + ", ".join(f"{{of: tea, n: {number}}}" for number in range(5000)) + "]}"
    assert turns == -(-len(json.dumps(args)) // call_text.PIECE)
