"""Reads a recording line by line. It may come from anybody, so nothing in it is believed before it is checked."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from ..log.decoding import KINDS, decode, shown
from ..log.encoding import EncodedEvent
from ..log.events import CompletedEvent, StartEvent, StreamEvent
from .format import (
    LONGEST_LINE,
    Delta,
    Header,
    Mark,
    WithheldText,
    read_delta,
    read_header,
    read_mark,
    read_withheld,
)

Line = Header | StreamEvent | Delta | WithheldText | Mark
"""What one line of a recording holds."""

_BESIDE: dict[str, Callable[[EncodedEvent], Line]] = {
    "delta": read_delta,
    "withheld": read_withheld,
    "label": read_mark,
}


class BadRecording(ValueError):
    """A file is no recording; the message names the line and what was expected there.

    Attributes:
        path: the file.
        line: number of the line, from 1.
        problem: what is wrong with it.
    """

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}, line {line}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.line, self.problem)


def read(path: str | PathLike[str], *, most: float = math.inf) -> Iterator[Line]:
    """Yield what the lines of a recording hold, in order; the first one is the header.

    Only one line is in memory at a time. A last line that was cut off, as a kill in mid-write leaves it, is left
    out. A file without a header, as release 0.1 saved them, gets one of version 0.

    Args:
        path: the file.
        most: bytes that the file may have.

    Raises:
        BadRecording: a line is not what has to stand there, or the file has more than `most` bytes.
        OSError: the file cannot be read.
    """
    with Path(path).open("rb") as file:
        yield from _Reader(Path(path), most).read(file)


def is_whole(line: bytes) -> bool:
    """Whether a line was not cut off; the end of a file may stand for the end of its last one."""
    if line.endswith(b"\n"):
        return True
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class _Reader:
    """What has been read so far decides what may follow."""

    def __init__(self, path: Path, most: float) -> None:
        self._path = path
        self._room = most
        self._number = 0
        self._events = 0
        self._begun = False
        self._over = False

    def read(self, file: BinaryIO) -> Iterator[Line]:
        """Yield what each line holds."""
        while line := file.readline(LONGEST_LINE + 1):
            self._number += 1
            if len(line) > LONGEST_LINE:
                self._fail(f"the line is longer than {LONGEST_LINE >> 20} MiB")
            self._room -= len(line)
            if self._room < 0:
                self._fail("the file is too large to be held in memory; read() goes through it line by line")
            data = self._parse(line)
            if data is None:
                return
            try:
                yield from self._take(data)
            except ValueError as exc:
                if isinstance(exc, BadRecording):
                    raise
                self._fail(str(exc))
        if self._events == 0:
            self._number += 1
            self._fail("the file ends here; expected " + ("a start event" if self._begun else "a header"))

    def _parse(self, line: bytes) -> EncodedEvent | None:
        """Give the line's object; None for the beginning of a line that was cut off."""
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
            self._fail(f"no JSON ({fault}); expected one object")
        if not isinstance(data, dict):
            self._fail(f"found {shown(data)}; expected one object")
        return data

    def _take(self, data: EncodedEvent) -> Iterator[Line]:
        kind = data.get("kind")
        if kind == "header":
            if self._begun:
                self._fail("a second header; expected one run in one file")
            self._begun = True
            yield read_header(data)
        elif isinstance(kind, str) and kind in _BESIDE:
            if self._events == 0:
                self._fail(f"found {kind}; expected {'a start event' if self._begun else 'a header'}")
            yield _BESIDE[kind](data)
        else:
            yield from self._take_event(data)

    def _take_event(self, data: EncodedEvent) -> Iterator[Line]:
        if not isinstance(data.get("kind"), str) or data["kind"] not in KINDS:
            known = ", ".join(sorted([*KINDS, *_BESIDE]))
            self._fail(f"kind is {shown(data.get('kind'))}; expected one of {known}")
        event = decode(data)
        if event.seq != self._events:
            self._fail(f"seq is {event.seq}; expected {self._events}")
        if isinstance(event, StartEvent) != (self._events == 0):
            self._fail(f"found {event.kind}; expected {'no second start' if self._events else 'a start event'}")
        if self._over:
            self._fail(f"found {event.kind} behind completed; expected the end of the run")
        if isinstance(event, StartEvent) and not self._begun:
            yield _header_of_old(event)
        self._begun, self._over = True, isinstance(event, CompletedEvent)
        self._events += 1
        yield event

    def _fail(self, problem: str) -> NoReturn:
        raise BadRecording(self._path, self._number, problem)


def _header_of_old(start: StartEvent) -> Header:
    """Make the header of a file that has none."""
    return Header(
        version=0,
        created=start.timestamp,
        requirements=list(start.requirements),
        chunking=start.chunking,
        backend=start.backend,
        settings=start.settings,
    )


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")
