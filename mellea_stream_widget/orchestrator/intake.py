"""Passes a model's pieces on, and lets fast deltas gather."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from ..log.clock import clock_of
from .delta import CallPiece, End, Piece, Reasoning
from .silence import Silence

QUICK = 0.0005
"""Seconds between two deltas below which it is faster to read several at once."""

TURNS = 8
"""Number of turns of the event loop in which fast deltas gather, so that one read returns several."""

TRIAL = 2
"""Number of turns of the event loop for a trial whether deltas gather."""

OFTEN, SELDOM = 0.0001, 0.01
"""Shortest and longest time, in seconds, between two trials. They fail if a back-end writes deltas only on demand."""


class Sink(Protocol):
    """Takes what the model writes."""

    def feed(self, delta: str, now: float) -> None:
        """Take a delta."""
        ...

    def feed_reasoning(self, delta: str, now: float) -> None:
        """Take a delta of the reasoning."""
        ...

    def feed_call(self, piece: CallPiece) -> None:
        """Take a piece of a tool call."""
        ...

    def finish(self, end: End) -> None:
        """Take the natural end."""
        ...


class Intake:
    """Passes the pieces of a generation on to the sink of an attempt, and calls `ended` before the natural end.

    When no further delta is expected, it passes nothing on. The reader is cancelled then.
    """

    def __init__(self, sink: Sink, silence: Silence, ended: Callable[[], None]) -> None:
        self._sink = sink
        self._feed = sink.feed
        self._silence = silence
        self._ended = ended
        self._loop = asyncio.get_running_loop()
        self._time = clock_of(self._loop)
        self._has_waited = True
        self._turns = TRIAL
        self._next_trial = 0.0
        self._between = OFTEN

    def take(self, piece: Piece | End) -> Awaitable[None] | None:
        """Pass a piece on; return what the reader must await before it reads again, or None."""
        silence, now = self._silence, self._time()
        if silence.over:
            return asyncio.sleep(0)  # the reader is cancelled there
        if not piece:
            silence.last = now  # the back-end is at work, which counts for some time
            return None
        before, silence.said = silence.said, now
        if silence.heard_nothing:
            silence.first_delta_came()
        if type(piece) is str:
            self._feed(piece, now)
        elif isinstance(piece, End):
            self._ended()
            self._sink.finish(piece)
            return None
        else:
            self._take_other(piece, now)
        if not self._has_waited:
            self._turns, self._next_trial, self._between = TURNS, 0.0, OFTEN  # it was there at once
        elif now >= self._next_trial and now - before < QUICK:
            return self._let_gather(now)
        return None

    def _take_other(self, piece: Piece, now: float) -> None:
        if isinstance(piece, Reasoning):
            self._sink.feed_reasoning(piece.text, now)
        elif isinstance(piece, CallPiece):
            self._sink.feed_call(piece)
        else:
            self._feed(piece, now)

    async def _let_gather(self, now: float) -> None:
        """Let other tasks send several deltas, and note when the reader has had to wait again."""
        for _ in range(self._turns):
            await asyncio.sleep(0)
        self._turns, self._next_trial = TRIAL, now + self._between
        self._between = min(16 * self._between, SELDOM)
        self._has_waited = False
        self._loop.call_soon(self._turn_begins)

    def _turn_begins(self) -> None:
        self._has_waited = True
