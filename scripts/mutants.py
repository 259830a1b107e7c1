"""The mutants of the run: which mechanism each takes out, where it stands in the code, and which test must go red.

A mutant is a mark on that test:

    @pytest.mark.mutant("the log ends", "Run.settle", "self.log.close()")
    @pytest.mark.mutant("the limit of the text", "Intake.take", "self._room >= 0", "True")

It names the mechanism, the function, the code in it that is replaced, and what replaces it (nothing: the statement is
left out). Layout and comments do not count. The code must stand in the function exactly once; a body written as `...`
stands for any body. A name is looked for in the whole package, so that moving a function changes nothing.
"""

from __future__ import annotations

import ast
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import NamedTuple

from marks import marks

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mellea_stream_widget"

Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Mutant(NamedTuple):
    """One mechanism, where it stands, what takes it out, and the test that must notice."""

    mechanism: str
    place: str
    old: str
    new: str
    test: str


class LostPlaceError(LookupError):
    """The code that a mutant names is not there, or is there more than once."""


def all_mutants() -> list[Mutant]:
    """Return the mutants of all marked tests, in the order of the tests' files."""
    found = []
    for mark in marks("mutant"):
        mechanism, place, old, *new = mark.arguments
        test = mark.test + mark.options.get("case", "")
        found.append(Mutant(mechanism, place, old, new[0] if new else "", test))
    return found


def mutate(mutant: Mutant) -> tuple[Path, str]:
    """Return the file that a mutant changes, relative to the package, and its source with the change.

    Raises:
        LostPlaceError: the function or the code is not there, or is there more than once.
    """
    places = [(path, number) for name, path, number in _index() if f".{name}".endswith(f".{mutant.place}")]
    if len(places) != 1:
        raise LostPlaceError(f"{_name(mutant)}: expected one {mutant.place} in the package, found {len(places)}.")
    [(path, number)] = places
    tree = ast.parse(path.read_text("utf-8"))
    change = _Change(mutant.old, mutant.new)
    change.visit(_scopes(tree)[number][1])
    if change.found != 1:
        where = f"{path.relative_to(ROOT)}, {mutant.place}"
        raise LostPlaceError(
            f"{_name(mutant)}: expected {mutant.old!r} once in {where}, found it {change.found} times."
        )
    return path.relative_to(PACKAGE), ast.unparse(ast.fix_missing_locations(tree))


def _name(mutant: Mutant) -> str:
    return f"The mutant {mutant.mechanism!r} of tests/{mutant.test}"


@cache
def _index() -> list[tuple[str, Path, int]]:
    """Return the full name of every class and function of the package, its file, and its place there."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        scopes = _scopes(ast.parse(path.read_text("utf-8")))
        found += [(f"{module}.{name}", path, number) for number, (name, _) in enumerate(scopes)]
    return found


def _scopes(tree: ast.AST, within: str = "") -> list[tuple[str, Scope]]:
    """Return the classes and functions of a module with their qualified names, in their order."""
    found: list[tuple[str, Scope]] = []
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, Scope):
            found.append((within + node.name, node))
            found += _scopes(node, f"{within}{node.name}.")
        else:
            found += _scopes(node, within)
    return found


class _Change(ast.NodeTransformer):
    """Replaces code wherever it stands, and counts how often that was.

    Attributes:
        found: how often.
    """

    def __init__(self, old: str, new: str) -> None:
        self.found = 0
        self._old = ast.parse(old).body
        self._new = ast.parse(new or "pass").body
        self._as_expression = isinstance(self._old[0], ast.Expr) and isinstance(self._new[0], ast.Expr)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Replace the code where it stands here or further inside."""
        if self._as_expression and isinstance(node, ast.expr):
            [old], [new] = self._old, self._new
            if isinstance(old, ast.Expr) and isinstance(new, ast.Expr) and _same(old.value, node):
                self.found += 1
                return deepcopy(new.value)
        super().generic_visit(node)
        for _, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt) and not self._as_expression:
                self._replace_in(value)
        return node

    def _replace_in(self, statements: list[ast.stmt]) -> None:
        count = len(self._old)
        for start in reversed(range(len(statements) - count + 1)):
            if all(map(_same, self._old, statements[start : start + count])):
                self.found += 1
                statements[start : start + count] = [_filled(new, statements[start]) for new in self._new]


def _same(pattern: ast.AST, node: ast.AST) -> bool:
    """Tell whether two pieces of code are the same, but for a body that the pattern leaves open."""
    if _is_open(pattern) and isinstance(node, type(pattern)):
        node = deepcopy(node)
        node.body = pattern.body  # type: ignore[attr-defined]
    return ast.dump(pattern) == ast.dump(node)


def _filled(new: ast.stmt, old: ast.AST) -> ast.stmt:
    """Return a copy of new code, with the old body where the new one is left open."""
    copy = deepcopy(new)
    if _is_open(copy):
        copy.body = old.body  # type: ignore[attr-defined]
    return copy


def _is_open(node: ast.AST) -> bool:
    match getattr(node, "body", None):
        case [ast.Expr(ast.Constant(value))]:
            return value is ...
    return False
