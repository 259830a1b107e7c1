"""Draws several candidates for one chunk at the same time; the first that passes is used, and the others end."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from msgspec.structs import replace

from ..log.events import ChunkEvent, StreamEvent
from ..log.log import EventLog, EventWriter
from .attempt import Attempt
from .attempts import Attempts
from .endings import Ending
from .limits import Limits
from .model import Model
from .ports import Source, Started


class Draft(EventLog):
    """Keeps a candidate's events until it is decided, then writes them to the run's log.

    Attributes:
        decided: called with the first chunk; it calls `publish`.
        number: number of the attempt; 0 before `publish`.
    """

    decided: Callable[[], None]

    def __init__(self, log: EventLog) -> None:
        super().__init__()
        self.number = 0
        self._log = log

    def __len__(self) -> int:
        return len(self._log if self.number else self._events)

    def append(self, *events: StreamEvent) -> None:
        """Keep the next events, or write them to the run's log once the draft is published."""
        if self.number:
            self._log.append(*self._renumbered(events))
            return
        self._events.extend(events)
        if any(isinstance(event, ChunkEvent) for event in events):
            self.decided()

    def publish(self, number: int) -> None:
        """Write the kept events, and all further ones, as those of the attempt with that number."""
        self.number = number
        kept, self._events = self._events, []
        self._log.append(*self._renumbered(kept))

    def _renumbered(self, events: Sequence[Any]) -> list[StreamEvent]:
        begin, elapsed = len(self._log), self._log[-1].elapsed
        return [
            replace(event, seq=begin + place, attempt=self.number, elapsed=max(elapsed, event.elapsed))
            for place, event in enumerate(events)
        ]


@dataclass(eq=False, slots=True)
class Rival:
    """One of several candidates.

    Attributes:
        draft: its events.
        model: its generation.
        started: the source's object for it.
        attempt: its text and its checks, once its model has begun.
        over: whether it has lost, or is not needed any more.
        written: characters that all attempts had written without use when it began.
    """

    draft: Draft
    model: Model
    started: Started | None = None
    attempt: Attempt | None = None
    over: bool = False
    written: int = 0


class Race:
    """Draws several candidates for the same chunk at once.

    Each rejected candidate becomes the current attempt and ends it; then the next attempt begins. The first candidate
    whose chunk passes, or whose answer ends well, becomes the current attempt, and the others end. A candidate whose
    generation breaks while others continue has no events. A race is closed and awaited like a `Model`.
    """

    def __init__(
        self,
        source: Source,
        limits: Limits,
        writer: EventWriter,
        attempts: Attempts,
        over: Callable[[Ending], None],
    ) -> None:
        self._source = source
        self._limits = limits
        self._writer = writer
        self._attempts = attempts
        self._over = over
        self._rivals: list[Rival] = []
        self._winner: Rival | None = None
        self._lanes: list[asyncio.Task[None]] = []

    def begin(self, width: int) -> None:
        """Start that many generations, and read them."""
        kept = self._attempts.kept
        draws = self._attempts.draws(width)
        for _ in draws:
            draft = Draft(self._writer.log)
            model = Model(self._source, self._limits, begun=self._begun_by(draft), broken=self._broken_by(draft))
            self._rivals.append(Rival(draft, model))
            draft.decided = partial(self._win, self._rivals[-1])
        for rival, (told, draw) in zip(list(self._rivals), draws, strict=True):
            rival.model.begin(told, kept, draw)

    # --- what the run asks of a model ------------------------------------------------------------

    @property
    def trouble(self) -> BaseException | None:
        """The exception that the clean-up of a generation raised; None if there is none."""
        return next((rival.model.trouble for rival in self._rivals if rival.model.trouble is not None), None)

    @property
    def tasks(self) -> list[asyncio.Task[None] | None]:
        """The tasks to await after `close()`."""
        return [*(task for rival in self._rivals for task in rival.model.tasks), *self._lanes]

    def settle(self) -> None:
        """End the race without a winner; everything that arrives later is ignored."""
        for rival in self._rivals:
            rival.over = True
            if rival.attempt is not None:
                self._lanes += rival.attempt.close()

    def close(self) -> None:
        """Begin to end all generations and checks."""
        self._close(self._rivals)

    def give_up(self) -> None:
        """Stop waiting for clean-ups that do not end."""
        for rival in self._rivals:
            rival.model.give_up()

    def _close(self, rivals: Sequence[Rival]) -> None:
        for rival in rivals:
            rival.over = True
            rival.model.close()
            if rival.attempt is not None:
                self._lanes += rival.attempt.close()

    # --- what the candidates say -----------------------------------------------------------------

    def _begun_by(self, draft: Draft) -> Callable[[Started], Attempt]:
        def begun(started: Started) -> Attempt:
            rival = self._of(draft)
            writer, over = self._writer.onto(draft), partial(self._ended, rival)
            rival.started, rival.written = started, self._attempts.written
            rival.attempt = self._attempts.make(started, writer, rival.model.close, over)
            if rival.over:
                self._lanes += rival.attempt.close()
            return rival.attempt

        return begun

    def _broken_by(self, draft: Draft) -> Callable[[BaseException], None]:
        def broken(error: BaseException) -> None:
            rival = self._of(draft)
            if rival.attempt is None:
                self._ended(rival, Ending("error", error=error, of_generation=True))
            else:
                rival.attempt.end(error)

        return broken

    def _of(self, draft: Draft) -> Rival:
        return next(rival for rival in self._rivals if rival.draft is draft)

    def _win(self, rival: Rival) -> None:
        """Continue with one candidate, and end the others."""
        self._winner = rival
        others = [other for other in self._rivals if other is not rival]
        for other in others:
            if not other.over and other.attempt is not None:
                self._attempts.count(other.attempt)
        self._close(others)
        if rival.attempt is not None:
            rival.attempt.text.spend(self._attempts.written - rival.written)
        self._take(rival)

    def _take(self, rival: Rival) -> None:
        """Make a candidate the current attempt."""
        self._attempts.current = rival.attempt
        if rival.started is not None:
            rival.started.choose(self._attempts.number)
        rival.draft.publish(self._attempts.number)

    def _ended(self, rival: Rival, ending: Ending) -> None:
        """Handle the end of a candidate, which may have won before, or may win by its end."""
        if rival is self._winner:
            self._over(ending)
        elif not rival.over:
            rival.over = True
            waiting = not all(other.over for other in self._rivals)
            if ending.outcome not in ("rejected", "error"):
                self._win(rival)
                self._over(ending)
            elif ending.of_generation and waiting:
                self._attempts.untold += 1
                if rival.attempt is not None:
                    self._attempts.count(rival.attempt)
            else:
                self._lose(rival, ending, waiting)

    def _lose(self, rival: Rival, ending: Ending, waiting: bool) -> None:
        self._take(rival)
        if waiting and self._attempts.another_follows(ending):
            self._attempts.follow(ending)
            self._attempts.number += 1
        else:
            self._over(ending)
