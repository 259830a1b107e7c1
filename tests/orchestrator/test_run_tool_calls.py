"""Tool calls are another channel: each is checked before it is in any event, and nothing executes it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from actors import FakeCheck, FakeSource, Verdict, Wait, finish
from canary import reachable, shows
from clock import run
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from story import contract, story

from mellea_stream_widget.log.calls import ToolCall
from mellea_stream_widget.log.encoding import encode_line
from mellea_stream_widget.orchestrator.calls import Calls
from mellea_stream_widget.orchestrator.delta import CallPiece, End, Reasoning
from mellea_stream_widget.orchestrator.limits import Limits, TextTooLong
from mellea_stream_widget.orchestrator.retry import Retry

TEA = ToolCall("order_tea", {"cups": 2}, "call_0")
WEATHER = ToolCall("get_weather", {"city": "Rome"})


def pieces(call: ToolCall, index: int = 0, size: int = 3) -> list[CallPiece]:
    """A call as servers show it: its name, then its arguments in pieces."""
    text = json.dumps(dict(call.args))
    return [
        CallPiece(index, call.name),
        *(CallPiece(index, "", text[at : at + size]) for at in range(0, len(text), size)),
    ]


def on_calls(label: str = "c", answers: Any = "pass", final: Any = True) -> FakeCheck:
    return FakeCheck(label, answers, final, channel="tool_calls")


def test_calls_without_requirements_come_out_at_the_end_beside_the_contract() -> None:
    source = FakeSource(["I do.", *pieces(TEA), End("tool_calls", calls=(TEA, WEATHER))])
    result = run(finish(source))
    assert story(result.log.read()) == [
        ("start",),
        ("pending", 5),
        ("chunk", 0, "I do."),
        ("call", 0, "order_tea", {"cups": 2}),
        ("call", 1, "get_weather", {"city": "Rome"}),
        ("done", "I do."),
        ("completed", "passed", "I do."),
    ]
    assert [line[0] for line in contract(result.log.read())] == ["chunk", "done", "completed"]
    assert (result.reason, result.finish_reason, source.called) == (None, "tool_calls", (TEA, WEATHER))


def test_a_requirement_on_calls_is_asked_about_calls_and_about_no_chunk() -> None:
    source = FakeSource(["One. Two.", End(calls=(TEA,))], [FakeCheck("r"), on_calls()])
    result = run(finish(source))
    assert story(result.log.read()) == [
        ("start", "r", "c"),
        ("check", 0, True, "pass"),
        ("chunk", 0, "One."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "Two."),
        ("call check", 0, True, "pass"),
        ("call", 0, "order_tea", {"cups": 2}),
        ("done", "One. Two."),
        ("full", True, True, True),
        ("completed", "passed", "One. Two."),
    ]
    assert [check.asked for check in source.checks] == [["One.", "Two."], ['order_tea({"cups": 2})']]
    assert [(verdict.requirement, verdict.chunk, verdict.call) for verdict in result.verdicts] == [
        ("r", 0, None),
        ("r", 1, None),
        ("c", None, 0),
        ("r", None, None),
        ("c", None, None),
    ]


def test_a_call_that_fails_comes_out_nowhere_and_neither_do_those_behind_it() -> None:
    words = [ToolCall("pay", {"to": "Mallory"}), ToolCall("pay", {"to": "Trudy"})]
    source = FakeSource(["One.", End(calls=(TEA, *words))], [on_calls(answers=["pass", Verdict("fail", "no")])])
    result = run(finish(source))
    assert story(result.log.read()) == [
        ("start", "c"),
        ("pending", 4),
        ("chunk", 0, "One."),
        ("call check", 0, True, "pass"),
        ("call", 0, "order_tea", {"cups": 2}),
        ("call check", 1, False, "fail"),
        ("completed", "rejected", "One."),
    ]
    assert (result.reason, source.called) == ("c: no", (TEA,))
    assert result.withheld_tool_calls == 'pay({"to": "Mallory"})\npay({"to": "Trudy"})'
    told = "".join(map(encode_line, result.log.read())) + json.dumps(result.to_dict()) + repr(result.attempts)
    assert "Mallory" not in told and "Trudy" not in told


@pytest.mark.mutant("a call is checked while it is written", "Attempt.feed_call", "self.calls.take(piece)", "None")
def test_a_call_is_cancelled_while_it_is_being_written() -> None:
    source = FakeSource(
        ["One. ", CallPiece(0, "pay"), CallPiece(0, "", '{"to"'), 1.0, CallPiece(0, "", ': "Mallory"'), 1.0, "Two."],
        [FakeCheck("r"), on_calls(answers={': "Mallory"': "fail"})],
    )
    result = run(finish(source))
    assert story(result.log.read()) == [
        ("start", "r", "c"),
        ("check", 0, True, "pass"),
        ("chunk", 0, "One."),
        ("call check", 0, False, "fail"),
        ("completed", "rejected", "One."),
    ]
    assert (source.states, result.elapsed) == (["cancelled"], 1.0)
    assert result.withheld_tool_calls == 'pay({"to": "Mallory")'
    assert "Mallory" not in "".join(map(encode_line, result.log.read()))


def test_pieces_that_come_during_a_check_are_asked_about_together() -> None:
    check = on_calls(answers=[Wait(1.0)])
    source = FakeSource([*pieces(TEA, size=1), 2.0, End(calls=(TEA,))], [check])
    result = run(finish(source))
    assert check.asked == ["{", '"cups": 2}', 'order_tea({"cups": 2})']
    assert result.outcome == "passed"


def test_an_audit_lets_out_what_fails() -> None:
    check = on_calls(answers="fail")
    source = FakeSource([*pieces(TEA), End(calls=(TEA,))], [check])
    result = run(finish(source, emit="audit"))
    assert story(result.log.read())[1:] == [
        ("call check", 0, False, "fail"),
        ("call", 0, "order_tea", {"cups": 2}),
        ("done", ""),
        ("completed", "failed_validation", ""),
    ]
    assert check.asked == ['order_tea({"cups": 2})']


@pytest.mark.parametrize(
    ("text", "calls", "lost", "reason"),
    [
        ("", (TEA,), 0, "the model only called order_tea"),
        (" ", (TEA, WEATHER, TEA), 0, "the model only called order_tea and get_weather"),
        ("One.", (TEA,), 0, None),
        ("", (), 0, "the model wrote nothing"),
        ("One.", (), 1, "a tool call was left out: no such tool was given, or the arguments are not JSON"),
        (
            "",
            (TEA,),
            2,
            "the model only called order_tea; 2 tool calls were left out: no such tool was given, or the arguments are "
            "not JSON",
        ),
    ],
)
def test_an_answer_without_text_says_what_it_has(text: str, calls: Any, lost: int, reason: str | None) -> None:
    result = run(finish(FakeSource([text, End(calls=calls, lost=lost)])))
    assert (result.outcome, result.reason) == ("passed", reason)


def test_another_attempt_begins_without_the_calls_of_the_one_before() -> None:
    source = FakeSource(
        [End(calls=(TEA, WEATHER))],
        [on_calls(answers=["pass", "fail"])],
        more=[[End(calls=(WEATHER,))]],
    )
    result = run(finish(source, retry=Retry(2)))
    assert [[call.name for call in attempt.tool_calls] for attempt in result.attempts] == [
        ["order_tea"],
        ["get_weather"],
    ]
    assert (result.outcome, source.called) == ("passed", (WEATHER,))
    assert [call["name"] for call in result.to_dict()["tool_calls"]] == ["get_weather"]


def test_a_call_shows_that_the_answer_has_begun() -> None:
    script = [Reasoning("Hm."), 0.5, CallPiece(0, "order_tea"), 3.0, CallPiece(0, "", "{}"), 3.0, End(calls=(TEA,))]
    result = run(finish(FakeSource(script), limits={"reasoning": 1.0, "between_tokens": 4.0}))
    assert (result.outcome, result.timings.reasoning) == ("passed", 0.5)


def test_arguments_without_end_are_ended() -> None:
    result = run(finish(FakeSource([CallPiece(0, "a"), *[CallPiece(0, "", "xxxx")] * 9]), limits={"text_chars": 10}))
    assert (type(result.exception), result.outcome) == (TextTooLong, "error")


def test_nothing_of_a_failed_call_can_be_reached_from_a_settled_run() -> None:
    secret = "".join(["c4n", "4ry"])
    bad = ToolCall("pay", {"to": secret}, native=[secret])
    source = FakeSource([CallPiece(0, "pay"), CallPiece(0, "", secret), End(calls=(bad,))], [on_calls(answers="fail")])
    result = run(finish(source))
    assert secret in result.withheld_tool_calls
    assert [item for item in reachable(result, outside=(FakeSource, FakeCheck)) if shows(item)] == []


@at_most(500)
@given(st.lists(st.tuples(st.integers(0, 2), st.text("ab", max_size=3))), st.integers(1, 4))
def test_all_pieces_of_each_call_are_given_once_and_in_order(arrived: list[tuple[int, str]], every: int) -> None:
    calls = Calls(Limits(), in_pieces=True)
    got = {index: "" for index in range(3)}

    def look() -> None:
        while (piece := calls.next_piece()) is not None:
            assert piece.text != "" and piece.name == f"tool{piece.index}"
            got[piece.index] += piece.text

    for index in range(3):
        calls.take(CallPiece(index, f"tool{index}"))
    for place, (index, text) in enumerate(arrived):
        calls.take(CallPiece(index, "", text))
        if place % every == 0:
            look()
    look()
    assert got == {index: "".join(text for place, text in arrived if place == index) for index in range(3)}
