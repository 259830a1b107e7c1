"""A storm of faults: crowds of runs on one virtual clock, most of them disturbed, each of them checked afterwards."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from actors import FAULTS, HANG, Deaf, FakeCheck, FakeSource, Verdict, Wait, begin, cut
from clock import run
from effort import THOROUGH
from invariants import THOUGHT, assert_sound

from mellea_stream_widget.log.calls import ToolCall
from mellea_stream_widget.orchestrator.delta import CallPiece, End, Reasoning
from mellea_stream_widget.orchestrator.ports import Channel
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Retry

WANTED = 50_000 if THOROUGH else 3_000
CROWD = 250
LIMITS = {"first_token": 30.0, "between_tokens": 30.0, "validator": 20.0, "cleanup": 5.0, "text_chars": 60}
TEXT = "One is here. Two too! Three? Four. And a tail"


def back_end_fault(rng: random.Random) -> Any:
    return rng.choice(
        [HANG, Deaf(2.0), OSError("gone"), asyncio.CancelledError(), BaseException("base"), Wait(25.0, OSError("late"))]
    )


def check_fault(rng: random.Random) -> Any:
    fault = rng.choice(
        [
            HANG,
            HANG,
            Deaf(2.0),
            ValueError("no"),
            asyncio.CancelledError(),
            BaseException("base"),
            None,
            "FAIL",
            Verdict(1),
        ]
    )
    return Wait(rng.choice([0.25, 1.0]), fault) if rng.random() < 0.5 else fault


def check(rng: random.Random, label: str, faulty: float, channel: Channel = "text") -> FakeCheck:
    answers: list[Any] = [rng.choice(["pass", "unknown", Wait(0.5), Wait(1.5, "unknown")]) for _ in range(5)]
    for place in range(5):
        if rng.random() < faulty:
            answers[place] = check_fault(rng)
        elif rng.random() < 0.05:
            answers[place] = Wait(rng.random(), "fail")
    final = check_fault(rng) if rng.random() < faulty else rng.random() < 0.7
    alone, holds_back = rng.random() < 0.5, rng.random() < 0.3
    return FakeCheck(label, answers, final, independent=alone, holds_back=holds_back, channel=channel)


def disturbed(rng: random.Random, faulty: float) -> FakeSource:
    script: list[Any] = []
    for delta in cut(TEXT, rng.randint(1, 12)):
        script += [rng.choice([0.25, 1.0]), delta] if rng.random() < 0.5 else [delta]
    if rng.random() < 0.5:
        script[:0] = [piece for _ in range(rng.randint(1, 4)) for piece in (Reasoning(THOUGHT), rng.choice([0, 1.0]))]
    if rng.random() < 0.1:
        script.insert(rng.randint(0, len(script)), Reasoning(THOUGHT))
    calls = tuple(ToolCall("act", {"n": number}) for number in range(rng.choice([0, 0, 1, 3])))
    for number, call in enumerate(calls):
        script += [CallPiece(number, call.name), *(CallPiece(number, "", text) for text in cut('{"n": 1}', 3))]
    if calls or rng.random() < 0.2:
        script.append(End(rng.choice(["length", "tool_calls"]), calls=calls))
    if rng.random() < 2 * faulty:
        script.insert(rng.randint(0, len(script)), back_end_fault(rng))
    starting = Wait(0.5, back_end_fault(rng)) if rng.random() < faulty / 4 else None
    cancelling = (
        rng.choice([Wait(1.0), OSError("socket"), Wait(2.0, BaseException("base"))]) if rng.random() < faulty else None
    )
    checks = [check(rng, name, faulty) for name in "abcd"[: rng.randint(0, 4)]]
    checks += [check(rng, name, faulty, "reasoning") for name in "xy"[: rng.choice([0, 0, 0, 1, 2])]]
    checks += [check(rng, name, faulty, "tool_calls") for name in "xy"[: rng.choice([0, 0, 1, 2])]]
    return FakeSource(
        script, checks, starting=starting, cancelling=cancelling, resumable=rng.random() < 0.5, slots=rng.choice([1, 3])
    )


async def visit(rng: random.Random, source: FakeSource, faulty: float, made: list[Any]) -> None:
    """Use a run as somebody would who may stop it, be cancelled, leave or stumble at any time."""
    emit = rng.choice(["validated", "validated", "preview", "audit"])
    causes = ("rejected", "failed_validation", "cut_off", "error")
    retry = rng.choice(
        [Retry(), Retry(), Retry(3, "auto", causes, 0.5), Retry(2, "resample", causes, 0.5, candidates=2)]
    )
    options = {"emit": emit, "lookahead": rng.choice([0, 2]), "fail_fast": rng.random() < 0.5, "retry": retry}
    limits = {**LIMITS, "reasoning": rng.choice([None, None, 3.0])}
    result = begin(source, limits=limits, reasoning=rng.choice(["hide", "show"]), **options)
    made.append((result, source, emit))
    loop = asyncio.get_running_loop()
    if rng.random() < 2 * faulty:
        stroke = rng.choice(["stops", "cancels the run", "cancels the reader"])
        FAULTS[stroke] += 1
        task = asyncio.current_task()
        assert task is not None
        strike = {"stops": result.stop, "cancels the run": result._run.task.cancel, "cancels the reader": task.cancel}
        loop.call_later(rng.random() * 6, strike[stroke])
    if rng.random() < faulty:
        FAULTS["leaves"] += 1
        async for _ in result.subscribe(rng.randint(0, 5)):
            break
    async for _ in result.astream():
        if rng.random() < faulty / 4:
            FAULTS["stumbles"] += 1
            raise ZeroDivisionError
    await result.acomplete()


async def crowd(rng: random.Random, size: int, faulty: float) -> Iterator[tuple[StreamChunkingResult, FakeSource, str]]:
    made: list[tuple[StreamChunkingResult, FakeSource, str]] = []
    tasks = [asyncio.create_task(visit(rng, disturbed(rng, faulty), faulty, made)) for _ in range(size)]
    await asyncio.wait(tasks)
    for task in tasks:
        if not task.cancelled():
            task.exception()
    for result, _, _ in made:
        await result.log.join()
    return iter(made)


def storm(seed: int, size: int, faulty: float) -> Counter[str]:
    """Run a crowd, look at every run of it, and tell how they ended."""
    endings: Counter[str] = Counter()
    for result, source, emit in run(crowd(random.Random(seed), size, faulty), may_log=True, grace=300.0):
        assert_sound(result, source, emit=emit)
        endings[result.outcome] += 1
    return endings


@pytest.mark.contract("six-endings")
@pytest.mark.thorough
def test_fifty_thousand_faults_break_no_rule(capsys: pytest.CaptureFixture[str]) -> None:
    FAULTS.clear()
    endings: Counter[str] = Counter()
    seed = 0
    while FAULTS.total() < WANTED:
        endings += storm(seed, CROWD, faulty=0.3 if seed % 4 else 0.1)
        seed += 1
    with capsys.disabled():
        print(f"\n{FAULTS.total()} faults in {endings.total()} runs: {dict(FAULTS)}; the runs ended as {dict(endings)}")
    assert set(endings) == {"passed", "failed_validation", "cut_off", "rejected", "stopped", "error"}
    assert all(FAULTS[kind] > WANTED / 1000 for kind in ("hangs", "is deaf", "raises", "lies", "stops", "stumbles"))


@pytest.mark.thorough
def test_a_thousand_runs_at_once_with_one_in_ten_disturbed_break_no_rule() -> None:
    endings = storm(seed=20, size=1000, faulty=0.02)
    assert endings.total() == 1000
    assert set(endings) == {"passed", "failed_validation", "cut_off", "rejected", "stopped", "error"}
