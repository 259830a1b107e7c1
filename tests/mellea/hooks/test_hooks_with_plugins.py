"""Plugins written for mellea 0.7 and 0.8 hear of our runs as they heard of mellea's own."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterator
from typing import Any

import mellea.core
import mellea.stdlib.streaming as theirs
import pytest
from clock import run
from mellea.plugins import HookType, Plugin, block, hook, plugin_scope
from mellea.plugins.manager import initialize_plugins, shutdown_plugins

from mellea_stream_widget.backends import scripted
from mellea_stream_widget.mellea.api import CBlock, ChatContext, PartialValidationResult, Requirement, ValidationResult
from mellea_stream_widget.mellea.requirements.base import StreamingRequirement
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream, stream_with_chunking

TEXT = "One. Two. Three."
CHECK = "QuickCheckEvent"
READER = "mellea's streaming hooks"


class NotTwo(StreamingRequirement):
    """Fails the second sentence."""

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        return PartialValidationResult("fail" if chunk == "Two." else "pass", reason=f"saw {len(chunk)} characters")

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        return ValidationResult(True)


class Diary(Plugin, name="diary"):
    """Writes down what it is told.

    Attributes:
        pages: the hooks and payloads, in order.
    """

    def __init__(self) -> None:
        self.pages: list[tuple[str, Any]] = []

    @hook("streaming_start")
    async def start(self, payload: Any, context: Any) -> None:
        self.pages.append(("start", payload))

    @hook("streaming_event")
    async def event(self, payload: Any, context: Any) -> None:
        self.pages.append(("event", payload))

    @hook("streaming_end")
    async def end(self, payload: Any, context: Any) -> None:
        self.pages.append(("end", payload))

    @property
    def events(self) -> list[Any]:
        return [payload.event for name, payload in self.pages if name == "event"]

    @property
    def outline(self) -> list[str]:
        return [type(payload.event).__name__ if name == "event" else name for name, payload in self.pages]


@pytest.fixture(autouse=True)
def framework() -> Iterator[None]:
    """Set mellea's plugin framework up anew; here, as it keeps a thread of its own when a plugin does that."""
    asyncio.run(initialize_plugins())
    yield
    asyncio.run(shutdown_plugins())
    gc.collect()


def begin(text: str = TEXT, requirements: Any = (), chunking: Any = "sentence", **script: Any) -> StreamChunkingResult:
    backend = scripted(text, **script)
    return start_stream(CBlock("Tell me."), backend, ChatContext(), requirements=requirements, chunking=chunking)


def tasks() -> set[str]:
    return {task.get_name() for task in asyncio.all_tasks()}


def test_a_plugin_is_told_the_start_each_event_and_the_end_before_acomplete_returns() -> None:
    asked: list[Requirement] = [NotTwo("short"), NotTwo("short")]

    async def main() -> None:
        with Diary() as diary:
            result = begin("One. Three.", asked)
            await result.acomplete()
        assert diary.outline == [
            "start",
            "QuickCheckEvent",
            "ChunkEvent",
            "QuickCheckEvent",
            "ChunkEvent",
            "StreamingDoneEvent",
            "FullValidationEvent",
            "CompletedEvent",
            "end",
        ]
        assert {payload.streaming_id for _, payload in diary.pages} == {result.run_id}
        start, end = diary.pages[0][1], diary.pages[-1][1]
        assert (start.has_requirements, start.requirement_count, start.chunking_strategy) == (
            True,
            2,
            "SentenceChunker",
        )
        assert (end.success, end.failure_reason, end.exception) == (True, None, None)
        assert (end.model, end.provider, end.full_text_length) == ("scripted", "scripted", len("One. Three."))

    run(main())


def test_events_are_melleas_own_with_all_that_those_hold() -> None:
    async def main() -> None:
        with Diary() as diary:
            result = begin("One. Three.", [NotTwo("short")])
            await result.acomplete()
        ours = [event for event in result.log.read() if event.in_contract]
        kinds = [getattr(theirs, type(event).__name__) for event in ours]
        assert [type(event) for event in diary.events] == kinds
        assert [event.timestamp for event in diary.events] == [event.timestamp for event in ours]
        check, chunk, _, _, done, full, completed = diary.events
        assert (chunk.text, chunk.chunk_index, chunk.attempt) == ("One.", 0, 1)
        assert (check.chunk_index, check.attempt, check.passed) == (0, 1, True)
        assert (done.attempt, done.full_text) == (1, "One. Three.")
        assert (full.attempt, full.passed, [bool(verdict) for verdict in full.results]) == (1, True, [True])
        assert (completed.success, completed.full_text, completed.attempts_used) == (True, "One. Three.", 1)

    run(main())


def test_the_results_of_a_check_have_the_type_of_the_release_and_stand_beside_their_requirements() -> None:
    first, second = NotTwo("the first"), StreamingRequirement("the second")

    async def main() -> None:
        with Diary() as diary:
            result = begin("Two.", [first, second])
            await result.acomplete()
        told = [payload for name, payload in diary.pages if name == "event"]
        (payload,) = [payload for payload in told if type(payload.event).__name__ == CHECK]
        assert list(payload.requirements) == [first, second]
        verdicts = [(verdict.success, verdict.reason) for verdict in payload.event.results]
        assert verdicts == [("fail", "saw 4 characters"), ("unknown", None)]
        kind = getattr(mellea.core, "PartialValidationSummary", PartialValidationResult)
        assert [type(verdict) for verdict in payload.event.results] == [kind, kind]
        assert [len(payload.requirements) for payload in told] == [2, 0]

    run(main())


@pytest.mark.parametrize(
    ("chunking", "told"), [("word", "WordChunker"), ("paragraph", "ParagraphChunker"), ("line", "line")]
)
def test_the_start_names_the_strategy_as_mellea_does_where_mellea_has_it(chunking: str, told: str) -> None:
    async def main() -> None:
        with Diary() as diary:
            await begin(chunking=chunking).acomplete()
        assert diary.pages[0][1].chunking_strategy == told
        assert (diary.pages[0][1].has_requirements, diary.pages[0][1].requirement_count) == (False, 0)

    run(main())


def test_a_rejected_run_ends_without_success_and_says_why() -> None:
    async def main() -> None:
        with Diary() as diary:
            result = begin(TEXT, [NotTwo("short")])
            await result.acomplete()
        assert result.outcome == "rejected"
        assert diary.outline == ["start", CHECK, "ChunkEvent", CHECK, "CompletedEvent", "end"]
        end = diary.pages[-1][1]
        assert (end.success, end.failure_reason, end.exception) == (False, "short: saw 4 characters", None)
        assert end.full_text_length == len("One.")

    run(main())


@pytest.mark.parametrize(("fail_at", "model"), [("start", None), (2, "scripted")])
def test_a_run_that_ends_by_an_error_gives_the_exception(fail_at: Any, model: str | None) -> None:
    fault = ConnectionError("the line is dead")

    async def main() -> None:
        with Diary() as diary:
            result = begin(TEXT, fail_at=fail_at, error=fault)
            with pytest.raises(ConnectionError):
                await result.acomplete()
        assert diary.outline[0] == "start"
        assert diary.outline[-3:] == ["ErrorEvent", "CompletedEvent", "end"]
        end = diary.pages[-1][1]
        assert (end.success, end.failure_reason, end.model) == (False, None, model)
        assert end.exception is result.exception
        assert (diary.events[-2].exception_type, diary.events[-2].detail) == ("ConnectionError", "the line is dead")

    run(main())


def test_a_stopped_run_tells_who_stopped_it() -> None:
    async def main() -> None:
        with Diary() as diary:
            result = begin(TEXT, hang_at=3)
            await asyncio.sleep(1.0)
            result.stop("enough")
            await result.acomplete()
        end = diary.pages[-1][1]
        assert (end.success, end.failure_reason, end.exception) == (False, "enough", None)

    run(main())


def test_a_plugin_may_subscribe_to_the_end_alone() -> None:
    class Last(Plugin, name="last"):
        seen: list[Any]

        @hook("streaming_end")
        async def end(self, payload: Any, context: Any) -> None:
            self.seen.append(payload.success)

    async def main() -> None:
        plugin = Last()
        plugin.seen = []
        with plugin:
            await begin().acomplete()
        assert plugin.seen == [True]

    run(main())


def test_every_streaming_hook_of_the_release_is_invoked_in_melleas_order() -> None:
    heard: list[str] = []

    def listen(name: str) -> Any:
        async def listener(payload: Any, context: Any) -> None:
            heard.append(payload.hook)

        listener.__qualname__ = name
        return hook(name)(listener)

    async def main() -> None:
        with plugin_scope(*(listen(kind.value) for kind in HookType if kind.value.startswith("streaming_"))):
            await begin("One.").acomplete()

    run(main())
    wrapped = ["streaming_event"] * 3
    if "STREAMING_ORCHESTRATION_START" in HookType.__members__:
        wrapped = ["streaming_orchestration_start", *wrapped, "streaming_orchestration_end"]
    assert heard == ["streaming_start", *wrapped, "streaming_end"]


def test_no_reader_is_begun_when_nobody_subscribes_to_a_streaming_hook() -> None:
    class Elsewhere(Plugin, name="elsewhere"):
        @hook("generation_pre_call")
        async def call(self, payload: Any, context: Any) -> None:
            pass

    async def main() -> None:
        with Elsewhere():
            result = begin()
            assert READER not in tasks()
            await result.acomplete()
        with Diary():
            result = begin()
            assert READER in tasks()
            await result.acomplete()
            assert READER not in tasks()

    run(main())


def misbehaving(act: Callable[[Any], Any]) -> Plugin:
    class Misbehaving(Plugin, name="misbehaving", priority=1):
        @hook("streaming_event")
        async def event(self, payload: Any, context: Any) -> Any:
            return await act(payload)

    return Misbehaving()


def test_a_plugin_that_raises_touches_neither_the_run_nor_the_other_plugins() -> None:
    async def fail(payload: Any) -> None:
        raise ZeroDivisionError("out of order")

    async def main() -> None:
        with Diary() as diary, misbehaving(fail):
            result = begin()
            await result.acomplete()
        assert (result.outcome, result.full_text) == ("passed", TEXT)
        assert diary.outline[-2:] == ["CompletedEvent", "end"]
        assert len(diary.events) == 5

    run(main(), may_log=True)


def test_a_plugin_that_hangs_delays_no_event_of_the_run() -> None:
    async def hang(payload: Any) -> None:
        await asyncio.Event().wait()

    async def main() -> None:
        with misbehaving(hang):
            result = begin(pace=0.5)
            await result.log.join()
            assert result.outcome == "passed"
            assert result.log.read()[-1].elapsed == 2.0
            await result.acomplete()
            await asyncio.sleep(120.0)
            assert READER not in tasks()

    run(main(), may_log=True)


def test_a_plugin_that_blocks_stops_the_run() -> None:
    async def no_two(payload: Any) -> Any:
        if getattr(payload.event, "text", "") == "Two.":
            return block("no two", code="TWO")

    async def main() -> None:
        with misbehaving(no_two), Diary() as diary:
            result = begin("One. Two. Three. Four. Five.", pace=0.5)
            await result.acomplete()
        assert (result.outcome, result.reason) == ("stopped", "Plugin blocked streaming_event: [TWO] no two")
        assert result.full_text == "One. Two."
        assert diary.outline[-2:] == ["CompletedEvent", "end"]

    run(main(), may_log=True)


def test_plugins_are_told_of_a_run_that_could_not_start() -> None:
    async def main() -> None:
        backend = scripted(fail_at="start", error=ConnectionError("no"))
        with Diary() as diary, pytest.raises(ConnectionError):
            await stream_with_chunking(CBlock("Tell me."), backend, ChatContext())
        assert diary.outline == ["start", "ErrorEvent", "CompletedEvent", "end"]

    run(main())


def test_the_plugins_are_told_the_end_when_nobody_waits_for_it_and_the_loop_ends() -> None:
    async def main(diary: Diary) -> None:
        result = begin()
        async for text in result.astream():
            assert text == "One."
            break

    with Diary() as diary:
        asyncio.run(main(diary))
    assert diary.outline[0] == "start"
    assert diary.outline[-2:] == ["CompletedEvent", "end"]
