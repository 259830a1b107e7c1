"""The settings of a run beyond the contract. `RunOptions` checks their values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from .limits import LIMIT_NAMES, Limits
from .retry import Retry

Emit = Literal["validated", "preview", "audit"]
ReasoningMode = Literal["hide", "show"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of a run.

    Attributes:
        limits: how long and how large it may get.
        emit: "validated" lets out checked text only; "preview" shows text to `subscribe()` at once, and confirms or
            withdraws it later; "audit" records failed checks and continues.
        overlap: number of characters before its chunk that a check also sees.
        lookahead: number of chunks that may be checked ahead of their turn.
        fail_fast: whether to cancel the other checks of a chunk after a failed one, instead of waiting for them.
        retry: how often and how to try again.
        reasoning: "hide" lets out only the length of a model's reasoning; "show" shows the reasoning to `subscribe()`,
            unchecked unless requirements watch it.
    """

    limits: Limits = field(default_factory=Limits)
    emit: Emit = "validated"
    overlap: int = 0
    lookahead: int = 0
    fail_fast: bool = False
    retry: Retry = field(default_factory=Retry)
    reasoning: ReasoningMode = "hide"

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as plain JSON values, for the start event."""
        limits = {name: getattr(self.limits, name) for name in LIMIT_NAMES}
        return {
            "emit": self.emit,
            "overlap": self.overlap,
            "lookahead": self.lookahead,
            "fail_fast": self.fail_fast,
            "attempts": self.retry.attempts,
            "retry": self.retry.mode,
            "candidates": self.retry.candidates if self.retry.mode == "resample" else 0,
            "reasoning": self.reasoning,
            "limits": limits,
        }
