"""Checks the reasoning of one attempt, chunk by chunk, before any of it is shown and before the answer begins.

    take(delta) ─> text.take ─> spans ─> _admit ─> checks ─> _gate ─> let_out(text)

As in an attempt, nothing in here waits.
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
"""Steps after which the event loop gets its turn."""


class CheckedReasoning:
    """Cuts reasoning and puts it to the requirements on reasoning, one chunk after the other.

    A model may reason in several stretches, with parts of its answer in between. Each stretch is cut by itself, and all
    of it is checked before the text behind it. What comes while the last chunk of a stretch is being checked waits.

    `let_out(text)` is called with each part that has passed, `failing()` as soon as one has failed, `rejected(why)`
    when all requirements have answered about that one, `faulty(error, check)` when a requirement raises,
    `broken(error)` when the chunking strategy does, and `moved()` when the answer may go on.

    Attributes:
        failures: `(check, verdict)` of every requirement that said "fail".
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
        self._span: Span | None = None  # of the open question, as it stands in its stretch
        self._dropped = ""
        self._later: deque[str | None] = deque()  # deltas of later stretches; None where one ends
        self._sealed = False
        self._flushed = True
        self._over = False
        self._busy = False

    @property
    def undecided(self) -> bool:
        """Whether something waits for an answer, so that no text may come out."""
        return not self._over and (
            self._open is not None or self._is_ending or (self._text is not None and bool(self._text.spans))
        )

    @property
    def withheld(self) -> str:
        """What has not passed."""
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
        """A stretch is over: what is left of it is cut and checked, and the answer waits for that."""
        if self._over or self._text is None:
            return
        if not self._sealed:
            self._sealed = True
            self._advance()
        elif self._later and self._later[-1] is not None:
            self._later.append(None)

    def close_idle(self) -> None:
        """The attempt is over; nothing is put to a requirement any more."""
        self._over = True
        self._checks.close_idle()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks; return the tasks whose end is to be awaited."""
        self._over = True
        return self._checks.close()

    def why(self) -> str:
        """Name the first requirement that said no, and its reason."""
        check, verdict = self.failures[0]
        return f"{check.label}: {verdict.reason}" if verdict.reason else f"{check.label} failed"

    @property
    def _is_ending(self) -> bool:
        """Whether a stretch is over, and something of it is not decided yet."""
        return self._sealed and self._text is not None

    def _cut(self, delta: str) -> None:
        if self._text is None:
            self._text = Text(self._chunker(), self._settings.limits, checked=True)
            self._sealed = self._flushed = False
        self._text.take(delta)

    def _advance(self) -> None:
        """Go on as far as possible, or for one turn."""
        if self._busy:
            return  # called from within: `_go_on` goes on by itself
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
        """Take steps; return whether there are more of them than fit into one turn of the loop."""
        return all(not self._over and self._step() for _ in range(STEPS_PER_TURN))

    def _step(self) -> bool:
        """Take one step; False if there is none to take."""
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
        """Show what stands behind the last chunk, white space for the most part, and let the answer go on."""
        out = len(text.validated)
        rest = text.complete()[out:]
        self._dropped += text.withheld
        self._base += text.received
        self._text = None
        if rest:
            self._let_out(rest)
        self._begin_later_stretch()

    def _begin_later_stretch(self) -> None:
        """Take what has come of the next stretch meanwhile."""
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
        """A requirement has answered late."""
        if question is self._open:
            self._see(question)
            self._advance()

    def _see(self, question: Question) -> None:
        if question.failed and question.error is None and self._settings.emit != "audit":
            self._failing()
            if self._settings.fail_fast:
                self._checks.abandon(question)

    def _gate(self, question: Question) -> None:
        """Show the chunk, or end the attempt, now that all requirements have answered."""
        self._open = None
        if question.error is not None and question.faulty is not None:
            self._over = True
            self._faulty(question.error, self._requirements[question.faulty])
            return
        if question.span is not None or question.failed:
            self._tell(question)
        if question.failed:
            answered = zip(self._requirements, question.answers, strict=True)
            self.failures += [(check, said) for check, said in answered if said is not None and said.success == "fail"]
            if self._settings.emit != "audit":
                self._over = True
                self._rejected(self.why())
                return
        if question.span is not None and self._text is not None and self._span is not None:
            self._let_out("".join(self._text.let_out(self._span)))

    def _tell(self, question: Question) -> None:
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
