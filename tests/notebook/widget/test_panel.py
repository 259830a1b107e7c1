"""The panel's Python side: what its page may ask for, the runs that come of it, and what Python gets."""

import json
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from comms import KeepingComm, say

from mellea_stream_widget import Limits, StreamPanel, backends
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.notebook.widget.panel_settings import PanelSettings, read_settings
from mellea_stream_widget.requirements import as_requirement
from mellea_stream_widget.views.saved import MIME

PATIENCE = 20.0
TEA = "Tea is hot. Tea is good."
SHAPE = {"type": "object", "properties": {"cups": {"type": "integer"}}}
SETTINGS = {
    "prompt": "Tell me of tea.",
    "chunking": "sentence",
    "requirements": [True, True],
    "seconds": None,
    "characters": None,
    "tokens": None,
}

Make = Callable[..., StreamPanel]


def calm(chunk: str) -> bool:
    return "!" not in chunk


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


@pytest.fixture
def make(comms: list[KeepingComm]) -> Iterator[Make]:
    made: list[StreamPanel] = []

    def panel(backend: Any = None, **options: Any) -> StreamPanel:
        options = {"requirements": [calm, no_prices], **options}
        made.append(StreamPanel(backends.scripted(TEA) if backend is None else backend, **options))
        return made[-1]

    yield panel
    for one in made:
        one.close()
        for stream in one.history:
            stream.result.log.join_blocking(PATIENCE)


def said(comms: list[KeepingComm], kind: str) -> list[Any]:
    """Give what was said to the page, of one kind."""
    return [message for one in comms for message in one.sent if message["type"] == kind]


def run(panel: StreamPanel, **changes: Any) -> Any:
    """Press Run in the page; give the run, settled."""
    say(panel, {"type": "run", "settings": {**SETTINGS, **changes}})
    assert panel.result is not None
    panel.result.result.log.join_blocking(PATIENCE)
    return panel.result


def test_its_form_names_what_there_is_to_choose_from(make: Make) -> None:
    panel = make(requirements=["The text is about tea.", calm], prompt="Tea?", chunking="line", limits=Limits(total=60))
    assert json.loads(panel.form) == {
        "backend": "Scripted",
        "requirements": ["The text is about tea.", "calm"],
        "chunkings": ["sentence", "word", "paragraph", "line", "prose", "json"],
        "limits": {"seconds": 60, "characters": 1_000_000, "tokens": None},
        "settings": {**SETTINGS, "prompt": "Tea?", "chunking": "line"},
    }


@pytest.mark.claim("panel-history")
def test_a_run_of_the_page_is_checked_and_reachable_from_python(make: Make) -> None:
    panel = make()
    assert (panel.result, panel.history) == (None, ())
    stream = run(panel)
    assert (stream.outcome, stream.text) == ("passed", TEA)
    assert {verdict.requirement for verdict in stream.verdicts} == {"calm", "no_prices"}
    again = run(panel, prompt="And now?")
    assert panel.history == (stream, again)
    assert panel.result is again


def test_the_page_is_told_of_a_run_and_then_sent_its_events(make: Make, comms: list[KeepingComm]) -> None:
    panel = make()
    stream = run(panel)
    say(panel, {"type": "sync", "have": 0, "run": stream.result.run_id})
    (listed,) = said(comms, "runs")
    assert listed["newest"] == 1
    (one,) = listed["runs"]
    assert one.pop("outcome") in ("running", "passed")
    assert one == {"number": 1, "run": stream.result.run_id, "settings": SETTINGS}
    batches = said(comms, "events")
    assert {message["run"] for message in batches} == {stream.result.run_id}
    assert {event["kind"] for message in batches for event in json.loads(message["lines"])} >= {"start", "completed"}


def test_a_page_that_comes_anew_gets_the_list_of_runs(make: Make, comms: list[KeepingComm]) -> None:
    panel = make()
    for prompt in ("One", "Two"):
        run(panel, prompt=prompt)
    say(panel, {"type": "hello"})
    listed = said(comms, "runs")[-1]
    assert [(one["number"], one["outcome"], one["settings"]["prompt"]) for one in listed["runs"]] == [
        (1, "passed", "One"),
        (2, "passed", "Two"),
    ]


def test_what_the_form_says_is_what_the_run_does(make: Make) -> None:
    panel = make(backends.scripted("Tea! Costs $3."), limits=Limits(between_tokens=7))
    stream = run(panel, requirements=[False, True], chunking="word", seconds=9.5, characters=500, tokens=20)
    start = stream.log.read()[0]
    assert start.requirements == ("no_prices",)
    assert start.chunking == "word"
    limits = start.settings["limits"]
    assert (limits["total"], limits["text_chars"], limits["between_tokens"]) == (9.5, 500, 7)
    assert (stream.outcome, stream.text) == ("rejected", "Tea! Costs")


def test_a_strategy_of_ones_own_stands_beside_the_names(make: Make) -> None:
    class Halves:
        def split(self, text: str) -> list[str]:
            return []

        def flush(self, text: str) -> list[str]:
            return [text]

    panel = make(chunking=Halves())
    assert json.loads(panel.form)["chunkings"][-1] == "Halves"
    assert [event.text for event in run(panel, chunking="Halves").log.read() if event.kind == "chunk"] == [TEA]


def test_stop_ends_the_run_and_a_second_one_may_begin(make: Make) -> None:
    panel = make(backends.scripted(TEA, endless=True, pace=0.01))
    say(panel, {"type": "run", "settings": SETTINGS})
    stream = panel.result
    assert stream is not None
    say(panel, {"type": "stop", "run": stream.result.run_id})
    stream.result.log.join_blocking(PATIENCE)
    assert stream.outcome == "stopped"
    panel.run("More.").stop()
    assert len(panel.history) == 2


def test_one_run_at_a_time_and_the_page_is_told_so(make: Make, comms: list[KeepingComm]) -> None:
    panel = make(backends.scripted(TEA, endless=True, pace=0.01))
    panel.run("Tea?")
    say(panel, {"type": "run", "settings": SETTINGS})
    assert len(panel.history) == 1
    assert said(comms, "refused") == [{"type": "refused", "why": "A run is under way in this panel. Stop it first."}]
    panel.stop()


def test_panels_beside_each_other_do_not_mix(make: Make, comms: list[KeepingComm]) -> None:
    one, two = make(), make(backends.scripted("Coffee."))
    first, second = run(one), run(two)
    assert (first.text, second.text) == (TEA, "Coffee.")
    say(two, {"type": "stop", "run": first.result.run_id})
    assert (one.ignored, two.ignored) == (0, 1)
    mine = [message["run"] for kept in comms for message in kept.sent if message["type"] == "events"]
    assert set(mine) <= {first.result.run_id, second.result.run_id}


def test_withheld_text_is_sent_on_request_only(make: Make, comms: list[KeepingComm]) -> None:
    canary = "sesame-canary"
    panel = make(backends.scripted(f"Tea. It costs $3 and {canary}."))
    stream = run(panel)
    assert canary not in repr([kept.messages for kept in comms])
    assert canary not in repr(panel.get_state())
    say(panel, {"type": "reveal", "run": stream.result.run_id})
    assert canary in said(comms, "withheld")[-1]["text"]


@pytest.mark.parametrize(
    "garbage",
    [
        None,
        "run",
        {},
        {"type": "run"},
        {"type": "run", "settings": None},
        {"type": "run", "settings": SETTINGS, "more": 1},
        {"type": "hello", "more": 1},
        {"type": "stop"},
        {"type": "stop", "run": "nobody"},
        {"type": "sync", "have": -1, "run": "nobody"},
        {"run": 7},
    ],
)
def test_garbage_of_the_page_is_counted_and_ignored(garbage: Any, make: Make, comms: list[KeepingComm]) -> None:
    panel = make()
    before = [list(kept.messages) for kept in comms]
    say(panel, garbage)
    assert panel.ignored == 1
    assert panel.history == ()
    assert [kept.messages for kept in comms] == before


def test_the_page_cannot_set_its_state(make: Make) -> None:
    panel = make(title="Tea")
    panel._handle_msg(
        {"content": {"data": {"method": "update", "state": {"title": "evil", "form": "{}"}}}, "buffers": []}
    )
    assert panel.title == "Tea"
    assert panel.ignored == 1


@pytest.mark.parametrize(
    "change",
    [
        {"prompt": ""},
        {"prompt": " \n"},
        {"prompt": 7},
        {"prompt": "x" * 1_000_001},
        {"chunking": "evil"},
        {"chunking": ["sentence"]},
        {"requirements": [True]},
        {"requirements": [True, 1]},
        {"requirements": "no"},
        {"seconds": 0},
        {"seconds": -1},
        {"seconds": float("nan")},
        {"seconds": float("inf")},
        {"seconds": True},
        {"seconds": "9"},
        {"characters": 1.5},
        {"characters": 10**12},
        {"tokens": 0},
        {"tokens": False},
        {"temperature": 1},
    ],
)
def test_settings_that_no_form_sends_are_refused(change: dict[str, Any]) -> None:
    assert read_settings({**SETTINGS, **change}, ["sentence"], 2) is None


def test_settings_of_a_form_are_read_as_they_are() -> None:
    given = {**SETTINGS, "prompt": "Tea \ud800", "requirements": [True, False], "seconds": 1.5, "tokens": 9}
    read = read_settings(given, ["sentence"], 2)
    assert read == PanelSettings("Tea \ufffd", "sentence", (True, False), 1.5, None, 9)
    assert read.to_dict() == {**given, "prompt": "Tea \ufffd"}


@pytest.mark.parametrize(
    ("options", "kind", "words"),
    [
        (
            {"backend": 7},
            TypeError,
            "Invalid value 7 for backend: expected one of local, ollama, openai, or a mellea Backend or MelleaSession.",
        ),
        ({"backend": "olama"}, ValueError, "Did you mean ollama?"),
        ({"requirements": [7]}, TypeError, "Invalid value 7 for requirements: expected a sentence"),
        ({"chunking": "sentense"}, ValueError, "sentense"),
    ],
)
def test_a_mistake_is_told_with_what_to_give(
    options: dict[str, Any], kind: type[Exception], words: str, make: Make
) -> None:
    with pytest.raises(kind, match=re.escape(words)):
        make(**options)


def test_an_empty_prompt_is_refused_from_python_too(make: Make) -> None:
    with pytest.raises(ValueError, match="Invalid value ' ' for prompt: expected text"):
        make().run(" ")


def test_closing_stops_what_runs_and_keeps_the_results(make: Make, comms: list[KeepingComm]) -> None:
    panel = make(backends.scripted(TEA, endless=True, pace=0.01))
    stream = panel.run("Tea?")
    panel.close()
    log: EventLog = stream.result.log
    log.join_blocking(PATIENCE)
    assert stream.outcome == "stopped"
    assert panel.history == (stream,)
    assert [kept.messages[-1][0] for kept in comms] == ["comm_close"] * len(comms)


def test_beside_the_panel_stands_the_newest_run_for_readers_without_widgets(make: Make) -> None:
    panel = make()
    bundle = panel._repr_mimebundle_()
    assert bundle is not None
    assert bundle[0]["text/plain"] == "A panel for checked streams. Run this cell to open it."
    assert bundle[0][MIME] == {"version": 1, "panel": True}
    run(panel)
    bundle = panel._repr_mimebundle_()
    assert bundle is not None
    assert "Tea is good." in bundle[0]["text/html"]


def test_a_panel_that_is_shown_has_its_page_keep_each_run_when_it_has_settled(
    make: Make, comms: list[KeepingComm]
) -> None:
    panel = make()
    panel._repr_mimebundle_()
    run(panel)
    deadline = time.monotonic() + PATIENCE
    while not said(comms, "kept") and time.monotonic() < deadline:
        time.sleep(0.005)
    bundle = panel._repr_mimebundle_()
    assert bundle is not None
    assert [message["bundle"] for message in said(comms, "kept")] == [bundle[0]]


def test_a_requirement_made_before_is_taken_as_it_is(make: Make) -> None:
    requirement = as_requirement(calm)
    assert make(requirements=[requirement])._requirements == [requirement]


@pytest.mark.parametrize(
    ("given", "name"), [({"format": SHAPE}, "json"), ({"format": SHAPE, "chunking": "word"}, "word"), ({}, "prose")]
)
def test_a_structured_answer_is_cut_by_its_values_unless_somebody_chose(
    make: Make, given: dict[str, Any], name: str
) -> None:
    assert json.loads(make(**given).form)["settings"]["chunking"] == name
