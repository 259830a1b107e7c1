"""Stopping a run: from anywhere, at any time."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Wait, assert_still, begin, cut
from clock import run
from story import contract, story


@pytest.mark.mutant("the generation is cancelled at the end", "Model._end", "await self._generation.cancel()")
@pytest.mark.contract("fragment-thrown-away", "six-endings")
def test_a_stop_keeps_the_validated_text_cancels_the_generation_and_is_no_error() -> None:
    async def main() -> None:
        source = FakeSource([*cut("One. Two is unf"), HANG], [FakeCheck()])
        result = begin(source)
        await asyncio.sleep(1.0)
        result.stop("enough")
        assert result.outcome == "running", "stop() returns at once"
        await result.acomplete()
        assert story(result.log.read())[-4:] == [
            ("check", 0, True, "pass"),
            ("chunk", 0, "One."),
            ("stop", "enough"),
            ("completed", "stopped", "One."),
        ]
        assert (result.outcome, result.completed, result.reason) == ("stopped", False, "enough")
        assert (result.full_text, result.withheld, result.exception) == ("One.", " Two is unf", None)
        assert source.states == ["cancelled"]
        assert source.finished == [("One.", False)]
        assert_still(source)

    run(main())


@pytest.mark.contract("stop")
def test_only_the_first_of_many_stops_counts_and_none_after_the_end() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        await asyncio.sleep(1.0)
        result.stop("first")
        result.stop("second")
        await result.acomplete()
        result.stop("third")
        await result.aclose()
        assert [event.kind for event in result.log.read()].count("stop") == 1
        assert result.reason == "first"

    run(main())


def test_a_stop_after_the_end_changes_nothing() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One."]))
        await result.acomplete()
        before = result.log.read()
        result.stop()
        await result.aclose()
        assert result.log.read() == before
        assert result.outcome == "passed"

    run(main())


def test_another_thread_may_stop_the_run() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG])
        result = begin(source)
        await asyncio.sleep(1.0)
        await asyncio.to_thread(result.stop, "from afar")
        await result.acomplete()
        assert (result.outcome, result.reason) == ("stopped", "from afar")

    run(main())


@pytest.mark.contract("stop")
def test_many_threads_may_stop_the_run_at_once() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        barrier = threading.Barrier(4)

        def stop(number: int) -> None:
            barrier.wait()
            result.stop(f"thread {number}")

        await asyncio.gather(*(asyncio.to_thread(stop, number) for number in range(4)))
        await result.acomplete()
        assert [event.kind for event in result.log.read()].count("stop") == 1

    run(main())


def test_another_thread_may_stop_a_run_whose_loop_is_closed() -> None:
    async def main() -> Any:
        result = begin(FakeSource(["One."]))
        await result.acomplete()
        return result

    result = run(main())
    thread = threading.Thread(target=result.stop)
    thread.start()
    thread.join()
    assert result.outcome == "passed"


@pytest.mark.contract("stop")
def test_a_stop_while_the_back_end_starts_ends_the_run_without_a_generation() -> None:
    async def main() -> None:
        source = FakeSource(["One."], starting=Wait(10.0))
        result = begin(source)
        await asyncio.sleep(1.0)
        result.stop()
        await result.begun()
        await result.acomplete()
        assert story(result.log.read()) == [
            ("start",),
            ("stop", "stopped by the user"),
            ("completed", "stopped", ""),
        ]
        assert source.generations == []

    run(main())


def test_a_stop_before_anything_has_happened_ends_the_run() -> None:
    async def main() -> None:
        source = FakeSource(["One."])
        result = begin(source)
        result.stop()
        await result.acomplete()
        assert contract(result.log.read()) == [("completed", "stopped", "")]
        assert "running" not in source.states

    run(main())


def test_a_stop_during_a_check_cancels_the_check() -> None:
    async def main() -> None:
        check = FakeCheck(answers={"Two.": HANG})
        source = FakeSource(cut("One. Two. Three."), [check])
        result = begin(source)
        await asyncio.sleep(1.0)
        result.stop()
        await result.acomplete()
        assert contract(result.log.read()) == [
            ("check", 0, True, "pass"),
            ("chunk", 0, "One."),
            ("completed", "stopped", "One."),
        ]
        assert check.calls == ["answered", "cancelled"]
        assert source.generations[0].cancels == 0, "it had ended by itself"

    run(main())


@pytest.mark.contract("no-final-validation-early")
def test_a_stop_during_the_final_validations_ends_the_run_as_stopped() -> None:
    async def main() -> None:
        check = FakeCheck(final=HANG)
        source = FakeSource(cut("One. Two. "), [check])
        result = begin(source)
        await asyncio.sleep(1.0)
        result.stop()
        await result.acomplete()
        assert contract(result.log.read())[-2:] == [("done", "One. Two. "), ("completed", "stopped", "One. Two. ")]
        assert (check.calls[-1], result.final_validations, result.completed) == ("cancelled", [], False)

    run(main())


@pytest.mark.contract("astream", "async-with")
def test_leaving_the_block_ends_the_run_and_waits_for_its_end() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG], [FakeCheck()])
        async with begin(source) as result:
            async for chunk in result.astream():
                assert chunk == "One."
                break
        assert (result.outcome, result.reason, result.full_text) == ("stopped", "closed", "One.")
        assert source.states == ["cancelled"]
        assert_still(source)

    run(main())


@pytest.mark.mutant(
    "the end of the generation is awaited", "Model.tasks", "[self._reader, self._closer]", "[self._reader]"
)
def test_a_back_end_that_takes_its_time_to_end_is_waited_for() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG], cancelling=Wait(2.0))
        async with begin(source) as result:
            await asyncio.sleep(1.0)
        assert source.states == ["cancelled"]
        assert result.log.read()[-1].elapsed == 3.0

    run(main())


@pytest.mark.mutant("an ending that is decided stays", "Run._wait", "self._ending is None", "True")
def test_a_stop_and_a_cancel_at_the_same_moment_end_the_run_as_stopped_for_the_reason_of_the_stop() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        await asyncio.sleep(1.0)
        result.stop("enough")
        result._run.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await result.acomplete()
        assert (result.outcome, result.reason) == ("stopped", "enough")

    run(main())


@pytest.mark.contract("async-with")
def test_an_error_in_the_block_goes_through_and_leaves_nothing_running() -> None:
    async def main() -> None:
        source = FakeSource(["One. ", HANG], [FakeCheck(answers=HANG)])
        with pytest.raises(ZeroDivisionError):
            async with begin(source):
                await asyncio.sleep(1.0)
                raise ZeroDivisionError
        assert_still(source)

    run(main())


def test_leaving_the_block_of_a_settled_run_changes_nothing_and_raises_nothing() -> None:
    async def main() -> None:
        async with begin(FakeSource(["One. ", ValueError("odd")])) as result:
            await result.log.join()
        assert (result.outcome, str(result.exception)) == ("error", "odd")
        await result.aclose()

    run(main())


@pytest.mark.mutant(
    "the huge delta leaves the loop its turns",
    "Attempt._advance",
    "for _ in range(STEPS_PER_TURN): ...",
    "while True: ...",
)
def test_a_stop_ends_the_run_in_the_midst_of_a_huge_delta() -> None:
    async def main() -> None:
        result = begin(FakeSource(["a. " * 20_000, HANG]))
        await anext(result.astream())
        result.stop()
        await result.acomplete()
        assert result.outcome == "stopped"
        assert 0 < len(result.full_text) < 10_000

    run(main())
