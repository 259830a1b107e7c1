"""A result that is read from a log alone: of a recording, or of one that is played."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any, Self

from ..log.encoding import encode
from ..log.events import ChunkEvent, CompletedEvent, FullValidationEvent, Outcome, QuickCheckEvent, StreamEvent
from ..log.fold import fold
from ..log.log import EventLog, Follower
from ..log.state import RunState
from ..log.timings import Timings, timings_of
from ..log.verdicts import Verdict, verdicts
from ..orchestrator.retry import PastAttempt
from .attempts import attempts_of
from .format import Header


class ToldResult:
    """What a `StreamChunkingResult` says of its run without a model; every reader of a live run takes it.

    Attributes:
        log: the run's events.
        run_id: the run's name.
        labels: the label of each requirement, in order.
        header: what was run, and with what.
    """

    def __init__(self, header: Header, log: EventLog) -> None:
        self.header = header
        self.log = log
        self.run_id = header.run_id
        self.labels = tuple(header.requirements)

    # --- reading ---------------------------------------------------------------------------------

    def astream(self) -> AsyncIterator[str]:
        """Yield the chunks as they come."""
        return Follower(self.log, 0, lambda event: event.text if isinstance(event, ChunkEvent) else None)

    def events(self) -> AsyncIterator[StreamEvent]:
        """Yield the contract's events as they come, up to the `CompletedEvent`."""
        return Follower(self.log, 0, lambda event: event if event.in_contract else None)

    def subscribe(self, seq: int = 0) -> AsyncIterator[StreamEvent]:
        """Yield all events from number `seq` on, as they come."""
        return self.log.follow(seq)

    def attend(self, reader: asyncio.Task[Any]) -> None:
        """Nobody waits for the readers of a log that is there already."""

    async def acomplete(self) -> None:
        """Wait until the last event has come. What had ended the run with an error is not raised."""
        await self.log.join()

    async def aclose(self) -> None:
        """End it if it still plays."""
        self.stop("closed")
        await self.log.join()

    def stop(self, reason: str = "stopped by the user") -> None:
        """Nothing runs that could be stopped."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    # --- what came of it -------------------------------------------------------------------------

    @property
    def completed_event(self) -> CompletedEvent | None:
        """The last event, once it has come."""
        events = self.log.read(max(0, len(self.log) - 1))
        last = events[-1] if events else None
        return last if isinstance(last, CompletedEvent) else None

    @property
    def outcome(self) -> Outcome:
        """Which of the five endings it was; "running" before."""
        last = self.completed_event
        return "running" if last is None else last.outcome

    @property
    def reason(self) -> str | None:
        """Why the run ended as it did, for people."""
        last = self.completed_event
        return None if last is None else last.reason

    @property
    def completed(self) -> bool:
        """False if the run ended early: a failed check, an error, a stop."""
        return self.outcome in ("running", "passed", "failed_validation")

    @property
    def full_text(self) -> str:
        """The validated text so far."""
        last = self.completed_event
        if last is not None:
            return last.full_text
        events = self.log.read()
        attempt = max((event.attempt for event in events if isinstance(event, ChunkEvent)), default=1)
        chunks = [event for event in events if isinstance(event, ChunkEvent) and event.attempt == attempt]
        return "".join(chunk.lead + chunk.text for chunk in chunks)

    @property
    def text(self) -> str:
        """The validated text so far, as a `%%stream` cell's variable calls it."""
        return self.full_text

    @property
    def withheld(self) -> str:
        """The text that never came out, where it was recorded."""
        return ""

    @property
    def attempts(self) -> list[PastAttempt]:
        """Every attempt that is over, in order; `failures` and `final_failures` name requirements by their labels."""
        return attempts_of(self.log.read(), {})

    @property
    def elapsed(self) -> float:
        """Seconds from the run's begin to its last event."""
        events = self.log.read(max(0, len(self.log) - 1))
        return events[-1].elapsed if events else 0.0

    @property
    def timings(self) -> Timings:
        """How long things took, in seconds."""
        return timings_of(self.log.read())

    @property
    def usage(self) -> Mapping[str, int] | None:
        """Tokens as the back-end counted them, if it did."""
        last = self.completed_event
        return None if last is None else last.usage

    @property
    def verdicts(self) -> list[Verdict]:
        """All answers of all requirements, in the order in which they were complete."""
        return list(verdicts(self.log.read()))

    @property
    def streaming_failures(self) -> list[tuple[str, Any]]:
        """The label and the verdict of every requirement that said "fail" to a chunk of the last attempt."""
        checks = [event for event in self.log.read() if isinstance(event, QuickCheckEvent)]
        return [
            (label, verdict)
            for check in checks
            if check.attempt == checks[-1].attempt
            for label, verdict in zip(check.requirements, check.results, strict=True)
            if verdict.success == "fail"
        ]

    @property
    def final_validations(self) -> list[Any]:
        """The results of the final validations of the last attempt, in the order of the requirements."""
        finals = [event for event in self.log.read() if isinstance(event, FullValidationEvent)]
        return list(finals[-1].results) if finals and self.completed else []

    @property
    def state(self) -> RunState:
        """What a view shows of it: attempts with their chunks, checks, verdicts and times; see `log.state`."""
        return fold(encode(event) for event in self.log.read())

    def to_dataframe(self) -> Any:
        """Give all verdicts as a pandas data frame, one row each, as `frames.verdict_frame` describes it.

        Raises:
            ImportError: pandas is not installed.
        """
        from .frames import verdict_frame

        return verdict_frame(self.log.read())

    def __repr__(self) -> str:
        chunks = sum(isinstance(event, ChunkEvent) for event in self.log.read())
        return f"<{type(self).__name__} {self.outcome}: {chunks} chunks, {len(self.full_text)} characters>"
