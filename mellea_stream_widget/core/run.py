"""Drives a run: has the model read and its text checked, and ends everything, once, on every path."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .attempt import Attempt, Ending
from .chunk import Chunker
from .events import CompletedEvent, ErrorEvent, StartEvent, StopEvent
from .faults import forget_frames, words
from .journal import Journal
from .limits import TotalTimeout
from .log import EventLog
from .model import Model
from .ports import Source, Started
from .settings import Settings
from .tasks import see_ended, spawn

logger = logging.getLogger("mellea_stream_widget")


@dataclass(frozen=True, slots=True)
class Withheld:
    """Text that never came out; the one place that keeps it once a run has settled."""

    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Settled:
    """What is left of a run when it is over."""

    ending: Ending
    text: str
    withheld: Withheld
    failures: tuple[tuple[Any, Any], ...]
    final_results: tuple[Any, ...]


class Run:
    """One run, from the start of the model to the last event.

    The driving task waits in one place for one thing, `_over`, which is resolved by whoever ends the run first:
    the attempt, a stop, a limit. Nothing in here cancels the driving task, so that a `CancelledError` that
    reaches it is always somebody else's.
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
        self._attempt: Attempt | None = None
        self._source = source
        self._chunker = chunker
        self._settings = settings
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self._over: asyncio.Future[Ending] = self._loop.create_future()
        self._journal = Journal(log, self._loop)
        self._model: Model | None = Model(source, settings.limits, begun=self._begun, broken=self._broken)
        self.started: asyncio.Future[None] = self._loop.create_future()
        self._journal.say(StartEvent, **about)
        self.task = spawn(self._loop, self._drive(), "the run")

    @property
    def text(self) -> str:
        """The validated text, while it grows and afterwards."""
        if self.settled is not None:
            return self.settled.text
        return "" if self._attempt is None else self._attempt.transcript.text

    @property
    def failures(self) -> tuple[tuple[Any, Any], ...]:
        """`(requirement, verdict)` of every failed streaming check so far."""
        if self.settled is not None:
            return self.settled.failures
        return () if self._attempt is None else self._attempt.failed_requirements()

    async def ended(self) -> None:
        """Wait until the run is over, whatever is cancelled meanwhile; at most as long as its clean-up takes."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + 2 * self._settings.limits.cleanup
        while not self.log.closed and (left := deadline - clock()) > 0:
            # The caller raises its own first cancel when this is over.
            with contextlib.suppress(asyncio.CancelledError, TimeoutError):
                async with asyncio.timeout(left):
                    await self.log.join()

    def stop(self, reason: str) -> None:
        """Ask the run to end; from any thread, as often as one likes."""
        self.bury()
        if threading.get_ident() == self._thread:
            self._stop(reason)
            return
        with contextlib.suppress(RuntimeError):  # the loop was closed a moment ago
            self._loop.call_soon_threadsafe(self._stop, reason)

    def bury(self) -> None:
        """End a run whose event loop was closed under it, so that nobody waits for it for ever."""
        if self.settled is None and self._loop.is_closed():
            self.task.get_coro().close()

    def _stop(self, reason: str) -> None:
        if not self._over.done():
            self._journal.say(StopEvent, reason)
            self._end(Ending("stopped", reason))

    def _end(self, ending: Ending) -> None:
        """Decide how the run ends; only the first call counts."""
        if not self._over.done():
            self._over.set_result(ending)
            if self._attempt is not None:
                self._attempt.settle(ending)

    # --- what the model and the limits say -------------------------------------------------------

    def _begun(self, started: Started) -> Attempt:
        assert self._model is not None
        self._attempt = Attempt(
            1,
            started.checks,
            self._chunker(),
            self._settings,
            self._journal,
            failing=self._model.close,
            over=self._end,
        )
        if self._over.done():
            self._attempt.close()
        elif not self.started.done():
            self.started.set_result(None)
        return self._attempt

    def _broken(self, error: BaseException) -> None:
        """Take the back-end's failure: text that came before it is still checked and let out."""
        if self._attempt is None:
            self._end(Ending("error", error=error))
        else:
            self._attempt.end(error)

    def _expired(self, total: float) -> None:
        self._end(Ending("error", error=TotalTimeout(total, "the run took too long")))

    # --- the driving task ------------------------------------------------------------------------

    async def _drive(self) -> None:
        assert self._model is not None
        total = self._settings.limits.total
        timer = None if total is None else self._loop.call_later(total, self._expired, total)
        self._model.begin(1)
        ending, cancelled = Ending("stopped", "the event loop was closed"), None
        try:
            ending, cancelled = await self._decided()
            if timer is not None:
                timer.cancel()
            cancelled = await self._clean_up() or cancelled
        finally:
            self._finish(ending)
        if cancelled is not None:
            raise cancelled

    async def _decided(self) -> tuple[Ending, asyncio.CancelledError | None]:
        try:
            return await self._over, None
        except asyncio.CancelledError as exc:
            if self._over.cancel() or self._over.cancelled():
                return Ending("stopped", "cancelled"), exc
            return self._over.result(), exc

    async def _clean_up(self) -> asyncio.CancelledError | None:
        """End everything that still runs; give a cancel that came meanwhile."""
        assert self._model is not None
        self._model.close()
        lanes = self._attempt.close() if self._attempt is not None else []
        cancelled = await see_ended([*self._model.tasks, *lanes], self._settings.limits.cleanup)
        self._model.give_up()
        return cancelled

    # --- the end ---------------------------------------------------------------------------------

    def _finish(self, ending: Ending) -> None:
        """Keep what is left, emit the last events, end the log; nothing in here waits."""
        trouble = None if self._model is None else self._model.trouble
        text = self.text
        try:
            self._source.finish(text, ending.outcome in ("passed", "failed_validation"))
        except Exception as exc:
            ending = ending if ending.error is not None else Ending("error", error=exc)
        reason = ending.reason
        if ending.error is not None:
            reason = self._tell_error(ending.error, trouble)
        elif trouble is not None:
            logger.warning("cancelling the generation raised %s: %s", type(trouble).__name__, words(trouble))
        natural = ending.outcome in ("passed", "failed_validation")
        self._settle(ending, text)
        usage = self._source.usage
        self._journal.say(CompletedEvent, natural, text, 1, outcome=ending.outcome, reason=reason, usage=usage)
        self.log.close()
        if not self.started.done() and not self._loop.is_closed():
            if ending.error is None:
                self.started.set_result(None)
            else:
                self.started.set_exception(ending.error)
                self.started.exception()  # looked at, should nobody wait for the start

    def _tell_error(self, error: BaseException, trouble: BaseException | None) -> str:
        forget_frames(error)
        name, detail = type(error).__name__, words(error)
        if trouble is not None:
            detail = f"{detail} (and the clean-up raised {type(trouble).__name__}: {words(trouble)})"
        self._journal.say(ErrorEvent, name, detail)
        return f"{name}: {detail}" if detail else name

    def _settle(self, ending: Ending, text: str) -> None:
        """Let go of everything that knows unchecked text."""
        attempt = self._attempt
        if attempt is None:
            self.settled = Settled(ending, text, Withheld(), (), ())
        else:
            withheld = Withheld(attempt.transcript.withheld)
            failures, finals = attempt.failed_requirements(), tuple(attempt.final_results)
            self.settled = Settled(ending, text, withheld, failures, finals)
        self._attempt = self._model = None
