"""What a requirement on text is made of: a rule that reads the text once, in pieces of any size."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Protocol


class PatternTimeout(Exception):
    """A regular expression took longer than it may; the message names it."""


class RuleAnswer(NamedTuple):
    """What a rule says about a text, and why; the reason never quotes the text.

    Attributes:
        fine: of "unknown", that nothing wrong was found so far: the answer is "pass" if the text ends here.
        span: of "fail", where the fault begins and ends in what the rule has read since its start.
        advice: of "fail", what to write instead, in one sentence.
    """

    success: Literal["pass", "fail", "unknown"]
    reason: str | None = None
    fine: bool = False
    span: tuple[int, int] | None = None
    advice: str | None = None


PASS = RuleAnswer("pass")
UNKNOWN = RuleAnswer("unknown")
FINE = RuleAnswer("unknown", fine=True)
"""Nothing found so far."""


def fail(reason: str, span: tuple[int, int] | None = None, advice: str | None = None) -> RuleAnswer:
    """Say no, where, and what to do about it."""
    return RuleAnswer("fail", reason, False, span, advice)


class Rule(Protocol):
    """A rule on text. What it has read is in a state: a value, which nobody changes.

    The state depends on the text alone: `read(read(s, a), b) == read(s, a + b)`. So does every answer, which
    therefore does not depend on how the text was cut.

    `read`, `so_far` and `at_end` may return steps (see `turns`) instead of the value, where their work may be long or
    has to be done elsewhere. Two attributes are optional: a rule that is `slow` is called in a thread;
    `looked(state, settled)` returns the state to go on with when an answer was no "fail", so that it need not look at
    the same text twice.
    """

    def start(self) -> Any:
        """Return the state before any text."""
        ...

    def read(self, state: Any, text: str) -> Any:
        """Return the state after some more text."""
        ...

    def so_far(self, state: Any, settled: bool) -> Any:
        """Return the `RuleAnswer` that is certain, whatever text may follow.

        With `settled` no word goes on behind what was read: the text was cut between two words.
        """
        ...

    def at_end(self, state: Any) -> Any:
        """Return the `RuleAnswer` "pass" or "fail": no text follows."""
        ...

    def go_on(self, state: Any) -> Any:
        """Return the state to go on with after a "fail" that did not end the run."""
        ...


@dataclass(frozen=True)
class Gathered:
    """A text in pieces, which texts that go on from it share: whoever goes on first adds to them, others copy them.

    Attributes:
        length: characters.
    """

    length: int = 0
    _count: int = 0
    _pieces: list[str] = field(default_factory=list)

    def __add__(self, text: str) -> Gathered:
        if not text:
            return self
        # Nobody adds to the empty text: it outlives the run, and would keep what was written.
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
