"""The pytest plugin for regression tests over recordings.

    @pytest.mark.stream_recordings("recordings/*.jsonl")
    def test_prices_are_found(recording):
        assert recheck(recording, [no_prices]).flagged == (recording.label == "bad")

Patterns are relative to the folder of the test's file. The plugin is installed with the package and needs no setup. It
imports the package only when such a test runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

MARKER = "stream_recordings"
GATES = "mellea_stream_widget.evaluation.pytest_plugin"
"""The plugin of `stream_gate`, by name, because this package must not import `evaluation`."""


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and the plugin of gates."""
    config.pluginmanager.import_plugin(GATES)
    config.addinivalue_line(
        "markers", f"{MARKER}(pattern, ...): run the test for each recording, given to it as the fixture `recording`"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test for each recording."""
    marker = metafunc.definition.get_closest_marker(MARKER)
    if marker is None:
        return
    name = metafunc.definition.nodeid
    if not marker.args or not all(isinstance(pattern, str) for pattern in marker.args):
        raise pytest.UsageError(f"{name}: {MARKER} needs a pattern, as in {MARKER}('recordings/*.jsonl')")
    if "recording" not in metafunc.fixturenames:
        raise pytest.UsageError(f"{name}: {MARKER} gives each recording as `recording`; add it to the test's arguments")
    folder = metafunc.definition.path.parent
    paths = sorted({path for pattern in marker.args for path in _matches(folder, pattern)})
    if not paths:
        raise pytest.UsageError(f"{name}: no recording matches {', '.join(marker.args)} in {folder}")
    stems = [path.name.removesuffix(".jsonl").removesuffix(".stream") for path in paths]
    metafunc.parametrize("recording", paths, indirect=True, ids=stems)


def _matches(folder: Path, pattern: str) -> list[Path]:
    if Path(pattern).is_absolute():
        anchor = Path(pattern).anchor
        return list(Path(anchor).glob(str(Path(pattern).relative_to(anchor))))
    return list(folder.glob(pattern))


@pytest.fixture
def recording(request: pytest.FixtureRequest) -> Any:
    """Return the recording that the test runs for, as `mellea_stream_widget.load` reads it."""
    from mellea_stream_widget.recordings import BadRecording, load

    if not hasattr(request, "param"):
        raise pytest.UsageError(f"`recording` belongs to tests that are marked with {MARKER}('recordings/*.jsonl')")
    try:
        return load(request.param)
    except BadRecording as exc:
        pytest.fail(str(exc), pytrace=False)
