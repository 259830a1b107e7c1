"""Runs the checks of one requirement, within its time limit."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from ..log.clock import clock_of
from .eager import LATER, EagerTask
from .limits import Limits, ValidatorTimeout
from .ports import Check
from .question import Question


class Asker:
    """Asks one requirement: about one question after the other, unless its checks are independent.

    Each question is answered exactly once: by what `ask` returns or raises, or later by a call of
    `answered(question, place, value, error)`. After `close()` answers may be missing. All requirements of an attempt
    share the `idle` tasks.
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
        self._queue: list[Question] = []  # short: at most `lookahead` questions
        self._idle = idle
        self._busy: dict[EagerTask, Question] = {}

    def ask(self, question: Question) -> Any:
        """Ask about a question, now or as soon as the previous one is answered.

        Returns:
            The answer; LATER if `answered` will be called with it.

        Raises:
            BaseException: the requirement raised it at once.
        """
        if (self._busy or self._queue) and not self._independent:
            self._queue.append(question)
            return LATER
        return self._begin(question)

    def _begin(self, question: Question) -> Any:
        check = self.check
        idle = self._idle
        runner = idle.pop() if idle else EagerTask(self._loop, "a requirement")
        time = self._time
        began = time()
        try:
            if question.index is None:
                answer = runner.begin(check.final())
            elif question.call is not None:
                answer = runner.begin(check.called(question.call))
            else:
                answer = runner.begin(check.quick(question.span, question.overlap, question.last))
        finally:
            if runner.parked is None:
                question.durations[self._place] = microseconds(time() - began)
                if not runner.closed:
                    idle.append(runner)
        if answer is LATER:
            runner.task.set_name(f"requirement {check.label!r}")
            self._wait(runner, question, began)
        return answer

    def abandon(self, question: Question) -> None:
        """Cancel a question, which is then answered with a `CancelledError`."""
        if question in self._queue:
            self._queue.remove(question)
            self._answered(question, self._place, None, asyncio.CancelledError())
        for runner, asked in list(self._busy.items()):
            if asked is question:
                runner.close()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel all questions; return the tasks that must be awaited."""
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
    """Return a time rounded to microseconds. Short equal times are one object, because the log keeps all of them."""
    count = round(seconds * 1e6)
    return _FEW_MICROSECONDS[count] if 0 <= count < 256 else count / 1e6
