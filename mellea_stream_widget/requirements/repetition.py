"""Loops: the same words again and again, as small models write them when they do not find an end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import regex

from ..mellea.requirements.rule import PASS, UNKNOWN, Answer, fail
from .making import text_requirement

PERIOD = 40
"""Words of the longest loop that is found."""

SAME = 200
"""How often the same character may follow itself."""

_WORD = regex.compile(r"\p{Han}|\p{Hiragana}|\p{Katakana}|\w{1,32}|([^\w\s])\1*")


class Repeated(NamedTuple):
    """What was read.

    Attributes:
        recent: the last complete words, at most `PERIOD` of them.
        runs: for each period from 1 on, how many words in a row were the same as the one that many before.
        rest: the text behind the last complete word, which may go on.
        last: the last character, and how often it follows itself.
        same: see `last`.
        looped: whether there was a loop.
    """

    recent: tuple[str, ...] = ()
    runs: tuple[int, ...] = (0,) * PERIOD
    rest: str = ""
    last: str = ""
    same: int = 0
    looped: bool = False


@dataclass(frozen=True)
class Repetition:
    """No loop of at least `times` rounds that are at least `words` words long together."""

    times: int
    words: int

    def start(self) -> Repeated:
        """Begin without words."""
        return Repeated()

    def read(self, state: Repeated, text: str) -> Repeated:
        """Compare each word with those before it; the last one waits until it is complete."""
        if state.looped or not text:
            return state
        last, same = state.last, state.same
        for character in text:
            same = same + 1 if character == last and not character.isspace() else 1
            last = character
            if same > SAME:
                return Repeated(looped=True)
        found = list(_WORD.finditer(state.rest + text))
        rest = ""
        if found and found[-1].end() == len(state.rest + text):
            rest = found.pop().group()
        recent, runs = state.recent, state.runs
        for match in found:
            recent, runs = _take(recent, runs, match.group())
            if self._loops(runs):
                return Repeated(looped=True)
        return Repeated(recent, runs, rest, last, same)

    def so_far(self, state: Repeated, settled: bool) -> Answer:
        """Say "fail" once there was a loop."""
        looped = state.looped
        if settled and state.rest and not looped:
            looped = self._loops(_take(state.recent, state.runs, state.rest)[1])
        return fail("it repeats itself") if looped else UNKNOWN

    def at_end(self, state: Repeated) -> Answer:
        """Say "pass" if there was none."""
        answer = self.so_far(state, True)
        return PASS if answer is UNKNOWN else answer

    def go_on(self, state: Repeated) -> Repeated:
        """Look for loops anew."""
        return self.start()

    def _loops(self, runs: tuple[int, ...]) -> bool:
        rounds = ((period, run + period) for period, run in enumerate(runs, 1) if run)
        return any(length >= max(self.words, self.times * period) for period, length in rounds)


def _take(recent: tuple[str, ...], runs: tuple[int, ...], word: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    word = word.casefold() if word.isalnum() else word[:3]
    counted = [run + 1 if before == word else 0 for run, before in zip(runs, reversed(recent), strict=False)]
    return (*recent, word)[-PERIOD:], (*counted, *runs[len(counted) :])


def no_repetition(times: int = 3, words: int = 24) -> Any:
    """Forbid loops: the same words at least `times` times in a row, at least `words` words together.

    A loop is at most 40 words long. Words are compared without case; a row of the same sign, as in a rule of a table,
    counts as one word, and one of more than 200 is a loop. In Chinese and Japanese each character is a word.

    In mid-stream it says "fail" with the word that completes the last round, and otherwise "unknown".

    Args:
        times: rounds, from 2 on.
        words: words of all rounds together, from 1 on; so that "no, no, no" is no loop.

    Raises:
        ValueError: a number is too small, or no whole number.
    """
    for name, value, least in (("times", times, 2), ("words", words, 1)):
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise ValueError(f"{name} is {value!r}; give a whole number from {least} on")
    rule = Repetition(times, words)
    return text_requirement(rule, "The text does not repeat itself.", label="no repetition", check_only=True)
