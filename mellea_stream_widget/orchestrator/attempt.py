"""One attempt: text comes in, chunks are checked, and come out in order or not at all.

Nothing in here waits. Whoever has news, be it the pump that drains the model, a check that has answered, or a
timer, calls in, and the attempt goes on as far as it can before it returns.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..log.events import (
    ChunkEvent,
    FullValidationEvent,
    Outcome,
    PendingEvent,
    PreviewEvent,
    QuickCheckEvent,
    StreamingDoneEvent,
)
from ..log.writer import Journal
from .checks import Panel
from .chunk import Chunker, Span
from .intake import Intake
from .limits import TextTooLong
from .ports import Check
from .questions import Question
from .settings import Settings
from .transcript import Transcript

STEPS_PER_TURN = 128
"""Steps after which the event loop gets its turn, so that a huge delta delays no stop and no other run."""

PENDING_EVERY = 0.1
"""Seconds between two events that say how much text waits."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an attempt ended, and why; `of_backend` says that the error is not a requirement's or a limit's."""

    outcome: Outcome
    reason: str | None = None
    error: BaseException | None = None
    of_backend: bool = False


class Attempt:
    """Takes deltas and gives events, until `over` is called, once, with the ending.

    `failing` is called as soon as the generation is of no use any more, at the first failed check or an error,
    though checks may still be waited for.
    """

    def __init__(
        self,
        number: int,
        checks: Sequence[Check],
        chunker: Chunker,
        settings: Settings,
        journal: Journal,
        *,
        failing: Callable[[], None],
        over: Callable[[Ending], None],
        kept: str = "",
        chars_left: int | None = None,
    ) -> None:
        self.number = number
        self.transcript = Transcript(bool(checks), kept)
        self.failures: list[tuple[int, Any]] = []
        self.final_results: list[Any] = []
        self.final_failures: tuple[tuple[Any, Any], ...] = ()
        self._checks = checks
        self._places = range(len(checks))
        self._intake = Intake(chunker, settings.limits, len(kept), chars_left)
        self._settings = settings
        self._audit = settings.emit == "audit"
        self._lookahead = settings.lookahead
        self._preview = settings.emit == "preview"
        self._journal = journal
        self._failing = failing
        self._over = over
        self._loop = asyncio.get_running_loop()
        self._panel = Panel(
            number, checks, settings, journal, failed=self._chunk_failed, broken=self._check_broken, news=self._advance
        )
        self._spans = self._intake.spans
        self._open: deque[Question] = deque()
        self._next_index = 0
        self._overlap = kept
        self._doomed = False
        self._ended = False
        self._end_error: BaseException | None = None
        self._flushed = False
        self._finals: Question | None = None
        self._settled = False
        self._busy = False
        self._next_pending = float("-inf")

    # --- what comes in ---------------------------------------------------------------------------

    def feed(self, delta: str, now: float) -> None:
        """Take the next delta of the model, which came at `now` on the loop's clock."""
        if self._settled or self._ended:
            return
        intake = self._intake
        delta = intake.accept(delta)
        if self._preview and delta:
            start = self.transcript.received
            self._journal.say(PreviewEvent, self.number, delta, start, start + len(delta))
        self.transcript.receive(delta)
        try:
            intake.cut(delta)
        except Exception as exc:  # a strategy of the user's may raise anything
            self._broken(exc)
            return
        if intake.exceeded is not None:
            self.end(intake.exceeded)
        elif self._spans:
            self._advance()
        elif now >= self._next_pending:
            self._next_pending = now + PENDING_EVERY
            self._journal.say(PendingEvent, self.number, intake.pending)

    def end(self, error: BaseException | None = None) -> None:
        """Take the end of the stream: its natural one, or the error that ended it."""
        if not self._ended:
            self._ended = True
            self._end_error = error
            if error is not None:
                self._failing()
            self._advance()

    def settle(self, ending: Ending) -> None:
        """End the attempt now; what comes in later is ignored."""
        if not self._settled:
            self._settled = True
            self._over(ending)

    def failed_requirements(self) -> tuple[tuple[Any, Any], ...]:
        """`(requirement, verdict)` of every failed streaming check so far, in order."""
        return tuple((self._checks[place].requirement, verdict) for place, verdict in self.failures)

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks; give the tasks whose end is to be awaited."""
        self._settled = True
        return self._panel.close()

    def _broken(self, error: BaseException) -> None:
        self.settle(Ending("error", error=error))

    # --- how it goes on --------------------------------------------------------------------------

    def _advance(self) -> None:
        """Go on as far as possible, or for one turn."""
        if self._busy:
            return  # called from within: the loop below goes on by itself
        self._busy = True
        try:
            for _ in range(STEPS_PER_TURN):
                if self._settled or not self._step():
                    return
        except Exception as exc:
            self._broken(exc)
        finally:
            self._busy = False
        self._loop.call_soon(self._advance)

    def _step(self) -> bool:
        """Take one step: let a chunk out, ask about the next one, or wind up; False if there is none to take."""
        waiting = self._open
        if waiting and not waiting[0].waiting:
            self._gate()
        elif self._spans and not self._doomed and len(waiting) <= self._lookahead:
            self._admit()
        else:
            return self._ended and self._wind_up()
        return True

    def _admit(self) -> None:
        """Put the next chunk to the requirements."""
        span = self._spans.popleft()
        question = Question(self._next_index, span, self._places, len(self._checks))
        self._next_index += 1
        question.last = self._flushed and not self._spans
        if self._settings.overlap:
            question.overlap = (self._overlap + span.lead)[-self._settings.overlap :]
            self._overlap = question.overlap + span.text
        self._put(question)

    def _put(self, question: Question) -> None:
        self._open.append(question)
        self._panel.put(question)

    def _chunk_failed(self, question: Question) -> None:
        if not self._audit:
            self._doom(question)
            if self._settings.fail_fast:
                self._panel.abandon(question)

    def _check_broken(self, question: Question, error: BaseException) -> None:
        """Take the error when it is its chunk's turn: the one before may be rejected yet."""
        question.error = error
        if question is self._open[0]:
            self._broken(error)
        else:
            self._doom(question)
            self._panel.abandon(question)

    def _doom(self, question: Question) -> None:
        """Nothing behind this chunk can come out any more; what is before it still can."""
        if not self._doomed:
            self._doomed = True
            self._failing()
        for later in list(self._open)[self._open.index(question) + 1 :]:
            self._open.remove(later)
            self._panel.abandon(later)

    # --- what comes out --------------------------------------------------------------------------

    def _gate(self) -> None:
        """Let the first chunk out, or end, now that all requirements have answered."""
        question = self._open.popleft()
        if question.error is not None:
            self._broken(question.error)
            return
        if question.index is None:
            self._conclude(question)
            return
        span = question.span
        if question.asked and (span is not None or question.failed):
            self._tell_check(question)
        if question.failed:
            failed = [(i, v) for i, v in enumerate(question.answers) if v is not None and v.success == "fail"]
            self.failures.extend(failed)
            if not self._audit:
                self.settle(Ending("rejected", self._why(failed)))
                return
        if span is not None:
            self._let_out(question.index, span)

    def _tell_check(self, question: Question) -> None:
        labels: Sequence[str] = self._panel.labels
        answers, durations = question.answers, question.durations
        if None in answers:
            answered = [i for i in question.asked if answers[i] is not None]
            labels = [labels[i] for i in answered]
            durations = [durations[i] for i in answered]
            answers = [answers[i] for i in answered]
        journal, span = self._journal, question.span
        journal.log.append(
            QuickCheckEvent(
                question.index or 0,
                self.number,
                not question.failed,
                answers,
                requirements=labels,
                durations=tuple(durations),
                start=-1 if span is None else span.start,
                end=-1 if span is None else span.end,
                seq=len(journal.log),
                elapsed=journal.now(),
            )
        )

    def _let_out(self, index: int, span: Span) -> None:
        journal = self._journal
        journal.log.append(
            ChunkEvent(
                span.text,
                index,
                self.number,
                start=span.start,
                end=span.end,
                lead=self.transcript.let_out(span),
                cut=span.cut,
                seq=len(journal.log),
                elapsed=journal.now(),
            )
        )

    def _why(self, failed: Sequence[tuple[int, Any]]) -> str:
        place, verdict = failed[0]
        label = self._panel.labels[place]
        return f"{label}: {verdict.reason}" if verdict.reason else f"{label} failed"

    # --- the end ---------------------------------------------------------------------------------

    def _wind_up(self) -> bool:
        """Take the next step of the ending, when the stream has ended and no chunk is left."""
        if self._spans or self._open:
            return False
        if self._end_error is not None:
            self.settle(Ending("error", error=self._end_error, of_backend=not isinstance(self._end_error, TextTooLong)))
        elif not self._flushed:
            self._flush()
        elif self._finals is None:
            self._start_finals()
        else:
            return False
        return True

    def _flush(self) -> None:
        self._flushed = True
        self._intake.flush()
        held_back = [i for i in self._places if self._checks[i].holds_back]
        if not self._spans and held_back:
            question = Question(self._next_index, None, held_back, len(self._checks))
            question.last = True
            self._put(question)

    def _start_finals(self) -> None:
        self._journal.say(StreamingDoneEvent, self.number, self.transcript.complete())
        failed = {place for place, _ in self.failures}
        asked = [i for i in self._places if i not in failed]
        self._finals = Question(None, None, asked, len(self._checks))
        self._put(self._finals)

    def _conclude(self, question: Question) -> None:
        results = [question.answers[i] for i in question.asked]
        self.final_results = results
        no = [(i, question.answers[i]) for i in question.asked if not question.answers[i].as_bool()]
        self.final_failures = tuple((self._checks[place].requirement, result) for place, result in no)
        if results:
            self._journal.say(
                FullValidationEvent,
                self.number,
                not no,
                results,
                requirements=[self._panel.labels[i] for i in question.asked],
                durations=[question.durations[i] for i in question.asked],
            )
        if no or self.failures:
            self.settle(Ending("failed_validation", self._why(no or self.failures)))
        else:
            self.settle(Ending("passed"))
