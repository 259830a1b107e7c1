"""The attempts of a run: the current one, the past ones, and what the next one starts with."""

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
from .errors import one_line
from .ports import Started
from .retry import Draw, Kept, PastAttempt
from .retry_after import retry_after
from .seam import SeamChunker
from .settings import Settings


class Attempts:
    """Counts the attempts, decides whether another one follows, and keeps their results.

    Attributes:
        number: number of the current attempt, from 1; 0 before the first.
        current: the current attempt, once its model has begun.
        kept: the validated text that the current attempt continues.
        candidate: for a further draw of the same chunk, its number, from 1; 0 for an ordinary attempt.
        past: the attempts that are over.
        written: characters that models wrote in past attempts and in candidates that were not chosen.
        told: the past attempts whose failures are sent to the model.
        resumable: whether the back-end can continue kept text.
        untold: number of candidates that broke while others continued, which do not count as attempts.
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
        self._place = 0  # in the log, behind the event that began the current attempt
        self.written = 0
        self.untold = 0

    @property
    def text(self) -> str:
        """The validated text of the current attempt."""
        return self.kept.text if self.current is None else self.current.text.validated

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """The tool calls of the current attempt that were let out."""
        return () if self.current is None else tuple(self.current.calls.let_out)

    @property
    def reasoning(self) -> str:
        """The reasoning of the current attempt that was checked and shown."""
        return "" if self.current is None else self.current.reasoning

    @property
    def failures(self) -> tuple[tuple[Any, Any], ...]:
        """`(requirement, verdict)` of every failed check of a chunk in the current attempt."""
        return () if self.current is None else self.current.failed_requirements()

    @property
    def finish_reason(self) -> str | None:
        """The back-end's reason for the end of the current attempt's generation."""
        return None if self.current is None else self.current.finished.finish_reason

    @property
    def chars_left(self) -> int | None:
        """Characters that the model may still write; None for any number."""
        if self._limit is None:
            return None
        here = 0 if self.current is None else self.current.text.received - len(self.kept.text)
        return self._limit - self.written - here

    def wait_before_next(self) -> float:
        """Return the seconds to wait before the next attempt; 0 unless the last one ended with a back-end's error.

        A server that asks for a longer wait gets it.
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
        """How to draw the next attempt: the temperature rises with each failure of the same text."""
        number = self.number + self.untold
        if self.candidate:
            return Draw(number, self.candidate, self._retry.temperature(self.candidate))
        verdicts = [one for one in self.past if not one.candidate and one.outcome in ("rejected", "failed_validation")]
        return Draw(number, 0, self._retry.temperature(len(verdicts)))

    def draws(self, width: int) -> list[tuple[Sequence[PastAttempt], Draw]]:
        """Return, for `width` candidates drawn at once, the failures that the model is told and how to draw each."""
        found: list[tuple[Sequence[PastAttempt], Draw]] = [(self.told, self.draw)]
        for ahead in range(1, width):
            candidate = self.candidate + ahead
            drawn = Draw(self.number + self.untold + ahead, candidate, self._retry.temperature(candidate))
            found.append((tuple(self.past), drawn))
        return found

    def width(self, slots: int) -> int:
        """Return how many candidates to draw at once on a server with that many slots."""
        return max(1, min(slots, self._retry.candidates - self.candidate + 1)) if self.candidate else 1

    def make(
        self, started: Started, writer: EventWriter, failing: Callable[[], None], over: Callable[[Ending], None]
    ) -> Attempt:
        """Return an attempt for the generation that the source has started; it continues the kept text."""
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
        """Add the characters of an attempt that is not used to `written`."""
        self.written += attempt.text.received - len(self.kept.text)

    def begin(self) -> None:
        """Note that the next attempt's model is asked now."""
        self._began = self._writer.now()

    def another_follows(self, ending: Ending) -> bool:
        """Return whether the run tries again after an attempt with this ending."""
        left = self.chars_left
        return (
            (self._answers < self._retry.attempts or self._next_candidate(ending.outcome) > 0)
            and ending.outcome in self._retry.causes
            and (ending.error is None or ending.of_generation)
            and (left is None or left > 0)
        )

    def _next_candidate(self, outcome: str) -> int:
        """Return the number of the next draw of the chunk that was just rejected; 0 if it is not drawn again."""
        text, kept = self.text, self.kept.text
        if self._retry.mode != "resample" or outcome != "rejected" or (text and not self.resumable):
            return 0
        number = self.candidate + 1 if len(text) == len(kept) else 1
        return number if number <= self._retry.candidates else 0

    def finish(self, ending: Ending, reason: str | None) -> PastAttempt:
        """Keep the result of the current attempt, and return it."""
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
        """Prepare another attempt, and emit the event for it."""
        reason = failed.reason if failed.error is None else one_line(failed.error)
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
        """Return whether the next attempt continues that text. "auto" restarts if a resumed attempt added nothing."""
        rejected = over.outcome == "rejected"
        stuck = (
            rejected
            if self._retry.mode == "resample"
            else self._retry.mode == "auto" and 0 < over.kept == len(over.text)
        )
        able = self.resumable and self._retry.mode != "restart"
        clean = rejected or not over.failures  # emit="audit" lets failed chunks out
        return able and clean and not stuck and over.outcome != "failed_validation" and bool(over.text)

    def _chunks(self) -> list[Span]:
        """Return the chunks of the text so far."""
        new = [event for event in self._writer.log.read(self._place) if isinstance(event, ChunkEvent)]
        return [*self.kept.chunks, *(Span(one.text, one.start, one.end, one.lead, one.cut) for one in new)]
