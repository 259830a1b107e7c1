"""Checks the reasoning of one attempt, chunk by chunk, before any of it is shown and before the answer begins.

    take(delta) ─> text.take ─> spans ─> _admit ─> checks ─> _gate ─> let_out(text)

As in an attempt, nothing in this module waits.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from ..log.events import ReasoningCheckEvent
from ..log.log import EventWriter
from .checks import Checks
from .chunk import Chunker, Span
from .ports import Check
from .question import Question
from .settings import Settings
from .text import Text

STEPS_PER_TURN = 128
"""Number of steps after which the event loop runs."""


class CheckedReasoning:
    """Cuts reasoning into chunks, and has the requirements on reasoning check them one after the other.

    A model may reason several times, with parts of its answer in between. Each stretch of reasoning is cut by itself,
    and checked completely before the text behind it. Reasoning that arrives during the check of a stretch's last chunk
    waits.

    It calls `let_out(text)` with each part that has passed, `failing()` at the first failed check, `rejected(why)` once
    all requirements have answered about that chunk, `faulty(error, check)` if a requirement raises, `broken(error)` if
    the chunking strategy raises, and `moved()` when the answer may continue.

    Attributes:
        failures: `(check, verdict)` of every failed check.
    """

    def __init__(
        self,
        number: int,
        checks: Sequence[Check],
        chunker: Callable[[], Chunker],
        settings: Settings,
        writer: EventWriter,
        *,
        let_out: Callable[[str], None],
        failing: Callable[[], None],
        rejected: Callable[[str], None],
        broken: Callable[[BaseException], None],
        faulty: Callable[[BaseException, Check], None],
        moved: Callable[[], None],
    ) -> None:
        self.failures: list[tuple[Check, Any]] = []
        self._number = number
        self._requirements = checks
        self._chunker = chunker
        self._settings = settings
        self._writer = writer
        self._let_out = let_out
        self._failing = failing
        self._rejected = rejected
        self._broken = broken
        self._faulty = faulty
        self._moved = moved
        self._loop = asyncio.get_running_loop()
        self._checks = Checks(number, checks, settings, writer, self._answered, announces=False)
        self._text: Text | None = None
        self._base = 0
        self._index = 0
        self._overlap = ""
        self._open: Question | None = None
        self._span: Span | None = None  # of the open question, with offsets in its stretch
        self._dropped = ""
        self._later: deque[str | None] = deque()  # deltas of later stretches; None where one ends
        self._sealed = False
        self._flushed = True
        self._over = False
        self._busy = False

    @property
    def undecided(self) -> bool:
        """Whether a check is not answered yet, so that no text may be let out."""
        return not self._over and (
            self._open is not None or self._is_ending or (self._text is not None and bool(self._text.spans))
        )

    @property
    def withheld(self) -> str:
        """The reasoning that has not passed."""
        later = "".join(delta for delta in self._later if delta is not None)
        return self._dropped + ("" if self._text is None else self._text.withheld) + later

    def take(self, delta: str) -> None:
        """Take the next piece; a strategy may raise anything."""
        if self._over:
            return
        if self._is_ending:
            self._later.append(delta)
            return
        try:
            self._cut(delta)
        except Exception as exc:
            self._break(exc)
        else:
            self._advance()

    def seal(self) -> None:
        """End a stretch: cut and check the rest of it. The answer waits for that."""
        if self._over or self._text is None:
            return
        if not self._sealed:
            self._sealed = True
            self._advance()
        elif self._later and self._later[-1] is not None:
            self._later.append(None)

    def close_idle(self) -> None:
        """End the tasks that run no check; the attempt is over."""
        self._over = True
        self._checks.close_idle()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks; return the tasks that must be awaited."""
        self._over = True
        return self._checks.close()

    def why(self) -> str:
        """Return the first requirement that failed, and its reason."""
        check, verdict = self.failures[0]
        return f"{check.label}: {verdict.reason}" if verdict.reason else f"{check.label} failed"

    @property
    def _is_ending(self) -> bool:
        """Whether a stretch is over, but a part of it is not decided yet."""
        return self._sealed and self._text is not None

    def _cut(self, delta: str) -> None:
        if self._text is None:
            self._text = Text(self._chunker(), self._settings.limits, checked=True)
            self._sealed = self._flushed = False
        self._text.take(delta)

    def _advance(self) -> None:
        """Make as much progress as is possible within one turn of the event loop."""
        if self._busy:
            return  # called by a step of `_go_on`, which continues by itself
        self._busy = True
        try:
            more = self._go_on()
        except Exception as exc:
            self._break(exc)
            return
        finally:
            self._busy = False
        if more:
            self._loop.call_soon(self._advance)
        elif not self.undecided:
            self._moved()

    def _go_on(self) -> bool:
        """Take steps; return whether some are left for the next turn of the loop."""
        return all(not self._over and self._step() for _ in range(STEPS_PER_TURN))

    def _step(self) -> bool:
        """Take one step; return False if there is nothing to do."""
        text = self._text
        if self._open is not None:
            if self._open.waiting and self._open.error is None:
                return False
            self._gate(self._open)
        elif text is None:
            return False
        elif text.spans:
            self._admit(text)
        elif self._sealed and not self._flushed:
            self._flush(text)
        elif self._sealed:
            self._end_stretch(text)
        else:
            return False
        return True

    def _admit(self, text: Text) -> None:
        span = self._span = text.spans.popleft()
        overlap = ""
        if self._settings.overlap:
            overlap = (self._overlap + span.lead)[-self._settings.overlap :]
            self._overlap = overlap + span.text
        placed = span if span.start < 0 else span._replace(start=span.start + self._base, end=span.end + self._base)
        every = range(len(self._requirements))
        last = self._flushed and not text.spans
        self._put(Question(self._index, placed, every, len(every), overlap, last, of_reasoning=True))
        self._index += 1

    def _flush(self, text: Text) -> None:
        self._flushed = True
        text.end()
        held_back = [place for place, check in enumerate(self._requirements) if check.holds_back]
        if not text.spans and held_back:
            places = len(self._requirements)
            self._put(Question(self._index, None, held_back, places, last=True, of_reasoning=True))

    def _end_stretch(self, text: Text) -> None:
        """Show the text behind the last chunk, mostly white space, and let the answer continue."""
        out = len(text.validated)
        rest = text.complete()[out:]
        self._dropped += text.withheld
        self._base += text.received
        self._text = None
        if rest:
            self._let_out(rest)
        self._begin_later_stretch()

    def _begin_later_stretch(self) -> None:
        """Take the deltas of the next stretch that have arrived meanwhile."""
        while self._later and not self._is_ending:
            delta = self._later.popleft()
            if delta is None:
                self._sealed = True
            else:
                self._cut(delta)

    def _put(self, question: Question) -> None:
        self._open = question
        self._checks.put(question)
        self._see(question)

    def _answered(self, question: Question) -> None:
        """Continue after an answer that did not come at once."""
        if question is self._open:
            self._see(question)
            self._advance()

    def _see(self, question: Question) -> None:
        if question.failed and question.error is None and self._settings.emit != "audit":
            self._failing()
            if self._settings.fail_fast:
                self._checks.abandon(question)

    def _gate(self, question: Question) -> None:
        """Show the chunk, or end the attempt; all requirements have answered about it."""
        self._open = None
        if question.error is not None and question.faulty is not None:
            self._over = True
            self._faulty(question.error, self._requirements[question.faulty])
            return
        if question.span is not None or question.failed:
            self._emit_check(question)
        if question.failed:
            answered = zip(self._requirements, question.answers, strict=True)
            self.failures += [(check, said) for check, said in answered if said is not None and said.success == "fail"]
            if self._settings.emit != "audit":
                self._over = True
                self._rejected(self.why())
                return
        if question.span is not None and self._text is not None and self._span is not None:
            self._let_out("".join(self._text.let_out(self._span)))

    def _emit_check(self, question: Question) -> None:
        asked = [place for place in question.asked if question.answers[place] is not None]
        span = question.span
        self._writer.say(
            ReasoningCheckEvent,
            question.index,
            self._number,
            not question.failed,
            [question.answers[place] for place in asked],
            [self._checks.labels[place] for place in asked],
            [question.durations[place] for place in asked],
            start=-1 if span is None else span.start,
            end=-1 if span is None else span.end,
        )

    def _break(self, error: BaseException) -> None:
        self._over = True
        self._broken(error)
