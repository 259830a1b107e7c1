"""Writes a run to a file as it goes: a thread reads the log and appends whole lines."""

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
"""Seconds that an interpreter that ends waits for the recordings of settled runs."""


def record(
    result: Reading | object,
    path: str | PathLike[str],
    *,
    prompt: str | None = None,
    withheld: bool = False,
    tape: Tape | None = None,
) -> Recorder:
    """Write a run to a file as it goes; return at once.

    A thread writes, and the run never waits for it. Whatever happens, the file is valid up to its last whole line.
    Only its owner can read it. It never holds a key. It holds unchecked text only with `withheld`; reasoning only with
    that, or where the run was asked to show it. `acomplete()` waits for the last line, the run does not.

    Args:
        result: the run, under way or settled: a result, the `_stream` of a `%%stream` cell, a recording, a replay.
        path: the file; or a folder, which gets a new file, and which is made if its name ends with a slash. JupyterLab
            opens files that end in `.stream.jsonl`. A recording that has the name already is kept: it is moved to a
            numbered name beside it.
        prompt: what the model was asked, if that is to be kept.
        withheld: keep the text that is not given out as well.
        tape: of a run that was started with `tap=tape.tap`; with `withheld`, what the model wrote and when is kept as
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
    """Return the recording of a settled run, as `record` would have written it.

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
        data["text"] = ""  # it is not checked yet
    return data


def _whole_lines(lines: list[EncodedEvent]) -> list[bytes]:
    whole = [line_of(line).encode("ascii") + b"\n" for line in lines]
    if any(len(line) > LONGEST_LINE for line in whole):
        raise ValueError(f"a line would be longer than {LONGEST_LINE >> 20} MiB")
    return whole


class Tape:
    """Notes each delta and its time as the run reads it: `start_stream(..., tap=tape.tap)`.

    It holds unchecked text until a `Recorder` takes that away. Without a recorder it has no effect on the run.
    """

    def __init__(self) -> None:
        self._deltas: deque[tuple[int, float, str, bool]] = deque()

    def tap(self, generation: Generation, _attempt: int) -> Tapped:
        """Return a generation like this one whose deltas are noted, once it is chosen as an attempt."""
        return Tapped(generation, self._deltas)

    def drain(self, began: float) -> list[Delta]:
        """Return what has come since the last call, in a run that began at that Unix time; from any thread."""
        taken = [self._deltas.popleft() for _ in range(len(self._deltas))]
        return [Delta(attempt, max(0.0, at - began), text, last) for attempt, at, text, last in taken]


class Tapped:
    """A `orchestrator.ports.Generation` that notes each delta: attempt, Unix time, text, whether it is the end.

    Which attempt a candidate becomes, if any, is known only when it has passed or failed.
    """

    def __init__(self, generation: Generation, deltas: deque[tuple[int, float, str, bool]]) -> None:
        self._generation = generation
        self._attempt = 0
        self._kept: list[tuple[float, str, bool]] = []
        self._deltas = deltas

    def choose(self, number: int) -> None:
        """Note what has come, and what comes, as the text of the attempt of that number."""
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
    """A file that takes one run. It is opened when the run is followed, and closed by the thread that writes it.

    Attributes:
        path: the file; before it is opened, the path that was asked for.
        done: settles, always without an exception, when the last line is written or no more can be.
        error: what kept the rest of the run out of the file, such as a full disk.

    Raises:
        FileExistsError, OSError: as for `record`; nothing is made then.
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
        """Which file has the run, and where an earlier recording of that name is; for the person who asked."""
        if self.error is not None:
            return f"The recording {self.path} breaks off: {self.error}"
        said = f"Recorded in {self.path}"
        if self._file is not None and self._file.busy:
            return f"{said}, because another run is being recorded in {self._asked_for}"
        moved = None if self._file is None else self._file.moved
        return said if moved is None else f"{said}; the earlier recording is now {moved}"

    @property
    def opened(self) -> bool:
        """Whether there is a file of this run."""
        return self._file is not None

    def follow(
        self, run: Reading, *, prompt: str | None = None, withheld: bool = False, tape: Tape | None = None
    ) -> Recorder:
        """Open the file and write that run, from its first event to its end; return at once.

        A file that cannot be made is an `error`, as one that cannot be written is.
        """
        self.done.set_running_or_notify_cancel()  # those who wait for it cannot cancel it
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
        with contextlib.suppress(RuntimeError):  # outside of an event loop nobody awaits the result
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
        """Write whole lines; if the process is killed in between, the last one is cut off."""
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
    """Let the recorders of settled runs come to the end of their logs."""
    deadline = time.monotonic() + LAST_WORDS
    for recorder in list(_recorders):
        if recorder.log is not None and recorder.log.closed:
            with contextlib.suppress(TimeoutError):
                recorder.done.result(max(0.0, deadline - time.monotonic()))
