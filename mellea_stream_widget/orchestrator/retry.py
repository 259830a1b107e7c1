"""When a run tries again, and what one attempt leaves for the next."""

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
"""The temperatures of further attempts, where nobody chose others."""

_MOST_DOUBLINGS = 30


@dataclass(frozen=True, slots=True)
class Retry:
    """How often and how a run tries again.

    Attributes:
        attempts: attempts in all, the first included.
        mode: "restart" asks the model again from the start; "resume" lets it continue the validated text; "auto"
            resumes where the back-end can, and restarts after a resumed attempt that added no chunk; "resample"
            draws a rejected chunk again, several times, and then restarts.
        causes: the endings of an attempt after which another one begins: "rejected" (a check of a chunk failed),
            "failed_validation" (a check of the whole text failed), "cut_off" (a token limit or a filter ended the
            answer), "error" (the back-end raised or sent nothing).
        backoff: seconds before the first new attempt after an error; they double with each further error. After a
            verdict the next attempt begins at once.
        candidates: how often a rejected chunk is drawn again with "resample".
        temperatures: the temperature of the first attempt after a failed one, of the second, and so on; the last one
            is used again. A candidate counts those for the same chunk, any other attempt those from the start.
    """

    attempts: int = 1
    mode: RetryMode = "restart"
    causes: Sequence[RetryCause] = ("rejected",)
    backoff: float = 1.0
    candidates: int = 4
    temperatures: Sequence[float] = TEMPERATURES

    def wait(self, errors: int) -> float:
        """Return the seconds to wait after so many attempts in a row have ended with an error of the back-end."""
        return self.backoff * 2.0 ** min(errors - 1, _MOST_DOUBLINGS) if errors else 0.0

    def temperature(self, failed: int) -> float | None:
        """Return the temperature after so many failed attempts; None for the caller's."""
        ladder = self.temperatures
        return ladder[min(failed, len(ladder)) - 1] if failed and ladder else None


@dataclass(frozen=True, slots=True)
class Draw:
    """How an attempt is to be drawn.

    Attributes:
        number: of the draw, from 1; no two draws of a run have the same.
        candidate: which further try at the same chunk it is, from 1; 0 if it is none.
        temperature: the least temperature to draw with; None for the caller's own.
    """

    number: int = 1
    candidate: int = 0
    temperature: float | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """Validated text that the next attempt continues, and its chunks in order; empty where it starts again."""

    text: str = ""
    chunks: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """An attempt that is over.

    Attributes:
        number: from 1.
        outcome: how it ended.
        reason: why, for people.
        text: its validated text, what it resumed from included.
        kept: characters of `text` that it resumed from.
        candidate: which further try at the same chunk it was, from 1; 0 if it was none.
        failures: `(requirement, verdict)` of every requirement that said "fail" to a chunk: the user's own objects.
        final_failures: `(requirement, result)` of every final validation that said no.
        began: seconds from the run's begin to its own.
        ended: seconds from the run's begin to its end.
        hidden: its text that never came out.
        error: what ended it with an error.
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
        """Its text that never came out; in no repr, no event and no view."""
        return self.hidden.text

    @property
    def withheld_reasoning(self) -> str:
        """Its reasoning that was never let out; in no repr, no event and no view."""
        return self.hidden.reasoning

    @property
    def withheld_tool_calls(self) -> str:
        """Its tool calls that were never let out; in no repr, no event and no view."""
        return self.hidden.calls

    @property
    def reasons(self) -> list[str]:
        """What each requirement that said no gave as its reason, or its description.

        What is said of the whole of an answer that was cut off is no fault of what there is of it.
        """
        said = self.failures if self.outcome == "cut_off" else self.all_failures
        return [_reason(*failure) for failure in said]

    @property
    def told(self) -> list[str]:
        """What the model is told of each requirement that said no: what to write instead, or else the reason."""
        said = self.failures if self.outcome == "cut_off" else self.all_failures
        return [advice_of(verdict) or _reason(requirement, verdict) for requirement, verdict in said]

    @property
    def all_failures(self) -> tuple[tuple[Any, Any], ...]:
        """Those of the chunks and those at the end."""
        return (*self.failures, *self.final_failures)


def _reason(requirement: Any, verdict: Any) -> str:
    reason = getattr(verdict, "reason", None)
    return reason or str(getattr(requirement, "description", None) or requirement)
