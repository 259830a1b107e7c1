"""The result of a run, while it runs and afterwards."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Mapping
from typing import Any, Protocol

from ..log.events import StreamEvent
from ..log.log import Follower
from ..log.reading import Reading
from ..log.results import Withheld
from ..log.sequence import in_contract, text_in
from .run import Run

READERS_GET = 5.0
"""Seconds that `acomplete()` and `aclose()` wait at most for readers that lag behind the end of the run."""


class Wrapping(Protocol):
    """Wraps the validated text of a settled run up as mellea's objects."""

    def thunk(self) -> Any:
        """Return the text as a computed thunk."""
        ...

    def parsed(self) -> Any:
        """Return the typed object of a structured answer, if a form was given."""
        ...

    def context(self, before: Any = None) -> Any:
        """Return the run's context, or another one, with that turn behind it."""
        ...


class StreamChunkingResult(Reading):
    """A checked stream. `stream_with_chunking` makes it.

    Everything is read from one log of events: `astream()` yields the validated chunks, `events()` the contract's
    events, `subscribe()` all events, as often as you like. `async with result:` leaves nothing running.
    """

    def __init__(self, run: Run, wrapping: Wrapping, labels: tuple[str, ...]) -> None:
        super().__init__(run.log, secrets.token_hex(16), labels)
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
            Exception: the error that ended the run, unless `acomplete` has raised it already.
        """
        if self._text_taken:
            raise RuntimeError(
                "astream() can be read only once, and was called before. Read full_text, or call subscribe()."
            )
        self._text_taken = True
        return Follower(self.log, 0, text_in, self._surface)

    def _contract_events(self) -> AsyncIterator[StreamEvent]:
        if self._events_taken:
            raise RuntimeError(
                "events() can be read only once, and was called before. Iterate over events, or call subscribe()."
            )
        self._events_taken = True
        return Follower(self.log, 0, in_contract)

    def attend(self, reader: asyncio.Task[Any]) -> None:
        """Make `acomplete()` and `aclose()` wait for a reader of the log to finish, too.

        They wait `READERS_GET` seconds at most for a slow reader; the run itself never waits.
        """
        self._readers.append(reader)

    # --- ending ----------------------------------------------------------------------------------

    async def begun(self) -> None:
        """Wait until the model has begun to answer; for one caller, whose cancel stops the run.

        Raises:
            Exception: the error that kept it from beginning. Nothing of the run is left then.
        """
        try:
            await self._run.started
        except asyncio.CancelledError:
            self._run.stop("cancelled")
            await self._run.ended()
            raise
        except BaseException:
            self._surfaced = True
            await self._read_up()
            raise

    def stop(self, reason: str = "stopped by the user") -> None:
        """Ask the run to end; it keeps its validated text. From any thread; returns at once; harmless twice."""
        self._run.stop(reason)

    async def acomplete(self) -> None:
        """Wait until the run has settled, including its final validations.

        Cancelling this call cancels the run.

        Raises:
            Exception: the error that ended the run, unless `astream` has raised it already.
            asyncio.CancelledError: the run's own task was cancelled from outside.
        """
        await self._settled()
        await self._read_up()
        self._surface()
        if self._run.task.cancelled() and not self._surfaced:
            self._surfaced = True
            raise asyncio.CancelledError("the run was cancelled")

    async def aclose(self) -> None:
        """Stop the run if it still goes on, and wait until nothing of it is left. Raises no error of the run."""
        self._run.stop("closed")
        await self._settled()
        await self._read_up()

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

    # --- what the log does not tell --------------------------------------------------------------

    @property
    def full_text(self) -> str:
        """The contract's name of `text`."""
        return self._run.text  # what the log says, at hand

    @property
    def streaming_failures(self) -> list[tuple[Any, Any]]:
        """`(requirement, verdict)` of every requirement that said "fail" to a chunk: the user's own objects."""
        return list(self._run.failures)

    @property
    def final_validations(self) -> list[Any]:
        """The results of the final validations, in the order of the requirements."""
        settled = self._run.settled
        return [] if settled is None else list(settled.final_results)

    @property
    def exception(self) -> BaseException | None:
        """The error that ended the run."""
        settled = self._run.settled
        return None if settled is None else settled.ending.error

    @property
    def tool_calls(self) -> Any:
        """The tool calls that were let out, as mellea gives them; None without any, and while the run goes on.

        Nothing has executed them. mellea gives a list from 0.8 on, and before a dictionary by the names of the tools.
        """
        return None if self._run.settled is None else self._wrapping.thunk().tool_calls

    @property
    def parsed(self) -> Any:
        """The typed object of a structured answer; None if the run has not passed, or was given no form.

        A pydantic model gives an object of it, a JSON schema plain values, a generative function what it returns.
        """
        return self._wrapping.parsed() if self.outcome == "passed" else None

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

    def ctx_behind(self, before: Any) -> Any:
        """Return another context with this turn behind it, for a conversation that has gone on meanwhile.

        Raises:
            RuntimeError: before the run has settled.
        """
        self._require_settled("ctx_behind()")
        return self._wrapping.context(before)

    @property
    def _withheld(self) -> Mapping[int, Withheld]:
        return {attempt.number: attempt.hidden for attempt in self._run.attempts}

    def _require_settled(self, name: str) -> None:
        if self._run.settled is None:
            raise RuntimeError(f"{name} was read before the run had settled. Await acomplete() first.")
