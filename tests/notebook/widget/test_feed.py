"""The way of a log's events to a page: batched, in order, from any place again."""

import json
from typing import Any

import pytest
from clock import FakeTime

from mellea_stream_widget.log.encoding import encode, encode_line
from mellea_stream_widget.log.events import ChunkEvent, StreamEvent
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.notebook.widget import feed as feed_module
from mellea_stream_widget.notebook.widget.feed import INTERVAL, Feed, json_list

PATIENCE = 20.0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    made = FakeTime()
    monkeypatch.setattr(feed_module, "time", made)
    return made


def chunk(number: int, text: str = "text") -> ChunkEvent:
    return ChunkEvent(text, number, 1, seq=number)


class Page:
    """Keeps what it is sent."""

    def __init__(self, clock: FakeTime | None = None) -> None:
        self.messages: list[dict[str, Any]] = []
        self.times: list[float] = []
        self._clock = clock

    def send(self, message: dict[str, Any]) -> None:
        self.messages.append(message)
        if self._clock is not None:
            self.times.append(round(self._clock.now, 6))

    @property
    def batches(self) -> list[tuple[int, int]]:
        """The place of each message's first event, and how many events it holds."""
        return [(message["first"], len(json.loads(message["lines"]))) for message in self.messages]


def log_of(*events: StreamEvent) -> EventLog:
    log = EventLog()
    for event in events:
        log.append(event)
    return log


def test_the_first_event_goes_at_once_and_the_next_ones_together(clock: FakeTime) -> None:
    page, log = Page(clock), log_of(chunk(0))
    feed = Feed(log, page.send)
    feed.resend(0)
    for number in (1, 2, 3):
        log.append(chunk(number))
    feed.resend(1)
    clock.now += 1.0
    log.append(chunk(4))
    feed.resend(4)
    assert page.batches == [(0, 1), (1, 3), (4, 1)]
    assert page.times == [100.0, 100.0 + INTERVAL, 101.0 + INTERVAL]


def test_a_message_holds_the_encoded_events_in_ascii() -> None:
    page, event = Page(), chunk(0, "lone \ud800 and 🍵")
    Feed(log_of(event), page.send).resend(0)
    (message,) = page.messages
    assert message["type"] == "events"
    assert message["lines"].isascii()
    assert json.loads(message["lines"]) == [encode(event)]


def test_a_long_log_is_sent_in_several_messages_at_the_usual_pace(
    clock: FakeTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_module, "_BATCH", 10)
    page = Page(clock)
    Feed(log_of(*map(chunk, range(25))), page.send).resend(0)
    assert page.batches == [(0, 10), (10, 10), (20, 5)]
    assert [round(time - 100.0, 6) for time in page.times] == [0.0, INTERVAL, 2 * INTERVAL]


def test_a_page_that_missed_something_gets_it_again(clock: FakeTime) -> None:
    page, log = Page(clock), log_of(*map(chunk, range(5)))
    feed = Feed(log, page.send)
    feed.resend(0)
    feed.resend(2)
    assert page.batches == [(0, 5), (2, 3)]


def test_a_page_that_asks_when_there_is_no_news_is_told_so_at_the_usual_pace(clock: FakeTime) -> None:
    page, log = Page(clock), log_of(*map(chunk, range(5)))
    feed = Feed(log, page.send)
    feed.resend(0)
    feed.resend(5)
    feed.resend(99)
    assert page.batches == [(0, 5), (5, 0), (5, 0)]
    assert [round(time - 100.0, 6) for time in page.times] == [0.0, INTERVAL, 2 * INTERVAL]


def test_it_follows_the_log_to_its_end_and_sends_everything_once() -> None:
    page, log = Page(), log_of(chunk(0), chunk(1))
    sent = Feed(log, page.send, position=1).start()
    for number in range(2, 200):
        log.append(chunk(number))
    log.close()
    sent.result(PATIENCE)
    events = [event["seq"] for message in page.messages for event in json.loads(message["lines"])]
    assert events == list(range(1, 200))


def test_a_settled_log_is_sent_again_to_a_late_page() -> None:
    page, log = Page(), log_of(chunk(0))
    log.close()
    feed = Feed(log, page.send)
    feed.start().result(PATIENCE)
    feed.resend(0)
    assert page.batches == [(0, 1), (0, 1)]


def test_after_its_end_it_sends_nothing() -> None:
    page, log = Page(), log_of(chunk(0))
    feed = Feed(log, page.send)
    feed.end()
    feed.resend(0)
    assert page.messages == []


def test_a_page_that_cannot_be_reached_ends_the_feed_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    def fail(_message: dict[str, Any]) -> None:
        raise OSError("no socket")

    log = log_of(chunk(0))
    Feed(log, fail).start().result(PATIENCE)
    log.append(chunk(1))
    assert len(log) == 2
    assert capsys.readouterr().err == "The view of a stream failed; the run continues (OSError: no socket).\n"


def test_a_message_is_short_enough_to_be_read_in_one_go(clock: FakeTime) -> None:
    page, log = Page(clock), log_of(*(chunk(number, "x" * 90_000) for number in range(7)))
    log.close()
    Feed(log, page.send).start().result(PATIENCE)
    assert page.batches == [(0, 3), (3, 3), (6, 1)]


def test_a_list_has_an_event_to_a_line_so_that_it_can_be_read_bit_by_bit() -> None:
    lines = [encode_line(chunk(number, "one,\ntwo")) for number in range(2)]
    listed = json_list(lines)
    assert listed[1:-1].split(",\n") == lines
    assert [event["seq"] for event in json.loads(listed)] == [0, 1]
    assert json.loads(json_list([])) == []
