"""Finds where an error was raised in the user's own code, without any value of a variable."""

from __future__ import annotations

import linecache
import sysconfig
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType
from typing import Any

AROUND = 2
"""Lines of code before and after the one that raised."""

MOST_FRAMES = 20
LONGEST_LINE = 200

_OURS = str(Path(__file__).parents[1])
_STANDARD = tuple({sysconfig.get_path(name) for name in ("stdlib", "platstdlib")})
_INSTALLED = ("site-packages", "dist-packages")

names_of_files: list[Callable[[str], str | None]] = []
"""Functions that return a better name for a file, such as the number of a notebook's cell. The last is asked first."""


def where_raised(error: BaseException, raised_by: tuple[str, Any] | None, index: int | None) -> dict[str, Any]:
    """Return the fields of an `ErrorEvent` about its place: the code, the requirement, and the chunk."""
    label, requirement = raised_by or (None, None)
    frame, traceback_ = frame_of(error, requirement), trace_of(error)
    return {"requirement": label, "chunk_index": index, "frame": frame, "traceback": traceback_}


def frame_of(error: BaseException, requirement: Any = None) -> dict[str, Any] | None:
    """Return the place in the user's own code that raised: its file or cell, line, function and the lines around it.

    This is the innermost frame that belongs neither to this package nor to an installed one. If there is none, as when
    a function cannot be called, it is the definition of the requirement's function; None if that is unknown.
    """
    for fault in _chain(error):
        own = [frame for frame in traceback.extract_tb(fault.__traceback__) if _is_own(frame.filename)]
        if own:
            return _frame(own[-1].filename, own[-1].lineno or 1, own[-1].name)
    code = getattr(getattr(requirement, "function", None), "__code__", None)
    if isinstance(code, CodeType) and _is_own(code.co_filename):
        return _frame(code.co_filename, code.co_firstlineno, code.co_name)
    return None


def trace_of(error: BaseException) -> str:
    """Return the error's traceback from the first frame that is not this package's; empty if there is none.

    It has files, lines and code, but no values and no messages: those may hold unchecked text.
    """
    frames = list(traceback.extract_tb(error.__traceback__))
    while frames and frames[0].filename.startswith(_OURS):
        del frames[0]
    for frame in frames:
        frame.filename = _named(frame.filename)
    return "".join(traceback.format_list(frames[-MOST_FRAMES:])).rstrip()


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    fault: BaseException | None = error
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        yield fault
        fault = fault.__cause__ or fault.__context__


def _is_own(filename: str) -> bool:
    if filename.startswith((_OURS, "<frozen", "<string>")) or any(part in filename for part in _INSTALLED):
        return False
    return not filename.startswith(_STANDARD)


def _frame(filename: str, line: int, function: str) -> dict[str, Any]:
    first = max(1, line - AROUND)
    code = [linecache.getline(filename, number).rstrip()[:LONGEST_LINE] for number in range(first, line + AROUND + 1)]
    while code and not code[-1]:
        code.pop()
    return {
        "file": _named(filename),
        "line": line,
        "function": function,
        "code": "\n".join(code),
        "first": first,
    }


def _named(filename: str) -> str:
    for name_of in reversed(names_of_files):
        name = name_of(filename)
        if name is not None:
            return name
    return filename
