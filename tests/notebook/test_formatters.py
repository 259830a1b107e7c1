"""Recordings and re-checks as the value of a cell, in the widget, and played in it."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from actors import FakeCheck, FakeSource, finish
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from kept import TEXT, encoded, keep, no_prices
from msgspec.structs import force_setattr

from mellea_stream_widget import (
    Stream,
    StreamWidget,
    as_requirement,
    backends,
    load,
    mark,
    recheck,
    recheck_many,
    replay,
    run,
)
from mellea_stream_widget.notebook.kernel import runner
from mellea_stream_widget.views.formatters import UNLABELLED, reading_bundle
from mellea_stream_widget.views.saved import MIME, StaticView

EVIL = "<img src=x onerror=alert(1)>"


async def prices(chunk: str) -> Any:
    return f"costs {EVIL}" if "$" in chunk else True


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a recording of a run that passed."""
    keep(tmp_path / "tea.stream.jsonl", TEXT, FakeCheck("r"))
    return tmp_path / "tea.stream.jsonl"


@pytest.fixture
def shell(bare_shell: InteractiveShell) -> InteractiveShell:
    return bare_shell


def shown(shell: InteractiveShell, value: Any) -> dict[str, Any]:
    data, _ = shell.display_formatter.format(value)
    return dict(data)


def test_a_recording_is_shown_as_its_run_was(shell: InteractiveShell, tmp_path: Path) -> None:
    path = tmp_path / "run"
    result = keep(path, TEXT, no_prices())
    live = StaticView(result)
    data = shown(shell, load(path))
    assert data == live.bundle()
    assert sorted(data) == [MIME, "text/html", "text/plain"]


def test_every_view_of_a_log_is_shown_the_same(shell: InteractiveShell, tmp_path: Path) -> None:
    path = tmp_path / "run"
    result = keep(path, TEXT, no_prices())
    expected = shown(shell, result)
    assert sorted(expected) == [MIME, "text/html", "text/plain"]
    for kind in Stream(result), load(path), replay(path, "instant"):
        assert shown(shell, kind) == expected
    titled = shown(shell, Stream(result, "Green tea"))
    assert titled["text/plain"].startswith("Green tea · ")


def test_the_cell_that_shows_a_run_shows_it_once(shell: InteractiveShell) -> None:
    shell.user_ns.update(model=backends.scripted("Tea is hot. Enjoy it."), run=run)

    def lines(cell: str) -> list[str]:
        with capture_output() as captured:
            shell.run_cell(cell, store_history=True)
        return str(captured.stdout).splitlines()

    for cell in "%stream -b model Tell me of tea.", "kept = run('Tell me.', backend=model, text=True); kept":
        said = lines(cell)
        assert said.count("Tea is hot.") == 1
        assert said[-1].endswith("<Stream passed: 2 chunks, 21 characters>")
    assert "Tea is hot." in lines("kept")
    assert lines("kept.show(); kept")[-1].endswith("<Stream passed: 2 chunks, 21 characters>")
    runner.close()


def test_a_recheck_is_a_table_and_the_new_run(shell: InteractiveShell, path: Path) -> None:
    found = recheck(path, [as_requirement(prices)], chunking="sentence")
    with capture_output() as captured:
        assert shown(shell, found) == {}
    table, view = (output.data for output in captured.outputs)
    assert table["text/plain"].splitlines() == [
        "requirement  recorded      now",
        f"prices       not asked     chunk 3: costs {EVIL}",
        "r            no objection  not asked",
    ]
    assert "<td" in table["text/html"] and EVIL not in table["text/html"] + view["text/html"]
    said = "Recorded: passed. Now rejected by prices at chunk 3: costs "
    assert said in view["text/html"] and f"\n{found.summary}\n" in view["text/plain"]
    start = json.loads(view[MIME]["events"][0])
    assert start["settings"]["rechecked"] == found.summary


@pytest.mark.parametrize(
    ("chunking", "html", "plain"),
    [
        ("sentence", 'good. <em style="STYLE">[ENDED]</em>  Tea', "good.\n-- ENDED --\n✓ Tea costs"),
        ("word", 'good. <em style="STYLE">[ENDED]</em>  Tea', "good.\n-- ENDED --\n✓ Tea costs"),
        ("line", 'good. <em style="STYLE">[ENDED]</em> ', "-- ENDED, in the next chunk --\n✓ Tea is old."),
    ],
)
def test_a_recheck_shows_where_the_recorded_run_had_ended(chunking: str, html: str, plain: str) -> None:
    rejected = asyncio.run(finish(FakeSource([f"{TEXT}\n"], [no_prices()])))
    kept = reading_bundle(recheck(rejected, [lambda chunk: True], chunking=chunking).result)
    ended = "the recorded run ended here"
    style = "opacity: 0.7"
    assert html.replace("STYLE", style).replace("ENDED", ended) in kept["text/html"]
    assert plain.replace("ENDED", ended) in kept["text/plain"]
    assert json.loads(kept[MIME]["events"][0])["settings"]["recorded_end"] == len("Tea is old. Tea is good.")


@pytest.mark.parametrize("settings", [{"recorded_end": "24", "rechecked": 3}, {"recorded_end": True}, {}])
def test_a_run_without_such_a_place_shows_none(path: Path, settings: dict[str, Any]) -> None:
    kept = load(path)
    start = kept.log.read()[0]
    before = reading_bundle(kept)
    force_setattr(start, "settings", settings)
    after = reading_bundle(kept)
    assert {name: after[name] for name in ("text/html", "text/plain")} == {
        name: before[name] for name in ("text/html", "text/plain")
    }


def test_a_folder_s_rechecks_are_tables(shell: InteractiveShell, path: Path) -> None:
    keep(path.parent / f"{EVIL[:9]}.jsonl", TEXT)
    mark(path, "good")
    data = shown(shell, recheck_many(path.parent, [prices], chunking="sentence", progress=False))
    assert data["text/plain"].splitlines() == [
        "Rechecks of 2 recordings: 2 flagged, wrong on 1 of 1 labelled",
        "marked  flagged  passed",
        "good    1        0",
        "bad     0        0",
        "wrong             marked  found",
        f"tea.stream.jsonl  good    prices: costs {EVIL}",
    ]
    assert EVIL not in data["text/html"]


def test_rechecks_without_labels_show_what_is_flagged(shell: InteractiveShell, path: Path) -> None:
    (path.parent / "junk.jsonl").write_text("junk\n")
    data = shown(shell, recheck_many(path.parent, [prices], chunking="sentence", progress=False))
    lines = data["text/plain"].splitlines()
    assert lines[:-1] == [
        "Rechecks of 2 recordings: 1 flagged, none labelled, 1 could not be checked",
        "flagged           found",
        f"tea.stream.jsonl  prices: costs {EVIL}",
        UNLABELLED,
        "not checked  error",
    ]
    assert lines[-1].startswith("junk.jsonl   BadRecording: ")
    assert UNLABELLED.replace('"', "&quot;") in data["text/html"]


def test_the_widget_shows_recordings_and_plays_them(path: Path) -> None:
    kept = load(path)
    for one in (kept, replay(path, "instant"), replay(kept, 1e9)):
        widget = StreamWidget(one)
        widget.sent.result(10)
        assert [json.loads(line) for line in json.loads(json.dumps(lines(widget)))] == encoded(kept)
        widget.close()


def lines(widget: StreamWidget) -> list[str]:
    return [json.dumps(event) for event in json.loads(widget.get_state()["snapshot"])]


def test_loading_the_extension_imports_nothing_of_them() -> None:
    code = (
        "import sys\nfrom IPython.core.interactiveshell import InteractiveShell\n"
        "InteractiveShell.instance().run_line_magic('load_ext', 'mellea_stream_widget')\n"
        "assert not [name for name in sys.modules if name.startswith('mellea_stream_widget.recordings.')]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
