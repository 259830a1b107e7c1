"""Puts questions to all requirements, and collects what they answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from ..log.events import CheckingEvent, ValidatingEvent, VerdictEvent
from ..log.writer import Journal
from .eager import PENDING
from .limits import CheckCancelled
from .ports import Check
from .questions import Asker, Question
from .settings import Settings


class Panel:
    """The requirements of one attempt.

    `failed(question)` is called at the first "fail" about a chunk, `broken(question, error)` when a requirement raises
    or gives no verdict, `news()` after an answer that did not come at once.
    """

    def __init__(
        self,
        attempt: int,
        checks: Sequence[Check],
        settings: Settings,
        journal: Journal,
        *,
        failed: Callable[[Question], None],
        broken: Callable[[Question, BaseException], None],
        news: Callable[[], None],
    ) -> None:
        self.labels = tuple(check.label for check in checks)
        self._attempt = attempt
        self._checks = checks
        self._audit = settings.emit == "audit"
        self._fail_fast = settings.fail_fast and not self._audit
        self._journal = journal
        self._failed = failed
        self._broken = broken
        self._news = news
        self._closed = False
        self._askers = [Asker(i, check, settings.limits, self._answered) for i, check in enumerate(checks)]

    def put(self, question: Question) -> None:
        """Ask all requirements that the question is for."""
        for place in question.asked:
            if question.failed and self._fail_fast:
                break
            try:
                answer = self._askers[place].ask(question)
            except BaseException as exc:  # a requirement may raise anything, KeyboardInterrupt included
                self._take_error(question, place, exc)
            else:
                if answer is PENDING:
                    question.waiting.add(place)
                else:
                    self._take(question, place, answer)
            if self._closed or question.error is not None:
                return
        if question.waiting:
            self._announce(question)

    def abandon(self, question: Question) -> None:
        """Cancel the checks of a question that are still under way, and wait for none of them."""
        waiting, question.waiting = question.waiting, set()
        for place in waiting:
            self._askers[place].abandon(question)

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks and hear no answer any more; give the tasks whose end is to be awaited.

        It lets go of everybody, so that nothing of a settled run has to wait for the garbage collector.
        """
        self._closed = True
        askers, self._askers = self._askers, []
        self._failed = self._broken = self._news = _nobody
        return [task for asker in askers for task in asker.close()]

    def _announce(self, question: Question) -> None:
        question.announced = True
        labels = [self.labels[i] for i in question.asked if i in question.waiting]
        if question.final:
            self._journal.say(ValidatingEvent, self._attempt, labels)
        elif question.span is not None:
            span = question.span
            self._journal.say(CheckingEvent, question.index, self._attempt, span.start, span.end, labels)

    def _answered(self, question: Question, place: int, value: Any, error: BaseException | None) -> None:
        if self._closed or place not in question.waiting:
            return
        question.waiting.discard(place)
        if error is None:
            self._take(question, place, value)
        else:
            self._take_error(question, place, error)
        self._news()

    def _take(self, question: Question, place: int, value: Any) -> None:
        check = self._checks[place]
        try:
            if question.index is None:
                verdict: Any = check.full(value)
                success = "pass" if verdict.as_bool() else "fail"
            else:
                verdict = check.partial(value)
                success = verdict.success
        except Exception as exc:
            self._take_error(question, place, exc)
            return
        question.answers[place] = verdict
        if question.announced:
            self._tell(question, place, verdict, success)
        if success == "fail" and question.index is not None:
            first, question.failed = not question.failed, True
            if first:
                self._failed(question)

    def _take_error(self, question: Question, place: int, error: BaseException) -> None:
        """A chunk that is rejected already stays rejected: the requirement just could not say."""
        if question.failed and not self._audit:
            return
        if isinstance(error, asyncio.CancelledError):  # a check that was cancelled from here is not heard any more
            fault = CheckCancelled(f"requirement {self.labels[place]!r} was cancelled, but not by the run")
            fault.__cause__ = error
            error = fault
        self._broken(question, error)

    def _tell(self, question: Question, place: int, verdict: Any, success: Any) -> None:
        self._journal.say(
            VerdictEvent,
            question.index,
            self._attempt,
            self.labels[place],
            success,
            verdict.reason,
            verdict.score,
            question.durations[place],
        )


def _nobody(*_: Any) -> None:
    """Takes the place of who heard of answers."""
