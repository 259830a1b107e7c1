"""The table of an evaluation in a page: its data, and the answers that a page opens."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from comms import KeepingComm, say
from IPython.core.interactiveshell import InteractiveShell
from live import BAD, GOOD, stream

from mellea_stream_widget import StreamEvaluation, evaluate, label
from mellea_stream_widget.evaluation import page_data
from mellea_stream_widget.requirements import forbid, no_urls
from mellea_stream_widget.views.saved import MIME


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give three labelled recordings: one is bad and flagged, one bad and missed, one good."""
    for name, text, start in [("a", BAD, 12), ("b", GOOD, 24), ("c", GOOD, None)]:
        path = tmp_path / f"{name}.stream.jsonl"
        stream(text, [], path, chunking="sentence")
        label(path, "good" if start is None else "bad", start=start)
    return tmp_path


def test_a_page_gets_the_table_and_where_to_look_at_the_answers(folder: Path, comms: list[KeepingComm]) -> None:
    found = evaluate([forbid("$"), no_urls()], folder, progress=False)
    widget = StreamEvaluation(found, title="Rules")
    table = json.loads(comms[-1].state["table"])
    names = [name for name, _ in table["columns"]]
    assert table["answers"] == [str(path) for path in sorted(folder.iterdir())]
    assert [row["cells"][names.index("FN")] for row in table["rows"]] == ["1", "2", "1"]
    assert [row["keys"][names.index("recall")] for row in table["rows"]] == [0.5, 0, 0.5]
    first = table["rows"][0]["groups"]
    assert first["TP"] == [[0, BAD.index("$3.") + 2]]  # in the chunk that it objects to
    assert first["FN"] == [[1, 24]] and first["TN"] == [[2, 0]] and first["FP"] == []
    assert all(len(row["keys"]) == len(row["cells"]) == len(names) for row in table["rows"])
    kept, _ = widget._repr_mimebundle_() or ({}, {})
    assert kept[MIME]["evaluation"] == table
    assert "<table>" in kept["text/html"] and kept["text/plain"].startswith("requirement")


def test_an_answer_is_opened_and_talks_as_every_run_does(folder: Path, comms: list[KeepingComm]) -> None:
    widget = StreamEvaluation(evaluate([forbid("$")], folder, progress=False))
    say(widget, {"type": "open", "answer": 1})
    [opened] = [message for message in comms[-1].sent if message.get("type") == "opened"]
    assert (opened["of"], opened["answer"]) == ("1", 1)
    say(widget, {"run": "1", "type": "sync", "have": 0})
    events = [message for message in comms[-1].sent if message.get("type") == "events"]
    assert events and {message["run"] for message in events} == {"1"}
    for unknown in [{"type": "open", "answer": 9}, {"type": "open"}, {"run": "7", "type": "stop"}, "x"]:
        say(widget, unknown)
    assert widget.ignored == 4
    widget.close()


def test_a_row_and_a_file_that_is_gone_cannot_be_opened(
    folder: Path, comms: list[KeepingComm], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_data, "MOST_LISTED", 20)
    rows: list[dict[str, Any]] = [{"answer": "Tea \ud800.", "label": "good"}] * 21
    found = evaluate([forbid("$")], rows, progress=False)
    widget = StreamEvaluation(found)
    say(widget, {"type": "open", "answer": 0})
    assert comms[-1].sent == [{"type": "refused", "why": "row 0 is in no recording: its text was not kept."}]
    table = json.loads(comms[-1].state["table"])
    assert len(table["rows"][0]["groups"]["TN"]) == 20


def test_it_takes_an_evaluation_alone_and_a_program_shows_it_as_text(
    folder: Path, bare_shell: InteractiveShell
) -> None:
    with pytest.raises(TypeError, match="Invalid evaluation of type str: expected what evaluate"):
        StreamEvaluation("found")  # type: ignore[arg-type]
    found = evaluate([forbid("$")], folder, progress=False)
    data, _ = bare_shell.display_formatter.format(found)
    assert sorted(data) == ["text/html", "text/plain"]
    assert data["text/plain"] == str(found)
