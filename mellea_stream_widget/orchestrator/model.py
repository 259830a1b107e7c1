"""The model's side of an attempt: starts the generation, reads it, watches its time limits, and ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

from .intake import Intake, Sink
from .limits import GenerationCancelled, Limits
from .ports import Generation, Source, Started, drain
from .retry import Draw, Kept, PastAttempt
from .silence import Silence
from .tasks import spawn


class Model:
    """One generation, from the request to its end.

    `begun(started)` gives the sink for the text, `broken(error)` is called when the back-end raises, and when the
    model says nothing for too long. The generation is read all the time, whatever the checks do: a full queue
    would keep it from being stopped.

    Attributes:
        trouble: what the clean-up of the generation raised.
    """

    def __init__(
        self,
        source: Source,
        limits: Limits,
        *,
        begun: Callable[[Started], Sink],
        broken: Callable[[BaseException], None],
    ) -> None:
        self.trouble: BaseException | None = None
        self._source = source
        self._begun = begun
        self._broken = broken
        self._loop = asyncio.get_running_loop()
        self._silence = Silence(limits, broken)
        self._generation: Generation | None = None
        self._reader: asyncio.Task[None] | None = None
        self._closer: asyncio.Task[None] | None = None
        self._natural = False
        self._given_up = False

    @property
    def tasks(self) -> list[asyncio.Task[None] | None]:
        """The tasks to await after `close()`."""
        return [self._reader, self._closer]

    def begin(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> None:
        """Start the generation, and read it."""
        self._silence.begin()
        self._reader = spawn(self._loop, self._read(past, kept, draw), "the back-end")

    def close(self) -> None:
        """Begin to end the generation, unless it has ended by itself; await `tasks` for the end."""
        self._silence.end()
        if self._closer is None and not self._natural:
            self._closer = spawn(self._loop, self._end(), "the back-end")

    def give_up(self) -> None:
        """Stop waiting for a clean-up that does not end. A wait for the reader continues."""
        if self._closer is not None and self._reader is not None and self._reader.done():
            self._given_up = True
            self._closer.cancel()

    async def _read(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> None:
        await asyncio.sleep(0)  # the step that `spawn` takes
        await asyncio.sleep(0)  # the run's own task comes first: who cancels it now has asked no back-end
        try:
            started = await self._source.start(past, kept, draw)
            self._generation = started.generation
            if self._closer is None:
                intake = Intake(self._begun(started), self._silence, self._has_ended)
                await (started.drain or partial(drain, started.generation))(intake.take)
        except GeneratorExit:
            raise
        except BaseException as exc:
            fault = self._fault(exc)
            if fault is None:
                raise
            self._source.failed(fault)
            self._broken(fault)

    def _has_ended(self) -> None:
        self._natural = True
        self._silence.end()

    def _fault(self, error: BaseException) -> BaseException | None:
        """Return the back-end's error; None if the run itself has cancelled the reader."""
        if not isinstance(error, asyncio.CancelledError):
            return error
        if self._closer is not None or (self._reader is not None and self._reader.cancelling()):
            return None
        fault = GenerationCancelled("the back-end raised CancelledError, but the run had not cancelled it")
        fault.__cause__ = error
        return fault

    async def _end(self) -> None:
        """Cancel the reader and wait for its end, then cancel the generation. The other order hangs the reader.

        If all tasks of the loop are cancelled at once, this one still finishes its work.
        """
        assert self._reader is not None
        self._reader.cancel()
        while True:
            try:
                await asyncio.wait([self._reader])
                if self._generation is not None:
                    await self._generation.cancel()
                return
            except GeneratorExit:
                raise
            except BaseException as exc:
                this = asyncio.current_task()
                if self._given_up:
                    return
                if not (isinstance(exc, asyncio.CancelledError) and this is not None and this.cancelling()):
                    self.trouble = exc
                    return
                this.uncancel()
