"""A recorded run, read from its file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from ..log.events import (
    ChunkEvent,
    CompletedEvent,
    QuickCheckEvent,
    RetryEvent,
    StartEvent,
    StreamEvent,
    StreamingDoneEvent,
)
from ..log.log import EventLog
from ..orchestrator.retry import PastAttempt
from .attempts import attempts_of, let_out
from .format import Delta, Header, Label, Mark, WithheldText, header_of, withheld_texts
from .reader import Line, read
from .told import ToldResult

if TYPE_CHECKING:
    from ..orchestrator.result import StreamChunkingResult

LARGEST = 256 * 2**20
"""Most bytes of a file that `load` takes into memory: 10,000 chunks under 20 requirements are a tenth of that."""

BREAKS_OFF = "the recording breaks off here"


@dataclass(frozen=True)
class RawText:
    """The model's text of one attempt, as far as it was recorded.

    Attributes:
        attempt: number of the attempt, from 1.
        text: the text, withheld text included where it was recorded.
        whole: whether the model had ended by itself, so that nothing is missing.
        ends_a_chunk: whether the recorded run had a chunk that ends where the text does.
        let_out: characters that had come out when the attempt ended early; None where it went to the model's own end.
        deltas: the pieces in which it came and when each of them came, in seconds since the run began; where they
            were not recorded, chunks and the times when they were let out.
    """

    attempt: int
    text: str
    whole: bool
    ends_a_chunk: bool
    let_out: int | None
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
        self._withheld: dict[int, str] = {}
        for line in lines:
            if isinstance(line, Header):
                header = line
            elif isinstance(line, Delta):
                self.deltas.append(line)
            elif isinstance(line, WithheldText):
                self._withheld[line.attempt] = line.text
            elif isinstance(line, Mark):
                self.label = line.label
            else:
                log.append(line)
        super().__init__(header, log)
        self.finished = self.completed_event is not None
        if not self.finished:
            log.append(_broken_off(log.read(), self.full_text))
        log.close()

    @classmethod
    def of(cls, result: StreamChunkingResult | ToldResult) -> Recording:
        """Give a settled result as a recording that was never in a file; it holds what the result withheld."""
        events = result.log.read()
        start = events[0]
        assert isinstance(start, StartEvent)
        beside = withheld_texts(events, result.attempts)
        return cls([header_of(start, result.run_id, prompt=None, withheld=bool(beside)), *events, *beside])

    @property
    def prompt(self) -> str | None:
        """What the model was asked, where it was recorded."""
        return self.header.prompt

    @property
    def withheld(self) -> str:
        """The text of the last attempt that never came out, where it was recorded."""
        return self.attempts[-1].withheld

    @property
    def attempts(self) -> list[PastAttempt]:
        """Every attempt, in order; `failures` and `final_failures` name requirements by their labels."""
        return attempts_of(self.log.read(), self._withheld)

    def raw(self, attempt: int | None = None) -> RawText:
        """Give the model's text of one attempt, by default of the last one.

        Raises:
            ValueError: there was no such attempt.
        """
        attempts = self.attempts
        number = len(attempts) if attempt is None else attempt
        if not 1 <= number <= len(attempts):
            raise ValueError(f"attempt is {number}; the run had {len(attempts)}")
        this = attempts[number - 1]
        own = [event for event in self.log.read() if getattr(event, "attempt", None) == number]
        deltas = [delta for delta in self.deltas if delta.attempt == number]
        pieces = [(delta.elapsed, delta.text) for delta in deltas]
        if not pieces:
            pieces = let_out(own, this.kept)
            if this.withheld:
                pieces.append((this.ended, this.withheld))
        if this.kept:
            pieces.insert(0, (this.began, this.text[: this.kept]))
        text = "".join(text for _, text in pieces)
        chunk = max((one.end for one in own if isinstance(one, (ChunkEvent, QuickCheckEvent))), default=0)
        ends_a_chunk = not text[max(chunk, 0) :].strip()
        whole = any(isinstance(event, StreamingDoneEvent) for event in own) or any(delta.last for delta in deltas)
        out = max((one.end for one in own if isinstance(one, ChunkEvent)), default=this.kept)
        early = this.outcome not in ("passed", "failed_validation")
        return RawText(number, text, whole, ends_a_chunk, out if early else None, tuple(pieces))


def load(path: str | PathLike[str]) -> Recording:
    """Read a recording.

    A file that breaks off, as a kill in mid-run leaves it, is read up to there. Files that the view of release 0.1
    saved are read too.

    Args:
        path: the file; at most 256 MiB.

    Raises:
        BadRecording: a line is not what has to stand there; the message names it.
        OSError: the file cannot be read.
    """
    return Recording(read(path, most=LARGEST), Path(path))


def _broken_off(events: list[StreamEvent], text: str) -> CompletedEvent:
    """Make the ending that is missing."""
    attempts = max((event.attempt for event in events if isinstance(event, (ChunkEvent, RetryEvent))), default=1)
    elapsed = events[-1].elapsed if events else 0.0
    return CompletedEvent(False, text, attempts, outcome="stopped", reason=BREAKS_OFF, seq=len(events), elapsed=elapsed)
