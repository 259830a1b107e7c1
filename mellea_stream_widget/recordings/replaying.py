"""Plays a recording: the events come again, in their time, for the same readers as those of a live run."""

from __future__ import annotations

import math
import threading
import uuid
from collections.abc import Sequence
from os import PathLike
from time import monotonic
from typing import Literal

from ..log.events import ChunkEvent, CompletedEvent, RetryEvent, StopEvent, StreamEvent
from ..log.log import EventLog
from .recording import Recording, load
from .told import ToldResult

Speed = float | Literal["instant"]


def replay(recorded: str | PathLike[str] | Recording, speed: Speed = 1) -> Replay:
    """Play a recording; return at once.

    Args:
        recorded: a file, or what `load` gave.
        speed: 1 for the speed of the run, 2 for twice that speed; "instant" for all events at once.

    Raises:
        ValueError: the speed is none.
        BadRecording, OSError: as `load` says.
    """
    if speed != "instant" and (
        isinstance(speed, (bool, str)) or not isinstance(speed, (int, float)) or not 0 < speed < math.inf
    ):
        raise ValueError(f"speed is {speed!r}; give a number above 0, or 'instant'")
    recording = recorded if isinstance(recorded, Recording) else load(recorded)
    return Replay(recording, speed)


class Replay(ToldResult):
    """A recording that plays. `stop()` ends it as it ends a run: from any thread, with a `StopEvent`.

    Attributes:
        recording: what is played.
    """

    def __init__(self, recording: Recording, speed: Speed) -> None:
        super().__init__(recording.header, EventLog())
        self.run_id = uuid.uuid4().hex  # a page may show the recording beside it
        self.recording = recording
        self._stopped = threading.Event()
        self._why = ""
        if speed == "instant":
            self._play(recording.log.read(), math.inf)
        else:
            self._begin(recording.log.read(), speed)

    def stop(self, reason: str = "stopped by the user") -> None:
        """Ask it to end; keeps what has come. From any thread; returns at once; harmless twice."""
        if not self._stopped.is_set():
            self._why = reason
            self._stopped.set()

    @property
    def withheld(self) -> str:
        """The text that never came out, once it has ended, where it was recorded."""
        return self.recording.withheld if self.outcome == self.recording.outcome else ""

    def _begin(self, events: Sequence[StreamEvent], speed: float) -> None:
        threading.Thread(target=self._play, args=(events, speed), name="mellea-stream-replay", daemon=True).start()

    def _play(self, events: Sequence[StreamEvent], speed: float) -> None:
        began = monotonic()
        for event in events:
            wait = min(began + event.elapsed / speed - monotonic(), threading.TIMEOUT_MAX)
            if self._stopped.wait(wait) if wait > 0 else self._stopped.is_set():
                played = 0.0 if speed == math.inf else (monotonic() - began) * speed
                self._end(max(self.elapsed, min(played, event.elapsed)))
                break
            self.log.append(event)
        self.log.close()

    def _end(self, elapsed: float) -> None:
        text = self.full_text
        attempts = max((e.attempt for e in self.log.read() if isinstance(e, (ChunkEvent, RetryEvent))), default=1)
        self.log.append(StopEvent(self._why, seq=len(self.log), elapsed=elapsed))
        self.log.append(
            CompletedEvent(
                False, text, attempts, outcome="stopped", reason=self._why, seq=len(self.log), elapsed=elapsed
            )
        )
