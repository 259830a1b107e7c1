"""Asks the requirements of an attempt, and collects their answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from ..log.events import CheckingEvent, ValidatingEvent, VerdictEvent, is_fine
from ..log.log import EventWriter
from .asker import Asker
from .eager import LATER, EagerTask, outside_of_tasks
from .limits import CheckCancelled
from .ports import Check
from .question import Question
from .settings import Settings


class Checks:
    """The requirements of one attempt.

    `put` records its progress in the question: `waiting`, `failed`, `error`, `answers`. `answered(question)` is called
    after each answer that did not come at once. With `announces`, late answers also have events of their own.
    """

    def __init__(
        self,
        attempt: int,
        checks: Sequence[Check],
        settings: Settings,
        writer: EventWriter,
        answered: Callable[[Question], None],
        *,
        announces: bool = True,
    ) -> None:
        self.labels = tuple(check.label for check in checks)
        self._attempt = attempt
        self._checks = checks
        self._audit = settings.emit == "audit"
        self._fail_fast = settings.fail_fast and not self._audit
        self._writer = writer
        self._announces = announces
        self._answered = answered
        self._closed = False
        self._loop = asyncio.get_running_loop()
        self._idle: list[EagerTask] = []
        self._askers = [Asker(i, check, settings.limits, self._later, self._idle) for i, check in enumerate(checks)]

    def put(self, question: Question) -> None:
        """Ask all requirements that the question is for."""
        if question.asked:
            outside_of_tasks(self._loop, self._ask, question)
            if self._announces and question.waiting and question.error is None:
                self._announce(question)

    def _ask(self, question: Question) -> None:
        for place in question.asked:
            try:
                answer = self._askers[place].ask(question)
            except BaseException as exc:  # a requirement may raise anything, even KeyboardInterrupt
                self._take_error(question, place, exc)
            else:
                if answer is not LATER:
                    self._take(question, place, answer)
                elif question.waiting is None:
                    question.waiting = {place}
                else:
                    question.waiting.add(place)
            if question.error is not None or (question.failed and self._fail_fast):
                break

    def abandon(self, question: Question) -> None:
        """Cancel the running checks of a question, without waiting for them."""
        waiting, question.waiting = question.waiting, None
        for place in waiting or ():
            self._askers[place].abandon(question)

    def close_idle(self) -> None:
        """End the tasks that run no check; no further check will begin."""
        for runner in self._idle:
            runner.close()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks and ignore their answers; return the tasks that must be awaited.

        This also drops all references, so that a settled run is freed without the garbage collector.
        """
        self._closed = True
        askers, self._askers = self._askers, []
        self._answered = _ignore
        self.close_idle()
        return [*(runner.task for runner in self._idle), *(task for asker in askers for task in asker.close())]

    def _announce(self, question: Question) -> None:
        assert question.waiting is not None
        if question.call is not None:
            return
        question.announced = True
        labels = [self.labels[i] for i in question.asked if i in question.waiting]
        if question.index is None:
            self._writer.say(ValidatingEvent, self._attempt, labels)
        elif question.span is not None:
            span = question.span
            self._writer.say(CheckingEvent, question.index, self._attempt, span.start, span.end, labels)

    def _later(self, question: Question, place: int, value: Any, error: BaseException | None) -> None:
        if self._closed or not question.waiting or place not in question.waiting:
            return
        question.waiting.discard(place)
        if error is None:
            self._take(question, place, value)
        else:
            self._take_error(question, place, error)
        self._answered(question)

    def _take(self, question: Question, place: int, value: Any) -> None:
        check = self._checks[place]
        try:
            if question.index is None:
                verdict: Any = check.full(value)
                success = "pass" if verdict.as_bool() else "fail"
            else:
                verdict = check.partial(value)
                success = verdict.success
                question.failed = question.failed or success == "fail"
        except Exception as exc:
            self._take_error(question, place, exc)
            return
        question.answers[place] = verdict
        if question.announced:
            self._emit_verdict(question, place, verdict, success)

    def _take_error(self, question: Question, place: int, error: BaseException) -> None:
        """Record an error as the answer. A chunk that is rejected already stays rejected."""
        if question.failed and not self._audit:
            return
        if isinstance(error, asyncio.CancelledError):  # not cancelled by this class, which ignores such checks
            fault = CheckCancelled(f"requirement {self.labels[place]!r} was cancelled, but not by the run")
            fault.__cause__ = error
            error = fault
        question.error, question.faulty = error, place

    def _emit_verdict(self, question: Question, place: int, verdict: Any, success: Any) -> None:
        self._writer.say(
            VerdictEvent,
            question.index,
            self._attempt,
            self.labels[place],
            success,
            verdict.reason,
            verdict.score,
            question.durations[place],
            fine=question.index is not None and is_fine(verdict),
        )


def _ignore(*_: Any) -> None:
    """Replaces the callback after `close`."""
