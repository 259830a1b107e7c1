"""Drives a run: starts the model, drains it, and sees to it that everything ends, once, on every path."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .attempt import Attempt, Ending
from .chunk import Chunker
from .events import CompletedEvent, ErrorEvent, StartEvent, StopEvent
from .journal import Journal
from .limits import GenerationCancelled, TotalTimeout
from .log import EventLog
from .ports import Generation, Source
from .settings import Settings
from .silence import Silence

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
        self._generation: Generation | None = None
        self._pump: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[BaseException | None] | None = None
        self._silence = Silence(settings.limits, self._broken)
        self._natural = False
        self.started: asyncio.Future[None] = self._loop.create_future()
        self.started.add_done_callback(_retrieve)
        self._journal.say(StartEvent, **about)
        self.task = self._task(self._drive())

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
        loop = asyncio.get_running_loop()
        deadline = loop.time() + 4 * self._settings.limits.cleanup
        waiting = loop.create_task(self.log.join())
        try:
            while not waiting.done() and (left := deadline - loop.time()) > 0:
                # The caller raises its own first cancel when this is over.
                with contextlib.suppress(asyncio.CancelledError):
                    await asyncio.wait([waiting], timeout=left)
        finally:
            waiting.cancel()

    def stop(self, reason: str) -> None:
        """Ask the run to end; from any thread, as often as one likes."""
        if threading.get_ident() == self._thread:
            self._stop(reason)
            return
        with contextlib.suppress(RuntimeError):  # the loop is closed: the run is over
            self._loop.call_soon_threadsafe(self._stop, reason)

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

    def _broken(self, error: BaseException) -> None:
        """Take the back-end's failure: text that came before it is still checked and let out."""
        if self._attempt is None:
            self._end(Ending("error", error=error))
        else:
            self._attempt.end(error)

    # --- the driving task ------------------------------------------------------------------------

    async def _drive(self) -> None:
        limits = self._settings.limits
        total = None if limits.total is None else self._loop.call_later(limits.total, self._expired, limits.total)
        starting = self._task(self._start(1))
        cancelled: asyncio.CancelledError | None = None
        try:
            ending = await self._over
        except asyncio.CancelledError as exc:
            ending, cancelled = Ending("stopped", "cancelled"), exc
        except GeneratorExit:
            self._finish(Ending("stopped", "the event loop was closed"), None)
            raise
        if total is not None:
            total.cancel()
        self._silence.end()
        late, trouble = await self._clean_up(starting)
        self._finish(ending, trouble)
        if cancelled or late:
            raise cancelled or late or AssertionError

    def _expired(self, total: float) -> None:
        self._end(Ending("error", error=TotalTimeout(total, "the run took too long")))

    async def _start(self, number: int) -> None:
        """Start the model, and the pump that reads it."""
        self._silence.begin()
        try:
            begun = await self._source.start(number)
        except (asyncio.CancelledError, GeneratorExit):
            raise
        except BaseException as exc:
            self._end(Ending("error", error=exc))
            return
        self._generation = begun.generation
        if self._over.done():
            return
        self._attempt = Attempt(
            number,
            begun.checks,
            self._chunker(),
            self._settings,
            self._journal,
            failing=self._close_generation,
            over=self._end,
        )
        self._pump = self._task(self._drain(begun.generation, self._attempt))
        self.started.set_result(None)

    async def _drain(self, generation: Generation, attempt: Attempt) -> None:
        """Read the model all the time, whatever the checks do: a full queue would keep it from being stopped."""
        time, silence = self._loop.time, self._silence
        try:
            while (delta := await generation.next_delta()) is not None:
                if delta:
                    now = time()
                    silence.heard(now)
                    attempt.feed(delta, now)
        except asyncio.CancelledError as exc:
            if self._closing is None and not self._over.done():
                fault = GenerationCancelled("the back-end raised CancelledError although nobody had cancelled it")
                fault.__cause__ = exc
                attempt.end(fault)
            raise
        except GeneratorExit:
            raise
        except BaseException as exc:
            attempt.end(exc)
        else:
            self._natural = True
            attempt.end()
        finally:
            self._silence.end()

    # --- the end ---------------------------------------------------------------------------------

    def _close_generation(self) -> None:
        """Begin to end the generation, if there is one that has not ended by itself."""
        if self._closing is None and self._generation is not None and not self._natural:
            self._closing = self._task(self._cancel(self._generation))

    async def _cancel(self, generation: Generation) -> BaseException | None:
        """Cancel the pump, see it gone, then cancel the generation; the other way round hangs the pump."""
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.wait([self._pump])
        try:
            await generation.cancel()
        except Exception as exc:
            return exc
        return None

    async def _clean_up(
        self, starting: asyncio.Task[None]
    ) -> tuple[asyncio.CancelledError | None, BaseException | None]:
        """End everything that still runs; give a cancel that came meanwhile, and what went wrong."""
        starting.cancel()
        late = await self._await_end([starting], "the start of the back-end")
        lanes = self._attempt.close() if self._attempt is not None else []
        self._close_generation()
        late = await self._await_end([self._closing, self._pump], "the generation") or late
        late = await self._await_end(lanes, "a check") or late
        trouble = None
        if self._closing is not None and self._closing.done() and not self._closing.cancelled():
            trouble = self._closing.result()
        return late, trouble

    async def _await_end(self, tasks: Iterable[asyncio.Task[Any] | None], what: str) -> asyncio.CancelledError | None:
        """Wait for tasks to end, at most `Limits.cleanup`; a cancel does not cut that short, but is given back."""
        pending = {task for task in tasks if task is not None and not task.done()}
        cleanup = self._settings.limits.cleanup
        deadline = self._loop.time() + cleanup
        cancelled: asyncio.CancelledError | None = None
        while pending and (left := deadline - self._loop.time()) > 0:
            try:
                _, pending = await asyncio.wait(pending, timeout=left)
            except asyncio.CancelledError as exc:
                cancelled = exc
                pending = {task for task in pending if not task.done()}
        for task in pending:
            logger.warning("%s ignores its cancellation for more than cleanup=%g s: %r", what, cleanup, task)
        return cancelled

    def _finish(self, ending: Ending, trouble: BaseException | None) -> None:
        """Keep what is left, emit the last events, end the log; nothing in here waits."""
        natural = ending.outcome in ("passed", "failed_validation")
        text, reason = self.text, ending.reason
        self._source.finish(text, natural)
        if ending.error is not None:
            _forget_locals(ending.error)
            name, detail = type(ending.error).__name__, str(ending.error)
            if trouble is not None:
                detail = f"{detail} (and the clean-up raised {type(trouble).__name__}: {trouble})"
            self._journal.say(ErrorEvent, name, detail)
            reason = f"{name}: {detail}" if detail else name
        elif trouble is not None:
            logger.warning("cancelling the generation raised %s: %s", type(trouble).__name__, trouble)
        self._settle(ending, text)
        self._journal.say(CompletedEvent, natural, text, 1, outcome=ending.outcome, reason=reason)
        self.log.close()
        if not self.started.done():
            if ending.error is None:
                self.started.set_result(None)
            else:
                self.started.set_exception(ending.error)

    def _settle(self, ending: Ending, text: str) -> None:
        """Let go of everything that knows unchecked text."""
        attempt = self._attempt
        if attempt is None:
            self.settled = Settled(ending, text, Withheld(), (), ())
        else:
            withheld = Withheld(attempt.transcript.withheld)
            failures, finals = attempt.failed_requirements(), tuple(attempt.final_results)
            self.settled = Settled(ending, text, withheld, failures, finals)
        self._attempt = self._generation = self._pump = self._closing = None

    def _task(self, coro: Any) -> asyncio.Task[Any]:
        task = self._loop.create_task(coro)
        # A loop that is closed in mid-run takes its tasks with it; the run says so in its last event.
        task._log_destroy_pending = False  # type: ignore[attr-defined]
        return task


def _retrieve(future: asyncio.Future[None]) -> None:
    """Look at the exception, so that nobody complains when nobody waits for the start."""
    if not future.cancelled():
        future.exception()


def _forget_locals(error: BaseException | None) -> None:
    """Clear the variables of the frames that an error has passed: they hold text that nobody has checked."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__
