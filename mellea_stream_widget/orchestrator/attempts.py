"""The attempts of a run: the one under way, those before it, and what they leave for the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..log.calls import ToolCall
from ..log.events import ChunkEvent, RetryEvent
from ..log.log import EventWriter
from ..log.results import Withheld
from .attempt import Attempt
from .chunk import Chunker, Span
from .endings import Ending
from .errors import told
from .ports import Started
from .retry import Draw, Kept, PastAttempt
from .retry_after import retry_after
from .seam import SeamChunker
from .settings import Settings


class Attempts:
    """Counts the attempts, decides whether another one follows, and keeps what they came to.

    Attributes:
        number: of the attempt under way, from 1; 0 before the first.
        current: the attempt under way, once its model has begun.
        kept: what it goes on from.
        candidate: which further try at the same chunk the attempt under way is; 0 if it is none.
        past: those that are over.
        written: characters that models have written in attempts before, and in candidates that were not chosen.
        told: those of them whose failures the model is told: for the first candidate, what it was told before.
        resumable: whether the back-end goes on from kept text.
        untold: how many candidates have died while others went on, and are no attempts.
    """

    def __init__(self, settings: Settings, writer: EventWriter, chunker: Callable[[], Chunker]) -> None:
        self.number = 0
        self.current: Attempt | None = None
        self.kept = Kept()
        self.candidate = 0
        self.past: list[PastAttempt] = []
        self.told: tuple[PastAttempt, ...] = ()
        self.resumable = False
        self._settings = settings
        self._retry = settings.retry
        self._limit = settings.limits.total_chars
        self._writer = writer
        self._chunker = chunker
        self._answers = 1
        self._began = 0.0
        self._place = 0  # in the log, behind the event that has told of the attempt under way
        self.written = 0
        self.untold = 0

    @property
    def text(self) -> str:
        """The validated text of the attempt under way."""
        return self.kept.text if self.current is None else self.current.text.validated

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """The tool calls of the attempt under way that were let out."""
        return () if self.current is None else tuple(self.current.calls.let_out)

    @property
    def reasoning(self) -> str:
        """The reasoning of the attempt under way that was checked and shown."""
        return "" if self.current is None else self.current.reasoning

    @property
    def failures(self) -> tuple[tuple[Any, Any], ...]:
        """`(requirement, verdict)` of every check of a chunk that has failed in the attempt under way."""
        return () if self.current is None else self.current.failed_requirements()

    @property
    def finish_reason(self) -> str | None:
        """Why the model of the attempt under way has ended, as the back-end said."""
        return None if self.current is None else self.current.finished.finish_reason

    @property
    def chars_left(self) -> int | None:
        """Characters that the model may still write; None for any number."""
        if self._limit is None:
            return None
        here = 0 if self.current is None else self.current.text.received - len(self.kept.text)
        return self._limit - self.written - here

    def wait_before_next(self) -> float:
        """Seconds to wait before the attempt whose turn it is: some only after errors of the back-end.

        A server that asks for more time gets it.
        """
        errors = 0
        for attempt in reversed(self.past):
            if attempt.outcome != "error":
                break
            errors += 1
        asked = retry_after(self.past[-1].error) if errors else 0.0
        return max(self._retry.wait(errors), asked)

    @property
    def draw(self) -> Draw:
        """How the attempt whose turn it is is drawn: hotter after each verdict against the same text."""
        number = self.number + self.untold
        if self.candidate:
            return Draw(number, self.candidate, self._retry.temperature(self.candidate))
        verdicts = [one for one in self.past if not one.candidate and one.outcome in ("rejected", "failed_validation")]
        return Draw(number, 0, self._retry.temperature(len(verdicts)))

    def draws(self, width: int) -> list[tuple[Sequence[PastAttempt], Draw]]:
        """What the model is told for so many candidates that are drawn at once, and how each is drawn."""
        found: list[tuple[Sequence[PastAttempt], Draw]] = [(self.told, self.draw)]
        for ahead in range(1, width):
            candidate = self.candidate + ahead
            drawn = Draw(self.number + self.untold + ahead, candidate, self._retry.temperature(candidate))
            found.append((tuple(self.past), drawn))
        return found

    def width(self, slots: int) -> int:
        """How many candidates are drawn at once, where a server works on so many answers."""
        return max(1, min(slots, self._retry.candidates - self.candidate + 1)) if self.candidate else 1

    def make(
        self, started: Started, writer: EventWriter, failing: Callable[[], None], over: Callable[[Ending], None]
    ) -> Attempt:
        """Make an attempt of what the source has begun: it goes on from the text that was kept."""
        chunker, kept = self._chunker(), self.kept
        self.resumable = started.resumable
        return Attempt(
            self.number,
            started.checks,
            SeamChunker(chunker, kept.text, kept.chunks) if kept.text else chunker,
            self._settings,
            writer,
            failing=failing,
            over=over,
            kept=kept.text,
            chars_left=self.chars_left,
            max_tokens=started.max_tokens,
            reasoning_chunker=self._chunker,
        )

    def count(self, attempt: Attempt) -> None:
        """Count the characters that a model has written for nothing."""
        self.written += attempt.text.received - len(self.kept.text)

    def begin(self) -> None:
        """The next attempt's model is asked now."""
        self._began = self._writer.now()

    def another_follows(self, ending: Ending) -> bool:
        """Whether the run tries again after an attempt that ended like this."""
        left = self.chars_left
        return (
            (self._answers < self._retry.attempts or self._next_candidate(ending.outcome) > 0)
            and ending.outcome in self._retry.causes
            and (ending.error is None or ending.of_generation)
            and (left is None or left > 0)
        )

    def _next_candidate(self, outcome: str) -> int:
        """The number of the next try at the chunk that was just rejected; 0 if there is none."""
        text, kept = self.text, self.kept.text
        if self._retry.mode != "resample" or outcome != "rejected" or (text and not self.resumable):
            return 0
        number = self.candidate + 1 if len(text) == len(kept) else 1
        return number if number <= self._retry.candidates else 0

    def finish(self, ending: Ending, reason: str | None) -> PastAttempt:
        """Keep what the attempt under way came to."""
        here = self.current
        past = PastAttempt(
            self.number,
            ending.outcome,
            reason,
            self.text,
            kept=len(self.kept.text),
            candidate=self.candidate,
            failures=self.failures,
            final_failures=() if here is None else here.final_failures,
            began=self._began,
            ended=self._writer.now(),
            hidden=Withheld() if here is None else here.withheld,
            error=ending.error,
        )
        self.past.append(past)
        return past

    def follow(self, failed: Ending) -> None:
        """Make room for another attempt, and tell that it begins."""
        reason = failed.reason if failed.error is None else told(failed.error)
        candidate = self._next_candidate(failed.outcome)
        over = self.finish(failed, reason)
        if self.current is not None:
            self.count(self.current)
        goes_on = candidate > 0 or self._resumes_after(over)
        self.kept = Kept(over.text, self._chunks()) if goes_on else Kept()
        self.current = None
        self.candidate = candidate
        if not candidate:
            self._answers += 1
        if candidate != 1:
            self.told = tuple(self.past)
        about = {"outcome": failed.outcome, "kept": len(self.kept.text), "candidate": candidate}
        self._writer.say(RetryEvent, self.number + 1, reason or "", **about)
        self._place = len(self._writer.log)

    def _resumes_after(self, over: PastAttempt) -> bool:
        """Whether the next attempt goes on from that text; "auto" gives up a seam behind which nothing came out."""
        rejected = over.outcome == "rejected"
        stuck = (
            rejected
            if self._retry.mode == "resample"
            else self._retry.mode == "auto" and 0 < over.kept == len(over.text)
        )
        able = self.resumable and self._retry.mode != "restart"
        clean = rejected or not over.failures  # an audit lets out what has failed
        return able and clean and not stuck and over.outcome != "failed_validation" and bool(over.text)

    def _chunks(self) -> list[Span]:
        """The chunks of the text so far."""
        new = [event for event in self._writer.log.read(self._place) if isinstance(event, ChunkEvent)]
        return [*self.kept.chunks, *(Span(one.text, one.start, one.end, one.lead, one.cut) for one in new)]
