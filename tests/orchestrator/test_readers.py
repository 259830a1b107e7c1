"""Readers in tasks of their own: they get every event, however they behave, and the run never learns of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from actors import HANG, FakeSource, begin
from clock import VirtualLoop, Watch, run

from mellea_stream_widget.log.events import CompletedEvent, StreamEvent
from mellea_stream_widget.orchestrator.readers import CLOSING_TIME, READ_UP, read_aside
from mellea_stream_widget.orchestrator.result import READERS_GET, StreamChunkingResult

SCRIPT = [1.0, "One. ", 1.0, "Two. ", 1.0, "Three."]

Take = Callable[[StreamEvent], Awaitable[None]]


def attend(result: StreamChunkingResult, take: Take) -> asyncio.Task[None]:
    reader = read_aside(result.log, take, "the reader")
    result.attend(reader)
    return reader


class Pupil:
    """Takes events; before it has taken one it does what is told for that kind of event.

    Attributes:
        began: the events that it was given.
        got: those that it took to the end.
    """

    def __init__(self, **lessons: Callable[[], Awaitable[None]]) -> None:
        self.began: list[StreamEvent] = []
        self.got: list[StreamEvent] = []
        self._lessons = lessons

    async def take(self, event: StreamEvent) -> None:
        self.began.append(event)
        if event.kind in self._lessons:
            await self._lessons[event.kind]()
        self.got.append(event)


async def fail() -> None:
    raise ZeroDivisionError("out of order")


async def cancel_itself() -> None:
    raise asyncio.CancelledError


async def hang() -> None:
    await asyncio.Event().wait()


def pause(seconds: float) -> Callable[[], Awaitable[None]]:
    async def wait() -> None:
        await asyncio.sleep(seconds)

    return wait


async def end(reader: asyncio.Task[None]) -> None:
    reader.cancel()
    await asyncio.sleep(0)
    reader.cancel()
    await asyncio.wait([reader])


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


def test_a_reader_has_got_every_event_in_order_when_the_result_is_complete() -> None:
    async def main() -> None:
        pupil = Pupil()
        result = begin(FakeSource(SCRIPT))
        reader = attend(result, pupil.take)
        await result.acomplete()
        assert pupil.got == result.log.read()
        assert reader.done()

    run(main())


def test_a_reader_of_a_run_that_is_over_gets_everything() -> None:
    async def main() -> None:
        result = begin(FakeSource(SCRIPT))
        await result.acomplete()
        pupil = Pupil()
        await attend(result, pupil.take)
        assert pupil.got == result.log.read()

    run(main())


def test_a_slow_reader_delays_no_event_and_not_the_end() -> None:
    async def main() -> None:
        result = begin(FakeSource(SCRIPT))
        pupil = Pupil(start=pause(2.5), chunk=pause(0.5))
        attend(result, pupil.take)
        await result.log.join()
        assert [event.elapsed for event in result.log.read() if event.kind == "chunk"] == [1.0, 2.0, 3.0]
        assert (result.outcome, len(pupil.got) < len(result.log)) == ("passed", True)
        await result.acomplete()
        assert pupil.got == result.log.read()

    run(main())


@pytest.mark.parametrize("lesson", [fail, cancel_itself])
def test_what_a_reader_raises_is_logged_once_and_it_gets_the_next_event(
    lesson: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        result = begin(FakeSource(SCRIPT))
        pupil = Pupil(chunk=lesson)
        attend(result, pupil.take)
        await result.acomplete()
        assert result.outcome == "passed"
        assert pupil.began == result.log.read()

    run(main(), may_log=True)
    assert warnings(caplog) == ["the reader raised an exception; the run continues"]
    assert caplog.records[0].exc_info


def test_a_reader_that_hangs_holds_up_only_those_who_wait_for_it_and_only_for_a_while() -> None:
    async def main() -> None:
        clock = asyncio.get_running_loop().time
        result = begin(FakeSource(SCRIPT))
        pupil = Pupil(chunk=hang)
        reader = attend(result, pupil.take)
        await result.log.join()
        over = clock()
        assert (result.outcome, [event.elapsed for event in result.log.read()][-1]) == ("passed", 3.0)
        await result.acomplete()
        assert clock() - over == READERS_GET
        await result.aclose()
        assert clock() - over == 2 * READERS_GET
        assert not reader.done()
        await end(reader)

    run(main(), may_log=True)


def test_a_reader_too_slow_for_the_end_of_the_run_gives_up(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        clock = asyncio.get_running_loop().time
        result = begin(FakeSource(SCRIPT))
        pupil = Pupil(streaming_done=hang, chunk=pause(2.0))
        reader = attend(result, pupil.take)
        await result.log.join()
        over = clock()
        await reader
        assert over + READ_UP <= clock() <= over + READ_UP + 2.0
        assert [event.kind for event in pupil.began if event not in pupil.got] == ["streaming_done"]

    run(main(), may_log=True)
    assert warnings(caplog) == ["the reader was too slow and was ended; it did not read 2 events of the run"]


def test_a_reader_whose_loop_is_about_to_end_still_gets_the_end_of_the_run() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        pupil = Pupil(chunk=pause(0.5), completed=pause(0.5))
        reader = attend(result, pupil.take)
        await asyncio.sleep(0.25)
        reader.cancel()
        result.stop()
        await asyncio.wait([reader])
        assert reader.cancelled(), "a cancel is never swallowed"
        assert pupil.got == result.log.read()
        assert [event.kind for event in pupil.began].count("chunk") == 2, "what was cut short is given again"

    run(main())


def test_a_cancel_at_the_moment_at_which_a_slow_reader_is_given_up_is_not_swallowed() -> None:
    async def main() -> None:
        loop = asyncio.get_running_loop()

        async def take(event: StreamEvent) -> None:
            if event.kind == "completed":
                loop.call_at(loop.time() + READ_UP, reader.cancel)
                await hang()

        result = begin(FakeSource(SCRIPT))
        await result.log.join()
        over = loop.time()
        reader = attend(result, take)
        await asyncio.wait([reader])
        assert reader.cancelled()
        assert loop.time() - over == READ_UP + CLOSING_TIME

    run(main(), may_log=True)


@pytest.mark.parametrize("kind", ["start", "chunk", "completed"])
def test_a_cancelled_reader_gets_some_seconds_and_no_more(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        clock = asyncio.get_running_loop().time
        result = begin(FakeSource(["One. "]))
        pupil = Pupil(**{kind: hang})
        reader = attend(result, pupil.take)
        await result.log.join()
        await asyncio.sleep(1.0)
        cancelled = clock()
        reader.cancel()
        await asyncio.wait([reader])
        assert clock() - cancelled == CLOSING_TIME
        assert reader.cancelled()

    run(main(), may_log=True)
    assert len(warnings(caplog)) == 1 and "was too slow" in warnings(caplog)[0]


def test_a_second_cancel_ends_a_reader_at_once() -> None:
    async def main() -> None:
        result = begin(FakeSource(["One. ", HANG]))
        pupil = Pupil(chunk=hang)
        reader = attend(result, pupil.take)
        await asyncio.sleep(1.0)
        began = asyncio.get_running_loop().time()
        await end(reader)
        assert reader.cancelled()
        assert asyncio.get_running_loop().time() == began
        await result.aclose()

    run(main())


def test_a_reader_is_told_the_end_when_nobody_waits_and_the_loop_ends() -> None:
    pupil = Pupil(chunk=pause(0.0), completed=pause(0.01))

    async def main() -> None:
        result = begin(FakeSource(["One. ", "Two. ", HANG]))
        attend(result, pupil.take)
        async for text in result.astream():
            if text == "Two.":
                break

    asyncio.run(main())
    assert isinstance(pupil.got[-1], CompletedEvent)
    assert [event.seq for event in pupil.got] == list(range(len(pupil.got)))


def test_a_reader_on_another_event_loop_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "mellea_stream_widget.orchestrator.result.READERS_GET", "no number, so that waiting is an error"
    )

    async def elsewhere(result: StreamChunkingResult) -> None:
        await result.acomplete()

    async def main() -> None:
        result = begin(FakeSource(["One."]))
        reader = attend(result, Pupil(chunk=hang).take)
        await asyncio.to_thread(asyncio.run, elsewhere(result))
        assert not reader.done()
        await end(reader)

    asyncio.run(main())


def test_a_loop_that_is_closed_under_a_reader_prints_nothing() -> None:
    loop = VirtualLoop()

    async def main() -> None:
        attend(begin(FakeSource(["One. ", HANG])), Pupil(chunk=hang).take)
        await asyncio.sleep(1.0)

    with Watch(loop):
        loop.run_until_complete(main())
        loop.close()
