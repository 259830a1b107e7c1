"""A recorded run, read from its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from ..log.calls import ToolCall, read_calls
from ..log.events import (
    NATURAL,
    ChunkEvent,
    CompletedEvent,
    QuickCheckEvent,
    RetryEvent,
    StartEvent,
    StreamEvent,
    StreamingDoneEvent,
)
from ..log.log import EventLog
from ..log.mistakes import InvalidValue
from ..log.reading import Reading, run_of
from ..log.reasoning import reasoning_of
from ..log.results import Withheld, chunks_of
from .budget import affordable
from .format import Delta, Header, Label, Mark, WithheldText, header_of, withheld_texts
from .opinions import common, current
from .places import note_file
from .reader import Line, read

LARGEST = 256 * 2**20
"""Largest file, in bytes, that `load` reads. 10,000 chunks with 20 requirements need a tenth of that."""

BREAKS_OFF = "the recording breaks off here"


@dataclass(frozen=True)
class RawText:
    """The model's text of one attempt, as far as it was recorded.

    Attributes:
        attempt: number of the attempt, from 1.
        text: the text, including withheld text if that was recorded.
        whole: whether the model ended by itself, so that no text is missing.
        last_end: end of the last chunk of the recorded run; None without a chunk.
        let_out: number of characters that were let out before the attempt ended early; None if the model ended by
            itself.
        deltas: the time of each piece of the text, in seconds since the run began, and the piece. If no deltas were
            recorded, these are the chunks and the times at which they were let out.
        first_chunk: number of chunks in the text that the attempt resumed from.
        finish_reason: the back-end's reason for the end of the generation; None if unknown.
        calls: the tool calls, including withheld ones if they were recorded; empty if the model was stopped.
        reasoning: the reasoning that was shown, and withheld reasoning if that was recorded.
    """

    attempt: int
    text: str
    whole: bool
    last_end: int | None
    let_out: int | None
    deltas: tuple[tuple[float, str], ...]
    first_chunk: int = 0
    finish_reason: str | None = None
    calls: tuple[ToolCall, ...] = ()
    reasoning: str = ""


class Recording(Reading):
    """A recorded run, which can be read like the result of a live one.

    Attributes:
        path: the file; None for a run without one.
        header: the settings of the run.
        finished: False if the recording breaks off before the end of the run, in which case it ends as "stopped".
        marks: the labels of the answer: the last one of each rater on each requirement.
        deltas: the model's text as it came, if that was recorded.
    """

    def __init__(self, lines: Iterable[Line], path: Path | None = None) -> None:
        self.path = path
        self.header = Header()
        marks: list[Mark] = []
        self.deltas: list[Delta] = []
        self._hidden: dict[int, Withheld] = {}
        log = EventLog()
        for line in lines:
            if isinstance(line, Header):
                self.header = line
            elif isinstance(line, Delta):
                self.deltas.append(line)
            elif isinstance(line, WithheldText):
                self._hidden[line.attempt] = Withheld(line.text, line.reasoning, line.tool_calls)
            elif isinstance(line, Mark):
                marks.append(line)
            else:
                log.append(line)
        super().__init__(log, self.header.run_id, self.header.requirements)
        self.marks = current(marks, len(self.attempts) if marks else None)
        self.finished = self.outcome != "running"
        if not self.finished:
            log.append(_broken_off(log.read(), self.full_text))
        log.close()
        note_file(log, path)

    @classmethod
    def of(cls, run: Reading, *, withheld: bool = True) -> Recording:
        """Return a settled run as a recording without a file, with or without its withheld text."""
        events = run.log.read()
        start = events[0]
        assert isinstance(start, StartEvent)
        texts = withheld_texts(events, run.attempts) if withheld else []
        return cls([header_of(start, run.run_id, prompt=None, withheld=bool(texts)), *events, *texts])

    @property
    def label(self) -> Label | None:
        """The label of most raters for the last attempt; "bad" if there are as many of both, None without labels."""
        agreed = common([mark for mark in self.marks if mark.attempt is None], None)
        return None if agreed is None else agreed.label

    @property
    def prompt(self) -> str | None:
        """The prompt; None if it was not recorded."""
        return self.header.prompt

    @property
    def _withheld(self) -> Mapping[int, Withheld]:
        return self._hidden

    def raw(self, attempt: int | None = None) -> RawText:
        """Return the model's text of one attempt, by default of the last one.

        Raises:
            ValueError: there was no such attempt.
        """
        attempts = self.attempts
        number = len(attempts) if attempt is None else attempt
        if not 1 <= number <= len(attempts):
            raise InvalidValue(f"Invalid value {attempt!r} for attempt: expected a number from 1 to {len(attempts)}.")
        this = attempts[number - 1]
        own = [event for event in self.log.read() if getattr(event, "attempt", None) == number]
        deltas = [delta for delta in self.deltas if delta.attempt == number]
        pieces = [(delta.elapsed, delta.text) for delta in deltas]
        if not pieces:
            pieces = _pieces(own, this.kept)
            if this.withheld:
                pieces.append((this.ended or 0.0, this.withheld))
        if this.kept:
            pieces.insert(0, (this.began, this.text[: this.kept]))
        text = "".join(text for _, text in pieces)
        ends = [event.end for event in own if isinstance(event, (ChunkEvent, QuickCheckEvent))]
        last = max((end for end in ends if 0 < end <= len(text)), default=None)
        whole = any(isinstance(event, StreamingDoneEvent) for event in own) or any(delta.last for delta in deltas)
        out = max((one.end for one in own if isinstance(one, ChunkEvent)), default=this.kept)
        early = this.outcome not in NATURAL
        known = self.finish_reason if number == len(attempts) else "length" if this.outcome == "cut_off" else None
        given = out if early else None
        calls = (*this.tool_calls, *read_calls(this.withheld_tool_calls)) if whole else ()
        reasoning = reasoning_of(own) + this.withheld_reasoning
        return RawText(number, text, whole, last, given, tuple(pieces), self._before(number), known, calls, reasoning)

    def _before(self, number: int) -> int:
        """Return the number of chunks in the text that an attempt resumed from."""
        begun = [place for place, event in enumerate(self.log.read()) if isinstance(event, RetryEvent)]
        return len(chunks_of(self.log.read()[: begun[number - 2] + 1])) if number > 1 else 0


def load(recorded: str | PathLike[str] | object) -> Recording:
    """Read a recording from its file, or return a settled run as a recording.

    If the writing process was killed, the recording breaks off at the end of the file.

    Args:
        recorded: a file of at most 256 MiB; or a settled run: a result, the `_stream` of a `%%stream` cell, a replay.

    Raises:
        BadRecording: a line of the file is invalid, unexpected, or exceeds a limit; the message names the line.
        OSError: the file cannot be read.
        ValueError: the run has not settled.
        TypeError: `recorded` is something else.
    """
    if isinstance(recorded, (str, PathLike)):
        path = Path(recorded).expanduser()
        return Recording(affordable(read(recorded, most=LARGEST), path), path)
    run = run_of(recorded)
    if isinstance(run, Recording):
        return run
    if not run.log.closed:
        raise InvalidValue(f"Invalid value {run!r}: expected a settled run. Wait for its end, or stop() it, first.")
    return Recording.of(run)


def _pieces(events: Sequence[StreamEvent], size: int) -> list[tuple[float, str]]:
    """Return the chunks of one attempt and the rest at the natural end, each with the time at which it was let out.

    Args:
        events: the events of the attempt.
        size: number of characters that the attempt resumed from.
    """
    pieces: list[tuple[float, str]] = []
    for event in events:
        if isinstance(event, ChunkEvent):
            pieces.append((event.elapsed, event.lead + event.text))
            size += len(pieces[-1][1])
        elif isinstance(event, StreamingDoneEvent) and len(event.full_text) > size:
            pieces.append((event.elapsed, event.full_text[size:]))
    return pieces


def _broken_off(events: list[StreamEvent], text: str) -> CompletedEvent:
    """Return the last event that is missing."""
    attempts = max((event.attempt for event in events if isinstance(event, (ChunkEvent, RetryEvent))), default=1)
    elapsed = events[-1].elapsed if events else 0.0
    return CompletedEvent(False, text, attempts, outcome="stopped", reason=BREAKS_OFF, seq=len(events), elapsed=elapsed)
