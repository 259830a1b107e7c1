"""Reads a recording line by line, and checks every line, because a file may come from anywhere."""

from __future__ import annotations

import errno
import json
import math
import os
from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from ..log.decoding import KINDS, decode, read_as, shown
from ..log.encoding import EncodedEvent
from ..log.events import CompletedEvent, StartEvent, StreamEvent
from ..log.mistakes import FolderInstead, Mistake
from ..log.nearby import files_near
from .format import (
    LONGEST_LINE,
    Delta,
    Header,
    Mark,
    WithheldText,
    read_header,
    read_mark,
)

Line = Header | StreamEvent | Delta | WithheldText | Mark
"""The contents of one line of a recording."""

DEEPEST = 60
"""Largest depth of lists and objects in one line."""

_BESIDE: dict[str, Callable[[EncodedEvent], Line]] = {
    "delta": lambda data: read_as(Delta, data),
    "withheld": lambda data: read_as(WithheldText, data),
    "label": read_mark,
}


class BadRecording(Mistake, ValueError):
    """A file is not a recording; the message names the line and what was expected there.

    Attributes:
        path: the file.
        line: number of the line, from 1.
        problem: what is wrong with the line.
    """

    def __init__(self, path: Path, line: int, problem: str) -> None:
        name = str(path)  # it may have control characters for a terminal
        super().__init__(f"{name if name.isprintable() else ascii(name)}, line {line}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.line, self.problem)


class MissingRecording(Mistake, FileNotFoundError):
    """The file does not exist; the message names the nearest one that does, or those that its folder has."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.ENOENT, os.strerror(errno.ENOENT), str(path))

    def __str__(self) -> str:
        return f"{self.strerror}: {str(self.filename)!r}. {files_near(Path(self.filename), '.jsonl')}"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (Path(self.filename),)


def read(path: str | PathLike[str], *, most: float = math.inf) -> Iterator[Line]:
    """Yield the contents of each line of a recording, in order; the first is the header.

    Only one line is in memory at a time. A last line that was cut off, because the writing process was killed, is left
    out.

    Args:
        path: the file.
        most: largest size of the file in bytes.

    Raises:
        BadRecording: a line is invalid or unexpected, or the file has more than `most` bytes.
        MissingRecording, IsADirectoryError, OSError: the file does not exist, is a folder, or cannot be read.
    """
    given, path = os.fspath(path), Path(path).expanduser()
    if not os.path.lexists(path):
        raise MissingRecording(path)
    if path.is_dir():
        raise FolderInstead(
            f"Invalid value {given!r}: expected the file of one recording, not a folder. Folders are opened by "
            "load_many(), labels() and recheck_many()."
        )
    with path.open("rb") as file:
        yield from read_from(file, path, most=most)


def read_from(file: BinaryIO, path: Path, *, most: float = math.inf) -> Iterator[Line]:
    """Do the same as `read` with an open file; `path` is its name in errors."""
    return _LineReader(path, most).read(file)


def is_whole(line: bytes) -> bool:
    """Return whether a line is complete. The last line of a file may lack its line feed."""
    if line.endswith(b"\n"):
        return True
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class _LineReader:
    """Reads lines in order; earlier lines determine which may follow."""

    def __init__(self, path: Path, most: float) -> None:
        self._path = path
        self._room = most
        self._number = 0
        self._events = 0
        self._begun = False
        self._over = False

    def read(self, file: BinaryIO) -> Iterator[Line]:
        """Yield the contents of each line."""
        while raw := file.readline(LONGEST_LINE + 1):
            self._number += 1
            if len(raw) > LONGEST_LINE:
                self._fail(f"the line is longer than {LONGEST_LINE >> 20} MiB")
            self._room -= len(raw)
            if self._room < 0:
                self._fail("the file is too large to be held in memory; read() goes through it line by line")
            data = self._parse(raw)
            if data is None:
                self._number -= 1
                break
            try:
                line = self._take(data)
            except BadRecording:
                raise
            except ValueError as exc:
                self._fail(str(exc))
            yield line
        if self._events == 0:
            self._number += 1
            self._fail("the file ends here; expected " + ("a start event" if self._begun else "a header"))

    def _parse(self, line: bytes) -> EncodedEvent | None:
        """Return the object in a line; None if the line was cut off."""
        fault = ""
        data: Any = None
        try:
            data = json.loads(line.decode("utf-8"), parse_constant=_refuse)
        except RecursionError:
            fault = "nested too deeply"
        except ValueError as exc:
            fault = str(exc)
        if fault and not line.endswith(b"\n"):
            return None
        if fault:
            expected = "one object" if self._begun else "the header of a recording"
            self._fail(f"not JSON ({fault}); expected {expected}")
        if line.count(b"[") + line.count(b"{") > DEEPEST and _levels(data) > DEEPEST:
            self._fail(f"nested too deeply; expected at most {DEEPEST} levels")
        if not isinstance(data, dict):
            self._fail(f"found {shown(data)}; expected one object")
        return data

    def _take(self, data: EncodedEvent) -> Line:
        kind = data.get("kind")
        if not isinstance(kind, str) or kind not in (*KINDS, *_BESIDE, "header"):
            known = ", ".join(sorted([*KINDS, *_BESIDE]))
            self._fail(f"kind is {shown(kind)}; expected {f'one of {known}' if self._begun else 'a header'}")
        if kind == "header":
            if self._begun:
                self._fail("a second header; expected one run in one file")
            self._begun = True
            return read_header(data)
        if not self._begun or (self._events == 0 and kind in _BESIDE):
            self._fail(f"found {kind}; expected {'a start event' if self._begun else 'a header'}")
        return _BESIDE[kind](data) if kind in _BESIDE else self._take_event(data)

    def _take_event(self, data: EncodedEvent) -> StreamEvent:
        event = decode(data)
        if event.seq != self._events:
            self._fail(f"seq is {event.seq}; expected {self._events}")
        if isinstance(event, StartEvent) != (self._events == 0):
            self._fail(f"found {event.kind}; expected {'no second start' if self._events else 'a start event'}")
        if self._over:
            self._fail(f"found {event.kind} after completed; expected the end of the run")
        self._over = isinstance(event, CompletedEvent)
        self._events += 1
        return event

    def _fail(self, problem: str) -> NoReturn:
        raise BadRecording(self._path, self._number, problem)


def _levels(data: Any) -> int:
    """Return the depth of nested lists and objects."""
    levels, layer = 0, [data]
    while layer:
        levels += 1
        inner = [item.values() if isinstance(item, dict) else item for item in layer if isinstance(item, (dict, list))]
        layer = [each for items in inner for each in items if isinstance(each, (dict, list))]
    return levels


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a JSON number")
