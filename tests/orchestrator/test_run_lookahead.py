"""Checks of several chunks at once, where the requirements allow it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Wait, begin, finish
from clock import run
from story import contract, story

TEXT = "A. B. C. D. E. F. "


def source(*checks: FakeCheck) -> FakeSource:
    return FakeSource([TEXT], list(checks))


@pytest.mark.claim("--lookahead")
@pytest.mark.contract("lookahead")
def test_independent_checks_of_several_chunks_run_at_once_and_chunks_come_out_in_order() -> None:
    answers = {f"{name}.": Wait(seconds) for name, seconds in zip("ABCDEF", (5, 1, 3, 1, 2, 3), strict=True)}
    check = FakeCheck("judge", answers, independent=True)
    result = run(finish(source(check), lookahead=2))
    assert [line for line in story(result.log.read()) if line[0] in ("checking", "verdict", "chunk")] == [
        ("checking", 0, "judge"),
        ("checking", 1, "judge"),
        ("checking", 2, "judge"),
        ("verdict", 1, "judge", "pass"),
        ("verdict", 2, "judge", "pass"),
        ("verdict", 0, "judge", "pass"),
        ("chunk", 0, "A."),
        ("chunk", 1, "B."),
        ("chunk", 2, "C."),
        ("checking", 3, "judge"),
        ("checking", 4, "judge"),
        ("checking", 5, "judge"),
        ("verdict", 3, "judge", "pass"),
        ("chunk", 3, "D."),
        ("verdict", 4, "judge", "pass"),
        ("chunk", 4, "E."),
        ("verdict", 5, "judge", "pass"),
        ("chunk", 5, "F."),
    ]


def test_a_slow_judge_costs_its_time_once_for_all_chunks_in_reach() -> None:
    for lookahead, seconds in ((0, 6 * 0.5), (2, 2 * 0.5), (5, 0.5), (100, 0.5)):
        result = run(finish(source(FakeCheck(answers=Wait(0.5), independent=True)), lookahead=lookahead))
        assert result.log.read()[-1].elapsed == seconds


@pytest.mark.mutant(
    "requirements that are not independent are asked in turn", "Asker.ask", "not self._independent", "False"
)
def test_a_requirement_that_is_not_independent_is_asked_about_one_chunk_after_the_other() -> None:
    active: list[int] = [0, 0]

    async def count(_: str) -> str:
        active[0] += 1
        active[1] = max(active)
        await asyncio.sleep(1.0)
        active[0] -= 1
        return "pass"

    one, other = FakeCheck("one", count), FakeCheck("other", Wait(1.0), independent=True)
    result = run(finish(source(one, other), lookahead=5))
    assert active == [0, 1]
    assert one.asked == ["A.", "B.", "C.", "D.", "E.", "F."]
    assert result.log.read()[-1].elapsed == 6.0


@pytest.mark.mutant(
    "a chunk does not overtake one that waits for the same requirement",
    "Asker.ask",
    "self._busy or self._queue",
    "self._busy",
)
def test_a_chunk_never_overtakes_one_that_waits_for_the_same_requirement() -> None:
    check = FakeCheck(answers=[Wait(0.5), Wait(1.0), "pass", Wait(0.25), "pass"])
    result = run(finish(source(check), lookahead=2))
    assert check.asked == ["A.", "B.", "C.", "D.", "E.", "F."]
    assert result.outcome == "passed"


@pytest.mark.parametrize("independent", [True, False])
def test_nothing_comes_out_behind_a_failed_chunk_and_what_is_before_it_still_does(independent: bool) -> None:
    check = FakeCheck("c", {"A.": Wait(2.0), "B.": Wait(3.0), "C.": "fail", "D.": HANG}, independent=independent)
    result = run(finish(source(check), lookahead=5))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "A."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "B."),
        ("check", 2, False, "fail"),
        ("completed", "rejected", "A. B."),
    ]
    assert check.running == 0


@pytest.mark.mutant(
    "nothing is asked behind a failed chunk",
    "Attempt._step",
    "self._has_failed or len(asked) > self._lookahead",
    "len(asked) > self._settings.lookahead",
)
def test_a_fail_ahead_cancels_the_generation_at_once_and_asks_nothing_more() -> None:
    async def main() -> None:
        check = FakeCheck(answers={"A.": Wait(9.0), "B.": "fail"}, independent=True)
        fake = FakeSource([TEXT, HANG], [check])
        result = begin(fake, lookahead=2)
        await asyncio.sleep(1.0)
        assert (fake.states, result.outcome) == (["cancelled"], "running")
        await result.acomplete()
        assert check.asked == ["A.", "B."]

    run(main())


def test_of_two_failed_chunks_the_first_one_counts() -> None:
    check = FakeCheck(answers={"A.": Wait(2.0, "fail"), "B.": "fail"}, independent=True)
    result = run(finish(source(check), lookahead=5))
    assert contract(result.log.read()) == [("check", 0, False, "fail"), ("completed", "rejected", "")]
    assert len(result.streaming_failures) == 1


@pytest.mark.mutant("an error of a check ahead waits for its turn", "Attempt._see", "question is self._open[0]", "True")
@pytest.mark.parametrize(
    "odd", [ValueError("no"), None, asyncio.CancelledError()], ids=["raises", "no verdict", "cancel"]
)
def test_an_error_ahead_waits_for_its_turn_as_it_would_without_looking_ahead(odd: Any) -> None:
    for answer in ("pass", "fail"):
        stories = []
        for lookahead in (0, 5):
            answers = {"A.": Wait(2.0, answer), "B.": odd, "C.": HANG}
            check = FakeCheck(answers=answers, independent=True)
            result = run(finish(source(check), lookahead=lookahead))
            stories.append(contract(result.log.read()))
            assert check.running == 0
        assert stories[0] == stories[1]


def test_a_long_queue_of_quick_answers_does_not_exhaust_the_stack() -> None:
    answers = {"0.": Wait(1.0)}
    text = "".join(f"{number}. " for number in range(3000))
    result = run(finish(FakeSource([text], [FakeCheck(answers=answers)]), lookahead=5000))
    assert (result.outcome, result.full_text) == ("passed", text)


def test_a_check_ahead_that_hangs_is_ended_by_its_limit() -> None:
    check = FakeCheck("judge", {"A.": Wait(40.0), "B.": HANG}, independent=True)
    result = run(finish(source(check), lookahead=3, limits={"validator": 50.0}))
    assert contract(result.log.read())[-2:] == [
        ("error", "ValidatorTimeout", "requirement 'judge' has not answered about chunk 1 (limit validator=50 s)"),
        ("completed", "error", "A."),
    ]


def test_with_lookahead_the_end_still_comes_after_all_chunks() -> None:
    check = FakeCheck(answers=Wait(1.0), independent=True, holds_back=True)
    result = run(finish(FakeSource(["A. B. C"], [check]), lookahead=9))
    assert check.asked == ["A.", "B.", "C"]
    assert [last for _, last in check.seen] == [False, False, True]
    assert [line[0] for line in contract(result.log.read())][-3:] == ["done", "full", "completed"]
