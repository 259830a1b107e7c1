"""Tests over recordings: one for each file, found from the test's own folder, with errors that say what to do."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from environments import ROOT
from live import BAD, GOOD, stream

from mellea_stream_widget.recordings import mark

pytestmark = pytest.mark.thorough

PLUGIN = "mellea_stream_widget.recordings.pytest_plugin"
TEST = """
import pytest
from mellea_stream_widget import recheck

async def no_prices(chunk):
    return "$" not in chunk

@pytest.mark.stream_recordings({patterns})
def test_prices({arguments}):
    assert recheck(recording, [no_prices]).flagged == (recording.label == "bad")
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with three recordings, one of them marked wrongly, and one file that is none."""
    root = tmp_path_factory.mktemp("project")
    (root / "tests" / "recordings").mkdir(parents=True)
    for name, text, label in (("green", GOOD, "good"), ("black", BAD, "bad"), ("white", BAD, "good")):
        path = root / "tests" / "recordings" / f"{name}.stream.jsonl"
        stream(text, [], path)
        mark(path, label)  # type: ignore[arg-type]
    (root / "tests" / "recordings" / "broken.jsonl").write_text("tea\n")
    return root


def run(project: Path, **tests: str) -> tuple[int, str]:
    """Run pytest in the project, with no plugin but ours; give its exit code and what it said."""
    for name, test in tests.items():
        (project / "tests" / f"test_{name}.py").write_text(test)
    command = [sys.executable, "-m", "pytest", "-v", "--strict-markers", "--rootdir=.", "-p", PLUGIN]
    files = [f"tests/test_{name}.py" for name in tests]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT), "COLUMNS": "300"}
    done = subprocess.run([*command, *files], cwd=project, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.claim("recordings-as-tests")
def test_each_recording_that_matches_is_a_test(project: Path) -> None:
    folder = project / "tests" / "recordings"
    code, said = run(
        project,
        all=TEST.format(patterns='"recordings/*.jsonl"', arguments="recording"),
        some=TEST.format(patterns=f'"{folder}/gr*.jsonl", "recordings/b*.stream.jsonl"', arguments="recording"),
    )
    assert code == 1
    outcomes = {"black": "PASSED", "broken": "ERROR", "green": "PASSED", "white": "FAILED"}
    found = [line.split()[:2] for line in said.splitlines() if "::test_prices[" in line and "%]" in line]
    assert found == [
        *([f"tests/test_all.py::test_prices[{name}]", outcome] for name, outcome in outcomes.items()),
        *([f"tests/test_some.py::test_prices[{name}]", "PASSED"] for name in ("black", "green")),
    ]
    assert "broken.jsonl, line 1: not JSON" in said


def test_a_mistake_is_an_error_and_never_a_test_that_passes(project: Path) -> None:
    alone = "def test_alone(recording):\n    pass\n"
    code, said = run(
        project,
        nothing=TEST.format(patterns='"nowhere/*.jsonl"', arguments="recording"),
        pattern=TEST.format(patterns="", arguments="recording"),
        argument=TEST.format(patterns='"recordings/*.jsonl"', arguments=""),
        alone=alone,
    )
    assert code not in (0, 5)
    assert "passed" not in said
    for message in (
        "no recording matches nowhere/*.jsonl in ",
        "stream_recordings needs a pattern, as in stream_recordings('recordings/*.jsonl')",
        "gives each recording as `recording`; add it to the test's arguments",
    ):
        assert message in said
    code, said = run(project, alone=alone)
    assert code not in (0, 5)
    assert "`recording` belongs to tests that are marked with stream_recordings('recordings/*.jsonl')" in said


def test_it_costs_nothing_until_it_is_used(project: Path) -> None:
    heavy = "('mellea', 'IPython', 'mellea_stream_widget.core')"
    test = f"import sys\ndef test_light():\n    assert not [name for name in {heavy} if name in sys.modules]\n"
    code, said = run(project, light=test)
    assert code == 0, said


def test_the_wheel_switches_it_on() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["entry-points"]["pytest11"] == {"mellea_stream_widget": PLUGIN}
