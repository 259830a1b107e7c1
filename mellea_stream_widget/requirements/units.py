"""What of a text can be counted while it is being written."""

from __future__ import annotations

import re
from bisect import bisect_right
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from ..chunkers import ProseChunker
from ..mellea.requirements.rule import Gathered


class Unit(Protocol):
    """What is counted. The count never gets smaller as the text grows."""

    @property
    def name(self) -> str:
        """Name of several of them."""
        ...

    def start(self) -> Any:
        """Return the state before any text."""
        ...

    def read(self, state: Any, text: str) -> Any:
        """Return the state after some more text."""
        ...

    def count(self, state: Any) -> int:
        """Return how many were begun."""
        ...

    def total(self, state: Any) -> int:
        """Return how many there are at the text's end."""
        ...

    def begin(self, before: Any, text: str, after: Any, number: int) -> int:
        """Return where in a text the unit with a number, counted from 0, begins; `before` and `after` it was read."""
        ...


class _Counted:
    """Base of units of which each is found again by counting on."""

    def read(self, state: Any, text: str) -> Any:
        raise NotImplementedError

    def count(self, state: Any) -> int:
        raise NotImplementedError

    def begin(self, before: Any, text: str, after: Any, number: int) -> int:
        """Count on through ever shorter beginnings of the text."""
        return bisect_right(range(len(text)), number, key=lambda end: self.count(self.read(before, text[:end]))) - 1


class CharsState(NamedTuple):
    """Characters up to the last that is not white space, and white space behind it."""

    chars: int = 0
    spaces: int = 0


class Chars(_Counted):
    """Characters (code points), without white space around the text."""

    name = "characters"

    def start(self) -> CharsState:
        """Begin at 0."""
        return CharsState()

    def read(self, state: CharsState, text: str) -> CharsState:
        """Count on."""
        if not state.chars:
            text = text.lstrip()
        solid = len(text.rstrip())
        if not solid:
            return state._replace(spaces=state.spaces + len(text))
        return CharsState(state.chars + state.spaces + solid, len(text) - solid)

    def count(self, state: CharsState) -> int:
        """Return how many there are so far."""
        return state.chars

    total = count


class RunsState(NamedTuple):
    """Stretches that were begun, and whether the last one goes on."""

    begun: int = 0
    inside: bool = False


@dataclass(frozen=True)
class Stretches(_Counted):
    """Stretches of text between separators, of which one with nothing but white space in it does not count."""

    name: str
    separator: re.Pattern[str]

    def start(self) -> RunsState:
        """Begin at 0."""
        return RunsState()

    def read(self, state: RunsState, text: str) -> RunsState:
        """Count on."""
        count, inside = state
        for place, piece in enumerate(self.separator.split(text)):
            inside = inside and not place
            if not inside and not (not piece or piece.isspace()):
                count, inside = count + 1, True
        return RunsState(count, inside)

    def count(self, state: RunsState) -> int:
        """Return how many were begun."""
        return state.begun

    total = count


class _Cut:
    """A cutter and what it was fed: states that follow one another share it, so that each character is cut once."""

    def __init__(self, text: Gathered) -> None:
        self._cutter = ProseChunker().chunker()
        self.text = Gathered()
        self.ends: list[int] = []
        self._solid = 0
        self.feed(str(text))

    def feed(self, text: str) -> None:
        """Cut on."""
        self.ends += [span.end for span in self._cutter.feed(text)]
        if solid := len(text.rstrip()):
            self._solid = self.text.length + solid
        self.text = self.text + text

    @property
    def begun(self) -> int:
        """Sentences that were begun."""
        return len(self.ends) + (self._solid > self.text.length - self._cutter.pending)

    def total(self) -> int:
        """Return the number of sentences if the text ends here."""
        return len(self.ends) + len(deepcopy(self._cutter).flush())


@dataclass(frozen=True)
class SentencesState:
    """The text, how many sentences were begun in it, and a cutter that has read it.

    States that follow one another share the cutter; the first state has none.
    """

    text: Gathered = field(default_factory=Gathered)
    begun: int = 0
    cut: _Cut | None = field(default=None, compare=False, repr=False)

    def own_cut(self) -> _Cut:
        """Return the cutter, or a new one if the cutter has since read a text that goes on in another way."""
        return self.cut if self.cut is not None and self.cut.text is self.text else _Cut(self.text)


class Sentences:
    """Sentences as `ProseChunker` cuts them: headings, list items and fenced code count as one each."""

    name = "sentences"

    def start(self) -> SentencesState:
        """Begin at 0."""
        return SentencesState()

    def read(self, state: SentencesState, text: str) -> SentencesState:
        """Cut on."""
        cut = state.own_cut()
        cut.feed(text)
        return SentencesState(cut.text, cut.begun, cut)

    def count(self, state: SentencesState) -> int:
        """Return the number that were begun."""
        return state.begun

    def total(self, state: SentencesState) -> int:
        """Return the number at the end, where the cutter decides what it had left open."""
        return state.own_cut().total()

    def begin(self, before: SentencesState, text: str, after: SentencesState, number: int) -> int:
        """Return what stands behind the sentence before, and behind white space."""
        whole, end = str(after.text), after.own_cut().ends[number - 1] if number else 0
        return len(whole) - len(whole[end:].lstrip()) - before.text.length


CHARS = Chars()
WORDS = Stretches("words", re.compile(r"\s+"))
LINES = Stretches("lines", re.compile(r"[\r\n]"))
SENTENCES = Sentences()
