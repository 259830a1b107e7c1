"""Watches the time between the deltas of a model."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from .limits import BetweenTokensTimeout, FirstTokenTimeout, Limits

EMPTY = 10
"""Factor of the limits while only empty deltas come, which some back-ends send while they are at work."""

HELD_UP = 0.5
"""Seconds of delay of the timer from which the event loop, and not the back-end, is at fault."""


class Silence:
    """Watches the time between deltas, and calls `broken` with an error when a limit is exceeded.

    It uses one timer that looks back when it fires, so that a delta costs almost nothing.

    Attributes:
        last: time of the last empty delta, or of the request, on the loop's clock.
        said: time of the last delta that was not empty, or of the request.
        heard_nothing: True until the first text or reasoning.
        over: whether no further delta is expected.
    """

    def __init__(self, limits: Limits, broken: Callable[[BaseException], None]) -> None:
        self.last = self.said = 0.0
        self.heard_nothing = True
        self.over = False
        self._limits = limits
        self._broken = broken
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Start the timer: the back-end was asked."""
        self.last = self.said = self._loop.time()
        self._arm()

    def first_delta_came(self) -> None:
        """Switch to the limit between two deltas."""
        self.heard_nothing = False
        self._arm()

    def end(self) -> None:
        """Stop the timer: no further delta is expected."""
        self.over = True
        self._disarm()

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arm(self) -> None:
        self._disarm()
        limit = self._limits.first_token if self.heard_nothing else self._limits.between_tokens
        if limit is not None:
            self._timer = self._loop.call_at(self._due(limit), self._look, limit)

    def _due(self, limit: float) -> float:
        """Return when the limit is exceeded: after no delta at all, or after empty ones only."""
        return min(max(self.last, self.said) + limit, self.said + EMPTY * limit)

    def _look(self, limit: float) -> None:
        now = self._loop.time()
        if now < self._due(limit):
            self._arm()
        elif now > self._due(limit) + HELD_UP:
            # The event loop was blocked, and with it the reader of the back-end: the wait starts again.
            self.last = now
            self.said = max(self.said, now - (EMPTY - 1) * limit)
            self._arm()
        else:
            self._timer = None
            empty = now < self.last + limit
            if self.heard_nothing:
                what = "nothing but empty pieces" if empty else "no text"
                self._broken(FirstTokenTimeout(limit, f"the back-end has sent {what}"))
            else:
                what = "sends nothing but empty pieces" if empty else "fell silent"
                self._broken(BetweenTokensTimeout(limit, f"the back-end {what}"))
