"""Puts questions to the requirements of an attempt, and collects what they answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from ..log.calls import ToolCall
from ..log.clock import clock_of
from ..log.events import CheckingEvent, ValidatingEvent, VerdictEvent, is_fine
from ..log.log import EventWriter
from .chunk import Span
from .delta import CallPiece
from .eager import LATER, EagerTask, outside_of_tasks
from .limits import CheckCancelled, Limits, ValidatorTimeout
from .ports import Check
from .settings import Settings


class Question:
    """One chunk, the rest that requirements hold back, a tool call, or the whole answer, put to some requirements.

    Attributes:
        index: number of the chunk or the tool call; None for the whole answer.
        span: the chunk; None for everything else.
        call: the tool call, or a piece of one that is being written; None for everything else.
        asked: places of the requirements that are asked.
        answers: at place i the verdict of the requirement at place i; None as long as it has not answered.
        durations: seconds that each check took.
        waiting: places of those whose answers will come later.
        failed: whether one has said "fail" about a chunk.
        error: what one has raised, and `faulty` its place.
        announced: whether an event has told that answers are waited for.
        overlap, last: of a chunk, the text before it, and whether nothing follows it.
        of_reasoning: whether the chunk is one of the model's reasoning.
    """

    __slots__ = (
        "announced",
        "answers",
        "asked",
        "call",
        "durations",
        "error",
        "failed",
        "faulty",
        "index",
        "last",
        "of_reasoning",
        "overlap",
        "span",
        "waiting",
    )

    def __init__(
        self,
        index: int | None,
        span: Span | None,
        asked: Sequence[int],
        places: int,
        overlap: str = "",
        last: bool = False,
        call: CallPiece | ToolCall | None = None,
        of_reasoning: bool = False,
    ) -> None:
        self.index = index
        self.span = span
        self.call = call
        self.asked = asked
        self.answers: list[Any] = [None] * places
        self.durations = [0.0] * places
        self.waiting: set[int] | None = None
        self.failed = False
        self.error: BaseException | None = None
        self.faulty: int | None = None
        self.announced = False
        self.overlap = overlap
        self.last = last
        self.of_reasoning = of_reasoning

    @property
    def what(self) -> str:
        """Name of what is asked about, for messages to people."""
        if self.index is None:
            return "the whole answer"
        if self.call is not None:
            return f"tool call {self.index}"
        text = "reasoning" if self.of_reasoning else "text"
        if self.span is None:
            return f"the end of the {text}"
        return f"chunk {self.index} of the reasoning" if self.of_reasoning else f"chunk {self.index}"


class Checks:
    """The requirements of one attempt.

    What `put` leaves in the question says how far it has come: `waiting`, `failed`, `error`, `answers`. After an answer
    that did not come at once, `answered(question)` is called. With `announces`, events tell of answers that come late.
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
            except BaseException as exc:  # a requirement may raise anything, KeyboardInterrupt included
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
        """Cancel the checks of a question that are still under way, and wait for none of them."""
        waiting, question.waiting = question.waiting, None
        for place in waiting or ():
            self._askers[place].abandon(question)

    def close_idle(self) -> None:
        """End the tasks that run no check: no further one will be begun."""
        for runner in self._idle:
            runner.close()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all checks and hear no answer any more; return the tasks whose end is to be awaited.

        It lets go of everybody, so that nothing of a settled run has to wait for the garbage collector.
        """
        self._closed = True
        askers, self._askers = self._askers, []
        self._answered = _nobody
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
            self._tell(question, place, verdict, success)

    def _take_error(self, question: Question, place: int, error: BaseException) -> None:
        """A chunk that is rejected already stays rejected: the requirement just could not say."""
        if question.failed and not self._audit:
            return
        if isinstance(error, asyncio.CancelledError):  # a check that was cancelled from here is not heard any more
            fault = CheckCancelled(f"requirement {self.labels[place]!r} was cancelled, but not by the run")
            fault.__cause__ = error
            error = fault
        question.error, question.faulty = error, place

    def _tell(self, question: Question, place: int, verdict: Any, success: Any) -> None:
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


class Asker:
    """Puts questions to one requirement: one after the other, unless its checks are independent.

    Every question is answered once, by what `ask` returns or raises, or later through
    `answered(question, place, value, error)`; only after `close()` answers may be missing. The `idle` tasks are shared
    by all requirements of an attempt.
    """

    def __init__(
        self,
        place: int,
        check: Check,
        limits: Limits,
        answered: Callable[[Question, int, Any, BaseException | None], None],
        idle: list[EagerTask],
    ) -> None:
        self.check = check
        self._place = place
        self._independent = check.independent
        self._limit = limits.validator
        self._answered = answered
        self._loop = asyncio.get_running_loop()
        self._time = clock_of(self._loop)
        self._queue: list[Question] = []  # short: as long as one looks ahead
        self._idle = idle
        self._busy: dict[EagerTask, Question] = {}

    def ask(self, question: Question) -> Any:
        """Put a question, now or when the one before has been answered.

        Returns:
            The answer, or LATER if it comes later.

        Raises:
            BaseException: what the requirement raised at once.
        """
        if (self._busy or self._queue) and not self._independent:
            self._queue.append(question)
            return LATER
        return self._begin(question)

    def _begin(self, question: Question) -> Any:
        check = self.check
        idle = self._idle
        runner = idle.pop() if idle else EagerTask(self._loop, "a requirement")
        began = self._time()
        answer: Any = LATER
        try:
            if question.index is None:
                answer = runner.begin(check.final())
            elif question.call is not None:
                answer = runner.begin(check.called(question.call))
            else:
                answer = runner.begin(check.quick(question.span, question.overlap, question.last))
        finally:
            if runner.parked is None:
                question.durations[self._place] = microseconds(self._time() - began)
                if not runner.closed:
                    idle.append(runner)
        if answer is LATER:
            runner.task.set_name(f"requirement {check.label!r}")
            self._wait(runner, question, began)
        return answer

    def abandon(self, question: Question) -> None:
        """Cancel a question; it is answered with a `CancelledError`."""
        if question in self._queue:
            self._queue.remove(question)
            self._answered(question, self._place, None, asyncio.CancelledError())
        for runner, asked in list(self._busy.items()):
            if asked is question:
                runner.close()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel everything; return the tasks whose end is to be awaited."""
        self._queue.clear()
        for runner in self._busy:
            runner.close()
        return [runner.task for runner in self._busy]

    def _wait(self, runner: EagerTask, question: Question, began: float) -> None:
        timer = None if self._limit is None else self._loop.call_later(self._limit, self._expired, question)
        self._busy[runner] = question
        runner.resume(partial(self._done, runner, question, began, timer))

    def _done(
        self,
        runner: EagerTask,
        question: Question,
        began: float,
        timer: asyncio.TimerHandle | None,
        value: Any,
        error: BaseException | None,
    ) -> None:
        if timer is not None:
            timer.cancel()
        del self._busy[runner]
        if not runner.closed:
            self._idle.append(runner)
        question.durations[self._place] = microseconds(self._time() - began)
        self._answered(question, self._place, value, error)
        while self._queue and (self._independent or not self._busy):
            self._ask_next(self._queue.pop(0))

    def _ask_next(self, question: Question) -> None:
        try:
            answer = self._begin(question)
        except BaseException as exc:
            self._answered(question, self._place, None, exc)
        else:
            if answer is not LATER:
                self._answered(question, self._place, answer, None)

    def _expired(self, question: Question) -> None:
        assert self._limit is not None
        what = f"requirement {self.check.label!r} has not answered about {question.what}"
        self._answered(question, self._place, None, ValidatorTimeout(self._limit, what))


_FEW_MICROSECONDS = [count / 1e6 for count in range(256)]


def microseconds(seconds: float) -> float:
    """Return a time in whole microseconds; one object for all that are equal and short, as a log keeps them all."""
    count = round(seconds * 1e6)
    return _FEW_MICROSECONDS[count] if 0 <= count < 256 else count / 1e6


def _nobody(*_: Any) -> None:
    """Takes the place of who heard of answers."""
