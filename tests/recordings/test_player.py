"""A recording plays for the readers of a live run: the same events, in their order and in their time."""

from __future__ import annotations

import asyncio
import math
import threading
from typing import Any

import pytest
from actors import FakeCheck, Wait
from kept import TEXT, Record, encoded, no_prices

from mellea_stream_widget.log.events import ChunkEvent, StartEvent
from mellea_stream_widget.recordings import Recording, Replay, load, player, replay
from mellea_stream_widget.recordings.format import Header


class Clock:
    """A clock that moves on by what somebody waits."""

    def __init__(self) -> None:
        self.now = 100.0
        self.waits: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Give the player's clock."""
    clock = Clock()
    monkeypatch.setattr(player, "monotonic", clock.monotonic)
    return clock


@pytest.mark.parametrize("speed", [1000, 1e6, "instant"])
def test_it_gives_the_events_of_the_run(speed: Any, recorded: Record) -> None:
    result, path = recorded(TEXT, FakeCheck("slow", Wait(0.001)), no_prices())
    played = replay(path, speed)
    asyncio.run(played.acomplete())
    assert encoded(played) == encoded(result)
    assert (played.outcome, played.full_text, played.reason) == (result.outcome, result.full_text, result.reason)


def test_instant_means_at_once(recorded: Record) -> None:
    assert replay(recorded()[1], "instant").log.closed


def test_a_page_can_tell_it_from_the_recording_and_from_another_one(recorded: Record) -> None:
    kept = load(recorded()[1])
    assert len({kept.run_id, replay(kept, "instant").run_id, replay(kept, "instant").run_id}) == 3


def at(*times: float) -> Recording:
    """Make a recording whose chunks come at these times, each a word."""
    start = StartEvent([], "word", "b", seq=0, elapsed=0.0)
    chunks = [
        ChunkEvent(f"word{number}", number, 1, lead=" " * bool(number), seq=number + 1, elapsed=elapsed)
        for number, elapsed in enumerate(times)
    ]
    return Recording([Header(), start, *chunks])


class Paced(Replay):
    """Plays in the thread that makes it; waiting takes no time, and after `stop_at` seconds somebody stops it."""

    def __init__(self, recording: Recording, speed: float, clock: Clock, stop_at: float = math.inf) -> None:
        self.clock, self.stop_at = clock, stop_at
        super().__init__(recording, speed)

    def _begin(self, events: Any, speed: float) -> None:
        self._stopped = self  # type: ignore[assignment]
        self._play(events, speed)

    def wait(self, seconds: float) -> bool:
        self.clock.wait(min(seconds, self.stop_at))
        self._why = "enough"
        return seconds > self.stop_at

    def is_set(self) -> bool:
        return False


@pytest.mark.claim("replay")
@pytest.mark.parametrize(("speed", "waits"), [(1, [1.0, 2.5]), (2, [0.5, 1.25]), (0.5, [2.0, 5.0])])
def test_each_event_comes_in_its_time(speed: float, waits: list[float], clock: Clock) -> None:
    played = Paced(at(0.0, 1.0, 1.0, 3.5), speed, clock)
    assert clock.waits == waits
    assert [event.elapsed for event in played.log.read()] == [0.0, 0.0, 1.0, 1.0, 3.5, 3.5]


def test_stopping_it_ends_it_as_it_ends_a_run(clock: Clock) -> None:
    played = Paced(at(0.0, 1.0, 8.0), 2.0, clock, stop_at=2.0)
    assert [(event["kind"], event["seq"], event["elapsed"]) for event in encoded(played)] == [
        ("start", 0, 0.0),
        ("chunk", 1, 0.0),
        ("chunk", 2, 1.0),
        ("stop", 3, 5.0),
        ("completed", 4, 5.0),
    ]
    assert (played.outcome, played.reason, played.full_text) == ("stopped", "enough", "word0 word1")
    assert played.withheld == ""


def test_it_can_be_stopped_from_any_thread_at_any_time() -> None:
    played = replay(at(0.0, 1e9), speed=1e-9)
    played.stop("enough")
    played.stop("twice")
    assert played.log.join_blocking(10)
    assert (played.outcome, played.reason) == ("stopped", "enough")


def test_closing_it_leaves_no_thread() -> None:
    recording = at(0.0, 1e9)

    async def use() -> None:
        async with replay(recording):
            pass

    asyncio.run(use())
    for thread in threading.enumerate():
        if thread.name == "mellea-stream-replay":
            thread.join(10)
            assert not thread.is_alive()


@pytest.mark.parametrize("speed", [0, -1, float("inf"), float("nan"), "fast", True, None])
def test_a_speed_that_is_none_is_refused(speed: Any) -> None:
    with pytest.raises(
        ValueError, match=f"^Invalid value {speed!r} for speed: expected a number above 0, or 'instant'"
    ):
        replay(at(0.0), speed)


def test_a_recording_that_breaks_off_plays_to_there(recorded: Record) -> None:
    _, path = recorded()
    path.write_bytes(path.read_bytes()[:-200])
    played = replay(load(path), "instant")
    assert (played.outcome, played.reason) == ("stopped", "the recording breaks off here")
