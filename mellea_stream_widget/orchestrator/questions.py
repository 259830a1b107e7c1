"""Asks one requirement: about one chunk after the other, and about the whole answer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from .chunk import Span
from .eager import PENDING, Lane
from .limits import Limits, ValidatorTimeout
from .ports import Check


class Question:
    """One chunk, the rest that requirements hold back, or the whole answer, put to some requirements.

    `answers[i]` is the verdict of the requirement at place i: None as long as it has not answered; `waiting` has
    the places of those whose answers will come later.
    """

    __slots__ = (
        "announced",
        "answers",
        "asked",
        "durations",
        "error",
        "failed",
        "index",
        "last",
        "overlap",
        "span",
        "waiting",
    )

    def __init__(self, index: int | None, span: Span | None, asked: Sequence[int], places: int) -> None:
        self.index = index
        self.span = span
        self.overlap = ""
        self.last = False
        self.asked = asked
        self.answers: list[Any] = [None] * places
        self.durations: list[float] = [0.0] * places
        self.waiting: set[int] = set()
        self.failed = False
        self.error: BaseException | None = None
        self.announced = False

    @property
    def final(self) -> bool:
        """Whether it is about the whole answer."""
        return self.index is None

    @property
    def what(self) -> str:
        """Name of what is asked about, for messages to people."""
        if self.final:
            return "the whole answer"
        return f"chunk {self.index}" if self.span is not None else "the end of the text"


Answered = Callable[[Question, int, Any, BaseException | None], None]


class Asker:
    """Puts questions to one requirement: one after the other, unless its checks are independent.

    Every question is answered once, by what `ask` gives or raises, or later through
    `answered(question, place, value, error)`; only after `close()` answers may be missing.
    """

    def __init__(self, place: int, check: Check, limits: Limits, answered: Answered) -> None:
        self.check = check
        self._place = place
        self._name = f"requirement {check.label!r}"
        self._limit = limits.validator
        self._answered = answered
        self._loop = asyncio.get_running_loop()
        self._time = self._loop.time
        self._queue: deque[Question] = deque()
        self._free: list[Lane] = []
        self._busy: dict[Lane, Question] = {}

    def ask(self, question: Question) -> Any:
        """Put a question, now or when the one before has been answered.

        Returns:
            The answer, or PENDING if it comes later.

        Raises:
            BaseException: what the requirement raised at once.
        """
        if (self._busy or self._queue) and not self.check.independent:
            self._queue.append(question)
            return PENDING
        return self._ask(question)

    def _ask(self, question: Question) -> Any:
        lane = self._free.pop() if self._free else Lane(self._loop, self._name)
        began = self._time()
        answer: Any = PENDING
        try:
            if question.index is None:
                answer = lane.begin(self.check.final())
            else:
                answer = lane.begin(self.check.quick(question.span, question.overlap, question.last))
        finally:
            if lane.parked is None:
                question.durations[self._place] = self._time() - began
                self._free.append(lane)
        if answer is PENDING:
            self._wait(lane, question, began)
        return answer

    def abandon(self, question: Question) -> None:
        """Cancel a question; it is answered with a `CancelledError`."""
        if question in self._queue:
            self._queue.remove(question)
            self._answered(question, self._place, None, asyncio.CancelledError())
        for lane, asked in list(self._busy.items()):
            if asked is question:
                lane.close()

    def close(self) -> list[asyncio.Task[None]]:
        """Cancel everything; give the tasks whose end is to be awaited."""
        self._queue.clear()
        lanes = [*self._free, *self._busy]
        for lane in lanes:
            lane.close()
        return [lane.task for lane in lanes]

    def _wait(self, lane: Lane, question: Question, began: float) -> None:
        timer = None if self._limit is None else self._loop.call_later(self._limit, self._expired, question)
        self._busy[lane] = question
        lane.park(partial(self._done, lane, question, began, timer))

    def _done(
        self,
        lane: Lane,
        question: Question,
        began: float,
        timer: asyncio.TimerHandle | None,
        value: Any,
        error: BaseException | None,
    ) -> None:
        if timer is not None:
            timer.cancel()
        del self._busy[lane]
        if not lane.closed:
            self._free.append(lane)
        question.durations[self._place] = self._time() - began
        self._answered(question, self._place, value, error)
        while self._queue and (self.check.independent or not self._busy):
            self._ask_next(self._queue.popleft())

    def _ask_next(self, question: Question) -> None:
        try:
            answer = self._ask(question)
        except BaseException as exc:
            self._answered(question, self._place, None, exc)
        else:
            if answer is not PENDING:
                self._answered(question, self._place, answer, None)

    def _expired(self, question: Question) -> None:
        assert self._limit is not None
        what = f"requirement {self.check.label!r} has not answered about {question.what}"
        self._answered(question, self._place, None, ValidatorTimeout(self._limit, what))
