"""Readers of a run: many, late, leaving, raising, in other threads; and what each of them may ask for."""

from __future__ import annotations

import asyncio
import gc
import re
from contextlib import aclosing
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Wait, begin, cut
from clock import run
from story import contract, story

from mellea_stream_widget.log.events import StreamEvent

TEXT = "One. Two. Three."


def slowly(seconds: float) -> list[Any]:
    return [step for delta in cut(TEXT) for step in (seconds, delta)]


@pytest.mark.contract("events", "events-once")
def test_events_gives_the_contracts_events_only_and_once() -> None:
    async def main() -> None:
        result = begin(FakeSource(cut(TEXT), [FakeCheck(answers=Wait(0.5))]))
        events = [event async for event in result.events()]
        assert story(events) == contract(result.log.read())
        assert {event.kind for event in events} == {
            "quick_check",
            "chunk",
            "streaming_done",
            "full_validation",
            "completed",
        }
        with pytest.raises(RuntimeError, match=r"^events\(\) can be read only once, .* call subscribe\(\)\.$"):
            result.events()

    run(main())


@pytest.mark.claim("second-astream")
@pytest.mark.contract("astream-once")
def test_a_second_astream_is_an_error_at_once_and_never_hangs() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        result.astream()
        told = "astream() can be read only once, and was called before. Read full_text, or call subscribe()."
        with pytest.raises(RuntimeError, match=f"^{re.escape(told)}$"):
            result.astream()
        await result.aclose()

    run(main())


@pytest.mark.contract("events")
def test_astream_and_events_may_be_read_side_by_side() -> None:
    async def main() -> None:
        result = begin(FakeSource(cut(TEXT), [FakeCheck(answers=Wait(0.5))]))

        async def texts() -> list[str]:
            return [text async for text in result.astream()]

        async def events() -> list[StreamEvent]:
            return [event async for event in result.events()]

        async with asyncio.TaskGroup() as group:
            first, second = group.create_task(texts()), group.create_task(events())
        assert first.result() == ["One.", "Two.", "Three."]
        assert story(second.result()) == contract(result.log.read())

    run(main())


@pytest.mark.contract("events-unread", "subscribe")
def test_a_late_reader_gets_everything_from_the_start() -> None:
    async def main() -> None:
        result = begin(FakeSource(cut(TEXT)))
        await result.acomplete()
        everything = result.log.read()
        assert [event async for event in result.subscribe()] == everything
        assert [event async for event in result.subscribe(3)] == everything[3:]
        assert [event async for event in result.subscribe(1000)] == []
        assert [text async for text in result.astream()] == ["One.", "Two.", "Three."]
        assert story([event async for event in result.events()]) == contract(everything)

    run(main())


@pytest.mark.contract("subscribe")
def test_many_readers_each_get_everything() -> None:
    async def main() -> None:
        result = begin(FakeSource(slowly(0.25), [FakeCheck(answers=Wait(1.0))]))

        async def late(seconds: float) -> list[StreamEvent]:
            await asyncio.sleep(seconds)
            return [event async for event in result.subscribe()]

        logs = await asyncio.gather(*(late(second / 4) for second in range(40)))
        assert all(log == result.log.read() for log in logs)

    run(main())


@pytest.mark.contract("leaving-readers")
def test_readers_that_leave_raise_or_never_read_do_not_touch_the_run() -> None:
    async def main() -> None:
        result = begin(FakeSource(slowly(0.25)))
        result.subscribe()
        never = result.subscribe()
        await anext(never)

        async def leaves() -> None:
            async for _ in result.astream():
                break

        async def raises() -> None:
            async for event in result.subscribe():
                raise ZeroDivisionError(event.kind)

        outcomes = await asyncio.gather(leaves(), raises(), return_exceptions=True)
        assert [type(outcome) for outcome in outcomes] == [type(None), ZeroDivisionError]
        await result.acomplete()
        assert result.full_text == TEXT
        gc.collect()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main())


@pytest.mark.contract("leaving-readers")
@pytest.mark.parametrize("name", ["astream", "events", "subscribe"])
def test_a_reader_that_leaves_leaves_nothing_behind_not_even_for_a_moment(name: str) -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        async for _ in getattr(result, name)():
            break
        await asyncio.sleep(0)
        mine = asyncio.current_task()
        assert {task.get_name() for task in asyncio.all_tasks() - {mine}} == {"the run", "the back-end"}
        await result.aclose()
        assert asyncio.all_tasks() == {mine}

    run(main())


@pytest.mark.parametrize("name", ["astream", "events", "subscribe"])
def test_a_reader_may_be_closed(name: str) -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. Two. ", HANG]))
        async with aclosing(getattr(result, name)()) as reader:
            await anext(reader)
        with pytest.raises(StopAsyncIteration):
            await anext(reader)
        await result.aclose()

    run(main())


def test_a_thread_may_follow_the_log() -> None:
    async def main() -> None:
        result = begin(FakeSource(slowly(0.002)))
        follower = asyncio.create_task(asyncio.to_thread(lambda: list(result.log.follow_blocking())))
        await result.acomplete()
        assert await follower == result.log.read()

    asyncio.run(main())


@pytest.mark.contract("threads-and-loops")
def test_another_event_loop_may_follow_the_log_and_wait_for_the_end() -> None:
    def elsewhere(result: Any) -> list[StreamEvent]:
        async def follow() -> list[StreamEvent]:
            events = [event async for event in result.subscribe()]
            await result.acomplete()
            return events

        return asyncio.run(follow())

    async def main() -> None:
        result = begin(FakeSource(slowly(0.002)))
        follower = asyncio.create_task(asyncio.to_thread(elsewhere, result))
        await result.acomplete()
        assert await follower == result.log.read()

    asyncio.run(main())


@pytest.mark.mutant("an error is raised once", "StreamChunkingResult._surface", "self._surfaced = True")
@pytest.mark.contract("error-once")
def test_an_error_is_raised_once_by_whoever_comes_first() -> None:
    fault = ValueError("odd")

    async def read(result: Any) -> None:
        assert [text async for text in result.astream()] == ["One."]

    async def main() -> None:
        first = begin(FakeSource(["One. ", fault]))
        with pytest.raises(ValueError, match="odd"):
            await read(first)
        await first.acomplete()

        second = begin(FakeSource(["One. ", fault]))
        with pytest.raises(ValueError, match="odd"):
            await second.acomplete()
        await read(second)
        await second.acomplete()

        third = begin(FakeSource(["One. ", fault]))
        assert [event.kind async for event in third.events()][-2:] == ["error", "completed"]
        with pytest.raises(ValueError, match="odd"):
            await third.acomplete()

    run(main())


@pytest.mark.contract("astream-raises")
def test_astream_gives_the_chunks_from_before_an_error_first() -> None:
    async def main() -> None:
        result = begin(FakeSource([*cut("One. Two. Th"), ValueError("odd")]))
        got: list[str] = []
        with pytest.raises(ValueError, match="odd"):
            async for text in result.astream():
                got.append(text)
        assert got == ["One.", "Two."]

    run(main())


@pytest.mark.contract("events-unread")
def test_a_run_whose_error_nobody_asks_for_says_nothing() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", ValueError("odd")], starting=None))
        await result.log.join()
        failed = begin(FakeSource(starting=ValueError("odd")))
        await failed.log.join()

    run(main())


@pytest.mark.contract("as-thunk-early")
def test_while_it_runs_the_result_shows_what_there_is() -> None:
    async def main() -> None:
        check = FakeCheck(answers={"Two.": HANG})
        result = begin(FakeSource(["One. Two. Thr", HANG], [check]))
        await asyncio.sleep(1.0)
        assert (result.outcome, result.completed, result.full_text) == ("running", True, "One.")
        assert (result.reason, result.exception, result.withheld) == (None, None, "")
        assert (result.final_validations, result.streaming_failures) == ([], [])
        assert repr(result) == "<StreamChunkingResult running: 1 chunk, 4 characters>"
        for name in ("as_thunk", "ctx"):
            with pytest.raises(
                RuntimeError, match=rf"{name} was read before the run had settled\. Await acomplete\(\)"
            ):
                getattr(result, name)
        await result.aclose()
        assert (result.as_thunk, result.ctx) == (("thunk", "One."), ("context", "One."))

    run(main())


def test_failures_show_as_soon_as_the_chunk_is_judged() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG], [FakeCheck("strict", "fail")], cancelling=Wait(2.0)))
        await asyncio.sleep(1.0)
        assert result.outcome == "running"
        assert [requirement for requirement, _ in result.streaming_failures] == ["requirement strict"]
        await result.acomplete()

    run(main())


def test_runs_have_names_of_their_own() -> None:
    async def main() -> None:
        first, second = begin(FakeSource()), begin(FakeSource())
        assert first.run_id != second.run_id
        await first.aclose()
        await second.aclose()

    run(main())
