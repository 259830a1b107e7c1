"""Drives a run: starts the attempts, and ends everything exactly once on every path."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..log.events import NATURAL, CompletedEvent, ErrorEvent, StartEvent, StopEvent
from ..log.log import EventLog, EventWriter
from .attempt import Attempt
from .attempts import Attempts
from .chunk import Chunker
from .endings import Ending
from .errors import forget_frames, words
from .faults import where_raised
from .limits import TotalTimeout
from .model import Model
from .ports import Source, Started
from .race import Race
from .retry import PastAttempt
from .settings import Settings
from .tasks import see_ended, spawn

logger = logging.getLogger("mellea_stream_widget")


@dataclass(frozen=True, slots=True)
class Settled:
    """What is kept of a run when it is over."""

    ending: Ending
    text: str
    failures: tuple[tuple[Any, Any], ...]
    final_results: tuple[Any, ...]


class Run:
    """One run, from the start of the model to the last event, through one attempt or several.

    The driving task waits in one place for one future, `_turn`. Whatever ends the attempt or the run first resolves it:
    the attempt, a stop, or a limit. This class never cancels the driving task, so a `CancelledError` in it always comes
    from outside.
    """

    def __init__(
        self,
        source: Source,
        chunker: Callable[[], Chunker],
        settings: Settings,
        log: EventLog,
        about: dict[str, Any],
    ) -> None:
        self.log = log
        self.settled: Settled | None = None
        self._source = source
        self._settings = settings
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self._turn: asyncio.Future[None] = self._loop.create_future()
        self._failed: Ending | None = None
        self._ending: Ending | None = None
        self._writer = EventWriter(log, self._loop)
        self._attempts = Attempts(settings, self._writer, chunker)
        self._model: Model | Race | None = None
        self.started: asyncio.Future[None] = self._loop.create_future()
        self._writer.say(StartEvent, **about)
        self.task = spawn(self._loop, self._drive(), "the run")
        self._end_with(asyncio.current_task())

    @property
    def text(self) -> str:
        """The validated text of the last attempt, while it grows and afterwards."""
        return self._attempts.text if self.settled is None else self.settled.text

    @property
    def failures(self) -> tuple[tuple[Any, Any], ...]:
        """`(requirement, verdict)` of every failed check of a chunk in the last attempt so far."""
        return self._attempts.failures if self.settled is None else self.settled.failures

    @property
    def attempts(self) -> tuple[PastAttempt, ...]:
        """The attempts that are over."""
        return tuple(self._attempts.past)

    async def ended(self) -> None:
        """Wait until the run is over, even if the caller is cancelled; at most as long as its clean-up may take."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + 2 * self._settings.limits.cleanup
        while not self.log.closed and (left := deadline - clock()) > 0:
            # The caller raises its own first cancel afterwards.
            with contextlib.suppress(asyncio.CancelledError, TimeoutError):
                async with asyncio.timeout(left):
                    await self.log.join()

    def stop(self, reason: str) -> None:
        """Ask the run to end. It can be called from any thread, any number of times."""
        self.end_if_loop_closed()
        if threading.get_ident() == self._thread:
            self._stop(reason)
            return
        with contextlib.suppress(RuntimeError):  # the loop was closed a moment ago
            self._loop.call_soon_threadsafe(self._stop, reason)

    def _end_with(self, owner: asyncio.Task[Any] | None) -> None:
        """Stop the run when the task that began it ends as cancelled."""

        def owner_done(task: asyncio.Task[Any]) -> None:
            if task.cancelled():
                self.stop("cancelled")

        if owner is not None:
            owner.add_done_callback(owner_done)
            self.task.add_done_callback(lambda _: owner.remove_done_callback(owner_done))

    def end_if_loop_closed(self) -> None:
        """End the run if its event loop was closed, so that no reader waits forever."""
        if self.settled is None and self._loop.is_closed():
            self.task.get_coro().close()

    def _stop(self, reason: str) -> None:
        if self._ending is None:
            self._writer.say(StopEvent, reason)
            self._end(Ending("stopped", reason))

    def _end(self, ending: Ending) -> None:
        """Decide how the run ends; only the first call counts."""
        if self._ending is None:
            self._ending = ending
            self._take_turn()
            if self._attempts.current is not None:
                self._attempts.current.settle(ending)
            if isinstance(self._model, Race):
                self._model.settle()

    def _attempt_over(self, ending: Ending) -> None:
        """Handle the end of an attempt, which is that of the run unless it tries again."""
        if self._ending is None and self._attempts.another_follows(ending):
            self._failed = self._failed or ending
            self._take_turn()
        else:
            self._end(ending)

    def _take_turn(self) -> None:
        if not self._turn.done():
            self._turn.set_result(None)

    # --- what the model and the limits say -------------------------------------------------------

    def _begun(self, started: Started) -> Attempt:
        assert self._model is not None
        attempt = self._attempts.make(started, self._writer, self._model.close, self._attempt_over)
        self._attempts.current = attempt
        started.choose(self._attempts.number)
        if self._turn.done():
            attempt.close()
        elif not self.started.done():
            self.started.set_result(None)
        return attempt

    def _broken(self, error: BaseException) -> None:
        """Handle an error of the back-end. Text that came before it is still checked and let out."""
        if self._attempts.current is None:
            self._attempt_over(Ending("error", error=error, of_generation=True))
        else:
            self._attempts.current.end(error)

    def _expired(self, total: float) -> None:
        self._end(Ending("error", error=TotalTimeout(total, "the run took too long")))

    # --- the driving task ------------------------------------------------------------------------

    async def _drive(self) -> None:
        total = self._settings.limits.total
        timer = None if total is None else self._loop.call_later(total, self._expired, total)
        cancelled: asyncio.CancelledError | None = None
        try:
            while self._ending is None:
                cancelled = await self._try() or cancelled
        finally:
            if timer is not None:
                timer.cancel()
            self._finish(self._ending or Ending("stopped", "the event loop was closed"))
        if cancelled is not None:
            raise cancelled

    async def _try(self) -> asyncio.CancelledError | None:
        """Make one attempt, after the wait before it; return a cancel that came meanwhile, or None."""
        attempts = self._attempts
        attempts.number += 1
        self._turn = self._loop.create_future()
        cancelled, seconds = None, attempts.wait_before_next()
        while self._ending is None and (seconds := max(seconds, self._source.rest)):
            cancelled, seconds = await self._wait(seconds), 0.0
        if self._ending is None:
            attempts.begin()
            self._ask()
            cancelled = await self._wait(None)
            cancelled = await self._clean_up() or cancelled
        if cancelled is not None and self._ending is None:
            self._ending = Ending("stopped", "cancelled")
        if self._ending is None:
            assert self._failed is not None
            failed, self._failed = self._failed, None
            self._log_trouble()
            attempts.follow(failed)
        return cancelled

    def _ask(self) -> None:
        """Start the model, or several candidates."""
        attempts, limits = self._attempts, self._settings.limits
        width = attempts.width(self._source.slots)
        if width > 1:
            over = self._attempt_over
            race = self._model = Race(self._source, limits, self._writer, attempts, over)
            race.begin(width)
        else:
            model = self._model = Model(self._source, limits, begun=self._begun, broken=self._broken)
            model.begin(attempts.told, attempts.kept, attempts.draw)

    async def _wait(self, seconds: float | None) -> asyncio.CancelledError | None:
        """Wait until the attempt or the run is over; return a cancel, which also ends the run, or None."""
        try:
            if seconds is None:
                await self._turn
            else:
                await asyncio.wait([self._turn], timeout=seconds)
        except asyncio.CancelledError as exc:
            if self._ending is None:
                self._ending = Ending("stopped", "cancelled")
            return exc
        return None

    async def _clean_up(self) -> asyncio.CancelledError | None:
        """End all tasks of the attempt; return a cancel that came meanwhile, or None."""
        assert self._model is not None
        self._model.close()
        lanes = self._attempts.current.close() if self._attempts.current is not None else []
        cancelled = await see_ended([*self._model.tasks, *lanes], self._settings.limits.cleanup)
        self._model.give_up()
        return cancelled

    # --- the end ---------------------------------------------------------------------------------

    def _finish(self, ending: Ending) -> None:
        """Keep the result, emit the last events, and close the log, without an `await`."""
        text, remark = self.text, None
        try:
            remark = self._source.finish(
                text, ending.outcome in NATURAL, self._attempts.calls, self._attempts.reasoning
            )
        except Exception as exc:
            ending = ending if ending.error is not None else Ending("error", error=exc)
        reason = ending.reason
        if ending.error is not None:
            reason = self._emit_error(ending, ending.error)
        else:
            self._log_trouble()
        if remark is not None:
            reason = f"{reason}; {remark}" if reason else remark
        said = {"outcome": ending.outcome, "reason": reason, "finish_reason": self._attempts.finish_reason}
        self._settle(ending, text, reason)
        used, usage = max(self._attempts.number, 1), self._source.usage
        self._writer.say(CompletedEvent, ending.outcome in NATURAL, text, used, usage=usage, **said)
        self.log.close()
        if not self.started.done() and not self._loop.is_closed():
            if ending.error is None:
                self.started.set_result(None)
            else:
                self.started.set_exception(ending.error)
                self.started.exception()  # retrieved, in case no task waits for the start

    def _log_trouble(self) -> None:
        trouble = None if self._model is None else self._model.trouble
        if trouble is not None:
            logger.warning("cancelling the generation raised %s: %s", type(trouble).__name__, words(trouble))

    def _emit_error(self, ending: Ending, error: BaseException) -> str:
        trouble = None if self._model is None else self._model.trouble
        where = where_raised(error, ending.raised_by, ending.index)
        forget_frames(error)
        name, detail = type(error).__name__, words(error)
        if trouble is not None:
            detail = f"{detail} (and the clean-up raised {type(trouble).__name__}: {words(trouble)})"
        self._writer.say(ErrorEvent, name, detail, **where)
        return f"{name}: {detail}" if detail else name

    def _settle(self, ending: Ending, text: str, reason: str | None) -> None:
        """Drop all references to unchecked text."""
        attempts = self._attempts
        finals = () if attempts.current is None else tuple(attempts.current.final_results)
        last = attempts.finish(ending, reason)
        self.settled = Settled(ending, text, last.failures, finals)
        attempts.current = self._model = None
