"""The documentation names every requirement, and each says when it decides."""

from __future__ import annotations

from pathlib import Path

import pytest
import test_addresses
import test_forbidden_words
import test_personal_data
import test_secrets

from mellea_stream_widget import requirements

DOCS = Path(__file__).parents[2] / "docs" / "requirements.md"
READY = [name for name in requirements.__all__ if name != "as_requirement"]


@pytest.mark.parametrize("name", READY)
def test_each_requirement_says_when_it_decides(name: str) -> None:
    assert "In mid-stream" in (getattr(requirements, name).__doc__ or "")


@pytest.mark.claim("combine")
def test_the_example_of_the_readme_is_as_it_says() -> None:
    ready = {name: getattr(requirements, name) for name in requirements.__all__}
    requirement = eval('must_mention("tea") | must_mention("coffee")', ready)
    assert requirement.label == 'must mention "tea" | must mention "coffee"'


@pytest.mark.claim("ready-requirements")
def test_the_table_names_all_of_them() -> None:
    rows = [line.split("|")[1] for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert {name for name in READY if f"`{name}(" not in "".join(rows)} == set()


def test_the_figures_are_those_of_the_labelled_texts() -> None:
    words = test_forbidden_words.test_a_word_is_found_whole_in_any_script_and_case.pytestmark
    labelled = next(mark.args[1] for mark in words if mark.name == "parametrize")
    addresses = [
        text for table in (test_addresses.ADDRESSES, test_addresses.OTHERS) for text in test_addresses.listed(table)
    ]
    secrets = [text for texts in test_secrets.SECRETS.values() for text in texts]
    tables = [table for pair in test_personal_data.NAMES.values() for table in pair]
    personal = [text for table in tables for text in test_personal_data.listed(table)]
    figures = (
        f"{len(labelled)} labelled words and texts, `test_forbidden_words.py`",
        f"{len(addresses)} labelled texts, `test_addresses.py`",
        f"{len(secrets)} keys and {len(test_secrets.OTHERS + test_secrets.PLACEHOLDERS)} others, `test_secrets.py`",
        f"{len(personal)} labelled texts, `test_personal_data.py`",
    )
    told = DOCS.read_text(encoding="utf-8")
    assert [figure for figure in figures if figure not in told] == []
