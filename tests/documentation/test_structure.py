"""How the package is built: one name for one thing, no circles, no files that are too long, and docs that say so."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "mellea_stream_widget"
HOW_IT_WORKS = (ROOT / "docs" / "how-it-works.md").read_text("utf-8")
LONGEST = 300

LONG_FILES = {
    "orchestrator/attempt.py",  # one state machine
}

CIRCLES = {
    # The operators of the base class make its subclasses: `a & b`, `~a`, `a.on("word")`,
    # `a.on_tool_calls()`.
    ("mellea.requirements.base", "mellea.requirements.combined"),
    ("mellea.requirements.base", "mellea.requirements.rechunked"),
    ("mellea.requirements.base", "mellea.requirements.on_tool_calls"),
}
"""Imports that are left out of account, each for a reason of its own."""


@cache
def modules() -> dict[str, ast.Module]:
    """Return the syntax of each module by its name within the package."""
    return {name_of(path): ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def name_of(path: Path) -> str:
    """Return the dotted name of a file within the package; a package has the name of its folder."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(name: str, tree: ast.Module) -> set[str]:
    """Return the modules of the package that a module imports, also within functions and for types only."""
    folder = name.split(".") if (PACKAGE / name.replace(".", "/")).is_dir() else name.split(".")[:-1]
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*folder[: len(folder) - node.level + 1], *(node.module or "").split(".")]
            for alias in node.names:
                whole = ".".join(filter(None, [*base, alias.name]))
                found.add(whole if whole in modules() else ".".join(filter(None, base)))
    return found - {name}


def test_no_two_classes_share_a_name() -> None:
    names = [node.name for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    graph = {name: imports(name, tree) for name, tree in modules().items()}
    assert sum(map(len, graph.values())) > 500
    assert [edge for edge in sorted(CIRCLES) if edge[1] not in graph.get(edge[0], ())] == []
    for importer, imported in CIRCLES:
        graph[importer].discard(imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(f"a circle of imports: {' <- '.join(error.args[1])}") from None


def test_no_file_is_longer_than_it_can_be_read_in_one_go() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text("utf-8").split("\n")) for path in PACKAGE.rglob("*.py")
    }
    assert {name for name, length in lengths.items() if length > LONGEST} == LONG_FILES


def test_the_rooms_of_the_docs_are_the_layers_that_are_checked() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = [layer.replace("mellea_stream_widget.", "").split(" | ") for layer in contracts[0]["layers"]]
    rows = re.findall(r"^\| ((?:`[\w./]+` ?)+)\|", HOW_IT_WORKS, re.MULTILINE)
    assert [re.findall(r"`(\w+)(?:/|\.py)`", row) for row in rows] == layers


@pytest.mark.parametrize("page", ["docs/how-it-works.md", "CONTRIBUTING.md"])
def test_every_file_that_a_page_names_exists(page: str) -> None:
    named = re.findall(r"`([\w.-]+/[\w./-]*|[\w-]+\.(?:py|toml|md))`", (ROOT / page).read_text("utf-8"))
    assert len(named) > 20
    assert [name for name in named if not ((ROOT / name).exists() or (PACKAGE / name).exists())] == []
