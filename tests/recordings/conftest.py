"""What the tests of recordings share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from actors import FakeCheck
from kept import TEXT, Record, keep

from mellea_stream_widget.orchestrator.result import StreamChunkingResult


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a path for the examples of properties, each of which takes the last one's file away."""
    return tmp_path_factory.mktemp("scratch") / "run.stream.jsonl"


@pytest.fixture
def recorded(tmp_path: Path) -> Record:
    """Give a function that runs a text, records it while it runs, and gives the settled result and the file."""

    def run(text: str = TEXT, *checks: FakeCheck, **options: Any) -> tuple[StreamChunkingResult, Path]:
        path = tmp_path / f"run-{len(list(tmp_path.iterdir()))}.stream.jsonl"
        return keep(path, text, *checks, **options), path

    return run
