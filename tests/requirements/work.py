"""Counts work: lines of this package that are run, and characters that regular expressions are given."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest
import regex

import mellea_stream_widget

PACKAGE = str(Path(mellea_stream_widget.__file__).parent)
SEARCHES = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


class Count:
    """Work that was counted."""

    def __init__(self) -> None:
        self.lines = 0
        self.chars = 0

    @property
    def total(self) -> int:
        return self.lines + self.chars


class CountingPattern:
    """A pattern that counts the characters which it is given."""

    def __init__(self, pattern: Any, count: Count) -> None:
        self._pattern = pattern
        self._count = count

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._pattern, name)
        if name not in SEARCHES:
            return asked

        def ask(*given: Any, **options: Any) -> Any:
            text, *places = given[1:] if name == "sub" else given
            begin, end = (*places[:2], None, None)[:2]
            self._count.chars += (len(text) if end is None else min(end, len(text))) - (begin or 0)
            return asked(*given, **options)

        return ask


def counting(value: Any, count: Count) -> Any:
    """Return a value in which patterns count."""
    if isinstance(value, (regex.Pattern, type(regex.compile("")), type(__import__("re").compile("")))):
        return CountingPattern(value, count)
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(counting(item, count) for item in value)
    return value


def patterns_count(count: Count, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the patterns of all modules of the package count."""
    for name, module in list(sys.modules.items()):
        if isinstance(module, ModuleType) and name.startswith("mellea_stream_widget."):
            for attribute, value in list(vars(module).items()):
                if not attribute.startswith("__") and (made := counting(value, count)) is not value:
                    monkeypatch.setattr(module, attribute, made)


@contextmanager
def lines_counted(count: Count) -> Iterator[None]:
    """Count the lines of this package that are run."""

    def local(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        if event == "line":
            count.lines += 1
        return local

    def trace(frame: FrameType, event: str, argument: object) -> Callable[..., Any] | None:
        return local if frame.f_code.co_filename.startswith(PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)
