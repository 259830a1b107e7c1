"""The tables of the contract and of the README's claims name tests that exist, and quote what is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")


@cache
def functions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}


def rows(table: str) -> list[tuple[str, str]]:
    """Give the two cells of each row of a page's tables."""
    lines = [line for line in (TESTS / table).read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [(said.strip(), tests.strip()) for said, tests in (line.strip("|").rsplit(" | ", 1) for line in lines)]


@pytest.mark.parametrize(("table", "least"), [("CONTRACT.md", 90), ("CLAIMS.md", 100)])
def test_every_test_that_a_table_names_exists(table: str, least: int) -> None:
    named = NAMED.findall((TESTS / table).read_text(encoding="utf-8"))
    assert len(named) > least
    assert [f"{file}::{name}" for file, name in named if name not in functions(TESTS / file)] == []


@pytest.mark.parametrize(("table", "parts"), [("CONTRACT.md", 4), ("CLAIMS.md", 6)])
def test_every_row_of_a_table_names_a_test(table: str, parts: int) -> None:
    heads = [said for said, tests in rows(table) if tests == "Tests"]
    assert len(heads) == parts
    assert [said for said, tests in rows(table) if tests != "Tests" and not NAMED.search(tests)] == []


def test_the_claims_stand_in_the_readme_word_for_word() -> None:
    readme = " ".join((TESTS.parent / "README.md").read_text(encoding="utf-8").split())
    assert [said for said, tests in rows("CLAIMS.md") if tests != "Tests" and said not in readme] == []
