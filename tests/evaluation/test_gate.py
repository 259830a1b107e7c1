"""`stream_gate`: what fails is the end of the interval, and the report names the recordings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from environments import ROOT
from live import BAD, GOOD, no_prices, stream

from mellea_stream_widget import label
from mellea_stream_widget.evaluation.gate import Gate, GateClosed

pytestmark = pytest.mark.thorough

PLUGIN = "mellea_stream_widget.recordings.pytest_plugin"
TEST = """
import pytest

async def no_prices(chunk):
    return "$" not in chunk

@pytest.mark.stream_gate({marker})
def test_prices({arguments}):
    {body}
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with twelve good recordings and twelve bad ones."""
    folder = tmp_path_factory.mktemp("project") / "tests" / "recordings"
    folder.mkdir(parents=True)
    for number in range(24):
        path = folder / f"{number:02}.stream.jsonl"
        stream(GOOD if number % 2 else BAD, [], path)
        label(path, "good" if number % 2 else "bad")
    return folder.parent.parent


def run(project: Path, marker: str, arguments: str = "gate", body: str = "gate([no_prices])") -> tuple[int, str]:
    (project / "tests" / "test_gate.py").write_text(TEST.format(marker=marker, arguments=arguments, body=body))
    command = [sys.executable, "-m", "pytest", "--strict-markers", "--rootdir=.", "-p", PLUGIN, "tests/test_gate.py"]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def paths(project: Path) -> list[Path]:
    return sorted((project / "tests" / "recordings").iterdir())


def test_a_test_passes_while_the_intervals_are_on_their_sides_and_fails_when_one_crosses(project: Path) -> None:
    pattern = '"recordings/*.jsonl"'
    assert run(project, f"{pattern}, recall=0.7, false_positives=0.3")[0] == 0
    code, said = run(project, f"{pattern}, recall=0.8, false_positives=0.3")
    assert code == 1
    assert (
        "recall: 100.0% (75.8% to 100.0%) of 12; the interval has to be at least 80.0%. Nothing is wrong, but 12"
        in said
    )


def test_the_report_names_the_recordings_that_are_wrong(project: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.stream.jsonl"
    stream(BAD, [], wrong)
    label(wrong, "good")
    missed = tmp_path / "missed.stream.jsonl"
    stream(GOOD, [], missed)
    label(missed, "bad")
    with pytest.raises(GateClosed) as caught:
        Gate([*paths(project), wrong, missed], 0.9, 0.1)([no_prices])
    assert str(caught.value).splitlines() == [
        "recall: 92.3% (66.7% to 98.6%) of 13; the interval has to be at least 90.0%. Not flagged, though bad:",
        f"  {missed}",
        "false positives: 7.7% (1.4% to 33.3%) of 13; the interval has to be at most 10.0%. Flagged, though good:",
        f"  {wrong}",
    ]


def test_one_bound_alone_is_a_gate(project: Path) -> None:
    found = Gate(paths(project), recall=0.5)([no_prices])
    assert found.measures[-1].recall.value == 1
    with pytest.raises(GateClosed, match=r"^false positives: "):
        Gate(paths(project), false_positives=0.01)([no_prices])


@pytest.mark.parametrize(
    ("marker", "arguments", "body", "problem"),
    [
        ('"nowhere/*.jsonl", recall=0.5', "gate", "gate([no_prices])", "no recording matches nowhere/*.jsonl in "),
        (
            '"recordings/*.jsonl"',
            "gate",
            "gate([no_prices])",
            "stream_gate needs at least one bound, as in stream_gate(",
        ),
        ("recall=0.5", "gate", "gate([no_prices])", "stream_gate needs patterns and bounds, as in stream_gate("),
        ('"recordings/*.jsonl", precision=1', "gate", "gate([])", "stream_gate needs patterns and bounds"),
        (
            '"recordings/*.jsonl", recall=95',
            "gate",
            "gate([])",
            "Invalid value 95 for recall: expected a share from 0 to 1.",
        ),
        (
            '"recordings/*.jsonl", recall=0.5',
            "",
            "pass",
            "stream_gate gives the test `gate`; add it to the test's arguments",
        ),
        ('"recordings/*.jsonl", recall=0.5', "gate", "pass", "the test never called gate([...]): nothing was measured"),
    ],
    ids=["nowhere", "no bound", "no pattern", "unknown", "percent", "no gate", "not called"],
)
def test_a_mistake_is_an_error_and_never_a_test_that_passes(
    marker: str, arguments: str, body: str, problem: str, project: Path
) -> None:
    code, said = run(project, marker, arguments, body)
    assert code not in (0, 5)
    assert problem in said
