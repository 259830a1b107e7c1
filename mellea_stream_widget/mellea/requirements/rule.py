"""What a requirement on text is made of: a rule that reads the text once, in pieces of any size."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, Protocol


class Answer(NamedTuple):
    """What a rule says about a text, and why; the reason never quotes the text."""

    success: Literal["pass", "fail", "unknown"]
    reason: str | None = None


PASS = Answer("pass")
UNKNOWN = Answer("unknown")


def fail(reason: str) -> Answer:
    """Say no."""
    return Answer("fail", reason)


class Rule(Protocol):
    """A rule on text. What it has read is in a state: a value, which nobody changes.

    The state depends on the text alone: `read(read(s, a), b) == read(s, a + b)`. So does every answer, which
    therefore does not depend on how the text was cut.
    """

    def start(self) -> Any:
        """Return the state before any text."""
        ...

    def read(self, state: Any, text: str) -> Any:
        """Return the state after some more text."""
        ...

    def so_far(self, state: Any, settled: bool) -> Answer:
        """Say what is certain, whatever text may follow.

        With `settled` no word goes on behind what was read: the text was cut between two words.
        """
        ...

    def at_end(self, state: Any) -> Answer:
        """Say "pass" or "fail": no text follows."""
        ...

    def go_on(self, state: Any) -> Any:
        """Return the state to go on with after a "fail" that did not end the run."""
        ...
