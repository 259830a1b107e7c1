"""Writes the events of an attempt's text and checks to the log."""

from __future__ import annotations

import time
from functools import lru_cache
from operator import is_
from typing import Any

from ..log.calls import ToolCall
from ..log.events import (
    ChunkEvent,
    FullValidationEvent,
    PendingEvent,
    PreviewEvent,
    QuickCheckEvent,
    StreamingDoneEvent,
    ToolCallEvent,
    ToolCheckEvent,
)
from ..log.log import EventWriter
from .calls import Calls
from .question import Question
from .text import Text


class Publisher:
    """Makes the events of one attempt about its text, its tool calls, and the checks of both.

    A check and its chunk are appended together, so that readers are woken once.
    """

    def __init__(self, number: int, text: Text, calls: Calls, labels: tuple[str, ...], writer: EventWriter) -> None:
        self._number = number
        self._text = text
        self._calls = calls
        self._labels = labels
        self._writer = writer
        self._last_answers: tuple[Any, ...] = ()

    def preview(self, delta: str) -> None:
        """Emit text that is not checked yet."""
        start = self._text.received
        if delta:
            self._writer.say(PreviewEvent, self._number, delta, start, start + len(delta))

    def pending(self) -> None:
        """Emit how much text waits for the end of its chunk."""
        self._writer.say(PendingEvent, self._number, self._text.pending)

    def let_out(self, index: int, question: Question) -> None:
        """Emit the verdicts on a chunk or a tool call, and the chunk or the call."""
        if question.call is not None:
            self._let_call_out(index, question)
            return
        span = question.span
        if span is None:
            if question.failed:
                self.emit_check(index, question)
            return
        writer = self._writer
        seq, elapsed, timestamp = len(writer.log), writer.now(), time.time()
        checks = [self._checked(index, question, seq, elapsed, timestamp)] if question.asked else []
        lead, text = self._text.let_out(span)
        chunk = ChunkEvent(
            text,
            index,
            self._number,
            start=span.start,
            end=span.end,
            lead=lead,
            cut=span.cut,
            seq=seq + len(checks),
            elapsed=elapsed,
            timestamp=timestamp,
        )
        writer.log.append(*checks, chunk)

    def emit_check(self, index: int, question: Question) -> None:
        """Emit the verdicts on a chunk or a tool call, without the chunk or the call itself."""
        writer = self._writer
        writer.log.append(self._checked(index, question, len(writer.log), writer.now(), time.time()))

    def text_is_complete(self) -> None:
        """Let out the text behind the last chunk, and emit that all chunks are out."""
        self._writer.say(StreamingDoneEvent, self._number, self._text.complete())

    def validated(self, question: Question, passed: bool) -> None:
        """Emit the verdicts on the whole answer."""
        self._writer.say(
            FullValidationEvent,
            self._number,
            passed,
            [question.answers[place] for place in question.asked],
            requirements=[self._labels[place] for place in question.asked],
            durations=[question.durations[place] for place in question.asked],
        )

    def _let_call_out(self, index: int, question: Question) -> None:
        """Emit the verdicts on a tool call, and the call. For a piece of a call, only a failure is emitted."""
        call = question.call
        if isinstance(call, ToolCall):
            if question.asked:
                self.emit_check(index, question)
            self._calls.let_out.append(call)
            self._writer.say(ToolCallEvent, call.name, index, self._number, call.args, call_id=call.id)

    def _checked(
        self, index: int, question: Question, seq: int, elapsed: float, timestamp: float
    ) -> QuickCheckEvent | ToolCheckEvent:
        labels, answers, durations = self._labels, tuple(question.answers), tuple(question.durations)
        if question.failed or len(question.asked) < len(answers):  # some were not asked, or have not answered
            answered = [i for i in question.asked if answers[i] is not None]
            labels = tuple(labels[i] for i in answered)
            durations = tuple(durations[i] for i in answered)
            answers = tuple(answers[i] for i in answered)
        if question.call is not None:
            return ToolCheckEvent(
                index,
                self._number,
                not question.failed,
                answers,
                labels,
                durations,
                seq=seq,
                elapsed=elapsed,
                timestamp=timestamp,
            )
        span = question.span
        return QuickCheckEvent(
            index,
            self._number,
            not question.failed,
            self._one_for_all(answers),
            requirements=labels,
            durations=_shared(durations),
            start=-1 if span is None else span.start,
            end=-1 if span is None else span.end,
            seq=seq,
            elapsed=elapsed,
            timestamp=timestamp,
        )

    def _one_for_all(self, answers: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return the previous chunk's tuple if it holds the same verdict objects, because the log keeps all of them."""
        if len(answers) != len(self._last_answers) or not all(map(is_, answers, self._last_answers)):
            self._last_answers = answers
        return self._last_answers


@lru_cache(maxsize=1024)
def _shared(durations: tuple[float, ...]) -> tuple[float, ...]:
    """Return one object for equal tuples: most checks take a few microseconds, and the log keeps all of them."""
    return durations
