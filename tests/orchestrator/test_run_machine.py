"""A run that is driven by whoever likes: advanced, read, stopped, cancelled, in any order."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

from actors import HANG, FakeCheck, FakeSource, Wait, begin, cut
from clock import VirtualLoop, close, settle
from effort import THOROUGH
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from invariants import assert_sound

from mellea_stream_widget.log.events import CompletedEvent, StreamEvent
from mellea_stream_widget.log.log import Follower
from mellea_stream_widget.orchestrator.result import StreamChunkingResult

TEXT = "One is. Two! Three? Four. End"


class RunMachine(RuleBasedStateMachine):
    """Holds one run, its readers, and what each of them has seen."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = VirtualLoop()
        self.result: StreamChunkingResult
        self.source: FakeSource
        self.known: list[StreamEvent] = []
        self.readers: list[tuple[Follower[StreamEvent], list[StreamEvent], int]] = []
        self.asked_to_end = False

    @initialize(
        answers=st.lists(st.sampled_from(["pass", "unknown", Wait(0.5), Wait(2.0, "fail"), HANG, None]), max_size=4),
        ending=st.sampled_from([[], [HANG], [OSError("gone")]]),
        lookahead=st.sampled_from([0, 2]),
        independent=st.booleans(),
    )
    def start(self, answers: list[Any], ending: list[Any], lookahead: int, independent: bool) -> None:
        script = [step for delta in cut(TEXT) for step in (0.25, delta)]
        check = FakeCheck("r", answers, Wait(0.5, True), independent=independent)
        self.source = FakeSource([*script, *ending], [check, FakeCheck("slow", Wait(0.25))])

        async def make() -> None:
            self.result = begin(self.source, lookahead=lookahead, limits={"validator": 20.0, "between_tokens": 20.0})

        self.loop.run_until_complete(make())

    @rule(seconds=st.sampled_from([0, 0.25, 1.0, 5.0, 30.0]))
    def advance(self, seconds: float) -> None:
        self.loop.run_until_complete(asyncio.sleep(seconds))

    @rule()
    def stop(self) -> None:
        self.asked_to_end = True
        self.result.stop("machine")

    @rule()
    def cancel(self) -> None:
        self.asked_to_end = True
        self.result._run.task.cancel()

    @rule(times=st.integers(1, 3))
    def wait_and_give_up(self, times: int) -> None:
        """Wait for the end, and be cancelled once or more while waiting."""
        self.asked_to_end = True

        async def give_up() -> None:
            task = asyncio.create_task(self.result.aclose())
            for _ in range(times):
                await asyncio.sleep(0)
                task.cancel()
            await asyncio.wait([task])

        self.loop.run_until_complete(give_up())

    @rule(seq=st.integers(0, 8))
    def subscribe(self, seq: int) -> None:
        self.readers.append((self.result.log.follow(seq), [], seq))  # type: ignore[arg-type]

    @precondition(lambda self: self.readers)
    @rule(data=st.data(), count=st.integers(1, 5))
    def read(self, data: st.DataObject, count: int) -> None:
        reader, seen, _ = data.draw(st.sampled_from(self.readers))

        async def some() -> None:
            for _ in range(count):
                try:
                    async with asyncio.timeout(0.125):
                        seen.append(await anext(reader))
                except (StopAsyncIteration, TimeoutError):
                    return

        self.loop.run_until_complete(some())

    @precondition(lambda self: self.readers)
    @rule()
    def leave(self) -> None:
        self.readers.pop()

    @invariant()
    def the_log_only_grows(self) -> None:
        if hasattr(self, "result"):
            events = self.result.log.read()
            assert events[: len(self.known)] == self.known
            assert not self.known or not isinstance(self.known[-1], CompletedEvent) or events == self.known
            self.known = events
            assert TEXT.startswith(self.result.full_text)
            assert (self.result.outcome != "running") == self.result.log.closed
            for _, seen, seq in self.readers:
                assert seen == events[seq : seq + len(seen)]

    def teardown(self) -> None:
        try:
            if hasattr(self, "result"):
                self.loop.run_until_complete(self.result.aclose() if self.asked_to_end else self.result.log.join())
                self.the_log_only_grows()
                assert_sound(self.result, self.source)
            settle(self.loop, 1.0)
        finally:
            close(self.loop)
        assert self.loop.complaints == []
        gc.collect(0)


TestRunMachine = RunMachine.TestCase
TestRunMachine.settings = settings(max_examples=400 if THOROUGH else 25, stateful_step_count=30, deadline=None)
