"""The small changes that are made at random places."""

from __future__ import annotations

import ast
import random

import pytest
from random_mutants import Change, changes_in, python_changes

SOURCE = '''"""A module of "é" 1 < 2."""
from typing import TYPE_CHECKING, Literal
if TYPE_CHECKING:
    from a import b
SIZE: Literal[7] = 3
def f(a: int = 1) -> Literal[True]:
    if not a is None and a.é >= 2:
        a.b = a - 1
        g(a)
    return a
'''


def applied(change: Change) -> str:
    text = SOURCE.encode()
    return (text[: change.start] + change.put.encode() + text[change.end :]).decode()


def test_each_change_is_one_piece_of_code_that_runs() -> None:
    changed = [set(applied(change).splitlines()) - set(SOURCE.splitlines()) for change in changes_in("f.py", SOURCE)]
    lines = [line.strip() for [line] in changed]
    assert sorted(lines) == sorted(
        [
            "SIZE: Literal[7] = 4",
            "def f(a: int = 2) -> Literal[True]:",
            "if True:",
            "if False:",
            "if not a is None or a.é >= 2:",
            "if (a is None) and a.é >= 2:",
            "if not a is not None and a.é >= 2:",
            "if not a is None and a.é > 2:",
            "if not a is None and a.é >= 3:",
            "pass",
            "a.b = a + 1",
            "a.b = a - 2",
            "pass",
            "return None",
        ]
    )


@pytest.mark.thorough
def test_the_changed_package_can_be_read() -> None:
    for change in random.Random(1).sample(python_changes(), 30):
        ast.parse(change.applied())
