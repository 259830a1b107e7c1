"""A recorded run: read from its file, and marked with what you think of it."""

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
from ..log.reading import Reading, run_of
from ..log.reasoning import reasoning_of
from ..log.results import Withheld, chunks_of
from .budget import affordable
from .format import Delta, Header, Label, Mark, WithheldText, header_of, withheld_texts
from .opinions import common, current
from .places import note_file
from .reader import Line, read

LARGEST = 256 * 2**20
"""Largest file in bytes that `load` reads into memory: 10,000 chunks under 20 requirements take a tenth of that."""

BREAKS_OFF = "the recording breaks off here"


@dataclass(frozen=True)
class RawText:
    """The model's text of one attempt, as far as it was recorded.

    Attributes:
        attempt: number of the attempt, from 1.
        text: the text, including withheld text where that was recorded.
        whole: whether the model had ended by itself, so that nothing is missing.
        last_end: where the last chunk of the recorded run ends; None if there was no chunk.
        let_out: number of characters that were given out before the attempt ended early; None where it went on to
            the model's own end.
        deltas: the time of each piece of the text, in seconds since the run began, and the piece. Where no deltas
            were recorded, these are the chunks and the times when they were given out.
        first_chunk: number of chunks in the text that the attempt resumed from.
        finish_reason: why the model ended, where that is known.
        calls: the tool calls, including withheld ones where they were recorded; none where the model was stopped.
        reasoning: the reasoning that was shown, and the withheld one where it was recorded.
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
    """A recorded run: everything that a result says of a run without a model.

    Attributes:
        path: the file; None for a run that was never in a file.
        header: what was run, and with what.
        finished: False if the recording breaks off before the end of the run. It then ends as "stopped".
        marks: what people think of the answer: of each rater the last word on each requirement.
        deltas: what the model wrote and when, if that was recorded.
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
        """Return a settled run as a recording that was never in a file, with the text that it withheld or without."""
        events = run.log.read()
        start = events[0]
        assert isinstance(start, StartEvent)
        texts = withheld_texts(events, run.attempts) if withheld else []
        return cls([header_of(start, run.run_id, prompt=None, withheld=bool(texts)), *events, *texts])

    @property
    def label(self) -> Label | None:
        """What most raters think of the last attempt: "good", "bad", or None; "bad" where opinions are even."""
        agreed = common([mark for mark in self.marks if mark.attempt is None], None)
        return None if agreed is None else agreed.label

    @property
    def prompt(self) -> str | None:
        """What the model was asked, where that was recorded."""
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
            raise ValueError(f"Invalid value {attempt!r} for attempt: expected a number from 1 to {len(attempts)}.")
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

    If the process that wrote the file was killed, the recording breaks off where the file does.

    Args:
        recorded: a file of at most 256 MiB; or a settled run: a result, the `_stream` of a `%%stream` cell, a replay.

    Raises:
        BadRecording: a line of the file is not what is expected in its place, or stands for more than a run needs; the
            message names the line.
        OSError: the file cannot be read.
        ValueError: the run has not settled.
        TypeError: `recorded` is something else.
    """
    if isinstance(recorded, (str, PathLike)):
        path = Path(recorded).expanduser()
        return Recording(affordable(read(path, most=LARGEST), path), path)
    run = run_of(recorded)
    if isinstance(run, Recording):
        return run
    if not run.log.closed:
        raise ValueError(f"Invalid value {run!r}: expected a settled run. Wait for its end, or stop() it, first.")
    return Recording.of(run)


def _pieces(events: Sequence[StreamEvent], size: int) -> list[tuple[float, str]]:
    """Return the chunks of one attempt and what was left at the natural end, each with the time it was given out.

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
    """Make the ending that is missing."""
    attempts = max((event.attempt for event in events if isinstance(event, (ChunkEvent, RetryEvent))), default=1)
    elapsed = events[-1].elapsed if events else 0.0
    return CompletedEvent(False, text, attempts, outcome="stopped", reason=BREAKS_OFF, seq=len(events), elapsed=elapsed)
