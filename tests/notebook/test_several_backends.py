"""`%%stream` with several back-ends: columns, names, recordings, Stop, interrupts, and what the notebook keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from comms import KeepingComm, say
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget import Stream, StreamCompare, StreamFailed, Streams, backends, compare, load
from mellea_stream_widget.notebook import cell as cell_module
from mellea_stream_widget.notebook.display import Stage
from mellea_stream_widget.notebook.kernel import runner
from mellea_stream_widget.notebook.kernel.frontend import WIDGET_MIME, FrontEnd
from mellea_stream_widget.notebook.kernel.pump import wait as pump_wait
from mellea_stream_widget.notebook.several import names_of, show_several
from mellea_stream_widget.views.formatters import reading_bundle
from mellea_stream_widget.views.saved import MIME

PATIENCE = 20.0
DEAR = "Tea is old. A cup costs $5."
CHEAP = "Tea is very old. A cup costs little."


@pytest.fixture
def shell(bare_shell: InteractiveShell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    bare_shell.user_ns.update(dear=backends.scripted(DEAR), cheap=backends.scripted(CHEAP))
    bare_shell.user_ns["no_prices"] = lambda chunk: "$" not in chunk
    yield bare_shell
    runner.close()


def stream(shell: InteractiveShell, line: str, prompt: str = "Tea?\n") -> str:
    with capture_output() as captured:
        shell.run_cell_magic("stream", f"-r no_prices {line}", prompt)
    return str(captured.stdout)


@pytest.fixture
def two(shell: InteractiveShell) -> Streams:
    stream(shell, "-b dear -b cheap --quiet -o tea")
    found: Streams = shell.user_ns["tea"]
    return found


@pytest.mark.claim("columns")
def test_each_back_end_is_asked_and_its_run_is_there_under_its_name(shell: InteractiveShell, two: Streams) -> None:
    assert shell.user_ns["_stream"] is two
    assert two.names == ("dear", "cheap")
    assert [(run.outcome, run.text) for run in two] == [("rejected", "Tea is old."), ("passed", CHEAP)]
    assert two["cheap"] is two[1]
    assert (len(two), two[:1], two.prompt) == (2, [two["dear"]], "Tea?")
    with pytest.raises(KeyError, match="Unknown run 'x': expected one of dear, cheap"):
        two["x"]


def test_one_back_end_leaves_a_single_run(shell: InteractiveShell) -> None:
    stream(shell, "-b cheap --quiet")
    assert type(shell.user_ns["_stream"]) is Stream


def test_the_runs_can_be_compared_and_are_printed_side_by_side(two: Streams) -> None:
    lines = repr(two.compare()).splitlines()
    assert lines[2].startswith("Stopped first: dear, in chunk 2 by ")
    assert lines[-1] == "Tea is {+very +}old{+. A cup costs little+}."


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (["local", "ollama:llama3.2"], ["local", "ollama:llama3.2"]),
        (['"local"', "local", "local"], ["local", "local (2)", "local (3)"]),
    ],
)
def test_columns_are_named_as_the_back_ends_were_written(written: list[str], named: list[str]) -> None:
    assert names_of(written) == named


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("tea.stream.jsonl", ["tea.cheap.stream.jsonl", "tea.dear.stream.jsonl"]),
        ("tea.log", ["tea.cheap.log", "tea.dear.log"]),
    ],
)
def test_each_column_has_a_recording_of_its_own(shell: InteractiveShell, path: str, files: list[str]) -> None:
    stream(shell, f"-b dear -b cheap --record {path}")
    assert sorted(file.name for file in Path().iterdir()) == files
    assert [load(file).outcome for file in files] == ["passed", "rejected"]


def test_a_folder_gets_a_recording_for_each_column(shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch) -> None:
    stream(shell, "-b dear -b cheap --record runs/")
    assert sorted(load(file).outcome for file in Path("runs").iterdir()) == ["passed", "rejected"]
    monkeypatch.setenv("HOME", str(Path.cwd()))
    stream(shell, "-b dear -b cheap --record ~/runs")
    assert [path.name for path in Path().iterdir()] == ["runs"]
    assert len(list(Path("runs").iterdir())) == 4


def test_lines_are_printed_one_run_after_the_other(shell: InteractiveShell) -> None:
    told = stream(shell, "-b dear -b cheap --text")
    heads = [line for line in told.splitlines() if " · by prose" in line]
    assert heads == ["dear · Scripted · by prose", "cheap · Scripted · by prose"]
    assert told.index("rejected by") < told.index("Tea is very old.")


def test_a_run_that_did_not_pass_raises_when_all_have_settled(shell: InteractiveShell) -> None:
    with pytest.raises(StreamFailed) as caught:
        stream(shell, "-b cheap -b dear --raise --quiet")
    assert caught.value.result is shell.user_ns["_stream"]["dear"]


def test_a_conversation_has_one_answer(shell: InteractiveShell) -> None:
    with pytest.raises(UsageError, match="Cannot use --chat with several back-ends"):
        stream(shell, "-b dear -b cheap --chat")


def test_nothing_is_asked_if_one_back_end_cannot_be_found(shell: InteractiveShell) -> None:
    with pytest.raises(UsageError, match="nobody"):
        stream(shell, "-b cheap -b nobody")
    assert "_stream" not in shell.user_ns


def test_runs_in_the_background_are_on_the_list_each(shell: InteractiveShell) -> None:
    stream(shell, "-b dear -b cheap --background -o tea")
    with capture_output() as listed:
        shell.run_line_magic("stream_list", "")
    assert [line.split()[0] for line in listed.stdout.splitlines()] == ["1", "2"]
    assert [run.outcome for run in shell.user_ns["tea"].wait()] == ["rejected", "passed"]
    with capture_output():
        shell.run_line_magic("stream_wait", "all")


def test_an_interrupt_stops_all_runs(shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cell_module.pump, "wait", interrupted)
    shell.user_ns["slow"] = backends.scripted("Tea is hot. " * 1000, pace=0.01)
    with pytest.raises(KeyboardInterrupt, match=r"The checked text is kept in _stream\."):
        stream(shell, "-b slow -b slow --quiet")
    monkeypatch.undo()
    assert pump_wait is cell_module.pump.wait
    found = shell.user_ns["_stream"].wait()
    assert [(run.outcome, run.reason) for run in found] == [("stopped", "interrupted")] * 2


# --- the widget ----------------------------------------------------------------------------------


def said(comms: list[KeepingComm], kind: str) -> list[Any]:
    return [message for one in comms for message in one.sent if message.get("type") == kind]


def test_the_page_is_sent_each_run_under_its_place(comms: list[KeepingComm], two: Streams) -> None:
    widget = StreamCompare(*two, names=two.names, prompt="Tea?")
    widget.sent.result(PATIENCE)
    assert (widget.names, widget.prompt) == ('["dear", "cheap"]', "Tea?")
    say(widget, {"type": "hello"})
    say(widget, {"run": "1", "type": "sync", "have": 0})
    firsts = {(message["run"], message["first"]) for message in said(comms, "events")}
    assert firsts == {("0", 0), ("1", 0)}
    assert (widget.greetings, widget.ignored) == (1, 0)
    widget.close()


@pytest.mark.parametrize("content", [None, {"type": "x"}, {"run": "2", "type": "stop"}, {"run": "-1", "type": "stop"}])
def test_what_it_does_not_know_is_ignored(comms: list[KeepingComm], two: Streams, content: Any) -> None:
    widget = StreamCompare(*two)
    say(widget, content)
    assert widget.ignored == 1
    widget.close()


def test_stop_of_the_page_stops_all_and_stop_of_a_column_that_one(
    comms: list[KeepingComm], two: Streams, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = StreamCompare(*two)
    asked: list[int] = []
    for place, run in enumerate(widget._runs):
        monkeypatch.setattr(run, "stop", lambda place=place: asked.append(place))
    say(widget, {"run": "1", "type": "stop"})
    say(widget, {"type": "stop"})
    assert asked == [1, 0, 1]
    widget.close()


def test_attempts_are_no_whole_runs(comms: list[KeepingComm], two: Streams) -> None:
    with pytest.raises(TypeError, match="expected whole runs"):
        StreamCompare(two[0], two[1].attempts[0])


def test_the_notebook_keeps_the_columns_in_place_of_the_widget(
    comms: list[KeepingComm], two: Streams, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[dict[str, Any]] = []
    monkeypatch.setattr(Stage, "put", lambda stage, data, metadata=None: shown.append(dict(data)))
    show_several(two, Stage(FrontEnd.WIDGET, title="Tea", prompt="Tea?")).result(PATIENCE)
    first, last = shown
    assert WIDGET_MIME in first
    assert set(last) == {MIME, "text/html", "text/plain"}
    kept = last[MIME]
    assert (kept["version"], kept["title"]) == (1, "Tea")
    assert [(one["name"], one["prompt"]) for one in kept["runs"]] == [("dear", "Tea?"), ("cheap", "Tea?")]
    single = reading_bundle(two["cheap"])[MIME]
    packed = ("version", "began", "events", "times")
    assert [kept["runs"][1][name] for name in packed] == [single[name] for name in packed]


@pytest.mark.parametrize("front_end", [FrontEnd.UPDATES, FrontEnd.CAPTURED])
def test_readers_without_widgets_get_html_and_the_data(
    two: Streams, monkeypatch: pytest.MonkeyPatch, front_end: FrontEnd
) -> None:
    shown: list[dict[str, Any]] = []
    monkeypatch.setattr(Stage, "put", lambda stage, data, metadata=None: shown.append(dict(data)))
    show_several(two, Stage(front_end)).result(PATIENCE)
    assert set(shown[-1]) == {MIME, "text/html", "text/plain"}
    assert "Stopped first: dear" in shown[-1]["text/html"]


def test_a_view_that_cannot_be_made_gives_way_to_lines(
    two: Streams, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise FileNotFoundError("not built")

    monkeypatch.setattr(Stage, "put", broken)
    show_several(two, Stage(FrontEnd.UPDATES)).result(PATIENCE)
    captured = capsys.readouterr()
    assert "not built" in captured.err
    assert "Tea is very old." in captured.out


def test_a_comparison_as_the_value_of_a_cell_is_the_view(shell: InteractiveShell, two: Streams) -> None:
    def kinds(value: Any) -> set[str]:
        return set(shell.display_formatter.format(value)[0])

    assert kinds(two.compare()) == {MIME, "text/html", "text/plain"}
    assert kinds(two) == {MIME, "text/html", "text/plain"}
    assert kinds(compare(two[0].attempts[0], two[1])) == {"text/html", "text/plain"}
