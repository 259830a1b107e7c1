"""A recorded run, read from its file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from ..core.events import ChunkEvent, CompletedEvent, RetryEvent, StreamEvent, StreamingDoneEvent
from ..core.log import EventLog
from .format import Delta, Header, Label, Mark, WithheldText
from .reader import Line, read
from .told import ToldResult

LARGEST = 256 * 2**20
"""Most bytes of a file that `load` takes into memory: 10,000 chunks under 20 requirements are a tenth of that."""

BREAKS_OFF = "the recording breaks off here"


@dataclass(frozen=True)
class RawText:
    """The model's text of one attempt, as far as it was recorded.

    Attributes:
        text: the text, withheld text included where it was recorded.
        whole: whether the model had ended by itself, so that nothing is missing.
        deltas: the pieces in which it came and when each of them came, in seconds since the run began; where they
            were not recorded, chunks and the times when they were let out.
    """

    text: str
    whole: bool
    deltas: tuple[tuple[float, str], ...]


class Recording(ToldResult):
    """A recorded run: everything that a result says of a run without a model.

    Attributes:
        path: the file; None for a run that was never in one.
        finished: False if the recording breaks off before the run's end. It then ends as "stopped".
        label: what somebody thinks of the answer: "good", "bad", or None.
        deltas: what the model wrote and when, if that was recorded.
    """

    def __init__(self, lines: Iterable[Line], path: Path | None = None) -> None:
        header = Header()
        log = EventLog()
        self.path = path
        self.label: Label | None = None
        self.deltas: list[Delta] = []
        self._withheld: WithheldText | None = None
        for line in lines:
            if isinstance(line, Header):
                header = line
            elif isinstance(line, Delta):
                self.deltas.append(line)
            elif isinstance(line, WithheldText):
                self._withheld = line
            elif isinstance(line, Mark):
                self.label = line.label
            else:
                log.append(line)
        super().__init__(header, log)
        self.finished = self.completed_event is not None
        if not self.finished:
            log.append(_broken_off(log.read(), self.full_text))
        log.close()

    @property
    def prompt(self) -> str | None:
        """What the model was asked, where it was recorded."""
        return self.header.prompt

    @property
    def withheld(self) -> str:
        """The text that never came out, where it was recorded."""
        return "" if self._withheld is None else self._withheld.text

    def raw(self, attempt: int | None = None) -> RawText:
        """Give the model's text of one attempt, by default of the last one.

        Raises:
            ValueError: there was no such attempt.
        """
        events = self.log.read()
        last = max((event.attempt for event in events if isinstance(event, (ChunkEvent, RetryEvent))), default=1)
        number = last if attempt is None else attempt
        if not 1 <= number <= last:
            raise ValueError(f"attempt is {number}; the run had {last}")
        done = any(isinstance(event, StreamingDoneEvent) and event.attempt == number for event in events)
        kept = self._kept(events, number)
        pieces = [(delta.elapsed, delta.text) for delta in self.deltas if delta.attempt == number]
        if not pieces:
            pieces = _let_out(events, number, sum(len(text) for _, text in kept))
            if self._withheld is not None and self._withheld.attempt == number:
                pieces.append((self.elapsed, self._withheld.text))
        pieces = [*kept, *pieces]
        return RawText("".join(text for _, text in pieces), done, tuple(pieces))

    def _kept(self, events: list[StreamEvent], number: int) -> list[tuple[float, str]]:
        """Give the text that an attempt went on from, which the model did not write again."""
        for event in events:
            if isinstance(event, RetryEvent) and event.attempt == number and (kept := getattr(event, "kept", 0)):
                return [(event.elapsed, self.raw(number - 1).text[:kept])]
        return []


def load(path: str | PathLike[str]) -> Recording:
    """Read a recording.

    A file that breaks off, as a kill in mid-run leaves it, is read up to there. Files that the view of release 0.1
    saved are read too.

    Raises:
        BadRecording: a line is not what has to stand there; the message names it.
        OSError: the file cannot be read.
    """
    return Recording(read(path, most=LARGEST), Path(path))


def _let_out(events: list[StreamEvent], number: int, size: int) -> list[tuple[float, str]]:
    """Give the chunks of an attempt behind the first `size` characters, and what was left at the natural end."""
    pieces: list[tuple[float, str]] = []
    for event in events:
        if isinstance(event, ChunkEvent) and event.attempt == number:
            pieces.append((event.elapsed, event.lead + event.text))
            size += len(pieces[-1][1])
        elif isinstance(event, StreamingDoneEvent) and event.attempt == number and len(event.full_text) > size:
            pieces.append((event.elapsed, event.full_text[size:]))
    return pieces


def _broken_off(events: list[StreamEvent], text: str) -> CompletedEvent:
    """Make the ending that is missing."""
    attempts = max((event.attempt for event in events if isinstance(event, (ChunkEvent, RetryEvent))), default=1)
    elapsed = events[-1].elapsed if events else 0.0
    return CompletedEvent(False, text, attempts, outcome="stopped", reason=BREAKS_OFF, seq=len(events), elapsed=elapsed)
