"""What of a text can be counted while it is being written."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from ..chunkers import ProseChunker
from ..core.chunk import Chunker


class Unit(Protocol):
    """What is counted. The count never gets smaller as the text grows."""

    @property
    def name(self) -> str:
        """Name of several of them."""
        ...

    def start(self) -> Any:
        """Give the state before any text."""
        ...

    def read(self, state: Any, text: str) -> Any:
        """Give the state after some more text."""
        ...

    def count(self, state: Any) -> int:
        """Give the number that were begun."""
        ...

    def total(self, state: Any) -> int:
        """Give the number at the text's end."""
        ...


class CharsState(NamedTuple):
    """Characters up to the last that is no white space, and white space behind it."""

    chars: int = 0
    spaces: int = 0


class Chars:
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
        """Give the number so far."""
        return state.chars

    total = count


class RunsState(NamedTuple):
    """Runs that were begun, and whether the last one goes on."""

    begun: int = 0
    inside: bool = False


@dataclass(frozen=True)
class Runs:
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
        """Give the number that were begun."""
        return state.begun

    total = count


@dataclass(frozen=True)
class SentencesState:
    """Complete sentences, what cuts them, and whether one is begun behind them."""

    count: int = 0
    pending: str = ""
    cutter: Chunker = field(default_factory=lambda: ProseChunker().chunker(), compare=False)


class Sentences:
    """Sentences as `ProseChunker` cuts them: headings, list items and fenced code count as one each."""

    name = "sentences"

    def start(self) -> SentencesState:
        """Begin at 0."""
        return SentencesState()

    def read(self, state: SentencesState, text: str) -> SentencesState:
        """Cut on, with a copy of the cutter."""
        cutter = deepcopy(state.cutter)
        spans = cutter.feed(text)
        pending = (state.pending + text)[-cutter.pending :] if cutter.pending else ""
        return SentencesState(state.count + len(spans), pending, cutter)

    def count(self, state: SentencesState) -> int:
        """Give the number that were begun."""
        return state.count + (1 if state.pending.strip() else 0)

    def total(self, state: SentencesState) -> int:
        """Give the number at the end, where the cutter decides what it had left open."""
        return state.count + len(deepcopy(state.cutter).flush())


CHARS = Chars()
WORDS = Runs("words", re.compile(r"\s+"))
LINES = Runs("lines", re.compile(r"[\r\n]"))
SENTENCES = Sentences()
