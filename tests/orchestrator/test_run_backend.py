"""Back-ends that fail, hang, drip, lie, or do not let go."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from actors import HANG, Deaf, FakeCheck, FakeSource, Wait, assert_still, begin, cut, finish
from clock import run
from naive import NaiveSentences
from story import contract

from mellea_stream_widget.log.events import ChunkEvent
from mellea_stream_widget.orchestrator.delta import End
from mellea_stream_widget.orchestrator.limits import (
    BetweenTokensTimeout,
    FirstTokenTimeout,
    GenerationCancelled,
    TextTooLong,
    TotalTimeout,
)


class Unprintable(Exception):
    def __str__(self) -> str:
        raise ValueError("no words for it")


@pytest.mark.parametrize("after", [0, 2], ids=["at once", "later"])
@pytest.mark.parametrize("fault", [ConnectionError("refused"), KeyboardInterrupt("k"), StopAsyncIteration("s")])
def test_a_back_end_that_cannot_start_ends_the_run_and_its_error_comes_from_begun(
    fault: BaseException, after: float
) -> None:
    source = FakeSource(starting=Wait(after, fault))

    async def main() -> None:
        result = begin(source)
        with pytest.raises(type(fault)) as raised:
            await result.begun()
        assert raised.value is fault
        await result.acomplete()
        assert [chunk async for chunk in result.astream()] == []
        assert contract(result.log.read()) == [
            ("error", type(fault).__name__, str(fault)),
            ("completed", "error", ""),
        ]
        assert result.exception is fault

    run(main())


@pytest.mark.parametrize("after", [0, 2], ids=["at once", "later"])
def test_a_back_end_whose_start_raises_cancelled_error_by_itself_is_at_fault(after: float) -> None:
    source = FakeSource(starting=Wait(after, asyncio.CancelledError("odd")))

    async def main() -> None:
        result = begin(source)
        with pytest.raises(GenerationCancelled):
            await result.begun()
        assert contract(result.log.read())[-1] == ("completed", "error", "")
        assert result.log.read()[-1].elapsed == after

    run(main())


def test_a_strategy_that_cannot_start_ends_the_run() -> None:
    def broken() -> Any:
        raise ValueError("no strategy today")

    async def main() -> None:
        source = FakeSource(["One. ", HANG])
        result = begin(source, chunker=broken)
        with pytest.raises(ValueError, match="no strategy today"):
            await result.begun()
        assert contract(result.log.read()) == [("error", "ValueError", "no strategy today"), ("completed", "error", "")]
        assert source.states == ["cancelled"]

    run(main())


@pytest.mark.parametrize("wait", [[], [1.0]], ids=["at once", "later"])
def test_an_error_before_the_first_delta_gives_no_chunk(wait: list[Any]) -> None:
    source = FakeSource([*wait, ConnectionError("reset")], [FakeCheck()])
    result = run(finish(source))
    assert contract(result.log.read()) == [("error", "ConnectionError", "reset"), ("completed", "error", "")]
    assert source.finished == [("", False)]


@pytest.mark.mutant(
    "text from before an error is still checked",
    "Attempt.end",
    "self._end_error = error",
    "self._end_error = error\nif error is not None:\n    self.text.spans.clear()",
)
@pytest.mark.contract("fragment-thrown-away", "text-with-an-error")
def test_text_that_came_before_an_error_is_still_checked_and_given_out() -> None:
    check = FakeCheck("slow", Wait(1.0))
    source = FakeSource([*cut("One. Two. Thr"), ConnectionError("reset")], [check])
    result = run(finish(source))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass"),
        ("chunk", 0, "One."),
        ("check", 1, True, "pass"),
        ("chunk", 1, "Two."),
        ("error", "ConnectionError", "reset"),
        ("completed", "error", "One. Two."),
    ]
    assert (result.full_text, result.withheld) == ("One. Two.", " Thr")
    assert check.asked == ["One.", "Two."], "a fragment is no chunk after an error"


def test_a_check_that_fails_text_from_before_an_error_still_rejects_it() -> None:
    source = FakeSource(
        [*cut("One. Two. Thr"), ConnectionError("reset")], [FakeCheck("slow", {"Two.": Wait(1.0, "fail")})]
    )
    result = run(finish(source))
    assert contract(result.log.read())[-2:] == [("check", 1, False, "fail"), ("completed", "rejected", "One.")]


@pytest.mark.mutant(
    "a back-end that cancels itself is at fault", "Model._fault", "fault.__cause__ = error\nreturn fault", "return None"
)
def test_a_back_end_that_raises_cancelled_error_by_itself_is_at_fault() -> None:
    result = run(finish(FakeSource(["One. ", asyncio.CancelledError("odd")], [FakeCheck()])))
    assert isinstance(result.exception, GenerationCancelled)
    assert [line[0] for line in contract(result.log.read())] == ["check", "chunk", "error", "completed"]


def test_an_error_that_has_no_words_still_ends_the_run() -> None:
    result = run(finish(FakeSource(["One. ", Unprintable()])))
    assert [line[:2] for line in contract(result.log.read())] == [
        ("chunk", 0),
        ("error", "Unprintable"),
        ("completed", "error"),
    ]


@pytest.mark.claim("outcome-error")
@pytest.mark.contract("limits")
@pytest.mark.parametrize("check", [FakeCheck(), None], ids=["checked", "unchecked"])
def test_a_back_end_that_never_sends_text_is_ended_by_its_limit(check: FakeCheck | None) -> None:
    source = FakeSource(["", 5.0, "", HANG], [check] if check else [])
    result = run(finish(source, limits={"first_token": 20.0}))
    assert isinstance(result.exception, FirstTokenTimeout)
    assert str(result.exception) == "the back-end has sent no text (limit first_token=20 s)"
    assert source.states == ["cancelled"]
    assert result.log.read()[-1].elapsed == 25.0, "an empty delta is a sign of life: the wait begins again"


@pytest.mark.parametrize(
    ("began", "limit", "what", "ends"),
    [
        ([], "first_token", "has sent nothing but empty pieces", 200.0),
        (["One. "], "between_tokens", "sends nothing but empty pieces", 200.0),
    ],
)
def test_empty_pieces_keep_a_limit_from_expiring_for_some_time_only(
    began: list[Any], limit: str, what: str, ends: float
) -> None:
    source = FakeSource([*began, *([15.0, ""] * 99)])
    result = run(finish(source, limits={limit: 20.0}))
    assert str(result.exception) == f"the back-end {what} (limit {limit}=20 s)"
    assert (source.states, result.log.read()[-1].elapsed) == (["cancelled"], ends)


def test_a_back_end_that_never_starts_is_ended_by_the_same_limit() -> None:
    async def main() -> None:
        source = FakeSource(starting=HANG)
        result = begin(source, limits={"first_token": 20.0})
        with pytest.raises(FirstTokenTimeout):
            await result.begun()
        assert (result.log.closed, source.generations) == (True, [])

    run(main())


@pytest.mark.mutant(
    "the limit of silence", "Silence._arm", "self._loop.call_at(self._due(limit), self._look, limit)", "None"
)
@pytest.mark.claim("limits")
@pytest.mark.contract("limits")
def test_a_back_end_that_falls_silent_is_ended_after_its_text_has_been_checked() -> None:
    source = FakeSource([15.0, "One. ", 9.0, "Two. ", 9.0, "Thr", HANG], [FakeCheck("slow", Wait(4.0))])
    result = run(finish(source, limits={"first_token": 20.0, "between_tokens": 10.0}))
    assert isinstance(result.exception, BetweenTokensTimeout)
    assert str(result.exception) == "the back-end fell silent (limit between_tokens=10 s)"
    assert contract(result.log.read())[-4:] == [
        ("check", 1, True, "pass"),
        ("chunk", 1, "Two."),
        ("error", "BetweenTokensTimeout", str(result.exception)),
        ("completed", "error", "One. Two."),
    ]
    assert result.log.read()[-1].elapsed == 43.0


def test_a_back_end_without_limits_may_take_its_time() -> None:
    limits = {"first_token": None, "between_tokens": None}
    assert run(finish(FakeSource([1e6, "One. ", 1e6, "Two."]), limits=limits)).outcome == "passed"


def test_slow_checks_do_not_count_as_silence_of_the_back_end() -> None:
    source = FakeSource(["One. Two."], [FakeCheck(answers=Wait(50.0), final=Wait(50.0, True))])
    assert run(finish(source, limits={"between_tokens": 10.0})).outcome == "passed"


@pytest.mark.mutant(
    "the limit of the whole run", "Run._drive", "self._loop.call_later(total, self._expired, total)", "None"
)
@pytest.mark.contract("limits")
def test_a_back_end_that_drips_for_ever_is_ended_by_the_limit_of_the_whole_run() -> None:
    source = FakeSource(itertools.chain.from_iterable(itertools.repeat((0.5, "a. "))), [FakeCheck()])
    result = run(finish(source, limits={"total": 3.25}))
    assert isinstance(result.exception, TotalTimeout)
    assert str(result.exception) == "the run took too long (limit total=3.25 s)"
    assert source.states == ["cancelled"]
    assert result.log.read()[-1].elapsed == 3.25
    assert result.full_text == "a. a. a. a. a. a."


@pytest.mark.mutant("the limit of the text", "Text.within_limits", "len(delta) <= room", "True")
@pytest.mark.contract("limits")
def test_a_back_end_that_never_comes_to_an_end_is_ended_by_the_limit_of_the_text() -> None:
    source = FakeSource(itertools.repeat("ab. "), [FakeCheck(answers=Wait(0.1))])
    result = run(finish(source, limits={"text_chars": 10}))
    assert isinstance(result.exception, TextTooLong)
    assert str(result.exception) == "the model wrote more text than the run accepts (limit text_chars=10 characters)"
    assert (result.full_text, result.withheld) == ("ab. ab.", " ab")
    assert source.states == ["cancelled"]


def test_a_back_end_that_writes_without_waiting_lets_the_loop_live() -> None:
    """An endless back-end that never yields would freeze the notebook; the limit of the text ends it."""
    source = FakeSource(itertools.repeat("x"))
    result = run(finish(source, limits={"text_chars": 5000}))
    assert isinstance(result.exception, TextTooLong)
    assert result.full_text == ""


@pytest.mark.mutant(
    "the event loop gets its turn while a back-end never waits", "ports.drain", "await asyncio.sleep(0)"
)
def test_a_back_end_that_has_everything_ready_leaves_others_their_turns() -> None:
    async def main() -> None:
        result = begin(FakeSource(["x"] * 5000))
        turns = 0
        while not result.log.closed:
            await asyncio.sleep(0)
            turns += 1
        assert turns > 15

    run(main())


def test_a_back_end_that_never_waits_is_read_no_further_once_a_check_has_failed() -> None:
    reads: list[int] = []

    def script() -> Iterator[str]:
        for number in range(1000):
            reads.append(number)
            yield "ab. "

    source = FakeSource(script(), [FakeCheck(answers=["pass", "fail"])])
    assert run(finish(source)).outcome == "rejected"
    assert len(reads) < 10


def sent(pieces: list[str], seconds: float) -> tuple[Any, list[Any]]:
    """Return a script that reads what a task sends, all that is there at a time, and a list of what it reads."""
    queue: asyncio.Queue[Any] = asyncio.Queue()
    reads: list[Any] = []
    senders: list[asyncio.Task[None]] = []

    async def send() -> None:
        for piece in pieces:
            queue.put_nowait(piece)
            await asyncio.sleep(seconds)
        queue.put_nowait(End())

    async def read(_: str) -> Any:
        if not senders:
            senders.append(asyncio.create_task(send()))
        news = [await queue.get()]
        while not queue.empty() and not isinstance(queue._queue[0], End):  # type: ignore[attr-defined]
            news.append(queue.get_nowait())
        reads.append(news[0] if isinstance(news[0], End) else "".join(news))
        return reads[-1]

    return itertools.repeat(read), reads


@pytest.mark.mutant("quick deltas gather", "Intake.take", "return self._let_gather(now)", "return None")
def test_deltas_that_come_in_every_turn_of_the_loop_are_read_several_at_a_time() -> None:
    script, reads = sent(["ab. "] * 1000, 0.0)
    result = run(finish(FakeSource(script)))
    assert result.full_text == "ab. " * 1000
    assert len(reads) < 300


def test_each_delta_of_a_slow_back_end_is_read_as_it_comes() -> None:
    script, reads = sent(["ab. "] * 100, 0.001)
    result = run(finish(FakeSource(script)))
    assert reads == ["ab. "] * 100 + [End()]
    assert [round(chunk.elapsed, 3) for chunk in result.log if isinstance(chunk, ChunkEvent)] == [
        round(i * 0.001, 3) for i in range(100)
    ]


def test_a_back_end_that_writes_when_it_is_asked_is_asked_in_every_turn_of_the_loop() -> None:
    async def main() -> None:
        result = begin(FakeSource([0.0, "ab. "] * 1000))
        turns = 0
        while not result.log.closed:
            await asyncio.sleep(0)
            turns += 1
        assert result.full_text == "ab. " * 1000
        assert turns < 1400

    run(main())


def test_exactly_as_much_text_as_the_limit_allows_passes() -> None:
    assert run(finish(FakeSource(cut("ab. cd. ef")), limits={"text_chars": 10})).outcome == "passed"


@pytest.mark.mutant("the error of the clean-up is told", "Run._emit_error", "trouble is not None", "False")
@pytest.mark.contract("error-event")
@pytest.mark.parametrize(
    ("script", "options"),
    [
        (["One. ", HANG], {"stop": 1.0}),
        (["One. ", HANG], {"limits": {"between_tokens": 1.0}}),
        (["One. ", HANG], {"answers": "fail"}),
        (["One. ", ConnectionError("reset")], {}),
    ],
    ids=["stop", "limit", "fail", "error"],
)
def test_an_error_of_the_clean_up_is_told_and_changes_nothing(
    script: list[Any], options: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    stop, answers = options.pop("stop", None), options.pop("answers", "pass")
    source = FakeSource(script, [FakeCheck(answers=answers)], cancelling=OSError("socket gone"))

    async def main() -> Any:
        result = begin(source, **options)
        if stop:
            asyncio.get_running_loop().call_later(stop, result.stop)
        await result.log.join()
        return result

    result = run(main(), may_log=True)
    if result.outcome == "error":
        (error,) = [event for event in result.log.read() if event.kind == "error"]
        assert error.detail.endswith("(and the clean-up raised OSError: socket gone)")
        assert caplog.records == []
    else:
        assert "OSError: socket gone" in caplog.text
    assert source.generations[0].cancels == 1


def test_a_generation_whose_clean_up_raises_anything_still_lets_the_run_end() -> None:
    for fault in (KeyboardInterrupt("k"), asyncio.CancelledError("c"), SystemExit(1)):
        source = FakeSource(["One. ", ConnectionError("reset")], cancelling=fault)
        result = run(finish(source), may_log=True)
        assert contract(result.log.read())[-1] == ("completed", "error", "One.")


@pytest.mark.mutant(
    "the reader is gone before the generation is cancelled",
    "Model._end",
    "asyncio.wait([self._reader])",
    "asyncio.sleep(0)",
)
@pytest.mark.mutant(
    "who ignores its cancellation is named",
    "see_ended",
    "logger.warning('%s was cancelled and has not ended (limit cleanup=%g s)', name, seconds)",
)
def test_a_back_end_that_ignores_its_cancellation_holds_the_run_no_longer_than_cleanup(
    caplog: pytest.LogCaptureFixture,
) -> None:
    source = FakeSource(["One. ", Deaf(60.0)], [FakeCheck()])

    async def main() -> None:
        result = begin(source, limits={"cleanup": 5.0})
        await asyncio.sleep(1.0)
        result.stop()
        await result.acomplete()
        assert contract(result.log.read())[-1] == ("completed", "stopped", "One.")
        assert result.log.read()[-1].elapsed == 6.0
        await asyncio.sleep(100.0)
        assert source.states == ["cancelled"], "it is cancelled as soon as it listens"

    run(main(), may_log=True)
    (record,) = caplog.records
    assert "back-end" in record.getMessage() and "cleanup=5 s" in record.getMessage()


@pytest.mark.mutant("a clean-up that never ends is given up", "Run._clean_up", "self._model.give_up()")
def test_a_generation_whose_clean_up_never_ends_is_given_up(caplog: pytest.LogCaptureFixture) -> None:
    source = FakeSource(["One. ", HANG], cancelling=HANG)

    async def main() -> None:
        result = begin(source, limits={"cleanup": 5.0})
        await asyncio.sleep(1.0)
        await result.aclose()
        assert result.log.read()[-1].elapsed == 6.0
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main(), may_log=True)
    (record,) = caplog.records
    assert record.getMessage() == "the back-end was cancelled and has not ended (limit cleanup=5 s)"


@pytest.mark.mutant(
    "the limit of the clean-up", "see_ended", "asyncio.wait(pending, timeout=left)", "asyncio.wait(pending)"
)
@pytest.mark.contract("deaf")
def test_everybody_deaf_at_once_holds_the_run_no_longer_than_cleanup_in_all() -> None:
    checks = [FakeCheck("a", Deaf(60.0)), FakeCheck("b", Deaf(60.0))]
    source = FakeSource(["One. ", Deaf(60.0)], checks)

    async def main() -> None:
        result = begin(source, limits={"cleanup": 5.0})
        await asyncio.sleep(1.0)
        await result.aclose()
        assert result.log.read()[-1].elapsed == 6.0

    run(main(), may_log=True, grace=200.0)


def test_a_start_that_ignores_its_cancellation_leaves_no_generation_when_it_comes_too_late() -> None:
    async def late(_: str) -> None:
        try:
            await asyncio.sleep(1000.0)
        except asyncio.CancelledError:
            await asyncio.sleep(60.0)

    source = FakeSource(["One. ", HANG], starting=late)

    async def main() -> None:
        result = begin(source, limits={"cleanup": 5.0})
        await asyncio.sleep(1.0)
        await result.aclose()
        assert (result.outcome, result.log.read()[-1].elapsed) == ("stopped", 6.0)
        await asyncio.sleep(100.0)
        assert source.states == ["cancelled"]

    run(main(), may_log=True)


@pytest.mark.mutant(
    "a generation that comes too late is cancelled",
    "Model._read",
    "self._generation = started.generation",
    "self._generation = None if self._closer else started.generation",
)
def test_a_start_that_comes_too_late_but_within_the_clean_up_leaves_no_generation() -> None:
    async def late(_: str) -> None:
        try:
            await asyncio.sleep(1000.0)
        except asyncio.CancelledError:
            await asyncio.sleep(2.0)

    source = FakeSource(["One. ", HANG], starting=late)

    async def main() -> None:
        result = begin(source)
        await asyncio.sleep(1.0)
        await result.aclose()
        assert source.states == ["cancelled"]
        assert_still(source)

    run(main())


def test_a_source_that_cannot_wrap_up_still_lets_the_run_end() -> None:
    source = FakeSource(["One. "], [FakeCheck()], finishing=ValueError("cannot wrap"))
    result = run(finish(source), may_log=True)
    assert contract(result.log.read())[-1][0] == "completed"
    assert result.outcome != "running"


def test_a_strategy_that_raises_ends_the_run() -> None:
    class Fragile(NaiveSentences):
        def feed(self, delta: str) -> Any:
            if "h" in delta:
                raise ValueError("h is too hard")
            return super().feed(delta)

    class Forgetful(NaiveSentences):
        def flush(self) -> Any:
            raise ValueError("what was it?")

    for chunker, detail in ((Fragile, "h is too hard"), (Forgetful, "what was it?")):
        result = run(finish(FakeSource(cut("One. Two. Three.")), chunker=chunker))
        assert contract(result.log.read())[-2] == ("error", "ValueError", detail)
        assert result.full_text in ("One.", "One. Two.")
