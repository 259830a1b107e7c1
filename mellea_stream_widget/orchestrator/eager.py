"""Runs coroutines eagerly: at once if they do not wait, and in a task otherwise.

Most checks answer without waiting. A task for each of them would cost more than the check itself. So the first step of
a check is taken right away, and only checks that wait are parked. The step runs as part of an `EagerTask`, in a context
of its own, so that `asyncio.timeout`, `current_task()` and context variables inside of a check see the same task from
the first step to the last.
"""

from __future__ import annotations

import asyncio
import contextvars
from asyncio.tasks import _enter_task, _leave_task  # documented for those who drive coroutines themselves
from collections.abc import Callable, Coroutine, Generator
from typing import Any, TypeVar

from .limits import CheckCancelled
from .tasks import spawn

T = TypeVar("T")

Done = Callable[[Any, BaseException | None], None]


class AnswerComesLater:
    """The type of LATER, which stands for an answer that is not there yet."""


LATER = AnswerComesLater()


def outside_of_tasks(loop: asyncio.AbstractEventLoop, call: Callable[[T], None], argument: T) -> None:
    """Call a function while no task is current, so that it can enter another task."""
    current = asyncio.current_task(loop)
    if current is None:
        call(argument)
        return
    _leave_task(loop, current)
    try:
        call(argument)
    finally:
        _enter_task(loop, current)


class EagerTask:
    """Runs one check at a time.

        begin ──> answered at once, free for the next check
          └─────> parked ──resume──> runs in `task` ──> done(value, error), free again

    Attributes:
        parked: the check that waits, and what it waits for; None if there is none.
        closed: whether it accepts no further check.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, name: str) -> None:
        self._loop = loop
        self._context = contextvars.copy_context()
        self._wake: asyncio.Future[None] = loop.create_future()
        self.parked: tuple[Coroutine[Any, Any, Any], Any, contextvars.Context] | None = None
        self._done: Done | None = None
        self.closed = False
        self._resumed = False
        self._left = False
        self.task = spawn(loop, self._work(), name)

    def begin(self, coro: Coroutine[Any, Any, Any]) -> Any:
        """Take a check's first step, outside of all tasks. No other check may be parked.

        Returns:
            The check's answer; LATER if it waits, in which case `resume` must be called.

        Raises:
            BaseException: the check raised it; this may be anything, even KeyboardInterrupt.
        """
        _enter_task(self._loop, self.task)
        context = self._context.copy()
        try:
            self.parked = (coro, context.run(coro.send, None), context)
        except StopIteration as stop:
            return stop.value
        except asyncio.CancelledError as exc:
            raise _own_fault(exc) from exc
        finally:
            _leave_task(self._loop, self.task)
            if self.parked is None and self.task.cancelling():
                self.closed = True  # the check has cancelled its task: the cancel must not hit the next check
        return LATER

    def resume(self, done: Done) -> None:
        """Continue the parked check; `done(value, error)` is called once, later."""
        self._done = done
        _resolve(self._wake)

    def close(self) -> None:
        """Cancel the running check, and end the task; await `task` to wait for that."""
        if not self.closed:
            self.closed = True
            # A cancel in place of the wake-up would lose what the parked check waits for. So the task is woken, and
            # cancels itself.
            if self._resumed:
                self.task.cancel()
            else:
                _resolve(self._wake)

    async def _work(self) -> None:
        while not self.closed or self.parked is not None:
            thrown: asyncio.CancelledError | None = None
            try:
                await self._wake
            except asyncio.CancelledError as exc:
                if self.task.cancelling():  # otherwise the cancel was taken back
                    self.closed, thrown = True, exc
            self._wake = self._loop.create_future()
            if self.parked is not None:
                try:
                    await self._finish(*self.parked, thrown)
                except GeneratorExit:
                    if self._left:
                        raise

    async def _finish(
        self,
        coro: Coroutine[Any, Any, Any],
        waits_for: Any,
        context: contextvars.Context,
        thrown: asyncio.CancelledError | None,
    ) -> None:
        self._resumed, self.parked = True, None
        if self.closed and thrown is None:
            self.task.cancel()
        rest = _Rest(coro, waits_for, context, thrown)
        try:
            value = await rest
        except BaseException as exc:
            self._left = rest.left
            if rest.left:
                raise
            cancelled = self.closed or self.task.cancelling() > 0
            self._call_done(None, exc if cancelled else _own_fault(exc))
        else:
            self._call_done(value, None)
        finally:
            self._resumed = False
            self.closed = self.closed or self.task.cancelling() > 0

    def _call_done(self, value: Any, error: BaseException | None) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._loop.call_soon(done, value, error)


class _Rest:
    """Awaits a coroutine whose first step was taken elsewhere and yielded `waits_for`.

    Attributes:
        left: whether the loop was closed meanwhile.
    """

    def __init__(
        self,
        coro: Coroutine[Any, Any, Any],
        waits_for: Any,
        context: contextvars.Context,
        thrown: BaseException | None,
    ) -> None:
        self.left = False
        self._context = context
        self._coro = coro
        self._waits_for = waits_for
        self._thrown = thrown

    def __await__(self) -> Generator[Any, Any, Any]:
        coro, waits_for, thrown, run = self._coro, self._waits_for, self._thrown, self._context.run
        value: Any = None
        try:
            while True:
                if thrown is None:
                    try:
                        value = yield waits_for
                    except GeneratorExit:
                        awaited = _exit_of(waits_for)
                        self.left = awaited is None
                        coro.close()  # garbage collection may have closed it before
                        if awaited is not None:
                            raise awaited from None
                        raise
                    except BaseException as exc:
                        thrown = exc
                if thrown is None:
                    waits_for = run(coro.send, value)
                else:
                    error, thrown = thrown, None
                    waits_for = run(coro.throw, error)
        except StopIteration as stop:
            return stop.value


def _resolve(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def _exit_of(waits_for: Any) -> GeneratorExit | None:
    """Return the `GeneratorExit` that a future ended with; to a waiting coroutine it looks like a closed loop."""
    if isinstance(waits_for, asyncio.Future) and waits_for.done() and not waits_for.cancelled():
        error = waits_for.exception()
        return error if isinstance(error, GeneratorExit) else None
    return None


def _own_fault(exc: BaseException) -> BaseException:
    """Replace a CancelledError that the check raised by itself: such a check must not look cancelled."""
    if isinstance(exc, asyncio.CancelledError):
        fault = CheckCancelled("the requirement raised CancelledError, but the run had not cancelled it")
        fault.__cause__ = exc
        return fault
    return exc
