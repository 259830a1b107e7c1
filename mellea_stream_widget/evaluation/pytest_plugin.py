"""The pytest plugin of gates: a test that fails when requirements get worse on labelled recordings.

    @pytest.mark.stream_gate("recordings/*.jsonl", recall=0.95, false_positives=0.02)
    def test_prices_are_still_found(gate):
        gate([no_prices])

Patterns are relative to the folder of the test's file. The end of the 95 % interval must be on the right side of its
bound. The plugin is installed with the package, and imports it only when such a test runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

MARKER = "stream_gate"
_USE = f"{MARKER}('recordings/*.jsonl', recall=0.95, false_positives=0.02)"


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line(
        "markers",
        f"{MARKER}(pattern, ..., recall=None, false_positives=None): the test measures requirements on labelled "
        "recordings with the fixture `gate`",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Check that each marked test uses its gate."""
    for item in items:
        if item.get_closest_marker(MARKER) is not None and "gate" not in getattr(item, "fixturenames", ()):
            raise pytest.UsageError(f"{item.nodeid}: {MARKER} gives the test `gate`; add it to the test's arguments")


@pytest.fixture
def gate(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Yield a function that measures requirements on the recordings, and fails if they are not good enough."""
    marker = request.node.get_closest_marker(MARKER)
    if marker is None:
        raise pytest.UsageError(f"`gate` belongs to tests that are marked with {_USE}")
    bounds = dict(marker.kwargs)
    recall, false_positives = (_bound(bounds.pop(name, None), name) for name in ("recall", "false_positives"))
    if not marker.args or not all(isinstance(pattern, str) for pattern in marker.args) or bounds:
        raise pytest.UsageError(f"{MARKER} needs patterns and bounds, as in {_USE}")
    if recall is None and false_positives is None:
        raise pytest.UsageError(f"{MARKER} needs at least one bound, as in {_USE}")
    folder = request.node.path.parent
    paths = sorted({path for pattern in marker.args for path in folder.glob(pattern)})
    if not paths:
        raise pytest.UsageError(f"no recording matches {', '.join(marker.args)} in {folder}")
    asked: list[Any] = []

    def measure(requirements: Any, **options: Any) -> Any:
        from mellea_stream_widget.evaluation.gate import Gate, GateClosed

        asked.append(requirements)
        try:
            return Gate(paths, recall, false_positives)(requirements, **options)
        except GateClosed as exc:
            pytest.fail(str(exc), pytrace=False)

    yield measure
    if not asked:
        pytest.fail("the test never called gate([...]): nothing was measured", pytrace=False)


def _bound(given: Any, name: str) -> float | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 <= given <= 1:
        raise pytest.UsageError(f"Invalid value {given!r} for {name}: expected a share from 0 to 1.")
    return float(given)
