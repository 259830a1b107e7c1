"""Notices when the back-end says nothing for too long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from .limits import BetweenTokensTimeout, FirstTokenTimeout, Limits

HELD_UP = 0.5
"""Seconds of delay from which on the event loop, and not the back-end, is to blame."""


class Silence:
    """Calls `broken` with the error when no delta has been heard within the limits.

    One timer that looks back when it fires costs nothing per delta.
    """

    def __init__(self, limits: Limits, broken: Callable[[BaseException], None]) -> None:
        self._limits = limits
        self._broken = broken
        self._loop = asyncio.get_running_loop()
        self._last = 0.0
        self._first = True
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """The back-end was asked."""
        self._last = self._loop.time()
        self._first = True
        self._arm()

    def heard(self, now: float) -> None:
        """A delta has arrived, at `now` on the loop's clock."""
        self._last = now
        if self._first:
            self._first = False
            self._arm()

    def end(self) -> None:
        """Nothing more is expected."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arm(self) -> None:
        self.end()
        limit = self._limits.first_token if self._first else self._limits.between_tokens
        if limit is not None:
            self._timer = self._loop.call_at(self._last + limit, self._look, limit)

    def _look(self, limit: float) -> None:
        now = self._loop.time()
        if now < self._last + limit:
            self._arm()
            return
        if now > self._last + limit + HELD_UP:
            # Somebody has held the loop up, and with it whoever reads the back-end: the wait begins again.
            self._last = now
            self._arm()
            return
        self._timer = None
        if self._first:
            self._broken(FirstTokenTimeout(limit, "the back-end has sent no text"))
        else:
            self._broken(BetweenTokensTimeout(limit, "the back-end fell silent"))
