"""Reasoning is another channel: it shows that the model is at work, it is counted, and it is kept out of the answer."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, begin, finish
from canary import reachable
from clock import run
from story import contract, story

from mellea_stream_widget.log.encoding import encode_line
from mellea_stream_widget.log.results import timings_of
from mellea_stream_widget.orchestrator.delta import Reasoning
from mellea_stream_widget.orchestrator.limits import (
    BetweenTokensTimeout,
    FirstTokenTimeout,
    ReasoningTimeout,
    TextTooLong,
)
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Retry


def thoughts(times: int, pause: float = 0.5, text: str = "Hm. ") -> list[Any]:
    """Steps of a model that reasons slowly."""
    return [step for _ in range(times) for step in (pause, Reasoning(text))]


def test_a_run_tells_of_reasoning_beside_the_contract() -> None:
    source = FakeSource([Reasoning("Hm. "), *thoughts(2), 0.5, "One. Two."], [FakeCheck()])
    result = run(finish(source))
    assert story(result.log.read()) == [
        ("start", "r"),
        ("reasoning", 4),
        ("reasoning", 8),
        ("reasoning", 12),
        ("reasoning", 12, "done"),
        ("check", 0, True, "pass"),
        ("chunk", 0, "One."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "Two."),
        ("done", "One. Two."),
        ("full", True, True),
        ("completed", "passed", "One. Two."),
    ]
    assert [line[0] for line in contract(result.log.read())].count("reasoning") == 0
    assert (result.full_text, result.reasoning, result.withheld_reasoning) == ("One. Two.", "", "Hm. " * 3)


def test_at_most_ten_events_a_second_tell_of_reasoning() -> None:
    result = run(finish(FakeSource([*thoughts(16, 1 / 16), "One."])))
    told = [line for line in story(result.log.read()) if line[0] == "reasoning"]
    assert told == [*(("reasoning", 4 * number) for number in range(1, 16, 2)), ("reasoning", 64, "done")]


@pytest.mark.mutant(
    "reasoning is a sign of life", "Intake.take", "before, silence.said = silence.said, now", "before = now"
)
@pytest.mark.parametrize("limit", ["first_token", "between_tokens"])
def test_a_model_that_reasons_is_not_silent(limit: str) -> None:
    result = run(finish(FakeSource([*thoughts(9), 0.5, "One."]), limits={limit: 1.0}))
    assert (result.outcome, result.full_text, result.log.read()[-1].elapsed) == ("passed", "One.", 5.0)


@pytest.mark.parametrize(
    ("script", "limit", "error"),
    [([HANG], "first_token", FirstTokenTimeout), ([Reasoning("Hm."), HANG], "between_tokens", BetweenTokensTimeout)],
)
def test_a_model_that_falls_silent_is_ended(script: list[Any], limit: str, error: type[Exception]) -> None:
    result = run(finish(FakeSource(script), limits={limit: 1.0}))
    assert type(result.exception) is error


@pytest.mark.mutant(
    "reasoning has a limit",
    "Thoughts._expired",
    "self._broken(ReasoningTimeout(limit, 'the model is still reasoning, and has written no text'))",
    "None",
)
def test_a_model_that_reasons_for_ever_is_ended_by_a_limit_of_its_own() -> None:
    source = FakeSource([*thoughts(99), "One."])
    result = run(finish(source, limits={"reasoning": 3.25}))
    assert isinstance(result.exception, ReasoningTimeout)
    assert str(result.exception) == "the model is still reasoning, and has written no text (limit reasoning=3.25 s)"
    assert (source.states, result.log.read()[-1].elapsed) == (["cancelled"], 3.75), "counted from the first reasoning"
    assert story(result.log.read())[-3:] == [
        ("reasoning", 28, "done"),
        ("error", "ReasoningTimeout", str(result.exception)),
        ("completed", "error", ""),
    ]


@pytest.mark.mutant("text ends the limit of reasoning", "Attempt._answer_begins", "self._thoughts.answer()", "pass")
def test_the_limit_of_reasoning_is_over_when_text_comes() -> None:
    result = run(finish(FakeSource([*thoughts(2), "One. ", 9.0, *thoughts(9), "Two."]), limits={"reasoning": 1.0}))
    assert (result.outcome, result.full_text) == ("passed", "One. Two.")


def test_the_limit_of_reasoning_is_an_error_of_the_back_end_which_may_be_asked_again() -> None:
    source = FakeSource(thoughts(99), more=[["One."]])
    result = run(finish(source, limits={"reasoning": 1.0}, retry=Retry(2, causes=("error",), backoff=0)))
    assert (result.outcome, result.full_text) == ("passed", "One.")
    assert [attempt.withheld_reasoning for attempt in result.attempts] == ["Hm. " * 2, ""]


def test_reasoning_may_not_be_longer_than_text() -> None:
    result = run(finish(FakeSource(thoughts(99)), limits={"text_chars": 10}))
    assert isinstance(result.exception, TextTooLong)
    assert (
        str(result.exception) == "the model reasoned for longer than the run accepts (limit text_chars=10 characters)"
    )


def test_reasoning_in_mid_answer_changes_no_chunk() -> None:
    result = run(finish(FakeSource([Reasoning("a"), "One. T", Reasoning("b"), "wo.", Reasoning("c")], [FakeCheck()])))
    assert [line for line in story(result.log.read()) if line[0] in ("reasoning", "chunk", "completed")] == [
        ("reasoning", 1),
        ("reasoning", 1, "done"),
        ("chunk", 0, "One."),
        ("chunk", 1, "Two."),
        ("reasoning", 3, "done"),
        ("completed", "passed", "One. Two."),
    ]


@pytest.mark.parametrize("script", [thoughts(2), [*thoughts(2), HANG], [*thoughts(2), OSError("gone")]])
def test_a_model_that_only_reasons_has_written_nothing(script: list[Any]) -> None:
    result = run(finish(FakeSource(script), limits={"between_tokens": 9.0}))
    assert (result.full_text, result.withheld, result.withheld_reasoning) == ("", "", "Hm. " * 2)
    assert [line for line in story(result.log.read()) if line[0] == "reasoning"] == [
        ("reasoning", 4),
        ("reasoning", 8),
        ("reasoning", 8, "done"),
    ]


def test_shown_reasoning_is_in_its_events_and_in_the_result_of_its_attempt() -> None:
    source = FakeSource(
        [*thoughts(2), Reasoning("So: "), "Bad."],
        [FakeCheck("r", {"Bad.": "fail"})],
        more=[[Reasoning("I see."), "Good."]],
    )
    result = run(finish(source, reasoning="show", retry=Retry(2)))
    assert [line for line in story(result.log.read()) if line[0] == "reasoning"] == [
        ("reasoning", 4, "Hm. "),
        ("reasoning", 8, "Hm. "),
        ("reasoning", 12, "So: ", "done"),
        ("reasoning", 6, "I see."),
        ("reasoning", 6, "done"),
    ]
    assert (result.full_text, result.reasoning, result.withheld_reasoning) == ("Good.", "I see.", "")


class Forgetful(FakeSource):
    """Forgets what it sent, as a test's own memory is not what is searched."""

    def finish(self, full_text: str, natural: bool, calls: Any, reasoning: str = "") -> None:
        super().finish(full_text, natural, calls, reasoning)
        self.script = ()
        self.generations.clear()


WORD = "h1dd3n"
SECRET = [Reasoning(f"It is {WORD}, "), 0.5, Reasoning("I think.")]
ENDINGS: dict[str, Any] = {
    "passed": (["One."], []),
    "rejected": (["One. Two.", HANG], [FakeCheck("r", {"Two.": "fail"})]),
    "failed_validation": (["One."], [FakeCheck("r", final=False)]),
    "error": (["One. Tw", OSError("gone")], [FakeCheck()]),
    "error in reasoning": ([OSError("gone")], [FakeCheck()]),
    "limit": ([HANG], [FakeCheck()]),
    "stopped": (["One. ", HANG], [FakeCheck()]),
    "cancelled": (["One. ", HANG], [FakeCheck()]),
}


@pytest.mark.mutant(
    "hidden reasoning is in no event",
    "Thoughts._emit",
    "self._to_show() if self._shown else ''",
    "self._to_show()",
)
@pytest.mark.parametrize("name", ENDINGS)
def test_hidden_reasoning_is_nowhere(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    script, checks = ENDINGS[name]

    async def main() -> StreamChunkingResult:
        result = begin(Forgetful([*SECRET, *script], checks), limits={"between_tokens": 9.0, "reasoning": 20.0})
        await asyncio.sleep(5.0)
        if name == "stopped":
            result.stop()
        if name == "cancelled":
            result._run.task.cancel()
        await result.log.join()
        return result

    result = run(main())
    assert WORD in result.withheld_reasoning, "the search would find nothing even if it were broken"
    records = [(record.getMessage(), record.args, record.exc_info) for record in caplog.records]
    assert [
        item for item in reachable(result, result.log.read(), records) if isinstance(item, str) and WORD in item
    ] == []
    views = [
        *(repr(item) for item in (result, result._run, result.log.read(), result.attempts, result._run.settled)),
        *(encode_line(event) for event in result.log.read()),
        repr((result.as_thunk, result.ctx, result.reason, result.full_text, result.reasoning, result.withheld)),
    ]
    assert [view for view in views if WORD in view] == []


def test_timings_tell_reasoning_and_text_apart() -> None:
    result = run(finish(FakeSource([*thoughts(4), 1.0, "One. ", 2.0, "Two."])))
    timings = timings_of(result.log.read())
    assert (timings.first_reasoning, timings.first_text, timings.reasoning, timings.total) == (0.5, 3.0, 2.5, 5.0)
