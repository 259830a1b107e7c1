"""Runs coroutines eagerly: at once when they need not wait, in a task of their own when they do.

Most checks answer without waiting for anything. A task for each of them would cost more than the check itself, so the
first step of a check is taken right away, and only the checks that wait are parked. The step runs under the identity
of an `EagerTask` and in a context of the check's own, so that `asyncio.timeout`, `current_task()` and context variables
inside of a check see one and the same task from the first step to the last.
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
    """Stands for an answer that comes later."""


LATER = AnswerComesLater()


def outside_of_tasks(loop: asyncio.AbstractEventLoop, call: Callable[[T], None], argument: T) -> None:
    """Call something while no task is the current one, so that it can enter others."""
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
        parked: the check whose first step was taken, and what it waits for.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, name: str) -> None:
        self._loop = loop
        self._context = contextvars.copy_context()
        self._wake: asyncio.Future[None] = loop.create_future()
        self.parked: tuple[Coroutine[Any, Any, Any], Any, contextvars.Context] | None = None
        self._done: Done | None = None
        self._closing = False
        self._resumed = False
        self._left = False
        self.task = spawn(loop, self._work(), name)

    @property
    def closed(self) -> bool:
        """Whether it takes no further check."""
        return self._closing

    def begin(self, coro: Coroutine[Any, Any, Any]) -> Any:
        """Take a check's first step, outside of all tasks; no other may be parked.

        Returns:
            Its answer, or LATER if it waits for something: then `resume` it.

        Raises:
            BaseException: what the check raised; it may be anything, KeyboardInterrupt included.
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
                self._closing = True  # the check has cancelled its task, which must not hit the next one
        return LATER

    def resume(self, done: Done) -> None:
        """Let the parked check go on; `done(value, error)` is called once, later."""
        self._done = done
        _resolve(self._wake)

    def close(self) -> None:
        """Cancel the check that runs, and end the task; await `task` to see it gone."""
        if not self._closing:
            self._closing = True
            # A cancel that takes the wake-up's place would throw away what the parked check waits for:
            # so the task is woken, and cancels itself.
            if self._resumed:
                self.task.cancel()
            else:
                _resolve(self._wake)

    async def _work(self) -> None:
        while not self._closing or self.parked is not None:
            thrown: asyncio.CancelledError | None = None
            try:
                await self._wake
            except asyncio.CancelledError as exc:
                if self.task.cancelling():  # else whoever did it has taken it back
                    self._closing, thrown = True, exc
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
        if self._closing and thrown is None:
            self.task.cancel()
        rest = _Rest(coro, waits_for, context, thrown)
        try:
            value = await rest
        except BaseException as exc:
            self._left = rest.left
            if rest.left:
                raise
            cancelled = self._closing or self.task.cancelling() > 0
            self._tell(None, exc if cancelled else _own_fault(exc))
        else:
            self._tell(value, None)
        finally:
            self._resumed = False
            self._closing = self._closing or self.task.cancelling() > 0

    def _tell(self, value: Any, error: BaseException | None) -> None:
        done, self._done = self._done, None
        if done is not None:
            self._loop.call_soon(done, value, error)


class _Rest:
    """Awaits a coroutine whose first step was taken elsewhere and gave `waits_for`.

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
    """Return the `GeneratorExit` that a future has ended with: in who awaits it, it looks like the end of the loop."""
    if isinstance(waits_for, asyncio.Future) and waits_for.done() and not waits_for.cancelled():
        error = waits_for.exception()
        return error if isinstance(error, GeneratorExit) else None
    return None


def _own_fault(exc: BaseException) -> BaseException:
    """A check that raises CancelledError by itself is at fault; it must not look like a cancelled one."""
    if isinstance(exc, asyncio.CancelledError):
        fault = CheckCancelled("the requirement raised CancelledError, but the run had not cancelled it")
        fault.__cause__ = exc
        return fault
    return exc
