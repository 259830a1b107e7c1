"""`python -m mellea_stream_widget`: a recording in a terminal, and as a page of its own."""

from __future__ import annotations

import errno
import json
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from actors import FakeCheck
from canary import CANARY
from kept import TEXT, keep, no_prices

from mellea_stream_widget.recordings import mark
from mellea_stream_widget.views.cli import main

EVIL = "</script><script>window.hit=1</script><!-- <b>"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a recording of a rejected run."""
    keep(tmp_path / "tea.stream.jsonl", TEXT, no_prices(), kept={"withheld": True, "prompt": f"Tell {CANARY}."})
    return tmp_path / "tea.stream.jsonl"


@pytest.mark.claim("command-line")
def test_show_prints_the_run(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mark(path, "bad")
    assert main(["show", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:5] == [
        "fake · by NaiveSentences",
        "  1 no_prices",
        "✓ Tea is old.",
        "✓ Tea is good.",
        "✗ chunk 3 withheld",
    ]
    assert lines[-2].startswith("✗ rejected by no_prices at chunk 3 · 2 chunks, 24 characters · ")
    assert lines[-1] == "marked bad"


def test_it_runs_as_a_module_and_imports_no_mellea(path: Path) -> None:
    code = "import runpy, sys; sys.argv[1:] = ['show', {!r}]\ntry:\n    runpy.run_module('mellea_stream_widget')\n"
    code += "except SystemExit as exc:\n    assert not exc.code\nassert 'mellea' not in sys.modules\n"
    command = [sys.executable, "-c", code.format(str(path))]
    said = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    assert "Tea is good." in said


@pytest.mark.claim("command-line")
def test_html_writes_a_page_beside_the_recording(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["html", str(path)]) == 0
    assert capsys.readouterr().out == f"{path.parent / 'tea.html'}\n"
    assert main(["html", str(path), "-o", str(path.parent / "other.html")]) == 0
    page = (path.parent / "other.html").read_text()
    assert page == (path.parent / "tea.html").read_text()
    assert "Tea is good." in page
    assert "$3" not in page
    assert f'data-prompt="Tell {CANARY}."' in page and page.count(CANARY) == 1
    assert not re.search(r"(?:src|href)=", page.split("<script>")[0])


def test_no_text_of_the_run_acts_in_the_page(tmp_path: Path) -> None:
    path = tmp_path / "evil.stream.jsonl"
    keep(path, f"{EVIL}. Tea.", FakeCheck(EVIL))
    assert main(["html", str(path)]) == 0
    page = (tmp_path / "evil.html").read_text()
    [events] = re.findall(r'<script type="application/json" id="recording">(.*?)</script>', page, re.DOTALL)
    assert json.loads(events.splitlines()[0])["requirements"] == [EVIL]
    assert page.count("<script") == 2
    assert page.count("</script") == 2
    assert "<!--" not in page
    assert page.count("window.hit") == page.count("&gt;window.hit") + events.count("window.hit")


def test_previews_that_nobody_has_checked_are_in_no_page(tmp_path: Path) -> None:
    path = tmp_path / "run.stream.jsonl"
    keep(path, f"Tea. It is {CANARY}.", no_prices(f"It is {CANARY}."), emit="preview", kept={"withheld": True})
    kept = [json.loads(line) for line in path.read_text().splitlines()]
    assert CANARY in "".join(line["text"] for line in kept if line["kind"] == "preview")
    assert main(["html", str(path)]) == 0
    [events] = re.findall(r'id="recording">(.*?)</script>', (tmp_path / "run.html").read_text(), re.DOTALL)
    shown = [json.loads(line) for line in events.splitlines()]
    assert {line["text"] for line in shown if line["kind"] == "preview"} == {""}


def test_a_file_that_is_none_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad").write_text("tea\n")
    for command in ("show", "html"):
        assert main([command, str(tmp_path / "bad")]) == 1
        said = capsys.readouterr().err
        assert said.startswith(f"{tmp_path / 'bad'}, line 1: not JSON (")
        assert said.count("\n") == 1
        assert main([command, str(tmp_path / "nowhere")]) == 1
        assert "No such file" in capsys.readouterr().err


def test_a_page_for_which_there_is_no_room_is_told_by_name(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert main(["html", str(path)]) == 1
    assert capsys.readouterr().err == f"Cannot write {path.parent / 'tea.html'}: No space left on device.\n"
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_place_where_no_page_can_be_written_is_told_with_what_to_do(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = path.parent
    assert main(["html", str(path), "-o", str(folder / "no" / "x.html")]) == 1
    told = (
        f"Cannot write {folder / 'no' / 'x.html'}: there is no folder {folder / 'no'}. Make it, or give another -o.\n"
    )
    assert capsys.readouterr().err == told
    assert main(["html", str(path), "-o", str(folder)]) == 1
    told = f"Cannot write {folder}: it is a folder. Give the name of a file: -o {folder / 'page.html'}\n"
    assert capsys.readouterr().err == told
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_a_page_is_its_owner_s_and_follows_no_link(path: Path) -> None:
    target = path.parent / "precious"
    target.write_text("precious")
    page = path.parent / "tea.html"
    page.symlink_to(target)
    assert main(["html", str(path)]) == 0
    assert target.read_text() == "precious"
    assert not page.is_symlink()
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_names_of_files_command_no_terminal(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evil = path.rename(path.with_name("tea\x1b]0;hit\x07\u202e.stream.jsonl"))
    assert main(["html", str(evil)]) == 0
    assert main(["html", str(evil.with_name("\x1b[2Jnowhere"))]) == 1
    said = "".join(capsys.readouterr())
    assert [each for each in said if each != "\n" and not each.isprintable()] == []
