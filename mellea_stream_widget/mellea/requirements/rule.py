"""Rules on text, which read it once, in pieces of any size."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Protocol


class PatternTimeout(Exception):
    """A regular expression exceeded its time limit; the message names it."""


class RuleAnswer(NamedTuple):
    """A rule's verdict on a text. The reason never quotes the text.

    Attributes:
        fine: for "unknown", whether nothing wrong was found so far, so that the verdict is "pass" if the text ends
            here.
        span: for "fail", begin and end of the fault in the text that the rule has read since its start.
        advice: for "fail", a sentence about what to write instead.
    """

    success: Literal["pass", "fail", "unknown"]
    reason: str | None = None
    fine: bool = False
    span: tuple[int, int] | None = None
    advice: str | None = None


PASS = RuleAnswer("pass")
UNKNOWN = RuleAnswer("unknown")
FINE = RuleAnswer("unknown", fine=True)
"""The verdict while nothing was found."""


def fail(reason: str, span: tuple[int, int] | None = None, advice: str | None = None) -> RuleAnswer:
    """Return a "fail", with the place of the fault and what to write instead."""
    return RuleAnswer("fail", reason, False, span, advice)


class Rule(Protocol):
    """A rule on text. Its state is an immutable value.

    The state depends on the text alone: `read(read(s, a), b) == read(s, a + b)`. So verdicts do not depend on how the
    text was cut.

    `read`, `so_far` and `at_end` may return steps (see `orchestrator.turns`) instead of the value, if their work may be
    long or must be done in a thread. Two attributes are optional: a rule that is `slow` is called in a thread;
    `looked(state, settled)` returns the state to continue with after a verdict other than "fail", so that the rule need
    not read the same text twice.
    """

    def start(self) -> Any:
        """Return the state before any text."""
        ...

    def read(self, state: Any, text: str) -> Any:
        """Return the state after more text."""
        ...

    def so_far(self, state: Any, settled: bool) -> Any:
        """Return the `RuleAnswer` that is certain, whatever text may follow.

        With `settled` the text was cut between two words, so that its last word is complete.
        """
        ...

    def at_end(self, state: Any) -> Any:
        """Return the `RuleAnswer` "pass" or "fail" for the whole text."""
        ...

    def go_on(self, state: Any) -> Any:
        """Return the state to continue with after a "fail" that did not end the run."""
        ...


@dataclass(frozen=True)
class Gathered:
    """A text in pieces, which its continuations share: the first continuation adds to the list, others copy it.

    Attributes:
        length: number of characters.
    """

    length: int = 0
    _count: int = 0
    _pieces: list[str] = field(default_factory=list)

    def __add__(self, text: str) -> Gathered:
        if not text:
            return self
        # The empty text is never added to: it outlives the run, and would keep the run's text.
        first = 0 < self._count == len(self._pieces)
        pieces = self._pieces if first else self._pieces[: self._count]
        pieces.append(text)
        return Gathered(self.length + len(text), self._count + 1, pieces)

    def __str__(self) -> str:
        return "".join(self._pieces[: self._count])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gathered) and self.length == other.length and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(self.length)
