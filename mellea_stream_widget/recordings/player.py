"""Replays a recording: its events come again, with their delays, as in a live run."""

from __future__ import annotations

import math
import threading
import uuid
from collections.abc import Mapping, Sequence
from os import PathLike
from time import monotonic
from typing import Literal

from ..log.events import ChunkEvent, CompletedEvent, RetryEvent, StopEvent, StreamEvent
from ..log.log import EventLog
from ..log.mistakes import InvalidValue
from ..log.reading import Reading
from ..log.results import Withheld
from .places import file_of, note_file
from .recording import Recording, load

Speed = float | Literal["instant"]


def replay(recorded: str | PathLike[str] | Reading, speed: Speed = 1) -> Replay:
    """Replay a recording; return at once.

    Args:
        recorded: a file or a settled run, as for `load`.
        speed: 1 for the speed of the run, 2 for twice that speed, "instant" for all events at once.

    Raises:
        ValueError: the speed is invalid, or the run has not settled.
        BadRecording, OSError, TypeError: as for `load`.
    """
    if speed != "instant" and (
        isinstance(speed, (bool, str)) or not isinstance(speed, (int, float)) or not 0 < speed < math.inf
    ):
        raise InvalidValue(f"Invalid value {speed!r} for speed: expected a number above 0, or 'instant'.")
    return Replay(load(recorded), speed)


class Replay(Reading):
    """A recording that is being replayed. `stop()` ends it like a run: from any thread, with a `StopEvent`.

    Attributes:
        recording: the recording.
    """

    def __init__(self, recording: Recording, speed: Speed) -> None:
        # A page may also show the recording, so the replay needs a name of its own.
        super().__init__(EventLog(), uuid.uuid4().hex, recording.labels)
        self.recording = recording
        note_file(self.log, file_of(recording))
        self._stopped = threading.Event()
        self._why = ""
        if speed == "instant":
            self._play(recording.log.read(), math.inf)
        else:
            self._begin(recording.log.read(), speed)

    def stop(self, reason: str = "stopped by the user") -> None:
        """Ask the replay to end, and return at once. It can be called from any thread, any number of times."""
        if not self._stopped.is_set():
            self._why = reason
            self._stopped.set()

    @property
    def _withheld(self) -> Mapping[int, Withheld]:
        """What was not let out in the attempts that are over."""
        whole = len(self.log) == len(self.recording.log)
        begun = sum(isinstance(event, RetryEvent) for event in self.log.read())
        return {number: hidden for number, hidden in self.recording._withheld.items() if whole or number <= begun}

    def _begin(self, events: Sequence[StreamEvent], speed: float) -> None:
        threading.Thread(target=self._play, args=(events, speed), name="mellea-stream-replay", daemon=True).start()

    def _play(self, events: Sequence[StreamEvent], speed: float) -> None:
        began = monotonic()
        for event in events:
            wait = min(began + event.elapsed / speed - monotonic(), threading.TIMEOUT_MAX)
            if self._stopped.wait(wait) if wait > 0 else self._stopped.is_set():
                played = 0.0 if speed == math.inf else (monotonic() - began) * speed
                self._end_here(max(self.elapsed, min(played, event.elapsed)))
                break
            self.log.append(event)
        self.log.close()

    def _end_here(self, elapsed: float) -> None:
        text = self.full_text
        attempts = max((e.attempt for e in self.log.read() if isinstance(e, (ChunkEvent, RetryEvent))), default=1)
        self.log.append(StopEvent(self._why, seq=len(self.log), elapsed=elapsed))
        self.log.append(
            CompletedEvent(
                False, text, attempts, outcome="stopped", reason=self._why, seq=len(self.log), elapsed=elapsed
            )
        )
