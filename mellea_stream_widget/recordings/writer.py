"""Records a run in a file while it goes on: a thread reads the log and appends whole lines."""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import logging
import os
import threading
import time
import weakref
from collections import deque
from concurrent.futures import Future
from os import PathLike
from pathlib import Path

from ..log.encoding import EncodedEvent, encode, line_of
from ..log.events import StartEvent, StreamEvent
from ..log.log import EventLog
from ..log.reading import Reading, run_of
from ..orchestrator.delta import End, Piece
from ..orchestrator.ports import Generation
from ..orchestrator.tasks import spawn
from .files import NewFile, close, names_folder, new_file, see_it_can_be_made
from .format import LONGEST_LINE, Delta, header_of, withheld_texts
from .places import note_file

logger = logging.getLogger("mellea_stream_widget")

LAST_WORDS = 5.0
"""Seconds that the interpreter waits at its exit for the recordings of settled runs."""


def record(
    result: Reading | object,
    path: str | PathLike[str],
    *,
    prompt: str | None = None,
    withheld: bool = False,
    tape: Tape | None = None,
) -> Recorder:
    """Record a run in a file while it goes on; return at once.

    A thread writes, and the run never waits for it. The file is always valid up to its last whole line. Only its owner
    can read it. It never has an API key. It has unchecked text only with `withheld`, and reasoning only
    with that or if the run shows it. `acomplete()` waits for the last line.

    Args:
        result: the run, under way or settled: a result, the `_stream` of a `%%stream` cell, a recording, a replay.
        path: the file, or a folder for a new file, which is made if its name ends with a slash. JupyterLab opens files
            that end in `.stream.jsonl`. An older recording with the same name is moved to a numbered name.
        prompt: the prompt to record; None to record none.
        withheld: whether to record withheld text too.
        tape: the tape of a run that was started with `tap=tape.tap`; with `withheld`, the model's text is recorded as
            it came.

    Raises:
        TypeError: `result` is not a run.
        FileExistsError: the path is a file that is not a recording.
        OSError: the file cannot be made.
    """
    recorder = Recorder(path).follow(run_of(result), prompt=prompt, withheld=withheld, tape=tape)
    if recorder.error is not None and not recorder.opened:
        raise recorder.error
    return recorder


def lines_of(run: Reading, *, prompt: str | None = None, withheld: bool = False, tape: Tape | None = None) -> bytes:
    """Return the recording of a settled run, as `record` would write it.

    Args:
        run, prompt, withheld, tape: as for `record`.

    Raises:
        ValueError: a line would be too long.
    """
    events = run.log.read()
    start = events[0]
    assert isinstance(start, StartEvent)
    header = header_of(start, run.run_id, prompt=prompt, withheld=withheld)
    deltas = [delta.encoded() for delta in tape.drain(start.timestamp)] if tape is not None and withheld else []
    lines = [header.encoded(), _encoded(start, withheld), *deltas]
    lines += [_encoded(event, withheld) for event in events[1:]]
    if withheld:
        lines += [text.encoded() for text in withheld_texts(events, run.attempts)]
    return b"".join(_whole_lines(lines))


def _encoded(event: StreamEvent, withheld: bool) -> EncodedEvent:
    data = encode(event)
    if data["kind"] == "preview" and not withheld:
        data["text"] = ""  # unchecked
    return data


def _whole_lines(lines: list[EncodedEvent]) -> list[bytes]:
    whole = [line_of(line).encode("ascii") + b"\n" for line in lines]
    if any(len(line) > LONGEST_LINE for line in whole):
        raise ValueError(f"a line would be longer than {LONGEST_LINE >> 20} MiB")
    return whole


class Tape:
    """Keeps each delta and its time as the run reads it: `start_stream(..., tap=tape.tap)`.

    It holds unchecked text until a `Recorder` writes it.
    """

    def __init__(self) -> None:
        self._deltas: deque[tuple[int, float, str, bool]] = deque()

    def tap(self, generation: Generation, _attempt: int) -> Tapped:
        """Return a generation that keeps its deltas, once it is chosen as an attempt."""
        return Tapped(generation, self._deltas)

    def drain(self, began: float) -> list[Delta]:
        """Return the deltas since the last call, in a run that began at that Unix time. Can be called in any thread."""
        taken = [self._deltas.popleft() for _ in range(len(self._deltas))]
        return [Delta(attempt, max(0.0, at - began), text, last) for attempt, at, text, last in taken]


class Tapped:
    """An `orchestrator.ports.Generation` that keeps each delta with its attempt and time.

    The attempt of a candidate, if it becomes one, is known only after it has passed or failed.
    """

    def __init__(self, generation: Generation, deltas: deque[tuple[int, float, str, bool]]) -> None:
        self._generation = generation
        self._attempt = 0
        self._kept: list[tuple[float, str, bool]] = []
        self._deltas = deltas

    def choose(self, number: int) -> None:
        """Assign all deltas, past and future, to the attempt with that number."""
        self._attempt = number
        kept, self._kept = self._kept, []
        self._deltas.extend((number, *delta) for delta in kept)

    def _note(self, text: str, *, last: bool = False) -> None:
        if self._attempt:
            self._deltas.append((self._attempt, time.time(), text, last))
        else:
            self._kept.append((time.time(), text, last))

    async def next_delta(self) -> Piece | End:
        """Wait for the next delta, or for the natural end."""
        delta = await self._generation.next_delta()
        if isinstance(delta, End):
            self._note("", last=True)
        elif isinstance(delta, str) and delta:
            self._note(delta)
        return delta

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()


class Recorder:
    """Records one run in a file, which `follow` opens, and the writing thread closes.

    Attributes:
        path: the file; before it is opened, the given path.
        done: ends, always without an exception, when the last line is written, or no more can be written.
        error: the exception that ended the writing, such as for a full disk; None without one.

    Raises:
        FileExistsError, OSError: as for `record`; no file is made.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path).expanduser()
        self._in_folder = names_folder(os.path.expanduser(path))  # noqa: PTH111 - a `Path` drops the end of a folder
        self.done: Future[None] = Future()
        self.error: Exception | None = None
        self.log: EventLog | None = None
        self._asked_for = self.path
        self._file: NewFile | None = None
        self._size = 0
        see_it_can_be_made(self.path, in_folder=self._in_folder)

    @property
    def summary(self) -> str:
        """The file of the run, and the new name of an older recording, as a sentence."""
        if self.error is not None:
            return f"The recording {self.path} breaks off: {self.error}"
        said = f"Recorded in {self.path}"
        if self._file is not None and self._file.busy:
            return f"{said}, because another run is being recorded in {self._asked_for}"
        moved = None if self._file is None else self._file.moved
        return said if moved is None else f"{said}; the earlier recording is now {moved}"

    @property
    def opened(self) -> bool:
        """Whether the file was opened."""
        return self._file is not None

    def follow(
        self, run: Reading, *, prompt: str | None = None, withheld: bool = False, tape: Tape | None = None
    ) -> Recorder:
        """Open the file and record a run, from its first event to its end; return at once.

        If the file cannot be made or written, the exception is in `error`.
        """
        self.done.set_running_or_notify_cancel()  # so that a waiting task cannot cancel it
        self.log = run.log
        try:
            self._file = new_file(self._asked_for, in_folder=self._in_folder)
        except OSError as exc:
            self._give_up(exc)
            self.done.set_result(None)
            return self
        self.path = self._file.path
        note_file(run.log, self.path)
        file = self._file.descriptor
        _recorders.add(self)

        def work() -> None:
            try:
                self._write_run(file, run, prompt, withheld, tape)
            except Exception as exc:
                self._give_up(exc)
                with contextlib.suppress(OSError):
                    os.ftruncate(file, self._size)
            finally:
                try:
                    close(file)
                finally:
                    self.done.set_result(None)

        threading.Thread(target=work, name="mellea-stream-recorder", daemon=True).start()
        with contextlib.suppress(RuntimeError):  # not in an event loop, so that the result is not awaited
            run.attend(spawn(asyncio.get_running_loop(), _written(self), "the recorder"))
        return self

    def _write_run(self, file: int, run: Reading, prompt: str | None, withheld: bool, tape: Tape | None) -> None:
        log = run.log
        log.wait(0)
        start = log.read()[0]
        assert isinstance(start, StartEvent)
        header = header_of(start, run.run_id, prompt=prompt, withheld=withheld)
        self._append(file, [header.encoded(), _encoded(start, withheld)])
        position = 1
        while not (log.closed and position == len(log)):
            log.wait(position)
            events = log.read(position)
            position += len(events)
            deltas = [delta.encoded() for delta in tape.drain(start.timestamp)] if tape is not None and withheld else []
            self._append(file, [*deltas, *(_encoded(event, withheld) for event in events)])
        if withheld:
            self._append(file, [text.encoded() for text in withheld_texts(log.read(), run.attempts)])
        os.fsync(file)

    def _append(self, file: int, lines: list[EncodedEvent]) -> None:
        """Write whole lines. If the process is killed meanwhile, the last one may be cut off."""
        whole = _whole_lines(lines)
        data = memoryview(b"".join(whole))
        while data:
            data = data[os.write(file, data) :]
        self._size += sum(map(len, whole))

    def _give_up(self, error: Exception) -> None:
        self.error = error
        logger.warning("the recording %s breaks off, the run goes on: %s", self.path, error)


async def _written(recorder: Recorder) -> None:
    await asyncio.wrap_future(recorder.done)


_recorders: weakref.WeakSet[Recorder] = weakref.WeakSet()


@atexit.register
def _finish() -> None:
    """Wait for the recorders of settled runs."""
    deadline = time.monotonic() + LAST_WORDS
    for recorder in list(_recorders):
        if recorder.log is not None and recorder.log.closed:
            with contextlib.suppress(TimeoutError):
                recorder.done.result(max(0.0, deadline - time.monotonic()))
