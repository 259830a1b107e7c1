"""The rows of a table of runs, in every form in which they can be given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mellea_stream_widget.batch.prompts import Prompt, read_prompts
from mellea_stream_widget.options.errors import OptionError

ROWS = [{"drink": "tea", "cups": 2}, {"drink": "coffee {{ hot }}", "cups": 3}]
PROMPTS = [Prompt("2 cups of tea?", ROWS[0]), Prompt("3 cups of coffee {{ hot }}?", ROWS[1])]
TEMPLATE = "{{ cups }} cups of {{ drink }}?"


def test_mappings_fill_a_template() -> None:
    assert read_prompts(ROWS, TEMPLATE) == PROMPTS
    assert read_prompts(iter(ROWS), TEMPLATE) == PROMPTS


def test_texts_are_prompts_or_fill_a_template() -> None:
    assert read_prompts(["Tea?"]) == [Prompt("Tea?")]
    assert read_prompts(["tea"], "Tell of {{ prompt }}.") == [Prompt("Tell of tea.")]
    assert read_prompts([{"prompt": "Tea?", "label": "good"}]) == [Prompt("Tea?", {"prompt": "Tea?", "label": "good"})]


def test_a_value_that_is_missing_is_told_before_anything_is_asked() -> None:
    rows = [{"drink": "tea", "cups": 1}, {"drink": None, "cups": float("nan")}]
    with pytest.raises(OptionError, match=r"Row 1: No value for 'cups', 'drink' in the prompt: fill it in, or write"):
        read_prompts(rows, TEMPLATE)
    prompts = read_prompts(rows, "Some {{ drink or 'water' }}, please.")
    assert [one.text for one in prompts] == ["Some tea, please.", "Some water, please."]
    with pytest.raises(OptionError, match="The prompt of row 0 is empty"):
        read_prompts([{"prompt": None}])


def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    cases = {
        "none.csv": (None, r"There is no file .*none.csv. There is no file \*.csv or \*.jsonl or \*.parquet in "),
        "folder.jsonl": ("folder", "Is a directory"),
        "latin.csv": ("drink\nstraße\n".encode("latin-1"), "expected text in UTF-8"),
        "latin.jsonl": ('"straße"'.encode("latin-1"), "expected text in UTF-8"),
        "comma.csv": (b"drink\nTea, and coffee\n", "Row 0 of .* has more values than there are columns"),
        "no.parquet": (b"Tea", "not Parquet"),
        "null.csv": (b"drink\n\x00" + b"t" * 200_000 + b"\n", "not CSV"),
    }
    for name, (content, said) in cases.items():
        if content == "folder":
            (tmp_path / name).mkdir()
        elif isinstance(content, bytes):
            (tmp_path / name).write_bytes(content)
        else:
            (tmp_path / "run.stream.jsonl").touch()  # a recording, and no prompts
        with pytest.raises(OptionError, match=said):
            read_prompts(str(tmp_path / name), "{{ drink }}")


def test_files_are_read(tmp_path: Path) -> None:
    lines = tmp_path / "drinks.jsonl"
    lines.write_text("\n\n".join(map(json.dumps, ROWS)) + "\n", "utf-8")
    assert read_prompts(lines, TEMPLATE) == PROMPTS
    lines.write_text('"Tea?"\n', "utf-8")
    assert read_prompts(str(lines)) == [Prompt("Tea?")]
    table = tmp_path / "drinks.csv"
    table.write_text("\ufeffdrink,cups\ntea,2\n", "utf-8")
    assert read_prompts(table, TEMPLATE) == [Prompt("2 cups of tea?", {"drink": "tea", "cups": "2"})]


@pytest.mark.pandas
def test_data_frames_and_parquet_files_are_read(tmp_path: Path) -> None:
    import pandas

    frame = pandas.DataFrame(ROWS)
    assert read_prompts(frame, TEMPLATE) == PROMPTS
    frame.to_parquet(tmp_path / "drinks.parquet")
    assert read_prompts(tmp_path / "drinks.parquet", TEMPLATE) == PROMPTS


@pytest.mark.pandas
def test_a_row_whose_prompt_is_not_known_is_named() -> None:
    import pandas

    for missing in (None, float("nan"), pandas.NA, pandas.NaT):
        with pytest.raises(OptionError, match="The prompt of row 1 is empty"):
            read_prompts(pandas.DataFrame({"prompt": pandas.Series(["Tea?", missing], dtype=object)}))
    with pytest.raises(OptionError, match="The prompt of row 0 is empty"):
        read_prompts([{"prompt": None}])


def test_a_line_that_is_no_row_is_named(tmp_path: Path) -> None:
    file = tmp_path / "drinks.jsonl"
    file.write_text('"Tea?"\ntea\n', "utf-8")
    with pytest.raises(OptionError, match=r"Cannot read .*drinks.jsonl, line 2: not JSON"):
        read_prompts(file)
    file.write_text('"Tea?"\n[3]\n', "utf-8")
    with pytest.raises(OptionError, match=r"Invalid line 2 of .*drinks.jsonl: expected a text or an obj"):
        read_prompts(file)
