"""The result of a run, while it runs and afterwards."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, Protocol, Self

from ..log.events import ChunkEvent, CompletedEvent, Outcome, StreamEvent
from ..log.log import EventLog, Follower
from .retry import PastAttempt
from .run import Run

READERS_GET = 5.0
"""Seconds that `acomplete()` and `aclose()` wait at most for readers that lag behind the end of the run."""


class Wrapping(Protocol):
    """Wraps the validated text of a settled run up as mellea's objects."""

    def thunk(self) -> Any:
        """The text as a computed thunk."""
        ...

    def context(self) -> Any:
        """The context with that thunk, ready for the next turn."""
        ...


class StreamChunkingResult:
    """A checked stream: made by `stream_with_chunking`, not by hand.

    Everything is read from one log of events. `astream()` gives the validated chunks, `events()` the contract's
    events, `subscribe()` all events, as often as one likes. `async with result:` leaves nothing running.

    Attributes:
        log: the run's events; readers in other threads use it directly.
        run_id: a random name of the run.
        labels: the label of each requirement, unique within the run, in order.
    """

    def __init__(self, run: Run, wrapping: Wrapping, labels: tuple[str, ...]) -> None:
        self.log: EventLog = run.log
        self.run_id = uuid.uuid4().hex
        self.labels = labels
        self._run = run
        self._wrapping = wrapping
        self._readers: list[asyncio.Task[Any]] = []
        self._events_taken = False
        self._text_taken = False
        self._surfaced = False

    # --- reading ---------------------------------------------------------------------------------

    def astream(self) -> AsyncIterator[str]:
        """Yield the validated chunks as they come; the iteration ends with the run.

        Raises:
            RuntimeError: on a second call; `full_text` and `subscribe()` can be read again and again.
            Exception: whatever ended the run with an error, unless `acomplete` has raised it already.
        """
        if self._text_taken:
            raise RuntimeError("astream() is single-consumer and was called before; read full_text or subscribe()")
        self._text_taken = True
        return Follower(self.log, 0, _text, self._surface)

    def events(self) -> AsyncIterator[StreamEvent]:
        """Yield the contract's events as they come, up to the `CompletedEvent`.

        Raises:
            RuntimeError: on a second call; `subscribe()` can be called again and again.
        """
        if self._events_taken:
            raise RuntimeError(
                "events() is single-consumer and was called before; call subscribe(), as often as you like"
            )
        self._events_taken = True
        return Follower(self.log, 0, _in_contract)

    def subscribe(self, seq: int = 0) -> AsyncIterator[StreamEvent]:
        """Yield all events from number `seq` on, those of the contract and the others, as they come."""
        return self.log.follow(seq)

    def attend(self, reader: asyncio.Task[Any]) -> None:
        """Have `acomplete()` and `aclose()` return after a reader of the log has come to its end too.

        One that does not holds them up for `READERS_GET` seconds at most; the run itself never waits for it.
        """
        self._readers.append(reader)

    # --- ending ----------------------------------------------------------------------------------

    async def begun(self) -> None:
        """Wait until the model has begun to answer.

        Raises:
            Exception: whatever kept it from beginning. Nothing of the run is left then.
        """
        try:
            await asyncio.shield(self._run.started)
        except asyncio.CancelledError:
            self._run.stop("cancelled")
            await self._run.ended()
            raise
        except BaseException:
            self._surfaced = True
            await self._read_up()
            raise

    def stop(self, reason: str = "stopped by the user") -> None:
        """Ask the run to end; keeps the validated text. From any thread; returns at once; harmless twice."""
        self._run.stop(reason)

    async def acomplete(self) -> None:
        """Wait until the run has settled, final validations included.

        Cancelling this call cancels the run.

        Raises:
            Exception: whatever ended the run with an error, unless `astream` has raised it already.
            asyncio.CancelledError: if the run's own task was cancelled from outside.
        """
        await self._settled()
        await self._read_up()
        self._surface()
        if self._run.task.cancelled() and not self._surfaced:
            self._surfaced = True
            raise asyncio.CancelledError("the run was cancelled")

    async def aclose(self) -> None:
        """Stop the run if it still runs, and wait until nothing of it is left. Raises no error of the run."""
        self._run.stop("closed")
        await self._settled()
        await self._read_up()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _settled(self) -> None:
        """Wait for the end; when cancelled, see the run ended first: it takes no longer than its clean-up."""
        try:
            await self.log.join()
        except asyncio.CancelledError:
            self._run.stop("cancelled")
            await self._run.ended()
            raise

    async def _read_up(self) -> None:
        """Let the attended readers of this event loop come to the end of the log."""
        loop = asyncio.get_running_loop()
        behind = [reader for reader in self._readers if reader.get_loop() is loop and not reader.done()]
        if behind:
            await asyncio.wait(behind, timeout=READERS_GET)

    def _surface(self) -> None:
        error = self.exception
        if error is not None and not self._surfaced:
            self._surfaced = True
            raise error

    # --- what came of it -------------------------------------------------------------------------

    @property
    def outcome(self) -> Outcome:
        """Which of the five endings it was; "running" before."""
        settled = self._run.settled
        return "running" if settled is None else settled.ending.outcome

    @property
    def reason(self) -> str | None:
        """Why the run ended as it did, for people."""
        last = self.log.read(len(self.log) - 1)[0]
        return last.reason if isinstance(last, CompletedEvent) else None

    @property
    def completed(self) -> bool:
        """False if the run ended early: a failed check, an error, a stop."""
        return self.outcome in ("running", "passed", "failed_validation")

    @property
    def full_text(self) -> str:
        """The validated text; while the run goes on, what there is of it."""
        return self._run.text

    @property
    def withheld(self) -> str:
        """The text that never came out, for the person who debugs. It is in no event and no view."""
        settled = self._run.settled
        return "" if settled is None else settled.withheld.text

    @property
    def streaming_failures(self) -> list[tuple[Any, Any]]:
        """`(requirement, verdict)` of every requirement that said "fail" to a chunk: the user's own objects."""
        return list(self._run.failures)

    @property
    def attempts(self) -> list[PastAttempt]:
        """Every attempt that is over, in order; the last one is the run's own end."""
        return list(self._run.attempts)

    @property
    def final_validations(self) -> list[Any]:
        """The results of the final validations, in the order of the requirements."""
        settled = self._run.settled
        return [] if settled is None else list(settled.final_results)

    @property
    def exception(self) -> BaseException | None:
        """What ended the run with an error."""
        settled = self._run.settled
        return None if settled is None else settled.ending.error

    @property
    def as_thunk(self) -> Any:
        """The validated text as a computed thunk, with the metadata of the generation.

        Raises:
            RuntimeError: before the run has settled.
        """
        self._require_settled("as_thunk")
        return self._wrapping.thunk()

    @property
    def ctx(self) -> Any:
        """The context with the validated text as its last output, ready for the next turn.

        Raises:
            RuntimeError: before the run has settled.
        """
        self._require_settled("ctx")
        return self._wrapping.context()

    def _require_settled(self, name: str) -> None:
        if self._run.settled is None:
            raise RuntimeError(f"{name} was read before the run has settled; await acomplete() first")

    def __repr__(self) -> str:
        chunks = sum(isinstance(event, ChunkEvent) for event in self.log.read())
        return f"<StreamChunkingResult {self.outcome}: {chunks} chunks, {len(self.full_text)} characters>"


def _text(event: StreamEvent) -> str | None:
    return event.text if isinstance(event, ChunkEvent) else None


def _in_contract(event: StreamEvent) -> StreamEvent | None:
    return event if event.in_contract else None
