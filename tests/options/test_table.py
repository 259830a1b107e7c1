"""What is made of the table: its help, and what the README says of it."""

import re
from pathlib import Path

import pytest

from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.help import STREAM_HELP, default
from mellea_stream_widget.options.table import table

ROOT = Path(__file__).parents[2]


def test_no_two_options_share_a_form() -> None:
    forms = [
        form for option in table(CellOptions).values() for form in (option.short, option.flag, option.negation) if form
    ]
    assert len(forms) == len(set(forms))


def test_the_page_of_options_lists_every_option_with_its_default() -> None:
    text = (ROOT / "docs" / "options.md").read_text("utf-8").partition("\n## Only in ")[0]
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| `-")]
    listed = {flag: row[-1].strip().replace("`", "") for row in rows for flag in re.findall(r"`(--[a-z-]+)`", row[0])}
    assert listed == {option.flag: default(option) for option in table(CellOptions).values()}


@pytest.mark.parametrize("option", table(CellOptions).values(), ids=lambda option: option.name)
def test_a_default_does_by_itself(option) -> None:  # type: ignore[no-untyped-def]
    assert option.default is None or option.kind.check(option.default) == option.default


def test_the_help_has_an_entry_per_option() -> None:
    text = STREAM_HELP
    assert re.findall(r"^  (?:-. [A-Z]+, )?(--[a-z-]+)", text, re.MULTILINE) == [
        *(option.flag for option in table(CellOptions).values()),
    ]
    assert "  -c NAME, --chunking NAME\n      what is checked" in text
    assert "  --fail-fast, --no-fail-fast\n      cancel the other checks" in text
