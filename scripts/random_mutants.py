"""Makes small changes at random places of the code, one at a time, and tells which of them no test notices.

A change that stays unnoticed names a line that no test needs: either a test is missing, or the change is none that
anybody could see. Each change is tried against the fast tests that name what the changed file defines, and those of its
folder; in TypeScript against all tests that import the file, and the compiler.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from run_tests import FAST

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "mellea_stream_widget"
MOST_FILES = 15
"""Test files that a change in Python is tried against."""
LIMIT = 240
"""Seconds after which a change has made a test hang."""

SWAPS: dict[type[ast.AST], str] = {
    **{ast.Eq: "!=", ast.NotEq: "==", ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">"},
    **{ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in"},
    **{ast.Add: "-", ast.Sub: "+", ast.Mult: "//", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "*"},
    **{ast.And: "or", ast.Or: "and"},
}


class Change(NamedTuple):
    """A piece of a file, by its place in the file's bytes, and what comes there instead."""

    file: str
    start: int
    end: int
    put: str
    what: str

    def applied(self) -> str:
        """Return the file with the change."""
        text = (ROOT / self.file).read_bytes()
        return (text[: self.start] + self.put.encode() + text[self.end :]).decode()

    def told(self) -> str:
        """Return where the change is, and what it is."""
        text = (ROOT / self.file).read_bytes()
        line = text[: self.start].count(b"\n") + 1
        old = " ".join(text[self.start : self.end].decode().split())
        return f"{self.file}:{line} [{self.what}] {old[:100]!r} -> {self.put!r}"


def python_changes() -> list[Change]:
    """Return every change that may be made in the package."""
    return [
        change
        for path in sorted((ROOT / PACKAGE).rglob("*.py"))
        for change in changes_in(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
    ]


def changes_in(file: str, text: str) -> Iterator[Change]:
    """Return the changes that may be made in a file."""
    encoded = text.encode()
    lines = [0, *(found.end() for found in re.finditer(rb"\n", encoded))]

    def place(node: ast.AST) -> tuple[int, int]:
        start = lines[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
        return start, lines[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]

    def between(left: ast.AST, right: ast.AST, operator: ast.AST) -> Change | None:
        """Replace an operator that stands between two operands."""
        start, end = place(left)[1], place(right)[0]
        new = SWAPS.get(type(operator))
        found = re.search(rb"(?:is not|not in|//|[<>=!]=|\b(?:is|in|and|or)\b|[-+*/%<>])", encoded[start:end])
        return Change(file, start + found.start(), start + found.end(), new, "operator") if new and found else None

    for node in code_of(ast.parse(text)):
        match node:
            case ast.Compare(left=left, ops=[operator], comparators=[right]) | ast.BinOp(left, operator, right):
                yield from filter(None, [between(left, right, operator)])
            case ast.BoolOp(op=operator, values=[left, right, *_]):
                yield from filter(None, [between(left, right, operator)])
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                start, end = place(operand)
                yield Change(file, *place(node), f"({encoded[start:end].decode()})", "not")
            case ast.Constant(value=bool() as value):
                yield Change(file, *place(node), str(not value), "boolean")
            case ast.Constant(value=int() | float() as number):
                yield Change(file, *place(node), repr(number + 1), "number")
            case ast.Expr(value=ast.Call() | ast.Await() | ast.Yield() | ast.YieldFrom()):
                yield Change(file, *place(node), "pass", "statement")
            case ast.Assign() | ast.AugAssign() if not isinstance(getattr(node, "targets", [0])[0], ast.Name):
                yield Change(file, *place(node), "pass", "statement")
            case ast.Return(value=ast.expr() as value) if not is_none(value):
                yield Change(file, *place(value), "None", "return")
        if isinstance(node, ast.If | ast.While | ast.IfExp):
            yield from (Change(file, *place(node.test), word, "condition") for word in ("True", "False"))


def code_of(node: ast.AST) -> Iterator[ast.AST]:
    """Return all nodes that run: no annotations, no imports, no defaults of types, no `if TYPE_CHECKING`."""
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
        return
    yield node
    skipped = {"annotation", "returns", "decorator_list", "type_params"}
    for name, value in ast.iter_fields(node):
        if name not in skipped:
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, ast.AST):
                    yield from code_of(one)


def is_none(node: ast.expr) -> bool:
    """Tell whether an expression is `None`."""
    return isinstance(node, ast.Constant) and node.value is None


def typescript_changes() -> list[Change]:
    """Return every change that may be made in the front-end."""
    files = [path.relative_to(ROOT / "js").as_posix() for path in sorted((ROOT / "js" / "src").rglob("*.ts"))]
    said = subprocess.run(["node", "mutants.mjs", *files], cwd=ROOT / "js", check=True, capture_output=True).stdout
    return [in_bytes(Change(**{**one, "file": f"js/{one['file']}"})) for one in json.loads(said)]


def in_bytes(change: Change) -> Change:
    """Return a change that counts UTF-16 units, as JavaScript does, as one that counts bytes."""
    units = (ROOT / change.file).read_text("utf-8").encode("utf-16-le")
    start, end = (len(units[: 2 * place].decode("utf-16-le").encode()) for place in (change.start, change.end))
    return change._replace(start=start, end=end)


def tests_for(file: str) -> list[str]:
    """Return the test files for a module of the package: those that name most of what it defines come first."""
    path = ROOT / file
    names = {one.name for one in ast.walk(ast.parse(path.read_text("utf-8"))) if hasattr(one, "name") and one.name}
    words = {name for name in names if not name.startswith("_")} | {path.stem}
    tests = [test for test in sorted((ROOT / "tests").rglob("test_*.py")) if "browser" not in test.parts]
    folder = path.relative_to(ROOT / PACKAGE).parts[0]
    scores = {}
    for test in tests:
        text = test.read_text("utf-8")
        score = sum(len(re.findall(rf"\b{re.escape(word)}\b", text)) for word in words)
        scores[test] = score + 3 * (path.stem in test.stem) + (test.relative_to(ROOT / "tests").parts[0] == folder)
    ordered = sorted((test for test in tests if scores[test]), key=lambda test: -scores[test])
    return [test.relative_to(ROOT).as_posix() for test in ordered[:MOST_FILES]]


def copy_of_the_project(folder: Path) -> None:
    """Copy what a change can be made in, and link the rest."""
    for path in ROOT.iterdir():
        if path.name in {PACKAGE, "tests", "js", "scripts"}:
            shutil.copytree(path, folder / path.name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        elif path.name not in {".git", "build", ".pytest_cache", ".hypothesis"}:
            (folder / path.name).symlink_to(path)
    (folder / "js" / "node_modules").symlink_to(ROOT / "js" / "node_modules")


def commands_for(change: Change) -> list[tuple[list[str], str]]:
    """Return the commands one of which must fail, each with the folder in which it runs."""
    if change.file.startswith("js/"):
        file = change.file.removeprefix("js/")
        return [(["npx", "tsc", "--noEmit"], "js"), (["npx", "vitest", "related", "--run", "--bail=1", file], "js")]
    options = ["-q", "-x", "-p", "no:cacheprovider", "--no-header", "-m", FAST]
    return [([sys.executable, "-m", "pytest", *options, *tests_for(change.file)], ".")]


def is_noticed(change: Change) -> bool:
    """Make a change in a copy of the project; tell whether a test fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_of_the_project(folder)
        (folder / change.file).write_text(change.applied(), "utf-8")
        environment = {**os.environ, "PYTHONPATH": name, "PYTHONDONTWRITEBYTECODE": "1"}
        for command, where in commands_for(change):
            try:
                said = subprocess.run(
                    command, cwd=folder / where, env=environment, timeout=LIMIT, capture_output=True, check=False
                )
            except subprocess.TimeoutExpired:
                return True
            if said.returncode:
                return True
    return False


def main() -> int:
    """Try random changes; the exit code tells whether all were noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="the same seed gives the same places")
    parser.add_argument("--python", type=int, default=40, help="how many changes in Python (40)")
    parser.add_argument("--typescript", type=int, default=20, help="how many in TypeScript (20)")
    parser.add_argument("--jobs", type=int, default=1, help="how many are tried at once (1)")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    changes = draw.sample(python_changes(), options.python) + draw.sample(typescript_changes(), options.typescript)
    alive = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for change, noticed in zip(changes, pool.map(is_noticed, changes), strict=True):
            alive += not noticed
            print(f"{'red  ' if noticed else 'ALIVE'} {change.told()}", flush=True)
    print(f"\n{len(changes) - alive} of {len(changes)} changes were noticed (seed {options.seed}).")
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
