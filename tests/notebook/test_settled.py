"""Labels of runs that a notebook keeps as data, on real kernels, as a page asks for them and writes them."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from kept import TEXT, keep, no_prices
from kernel_driver import NEWEST, Kernel, display_data, running
from live import GOOD, stream

from mellea_stream_widget import load
from mellea_stream_widget.notebook.settled import TARGET
from mellea_stream_widget.views.saved import MIME

pytestmark = pytest.mark.kernel

CELL = "%%stream -b backends.scripted('Tea is hot. It costs $5.', cut=5) {options}\nTell me of tea."


def comm_of(kernel: Kernel) -> str | None:
    """Return the id of the comm that a page finds; None if there is none."""
    reply = kernel.reply(kernel.ask("comm_info_request", {"target_name": TARGET}))
    return next(iter(reply["content"]["comms"]), None)


def ask(kernel: Kernel, run: Any, file: str | None = None, **message: Any) -> dict[str, Any]:
    """Say something of a run, as a page does, and return the answer."""
    comm_id = comm_of(kernel)
    assert comm_id is not None
    kernel.ask("comm_msg", {"comm_id": comm_id, "data": {"run": run, "file": file, **message}})
    answer = kernel.until(lambda m: m["msg_type"] == "comm_msg" and m["content"]["comm_id"] == comm_id)
    data: dict[str, Any] = answer["content"]["data"]
    return data


def kept(kernel: Kernel, code: str) -> dict[str, Any]:
    """Run a cell, and return the data that the notebook keeps of its run."""
    data: dict[str, Any] = display_data(kernel.run(code))[-1][MIME]
    return data


def folder_of(kernel: Kernel) -> Path:
    return Path(kernel.value("__import__('os').getcwd()"))


def test_a_settled_cell_is_labelled_and_its_run_recorded(kernel: Kernel) -> None:
    data = kept(kernel, CELL.format(options="--rater ana"))
    about = {"type": "labelled", "run": data["run"], "folder": "runs", "rater": "ana", "withheld": False}
    assert "file" not in data
    assert ask(kernel, data["run"], type="labels") == {**about, "file": None, "labels": [], "html": "", "text": ""}
    kernel.run(CELL.format(options=""))  # `_stream` is another run now
    told = ask(kernel, data["run"], type="label", label="bad", start=12, note="a price")
    recording = load(folder_of(kernel) / told["file"])
    assert (recording.text, recording.prompt) == ("Tea is hot. It costs $5.", "Tell me of tea.")
    assert [(mark.label, mark.start, mark.note, mark.rater) for mark in recording.marks] == [
        ("bad", 12, "a price", "ana")
    ]
    words = "ana: bad from character 12: a price"
    beside = {"html": f"<p>Labels</p><ul><li>{words}</li></ul>", "text": f"\nlabel: {words}"}
    assert told == {**about, "file": told["file"], "labels": [recording.marks[0].encoded()], **beside}
    assert ask(kernel, data["run"], type="labels") == told


def test_a_recorded_cell_is_labelled_in_its_recording(kernel: Kernel) -> None:
    data = kept(kernel, CELL.format(options="--record kept/"))
    [path] = (folder_of(kernel) / "kept").iterdir()
    assert data["file"] == f"kept/{path.name}"
    assert ask(kernel, data["run"], data["file"], type="label", label="good")["file"] == data["file"]
    assert load(path).label == "good"


@pytest.mark.claim("show-the-text")
@pytest.mark.parametrize("options", ["", "--record refused/", "-b another"])
def test_a_page_sees_what_a_settled_run_held_back_and_the_notebook_keeps_nothing_of_it(
    kernel: Kernel, options: str
) -> None:
    kernel.run("one, another = backends.scripted('Tea is hot. It costs $5.'), backends.scripted('It costs $6.')")
    said = display_data(kernel.run(f"%%stream -b one -r no_prices {options}\nTell me of tea."))
    assert "$" not in json.dumps(said)
    for one in said[-1][MIME].get("runs", [said[-1][MIME]]):
        assert ask(kernel, one["run"], one.get("file"), type="labels")["withheld"] is True
        told = ask(kernel, one["run"], one.get("file"), type="reveal")
        assert (told["type"], "$" in told["text"], told["reasoning"]) == ("withheld", True, "")


def test_a_page_labels_while_a_cell_streams(kernel: Kernel) -> None:
    data = kept(kernel, CELL.format(options=""))
    comm_id = comm_of(kernel)
    request = kernel.send("%%stream -b backends.scripted('Tea. ', cut=3, pace=0.02, endless=True)\nTea?")
    widget = kernel.widget()
    kernel.wait_for_chunk()
    said = {"run": data["run"], "file": None, "type": "label", "label": "good"}
    kernel.ask("comm_msg", {"comm_id": comm_id, "data": said})
    kernel.until(lambda m: m["msg_type"] == "comm_msg" and m["content"]["data"].get("type") == "labelled")
    kernel.say(widget, {"type": "stop"})
    kernel.finish(request)


def test_recordings_replays_and_rechecks_are_labelled_in_their_file(kernel: Kernel) -> None:
    path = folder_of(kernel) / "tea.stream.jsonl"
    stream(GOOD, [], path)
    shows = ["load('tea.stream.jsonl')", "replay('tea.stream.jsonl', 'instant')"]
    for number, code in enumerate([*shows, "recheck('tea.stream.jsonl', [no_prices])"]):
        said = kernel.run(f"from mellea_stream_widget import load, recheck, replay\n{code}")
        data = next(message["content"]["data"][MIME] for message in said if MIME in message["content"].get("data", ()))
        assert data["file"] == "tea.stream.jsonl"
        ask(kernel, data["run"], None, type="label", label="good", requirement=f"r{number}")
    assert [mark.requirement for mark in load(path).marks] == ["r0", "r1", "r2"]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    """Give a kernel that has run nothing."""
    with running(tmp_path_factory.mktemp("fresh"), NEWEST) as kernel:
        yield kernel


def test_a_kernel_that_was_restarted_finds_a_recorded_run_by_its_file_and_no_other(fresh: Kernel) -> None:
    folder = folder_of(fresh)
    for name in ("runs/tea.stream.jsonl", "../elsewhere.stream.jsonl"):
        (folder / name).parent.mkdir(exist_ok=True)
        keep(folder / name, TEXT)
    name = load(folder / "runs/tea.stream.jsonl").run_id
    away = load(folder / "../elsewhere.stream.jsonl").run_id
    (folder / "notes.txt").write_text("tea")
    unknown = [
        ask(fresh, run, file, type="label", label="bad")
        for run, file in [
            (name, None),
            ("another", "runs/tea.stream.jsonl"),
            (away, "../elsewhere.stream.jsonl"),
            (away, str(folder / "../elsewhere.stream.jsonl")),
            (name, "notes.txt"),
            (name, "missing.stream.jsonl"),
            (name, "runs"),
        ]
    ]
    assert {answer["type"] for answer in unknown} == {"unknown"}
    assert ask(fresh, name, "runs/tea.stream.jsonl", type="label", label="bad")["type"] == "labelled"
    assert load(folder / "runs/tea.stream.jsonl").label == "bad"
    assert load(folder / "../elsewhere.stream.jsonl").label is None
    assert (folder / "notes.txt").read_text() == "tea"


def test_a_pipe_that_a_notebook_names_as_a_recording_is_not_opened(fresh: Kernel) -> None:
    fresh.run(CELL.format(options=""))
    os.mkfifo(folder_of(fresh) / "pipe.stream.jsonl")
    assert ask(fresh, "x", "pipe.stream.jsonl", type="labels")["type"] == "unknown"


def test_a_kernel_that_was_restarted_shows_what_the_recording_has_of_what_was_held_back(fresh: Kernel) -> None:
    folder = folder_of(fresh)
    held = []
    for name, withheld in [("with.stream.jsonl", True), ("without.stream.jsonl", False)]:
        keep(folder / name, TEXT, no_prices(), kept={"withheld": withheld})
        run = load(folder / name).run_id
        has = ask(fresh, run, name, type="labels")["withheld"]
        held.append((has, ask(fresh, run, name, type="reveal")["text"]))
    assert held == [(True, " Tea costs $3. T"), (False, "")]


def test_nothing_is_sent_before_a_page_asks_and_nobody_listens_any_more_once_it_is_unloaded(fresh: Kernel) -> None:
    said = fresh.run("%reload_ext mellea_stream_widget")
    assert [message["msg_type"] for message in said if message["msg_type"].startswith("comm")] == ["comm_close"]
    assert comm_of(fresh) is not None
    fresh.run("%unload_ext mellea_stream_widget")
    assert comm_of(fresh) is None
    fresh.run("%load_ext mellea_stream_widget")
    assert json.dumps(comm_of(fresh)) != "null"
