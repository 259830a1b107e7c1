"""A cancel before every single callback of every scenario: nothing is left, nothing swallowed, nothing invented."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Wait, begin, cut
from clock import EAGER
from effort import THOROUGH
from steps import abandon, strike_everywhere

from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Retry

TEXT = "One is here. Two too! Three?"
Scenario = Callable[[], tuple[StreamChunkingResult, FakeSource]]


def scenario(source: Callable[[], FakeSource], **options: Any) -> Scenario:
    def make() -> tuple[StreamChunkingResult, FakeSource]:
        fresh = source()
        return begin(fresh, limits={"validator": 20.0, "between_tokens": 30.0}, **options), fresh

    return make


def paced(text: str = TEXT) -> list[Any]:
    return [step for delta in cut(text) for step in (0.5, delta)]


def checks(**answers: Any) -> list[FakeCheck]:
    return [FakeCheck(name, answer, final=Wait(0.5, True)) for name, answer in answers.items()]


SCENARIOS: dict[str, Scenario] = {
    "plain": scenario(lambda: FakeSource(paced(), checks(at_once="pass", later=Wait(1.0)), starting=Wait(1.0))),
    "unchecked": scenario(lambda: FakeSource(cut(TEXT), starting=Wait(1.0))),
    "failing": scenario(lambda: FakeSource(paced(), checks(slow=Wait(2.0), strict={"Two too!": Wait(1.0, "fail")}))),
    "failing fast": scenario(
        lambda: FakeSource(paced(), checks(slow=Wait(2.0), strict={"Two too!": Wait(1.0, "fail")})), fail_fast=True
    ),
    "failing ahead": scenario(
        lambda: FakeSource(
            cut(TEXT), [FakeCheck("i", {"Two too!": "fail"}, independent=True), FakeCheck("s", Wait(1.0))]
        ),
        lookahead=3,
    ),
    "raising": scenario(
        lambda: FakeSource(paced(), checks(slow=Wait(3.0), odd={"Two too!": Wait(1.0, ValueError("no"))}))
    ),
    "hanging validator": scenario(lambda: FakeSource(paced(), checks(quick="pass", hanging={"Two too!": HANG}))),
    "back-end error": scenario(lambda: FakeSource([*paced("One. Two."), 0.5, OSError("gone")], checks(slow=Wait(2.0)))),
    "start error": scenario(lambda: FakeSource(starting=Wait(1.0, OSError("refused")))),
    "silent back-end": scenario(lambda: FakeSource(["One. ", HANG], checks(slow=Wait(1.0)), cancelling=Wait(1.0))),
    "trying again": scenario(
        lambda: FakeSource(paced(), checks(strict={"Two too!": Wait(1.0, "fail")}), more=[paced(" Two. Three?")]),
        retry=Retry(2),
    ),
    "going on": scenario(
        lambda: FakeSource(
            cut(TEXT), [FakeCheck("f", {"Two too!": "fail"})], None, Wait(1.0), more=[paced(" Two.")], resumable=True
        ),
        retry=Retry(3, "resume"),
    ),
    "drawing again": scenario(
        lambda: FakeSource(
            paced(), checks(strict={"Two too!": Wait(1.0, "fail")}), more=[paced(" Two too!")], resumable=True
        ),
        retry=Retry(2, "resample", candidates=2),
    ),
    "drawing several": scenario(
        lambda: FakeSource(
            paced(),
            checks(strict={"Two too!": Wait(1.0, "fail")}),
            more=[paced(" Two too!"), [2.0, *paced(" Two. Three?")]],
            resumable=True,
            slots=3,
        ),
        retry=Retry(2, "resample", candidates=3),
    ),
    "waiting to try again": scenario(
        lambda: FakeSource([*paced("One."), OSError("gone")], checks(a="pass"), more=[paced("One.")]),
        retry=Retry(2, causes=("error",), backoff=3.0),
    ),
    "failing at the end": scenario(lambda: FakeSource(cut(TEXT), [FakeCheck("f", final=Wait(1.0, False))])),
}


async def read_it(result: StreamChunkingResult) -> None:
    await result.begun()
    async for _ in result.astream():
        pass
    await result.acomplete()


async def watch_it(result: StreamChunkingResult) -> None:
    async with result:
        async for _ in result.events():
            pass


async def leave_it(result: StreamChunkingResult) -> None:
    async with result:
        async for _ in result.astream():
            break


async def only_wait(result: StreamChunkingResult) -> None:
    with contextlib.suppress(OSError, ValueError):
        await result.acomplete()


CALLERS = {"reads": read_it, "watches": watch_it, "leaves": leave_it, "waits": only_wait}
STRIDE = 1 if THOROUGH else 5
cancels = 0


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    """Say how many cancels there were, and see that garbage collection has nothing to complain about."""
    complaints: list[str] = []
    hook, sys.unraisablehook = sys.unraisablehook, lambda unraisable: complaints.append(str(unraisable))
    yield
    gc.collect()
    sys.unraisablehook = hook
    print(f"\n{cancels} cancels")
    assert complaints == []


@pytest.mark.claim("cancelled-caller")
@pytest.mark.contract("one-reader", "completed-event", "no-lost-cancel")
@pytest.mark.parametrize("victims", ["caller", "run", "all"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_cancel_before_any_step_leaves_nothing(name: str, victims: str) -> None:
    global cancels
    for caller in CALLERS.values():
        cancels += strike_everywhere(SCENARIOS[name], caller, victims, stride=STRIDE)


@pytest.mark.thorough
@pytest.mark.parametrize("victims", ["caller", "all"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_cancel_before_any_step_leaves_nothing_on_the_debug_loop(name: str, victims: str) -> None:
    global cancels
    cancels += strike_everywhere(SCENARIOS[name], read_it, victims, debug=True, stride=STRIDE)


if EAGER:

    @pytest.mark.parametrize("victims", ["caller", "run", "all"])
    @pytest.mark.parametrize("name", SCENARIOS)
    def test_a_cancel_before_any_step_leaves_nothing_with_eager_tasks(name: str, victims: str) -> None:
        global cancels
        cancels += strike_everywhere(SCENARIOS[name], read_it, victims, eager=True, stride=STRIDE)


@pytest.mark.contract("no-lost-cancel")
@pytest.mark.parametrize("victims", ["caller", "run", "all"])
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_second_cancel_in_the_midst_of_the_clean_up_leaves_nothing(name: str, victims: str) -> None:
    global cancels
    for times in (2, 5):
        cancels += strike_everywhere(SCENARIOS[name], read_it, victims, times=times, stride=STRIDE)


@pytest.mark.mutant(
    "the terminal event when the loop is closed",
    "Run._drive",
    "self._finish(self._ending or Ending('stopped', 'the event loop was closed'))",
    "self._ending and self._finish(self._ending)",
    case="[plain]",
)
@pytest.mark.contract("completed-event")
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_loop_that_is_closed_at_any_step_leaves_nothing_and_says_nothing(name: str) -> None:
    step = 0
    while abandon(step, SCENARIOS[name]):
        step += STRIDE
    assert step > 1


def test_there_were_thousands_of_cancels() -> None:
    assert cancels >= (5000 if THOROUGH else 500)
