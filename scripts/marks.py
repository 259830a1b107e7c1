"""Read the tests' marks from their source. Nothing is imported, so that this takes half a second."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
VITEST = ROOT / "js" / "test"
COMMENT = re.compile(r"^\s*// (\w+): (.+)$", re.MULTILINE)


class Mark(NamedTuple):
    """One `@pytest.mark.NAME(...)`, or one `// NAME: a, b` above a test of the front-end.

    Attributes:
        test: the test that carries the mark, as pytest names it below `tests/`, or the front-end's file.
        arguments: the positional arguments.
        options: the keyword arguments.
    """

    test: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]


def marks(name: str) -> list[Mark]:
    """Return all marks of a name, of Python's tests and of the front-end's."""
    return [*_in_python(name), *_in_typescript(name)]


def _in_python(name: str) -> Iterator[Mark]:
    for path in sorted(TESTS.rglob("test_*.py")):
        source = path.read_text("utf-8")
        if f"@pytest.mark.{name}(" in source:
            file = path.relative_to(TESTS).as_posix()
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    yield from (_read(f"{file}::{node.name}", call) for call in _calls(node, name))


def _calls(function: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> Iterator[ast.Call]:
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == f"pytest.mark.{name}":
            yield decorator


def _read(test: str, call: ast.Call) -> Mark:
    arguments = tuple(ast.literal_eval(argument) for argument in call.args)
    return Mark(test, arguments, {str(word.arg): ast.literal_eval(word.value) for word in call.keywords})


def _in_typescript(name: str) -> Iterator[Mark]:
    for path in sorted(VITEST.rglob("*.test.ts")):
        for found, names in COMMENT.findall(path.read_text("utf-8")):
            if found == name:
                yield Mark(path.name, tuple(names.split(", ")), {})
