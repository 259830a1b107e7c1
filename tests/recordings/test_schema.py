"""The documented format is the one that is written: the schema, the events and the page say the same."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from actors import FakeCheck, Wait
from environments import ROOT
from jsonschema import Draft202012Validator
from kept import TEXT, Record, no_prices
from msgspec import structs

from mellea_stream_widget.log.decoding import KINDS
from mellea_stream_widget.recordings import label, load, mark
from mellea_stream_widget.recordings.format import Delta, Header, Mark, WithheldText

SCHEMA = json.loads((ROOT / "docs" / "recordings.schema.json").read_text())
VALIDATOR = Draft202012Validator(SCHEMA)
PAGE = (ROOT / "docs" / "recordings.md").read_text()
LOGS = sorted((ROOT / "tests" / "fixtures" / "logs").glob("*.json"))


LABELLED = {"rater", "time", "start", "end", "requirement", "note", "attempt"}
BASE = {"seq", "elapsed", "timestamp"}


def see_valid(line: Any) -> None:
    kind = SCHEMA["$defs"][line["kind"]]  # its own errors say more than those of all kinds together
    Draft202012Validator({**SCHEMA, **kind, "oneOf": [{}]}).validate(line)
    VALIDATOR.validate(line)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_it_knows_every_line_with_every_field() -> None:
    beside = {"header": Header, "delta": Delta, "withheld": WithheldText, "label": Mark}
    wanted = {kind: {"kind", *(item.name for item in fields(line))} for kind, line in beside.items()}
    wanted |= {kind: {"kind", *event.__struct_fields__} for kind, event in KINDS.items()}
    wanted["header"].add("format")
    defined = {name: set(line["properties"]) for name, line in SCHEMA["$defs"].items() if name in wanted}
    assert defined == wanted
    assert [item["$ref"].removeprefix("#/$defs/") for item in SCHEMA["oneOf"]] == list(defined)
    demanded = {name: set(line["required"]) for name, line in SCHEMA["$defs"].items() if name in wanted}
    beside_defaults = {"delta": {"last"}, "withheld": {"reasoning", "tool_calls"}, "label": LABELLED}
    defaults = beside_defaults | {
        kind: {item.name for item in structs.fields(event) if not item.required} for kind, event in KINDS.items()
    }
    assert demanded == {name: names - (defaults.get(name, set()) - BASE) for name, names in wanted.items()}


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"kept": {"prompt": "Tell me.", "withheld": True}},
        {"emit": "preview"},
        {"emit": "audit"},
        {"emit": "preview", "kept": {"withheld": True}},
    ],
    ids=str,
)
def test_what_is_written_is_valid(options: dict[str, Any], recorded: Record) -> None:
    checks = [no_prices(), FakeCheck("slow", Wait(0.001))]
    _, path = recorded(TEXT, *checks, **options)
    mark(path, "bad")
    label(path, "bad", start=0, end=3, requirement="slow", note="Tea!", attempt=1, rater="anna")
    label(path, None, requirement="slow", rater="anna")
    for line in path.read_text().splitlines():
        see_valid(json.loads(line))


@pytest.mark.parametrize("log", LOGS, ids=lambda path: path.stem)
def test_the_golden_logs_are_valid(log: Path) -> None:
    for event in json.loads(log.read_text())["events"]:
        see_valid(event)


def test_the_example_of_the_page_is_a_recording(tmp_path: Path) -> None:
    [example] = re.findall(r"```jsonl\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "example").write_text(example)
    kept = load(tmp_path / "example")
    assert (kept.outcome, kept.label, kept.text) == ("rejected", "bad", "Tea is old.")
    assert kept.withheld == " It costs $3."
    for line in example.splitlines():
        see_valid(json.loads(line))


def test_the_page_tells_of_every_kind_of_line() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    assert told == {"header", "delta", "withheld", "label", *KINDS}
