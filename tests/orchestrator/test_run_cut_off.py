"""How the back-end ended an answer: the sixth outcome, what follows it, and what is told of an answer without text."""

from __future__ import annotations

from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, finish
from clock import run
from story import contract

from mellea_stream_widget.log.events import CompletedEvent
from mellea_stream_widget.orchestrator.delta import End, Reasoning
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Retry

AT_THE_LIMIT = "cut off by the server's limit"


def ending(result: StreamChunkingResult) -> tuple[Any, ...]:
    """Return what a run says of its end, and see that its last event says the same."""
    last = result.log.read()[-1]
    assert isinstance(last, CompletedEvent)
    assert (last.outcome, last.reason, last.finish_reason, last.success) == (
        result.outcome,
        result.reason,
        result.finish_reason,
        result.completed,
    )
    return result.outcome, result.reason, result.finish_reason, result.completed


@pytest.mark.parametrize(
    ("most", "wrote", "reason"),
    [
        (None, None, AT_THE_LIMIT),
        (None, 12, AT_THE_LIMIT),
        (12, None, "cut off at 12 tokens (max_tokens)"),
        (12, 12, "cut off at 12 tokens (max_tokens)"),
        (512, 12, AT_THE_LIMIT),
    ],
)
def test_the_limit_that_has_cut_an_answer_off_is_named(most: int | None, wrote: int | None, reason: str) -> None:
    result = run(finish(FakeSource(["One.", End("length", tokens=wrote)], max_tokens=most)))
    assert (result.outcome, result.reason) == ("cut_off", reason)


@pytest.mark.claim("outcome-cut-off")
@pytest.mark.parametrize(
    ("finish_reason", "outcome", "reason"),
    [
        ("stop", "passed", None),
        ("tool_calls", "passed", None),
        ("a word of its own", "passed", None),
        (None, "passed", None),
        ("length", "cut_off", AT_THE_LIMIT),
        ("content_filter", "cut_off", "cut off by the back-end's content filter"),
    ],
)
def test_the_reason_of_the_back_end_decides_whether_an_answer_was_cut_off(
    finish_reason: str | None, outcome: str, reason: str | None
) -> None:
    result = run(finish(FakeSource(["One. Tw", End(finish_reason)], [FakeCheck()])))
    assert ending(result) == (outcome, reason, finish_reason, True)
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "One."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "Tw"),
        ("done", "One. Tw"),
        ("full", True, True),
        ("completed", outcome, "One. Tw"),
    ]


def test_the_limit_is_named_where_it_is_known() -> None:
    result = run(finish(FakeSource(["One. Tw", End("length")], max_tokens=512)))
    assert result.reason == "cut off at 512 tokens (max_tokens)"


def test_the_final_validations_of_an_answer_that_was_cut_off_are_told() -> None:
    result = run(finish(FakeSource(["One. Tw", End("length")], [FakeCheck("r", final=False)])))
    assert ending(result) == ("cut_off", f"{AT_THE_LIMIT}; r failed", "length", True)
    assert ("full", False, False) in contract(result.log.read())


@pytest.mark.parametrize(
    ("script", "check", "outcome"),
    [
        (["Bad.", End("length")], FakeCheck("r", "fail"), "rejected"),
        (["One.", End("length")], FakeCheck("r", ValueError("no")), "error"),
        (["One.", HANG], FakeCheck(), "error"),
    ],
)
def test_an_answer_that_was_not_let_end_was_not_cut_off(script: list[Any], check: FakeCheck, outcome: str) -> None:
    result = run(finish(FakeSource(script, [check]), limits={"between_tokens": 1.0}))
    assert (result.outcome, result.completed) == (outcome, False)


def test_a_failed_check_in_an_audit_does_not_hide_that_the_answer_was_cut_off() -> None:
    result = run(finish(FakeSource(["Bad. On", End("length")], [FakeCheck("r", {"Bad.": "fail"})]), emit="audit"))
    assert ending(result) == ("cut_off", f"{AT_THE_LIMIT}; r failed", "length", True)


@pytest.mark.mutant("an answer that was cut off is no complete one", "concluded", "cut is not None", "False")
def test_a_resumed_answer_goes_on_where_it_was_cut() -> None:
    parts = ["One is here. Tw", "o too! Thr", "ee."]
    scripts = [[parts[0], End("length")], [parts[1], End("length")], [parts[2], End("stop")]]
    checks = [FakeCheck("r", final=True)]
    source = FakeSource(scripts[0], checks, more=scripts[1:], resumable=True)
    result = run(finish(source, retry=Retry(6, "resume", ("cut_off",))))
    assert ending(result) == ("passed", None, "stop", True)
    assert result.full_text == "".join(parts)
    assert source.asked == [
        ("", []),
        ("One is here. Tw", ["cut_off"]),
        ("One is here. Two too! Thr", ["cut_off", "cut_off"]),
    ]
    assert [(attempt.outcome, attempt.text) for attempt in result.attempts] == [
        ("cut_off", parts[0]),
        ("cut_off", parts[0] + parts[1]),
        ("passed", "".join(parts)),
    ]
    retries = [line for line in contract(result.log.read()) if line[0] == "retry"]
    assert retries == [("retry", 2, AT_THE_LIMIT), ("retry", 3, AT_THE_LIMIT)]


def test_an_answer_that_is_cut_off_each_time_is_cut_off_at_the_end() -> None:
    source = FakeSource(["On", End("length")], [FakeCheck()], more=[["e.", End("length")]], resumable=True)
    result = run(finish(source, retry=Retry(2, "auto", ("cut_off",))))
    assert (ending(result), result.full_text) == (("cut_off", AT_THE_LIMIT, "length", True), "One.")


def test_an_answer_that_was_cut_off_is_tried_again_only_where_that_was_asked_for() -> None:
    source = FakeSource(["On", End("length")], [FakeCheck()], more=[["e."]], resumable=True)
    result = run(finish(source, retry=Retry(2, "auto", ("rejected", "error", "failed_validation"))))
    assert (result.outcome, result.full_text) == ("cut_off", "On")


def test_what_fails_for_a_part_of_an_answer_is_no_fault_to_tell_the_model() -> None:
    source = FakeSource(["On", End("length")], [FakeCheck("r", final=False)], more=[["e."]], resumable=True)
    result = run(finish(source, retry=Retry(2, "resume", ("cut_off",))))
    assert [attempt.reasons for attempt in result._run.attempts] == [[], ["requirement r"]]


def test_an_answer_that_was_cut_off_in_its_reasoning_starts_over() -> None:
    source = FakeSource([Reasoning("Hm."), End("length")], [], more=[["One."]], resumable=True)
    result = run(finish(source, retry=Retry(2, "resume", ("cut_off",))))
    assert (result.outcome, result.full_text, source.asked) == ("passed", "One.", [("", []), ("", ["cut_off"])])


@pytest.mark.parametrize("script", [[], [" \n"], [Reasoning("Hm."), End("stop")]])
def test_an_answer_without_text_says_so(script: list[Any]) -> None:
    result = run(finish(FakeSource(script, [FakeCheck()])))
    assert (result.outcome, result.reason) == ("passed", "the model wrote nothing")


def test_a_refusal_is_told_as_one() -> None:
    result = run(finish(FakeSource(["I must not.", End("stop", refused=True)])))
    assert (result.outcome, result.reason, result.full_text) == ("passed", "the model refused to answer", "I must not.")
