"""Loops: the same words again and again, as small models write them when they do not find an end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import regex

from ..log.mistakes import InvalidValue
from ..mellea.requirements.rule import FINE, PASS, Gathered, RuleAnswer, fail
from .making import text_requirement

PERIOD = 4096
"""Words and signs of the longest loop that is found."""

SAME = 200
"""How often the same character may follow itself."""

SPACE = 2000
"""White space that may stand in a row."""

EMPTY = 1000
"""Characters from which rounds without a letter in them are a loop."""

STRUCTURE = 3
"""How many times as many rounds tables, tags and code may have, which repeat themselves rightly."""

TAG = 0.5
"""Words for which the name of a tag counts: rows of a table may have many empty cells."""

EMOJI = 0.125
"""Words for which an emoji counts: boards and bars of them repeat themselves rightly."""

GRAM = 4
"""Words and signs in a row by which a round is recognised, unless a loop may be shorter."""

LONG, PARTS = 32, 4
"""Characters after which a word that goes on is taken for several, and for how many: "hahaha" has no spaces."""

_DENSE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[{_DENSE}]\p{{M}}*|[\w--[{_DENSE}]]{{1,{LONG}}}|([^\w\s])\1*", regex.V1)
_SAME = regex.compile(rf"(\S)\1{{{SAME}}}")
_SPACES = regex.compile(rf"\s{{{SPACE + 1}}}")
_LETTER = regex.compile(r"(?!\d)\w*?\p{L}")
"""At the beginning of words, but for numbers such as "0x00"."""
_EMOJI = regex.compile(r"[\p{Extended_Pictographic}\p{Regional_Indicator}]")
_STRUCTURAL = frozenset("|<>{}[]=;")

_Word = tuple[str, float, bool]
"""A word as it is compared, for how many words with letters it counts, and whether it is a sign of structure."""


class _Reader:
    """Reads words, compares each with the one a period before, and so finds loops of any length in one pass.

    The period is the distance to the last place where the last few words stood in a row. It is kept as long as
    words are the same as those a period before.

    Attributes:
        text: what was read.
        looped: whether there was a loop.
    """

    def __init__(self, times: int, words: int, text: Gathered) -> None:
        self.text = Gathered()
        self.looped = False
        self._times = times
        self._least = words
        self._rest = ""
        self._row = ""
        self._words: list[str] = []
        self._known: dict[str, _Word] = {}
        self._lettered: list[float] = [0]
        self._signs: list[int] = [0]
        self._ends: list[int] = []
        self._begins: list[int] = []
        self.place: tuple[int, int] | None = None
        self._places: dict[int, int] = {}
        self._gram = max(1, min(GRAM, words * (times - 1) // times))
        self._period = 0
        self._run = 0
        self.read(str(text))

    def read(self, text: str) -> None:
        """Read on; the last word waits until it is complete."""
        self.text = self.text + text
        if self.looped or not text:
            return
        if self._rows(text):
            self.looped = True
            return
        whole = self._rest + text
        origin = self.text.length - len(whole)
        found = list(_WORD.finditer(whole))
        self._rest = found.pop().group() if found and found[-1].end() == len(whole) else ""
        for word in found:
            self._take(word.group(), origin + word.start())
            if self._period and self._loops():
                self.looped, self.place = True, self._loop_place()
                return

    def loops_with_rest(self) -> bool:
        """Return whether there is a loop if the last word is complete."""
        if self.looped or not self._rest:
            return self.looped
        before = (self._period, self._run)
        known = self._take(self._rest, self.text.length - len(self._rest))
        loops = self._loops()
        self.place = self._loop_place() if loops else None
        self._forget(known)
        self._period, self._run = before
        return loops

    def _loop_place(self) -> tuple[int, int]:
        """Return where the rounds stand, from the second one on."""
        return self._begins[-self._run], self._ends[-1]

    def _rows(self, text: str) -> bool:
        """Return whether a character, or white space, stands in a row for too long."""
        if _SAME.search(text) or _SPACES.search(text):
            return True
        row = self._row
        if text.isspace():
            self._row = row + text if row.isspace() else text
        elif text == text[0] * len(text):
            self._row = row + text if row[:1] == text[0] else text
        else:
            solid = len(text) - len(text.lstrip() if row.isspace() else text.lstrip(row[:1] or None))
            if row and (_SAME.search(row + text[:solid]) or _SPACES.search(row + text[:solid])):
                return True
            end = text.rstrip()
            end = end if len(end) < len(text) else text.rstrip(text[-1])
            self._row = text[len(end) :]
        return bool(_SAME.search(self._row) or _SPACES.search(self._row))

    def _take(self, word: str, begin: int) -> tuple[int, int | None] | None:
        """Take a word; return what is needed to forget it again."""
        same, size, sign = self._known.get(word) or self._look_at(word)
        words = self._words
        self._lettered.append(self._lettered[-1] + (size * TAG if _opens_tag(words) else size))
        self._signs.append(self._signs[-1] + sign)
        words.append(same)
        self._ends.append(begin + len(word))
        self._begins.append(begin)
        here = len(words) - 1
        if self._period and words[here - self._period] == same:
            self._run += 1
        else:
            self._period = self._run = 0
        if here + 1 < self._gram:
            return None
        gram = hash(tuple(words[-self._gram :]))
        before = self._places.get(gram)
        if not self._period and before is not None and here - before <= PERIOD:
            self._period = here - before
            self._run = self._common(here)
        self._places[gram] = here
        if here % PERIOD == 0:  # what is further back is of no use, and a table that grows makes each word dearer
            self._places = {key: place for key, place in self._places.items() if here - place <= PERIOD}
        return gram, before

    def _look_at(self, word: str) -> _Word:
        """Return what is known of a word; most words of a text are not new in it."""
        if len(self._known) >= PERIOD:
            self._known.clear()
        same = word.casefold() if word[0].isalnum() or word[0] == "_" else word[:3]
        size = PARTS if len(word) == LONG else 1
        weight = size if _LETTER.match(same) else EMOJI if _EMOJI.match(same) else 0
        found = self._known[word] = same, weight, same[0] in _STRUCTURAL
        return found

    def _common(self, here: int) -> int:
        """Count the last words that are the same as those a period before."""
        words, period = self._words, self._period
        for run in range(min(4 * GRAM, here - period + 1)):
            if words[here - run] != words[here - run - period]:
                return run
        return min(4 * GRAM, here - period + 1)

    def _forget(self, known: tuple[int, int | None] | None) -> None:
        for kept in (self._words, self._lettered, self._signs, self._begins, self._ends):
            kept.pop()
        if known is not None:
            gram, before = known
            if before is None:
                self._places.pop(gram, None)
            else:
                self._places[gram] = before

    def _loops(self) -> bool:
        if not self._period:
            return False
        length = self._run + self._period
        structural = self._signs[-1] > self._signs[-1 - length]
        if length < self._period * self._times * (STRUCTURE if structural else 1):
            return False
        lettered = self._lettered[-1] - self._lettered[-1 - length]
        return lettered >= self._least or (not lettered and self._ends[-1] - self._begins[-length] >= EMPTY)


def _opens_tag(words: list[str]) -> bool:
    """Whether the name of a tag follows the words, as in `<td>` and `</td>`."""
    return bool(words) and (words[-1] == "<" or (words[-1] == "/" and words[-2:-1] == ["<"]))


@dataclass(frozen=True)
class Repeated:
    """What was read, and the reader that has read it; the first state has none."""

    text: Gathered = field(default_factory=Gathered)
    looped: bool = False
    place: tuple[int, int] | None = None
    reader: _Reader | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Repetition:
    """No loop of at least `times` rounds that are at least `words` words long together."""

    times: int
    words: int

    def start(self) -> Repeated:
        """Return the state before any text."""
        return Repeated()

    def read(self, state: Repeated, text: str) -> Repeated:
        """Read on, with a new reader if the state's reader has since read a text that goes on in another way."""
        if state.looped:
            return state
        reader = self._reader(state)
        reader.read(text)
        if reader.looped:
            return Repeated(looped=True, place=reader.place)
        return Repeated(reader.text, reader=reader)

    def so_far(self, state: Repeated, settled: bool) -> RuleAnswer:
        """Say "fail" once there was a loop."""
        if state.looped:
            return self._fault(state.place)
        reader = self._reader(state)
        return self._fault(reader.place) if settled and reader.loops_with_rest() else FINE

    def _fault(self, place: tuple[int, int] | None) -> RuleAnswer:
        return fail("it repeats itself", place, "Say everything once, and end when it is said.")

    def at_end(self, state: Repeated) -> RuleAnswer:
        """Say "pass" if there was none."""
        answer = self.so_far(state, True)
        return PASS if answer is FINE else answer

    def go_on(self, state: Repeated) -> Repeated:
        """Look for loops in what follows."""
        return self.start()

    def _reader(self, state: Repeated) -> _Reader:
        if state.reader is not None and state.reader.text is state.text:
            return state.reader
        return _Reader(self.times, self.words, state.text)


def no_repetition(times: int = 3, words: int = 24) -> Any:
    """Forbid loops: the same words at least `times` times in a row, at least `words` words together.

    A loop may be as long as 4096 words and signs. Words are compared without case; signs are compared, but do not
    count as words; eight emoji count as one. In Chinese and Japanese each character is a word. Where there are signs of
    tables, tags or code in a round, three times as many rounds are needed; rounds without letters and emoji are a loop
    from 1000 characters on, a row of one sign from 201, and white space from 2001. A loop with loops inside may be
    found some rounds later.

    In mid-stream it says "fail" with the word that completes the last round, and "unknown", fine so far, otherwise.

    Args:
        times: how many rounds are a loop; at least 2.
        words: how many words all rounds have together, at least 1; with the default "no, no, no" is not a loop.

    Raises:
        ValueError: a number is too small, or no whole number.
    """
    for name, value, least in (("times", times, 2), ("words", words, 1)):
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise InvalidValue(f"Invalid value {value!r}: {name} is a whole number of at least {least}.")
    rule = Repetition(times, words)
    return text_requirement(rule, "The text does not repeat itself.", label="no repetition", check_only=True)
