"""The widget's Python side, with a comm that keeps what it is given."""

import json
import re
import threading
from pathlib import Path
from typing import Any

import pytest
from comms import KeepingComm, say

from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.log.events import ChunkEvent, CompletedEvent, StartEvent
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.log.reading import Reading
from mellea_stream_widget.log.results import Withheld
from mellea_stream_widget.notebook.labels import _writer
from mellea_stream_widget.notebook.stream import Stream
from mellea_stream_widget.notebook.widget import base
from mellea_stream_widget.notebook.widget.widget import StreamWidget
from mellea_stream_widget.recordings.recording import load
from mellea_stream_widget.views.saved import MIME
from mellea_stream_widget.views.static_files import built

PATIENCE = 20.0
CANARY = "sesame-canary"


class FakeResult(Reading):
    """A run that is told what happens."""

    def __init__(self) -> None:
        super().__init__(EventLog(), "a-run", ["r"])
        self.stops: list[str] = []
        self.stopped = threading.Event()

    @property
    def _withheld(self) -> dict[int, Withheld]:
        return {1: Withheld(f"{CANARY} \ud800")}

    def stop(self, reason: str = "stopped by the user") -> None:
        self.stops.append(reason)
        self.stopped.set()

    def say(self, kind: Any, *args: Any, **fields: Any) -> None:
        self.log.append(kind(*args, seq=len(self.log), **fields))

    def settle(self) -> None:
        self.say(CompletedEvent, True, "One.", 1)
        self.log.close()


@pytest.fixture
def result() -> FakeResult:
    made = FakeResult()
    made.say(StartEvent, ["r"], "sentence", "fake", {})
    return made


def open_widget(result: FakeResult, comms: list[KeepingComm]) -> tuple[StreamWidget, KeepingComm]:
    widget = StreamWidget(result)
    return widget, comms[-1]


def events(messages: list[Any]) -> list[int]:
    return [event["seq"] for message in messages for event in json.loads(message["lines"])]


@pytest.mark.claim("stream-widget")
def test_it_opens_with_what_there_is_and_then_sends_what_comes(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    result.say(ChunkEvent, "One.", 0, 1)
    result.settle()
    widget.sent.result(PATIENCE)
    assert json.loads(line.state["snapshot"]) == [encode(event) for event in result.log.read()[:1]]
    assert events(line.sent) == [1, 2]
    assert [message["first"] for message in line.sent][:1] == [1]


@pytest.mark.claim("widget-of-a-stream")
def test_it_opens_what_a_cell_left_behind_as_well(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget = StreamWidget(Stream(result))  # type: ignore[arg-type]
    result.settle()
    widget.sent.result(PATIENCE)
    assert events(comms[-1].sent) == [1]


def test_its_page_can_tell_it_from_another_widget_of_the_run_and_has_the_code_but_once(
    result: FakeResult, comms: list[KeepingComm]
) -> None:
    states = [open_widget(result, comms)[1].state for _ in range(2)]
    result.settle()
    assert len({state["view_id"] for state in states}) == 2
    assert {state["bundle"] for state in states} == {built("widget.js").read_text(encoding="utf-8")}
    assert {state["_esm"] for state in states} == {built("shared.js").read_text(encoding="utf-8")}


def test_its_title_is_in_its_state_as_it_can_be_sent(result: FakeResult, comms: list[KeepingComm]) -> None:
    StreamWidget(result, title="Tea \ud800")  # type: ignore[arg-type]
    result.settle()
    assert comms[-1].state["title"] == "Tea \ufffd"


def test_what_is_no_stream_is_refused_with_what_to_give(comms: list[KeepingComm]) -> None:
    message = "Invalid value 'tea': expected a stream, such as what stream_with_chunking() or run() returns"
    with pytest.raises(TypeError, match=re.escape(message)):
        StreamWidget("tea")


def test_a_page_that_asks_for_the_state_gets_the_whole_log_and_the_trait_stays_empty(
    result: FakeResult, comms: list[KeepingComm]
) -> None:
    widget, line = open_widget(result, comms)
    result.say(ChunkEvent, "One.", 0, 1)
    result.settle()
    widget.sent.result(PATIENCE)
    say_request = {"content": {"data": {"method": "request_state"}}, "buffers": []}
    widget._handle_msg(say_request)
    _, answer = line.messages[-1]
    assert [event["seq"] for event in json.loads(answer["state"]["snapshot"])] == [0, 1, 2]
    assert widget.snapshot == ""
    assert widget.get_state("snapshot") == {"snapshot": ""}


def test_the_page_can_stop_the_run_from_any_thread(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, _ = open_widget(result, comms)
    threading.Thread(target=say, args=(widget, {"type": "stop"})).start()
    assert result.stopped.wait(PATIENCE)
    assert result.stops == ["stopped by the user"]
    result.settle()


def test_a_page_that_missed_something_gets_it_again(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    for number in range(3):
        result.say(ChunkEvent, "One.", number, 1)
    result.settle()
    widget.sent.result(PATIENCE)
    before = len(line.sent)
    say(widget, {"type": "sync", "have": 2})
    assert events(line.sent[before:]) == [2, 3, 4]


def test_withheld_text_is_sent_on_request_only_and_is_in_no_state(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    result.settle()
    widget.sent.result(PATIENCE)
    assert CANARY not in repr(line.messages)
    assert CANARY not in repr(widget.get_state())
    say(widget, {"type": "reveal"})
    assert line.sent[-1] == {"type": "withheld", "text": f"{CANARY} \ufffd", "reasoning": ""}
    assert CANARY not in repr(widget.get_state())


def test_what_draws_markdown_is_sent_on_request_only(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    assert "code" not in [message["type"] for message in line.sent]
    say(widget, {"type": "markdown"})
    assert line.sent[-1] == {"type": "code", "text": built("markdown.js").read_text()}
    assert widget.ignored == 0


@pytest.mark.parametrize(
    "garbage",
    [
        None,
        "stop",
        [],
        {},
        {"type": "sync"},
        {"type": "sync", "have": -1},
        {"type": "sync", "have": True},
        {"type": "sync", "have": "0"},
        {"type": "sync", "have": 1e308},
        {"type": ["stop"]},
        {"type": "shutdown"},
    ],
)
def test_garbage_from_the_page_is_counted_and_ignored(
    garbage: Any, result: FakeResult, comms: list[KeepingComm]
) -> None:
    widget, line = open_widget(result, comms)
    result.settle()
    widget.sent.result(PATIENCE)
    before = list(line.messages)
    say(widget, garbage)
    assert widget.ignored == 1
    assert line.messages == before
    assert result.stops == []


def test_pages_are_counted_by_their_greeting(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, _ = open_widget(result, comms)
    result.settle()
    say(widget, {"type": "hello"})
    say(widget, {"type": "hello"})
    assert (widget.greetings, widget.ignored) == (2, 0)


def test_a_page_that_shows_it_is_told_to_keep_the_settled_run_beside_it(
    result: FakeResult, comms: list[KeepingComm]
) -> None:
    hidden, line = open_widget(result, comms)
    shown, other = open_widget(result, comms)
    shown._repr_mimebundle_()
    result.settle()
    for widget in (hidden, shown):
        widget.sent.result(PATIENCE)
    assert "kept" not in [message["type"] for message in line.sent]
    bundle = shown._repr_mimebundle_()
    assert bundle is not None
    assert other.sent[-1] == {"type": "kept", "bundle": bundle[0]}


def test_its_bundle_holds_the_run_so_far_for_readers_without_widgets(
    result: FakeResult, comms: list[KeepingComm]
) -> None:
    widget, _ = open_widget(result, comms)
    result.say(ChunkEvent, "One <b>.", 0, 1)
    bundle = widget._repr_mimebundle_()
    result.settle()
    assert bundle is not None
    data, _ = bundle
    assert {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"} <= set(data)
    assert data["text/plain"] == "fake · by sentence\n  1 r\nOne <b>.\n… still running when this was written"
    assert "One &lt;b&gt;." in data["text/html"]


def test_the_bundle_of_a_settled_run_holds_its_events_too(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, _ = open_widget(result, comms)
    result.settle()
    bundle = widget._repr_mimebundle_()
    assert bundle is not None
    assert [json.loads(event)["kind"] for event in bundle[0][MIME]["events"]] == ["start", "completed"]


def test_closing_ends_the_feed_and_every_comm_and_leaves_the_run(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    widget.close()
    result.say(ChunkEvent, "One.", 0, 1)
    widget.sent.result(PATIENCE)
    assert [kept.messages[-1][0] for kept in comms] == ["comm_close"] * len(comms)
    assert line.sent == []
    assert result.stops == []
    widget.close()


def test_a_comm_that_fails_does_not_touch_the_run(
    result: FakeResult, comms: list[KeepingComm], capsys: pytest.CaptureFixture[str]
) -> None:
    widget, line = open_widget(result, comms)

    def fail(*args: Any, **kwargs: Any) -> None:
        raise OSError("no socket")

    line.publish_msg = fail  # type: ignore[method-assign]
    result.say(ChunkEvent, "One.", 0, 1)
    widget.sent.result(PATIENCE)
    result.settle()
    del line.publish_msg  # type: ignore[method-assign]
    assert len(result.log) == 3
    assert capsys.readouterr().err == "The view of a stream failed; the run continues (OSError: no socket).\n"


def settled_widget(result: FakeResult, comms: list[KeepingComm]) -> tuple[StreamWidget, KeepingComm]:
    widget, line = open_widget(result, comms)
    result.settle()
    widget.sent.result(PATIENCE)
    return widget, line


def parted(widget: StreamWidget) -> None:
    """Wait until the widget has been closed, or is left to other pages."""
    assert widget._parting is not None
    widget._parting.result(PATIENCE)


def test_it_gives_way_at_once_where_no_page_can_open_it(
    result: FakeResult, comms: list[KeepingComm], monkeypatch: pytest.MonkeyPatch
) -> None:
    widget, line = settled_widget(result, comms)
    monkeypatch.setattr(base, "may_have_page", lambda: False)
    widget.give_way({"text/plain": "One."})
    assert line.messages[-1][0] == "comm_close"


def test_it_stays_until_the_page_that_is_opening_it_has_done_so(
    result: FakeResult, comms: list[KeepingComm], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "TAKING", 0)
    widget, line = settled_widget(result, comms)
    widget.give_way({"text/plain": "One."})
    assert line.messages[-1][0] != "comm_close"
    say(widget, {"type": "hello"})
    parted(widget)
    assert [message["type"] for message in line.sent] == ["events", "kept"]
    assert line.messages[-1][0] == "comm_close"


def test_it_goes_where_no_page_opens_it_in_time(
    result: FakeResult, comms: list[KeepingComm], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "OPENING", 0)
    widget, line = settled_widget(result, comms)
    widget.give_way({"text/plain": "One."})
    parted(widget)
    assert line.messages[-1][0] == "comm_close"


def test_it_stays_for_the_second_of_two_pages_that_open_it_late(
    result: FakeResult, comms: list[KeepingComm], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "TAKING", PATIENCE)
    widget, line = settled_widget(result, comms)
    monkeypatch.setattr(widget, "_was_seen_off", pages := threading.Event())
    widget.give_way({"text/plain": "One."})
    say(widget, {"type": "hello"})
    say(widget, {"type": "hello"})
    pages.set()
    parted(widget)
    assert line.messages[-1][0] != "comm_close"
    say(widget, {"type": "left"})
    assert line.messages[-1][0] == "comm_close"


@pytest.mark.parametrize("order", ["page first", "kernel first"])
def test_it_gives_way_when_its_page_has_left_it(order: str, result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    say(widget, {"type": "hello"})
    result.settle()
    widget.sent.result(PATIENCE)
    steps = [lambda: say(widget, {"type": "left"}), lambda: widget.give_way({"text/plain": "One."})]
    first, last = steps if order == "page first" else reversed(steps)
    first()
    assert line.messages[-1][0] == "comm_msg"
    last()
    assert line.messages[-1][0] == "comm_close"
    assert [message["type"] for message in line.sent] == ["events"]
    assert widget.ignored == 0


def test_a_page_that_was_reloaded_is_told_what_to_keep(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    say(widget, {"type": "hello"})
    say(widget, {"type": "hello"})
    result.settle()
    widget.sent.result(PATIENCE)
    widget.give_way({"text/plain": "One."})
    kept = {"type": "kept", "bundle": {"text/plain": "One."}}
    assert line.sent[-1] == kept
    say(widget, {"type": "hello"})
    assert line.sent[-1] == kept
    assert [message["type"] for message in line.sent].count("kept") == 2
    say(widget, {"type": "left"})
    assert line.messages[-1][0] == "comm_close"


def test_a_page_that_comes_when_the_run_has_settled_is_told_too(result: FakeResult, comms: list[KeepingComm]) -> None:
    widget, line = open_widget(result, comms)
    say(widget, {"type": "hello"})
    result.settle()
    widget.sent.result(PATIENCE)
    widget.give_way({"text/plain": "One."})
    assert "kept" not in [message["type"] for message in line.sent]
    say(widget, {"type": "hello"})
    assert line.sent[-1]["type"] == "kept"


def test_a_page_sets_no_state_and_least_of_all_code(comms: list[KeepingComm]) -> None:
    widget = StreamWidget(FakeResult(), title="Tea")
    before = {name: getattr(widget, name) for name in ("_esm", "bundle", "title", "snapshot")}
    for name in before:
        widget._handle_msg({"content": {"data": {"method": "update", "state": {name: "evil()"}}}, "buffers": []})
    assert {name: getattr(widget, name) for name in before} == before
    assert widget.ignored == len(before)
    widget.close()


def told(line: KeepingComm, kind: str, count: int = 1) -> list[Any]:
    """Wait until the labels that were sent to the thread are dealt with, and return what the page was told."""
    _writer.submit(lambda: None).result(PATIENCE)
    found = [message for message in line.sent if message["type"] == kind]
    assert len(found) == count
    return found


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Reading:
    monkeypatch.chdir(tmp_path)
    made = FakeResult()
    made.say(StartEvent, ["r"], "sentence", "fake", {})
    made.say(ChunkEvent, "One.", 0, 1, start=0, end=4)
    made.settle()
    return made


def test_a_label_of_the_page_is_in_the_recording_when_the_page_is_told(
    settled: Reading, comms: list[KeepingComm]
) -> None:
    widget = StreamWidget(settled, rater="ana")
    say(widget, {"type": "label", "label": "good", "note": "fine \ud800"})
    say(widget, {"type": "label", "label": "bad", "start": 1, "requirement": "r"})
    last = told(comms[-1], "labelled", 2)[-1]
    said = [{**each, "time": 0} for each in last["labels"]]
    assert said == [
        {"kind": "label", "label": "good", "rater": "ana", "time": 0, "note": "fine \ufffd"},
        {"kind": "label", "label": "bad", "rater": "ana", "time": 0, "start": 1, "requirement": "r"},
    ]
    assert [each.label for each in load(last["file"]).marks] == ["good", "bad"]
    assert Path(last["file"]).parent.name == "runs"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"label": "so-so"}, "Invalid label of the page: label is"),
        ({"label": "bad", "start": 99}, "Invalid value 99 for start: expected a number from 0 to 3."),
    ],
)
def test_the_page_is_told_why_a_label_was_not_written(
    settled: Reading, comms: list[KeepingComm], fields: dict[str, Any], why: str
) -> None:
    say(StreamWidget(settled), {"type": "label", **fields})
    assert told(comms[-1], "unlabelled")[0]["why"].startswith(why)


def test_a_run_under_way_is_not_labelled(result: FakeResult, comms: list[KeepingComm]) -> None:
    say(StreamWidget(result), {"type": "label", "label": "good"})
    assert "expected a settled run" in told(comms[-1], "unlabelled")[0]["why"]
    result.settle()


def test_a_page_that_opens_is_told_the_labels_and_who_labels_here(settled: Reading, comms: list[KeepingComm]) -> None:
    widget = StreamWidget(settled, rater="ana", prompt="Tell me.")
    say(widget, {"type": "labels"})
    [before] = told(comms[-1], "labelled")
    assert before == {"type": "labelled", "file": None, "folder": "runs", "rater": "ana", "labels": [],
                      "html": "", "text": ""}  # fmt: skip
    say(widget, {"type": "label", "label": "good"})
    [_, after] = told(comms[-1], "labelled", 2)
    assert load(after["file"]).prompt == "Tell me."
    say(StreamWidget(settled, rater="bo"), {"type": "labels"})
    [late] = told(comms[-1], "labelled")
    assert (late["rater"], late["labels"], late["file"]) == ("bo", after["labels"], after["file"])


def kept_labels(line: KeepingComm) -> list[dict[str, Any]]:
    """Return what the page was told to keep that has labels."""
    kept = [message["bundle"] for message in line.sent if message["type"] == "kept"]
    return [bundle for bundle in kept if "labels" in bundle[MIME]]


def test_a_page_that_keeps_the_run_by_itself_keeps_its_labels_in_every_form(
    settled: Reading, comms: list[KeepingComm]
) -> None:
    widget = StreamWidget(settled, rater="ana")
    widget._repr_mimebundle_()
    say(widget, {"type": "label", "label": "bad"})
    told(comms[-1], "labelled")
    assert kept_labels(comms[-1]) == []
    say(widget, {"type": "taken"})
    say(widget, {"type": "label", "label": "good", "note": "<fine>"})
    told(comms[-1], "labelled", 2)
    say(widget, {"type": "labels"})
    told(comms[-1], "labelled", 3)
    [kept] = kept_labels(comms[-1])
    assert [mark["label"] for mark in kept[MIME]["labels"]] == ["good"]
    assert kept["text/html"].endswith("<p>Labels</p><ul><li>ana: good: &lt;fine&gt;</li></ul>")
    assert kept["text/plain"].endswith("\nlabel: ana: good: <fine>")


@pytest.mark.parametrize("withheld", [False, True])
def test_the_recording_that_a_label_makes_has_the_text_that_was_not_given_out_if_asked(
    withheld: bool, settled: Reading, comms: list[KeepingComm]
) -> None:
    say(StreamWidget(settled, withheld=withheld), {"type": "label", "label": "good"})
    [last] = told(comms[-1], "labelled")
    assert (CANARY in Path(last["file"]).read_text()) == withheld


def test_labels_of_a_file_that_is_gone_are_none_until_one_is_to_be_written(
    settled: Reading, comms: list[KeepingComm]
) -> None:
    widget = StreamWidget(settled)
    say(widget, {"type": "label", "label": "good"})
    Path(told(comms[-1], "labelled")[0]["file"]).unlink()
    say(widget, {"type": "labels"})
    assert told(comms[-1], "labelled", 2)[-1]["labels"] == []
    say(widget, {"type": "label", "label": "good"})
    assert "No such file" in told(comms[-1], "unlabelled")[0]["why"]
