"""What a requirement on text is made of: a rule that reads the text once, in pieces of any size."""

from __future__ import annotations

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
