"""The documentation names every requirement, and each says when it decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from mellea_stream_widget import requirements

DOCS = Path(__file__).parents[2] / "docs" / "requirements.md"
READY = [name for name in requirements.__all__ if name != "as_requirement"]


@pytest.mark.parametrize("name", READY)
def test_each_requirement_says_when_it_decides(name: str) -> None:
    assert "In mid-stream" in (getattr(requirements, name).__doc__ or "")


@pytest.mark.claim("combine")
def test_the_example_of_the_readme_is_as_it_says() -> None:
    ready = {name: getattr(requirements, name) for name in requirements.__all__}
    requirement = eval('must_mention("tea")|must_mention("coffee")', ready)
    assert requirement.label == 'must mention "tea" | must mention "coffee"'


@pytest.mark.claim("ready-requirements")
def test_the_table_names_all_of_them() -> None:
    rows = [line.split("|")[1] for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert {name for name in READY if f"`{name}(" not in "".join(rows)} == set()
