"""How many characters, words, sentences or lines a text may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from ..log.mistakes import InvalidValue
from ..mellea.requirements.rule import FINE, PASS, UNKNOWN, RuleAnswer, fail
from .making import text_requirement
from .units import CHARS, LINES, SENTENCES, WORDS, Unit


class AmountRead(NamedTuple):
    """What was read.

    Attributes:
        counted: what the unit knows.
        length: characters.
        solid: characters without the white space at the end.
        over: where the first unit too many begins; -1 if there is none.
    """

    counted: Any
    length: int = 0
    solid: int = 0
    over: int = -1


@dataclass(frozen=True)
class Amount:
    """From `low` to `high` units; None means no limit."""

    unit: Unit
    low: int = 0
    high: int | None = None

    def start(self) -> AmountRead:
        """Begin at 0."""
        return AmountRead(self.unit.start())

    def read(self, state: AmountRead, text: str) -> AmountRead:
        """Count on, and remember where it becomes too much."""
        counted = self.unit.read(state.counted, text)
        length, over = state.length, state.over
        if over < 0 and self.high is not None and self.unit.count(counted) > self.high:
            over = length + self.unit.begin(state.counted, text, counted, self.high)
        solid = len(text.rstrip())
        return AmountRead(counted, length + len(text), length + solid if solid else state.solid, over)

    def so_far(self, state: AmountRead, settled: bool) -> RuleAnswer:
        """Say "fail" above the upper limit, and "pass" from the lower one on where there is no upper one."""
        count = self.unit.count(state.counted)
        if self.high is None:
            return PASS if count >= self.low else UNKNOWN
        return self._too_many(state, f"more than {self.high} {self.unit.name}") if count > self.high else FINE

    def at_end(self, state: AmountRead) -> RuleAnswer:
        """Compare the total."""
        total = self.unit.total(state.counted)
        if self.high is not None and total > self.high:
            return self._too_many(state, f"{total} {self.unit.name}, more than {self.high}")
        if total >= self.low:
            return PASS
        few = f"{total} {self.unit.name}, fewer than {self.low}"
        return fail(few, None, f"Write at least {self.low} {self.unit.name}.")

    def _too_many(self, state: AmountRead, reason: str) -> RuleAnswer:
        place = (state.over, state.solid) if state.over >= 0 else None
        return fail(reason, place, f"Write at most {self.high} {self.unit.name}.")

    def go_on(self, state: AmountRead) -> AmountRead:
        """Go on: all that follows is too much as well."""
        return state


def max_chars(limit: int) -> Any:
    """Allow at most `limit` characters (code points); white space around the text does not count.

    In mid-stream: "fail" with the first character too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_most(limit, CHARS)


def max_words(limit: int) -> Any:
    """Allow at most `limit` words: runs of characters between white space.

    In mid-stream: "fail" with the first letter of the first word too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_most(limit, WORDS)


def max_sentences(limit: int) -> Any:
    """Allow at most `limit` sentences, as the chunking "prose" cuts them.

    In mid-stream: "fail" with the first letter of the first sentence too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_most(limit, SENTENCES)


def max_lines(limit: int) -> Any:
    """Allow at most `limit` lines; blank ones do not count.

    In mid-stream: "fail" with the first letter of the first line too many, otherwise "unknown".

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_most(limit, LINES)


def min_chars(limit: int) -> Any:
    """Ask for at least `limit` characters (code points); white space around the text does not count.

    In mid-stream: "pass" for good once they are there, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_least(limit, CHARS)


def min_words(limit: int) -> Any:
    """Ask for at least `limit` words: runs of characters between white space.

    In mid-stream: "pass" for good once the last of them has begun, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_least(limit, WORDS)


def min_sentences(limit: int) -> Any:
    """Ask for at least `limit` sentences, as the chunking "prose" cuts them.

    In mid-stream: "pass" for good once the last of them has begun, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_least(limit, SENTENCES)


def min_lines(limit: int) -> Any:
    """Ask for at least `limit` lines; blank ones do not count.

    In mid-stream: "pass" for good once the last of them has begun, otherwise "unknown"; it fails only at the end.

    Raises:
        ValueError: `limit` is not a whole number, or is negative.
    """
    return _at_least(limit, LINES)


def _at_most(limit: int, unit: Unit) -> Any:
    text = f"at most {checked(limit)} {unit.name}"
    return text_requirement(Amount(unit, high=limit), f"The text has {text}.", label=text)


def _at_least(limit: int, unit: Unit) -> Any:
    text = f"at least {checked(limit)} {unit.name}"
    return text_requirement(Amount(unit, low=limit), f"The text has {text}.", label=text)


def checked(limit: object) -> int:
    """Return a limit that is a whole number, 0 or more."""
    if isinstance(limit, bool) or not isinstance(limit, int) or limit < 0:
        raise InvalidValue(f"Invalid limit {limit!r}: expected a whole number, 0 or more.")
    return limit
