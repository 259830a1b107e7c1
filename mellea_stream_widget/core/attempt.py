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

from .asking import Asker, Question
from .chunk import Chunker, Span
from .events import (
    CheckingEvent,
    ChunkEvent,
    FullValidationEvent,
    Outcome,
    PendingEvent,
    PreviewEvent,
    QuickCheckEvent,
    StreamingDoneEvent,
    ValidatingEvent,
    VerdictEvent,
)
from .journal import Journal
from .limits import TextTooLong
from .ports import Check
from .settings import Settings
from .transcript import Transcript

STEPS_PER_TURN = 128
"""Chunks after which the event loop gets its turn, so that a huge delta delays no stop and no other run."""

PENDING_EVERY = 0.1
"""Seconds between two events that say how much text waits."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an attempt ended, and why."""

    outcome: Outcome
    reason: str | None = None
    error: BaseException | None = None


class Attempt:
    """Takes deltas and gives events, until `over` is called, once, with the ending.

    `failing` is called at the first failed check: the generation is of no use any more, though sibling checks
    may still be waited for.
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
    ) -> None:
        self.number = number
        self.transcript = Transcript(checked=bool(checks))
        self.failures: list[tuple[int, Any]] = []
        self.final_results: list[Any] = []
        self._checks = checks
        self._places = range(len(checks))
        self._chunker = chunker
        self._settings = settings
        self._journal = journal
        self._failing = failing
        self._over = over
        self._loop = asyncio.get_running_loop()
        self._askers = [Asker(i, check, settings.limits, self._answered) for i, check in enumerate(checks)]
        self._spans: deque[Span] = deque()
        self._open: deque[Question] = deque()
        self._next_index = 0
        self._overlap = ""
        self._ended = False
        self._end_error: BaseException | None = None
        self._flushed = False
        self._finals: Question | None = None
        self._settled = False
        self._busy = False
        self._last_pending = float("-inf")

    # --- what comes in ---------------------------------------------------------------------------

    def feed(self, delta: str) -> None:
        """Take the next delta of the model."""
        if self._settled or self._ended or not delta:
            return
        room = self._settings.limits.text_chars - self.transcript.received
        too_long = len(delta) > room
        delta = delta[:room] if too_long else delta
        if self._settings.emit == "preview" and delta:
            start = self.transcript.received
            self._journal.say(PreviewEvent, self.number, delta, start, start + len(delta))
        self.transcript.receive(delta)
        try:
            self._cut(delta)
        except Exception as exc:  # a strategy of the user's may raise anything
            self.settle(Ending("error", error=exc))
            return
        if too_long:
            limit = self._settings.limits.text_chars
            self.end(TextTooLong(limit, "the model wrote more than the run accepts"))
        elif self._spans or self._open:
            self._advance()
        else:
            self._tell_pending()

    def end(self, error: BaseException | None = None) -> None:
        """Take the end of the stream: its natural one, or the error that ended it."""
        if not self._ended:
            self._ended = True
            self._end_error = error
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
        return [task for asker in self._askers for task in asker.close()]

    def _cut(self, delta: str) -> None:
        """Feed the chunker, in pieces where the limit of a chunk's length might lie within the delta."""
        limit = self._settings.limits.chunk_chars
        if self._chunker.pending + len(delta) <= limit:
            self._spans.extend(self._chunker.feed(delta))
            return
        while delta:
            room = limit + 1 - self._chunker.pending
            self._spans.extend(self._chunker.feed(delta[:room]))
            delta = delta[room:]
            if self._chunker.pending > limit:
                self._spans.append(self._chunker.cut(limit))

    def _tell_pending(self) -> None:
        now = self._loop.time()
        if now - self._last_pending >= PENDING_EVERY:
            self._last_pending = now
            self._journal.say(PendingEvent, self.number, self._chunker.pending)

    # --- how it goes on --------------------------------------------------------------------------

    def _advance(self) -> None:
        """Go on as far as possible, or for one turn."""
        if self._busy:
            return  # a check that answers at once calls back from within: the loop below sees its answer
        self._busy = True
        try:
            for _ in range(STEPS_PER_TURN):
                if self._settled or not (self._gate() or self._admit() or self._wind_up()):
                    return
        except Exception as exc:
            self.settle(Ending("error", error=exc))
        finally:
            self._busy = False
        self._loop.call_soon(self._advance)

    def _admit(self) -> bool:
        """Put the next chunk to the requirements, if it is its turn."""
        if not self._spans or len(self._open) > self._settings.lookahead or self._doomed():
            return False
        question = Question(self._next_index, self._spans.popleft(), self._places, len(self._checks))
        self._next_index += 1
        question.last = self._flushed and not self._spans
        self._put(question)
        return True

    def _put(self, question: Question) -> None:
        span, overlap = question.span, self._settings.overlap
        if overlap and span is not None:
            question.overlap = self._overlap
            self._overlap = (self._overlap + span.lead + span.text)[-overlap:]
        self._open.append(question)
        for place in question.asked:
            if not self._settled:
                self._askers[place].ask(question)
        if question.waiting and not self._settled:
            self._announce(question)

    def _announce(self, question: Question) -> None:
        question.announced = True
        labels = [self._checks[i].label for i in question.asked if i in question.waiting]
        if question.final:
            self._journal.say(ValidatingEvent, self.number, labels)
        elif question.span is not None:
            span = question.span
            self._journal.say(CheckingEvent, question.index, self.number, span.start, span.end, labels)

    def _answered(self, question: Question, place: int, value: Any, error: BaseException | None) -> None:
        """Take one requirement's answer, at once or later."""
        if self._settled or place not in question.waiting:
            return
        if isinstance(error, asyncio.CancelledError):
            question.waiting.discard(place)
        elif error is None:
            error = self._note(question, place, value)
        elif question.failed:
            question.waiting.discard(place)  # the chunk is rejected already; this one could not say
            error = None
        if error is not None and not isinstance(error, asyncio.CancelledError):
            self.settle(Ending("error", error=error))
        else:
            self._advance()

    def _note(self, question: Question, place: int, value: Any) -> BaseException | None:
        check = self._checks[place]
        try:
            if question.final:
                verdict: Any = check.full(value)
                success = "pass" if verdict.as_bool() else "fail"
            else:
                verdict = check.partial(value)
                success = verdict.success
        except Exception as exc:
            return exc
        question.answers[place] = verdict
        question.waiting.discard(place)
        if question.announced:
            self._journal.say(
                VerdictEvent,
                question.index,
                self.number,
                check.label,
                success,
                verdict.reason,
                verdict.score,
                question.durations[place],
            )
        if success == "fail" and not question.final:
            self._fail(question)
        return None

    def _fail(self, question: Question) -> None:
        if self._settings.emit == "audit":
            question.failed = True
            return
        if not self._doomed():
            self._failing()
        first = not question.failed
        question.failed = True
        if first:
            for later in self._behind(question):
                self._open.remove(later)
                self._abandon(later)
            if self._settings.fail_fast:
                self._abandon(question)

    def _behind(self, question: Question) -> list[Question]:
        return list(self._open)[self._open.index(question) + 1 :]

    def _abandon(self, question: Question) -> None:
        for place in list(question.waiting):
            self._askers[place].abandon(question)

    def _doomed(self) -> bool:
        return self._settings.emit != "audit" and any(question.failed for question in self._open)

    # --- what comes out --------------------------------------------------------------------------

    def _gate(self) -> bool:
        """Let the first chunk out, or end, once all requirements have answered."""
        if not self._open or self._open[0].waiting:
            return False
        question = self._open.popleft()
        if question.final:
            self._conclude(question)
            return True
        failed = [(i, v) for i, v in enumerate(question.answers) if v is not None and v.success == "fail"]
        self.failures.extend(failed)
        if question.asked and (question.span is not None or failed):
            self._tell_check(question)
        if failed and self._settings.emit != "audit":
            self.settle(Ending("rejected", self._why(failed)))
        elif question.span is not None:
            self._let_out(question.index, question.span)
        return True

    def _tell_check(self, question: Question) -> None:
        answered = [i for i in question.asked if question.answers[i] is not None]
        span = question.span
        self._journal.say(
            QuickCheckEvent,
            question.index,
            self.number,
            not question.failed,
            [question.answers[i] for i in answered],
            requirements=[self._checks[i].label for i in answered],
            durations=[question.durations[i] for i in answered],
            start=-1 if span is None else span.start,
            end=-1 if span is None else span.end,
        )

    def _let_out(self, index: int | None, span: Span) -> None:
        lead = self.transcript.let_out(span)
        self._journal.say(
            ChunkEvent,
            span.text,
            index,
            self.number,
            start=span.start,
            end=span.end,
            lead=lead,
            cut=span.cut,
        )

    def _why(self, failed: Sequence[tuple[int, Any]]) -> str:
        place, verdict = failed[0]
        label = self._checks[place].label
        return f"{label}: {verdict.reason}" if verdict.reason else f"{label} failed"

    # --- the end ---------------------------------------------------------------------------------

    def _wind_up(self) -> bool:
        """Take the next step of the ending, when the stream has ended and no chunk is left."""
        if not self._ended or self._spans or self._open:
            return False
        if self._end_error is not None:
            self.settle(Ending("error", error=self._end_error))
        elif not self._flushed:
            self._flushed = True
            self._spans.extend(self._chunker.flush())
            held_back = [i for i in self._places if self._checks[i].holds_back]
            if not self._spans and held_back:
                question = Question(self._next_index, None, held_back, len(self._checks))
                question.last = True
                self._put(question)
        elif self._finals is None:
            self._start_finals()
        else:
            return False
        return True

    def _start_finals(self) -> None:
        text = self.transcript.complete()
        self._journal.say(StreamingDoneEvent, self.number, text)
        failed = {place for place, _ in self.failures}
        asked = [i for i in self._places if i not in failed]
        self._finals = Question(None, None, asked, len(self._checks))
        self._put(self._finals)

    def _conclude(self, question: Question) -> None:
        results = [question.answers[i] for i in question.asked]
        self.final_results = results
        no = [(i, question.answers[i]) for i in question.asked if not question.answers[i].as_bool()]
        if results:
            self._journal.say(
                FullValidationEvent,
                self.number,
                not no,
                results,
                requirements=[self._checks[i].label for i in question.asked],
                durations=[question.durations[i] for i in question.asked],
            )
        if no or self.failures:
            self.settle(Ending("failed_validation", self._why(no or self.failures)))
        else:
            self.settle(Ending("passed"))
