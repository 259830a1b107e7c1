"""The table of the contract names tests that exist."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parents[1]
TABLE = TESTS / "CONTRACT.md"
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")


@cache
def functions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}


def test_every_test_that_the_table_names_exists() -> None:
    named = NAMED.findall(TABLE.read_text(encoding="utf-8"))
    assert len(named) > 90
    assert [f"{file}::{name}" for file, name in named if name not in functions(TESTS / file)] == []


def test_every_row_of_the_table_names_a_test() -> None:
    rows = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    heads = [row for row in rows if row.endswith("| Tests |")]
    assert len(heads) == 4
    assert [row for row in rows if row not in heads and not NAMED.search(row)] == []
