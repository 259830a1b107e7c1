"""Appends a line to a finished recording. Whenever the process is killed, every earlier line stays whole."""

from __future__ import annotations

import contextlib
import os
import re
import time
from pathlib import Path

from .files import close, lock
from .format import VERSION
from .reader import is_whole

PATIENCE = 5.0
"""Seconds to wait for others who append to the same file."""

_BLOCK = 65536
_OLD = re.compile(
    rb'\{\s*"kind"\s*:\s*"header"\s*,\s*"format"\s*:\s*"mellea-stream"\s*,\s*"version"\s*:\s*1(?=\s*[,}])'
)


def append(path: Path, line: bytes) -> None:
    """Append a line, and wait until it is on the disk.

    A last line that was cut off is taken away first: it would spoil the new one.

    Raises:
        BlockingIOError: the run is still being recorded.
        OSError: the file cannot be written; it is as it was before.
    """
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        _wait_for(descriptor, path)
        end, begin = _end(descriptor)
        try:
            _write(descriptor, end, begin + line + b"\n")
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, end)
            raise
        _raise_version(descriptor)
        os.fsync(descriptor)
    finally:
        close(descriptor)


def _wait_for(descriptor: int, path: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not lock(descriptor):
        if time.monotonic() > deadline:
            raise BlockingIOError(f"{path} is being written: wait for the end of its run before you label it.")
        time.sleep(0.01)


def _end(descriptor: int) -> tuple[int, bytes]:
    """Return the offset at which the next line goes, and what ends the line before it."""
    size = place = os.fstat(descriptor).st_size
    tail = b""
    while place > 0 and b"\n" not in tail:
        begin = max(0, place - _BLOCK)
        os.lseek(descriptor, begin, os.SEEK_SET)
        tail = os.read(descriptor, place - begin) + tail
        place = begin
    last = tail[tail.rfind(b"\n") + 1 :]
    if not last:
        return size, b""
    return (size, b"\n") if is_whole(last) else (size - len(last), b"")


def _write(descriptor: int, place: int, data: bytes) -> None:
    os.ftruncate(descriptor, place)
    os.lseek(descriptor, place, os.SEEK_SET)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _raise_version(descriptor: int) -> None:
    """Let the header of an older recording say that it has labels of this version; one byte changes."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    if found := _OLD.match(os.read(descriptor, 512)):
        os.lseek(descriptor, found.end() - 1, os.SEEK_SET)
        os.write(descriptor, str(VERSION).encode())
