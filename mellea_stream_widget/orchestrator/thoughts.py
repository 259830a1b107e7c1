"""The reasoning of an attempt, which is counted and kept apart from the text of the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from ..log.events import ReasoningEvent
from ..log.log import EventWriter
from .limits import ReasoningTimeout, TextTooLong
from .ports import Check
from .reasoned import CheckedReasoning
from .settings import Settings
from .silence import HELD_UP

REASONING_EVERY = 0.1
"""Seconds between two `ReasoningEvent`s."""


class Thoughts:
    """Takes the reasoning of one attempt, and calls `broken` if it takes too long.

    If requirements watch it, the function `gate` makes the object that checks it, at the first piece. Then only
    reasoning that has passed is shown.

    Attributes:
        chars: number of characters so far.
        gate: what checks the reasoning; None before the first piece, and without requirements on reasoning.
        cleared: the reasoning that was checked and shown.
    """

    def __init__(
        self,
        number: int,
        settings: Settings,
        writer: EventWriter,
        broken: Callable[[BaseException], None],
        gate: Callable[[Callable[[str], None]], CheckedReasoning] | None = None,
    ) -> None:
        self.chars = 0
        self.gate: CheckedReasoning | None = None
        self._make_gate = gate
        self._number = number
        self._shown = settings.reasoning == "show"
        self._limits = settings.limits
        self._writer = writer
        self._broken = broken
        self._parts: list[str] = []
        self.cleared = ""
        self._clear: list[str] = []
        self._told = 0
        self._began = False
        self._done = True
        self._next = float("-inf")
        self._answer_began = False
        self._answer_told = False
        self._timer: asyncio.TimerHandle | None = None

    @property
    def text(self) -> str:
        """All reasoning so far."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    @property
    def withheld(self) -> str:
        """The reasoning that was not shown."""
        if not self._shown:
            return self.text
        return "" if self.gate is None else self.gate.withheld

    @property
    def failures(self) -> Sequence[tuple[Check, Any]]:
        """`(check, verdict)` of every failed check of the reasoning."""
        return () if self.gate is None else self.gate.failures

    def take(self, delta: str, now: float) -> None:
        """Take the next piece, which came at `now` on the loop's clock."""
        if not self._began:
            self._begin()
        room = self._limits.text_chars - self.chars
        self._done = False
        self._parts.append(delta[:room])
        self.chars += len(delta[:room])
        if now >= self._next:
            self._next = now + REASONING_EVERY
            self._emit()
        if self.gate is not None:
            self.gate.take(delta[:room])
        if len(delta) > room:
            self._broken(TextTooLong(self._limits.text_chars, "the model reasoned for longer than the run accepts"))

    def _begin(self) -> None:
        self._began = True
        if self._make_gate is not None:
            self.gate = self._make_gate(self._passed)
        limit = self._limits.reasoning
        if limit is not None and not self._answer_began:
            self._arm(asyncio.get_running_loop(), limit, limit)

    def answer(self) -> None:
        """Note that the text has begun, or continues. Repeated calls are harmless."""
        self._answer_began = True
        self._stop_clock()
        if self._began and not self._answer_told:
            self._answer_told = True
            self._emit(done=True)
        self.seal()

    def seal(self) -> None:
        """End the current stretch of reasoning."""
        if self.gate is not None:
            self.gate.seal()

    def settle(self) -> None:
        """End the reasoning, because the attempt is over."""
        self._stop_clock()
        if not self._done:
            self._emit(done=True)
        if self.gate is not None:
            self.gate.close_idle()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks; return the tasks that must be awaited.

        This also drops the references to the attempt, so that a settled run is freed without the garbage collector.
        """
        self.settle()
        self._broken, self._make_gate = _ignore, None
        return [] if self.gate is None else self.gate.close()

    def _passed(self, text: str) -> None:
        """Show a part that all requirements have passed."""
        if self._shown:
            self._clear.append(text)
            self._emit(done=self._done)

    def _emit(self, done: bool = False) -> None:
        text = self._to_show() if self._shown else ""
        self._told, self._done = self.chars, done
        self._writer.say(ReasoningEvent, self._number, self.chars, text, done=done, checked=self.gate is not None)

    def _to_show(self) -> str:
        """Return the reasoning that may be shown and was not shown yet."""
        if self.gate is None:
            return self.text[self._told :]
        clear, self._clear = self._clear, []
        text = "".join(clear)
        self.cleared += text
        return text

    def _arm(self, loop: asyncio.AbstractEventLoop, limit: float, seconds: float) -> None:
        due = loop.time() + seconds
        self._timer = loop.call_at(due, self._expired, loop, limit, due)

    def _expired(self, loop: asyncio.AbstractEventLoop, limit: float, due: float) -> None:
        """End the attempt, unless the event loop was blocked and may have missed the beginning of the text."""
        if loop.time() - due > HELD_UP:
            self._arm(loop, limit, HELD_UP)
        else:
            self._broken(ReasoningTimeout(limit, "the model is still reasoning, and has written no text"))

    def _stop_clock(self) -> None:
        """Stop the timer, because the text has begun."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _ignore(_: BaseException) -> None:
    """Replaces the callback after `close`."""
