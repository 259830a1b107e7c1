"""Attempts: when a run tries again, what it keeps, and what ends it in between."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Final, Wait, begin, finish
from clock import run
from story import contract, story

from mellea_stream_widget.log.events import ChunkEvent, RetryEvent
from mellea_stream_widget.orchestrator.limits import FirstTokenTimeout, TotalTextTooLong, TotalTimeout
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Retry

BAD = {"Bad.": "fail"}
FAILED_ONCE = [
    ("check", 0, True, "pass"),
    ("chunk", 0, "A."),
    ("check", 1, False, "fail"),
    ("retry", 2, "r failed"),
]
PASSED = [("done", "A. B. C."), ("full", True, True), ("completed", "passed", "A. B. C.")]


def source(
    *more: Any, first: Any = ("A. Bad. C.", 1.0, " D."), check: FakeCheck | None = None, **options: Any
) -> FakeSource:
    return FakeSource(first, [check or FakeCheck("r", BAD)], more=more, **options)


@pytest.mark.mutant(
    "a failed attempt is followed by another",
    "Attempts.another_follows",
    "self._answers < self._retry.attempts",
    "False",
)
def test_a_rejected_answer_is_asked_for_again_from_the_start() -> None:
    asked = source(["A. B. C."])
    result = run(finish(asked, retry=Retry(2)))
    assert contract(result.log.read()) == [
        *FAILED_ONCE,
        ("check", 0, True, "pass"),
        ("chunk", 0, "A."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "B."),
        ("check", 2, True, "pass"),
        ("chunk", 2, "C."),
        *PASSED,
    ]
    assert asked.states == ["cancelled", "finished"]
    assert asked.asked == [("", []), ("", ["rejected"])]
    assert result.log.read()[-1].attempts_used == 2  # type: ignore[attr-defined]


@pytest.mark.mutant(
    "a resumed attempt begins behind the seam", "SeamChunker._behind", "if end <= self._seam:\n    continue"
)
def test_a_resumed_answer_goes_on_behind_the_last_chunk_that_came_out() -> None:
    asked = source([" B.", " C."], resumable=True)
    result = run(finish(asked, retry=Retry(2, "resume")))
    assert contract(result.log.read()) == [
        *FAILED_ONCE,
        ("check", 0, True, "pass"),
        ("chunk", 0, "B."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "C."),
        *PASSED,
    ]
    assert asked.asked == [("", []), ("A.", ["rejected"])]
    chunks = [event for event in result.log.read() if isinstance(event, ChunkEvent)]
    assert [(chunk.start, chunk.end, chunk.lead) for chunk in chunks] == [(0, 2, ""), (3, 5, " "), (6, 8, " ")]
    assert [event.kept for event in result.log.read() if isinstance(event, RetryEvent)] == [2]
    assert [(one.text, one.kept) for one in result.attempts] == [("A.", 0), ("A. B. C.", 2)]


@pytest.mark.mutant(
    "the text of a resumed attempt begins with what was kept", "Text.__init__", "self._out = [kept]", "self._out = ['']"
)
def test_readers_of_a_resumed_answer_get_its_text_once() -> None:
    async def read() -> tuple[list[str], str]:
        asked = source([" B. Bad."], [" C. D."], resumable=True)
        result = begin(asked, retry=Retry(3, "resume"))
        return [chunk async for chunk in result.astream()], result.full_text

    assert run(read()) == (["A.", "B.", "C.", "D."], "A. B. C. D.")


@pytest.mark.mutant(
    "a chunk across the seam is given from the seam on",
    "SeamChunker._behind",
    "text, start, lead = (text[self._seam - start:], self._seam, '')",
)
def test_a_chunk_that_goes_on_behind_the_seam_is_checked_and_given_from_the_seam_on() -> None:
    check = FakeCheck("r", BAD)
    result = run(finish(source(["5 is it. C."], check=check, resumable=True), retry=Retry(2, "resume")))
    assert check.asked == ["A.", "Bad.", "5 is it.", "C."]
    assert result.full_text == "A.5 is it. C."


def test_the_overlap_reaches_over_the_seam() -> None:
    check = FakeCheck("r", BAD)
    run(finish(source([" B."], check=check, resumable=True), retry=Retry(2, "resume"), overlap=5))
    assert check.seen == [("", False), ("A. ", False), ("A. ", True)]


def test_where_nothing_came_out_a_resumed_answer_begins_anew() -> None:
    asked = source(["A."], first=["Bad."], resumable=True)
    result = run(finish(asked, retry=Retry(2, "resume")))
    assert asked.asked[1] == ("", ["rejected"])
    assert result.full_text == "A."


def test_text_that_has_failed_in_an_audit_is_not_gone_on_from() -> None:
    """It would count as passed: nobody is asked about kept text again."""
    asked = source(["Bad. D."], first=["A. Bad. C. ", ConnectionError("gone")], resumable=True)
    result = run(finish(asked, retry=Retry(2, "resume", ("error",)), emit="audit"))
    assert asked.asked[1] == ("", ["error"])
    assert (result.outcome, result.full_text) == ("failed_validation", "Bad. D.")


@pytest.mark.claim("--retry")
def test_auto_resumes_only_where_the_back_end_can() -> None:
    for resumable, kept in ((True, "A."), (False, "")):
        asked = source(["A. B."], resumable=resumable)
        run(finish(asked, retry=Retry(2, "auto")))
        assert asked.asked[1] == (kept, ["rejected"])


def test_auto_gives_up_a_seam_behind_which_nothing_comes_out() -> None:
    for mode, kept in (("auto", ["", "A.", ""]), ("resume", ["", "A.", "A."])):
        asked = source([" Bad."], ["A. B."] if mode == "auto" else [" B."], resumable=True)
        result = run(finish(asked, retry=Retry(3, mode)))  # type: ignore[arg-type]
        assert [text for text, _ in asked.asked] == kept
        assert result.full_text == "A. B."


@pytest.mark.claim("--attempts")
def test_the_last_attempt_ends_the_run_as_it_ended() -> None:
    asked = source(["A. B. Bad."], ["Bad."])
    result = run(finish(asked, retry=Retry(3)))
    assert contract(result.log.read())[-1] == ("completed", "rejected", "")
    assert [(one.number, one.outcome, one.text) for one in result.attempts] == [
        (1, "rejected", "A."),
        (2, "rejected", "A. B."),
        (3, "rejected", ""),
    ]
    assert [one.withheld for one in result.attempts] == [" Bad. C.", " Bad.", "Bad."]
    assert [one.began for one in result.attempts] == sorted(one.began for one in result.attempts)


@pytest.mark.claim("--retry-on")
def test_a_failed_final_validation_is_tried_again_only_where_the_caller_says_so() -> None:
    def answers() -> FakeCheck:
        left = [Final(False, "too short"), Final(True)]

        async def final(_: str) -> Any:
            return left.pop(0)

        return FakeCheck("r", final=final)

    asked = source(["A. B."], first=["A."], check=answers(), resumable=True)
    result = run(finish(asked, retry=Retry(2, "resume", ("rejected", "failed_validation"))))
    assert asked.asked[1] == ("", ["failed_validation"]), "an answer that is complete has nothing to go on with"
    assert [line for line in contract(result.log.read()) if line[0] in ("done", "full", "retry", "completed")] == [
        ("done", "A."),
        ("full", False, False),
        ("retry", 2, "r: too short"),
        ("done", "A. B."),
        ("full", True, True),
        ("completed", "passed", "A. B."),
    ]
    assert [(verdict.chunk, verdict.reason) for verdict in result.attempts[0].failures] == [(None, "too short")]
    once = run(finish(source(first=["A."], check=answers()), retry=Retry(2)))
    assert once.outcome == "failed_validation"


@pytest.mark.mutant(
    "the wait after an error of the back-end", "Run._try", "max(seconds, self._source.rest)", "self._source.rest"
)
@pytest.mark.claim("--retry-on")
def test_errors_of_the_back_end_are_tried_again_after_a_growing_wait() -> None:
    asked = source([ConnectionError("two")], ["A. ", ConnectionError("three")], ["B."], first=[ConnectionError("one")])
    result = run(finish(asked, retry=Retry(4, causes=("error",), backoff=1.0)))
    assert [one.began for one in result._run.attempts] == [0, 1, 3, 7]
    assert [(one.began, one.ended) for one in result.attempts] == [(0, 0), (0, 1), (1, 3), (3, 7)]
    assert contract(result.log.read()) == [
        ("retry", 2, "ConnectionError: one"),
        ("retry", 3, "ConnectionError: two"),
        ("check", 0, True, "pass"),
        ("chunk", 0, "A."),
        ("retry", 4, "ConnectionError: three"),
        ("check", 0, True, "pass"),
        ("chunk", 0, "B."),
        ("done", "B."),
        ("full", True, True),
        ("completed", "passed", "B."),
    ]


def test_a_server_that_asks_for_more_time_gets_it() -> None:
    busy = ConnectionError("too many requests")
    busy.response = SimpleNamespace(headers={"retry-after": "20"})  # type: ignore[attr-defined]
    asked = source([ConnectionError("two")], ["A."], first=[busy])
    result = run(finish(asked, retry=Retry(3, causes=("error",), backoff=1.0)))
    assert [one.began for one in result._run.attempts] == [0, 20, 22]


def test_a_back_end_that_cannot_start_or_falls_silent_is_tried_again() -> None:
    asked = FakeSource(starting=ConnectionError("no"), checks=[FakeCheck()])
    assert run(finish(asked, retry=Retry(3, causes=("error",)))).outcome == "error"
    assert asked.asked == [("", []), ("", ["error"]), ("", ["error", "error"])]
    silent = source(["A."], first=[HANG])
    result = run(finish(silent, retry=Retry(2, causes=("error",)), limits={"first_token": 7.0}))
    assert result.outcome == "passed"
    assert isinstance(result._run.attempts[0].error, FirstTokenTimeout)


def test_after_a_verdict_nobody_waits() -> None:
    result = run(finish(source(["A."]), retry=Retry(2, backoff=100.0)))
    assert result.log.read()[-1].elapsed == 0


@pytest.mark.mutant(
    "only the back-end's errors are tried again",
    "Attempts.another_follows",
    "ending.error is None or ending.of_generation",
    "True",
)
@pytest.mark.parametrize(
    "check",
    [FakeCheck("r", ValueError("mine")), FakeCheck("r", "nonsense"), FakeCheck("r", HANG)],
    ids=["raises", "lies", "hangs"],
)
def test_a_requirement_that_errs_is_never_asked_again(check: FakeCheck) -> None:
    asked = source(["A."], check=check)
    result = run(finish(asked, retry=Retry(3, causes=("rejected", "failed_validation", "error"))))
    assert result.outcome == "error"
    assert len(asked.generations) == 1


@pytest.mark.mutant(
    "a stop between two attempts", "Run._drive", "self._ending is None", "self._ending is None or self._failed"
)
def test_a_stop_while_the_failed_attempt_is_cleaned_up_ends_the_run() -> None:
    async def stopped() -> StreamChunkingResult:
        asked = source(["A. B."], cancelling=Wait(1.0))
        result = begin(asked, retry=Retry(2))
        await asyncio.sleep(0.5)
        result.stop("enough")
        await result.acomplete()
        assert len(asked.generations) == 1
        return result

    assert contract(run(stopped()).log.read())[-1] == ("completed", "stopped", "A.")


def test_a_stop_while_the_run_waits_for_the_back_end_ends_it_at_once() -> None:
    async def stopped() -> StreamChunkingResult:
        result = begin(source(["A."], first=["A. ", ConnectionError()]), retry=Retry(2, causes=("error",), backoff=9.0))
        await asyncio.sleep(2.0)
        result.stop("enough")
        await result.acomplete()
        return result

    result = run(stopped())
    assert story(result.log.read())[-3:] == [
        ("retry", 2, "ConnectionError"),
        ("stop", "enough"),
        ("completed", "stopped", ""),
    ]
    assert result.log.read()[-1].elapsed == 2.0


def test_a_stop_in_a_later_attempt_keeps_what_was_validated() -> None:
    async def stopped() -> StreamChunkingResult:
        result = begin(source([" B. C", HANG], resumable=True), retry=Retry(2, "resume"))
        await asyncio.sleep(1.0)
        result.stop("enough")
        await result.acomplete()
        return result

    result = run(stopped())
    assert (result.outcome, result.full_text, result.withheld) == ("stopped", "A. B.", " C")


@pytest.mark.parametrize("moment", [0.5, 2.0, 11.0], ids=["in the clean-up", "in the wait", "in the next attempt"])
def test_a_cancel_ends_the_run_whenever_it_comes(moment: float) -> None:
    async def cancelled() -> StreamChunkingResult:
        asked = source(["A. ", HANG], first=["A. ", ConnectionError()], cancelling=Wait(1.0))
        result = begin(asked, retry=Retry(2, causes=("error",), backoff=9.0))
        await asyncio.sleep(moment)
        result._run.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await result.acomplete()
        assert "running" not in asked.states
        return result

    result = run(cancelled())
    assert story(result.log.read())[-1][:2] == ("completed", "stopped")


@pytest.mark.mutant("the budget of all attempts", "Attempt.__init__", "chars_left", "None")
def test_time_and_text_of_all_attempts_together_are_limited() -> None:
    late = run(finish(source(["A. ", 60.0, "B."], first=[5.0, "Bad."]), retry=Retry(9), limits={"total": 10.0}))
    assert isinstance(late.exception, TotalTimeout)
    assert len(late.attempts) == 2
    long = run(finish(source(["A. B. C. D."], first=["A. Bad. "]), retry=Retry(9), limits={"total_chars": 14}))
    assert isinstance(long.exception, TotalTextTooLong)
    assert long.full_text == "A. B."
    spent = run(finish(source(["A."], first=["A. Bad. "]), retry=Retry(9), limits={"total_chars": 8}))
    assert (spent.outcome, len(spent.attempts)) == ("rejected", 1), "nothing is left for another attempt"


def test_nothing_of_an_attempt_comes_after_the_next_one_was_told() -> None:
    slow = FakeCheck("slow", {"Bad.": Wait(3.0)})
    fails = FakeCheck("fails", BAD)
    asked = FakeSource(["A. Bad. C."], [slow, fails], more=[["A."]])
    events = run(finish(asked, retry=Retry(2))).log.read()
    place = next(event.seq for event in events if isinstance(event, RetryEvent))
    assert {getattr(event, "attempt", 1) for event in events[:place]} == {1}
    assert {getattr(event, "attempt", 2) for event in events[place:]} == {2}
