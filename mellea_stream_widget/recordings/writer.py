"""Writes a run to a file as it goes: a thread reads the log and appends whole lines."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import itertools
import logging
import os
import threading
import time
import weakref
from concurrent.futures import Future
from os import PathLike
from pathlib import Path
from typing import Any, Protocol

from ..log.encoding import EncodedEvent, encode, line_of
from ..log.events import StartEvent, StreamEvent
from ..log.log import EventLog
from ..orchestrator.retry import PastAttempt
from ..orchestrator.tasks import spawn
from .deltas import Tape
from .format import LABELS, LONGEST_LINE, SUFFIX, Label, Mark, header_of, withheld_texts
from .given import run_of
from .redact import Redactor

logger = logging.getLogger("mellea_stream_widget")

LAST_WORDS = 5.0
"""Seconds that an interpreter which ends waits for the recordings of settled runs."""


class Recorded(Protocol):
    """What is recorded: a result, under way or settled."""

    log: EventLog
    run_id: str

    @property
    def attempts(self) -> list[PastAttempt]: ...

    def attend(self, reader: asyncio.Task[Any]) -> None: ...


class _Holder(Protocol):
    """Something that has the run that is meant: what a `%%stream` cell left behind."""

    @property
    def result(self) -> Recorded: ...


def record(
    result: Recorded | _Holder,
    path: str | PathLike[str],
    *,
    prompt: str | None = None,
    withheld: bool = False,
    tape: Tape | None = None,
) -> Recorder:
    """Write a run to a file as it goes; return at once.

    A thread writes, and the run never waits for it. Whatever happens, the file is valid up to its last whole line.
    Nobody but its owner can read it. It never holds a key; it holds text that no requirement has passed only with
    `withheld`. `acomplete()` waits for its last line, the run does not.

    Args:
        result: the run, under way or settled, or what a `%%stream` cell left of it.
        path: the file, which must not exist; or a folder, which gets a new file. JupyterLab opens files that end
            in `.stream.jsonl`.
        prompt: what the model was asked, if it is to be kept.
        withheld: keep the text that never came out as well.
        tape: of a run that was started with `tap=tape.tap`; with `withheld`, what the model wrote, and when, is
            kept as it came.

    Raises:
        TypeError: `result` is no run.
        FileExistsError: the file exists: one file holds one run.
        OSError: the file cannot be made.
    """
    run = run_of(result)
    return Recorder(path).follow(run, prompt=prompt, withheld=withheld, tape=tape)


def mark(path: str | PathLike[str], label: Label) -> None:
    """Write down what you think of a recorded answer. The last mark counts.

    The run must be over: nobody may be writing the file.

    Args:
        path: the recording.
        label: "good" or "bad".

    Raises:
        ValueError: the label is neither, or the file is no recording.
    """
    from .reader import is_whole, read

    if label not in LABELS:
        raise ValueError(f"label is {label!r}; choose from: {', '.join(LABELS)}")
    for _ in read(path):
        pass
    with Path(path).open("r+b") as file:
        end, last = 0, b""
        for last in file:
            end += len(last)
        if not is_whole(last):  # a line that was cut off would spoil the next one
            end -= len(last)
            file.truncate(end)
        file.seek(end)
        begin = b"\n" if is_whole(last) and not last.endswith(b"\n") else b""
        file.write(begin + line_of(Mark(label).encoded()).encode("ascii") + b"\n")


async def _written(recorder: Recorder) -> None:
    await asyncio.wrap_future(recorder.done)


class Recorder:
    """A file that takes one run.

    Attributes:
        path: the file.
        done: ends, always without an exception, when the last line is written or no more can be.
        error: what kept the rest of the run out of the file, such as a full disk.

    Raises:
        FileExistsError, OSError: as `record` says.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path, self._file = _new_file(Path(path))
        self.done: Future[None] = Future()
        self.error: Exception | None = None
        self.log: EventLog | None = None
        self._size = 0
        self._redactor = Redactor()

    def follow(
        self, result: Recorded, *, prompt: str | None = None, withheld: bool = False, tape: Tape | None = None
    ) -> Recorder:
        """Write that run, from its first event to its end; return at once."""
        self.done.set_running_or_notify_cancel()  # it cannot be cancelled by who waits for it
        self.log = result.log
        _recorders.add(self)

        def work() -> None:
            try:
                self._write_run(result, prompt, withheld, tape)
            except Exception as exc:
                self._give_up(exc)
            finally:
                os.close(self._file)
                self.done.set_result(None)

        threading.Thread(target=work, name="mellea-stream-recorder", daemon=True).start()
        with contextlib.suppress(RuntimeError):  # outside of an event loop nobody awaits the result
            result.attend(spawn(asyncio.get_running_loop(), _written(self), "the recorder"))
        return self

    def discard(self) -> None:
        """Take the empty file away again: there is no run for it."""
        os.close(self._file)
        self.path.unlink(missing_ok=True)
        self.done.set_result(None)

    def _write_run(self, result: Recorded, prompt: str | None, withheld: bool, tape: Tape | None) -> None:
        log = result.log
        log.wait(0)
        start = log.read()[0]
        assert isinstance(start, StartEvent)
        header = header_of(start, result.run_id, prompt=prompt, withheld=withheld)
        self._append([header.encoded(), self._encode(start, withheld)])
        position = 1
        while not (log.closed and position == len(log)):
            log.wait(position)
            events = log.read(position)
            position += len(events)
            deltas = [delta.encoded() for delta in tape.drain(start.timestamp)] if tape is not None and withheld else []
            self._append([*deltas, *(self._encode(event, withheld) for event in events)])
        if withheld:
            self._append([text.encoded() for text in withheld_texts(log.read(), result.attempts)])
        os.fsync(self._file)

    def _encode(self, event: StreamEvent, withheld: bool) -> EncodedEvent:
        data = self._redactor.clean(encode(event))
        if data["kind"] == "preview" and not withheld:
            data["text"] = ""  # nobody has checked it yet
        return data

    def _append(self, lines: list[EncodedEvent]) -> None:
        """Write whole lines; the process may be killed in between, and then the last one is cut off."""
        whole = [line_of(line).encode("ascii") + b"\n" for line in lines]
        if any(len(line) > LONGEST_LINE for line in whole):
            raise ValueError(f"a line would be longer than {LONGEST_LINE >> 20} MiB")
        data = memoryview(b"".join(whole))
        while data:
            data = data[os.write(self._file, data) :]
        self._size += sum(map(len, whole))

    def _give_up(self, error: Exception) -> None:
        self.error = error
        logger.warning("the recording %s breaks off, the run goes on: %s", self.path, error)
        with contextlib.suppress(OSError):
            os.ftruncate(self._file, self._size)


def _new_file(path: Path) -> tuple[Path, int]:
    """Make the file and open it: for a folder a new one in it, named by the time. Others may be doing the same."""
    stem = time.strftime("stream-%Y%m%d-%H%M%S")
    names = (path / f"{stem}{f'-{number}' if number else ''}{SUFFIX}" for number in itertools.count())
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    for name in names if path.is_dir() else [path]:
        with contextlib.suppress(FileExistsError):
            return name, os.open(name, flags, 0o600)
    raise FileExistsError(f"{path} exists already; name a new file, or a folder, which gets a new file for each run")


_recorders: weakref.WeakSet[Recorder] = weakref.WeakSet()


@atexit.register
def _finish() -> None:
    """Let the recorders of settled runs come to the end of their logs."""
    deadline = time.monotonic() + LAST_WORDS
    for recorder in list(_recorders):
        if recorder.log is not None and recorder.log.closed:
            with contextlib.suppress(TimeoutError):
                recorder.done.result(max(0.0, deadline - time.monotonic()))
