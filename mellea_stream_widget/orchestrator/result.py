"""The result of a run, while it runs and afterwards."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Mapping
from typing import Any, Protocol

from ..log.events import StreamEvent
from ..log.log import Follower
from ..log.mistakes import WrongMoment
from ..log.reading import Reading
from ..log.results import Withheld
from ..log.sequence import in_contract, text_in
from .run import Run

READERS_GET = 5.0
"""Longest time, in seconds, that `acomplete()` and `aclose()` wait for readers that are behind the end of the run."""


class Wrapping(Protocol):
    """Turns the validated text of a settled run into mellea's objects."""

    def thunk(self) -> Any:
        """Return the text as a computed thunk."""
        ...

    def parsed(self) -> Any:
        """Return the typed object of a structured answer; None without a format."""
        ...

    def context(self, before: Any = None) -> Any:
        """Return the run's context, or another one, with the prompt and the answer added."""
        ...


class StreamChunkingResult(Reading):
    """A checked stream, as returned by `stream_with_chunking`.

    All of them read one log of events: `astream()` yields the validated chunks, `events()` the contract's events, and
    `subscribe()` all events, as often as you like. `async with result:` stops the run at the end of the block.
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
        """Yield each validated chunk as soon as it is let out; the iteration ends with the run.

        Raises:
            RuntimeError: it was called before; `full_text` and `subscribe()` can be read any number of times.
            Exception: the error that ended the run, unless `acomplete` has raised it.
        """
        if self._text_taken:
            raise WrongMoment(
                "astream() can be read only once, and was called before. Read full_text, or call subscribe()."
            )
        self._text_taken = True
        return Follower(self.log, 0, text_in, self._surface)

    def _contract_events(self) -> AsyncIterator[StreamEvent]:
        if self._events_taken:
            raise WrongMoment(
                "events() can be read only once, and was called before. Iterate over events, or call subscribe()."
            )
        self._events_taken = True
        return Follower(self.log, 0, in_contract)

    def attend(self, reader: asyncio.Task[Any]) -> None:
        """Make `acomplete()` and `aclose()` also wait for a reader of the log.

        They wait at most `READERS_GET` seconds. The run itself never waits for a reader.
        """
        self._readers.append(reader)

    # --- ending ----------------------------------------------------------------------------------

    async def begun(self) -> None:
        """Wait until the model has begun to answer. Only one task may call this; cancelling it stops the run.

        Raises:
            Exception: the error that kept the model from beginning. The run is over then.
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
        """Ask the run to end, and return at once. The validated text is kept.

        It can be called from any thread, any number of times.
        """
        self._run.stop(reason)

    async def acomplete(self) -> None:
        """Wait until the run has settled, including its final validations.

        Cancelling this call cancels the run.

        Raises:
            Exception: the error that ended the run, unless `astream` has raised it.
            asyncio.CancelledError: the run's own task was cancelled from outside.
        """
        await self._settled()
        await self._read_up()
        self._surface()
        if self._run.task.cancelled() and not self._surfaced:
            self._surfaced = True
            raise asyncio.CancelledError("the run was cancelled")

    async def aclose(self) -> None:
        """Stop the run, and wait until all of its tasks have ended. Errors of the run are not raised."""
        self._run.stop("closed")
        await self._settled()
        await self._read_up()

    async def _settled(self) -> None:
        """Wait for the end. If cancelled, stop the run and wait for its clean-up first."""
        try:
            await self.log.join()
        except asyncio.CancelledError:
            self._run.stop("cancelled")
            await self._run.ended()
            raise

    async def _read_up(self) -> None:
        """Wait until the attended readers of this event loop have read the whole log."""
        loop = asyncio.get_running_loop()
        behind = [reader for reader in self._readers if reader.get_loop() is loop and not reader.done()]
        if behind:
            await asyncio.wait(behind, timeout=READERS_GET)

    def _surface(self) -> None:
        error = self.exception
        if error is not None and not self._surfaced:
            self._surfaced = True
            raise error

    # --- what is not in the log ------------------------------------------------------------------

    @property
    def full_text(self) -> str:
        """The contract's name of `text`."""
        return self._run.text  # the same as in the log, without a search

    @property
    def streaming_failures(self) -> list[tuple[Any, Any]]:
        """`(requirement, verdict)` of every failed check of a chunk: the user's own objects."""
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
        """The tool calls that were let out, as mellea returns them; None without any, and while the run goes on.

        They were not executed. A list with mellea 0.8; a dictionary by the names of the tools before.
        """
        return None if self._run.settled is None else self._wrapping.thunk().tool_calls

    @property
    def parsed(self) -> Any:
        """The typed object of a structured answer; None without a format, and if the run has not passed.

        An instance of the pydantic model, plain values for a JSON schema, or what the generative function returns.
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
        """Return another context with this prompt and answer added, for a conversation that has continued meanwhile.

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
            raise WrongMoment(f"{name} was read before the run had settled. Await acomplete() first.")
