"""Runs that a failed streaming check ends, and runs that a final validation fails."""

from __future__ import annotations

import asyncio

import pytest
from actors import HANG, Deaf, FakeCheck, FakeSource, Final, Verdict, Wait, begin, cut, finish
from clock import run
from story import contract, story

from mellea_stream_widget.orchestrator.result import StreamChunkingResult

TEXT = "One is here. Two too! Three?"


def settled(source: FakeSource, **options: object) -> StreamChunkingResult:
    return run(finish(source, **options))


@pytest.mark.mutant("the gate: a failed chunk stays inside", "Attempt._gate", "self._settings.emit == 'audit'", "True")
@pytest.mark.mutant("the offset of full_text", "Text.let_out", "self._out_end = end", "self._out_end = self.received")
@pytest.mark.contract("checked-in-order", "failed-chunk-stays-inside", "no-final-validation-early", "order-early")
def test_a_failed_check_ends_the_run_before_its_chunk_comes_out() -> None:
    strict = FakeCheck("strict", {"Two too!": Verdict("fail", "no twos", 0.25)})
    source = FakeSource(cut(TEXT), [strict])
    result = settled(source)
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "One is here."),
        ("check", 1, False, "fail"),
        ("completed", "rejected", "One is here."),
    ]
    assert (result.completed, result.full_text, result.final_validations) == (False, "One is here.", [])
    assert result.streaming_failures == [("requirement strict", Verdict("fail", "no twos", 0.25))]
    assert result.reason == "strict: no twos"
    assert result.withheld.startswith(" Two too!")
    assert strict.asked == ["One is here.", "Two too!"]
    assert source.finished == [("One is here.", False)]


@pytest.mark.claim("fail-cancels")
@pytest.mark.contract("fail-cancels")
def test_a_failed_check_cancels_the_generation_at_once() -> None:
    source = FakeSource([*cut("One. Two."), " ", HANG], [FakeCheck("strict", {"Two.": "fail"})])
    result = settled(source)
    assert source.states == ["cancelled"]
    assert result.log.read()[-1].elapsed == 0.0


@pytest.mark.mutant(
    "siblings of a failed check are awaited for complete results", "Attempt._see", "self._settings.fail_fast", "True"
)
@pytest.mark.mutant("a failed check cancels the generation at once", "Attempt._fail", "self._failing()")
@pytest.mark.claim("failed-check-cancels-first")
@pytest.mark.contract("siblings-of-a-fail")
def test_the_generation_is_cancelled_while_sibling_checks_are_still_awaited() -> None:
    async def main() -> None:
        strict, slow = FakeCheck("strict", Wait(1.0, "fail")), FakeCheck("slow", Wait(9.0))
        source = FakeSource(["One. ", HANG], [strict, slow])
        result = begin(source)
        await asyncio.sleep(2.0)
        assert source.states == ["cancelled"]
        assert (result.outcome, slow.calls) == ("running", ["running"])
        await result.acomplete()
        assert story(result.log.read())[1:] == [
            ("checking", 0, "strict", "slow"),
            ("verdict", 0, "strict", "fail"),
            ("verdict", 0, "slow", "pass"),
            ("check", 0, False, "fail", "pass"),
            ("completed", "rejected", ""),
        ]
        assert result.log.read()[-1].elapsed == 9.0

    run(main())


@pytest.mark.mutant("with fail_fast siblings are cancelled", "Attempt._see", "self._settings.fail_fast", "False")
@pytest.mark.claim("--fail-fast")
@pytest.mark.contract("siblings-of-a-fail")
def test_with_fail_fast_sibling_checks_are_cancelled_and_their_verdicts_are_missing() -> None:
    strict, slow = FakeCheck("strict", Wait(1.0, "fail")), FakeCheck("slow", Wait(9.0))
    result = settled(FakeSource(["One. ", HANG], [slow, strict]), fail_fast=True)
    assert contract(result.log.read()) == [("check", 0, False, "fail"), ("completed", "rejected", "")]
    check = next(event for event in result.log.read() if event.kind == "quick_check")
    assert (check.requirements, check.durations) == (("strict",), (1.0,))
    assert slow.calls == ["cancelled"]
    assert result.log.read()[-1].elapsed == 1.0


def test_with_fail_fast_a_check_that_fails_at_once_keeps_the_next_ones_from_being_asked() -> None:
    strict, other = FakeCheck("strict", "fail"), FakeCheck("other", HANG)
    result = settled(FakeSource(["One. ", HANG], [strict, other]), fail_fast=True)
    assert contract(result.log.read()) == [("check", 0, False, "fail"), ("completed", "rejected", "")]
    assert other.asked == []


def test_with_fail_fast_a_sibling_that_ignores_its_cancellation_holds_the_run_no_longer_than_cleanup() -> None:
    strict, deaf = FakeCheck("strict", Wait(1.0, "fail")), FakeCheck("deaf", Deaf(3.0))

    async def main() -> StreamChunkingResult:
        result = begin(FakeSource(["One. ", HANG], [strict, deaf]), fail_fast=True, limits={"cleanup": 2.0})
        await result.acomplete()
        return result

    result = run(main(), grace=10.0, may_log=True)
    assert contract(result.log.read()) == [("check", 0, False, "fail"), ("completed", "rejected", "")]
    assert result.log.read()[-1].elapsed == 3.0


@pytest.mark.contract("quick-check-event")
def test_two_requirements_that_fail_the_same_chunk_are_both_reported() -> None:
    checks = [FakeCheck("a", "fail"), FakeCheck("b", "pass"), FakeCheck("c", Wait(1.0, "fail"))]
    result = settled(FakeSource(["One. "], checks))
    assert contract(result.log.read()) == [("check", 0, False, "fail", "pass", "fail"), ("completed", "rejected", "")]
    assert [requirement for requirement, _ in result.streaming_failures] == ["requirement a", "requirement c"]


@pytest.mark.contract("flush-at-the-end", "done-event")
def test_the_fragment_that_the_end_releases_is_checked_like_any_other_chunk() -> None:
    result = settled(FakeSource(cut("One. And two"), [FakeCheck("strict", {"And two": "fail"})]))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "One."),
        ("check", 1, False, "fail"),
        ("completed", "rejected", "One."),
    ]
    assert (result.full_text, result.withheld) == ("One.", " And two")


@pytest.mark.contract("full-validation-event", "full-validation-order")
def test_a_final_validation_that_says_no_completes_the_run_as_failed_validation() -> None:
    checks = [
        FakeCheck("good"),
        FakeCheck("bad", final=Wait(1.0, Final(False, "too short"))),
        FakeCheck("also bad", final=False),
    ]
    source = FakeSource(cut("One. Two."), checks)
    result = settled(source)
    assert story(result.log.read())[-5:] == [
        ("done", "One. Two."),
        ("validating", "bad"),
        ("verdict", None, "bad", "fail"),
        ("full", False, True, False, False),
        ("completed", "failed_validation", "One. Two."),
    ]
    assert (result.completed, result.reason) == (True, "bad: too short")
    assert [final.as_bool() for final in result.final_validations] == [True, False, False]
    assert source.finished == [("One. Two.", True)]


@pytest.mark.contract("final-validation", "quick-check-passed")
def test_an_unknown_verdict_lets_the_chunk_out_and_asks_again_at_the_end() -> None:
    check = FakeCheck("vague", "unknown")
    result = settled(FakeSource(["One. "], [check]))
    assert contract(result.log.read()) == [
        ("check", 0, True, "unknown"),
        ("chunk", 0, "One."),
        ("done", "One. "),
        ("full", True, True),
        ("completed", "passed", "One. "),
    ]


def test_a_requirement_that_holds_text_back_is_asked_once_more_at_the_end() -> None:
    holding = FakeCheck("holding", ["unknown", "fail"], holds_back=True)
    other = FakeCheck("other")
    result = settled(FakeSource(["One. "], [holding, other]))
    assert contract(result.log.read()) == [
        ("check", 0, True, "unknown", "pass"),
        ("chunk", 0, "One."),
        ("check", 1, False, "fail"),
        ("completed", "rejected", "One."),
    ]
    assert (holding.asked, other.asked) == (["One.", None], ["One."])


def test_the_last_chunk_says_that_it_is_the_last_one_where_the_end_released_it() -> None:
    holding = FakeCheck("holding", holds_back=True)
    settled(FakeSource(["One. Two"], [holding]))
    assert holding.asked == ["One.", "Two"]
    assert [last for _, last in holding.seen] == [False, True]
