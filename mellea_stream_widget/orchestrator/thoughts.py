"""The reasoning of an attempt: counted, told of, and kept apart from the text of the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from ..log.events import ReasoningEvent
from ..log.log import EventWriter
from .limits import ReasoningTimeout, TextTooLong
from .model import HELD_UP
from .reasoned import CheckedReasoning
from .settings import Settings

REASONING_EVERY = 0.1
"""Seconds between two events that say how much a model has reasoned."""


class Thoughts:
    """Takes the reasoning of one attempt, and says `broken` when it goes on for too long.

    Where requirements watch it, `gate` makes what checks it; only what has passed is shown then.

    Attributes:
        chars: how many characters there are so far.
        gate: what checks the reasoning; None where nobody does.
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
        self.gate = None if gate is None else gate(self._passed)
        self._number = number
        self._shown = settings.reasoning == "show"
        self._limits = settings.limits
        self._writer = writer
        self._broken = broken
        self._loop = asyncio.get_running_loop()
        self._parts: list[str] = []
        self.cleared = ""
        self._clear: list[str] = []
        self._told = 0
        self._done = False
        self._next = float("-inf")
        self._answering = False
        self._timer: asyncio.TimerHandle | None = None
        if self._limits.reasoning is not None:
            self._due = self._loop.time() + self._limits.reasoning
            self._timer = self._loop.call_at(self._due, self._expired, self._limits.reasoning)

    @property
    def text(self) -> str:
        """All of it so far."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    @property
    def undecided(self) -> bool:
        """Whether some of it has to be checked before the answer goes on."""
        return self.gate is not None and self.gate.undecided

    @property
    def withheld(self) -> str:
        """What was not shown."""
        if not self._shown:
            return self.text
        return "" if self.gate is None else self.gate.withheld

    def take(self, delta: str, now: float) -> None:
        """Take the next piece, which came at `now` on the loop's clock."""
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

    def answer(self) -> None:
        """The text has begun, or goes on; harmless twice."""
        if not self._answering:
            self._answering = True
            self.stop_clock()
            self._tell(done=True)
        if self.gate is not None:
            self.gate.seal()

    def close(self) -> None:
        """The attempt is over."""
        self.stop_clock()
        if not self._done:
            self._tell(done=True)

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

    def _expired(self, limit: float) -> None:
        """End the attempt, unless the event loop was held up and could not see that the text has begun."""
        late = self._loop.time() - self._due
        if late > HELD_UP:
            self._due = self._loop.time() + HELD_UP
            self._timer = self._loop.call_at(self._due, self._expired, limit)
        else:
            self._broken(ReasoningTimeout(limit, "the model reasons and has written no text"))

    def stop_clock(self) -> None:
        """Wait no longer for the text: it has begun."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
