"""The grid's Python side: what its page is told, what it may ask for, and what a notebook keeps."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from comms import KeepingComm, say
from IPython.core.interactiveshell import InteractiveShell
from many import BAD, no_prices, noting

from mellea_stream_widget import Runs, StreamGrid, run_many
from mellea_stream_widget.notebook import many_view
from mellea_stream_widget.notebook.kernel import frontend
from mellea_stream_widget.notebook.kernel.frontend import WIDGET_MIME, FrontEnd
from mellea_stream_widget.notebook.widget import grid as grid_module
from mellea_stream_widget.options.many_options import ManyOptions
from mellea_stream_widget.views import runs_grid
from mellea_stream_widget.views.saved import MIME

PATIENCE = 20.0
PROMPTS = [f"Tell me of tea, number {number}." for number in range(4)]


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    variants: dict[str, Any] = {"free": {}, "strict": {"require": [no_prices]}}
    model = noting(tmp_path / "asked")
    return run_many(PROMPTS, variants=variants, out=tmp_path / "runs", backend=model, quiet=True)


@pytest.fixture
def grid(comms: list[KeepingComm], runs: Runs) -> Iterator[StreamGrid]:
    made = StreamGrid(runs)
    made.sent.result(PATIENCE)
    yield made
    made.close()


def said(comms: list[KeepingComm], kind: str) -> list[Any]:
    return [message for one in comms for message in one.sent if message.get("type") == kind]


@pytest.mark.claim("grid")
def test_a_page_is_told_all_cells_and_heads(comms: list[KeepingComm], grid: StreamGrid) -> None:
    assert json.loads(grid.table) == {"variants": ["free", "strict"], "rows": 4, "repeats": 1}
    say(grid, {"type": "hello"})
    [message] = said(comms, "cells")
    found = {(cell["row"], cell["variant"]): cell["outcome"] for cell in message["cells"]}
    words = {"free": "finished", "strict": "passed"}  # without requirements nothing passes
    expected = {(row, name): word for row in range(4) for name, word in words.items()}
    assert found == {**expected, (3, "strict"): "rejected"}
    progress = said(comms, "progress")[-1]
    heads = [(head["variant"], head["passed"], head["objects_most"]) for head in progress["heads"]]
    assert (heads, progress["running"]) == ([("free", 4, None), ("strict", 3, "no_prices (1)")], False)


def test_a_page_opens_a_run_and_gets_its_events(comms: list[KeepingComm], runs: Runs, grid: StreamGrid) -> None:
    say(grid, {"type": "open", "variant": "free", "row": 3, "repeat": 0})
    [opened] = said(comms, "opened")
    place = {"variant": "free", "row": 3, "repeat": 0}
    assert opened == {"type": "opened", "of": "1", **place, "prompt": PROMPTS[3]}
    say(grid, {"run": "1", "type": "sync", "have": 0})
    first = said(comms, "events")[0]
    assert (first["run"], first["first"]) == ("1", 0)
    assert runs["free", 3].text == BAD


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"variant": "none", "row": 0, "repeat": 0}, "Unknown variant 'none'"),
        ({"variant": "free", "row": 9, "repeat": 0}, "Invalid row 9: expected a number from 0 to 3"),
    ],
)
def test_a_run_that_is_not_there_is_refused(comms: Any, grid: StreamGrid, asked: dict[str, Any], why: str) -> None:
    say(grid, {"type": "open", **asked})
    [refused] = said(comms, "refused")
    assert why in refused["why"]
    assert said(comms, "opened") == []


def test_a_grid_whose_folder_has_another_table_by_now_says_so(comms: Any, grid: StreamGrid, runs: Runs) -> None:
    run_many(["Coffee?"], out=runs.path, backend=noting(runs.path.parent / "asked"), quiet=True)
    say(grid, {"type": "hello"})
    say(grid, {"type": "open", "variant": "free", "row": 0, "repeat": 0})
    told = [message["why"] for message in said(comms, "refused")]
    assert (
        told
        == [
            f"{runs.path} has another table of runs now, which another call has written: open it again with "
            f"load_many({str(runs.path)!r})."
        ]
        * 2
    )
    assert grid.ignored == 0


@pytest.mark.parametrize("content", [None, {"type": "x"}, {"type": "open", "row": 0}, {"run": "7", "type": "stop"}])
def test_what_it_does_not_know_is_ignored(grid: StreamGrid, content: Any) -> None:
    say(grid, content)
    assert grid.ignored == 1


def test_stop_in_the_page_stops_the_runs(grid: StreamGrid, runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(runs, "stop", lambda: asked.append("stop"))
    say(grid, {"type": "stop"})
    assert asked == ["stop"]


def test_a_notebook_keeps_the_first_rows_within_a_budget(
    grid: StreamGrid, runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, _ = grid._repr_mimebundle_()
    assert set(kept) == {WIDGET_MIME, MIME, "text/html", "text/plain"}
    whole = kept[MIME]["grid"]
    assert (len(whole["cells"]), [head["passed"] for head in whole["heads"]]) == (8, [4, 3])
    assert whole["cells"][-1]["answer"] == "Tea is old."
    size = sum(len(str(cell)) for cell in whole["cells"][:4])
    monkeypatch.setattr(runs_grid, "MOST_KEPT", size)
    assert runs_grid.grid_data(runs)[MIME]["grid"]["cells"] == whole["cells"][:4]


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Have a notebook; give what is displayed, each state of it."""
    shown: list[dict[str, Any]] = []
    monkeypatch.setattr(many_view, "detect", lambda shell, view: FrontEnd.WIDGET)
    monkeypatch.setattr(many_view, "view_of", lambda shell: "auto")
    monkeypatch.setattr(many_view.Stage, "put", lambda stage, data, metadata=None: shown.append(dict(data)))
    return shown


def test_a_call_shows_the_grid_and_what_is_kept(
    comms: list[KeepingComm], runs: Runs, displayed: list[dict[str, Any]]
) -> None:
    many_view.follow(runs, ManyOptions(), object()).result(PATIENCE)
    (shown,) = displayed  # the runs had settled before
    assert set(shown) == {WIDGET_MIME, MIME, "text/html", "text/plain"}
    assert len(shown[MIME]["grid"]["cells"]) == 8


def test_runs_are_shown_as_a_table_where_the_grid_cannot_be_made(
    runs: Runs, displayed: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any) -> None:
        raise FileNotFoundError("not built")

    monkeypatch.setattr(runs_grid, "grid_table", broken)
    monkeypatch.setattr(grid_module, "grid_table", broken)
    many_view.follow(runs, ManyOptions(), object()).result(PATIENCE)
    assert {tuple(shown) for shown in displayed} == {("text/html", "text/plain")}
    assert "not built" in capsys.readouterr().err


def test_runs_as_the_value_of_a_cell_are_the_grid_where_a_person_can_use_it(
    comms: list[KeepingComm], runs: Runs, bare_shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kinds() -> set[str]:
        return set(bare_shell.display_formatter.format(runs)[0])

    assert kinds() == {"text/html", "text/plain"}
    monkeypatch.setattr(frontend, "detect", lambda shell: FrontEnd.WIDGET)
    assert kinds() == {WIDGET_MIME, MIME, "text/html", "text/plain"}


def test_a_cell_that_shows_the_runs_already_shows_them_once(
    comms: list[KeepingComm], runs: Runs, bare_shell: InteractiveShell, displayed: list[dict[str, Any]]
) -> None:
    many_view.follow(runs, ManyOptions(), bare_shell).result(PATIENCE)
    assert len(displayed) == 1  # they had settled before
    assert bare_shell.display_formatter.format(runs)[0] == {"text/plain": repr(runs)}
    bare_shell.execution_count += 1
    assert set(bare_shell.display_formatter.format(runs)[0]) == {"text/html", "text/plain"}


def test_something_else_is_no_table_of_runs() -> None:
    with pytest.raises(TypeError, match="Invalid runs of type list: expected what run_many"):
        StreamGrid([])  # type: ignore[arg-type]
