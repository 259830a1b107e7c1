"""How many characters, words, sentences or lines a text may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..mellea.requirements.rule import FINE, PASS, UNKNOWN, RuleAnswer, fail
from .making import text_requirement
from .units import CHARS, LINES, SENTENCES, WORDS, Unit


@dataclass(frozen=True)
class Amount:
    """From `low` to `high` units; None is no limit."""

    unit: Unit
    low: int = 0
    high: int | None = None

    def start(self) -> Any:
        """Begin at 0."""
        return self.unit.start()

    def read(self, state: Any, text: str) -> Any:
        """Count on."""
        return self.unit.read(state, text)

    def so_far(self, state: Any, settled: bool) -> RuleAnswer:
        """Say "fail" above the upper limit, and "pass" from the lower one on where there is no upper one."""
        count = self.unit.count(state)
        if self.high is not None:
            return fail(f"more than {self.high} {self.unit.name}") if count > self.high else FINE
        return PASS if count >= self.low else UNKNOWN

    def at_end(self, state: Any) -> RuleAnswer:
        """Compare the total."""
        total = self.unit.total(state)
        if self.high is not None and total > self.high:
            return fail(f"{total} {self.unit.name}, more than {self.high}")
        return PASS if total >= self.low else fail(f"{total} {self.unit.name}, fewer than {self.low}")

    def go_on(self, state: Any) -> Any:
        """Go on: all that follows is too much as well."""
        return state


def max_chars(limit: int) -> Any:
    """Allow at most `limit` characters (code points); white space around the text does not count.

    In mid-stream: "fail" with the first character too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_most(limit, CHARS)


def max_words(limit: int) -> Any:
    """Allow at most `limit` words: runs of characters between white space.

    In mid-stream: "fail" with the first letter of the first word too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_most(limit, WORDS)


def max_sentences(limit: int) -> Any:
    """Allow at most `limit` sentences, as the chunking "prose" cuts them.

    In mid-stream: "fail" with the first letter of the first sentence too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_most(limit, SENTENCES)


def max_lines(limit: int) -> Any:
    """Allow at most `limit` lines; blank ones do not count.

    In mid-stream: "fail" with the first letter of the first line too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_most(limit, LINES)


def min_chars(limit: int) -> Any:
    """Ask for at least `limit` characters (code points); white space around the text does not count.

    In mid-stream: "pass" for good once they are there, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_least(limit, CHARS)


def min_words(limit: int) -> Any:
    """Ask for at least `limit` words: runs of characters between white space.

    In mid-stream: "pass" for good once the last of them has begun, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_least(limit, WORDS)


def min_sentences(limit: int) -> Any:
    """Ask for at least `limit` sentences, as the chunking "prose" cuts them.

    In mid-stream: "pass" for good once the last of them has begun, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_least(limit, SENTENCES)


def min_lines(limit: int) -> Any:
    """Ask for at least `limit` lines; blank ones do not count.

    In mid-stream: "pass" for good once the last of them has begun, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is no whole number from 0 on.
    """
    return _at_least(limit, LINES)


def _at_most(limit: int, unit: Unit) -> Any:
    text = f"at most {checked(limit)} {unit.name}"
    return text_requirement(Amount(unit, high=limit), f"The text has {text}.", label=text)


def _at_least(limit: int, unit: Unit) -> Any:
    text = f"at least {checked(limit)} {unit.name}"
    return text_requirement(Amount(unit, low=limit), f"The text has {text}.", label=text)


def checked(limit: object) -> int:
    """Give a limit that is a whole number from 0 on."""
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 0:
        raise ValueError(f"the limit is {limit!r}; give a whole number from 0 on")
    return limit
