"""Which of these files the installed mellea can run. What it cannot run is not collected, and so not skipped."""

from __future__ import annotations

from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from requirements_of import HAS_08

HERE = Path(__file__).parent
NEEDS = {
    "only_08": HAS_08,
    "only_from_07": not version("mellea").startswith("0.6."),
    "only_06_streaming": find_spec("mellea.stdlib.streaming") is not None and not HAS_08,
}


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out the folders that are about another release."""
    if collection_path.parent == HERE and not NEEDS.get(collection_path.name, True):
        return True
    return None
