"""Requirements on reasoning: it is checked chunk by chunk, then shown, and a fail comes before any of the answer."""

from __future__ import annotations

from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Verdict, Wait, begin, finish
from canary import CANARY, reachable, shows
from clock import run
from hypothesis import given
from hypothesis import strategies as st
from story import contract, story

from mellea_stream_widget.log.encoding import encode_line
from mellea_stream_widget.log.events import ErrorEvent, ReasoningCheckEvent
from mellea_stream_widget.orchestrator.delta import Reasoning
from mellea_stream_widget.orchestrator.limits import ValidatorTimeout
from mellea_stream_widget.orchestrator.retry import Retry


def watch(answers: Any = "pass", **how: Any) -> FakeCheck:
    """Make a requirement on reasoning."""
    return FakeCheck("watch, in the reasoning", answers, channel="reasoning", **how)


def told(result: Any) -> list[Any]:
    """Tell what was said of reasoning, and what came out."""
    kinds = ("reasoning", "reasoning check", "check", "chunk", "completed")
    return [line for line in story(result.log.read()) if line[0] in kinds]


@pytest.mark.parametrize("mode", ["show", "hide"])
def test_reasoning_is_checked_like_text_and_shown_after_its_check(mode: Any) -> None:
    check = watch()
    result = run(finish(FakeSource([Reasoning("One. T"), 1, Reasoning("wo. Tail"), "A."], [check]), reasoning=mode))
    shown = mode == "show"
    assert told(result) == [
        ("reasoning", 6),
        ("reasoning check", 0, "pass"),
        *([("reasoning", 6, "One.")] if shown else []),
        ("reasoning", 14),
        ("reasoning check", 1, "pass"),
        *([("reasoning", 14, " Two.")] if shown else []),
        ("reasoning", 14, "done"),
        ("reasoning check", 2, "pass"),
        *([("reasoning", 14, " Tail", "done")] if shown else []),
        ("chunk", 0, "A."),
        ("completed", "passed", "A."),
    ]
    assert check.asked == ["One.", "Two.", "Tail"]
    assert (check.seen[-1], check.calls) == (("", True), ["answered"] * 3), "and nobody asks it about the answer"
    whole = "One. Two. Tail"
    assert (result.reasoning, result.withheld_reasoning) == ((whole, "") if shown else ("", whole))
    assert [line for line in contract(result.log.read()) if line[0].startswith("reasoning")] == []
    places = [(event.start, event.end) for event in result.log.read() if isinstance(event, ReasoningCheckEvent)]
    assert [whole[start:end] for start, end in places] == ["One.", "Two.", "Tail"]


@pytest.mark.parametrize("slow", [False, True])
def test_a_fail_cancels_before_the_answer_begins(slow: bool) -> None:
    fail = Verdict("fail", "a secret")
    source = FakeSource(
        [Reasoning("Fine. "), Reasoning("Secret. More."), 0.5, "The answer.", HANG],
        [FakeCheck(), watch({"Secret.": Wait(1.0, fail) if slow else fail})],
    )
    result = run(finish(source, reasoning="show"))
    assert (result.outcome, result.reason) == ("rejected", "watch, in the reasoning: a secret")
    assert (result.full_text, result.reasoning, source.states) == ("", "Fine.", ["cancelled"])
    assert result.withheld_reasoning == " Secret. More."
    assert [line for line in told(result) if line[0] in ("check", "chunk")] == []
    assert result.streaming_failures == [("requirement watch, in the reasoning", fail)]


def test_nothing_of_the_answer_comes_before_a_slow_verdict_on_the_reasoning() -> None:
    source = FakeSource([Reasoning("Hm."), "One. ", "Two."], [FakeCheck(), watch(Wait(5.0))])
    result = run(finish(source))
    assert [(line[0], event.elapsed) for line, event in zip(story(result.log.read()), result.log.read(), strict=True)][
        -8:
    ] == [
        ("reasoning check", 5.0),
        ("check", 5.0),
        ("chunk", 5.0),
        ("check", 5.0),
        ("chunk", 5.0),
        ("done", 5.0),
        ("full", 5.0),
        ("completed", 5.0),
    ]


def test_each_stretch_of_reasoning_is_checked_before_the_text_behind_it() -> None:
    source = FakeSource(
        [Reasoning("A."), "One. ", Reasoning("B. Bad."), "Two."], [FakeCheck(), watch({"Bad.": "fail"})]
    )
    result = run(finish(source, reasoning="show"))
    assert (result.outcome, result.full_text, result.reasoning) == ("rejected", "One.", "A.B.")
    assert result.reason == "watch, in the reasoning failed"
    places = [(event.start, event.end) for event in result.log.read() if isinstance(event, ReasoningCheckEvent)]
    assert places == [(0, 2), (2, 4), (5, 9)]


STRETCHES = [Reasoning("Hm. A"), "One. ", Reasoning("Hm. B"), "Two", " then. ", Reasoning("C"), " Three."]


@pytest.mark.parametrize("seconds", [0.0, 0.5, 2.5, 10.0])
@pytest.mark.parametrize("mode", ["show", "hide"])
def test_stretches_that_come_while_an_earlier_one_is_checked_are_checked_by_themselves(
    mode: Any, seconds: float
) -> None:
    def asked(script: list[Any], answer: Any) -> tuple[Any, ...]:
        check = watch(answer)
        result = run(finish(FakeSource(script, [FakeCheck(), check]), reasoning=mode))
        places = [(event.start, event.end) for event in result.log.read() if isinstance(event, ReasoningCheckEvent)]
        known = (result.full_text, result.reasoning, result.withheld_reasoning, result.outcome)
        return check.asked, places, known

    script = [step for delta in STRETCHES for step in (1, delta)]
    found = asked(script, Wait(seconds) if seconds else "pass")
    whole = "Hm. AHm. BC"
    assert found == (
        ["Hm.", "A", "Hm.", "B", "C"],
        [(0, 3), (4, 5), (5, 8), (9, 10), (10, 11)],
        ("One. Two then.  Three.", *((whole, "") if mode == "show" else ("", whole)), "passed"),
    )


def test_a_fail_in_a_stretch_that_came_while_an_earlier_one_was_checked_holds_the_text_behind_it() -> None:
    script = [Reasoning("A"), "One. ", Reasoning("Ba"), Reasoning("d"), "Two. ", Reasoning("C")]
    result = run(finish(FakeSource(script, [FakeCheck(), watch({"Bad": "fail", "A": Wait(1.0)})]), reasoning="show"))
    assert (result.outcome, result.full_text, result.reasoning) == ("rejected", "", "A")
    assert result.withheld_reasoning == "BadC"


@pytest.mark.parametrize("chunks", range(61, 66))
@pytest.mark.parametrize("later", range(3))
def test_a_stretch_of_which_all_is_checked_but_that_has_not_ended_holds_the_text_behind_it(
    chunks: int, later: int
) -> None:
    """The steps of one turn may be over between the last check of a stretch and its end, when the model goes on."""
    script = [Reasoning("Slow. " + "A. " * chunks), "One. ", Reasoning("Bad. "), "Two. ", 1.0, *[0] * later, "Three. "]
    checks = [FakeCheck(), watch({"Slow.": Wait(1.0), "Bad.": "fail"})]
    result = run(finish(FakeSource(script, checks), reasoning="show"))
    assert (result.outcome, result.full_text) == ("rejected", "")


def test_a_model_that_only_reasons_is_checked_to_its_end() -> None:
    result = run(finish(FakeSource([Reasoning("Hm. Bad")], [watch({"Bad": "fail"})])))
    assert (result.outcome, result.reason) == ("rejected", "watch, in the reasoning failed")


def test_what_a_requirement_holds_back_is_asked_for_at_the_end_of_the_reasoning() -> None:
    check = watch(["pass", "fail"], holds_back=True)
    result = run(finish(FakeSource([Reasoning("Hm. "), "One."], [check])))
    assert (check.asked, result.outcome, result.full_text) == (["Hm.", None], "rejected", "")


def test_an_audit_records_a_fail_and_goes_on() -> None:
    result = run(finish(FakeSource([Reasoning("Bad. Good."), "One."], [watch({"Bad.": "fail"})]), emit="audit"))
    assert (result.outcome, result.reason) == ("failed_validation", "watch, in the reasoning failed")
    assert [line for line in told(result) if line[0] == "reasoning check"] == [
        ("reasoning check", 0, "fail"),
        ("reasoning check", 1, "pass"),
    ]


def test_an_error_of_the_back_end_waits_for_the_verdict() -> None:
    source = FakeSource([Reasoning("Hm. Bad. "), OSError("gone")], [watch({"Bad.": Wait(1.0, "fail")})])
    assert run(finish(source)).outcome == "rejected"
    source = FakeSource([Reasoning("Hm. "), OSError("gone")], [watch(Wait(1.0))])
    assert isinstance(run(finish(source)).exception, OSError)


@pytest.mark.parametrize("answer", [ValueError("no"), Wait(1.0, ValueError("no"))])
def test_an_error_of_a_requirement_ends_the_run(answer: Any) -> None:
    result = run(finish(FakeSource([Reasoning("Hm. "), HANG], [watch(answer)])))
    assert isinstance(result.exception, ValueError)


def test_a_requirement_that_does_not_answer_is_named_with_the_reasoning() -> None:
    result = run(finish(FakeSource([Reasoning("Hm. "), HANG], [watch(HANG)]), limits={"validator": 1.0}))
    assert isinstance(result.exception, ValidatorTimeout)
    assert "requirement 'watch, in the reasoning' has not answered about chunk 0 of the reasoning" in str(
        result.exception
    )


def test_fail_fast_waits_for_no_other_requirement() -> None:
    slow = FakeCheck("slow", HANG, channel="reasoning")
    result = run(finish(FakeSource([Reasoning("Hm. "), HANG], [slow, watch(Wait(1.0, "fail"))]), fail_fast=True))
    assert (result.outcome, result.log.read()[-1].elapsed, slow.calls) == ("rejected", 1.0, ["cancelled"])


def test_rejected_reasoning_is_tried_again_and_verdicts_tell_their_place() -> None:
    source = FakeSource([Reasoning("Bad. "), HANG], [watch({"Bad.": "fail"})], more=[[Reasoning("Good."), "Two."]])
    result = run(finish(source, retry=Retry(2), reasoning="show"))
    assert (result.full_text, result.reasoning, source.states) == ("Two.", "Good.", ["cancelled", "finished"])
    said = [(one.attempt, one.chunk, one.reasoning, one.success, one.is_final) for one in result.verdicts]
    assert said == [(1, None, 0, "fail", False), (2, None, 0, "pass", False)]


def test_a_stop_waits_for_no_verdict() -> None:
    async def stopped() -> Any:
        result = begin(FakeSource([Reasoning("Hm. "), HANG], [watch(HANG)]))
        async for event in result.subscribe():
            if event.kind == "reasoning":
                result.stop()
        await result.acomplete()
        return result

    assert run(stopped()).outcome == "stopped"


@pytest.mark.parametrize("mode", ["show", "hide"])
@pytest.mark.parametrize("emit", ["validated", "preview"])
def test_a_word_in_rejected_reasoning_is_nowhere_but_where_a_person_asks_for_it(mode: Any, emit: Any) -> None:
    source = FakeSource([Reasoning(f"Fine. {CANARY}. M"), "One."], [watch({f"{CANARY}.": Wait(1.0, "fail")})])
    result = run(finish(source, reasoning=mode, emit=emit))
    assert [encode_line(event) for event in result.log.read() if CANARY in encode_line(event)] == []
    held = result.withheld_reasoning
    source.script, source.checks = (), ()  # the test's own memory is not what is searched
    source.generations.clear()
    assert [item for item in reachable(result) if shows(item)] == []
    assert CANARY in held and CANARY not in repr(result.attempts)


@given(st.lists(st.integers(1, 9), max_size=30), st.sampled_from(["show", "hide"]), st.booleans())
def test_no_cut_of_the_stream_changes_what_is_checked(sizes: list[int], mode: Any, late: bool) -> None:
    text, deltas = "One here. Two! Bad. Four", []
    while text:
        size = sizes.pop() if sizes else 5
        deltas.append(Reasoning(text[:size]))
        text = text[size:]
    answers = {"Bad.": "fail"}
    check = watch({**answers, "Two!": Wait(1.0)} if late else answers)
    result = run(finish(FakeSource([*deltas, "A."], [check]), reasoning=mode))
    assert check.asked == ["One here.", "Two!", "Bad."]
    assert (result.outcome, result.reasoning) == ("rejected", "One here. Two!" if mode == "show" else "")


def test_a_requirement_on_reasoning_that_raises_is_named() -> None:
    watch = FakeCheck("watch", [ValueError("cannot read this")], channel="reasoning")
    result = run(finish(FakeSource([Reasoning("Tea? It is $5. "), HANG], [watch])))
    [error] = [event for event in result.log.read() if isinstance(event, ErrorEvent)]
    assert (error.exception_type, error.requirement, error.chunk_index) == ("ValueError", "watch", None)
