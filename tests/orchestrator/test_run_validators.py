"""Requirements that raise, hang, lie, or cancel themselves."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import pytest
from actors import HANG, Deaf, FakeCheck, FakeSource, Wait, assert_still, begin, cut, finish
from clock import run
from story import contract

from mellea_stream_widget.orchestrator.limits import BadVerdict, CheckCancelled, ValidatorTimeout

TEXT = "One. Two. Three."


def when(text: str, answer: Any) -> dict[str, Any]:
    return {text: answer}


@pytest.mark.mutant("the error event", "Run._emit_error", "self._writer.say(ErrorEvent, name, detail, **where)")
@pytest.mark.contract("error-event", "order-exception")
@pytest.mark.parametrize("late", [False, True], ids=["at once", "later"])
def test_a_requirement_that_raises_ends_the_run_as_an_error(late: bool) -> None:
    fault = ValueError("cannot read this")
    check = FakeCheck("r", when("Two.", Wait(1.0, fault) if late else fault))
    source = FakeSource([*cut(TEXT), HANG], [check])

    async def main() -> None:
        result = begin(source)
        with pytest.raises(ValueError, match="cannot read this") as raised:
            await result.acomplete()
        assert raised.value is fault is result.exception
        assert contract(result.log.read()) == [
            ("check", 0, True, "pass"),
            ("chunk", 0, "One."),
            ("error", "ValueError", "cannot read this"),
            ("completed", "error", "One."),
        ]
        assert (result.completed, result.full_text) == (False, "One.")
        assert result.reason == "ValueError: cannot read this"
        assert source.states == ["cancelled"]

    run(main())


@pytest.mark.mutant(
    "siblings of a check that raises are cancelled",
    "Asker.close",
    "for runner in self._busy: ...",
    "for runner in (): ...",
)
@pytest.mark.mutant(
    "cancelled siblings are awaited", "Run._clean_up", "[*self._model.tasks, *lanes]", "self._model.tasks"
)
@pytest.mark.claim("siblings-cancelled")
@pytest.mark.contract("siblings-of-an-error")
def test_the_siblings_of_a_requirement_that_raises_are_cancelled_and_awaited() -> None:
    ends: list[float] = []

    async def slow(_: str) -> str:
        try:
            await asyncio.sleep(100.0)
        except asyncio.CancelledError:
            await asyncio.sleep(0.5)
            ends.append(asyncio.get_running_loop().time())
            raise
        return "pass"

    async def main() -> None:
        clock = asyncio.get_running_loop().time
        began = clock()
        checks = [FakeCheck("slow", slow), FakeCheck("raising", Wait(1.0, KeyError("x"))), FakeCheck("hanging", HANG)]
        result = await finish(FakeSource(["One. ", HANG], checks))
        assert [check.calls for check in checks] == [["cancelled"], ["raised"], ["cancelled"]]
        assert ends == [began + 1.5]
        assert clock() == began + 1.5
        assert contract(result.log.read()) == [("error", "KeyError", "'x'"), ("completed", "error", "")]

    run(main())


def test_two_requirements_that_raise_together_end_the_run_once_with_the_first_error() -> None:
    checks = [FakeCheck("a", Wait(1.0, KeyError("a"))), FakeCheck("b", Wait(1.0, ValueError("b")))]
    result = run(finish(FakeSource(["One. "], checks)))
    assert contract(result.log.read()) == [("error", "KeyError", "'a'"), ("completed", "error", "")]


@pytest.mark.parametrize("late", [False, True], ids=["at once", "later"])
@pytest.mark.parametrize(
    "fault", [KeyboardInterrupt("stop"), SystemExit(3), GeneratorExit("odd"), BaseException("odd")]
)
def test_whatever_a_requirement_raises_becomes_the_error_of_the_run(fault: BaseException, late: bool) -> None:
    check = FakeCheck("r", Wait(1.0, fault) if late else fault)
    source = FakeSource(["One. ", HANG], [check])
    result = run(finish(source))
    assert [line[0] for line in contract(result.log.read())] == ["error", "completed"]
    assert result.log.read()[-2].exception_type == type(fault).__name__
    assert source.states == ["cancelled"]


@pytest.mark.claim("bad-validator")
@pytest.mark.parametrize("late", [False, True], ids=["at once", "later"])
def test_a_requirement_that_raises_cancelled_error_by_itself_is_at_fault(late: bool) -> None:
    fault = asyncio.CancelledError("my own")
    source = FakeSource(["One. ", HANG], [FakeCheck("r", Wait(1.0, fault) if late else fault)])
    result = run(finish(source))
    assert isinstance(result.exception, CheckCancelled)
    assert [line[0] for line in contract(result.log.read())] == ["error", "completed"]
    assert result.outcome == "error"


@pytest.mark.mutant(
    "the gate: a cancelled check is no pass",
    "Checks._take_error",
    "question.error, question.faulty = error, place",
    "if not isinstance(error, CheckCancelled):\n    question.error, question.faulty = error, place",
)
@pytest.mark.contract("no-verdict")
def test_a_requirement_that_cancels_its_own_task_is_at_fault() -> None:
    async def cancel_myself(_: str) -> str:
        task = asyncio.current_task()
        assert task is not None
        await asyncio.sleep(1.0)
        task.cancel()
        await asyncio.sleep(1.0)
        return "pass"

    result = run(finish(FakeSource(["One. ", HANG], [FakeCheck("r", cancel_myself)])))
    assert isinstance(result.exception, CheckCancelled)
    assert result.outcome == "error"


@pytest.mark.parametrize("raises", [False, True])
def test_a_requirement_that_cancels_its_task_at_once_harms_no_other(raises: bool) -> None:
    async def cancel_myself(_: str) -> str:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        if raises:
            raise asyncio.CancelledError
        return "pass"

    checks = [FakeCheck("culprit", cancel_myself), FakeCheck("next", Wait(1.0, "pass"))]
    result = run(finish(FakeSource(["One. Two."], checks)))
    if raises:
        assert isinstance(result.exception, CheckCancelled)
        assert "next" not in str(result.reason)
    else:
        assert (result.outcome, result.full_text) == ("passed", "One. Two.")


@pytest.mark.claim("bad-validator")
@pytest.mark.contract("no-verdict")
@pytest.mark.parametrize("raw", [None, True, "FAIL", 1, object(), ["pass"]], ids=repr)
@pytest.mark.parametrize("late", [False, True], ids=["at once", "later"])
def test_an_answer_that_is_no_verdict_fails_closed(raw: Any, late: bool) -> None:
    class Odd(FakeCheck):
        async def quick(self, *args: Any) -> Any:
            await asyncio.sleep(late)
            return raw

    result = run(finish(FakeSource(["One. ", HANG], [Odd()])))
    assert isinstance(result.exception, BadVerdict)
    assert [line[0] for line in contract(result.log.read())] == ["error", "completed"]
    assert result.full_text == ""


@pytest.mark.parametrize("late", [False, True], ids=["at once", "later"])
def test_an_answer_that_is_no_verdict_fails_closed_at_the_end_too(late: bool) -> None:
    result = run(finish(FakeSource(["One. "], [FakeCheck(final=Wait(1.0, None) if late else None)])))
    assert isinstance(result.exception, BadVerdict)
    assert contract(result.log.read())[-3:-1] == [
        ("done", "One. "),
        ("error", "BadVerdict", "requirement 'r' gave no verdict"),
    ]


@pytest.mark.contract("order-exception")
def test_a_final_validation_that_raises_ends_the_run_as_an_error_and_cancels_its_siblings() -> None:
    checks = [FakeCheck("slow", final=HANG), FakeCheck("raising", final=Wait(1.0, ValueError("no")))]
    source = FakeSource(cut("One. Two. "), checks)
    result = run(finish(source))
    assert contract(result.log.read())[-3:] == [
        ("done", "One. Two. "),
        ("error", "ValueError", "no"),
        ("completed", "error", "One. Two. "),
    ]
    assert [check.calls[-1] for check in checks] == ["cancelled", "raised"]
    assert result.final_validations == []
    assert source.generations[0].cancels == 0, "a generation that has ended by itself is not cancelled"


@pytest.mark.mutant(
    "the limit of a check", "Asker._wait", "self._loop.call_later(self._limit, self._expired, question)", "None"
)
@pytest.mark.claim("limits")
@pytest.mark.contract("limits")
def test_a_requirement_that_hangs_is_ended_by_its_limit() -> None:
    check, sibling = FakeCheck("thinker", when("Two.", HANG)), FakeCheck("sibling", when("Two.", Wait(1.0)))
    source = FakeSource([*cut(TEXT), HANG], [check, sibling])
    result = run(finish(source, limits={"validator": 30.0}))
    fault = result.exception
    assert isinstance(fault, ValidatorTimeout)
    assert (fault.limit, fault.value) == ("validator", 30.0)
    assert str(fault) == "requirement 'thinker' has not answered about chunk 1 (limit validator=30 s)"
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass", "pass"),
        ("chunk", 0, "One."),
        ("error", "ValidatorTimeout", str(fault)),
        ("completed", "error", "One."),
    ]
    assert check.calls == ["answered", "cancelled"]
    assert result.log.read()[-1].elapsed == 30.0


def test_a_final_validation_that_hangs_is_ended_by_the_same_limit() -> None:
    result = run(finish(FakeSource(["One."], [FakeCheck(final=HANG)]), limits={"validator": 30.0}))
    assert str(result.exception) == "requirement 'r' has not answered about the whole answer (limit validator=30 s)"


def test_a_hanging_sibling_of_a_failed_check_is_ended_by_its_limit_and_the_chunk_stays_rejected() -> None:
    checks = [FakeCheck("strict", "fail"), FakeCheck("hanging", HANG)]
    result = run(finish(FakeSource(["One. ", HANG], checks), limits={"validator": 30.0}))
    assert contract(result.log.read()) == [("check", 0, False, "fail"), ("completed", "rejected", "")]
    assert checks[1].calls == ["cancelled"]


@pytest.mark.parametrize("bad", [ValueError("x"), None], ids=["raises", "gives no verdict"])
def test_a_chunk_that_is_rejected_already_stays_so_whatever_a_sibling_does(bad: Any) -> None:
    checks = [FakeCheck("strict", "fail"), FakeCheck("odd", Wait(1.0, bad))]
    result = run(finish(FakeSource(["One. "], checks)))
    assert contract(result.log.read()) == [("check", 0, False, "fail"), ("completed", "rejected", "")]


@pytest.mark.parametrize("script", [["One. ", 1.0, "Two. ", 1.0, "Three."], [1.0, "One. Two. ", 1.0, "Three."]])
def test_a_requirement_that_blocks_the_loop_is_not_taken_for_silence_of_the_back_end(script: list[Any]) -> None:
    async def blocks(_: str) -> str:
        asyncio.get_running_loop()._now += 90.0  # type: ignore[attr-defined]
        return "pass"

    limits = {"first_token": 50.0, "between_tokens": 60.0, "validator": 30.0}
    result = run(finish(FakeSource(script, [FakeCheck("r", blocks)]), limits=limits))
    assert (result.outcome, result.full_text) == ("passed", "".join(map(str, script)).replace("1.0", ""))


def test_a_back_end_that_is_silent_while_the_loop_is_blocked_is_still_ended() -> None:
    async def blocks(_: str) -> str:
        asyncio.get_running_loop()._now += 90.0  # type: ignore[attr-defined]
        return "pass"

    source = FakeSource(["One. ", HANG], [FakeCheck("r", blocks)])
    result = run(finish(source, limits={"between_tokens": 60.0}))
    assert result.reason is not None and result.reason.startswith("BetweenTokensTimeout")


def test_a_requirement_without_a_limit_may_take_its_time() -> None:
    result = run(finish(FakeSource(["One. "], [FakeCheck(answers=Wait(1e6))]), limits={"validator": None}))
    assert result.outcome == "passed"


@pytest.mark.contract("deaf")
def test_a_requirement_that_ignores_its_cancellation_holds_the_run_no_longer_than_cleanup_and_is_named(
    caplog: pytest.LogCaptureFixture,
) -> None:
    check = FakeCheck("stubborn", Deaf(60.0))
    source = FakeSource(["One. ", HANG], [check])

    async def main() -> None:
        result = begin(source, limits={"cleanup": 5.0})
        await asyncio.sleep(1.0)
        result.stop()
        await result.acomplete()
        assert result.log.read()[-1].elapsed == 6.0
        assert contract(result.log.read()) == [("completed", "stopped", "")]
        assert check.calls == ["running"]

    run(main(), grace=100.0, may_log=True)
    (record,) = caplog.records
    assert record.levelname == "WARNING"
    assert "stubborn" in record.getMessage() and "cleanup=5 s" in record.getMessage()
    assert check.calls == ["cancelled"]


def test_a_requirement_may_use_timeouts_and_task_groups() -> None:
    async def patient(_: str) -> str:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1.0):
                await asyncio.sleep(10.0)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(asyncio.sleep(0.5, "pass")) for _ in range(3)]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0):
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
        return tasks[0].result()

    check = FakeCheck("patient", patient)
    result = run(finish(FakeSource(["One. ", "Two. "], [check])))
    assert (result.outcome, result.log.read()[-1].elapsed) == ("passed", 3.0)


@pytest.mark.mutant("a check sees its own task", "EagerTask.begin", "_enter_task(self._loop, self.task)")
def test_every_step_of_a_check_sees_the_same_task_and_the_same_context() -> None:
    seen: list[Any] = []

    async def look(_: str) -> str:
        seen.append(asyncio.current_task())
        await asyncio.sleep(1.0)
        seen.append(asyncio.current_task())
        return "pass"

    async def main() -> None:
        await finish(FakeSource(["One. "], [FakeCheck("r", look)]))
        assert seen[0] is seen[1] is not None
        seen.clear()

    run(main())


def test_a_requirement_that_stops_the_run_it_checks_ends_it_as_stopped() -> None:
    results: list[Any] = []

    async def stop(_: str) -> str:
        results[0].stop("enough")
        return "pass"

    async def main() -> None:
        source = FakeSource(["One. ", HANG], [FakeCheck("r", stop), FakeCheck("other")])
        results.append(begin(source))
        await results[0].acomplete()
        assert contract(results[0].log.read()) == [("completed", "stopped", "")]
        assert results[0].reason == "enough"
        assert_still(source)
        results.clear()

    run(main())
