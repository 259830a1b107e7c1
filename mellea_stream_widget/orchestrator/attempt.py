"""One attempt: cuts the model's text into chunks, has them checked, and lets them out in order.

    feed(delta) ─> text.take ─> spans ─> _admit ─> checks ─> _gate ─> _let_out ─> log

Nothing in this module waits. The task that reads the model, a check that has answered and a timer all call methods of
the attempt, and each call makes as much progress as is possible before it returns.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from ..log.log import EventWriter
from ..log.results import Withheld
from .calls import Calls
from .checks import Checks
from .chunk import Chunker, Span
from .delta import CallPiece, End
from .endings import Ending, concluded
from .limits import TextTooLong
from .ports import Check
from .publishing import Publisher
from .question import Question
from .reasoned import CheckedReasoning
from .settings import Settings
from .text import Text
from .thoughts import Thoughts

STEPS_PER_TURN = 128
"""Number of steps after which the event loop runs, so that a huge delta delays neither a stop nor another run."""

PENDING_EVERY = 0.1
"""Seconds between two `PendingEvent`s."""


class Attempt:
    """Takes deltas and emits events, until it calls `over` once, with the ending.

    It calls `failing` as soon as the rest of the generation is not needed: at the first failed check or error. Checks
    may still be running then.
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
        reasoning_chunker: Callable[[], Chunker],
        kept: str = "",
        chars_left: int | None = None,
        max_tokens: int | None = None,
    ) -> None:
        self.finished = End()
        on_reasoning = [check for check in checks if check.channel == "reasoning"]
        checks = [check for check in checks if check.channel != "reasoning"]
        self._all = tuple(i for i, check in enumerate(checks) if check.channel == "text")
        self._on_calls = tuple(i for i, check in enumerate(checks) if check.channel == "tool_calls")
        self.text = Text(chunker, settings.limits, checked=bool(self._all), kept=kept, chars_left=chars_left)
        self.calls = Calls(settings.limits, in_pieces=bool(self._on_calls) and settings.emit != "audit")
        self.failures: list[tuple[int, Any]] = []
        self.final_results: list[Any] = []
        self.final_failures: tuple[tuple[Any, Any], ...] = ()
        self._requirements = checks
        self._places = len(checks)
        self._checks = Checks(number, checks, settings, writer, self._answered)
        self._publisher = Publisher(number, self.text, self.calls, self._checks.labels, writer)
        self._settings = settings
        self._lookahead = settings.lookahead
        self._preview = settings.emit == "preview"
        self._failing = failing
        self._over = over
        self._open: list[Question] = []  # short: at most `lookahead` questions
        self._next_index = 0
        self._overlap = kept
        self._has_failed = False
        self._ended = False
        self._end_error: BaseException | None = None
        self._flushed = False
        self._finals_asked = False
        self._settled = False
        self._busy = False
        self._next_pending = float("-inf")
        gate = None
        if on_reasoning:
            gate = partial(self._gate_of_reasoning, number, on_reasoning, reasoning_chunker, writer)
        self._thoughts = Thoughts(number, settings, writer, self.end, gate)
        self._answering = False
        self._max_tokens = max_tokens

    # --- what comes in ---------------------------------------------------------------------------

    def feed(self, delta: str, now: float) -> None:
        """Take the next delta of the model, which came at `now` on the loop's clock."""
        if self._settled or self._ended:
            return
        if not self._answering and not delta.isspace():
            self._answer_begins()
        text = self.text
        if self._preview:
            self._publisher.preview(text.within_limits(delta))
        try:
            news = text.take(delta)
        except Exception as exc:  # a user's strategy may raise anything
            self._broken(exc)
            return
        if news:
            if text.exceeded is None:
                self._advance()
            else:
                self.end(text.exceeded)
        elif now >= self._next_pending and not text.spans:
            self._next_pending = now + PENDING_EVERY
            self._publisher.pending()

    def feed_reasoning(self, delta: str, now: float) -> None:
        """Take the next delta of the model's reasoning, which came at `now` on the loop's clock."""
        if not (self._settled or self._ended):
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
            self._thoughts.seal()
            self._advance()

    def end(self, error: BaseException) -> None:
        """Take the error that ended the stream."""
        if not self._ended:
            self._ended = True
            self._end_error = error
            self._failing()
            self._advance()

    def settle(self, ending: Ending) -> None:
        """End the attempt now; everything that arrives later is ignored."""
        if not self._settled:
            self._settled = True
            self._checks.close_idle()  # its task has ended by the time the run looks at it
            self._thoughts.settle()
            self._over(ending)

    @property
    def withheld(self) -> Withheld:
        """The text, the reasoning and the tool calls that were not let out."""
        return Withheld(self.text.withheld, self._thoughts.withheld, self.calls.withheld)

    @property
    def reasoning(self) -> str:
        """The reasoning that was checked and shown."""
        return self._thoughts.cleared

    def failed_requirements(self) -> tuple[tuple[Any, Any], ...]:
        """`(requirement, verdict)` of every failed streaming check so far, in order."""
        of_text = [(self._requirements[place].requirement, verdict) for place, verdict in self.failures]
        return (*((check.requirement, verdict) for check, verdict in self._thoughts.failures), *of_text)

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks; return the tasks that must be awaited."""
        self._settled = True
        return self._checks.close() + self._thoughts.close()

    def _gate_of_reasoning(
        self,
        number: int,
        checks: Sequence[Check],
        chunker: Callable[[], Chunker],
        writer: EventWriter,
        let_out: Callable[[str], None],
    ) -> CheckedReasoning:
        return CheckedReasoning(
            number,
            checks,
            chunker,
            self._settings,
            writer,
            let_out=let_out,
            failing=self._failing,
            rejected=lambda why: self.settle(Ending("rejected", why)),
            broken=self._broken,
            faulty=self._end_by,
            moved=self._advance,
        )

    def _answer_begins(self) -> None:
        self._answering = True
        self._thoughts.answer()

    def _broken(self, error: BaseException) -> None:
        self.settle(Ending("error", error=error))

    def _faulty(self, question: Question) -> None:
        """End with the error that a requirement raised."""
        assert question.faulty is not None
        assert question.error is not None
        self._end_by(question.error, self._requirements[question.faulty], question.index)

    def _end_by(self, error: BaseException, check: Check, index: int | None = None) -> None:
        raised_by = check.label, check.requirement
        self.settle(Ending("error", error=error, raised_by=raised_by, index=index))

    # --- progress --------------------------------------------------------------------------------

    def _advance(self) -> None:
        """Make as much progress as is possible within one turn of the event loop."""
        if self._busy:
            return  # called by a step of the loop below, which continues by itself
        self._busy = True
        try:
            for _ in range(STEPS_PER_TURN):
                if self._settled or not self._step():
                    return
        except Exception as exc:
            self._broken(exc)
        finally:
            self._busy = False
        asyncio.get_running_loop().call_soon(self._advance)

    def _step(self) -> bool:
        """Let a chunk out, ask about the next one, or wind up; return False if there is nothing to do."""
        asked = self._open
        gate = self._thoughts.gate
        if gate is not None and gate.undecided:
            return False  # the reasoning before the text comes first
        if asked and not asked[0].waiting:
            self._gate()
        elif self._has_failed or len(asked) > self._lookahead:
            return self._ended and self._wind_up()
        elif self.text.spans:
            self._admit()
        elif self._on_calls and (piece := self.calls.next_piece()) is not None:
            self._put(Question(piece.index, None, self._on_calls, self._places, call=piece))
        else:
            return self._ended and self._wind_up()
        return True

    def _admit(self) -> None:
        """Ask the requirements about the next chunk."""
        spans, index = self.text.spans, self._next_index
        span = spans.popleft()
        self._next_index = index + 1
        overlap = self._overlap_before(span) if self._settings.overlap else ""
        question = Question(index, span, self._all, self._places, overlap, self._flushed and not spans)
        self._checks.put(question)
        if self._open or question.waiting or question.failed or question.error is not None or self._settled:
            self._open.append(question)
            self._see(question)
        else:  # the usual case: all requirements have answered at once, and none has failed
            self._publisher.let_out(index, question)

    def _overlap_before(self, span: Span) -> str:
        overlap = (self._overlap + span.lead)[-self._settings.overlap :]
        self._overlap = overlap + span.text
        return overlap

    def _put(self, question: Question) -> None:
        """Ask the requirements about something other than a chunk."""
        self._checks.put(question)
        self._open.append(question)
        self._see(question)

    def _answered(self, question: Question) -> None:
        """Continue after an answer that did not come at once."""
        self._see(question)
        self._advance()

    def _see(self, question: Question) -> None:
        """Act on a failure or an error. An error waits for its chunk's turn: an earlier chunk may still be rejected."""
        if question.error is not None:
            if question is self._open[0]:
                self._faulty(question)
            else:
                self._fail(question)
                self._checks.abandon(question)
        elif question.failed and self._settings.emit != "audit":
            self._fail(question)
            if self._settings.fail_fast:
                self._checks.abandon(question)

    def _fail(self, question: Question) -> None:
        """Drop everything behind this chunk; the chunks before it can still be let out."""
        if not self._has_failed:
            self._has_failed = True
            self._failing()
        place = self._open.index(question) + 1
        behind, self._open = self._open[place:], self._open[:place]
        for later in behind:
            self._checks.abandon(later)

    # --- what comes out --------------------------------------------------------------------------

    def _gate(self) -> None:
        """Let the first open chunk out, or end the attempt; all requirements have answered about it."""
        question = self._open.pop(0)
        if question.error is not None:
            self._faulty(question)
        elif question.index is None:
            self._conclude(question)
        elif not question.failed:
            self._publisher.let_out(question.index, question)
        else:
            failed = [(i, v) for i, v in enumerate(question.answers) if v is not None and v.success == "fail"]
            self.failures.extend(failed)
            if self._settings.emit == "audit":
                self._publisher.let_out(question.index, question)
            else:
                self._publisher.emit_check(question.index, question)
                self.settle(Ending("rejected", self._why(failed)))

    def _why(self, failed: Sequence[tuple[int, Any]]) -> str:
        place, verdict = failed[0]
        label = self._checks.labels[place]
        return f"{label}: {verdict.reason}" if verdict.reason else f"{label} failed"

    # --- the end ---------------------------------------------------------------------------------

    def _wind_up(self) -> bool:
        """Take the next step of the ending, after the stream has ended and all chunks are decided."""
        if self.text.spans or self._open:
            return False
        if self._end_error is not None:
            self.settle(
                Ending("error", error=self._end_error, of_generation=not isinstance(self._end_error, TextTooLong))
            )
        elif not self._flushed:
            self._flush()
        elif (call := self.calls.next_whole()) is not None:
            self._put(Question(call[0], None, self._on_calls, self._places, call=call[1]))
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
            self._put(Question(self._next_index, None, held_back, self._places, last=True))

    def _ask_finals(self) -> None:
        self._finals_asked = True
        self._publisher.text_is_complete()
        failed = {place for place, _ in self.failures}
        places = range(len(self._requirements))
        self._put(Question(None, None, [i for i in places if i not in failed], len(places)))

    def _conclude(self, question: Question) -> None:
        results = [question.answers[i] for i in question.asked]
        self.final_results = results
        no = [(i, question.answers[i]) for i in question.asked if not question.answers[i].as_bool()]
        self.final_failures = tuple((self._requirements[place].requirement, result) for place, result in no)
        if results:
            self._publisher.validated(question, not no)
        said = self._why(no or self.failures) if no or self.failures else None
        if said is None and self._thoughts.gate is not None and self._thoughts.failures:
            said = self._thoughts.gate.why()
        self.settle(concluded(self.finished, self._max_tokens, said, self.text.validated, self.calls.let_out))
