"""The SQL of the index of a folder of runs: its tables, and what a table of runs can be filtered and sorted by."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from .cell import BEGINNING, Facts

VERSION = "3"

FACTS = [item.name for item in fields(Facts)]
TABLES = f"""
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS prompts (row INTEGER PRIMARY KEY, prompt TEXT);
CREATE TABLE IF NOT EXISTS cells (
    row INTEGER, variant INTEGER, repeat INTEGER, key TEXT, PRIMARY KEY (row, variant, repeat)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cells_key ON cells (key);
CREATE TABLE IF NOT EXISTS runs (
    key TEXT PRIMARY KEY, size INTEGER, time INTEGER, changed INTEGER, {", ".join(FACTS)}
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS runs_changed ON runs (changed);
"""
_COLUMNS = ", ".join(f"r.{name}" for name in FACTS if name != "answer")
SELECT = (
    f"SELECT c.row, c.variant, c.repeat, c.key, substr(p.prompt, 1, {BEGINNING + 1}), r.changed, "
    f"substr(r.answer, 1, {BEGINNING + 1}), {_COLUMNS} "
    "FROM cells c JOIN prompts p ON p.row = c.row LEFT JOIN runs r ON r.key = c.key"
)
INSERT = f"INSERT OR REPLACE INTO runs VALUES ({', '.join('?' * (4 + len(FACTS)))})"
CONDITIONS = {
    "row": "c.row = :row",
    "variant": "c.variant = :variant",
    "repeat": "c.repeat = :repeat",
    "outcome": "ifnull(r.outcome, 'open') = :outcome",
    "requirement": "instr(r.objected, :requirement) > 0",
    "text": "(p.prompt LIKE :text ESCAPE '\\' OR r.answer LIKE :text ESCAPE '\\')",
    "disagree": (
        "c.row IN (SELECT d.row FROM cells d JOIN runs s ON s.key = d.key GROUP BY d.row "
        "HAVING COUNT(DISTINCT s.outcome = 'passed') > 1)"
    ),
    "since": "r.changed > :since",
}
ORDERS = {
    "row": "c.row",
    "outcome": "r.outcome",
    "seconds": "r.seconds",
    "tokens": "ifnull(r.prompt_tokens, 0) + ifnull(r.completion_tokens, 0)",
    "chunks": "r.chunks",
    "attempts": "r.attempts",
    "prompt": "p.prompt",
    "answer": "r.answer",
    "changed": "r.changed",
}
"""What cells can be sorted by."""


def containing(text: str) -> str:
    """Return a pattern of SQL for texts that contain a text."""
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def as_it_is(value: Any) -> Any:
    """Return a value as it is."""
    return value


VALUES: dict[str, Callable[[Any], Any]] = {"requirement": json.dumps, "text": containing}
"""What a condition compares with, where that is not the value itself."""
