"""Resampling: a rejected chunk is drawn again from the text before it, hotter each time, before anything else."""

from __future__ import annotations

from typing import Any

import pytest
from actors import FakeCheck, FakeSource, Final, finish
from clock import run
from story import contract

from mellea_stream_widget.log.events import ChunkEvent, RetryEvent, StreamEvent
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.orchestrator.delta import End
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Draw, Retry

BAD = {"Bad.": "fail"}
LADDER = (0.3, 0.6, 0.9)


def source(first: list[Any], *more: list[Any], **options: Any) -> FakeSource:
    return FakeSource(first, [FakeCheck("r", BAD)], more=more, **{"resumable": True, **options})


def resample(asked: FakeSource, attempts: int = 1, candidates: int = 3, **options: Any) -> StreamChunkingResult:
    retry = Retry(attempts, "resample", candidates=candidates, temperatures=LADDER, **options)
    return run(finish(asked, retry=retry))


def retries(result: StreamChunkingResult) -> list[tuple[int, int, int]]:
    """`(attempt, candidate, kept)` of each further attempt."""
    events = [event for event in result.log.read() if isinstance(event, RetryEvent)]
    return [(event.attempt, event.candidate, event.kept) for event in events]


def test_a_rejected_chunk_is_drawn_again_until_one_passes_and_the_answer_goes_on_from_it() -> None:
    asked = source(["A. Bad. X.", 1.0, "Y"], [" Bad. Y.", 1.0], [" Bad. ", 1.0], [" B. C."])
    result = resample(asked)
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "A."),
        ("check", 1, False, "fail"),
        ("retry", 2, "r failed"),
        ("check", 0, False, "fail"),
        ("retry", 3, "r failed"),
        ("check", 0, False, "fail"),
        ("retry", 4, "r failed"),
        ("check", 0, True, "pass"),
        ("chunk", 0, "B."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "C."),
        ("done", "A. B. C."),
        ("full", True, True),
        ("completed", "passed", "A. B. C."),
    ]
    assert retries(result) == [(2, 1, 2), (3, 2, 2), (4, 3, 2)]
    assert asked.drawn == [Draw(1), Draw(2, 1, 0.3), Draw(3, 2, 0.6), Draw(4, 3, 0.9)]
    twice, thrice = ["rejected"] * 2, ["rejected"] * 3
    assert asked.asked == [("", []), ("A.", []), ("A.", twice), ("A.", thrice)], "the first try is asked as before"
    assert asked.states == ["cancelled", "cancelled", "cancelled", "finished"]
    assert [(one.candidate, one.text) for one in result.attempts] == [(0, "A."), (1, "A."), (2, "A."), (3, "A. B. C.")]


def test_each_rejected_chunk_has_its_own_candidates() -> None:
    asked = source(["A. Bad."], [" Bad."], [" B. Bad."], [" Bad."], [" C."])
    result = resample(asked, candidates=2)
    assert (result.outcome, result.full_text) == ("passed", "A. B. C.")
    assert retries(result) == [(2, 1, 2), (3, 2, 2), (4, 1, 5), (5, 2, 5)]
    assert [draw.temperature for draw in asked.drawn] == [None, 0.3, 0.6, 0.3, 0.6]


def test_the_ladder_ends_on_its_last_temperature() -> None:
    asked = source(["Bad."])
    resample(asked, candidates=5)
    assert [draw.temperature for draw in asked.drawn] == [None, 0.3, 0.6, 0.9, 0.9, 0.9]


def test_when_no_candidate_passes_the_run_is_rejected_with_the_text_before_them() -> None:
    asked = source(["A. Bad. ", 1.0], [" Bad. ", 1.0])
    result = resample(asked, candidates=2)
    assert (result.outcome, result.full_text, len(result.attempts)) == ("rejected", "A.", 3)
    assert asked.states == ["cancelled"] * 3


def test_after_the_last_candidate_the_answer_is_started_over_and_the_model_told() -> None:
    asked = source(["A. Bad."], [" Bad."], [" Bad."], ["A. B. Bad."], [" C."])
    result = resample(asked, attempts=2, candidates=2)
    assert (result.outcome, result.full_text) == ("passed", "A. B. C.")
    assert retries(result) == [(2, 1, 2), (3, 2, 2), (4, 0, 0), (5, 1, 5)]
    twice, thrice = ["rejected"] * 2, ["rejected"] * 3
    assert asked.asked == [("", []), ("A.", []), ("A.", twice), ("", thrice), ("A. B.", thrice)]
    assert asked.drawn[3] == Draw(4, 0, 0.3), "an answer that is started over is drawn hotter as well"


def test_a_first_chunk_is_drawn_again_even_where_the_back_end_continues_nothing() -> None:
    asked = source(["Bad."], ["A. Bad."], resumable=False)
    result = resample(asked)
    assert (result.outcome, result.full_text) == ("rejected", "A.")
    assert retries(result) == [(2, 1, 0)]


def test_an_answer_that_was_cut_off_is_continued_without_heat() -> None:
    asked = source(["A. ", End("length")], ["B."])
    result = resample(asked, attempts=2, causes=("rejected", "cut_off"))
    assert (result.outcome, result.full_text) == ("passed", "A. B.")
    assert asked.drawn == [Draw(1), Draw(2)]


def test_a_failed_whole_is_started_over() -> None:
    asked = FakeSource(["A."], [FakeCheck("r", final=Final(False, "too short"))], resumable=True)
    result = resample(asked, attempts=2, causes=("failed_validation",))
    assert retries(result) == [(2, 0, 0)]
    assert result.outcome == "failed_validation"


@pytest.mark.parametrize("mode", ["restart", "resume", "auto"])
def test_other_ways_to_try_again_use_the_ladder_after_verdicts(mode: Any) -> None:
    asked = source(["Bad."], ["Bad."], ["B."])
    run(finish(asked, retry=Retry(3, mode, temperatures=LADDER)))
    assert [draw.temperature for draw in asked.drawn] == [None, 0.3, 0.6]
    assert {draw.candidate for draw in asked.drawn} == {0}


def test_no_text_of_a_rejected_candidate_is_in_the_log() -> None:
    asked = source(["A. Bad."], [" Bad. secret"], [" B."])
    result = resample(asked)
    assert "".join(event.text for event in result.log.read() if isinstance(event, ChunkEvent)) == "A.B."
    assert "secret" not in repr(result.log.read())
    assert "Bad." not in repr(result.log.read())


def test_each_event_is_looked_at_once_for_what_further_attempts_go_on_from(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[list[StreamEvent]] = []

    def read(log: EventLog, position: int = 0) -> list[StreamEvent]:
        looked.append(log[position:])
        return looked[-1]

    monkeypatch.setattr(EventLog, "read", read)
    monkeypatch.setattr(EventLog, "__iter__", lambda log: iter(read(log)))
    answers = [[f" Good{number}. Bad. ", 1.0] for number in range(20)]
    result = run(finish(source(*answers, [" End."]), retry=Retry(1, "resample", candidates=1)))
    assert result.full_text == "".join(f" Good{number}." for number in range(20)) + " End."
    assert len(looked) == 20
    assert sum(map(len, looked)) < len(result.log)
