"""One attempt: text comes in, chunks are checked, and come out in order or not at all.

    feed(delta) ─> text.take ─> spans ─> _admit ─> checks ─> _gate ─> _let_out ─> log

Nothing in here waits. Whoever has news, be it the task that drains the model, a check that has answered, or a
timer, calls in, and the attempt goes on as far as it can before it returns.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import is_
from typing import Any

from ..log.calls import ToolCall
from ..log.events import (
    ChunkEvent,
    FullValidationEvent,
    Outcome,
    PendingEvent,
    PreviewEvent,
    QuickCheckEvent,
    StreamingDoneEvent,
    ToolCallEvent,
    ToolCheckEvent,
)
from ..log.log import EventWriter
from .calls import Calls
from .checks import Checks, Question
from .chunk import Chunker
from .delta import CallPiece, End
from .endings import cut_off, remark_on_end
from .limits import TextTooLong
from .ports import Check
from .reasoned import CheckedReasoning
from .retry import Withheld
from .settings import Settings
from .text import Text
from .thoughts import Thoughts

STEPS_PER_TURN = 128
"""Steps after which the event loop gets its turn, so that a huge delta delays no stop and no other run."""

PENDING_EVERY = 0.1
"""Seconds between two events that say how much text waits."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an attempt ended, and why; `of_generation` says that the error is the generation's own: the
    back-end raised or fell silent, or its model reasoned for too long. Another attempt may do better then.

    `raised_by` is the label and the user's object of the requirement that raised the error, if one did, and `index`
    the chunk that it was asked about.
    """

    outcome: Outcome
    reason: str | None = None
    error: BaseException | None = None
    of_generation: bool = False
    raised_by: tuple[str, Any] | None = None
    index: int | None = None


class Attempt:
    """Takes deltas and emits events, until `over` is called, once, with the ending.

    `failing` is called as soon as the generation is of no use any more, at the first failed check or an error,
    though checks may still be waited for.
    """

    def __init__(
        self,
        number: int,
        checks: Sequence[Check],
        chunker: Chunker,
        settings: Settings,
        writer: EventWriter,
        *,
        failing: Callable[[], None],
        over: Callable[[Ending], None],
        kept: str = "",
        chars_left: int | None = None,
        max_tokens: int | None = None,
        reasoning_chunker: Callable[[], Chunker] | None = None,
    ) -> None:
        self.number = number
        self.finished = End()
        self._on_reasoning = [check for check in checks if check.channel == "reasoning"]
        checks = [check for check in checks if check.channel != "reasoning"]
        self._all = tuple(i for i, check in enumerate(checks) if check.channel == "text")
        self._on_calls = tuple(i for i, check in enumerate(checks) if check.channel == "tool_calls")
        self.text = Text(chunker, settings.limits, checked=bool(self._all), kept=kept, chars_left=chars_left)
        self.calls = Calls(settings.limits, in_pieces=bool(self._on_calls) and settings.emit != "audit")
        self.failures: list[tuple[int, Any]] = []
        self.final_results: list[Any] = []
        self.final_failures: tuple[tuple[Any, Any], ...] = ()
        self._requirements = checks
        self._checks = Checks(number, checks, settings, writer, self._answered)
        self._settings = settings
        self._audit = settings.emit == "audit"
        self._preview = settings.emit == "preview"
        self._writer = writer
        self._failing = failing
        self._over = over
        self._loop = asyncio.get_running_loop()
        self._open: list[Question] = []  # short: as long as one looks ahead
        self._next_index = 0
        self._overlap = kept
        self._doomed = False
        self._ended = False
        self._end_error: BaseException | None = None
        self._flushed = False
        self._finals_asked = False
        self._settled = False
        self._busy = False
        self._next_pending = float("-inf")
        self._last_answers: tuple[Any, ...] = ()
        self._thoughts: Thoughts | None = None
        self._answer_began = False
        self._answering = False
        self._max_tokens = max_tokens
        self._reasoning_chunker = reasoning_chunker

    # --- what comes in ---------------------------------------------------------------------------

    def feed(self, delta: str, now: float) -> None:
        """Take the next delta of the model, which came at `now` on the loop's clock."""
        if self._settled or self._ended:
            return
        if not self._answering and not delta.isspace():
            self._answer_begins()
        text = self.text
        if self._preview:
            self._show(text.within_limits(delta))
        try:
            news = text.take(delta)
        except Exception as exc:  # a strategy of the user's may raise anything
            self._broken(exc)
            return
        if news:
            if text.exceeded is None:
                self._advance()
            else:
                self.end(text.exceeded)
        elif now >= self._next_pending and not text.spans:
            self._next_pending = now + PENDING_EVERY
            self._writer.say(PendingEvent, self.number, text.pending)

    def feed_reasoning(self, delta: str, now: float) -> None:
        """Take the next delta of the model's reasoning, which came at `now` on the loop's clock."""
        if not (self._settled or self._ended):
            if self._thoughts is None:
                gate = self._gate_of_reasoning if self._on_reasoning else None
                self._thoughts = Thoughts(self.number, self._settings, self._writer, self.end, gate)
                if self._answer_began:
                    self._thoughts.stop_clock()
            self._answering = False
            self._thoughts.take(delta, now)

    def feed_call(self, piece: CallPiece) -> None:
        """Take the next piece of a tool call."""
        if self._settled or self._ended:
            return
        if not self._answering:
            self._answer_begins()
        self.calls.take(piece)
        if self.calls.exceeded is not None:
            self.end(self.calls.exceeded)
        else:
            self._advance()

    def finish(self, end: End) -> None:
        """Take the natural end of the stream."""
        if not self._ended:
            self._ended = True
            self.finished = end
            self.calls.complete(end.calls)
            if self._thoughts is not None and self._thoughts.gate is not None:
                self._thoughts.gate.seal()
            self._advance()

    def end(self, error: BaseException) -> None:
        """Take the error that ended the stream."""
        if not self._ended:
            self._ended = True
            self._end_error = error
            self._failing()
            self._advance()

    def settle(self, ending: Ending) -> None:
        """End the attempt now; what comes in later is ignored."""
        if not self._settled:
            self._settled = True
            self._checks.close_idle()  # its task has ended by the time the run looks at it
            if self._thoughts is not None:
                self._thoughts.close()
                if self._thoughts.gate is not None:
                    self._thoughts.gate.close_idle()
            self._over(ending)

    @property
    def withheld(self) -> Withheld:
        """What has not been let out."""
        reasoning = "" if self._thoughts is None else self._thoughts.withheld
        return Withheld(self.text.withheld, reasoning, self.calls.withheld)

    @property
    def reasoning(self) -> str:
        """What was shown of the reasoning, and had been checked."""
        return "" if self._thoughts is None else self._thoughts.cleared

    def failed_requirements(self) -> tuple[tuple[Any, Any], ...]:
        """`(requirement, verdict)` of every failed streaming check so far, in order."""
        of_text = [(self._requirements[place].requirement, verdict) for place, verdict in self.failures]
        return (*((check.requirement, verdict) for check, verdict in self._reasoning_failures), *of_text)

    @property
    def _reasoning_failures(self) -> Sequence[tuple[Check, Any]]:
        gate = None if self._thoughts is None else self._thoughts.gate
        return () if gate is None else gate.failures

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks; return the tasks whose end is to be awaited."""
        self._settled = True
        tasks = self._checks.close()
        if self._thoughts is not None:
            self._thoughts.close()
            if self._thoughts.gate is not None:
                tasks += self._thoughts.gate.close()
        return tasks

    def _gate_of_reasoning(self, let_out: Callable[[str], None]) -> CheckedReasoning:
        assert self._reasoning_chunker is not None
        return CheckedReasoning(
            self.number,
            self._on_reasoning,
            self._reasoning_chunker,
            self._settings,
            self._writer,
            let_out=let_out,
            failing=self._failing,
            rejected=lambda why: self.settle(Ending("rejected", why)),
            broken=self._broken,
            faulty=self._end_by,
            moved=self._advance,
        )

    def _answer_begins(self) -> None:
        self._answer_began = self._answering = True
        if self._thoughts is not None:
            self._thoughts.answer()

    def _show(self, delta: str) -> None:
        start = self.text.received
        if delta:
            self._writer.say(PreviewEvent, self.number, delta, start, start + len(delta))

    def _broken(self, error: BaseException) -> None:
        self.settle(Ending("error", error=error))

    def _faulty(self, question: Question) -> None:
        """End with what a requirement has raised."""
        assert question.faulty is not None
        assert question.error is not None
        self._end_by(question.error, self._requirements[question.faulty], question.index)

    def _end_by(self, error: BaseException, check: Check, index: int | None = None) -> None:
        raised_by = check.label, check.requirement
        self.settle(Ending("error", error=error, raised_by=raised_by, index=index))

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
        asked = self._open
        if self._thoughts is not None and self._thoughts.undecided:
            return False  # the reasoning before the text comes first
        if asked and not asked[0].waiting:
            self._gate()
        elif self._doomed or len(asked) > self._settings.lookahead:
            return self._ended and self._wind_up()
        elif self.text.spans:
            self._admit()
        elif (piece := self.calls.next_piece()) is not None:
            self._put(Question(piece.index, None, self._on_calls, len(self._requirements), call=piece))
        else:
            return self._ended and self._wind_up()
        return True

    def _admit(self) -> None:
        """Put the next chunk to the requirements."""
        spans, index = self.text.spans, self._next_index
        span = spans.popleft()
        self._next_index = index + 1
        overlap = ""
        if self._settings.overlap:
            overlap = (self._overlap + span.lead)[-self._settings.overlap :]
            self._overlap = overlap + span.text
        last = self._flushed and not spans
        question = Question(index, span, self._all, len(self._requirements), overlap, last)
        self._checks.put(question)
        if self._open or question.waiting or question.failed or question.error is not None or self._settled:
            self._open.append(question)
            self._see(question)
        else:
            self._let_out(index, question)  # at once, as most are: all requirements have answered, and none said no

    def _put(self, question: Question) -> None:
        """Put what is no chunk to the requirements."""
        self._checks.put(question)
        self._open.append(question)
        self._see(question)

    def _answered(self, question: Question) -> None:
        """A requirement has answered late."""
        self._see(question)
        self._advance()

    def _see(self, question: Question) -> None:
        """Act on a fail or an error: an error waits for its chunk's turn, as the one before may be rejected yet."""
        if question.error is not None:
            if question is self._open[0]:
                self._faulty(question)
            else:
                self._doom(question)
                self._checks.abandon(question)
        elif question.failed and not self._audit:
            self._doom(question)
            if self._settings.fail_fast:
                self._checks.abandon(question)

    def _doom(self, question: Question) -> None:
        """Nothing behind this chunk can come out any more; what is before it still can."""
        if not self._doomed:
            self._doomed = True
            self._failing()
        place = self._open.index(question) + 1
        behind, self._open = self._open[place:], self._open[:place]
        for later in behind:
            self._checks.abandon(later)

    # --- what comes out --------------------------------------------------------------------------

    def _gate(self) -> None:
        """Let the first chunk out, or end, now that all requirements have answered."""
        question = self._open.pop(0)
        if question.error is not None:
            self._faulty(question)
        elif question.index is None:
            self._conclude(question)
        elif not question.failed:
            self._let_out(question.index, question)
        else:
            failed = [(i, v) for i, v in enumerate(question.answers) if v is not None and v.success == "fail"]
            self.failures.extend(failed)
            if self._audit:
                self._let_out(question.index, question)
            else:
                self._writer.log.append(self._checked(question.index, question))
                self.settle(Ending("rejected", self._why(failed)))

    def _let_out(self, index: int, question: Question) -> None:
        """Append what was said of the chunk and the chunk itself, so that readers are woken once."""
        if question.call is not None:
            self._let_call_out(index, question)
            return
        span, log = question.span, self._writer.log
        if span is None:
            if question.failed:
                log.append(self._checked(index, question))
            return
        check = self._checked(index, question) if question.asked else None
        lead, text = self.text.let_out(span)
        chunk = ChunkEvent(
            text,
            index,
            self.number,
            start=span.start,
            end=span.end,
            lead=lead,
            cut=span.cut,
            seq=len(log) if check is None else check.seq + 1,
            elapsed=self._writer.now() if check is None else check.elapsed,
            timestamp=time.time() if check is None else check.timestamp,
        )
        if check is None:
            log.append(chunk)
        else:
            log.append(check, chunk)

    def _let_call_out(self, index: int, question: Question) -> None:
        """Append what was said of a tool call and the call itself; of the pieces of one, only that it has failed."""
        call = question.call
        if isinstance(call, ToolCall):
            if question.asked:
                self._writer.log.append(self._checked(index, question))
            self.calls.let_out.append(call)
            self._writer.say(ToolCallEvent, call.name, index, self.number, call.args, call_id=call.id)

    def _checked(self, index: int, question: Question) -> QuickCheckEvent | ToolCheckEvent:
        labels, answers, durations = self._checks.labels, tuple(question.answers), tuple(question.durations)
        if question.failed or len(question.asked) < len(answers):  # some may not have been asked, or not have answered
            answered = [i for i in question.asked if answers[i] is not None]
            labels = tuple(labels[i] for i in answered)
            durations = tuple(durations[i] for i in answered)
            answers = tuple(answers[i] for i in answered)
        if question.call is not None:
            return ToolCheckEvent(
                index,
                self.number,
                not question.failed,
                answers,
                labels,
                durations,
                seq=len(self._writer.log),
                elapsed=self._writer.now(),
            )
        span = question.span
        return QuickCheckEvent(
            index,
            self.number,
            not question.failed,
            self._one_for_all(answers),
            requirements=labels,
            durations=_shared(durations),
            start=-1 if span is None else span.start,
            end=-1 if span is None else span.end,
            seq=len(self._writer.log),
            elapsed=self._writer.now(),
        )

    def _one_for_all(self, answers: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return the tuple of the chunk before where it holds the very same verdicts: a log keeps them all."""
        if len(answers) != len(self._last_answers) or not all(map(is_, answers, self._last_answers)):
            self._last_answers = answers
        return self._last_answers

    def _why(self, failed: Sequence[tuple[int, Any]]) -> str:
        place, verdict = failed[0]
        label = self._checks.labels[place]
        return f"{label}: {verdict.reason}" if verdict.reason else f"{label} failed"

    # --- the end ---------------------------------------------------------------------------------

    def _wind_up(self) -> bool:
        """Take the next step of the ending, when the stream has ended and no chunk is left."""
        if self.text.spans or self._open:
            return False
        if self._end_error is not None:
            self.settle(
                Ending("error", error=self._end_error, of_generation=not isinstance(self._end_error, TextTooLong))
            )
        elif not self._flushed:
            self._flush()
        elif (call := self.calls.next_whole()) is not None:
            self._put(Question(call[0], None, self._on_calls, len(self._requirements), call=call[1]))
        elif not self._finals_asked:
            self._ask_finals()
        else:
            return False
        return True

    def _flush(self) -> None:
        self._flushed = True
        self.text.end()
        held_back = [i for i in self._all if self._requirements[i].holds_back]
        if not self.text.spans and held_back:
            self._put(Question(self._next_index, None, held_back, len(self._requirements), last=True))

    def _ask_finals(self) -> None:
        self._finals_asked = True
        self._writer.say(StreamingDoneEvent, self.number, self.text.complete())
        failed = {place for place, _ in self.failures}
        places = range(len(self._requirements))
        self._put(Question(None, None, [i for i in places if i not in failed], len(places)))

    def _conclude(self, question: Question) -> None:
        results = [question.answers[i] for i in question.asked]
        self.final_results = results
        no = [(i, question.answers[i]) for i in question.asked if not question.answers[i].as_bool()]
        self.final_failures = tuple((self._requirements[place].requirement, result) for place, result in no)
        if results:
            self._writer.say(
                FullValidationEvent,
                self.number,
                not no,
                results,
                requirements=[self._checks.labels[i] for i in question.asked],
                durations=[question.durations[i] for i in question.asked],
            )
        said = self._why(no or self.failures) if no or self.failures else None
        if said is None and self._thoughts is not None and self._thoughts.gate is not None and self._reasoning_failures:
            said = self._thoughts.gate.why()
        cut = cut_off(self.finished, self._max_tokens)
        if cut is not None:
            self.settle(Ending("cut_off", f"{cut}; {said}" if said else cut))
        elif said is not None:
            self.settle(Ending("failed_validation", said))
        else:
            self.settle(Ending("passed", remark_on_end(self.finished, self.text.validated, self.calls.let_out)))


@lru_cache(maxsize=1024)
def _shared(durations: tuple[float, ...]) -> tuple[float, ...]:
    """Return one object for all that are equal: most checks take a few microseconds, and a log keeps them all."""
    return durations
