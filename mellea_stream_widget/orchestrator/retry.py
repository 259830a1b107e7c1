"""When a run tries again, and what is kept of an attempt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from ..log.events import Outcome, advice_of
from ..log.results import Withheld
from .chunk import Span

RetryMode = Literal["restart", "resume", "auto", "resample"]
RetryCause = Literal["rejected", "failed_validation", "cut_off", "error"]

TEMPERATURES = (0.4, 0.7, 1.0, 1.2)
"""The default temperatures of further attempts."""

_MOST_DOUBLINGS = 30


@dataclass(frozen=True, slots=True)
class Retry:
    """How often and how a run tries again.

    Attributes:
        attempts: attempts in all, the first included.
        mode: "restart" asks the model again from the start; "resume" lets it continue the validated text; "auto"
            resumes if the back-end can, and restarts after a resumed attempt that added no chunk; "resample"
            draws a rejected chunk again, several times, and then restarts.
        causes: the endings of an attempt after which another one begins: "rejected" (a check of a chunk failed),
            "failed_validation" (a check of the whole text failed), "cut_off" (a token limit or a filter ended the
            answer), "error" (the back-end raised, or sent nothing in time).
        backoff: seconds to wait before the first new attempt after an error; doubled with each further error. After a
            failed check the next attempt begins at once.
        candidates: how often a rejected chunk is drawn again with "resample".
        temperatures: the temperatures of the attempts after the first failed one, in order; the last is repeated. For
            a candidate, only the failures of the same chunk count.
    """

    attempts: int = 1
    mode: RetryMode = "restart"
    causes: Sequence[RetryCause] = ("rejected",)
    backoff: float = 1.0
    candidates: int = 4
    temperatures: Sequence[float] = TEMPERATURES

    def wait(self, errors: int) -> float:
        """Return the seconds to wait after that many attempts in a row have ended with an error of the back-end."""
        return self.backoff * 2.0 ** min(errors - 1, _MOST_DOUBLINGS) if errors else 0.0

    def temperature(self, failed: int) -> float | None:
        """Return the temperature after that many failed attempts; None for the caller's."""
        ladder = self.temperatures
        return ladder[min(failed, len(ladder)) - 1] if failed and ladder else None


@dataclass(frozen=True, slots=True)
class Draw:
    """How to draw an attempt.

    Attributes:
        number: number of the draw, from 1; unique within the run.
        candidate: for a further draw of the same chunk, its number, from 1; 0 for an ordinary attempt.
        temperature: lowest temperature to use; None for the caller's.
    """

    number: int = 1
    candidate: int = 0
    temperature: float | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """Validated text that the next attempt continues, and its chunks in order; empty if it starts over."""

    text: str = ""
    chunks: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """An attempt that is over.

    Attributes:
        number: number of the attempt, from 1.
        outcome: how it ended.
        reason: why it ended so, for people.
        text: its validated text, including the text that it resumed from.
        kept: number of characters of `text` that it resumed from.
        candidate: for a further draw of the same chunk, its number, from 1; 0 for an ordinary attempt.
        failures: `(requirement, verdict)` of every failed check of a chunk: the user's own objects.
        final_failures: `(requirement, result)` of every failed final validation.
        began: seconds from the start of the run to the start of the attempt.
        ended: seconds from the start of the run to the end of the attempt.
        hidden: what was not let out.
        error: the exception that ended it; None if there was none.
    """

    number: int
    outcome: Outcome
    reason: str | None
    text: str
    kept: int = 0
    candidate: int = 0
    failures: tuple[tuple[Any, Any], ...] = ()
    final_failures: tuple[tuple[Any, Any], ...] = ()
    began: float = 0.0
    ended: float = 0.0
    hidden: Withheld = field(default=Withheld(), repr=False)
    error: BaseException | None = field(default=None, repr=False)

    @property
    def withheld(self) -> str:
        """Its text that was not let out. It is in no repr, no event and no view."""
        return self.hidden.text

    @property
    def withheld_reasoning(self) -> str:
        """Its reasoning that was not let out. It is in no repr, no event and no view."""
        return self.hidden.reasoning

    @property
    def withheld_tool_calls(self) -> str:
        """Its tool calls that were not let out. They are in no repr, no event and no view."""
        return self.hidden.calls

    @property
    def reasons(self) -> list[str]:
        """The reason of each failed requirement, or its description if it gave no reason.

        Final validations of an answer that was cut off are left out: they say nothing about the part that exists.
        """
        said = self.failures if self.outcome == "cut_off" else self.all_failures
        return [_reason(*failure) for failure in said]

    @property
    def told(self) -> list[str]:
        """What the model is told about each failed requirement: what to write instead, or else the reason."""
        said = self.failures if self.outcome == "cut_off" else self.all_failures
        return [advice_of(verdict) or _reason(requirement, verdict) for requirement, verdict in said]

    @property
    def all_failures(self) -> tuple[tuple[Any, Any], ...]:
        """The failures of chunks, then those of the final validations."""
        return (*self.failures, *self.final_failures)


def _reason(requirement: Any, verdict: Any) -> str:
    reason = getattr(verdict, "reason", None)
    return reason or str(getattr(requirement, "description", None) or requirement)
