"""The reasoning of an attempt: counted, told of, and kept apart from the text of the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from ..log.events import ReasoningEvent
from ..log.log import EventWriter
from .limits import ReasoningTimeout, TextTooLong
from .model import HELD_UP
from .ports import Check
from .reasoned import CheckedReasoning
from .settings import Settings

REASONING_EVERY = 0.1
"""Seconds between two events that say how much a model has reasoned."""


class Thoughts:
    """Takes the reasoning of one attempt, if there is any, and says `broken` when it goes on for too long.

    Where requirements watch it, `gate` makes what checks it, with the first piece; only what has passed is shown then.

    Attributes:
        chars: how many characters there are so far.
        gate: what checks the reasoning; None where nobody does, and before the first piece.
        cleared: what was checked and shown.
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
        """All of it so far."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    @property
    def withheld(self) -> str:
        """What was not shown."""
        if not self._shown:
            return self.text
        return "" if self.gate is None else self.gate.withheld

    @property
    def failures(self) -> Sequence[tuple[Check, Any]]:
        """`(check, verdict)` of every requirement on reasoning that said "fail"."""
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
            self._tell()
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
        """The text has begun, or goes on; harmless twice."""
        self._answer_began = True
        self._stop_clock()
        if self._began and not self._answer_told:
            self._answer_told = True
            self._tell(done=True)
        self.seal()

    def seal(self) -> None:
        """No more of it comes, or some of the answer comes first."""
        if self.gate is not None:
            self.gate.seal()

    def settle(self) -> None:
        """The attempt is over."""
        self._stop_clock()
        if not self._done:
            self._tell(done=True)
        if self.gate is not None:
            self.gate.close_idle()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks; return the tasks whose end is to be awaited.

        It lets go of the attempt, so that nothing of a settled run has to wait for the garbage collector.
        """
        self.settle()
        self._broken, self._make_gate = _nobody, None
        return [] if self.gate is None else self.gate.close()

    def _passed(self, text: str) -> None:
        """Show a part that all requirements have let pass."""
        if self._shown:
            self._clear.append(text)
            self._tell(done=self._done)

    def _tell(self, done: bool = False) -> None:
        text = self._to_show() if self._shown else ""
        self._told, self._done = self.chars, done
        self._writer.say(ReasoningEvent, self._number, self.chars, text, done=done, checked=self.gate is not None)

    def _to_show(self) -> str:
        """Return what may be shown and was not."""
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
        """End the attempt, unless the event loop was held up and could not see that the text has begun."""
        if loop.time() - due > HELD_UP:
            self._arm(loop, limit, HELD_UP)
        else:
            self._broken(ReasoningTimeout(limit, "the model is still reasoning, and has written no text"))

    def _stop_clock(self) -> None:
        """Wait no longer for the text: it has begun."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _nobody(_: BaseException) -> None:
    """Takes the place of who hears that the reasoning is too long."""
