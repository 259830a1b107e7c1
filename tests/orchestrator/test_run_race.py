"""Candidates that are drawn at once: the first whose chunk passes goes on, the others end and leave nothing."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Wait, assert_still, begin, finish
from clock import run
from story import contract

from mellea_stream_widget.log.events import RetryEvent
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Draw, Retry

LADDER = (0.3, 0.6, 0.9)
FIRST = ["A. Bad. ", 1.0]


def source(*candidates: Any, slots: int = 3, **options: Any) -> FakeSource:
    checks = [FakeCheck("r", {"Bad.": "fail"})]
    return FakeSource(FIRST, checks, more=candidates, resumable=True, slots=slots, **options)


def race(asked: FakeSource, attempts: int = 1, candidates: int = 3, **options: Any) -> StreamChunkingResult:
    retry = Retry(attempts, "resample", candidates=candidates, temperatures=LADDER)
    return run(finish(asked, retry=retry, **options))


def retries(result: StreamChunkingResult) -> list[tuple[int, int, int]]:
    events = [event for event in result.log.read() if isinstance(event, RetryEvent)]
    return [(event.attempt, event.candidate, event.kept) for event in events]


def assert_in_order(result: StreamChunkingResult) -> None:
    events = result.log.read()
    assert [event.seq for event in events] == list(range(len(events)))
    assert [event.elapsed for event in events] == sorted(event.elapsed for event in events)


@pytest.mark.claim("--candidates")
def test_the_first_that_passes_goes_on_and_those_that_failed_before_it_are_told() -> None:
    asked = source([3.0, " Bad."], [2.0, " B. C."], [1.0, " Bad. ", 9.0])
    result = race(asked)
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "A."),
        ("check", 1, False, "fail"),
        ("retry", 2, "r failed"),
        ("check", 0, False, "fail"),
        ("retry", 3, "r failed"),
        ("check", 0, True, "pass"),
        ("chunk", 0, "B."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "C."),
        ("done", "A. B. C."),
        ("full", True, True),
        ("completed", "passed", "A. B. C."),
    ]
    assert retries(result) == [(2, 1, 2), (3, 2, 2)]
    assert asked.drawn == [Draw(1), Draw(2, 1, 0.3), Draw(3, 2, 0.6), Draw(4, 3, 0.9)]
    assert asked.asked == [("", []), ("A.", []), ("A.", ["rejected"]), ("A.", ["rejected"])]
    assert asked.states == ["cancelled", "cancelled", "finished", "cancelled"]
    assert [(one.candidate, one.text) for one in result.attempts] == [(0, "A."), (1, "A."), (2, "A. B. C.")]
    assert_in_order(result)


def test_when_all_fail_the_run_is_rejected() -> None:
    asked = source([1.0, " Bad."], [2.0, " Bad."], [2.0, " Bad."])
    result = race(asked)
    assert (result.outcome, result.full_text) == ("rejected", "A.")
    assert retries(result) == [(2, 1, 2), (3, 2, 2), (4, 3, 2)]
    assert len(asked.generations) == 4
    assert_in_order(result)


def test_more_candidates_than_slots_are_drawn_in_turns_and_a_restart_follows() -> None:
    asked = source(*[[" Bad."]] * 3, ["A. B."], slots=2)
    result = race(asked, attempts=2)
    assert (result.outcome, result.full_text) == ("passed", "A. B.")
    assert retries(result) == [(2, 1, 2), (3, 2, 2), (4, 3, 2), (5, 0, 0)]
    assert_in_order(result)


def test_a_candidate_wins_by_a_good_end_without_a_chunk() -> None:
    asked = source([5.0, " B."], [1.0], [5.0, " B."])
    result = race(asked)
    assert (result.outcome, result.full_text) == ("passed", "A.")
    assert asked.states == ["cancelled", "cancelled", "finished", "cancelled"]


def test_candidates_that_die_are_not_told_while_others_go_on() -> None:
    asked = source([1.0, OSError("gone")], [2.0, " B."], [0.5, " part", OSError("gone")])
    result = race(asked)
    assert (result.outcome, result.full_text) == ("passed", "A. B.")
    assert retries(result) == [(2, 1, 2)]
    assert_in_order(result)


def test_the_last_that_dies_ends_the_run_with_its_error() -> None:
    asked = source([1.0, OSError("gone")], [2.0, OSError("later")], [0.5, OSError("gone")])
    result = race(asked)
    assert (result.outcome, result.reason) == ("error", "OSError: later")
    assert_in_order(result)


def test_a_requirement_that_raises_ends_the_run_and_every_generation() -> None:
    checks = [FakeCheck("r", {"Bad.": "fail", "odd.": ValueError("no")})]
    asked = FakeSource(FIRST, checks, more=[[9.0, " B."], [1.0, " odd."], [9.0]], resumable=True, slots=3)
    result = race(asked)
    assert (result.outcome, result.reason) == ("error", "ValueError: no")
    assert asked.states == ["cancelled", "cancelled", "finished", "cancelled"]


@pytest.mark.parametrize("at", [0.5, 1.5, 2.5])
def test_a_stop_ends_all_of_them(at: float) -> None:
    asked = source([1.0, " Bad.", HANG], [HANG], [2.0, HANG], cancelling=Wait(0.5))

    async def stopped() -> StreamChunkingResult:
        result = begin(asked, retry=Retry(1, "resample", candidates=3))
        result._run._loop.call_later(1.0 + at, result.stop)
        await result.log.join()
        return result

    result = run(stopped())
    assert_still(asked)
    assert (result.outcome, result.full_text) == ("stopped", "A.")
    assert "Bad" not in repr(result.log.read())
    assert_in_order(result)


def test_the_characters_of_those_that_lost_count() -> None:
    """8 of the first answer, 5 and 11 of those that lost, 8 of the winner: 13 of 45 are left for the next race."""
    asked = source([1.0, " Bad."], [3.0, " B. Bad."], [2.0, " part of it", HANG], [" C. D. E. F. G. H."])
    result = race(asked, limits={"total_chars": 45})
    assert result.reason == (
        "TotalTextTooLong: all attempts together wrote more text than the run accepts (limit total_chars=45 characters)"
    )


def test_the_winner_may_write_what_the_losers_have_left() -> None:
    """Of 45, the first answer has taken 8 and the losers 5 and 11: 21 are left, and the winner writes 26."""
    winner = [3.0, " B. C. D.", 1.0, " E. F. G. H. I. J."]
    asked = source([1.0, " Bad."], winner, [2.0, " part of it", HANG])
    result = race(asked, limits={"total_chars": 45})
    assert (result.outcome, (result.reason or "").partition(":")[0]) == ("error", "TotalTextTooLong")
    assert race(source([1.0, " Bad."], winner, [HANG]), limits={"total_chars": 45}).outcome == "passed"


def test_a_winner_for_which_the_losers_have_left_nothing_gives_out_no_more() -> None:
    """Of 45, the first answer has taken 8 and the losers 5 and 26: the winner, at 9, is beyond that already."""
    winner = [3.0, " B. C. D.", 1.0, " E. F. G. H. I. J."]
    asked = source([1.0, " Bad."], winner, [2.0, " a part, without an end of", HANG])
    result = race(asked, limits={"total_chars": 45})
    assert (result.full_text, (result.reason or "").partition(":")[0]) == ("A. B. C.", "TotalTextTooLong")


def test_what_was_written_before_a_candidate_began_is_taken_off_once() -> None:
    """Of 45, the first answer has taken 8 and a loser 5; the winner begins then, and writes the 32 that are left."""
    begun = itertools.count(1)

    async def begin_late(_: str) -> None:
        await asyncio.sleep(2.0 if next(begun) == 4 else 0.0)

    asked = source([1.0, " Bad."], [HANG], [" B. C. D.", 1.0, " E. F. G. H. I. J. K. L"], starting=begin_late)
    result = race(asked, limits={"total_chars": 45})
    assert (result.outcome, result.full_text) == ("passed", "A. B. C. D. E. F. G. H. I. J. K. L")


def test_after_one_that_died_no_draw_is_made_twice() -> None:
    """Whoever gives a seed would get the same answer again."""
    asked = source([0.5, OSError("gone")], [1.0, " Bad."], [2.0, " Bad."], [" Bad."])
    result = race(asked)
    assert (result.outcome, retries(result)) == ("rejected", [(2, 1, 2), (3, 2, 2), (4, 3, 2)])
    assert asked.drawn == [Draw(1), Draw(2, 1, 0.3), Draw(3, 2, 0.6), Draw(4, 3, 0.9), Draw(5, 3, 0.9)]
    assert_in_order(result)


def test_no_candidate_wins_when_another_one_has_ended_the_run() -> None:
    """The requirement raises about one candidate in the same turn of the loop in which another one passes."""
    checks = [FakeCheck("r", {"Bad.": "fail", "odd.": ValueError("no")})]
    asked = FakeSource(FIRST, checks, more=[[1.0, " odd."], [1.0, " B."], [1.0, " C."]], resumable=True, slots=3)
    result = race(asked)
    assert (result.outcome, result.full_text, len(result.attempts)) == ("error", "A.", 2)
    assert_in_order(result)
