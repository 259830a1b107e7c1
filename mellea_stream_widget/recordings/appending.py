"""Appends a line to a finished recording. If the process is killed, all earlier lines stay whole."""

from __future__ import annotations

import contextlib
import os
import time
from collections import deque
from pathlib import Path

from .files import close, lock
from .reader import is_whole

PATIENCE = 5.0
"""Seconds to wait for other processes that append to the same file."""

_BLOCK = 65536


def append(path: Path, line: bytes) -> None:
    """Append a line, and wait until it is on disk.

    A last line that was cut off is removed first, because it would corrupt the new one.

    Raises:
        BlockingIOError: the run is still being recorded.
        OSError: the file cannot be written; it is unchanged.
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
    """Return the offset of the next line, and the end that the line before it lacks."""
    size = place = os.fstat(descriptor).st_size
    blocks: deque[bytes] = deque()
    while place > 0 and not (blocks and b"\n" in blocks[0]):
        begin = max(0, place - _BLOCK)
        os.lseek(descriptor, begin, os.SEEK_SET)
        blocks.appendleft(os.read(descriptor, place - begin))
        place = begin
    last = b"".join(blocks).rpartition(b"\n")[2]
    if not last:
        return size, b""
    return (size, b"\n") if is_whole(last) else (size - len(last), b"")


def _write(descriptor: int, place: int, data: bytes) -> None:
    os.ftruncate(descriptor, place)
    os.lseek(descriptor, place, os.SEEK_SET)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
