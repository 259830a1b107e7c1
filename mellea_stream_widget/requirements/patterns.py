"""The whole text matches a pattern."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex

from ..mellea.requirements.rule import PASS, UNKNOWN, Answer, fail
from .making import text_requirement
from .search import TIMEOUT

_ZERO_WIDTH = re.compile(r"\(\?<?[=!]|\\[bBmMZ]|\$")


@dataclass(frozen=True)
class Matching:
    """The whole text matches, apart from white space around it; the state is the text.

    Attributes:
        pattern: what matches the text.
        name: how to name the pattern to people.
    """

    pattern: regex.Pattern[str]
    name: str

    def start(self) -> str:
        """Begin with nothing."""
        return ""

    def read(self, state: str, text: str) -> str:
        """Keep the text."""
        return state + text if state else text.lstrip()

    def so_far(self, state: str, settled: bool) -> Answer:
        """Say "fail" if no continuation can match."""
        return UNKNOWN if self._can_go_on(state) else fail(f"nothing that begins like this can be {self.name}")

    def at_end(self, state: str) -> Answer:
        """Match the text."""
        return PASS if self.pattern.fullmatch(state.rstrip(), timeout=TIMEOUT) else fail(f"it is not {self.name}")

    def go_on(self, state: str) -> str:
        """Go on: nothing that follows makes it better."""
        return state

    def _can_go_on(self, text: str) -> bool:
        solid = text.rstrip()
        if self.pattern.fullmatch(solid, timeout=TIMEOUT):
            return True
        if self.pattern.fullmatch(text, partial=True, timeout=TIMEOUT):
            return True
        return any(self.pattern.fullmatch(text + probe, partial=True, timeout=TIMEOUT) for probe in self._probes)

    @cached_property
    def _probes(self) -> tuple[str, ...]:
        """What to try behind the text: `regex` takes its end for the end of a word, and for what `$` means."""
        if not _ZERO_WIDTH.search(self.pattern.pattern):
            return ()
        return tuple(sorted({"a", "0", " ", "\n", ".", *self.pattern.pattern}))


def matches(pattern: str | re.Pattern[str] | regex.Pattern[str]) -> Any:
    """Ask for a text that matches a pattern as a whole; white space around the text does not count.

    In mid-stream it says "fail" with the first character after which no continuation can match, and otherwise
    "unknown". Where a pattern looks ahead or behind it may notice later; it never fails too early but for a negative
    look-ahead that reaches more than one character behind the end of what was written. The text is matched from its
    beginning for every chunk: this is for short answers of a fixed form.

    Args:
        pattern: a regular expression in the syntax of the `regex` package, which takes all that `re` does.

    Raises:
        ValueError: it is no regular expression.
    """
    if isinstance(pattern, (re.Pattern, regex.Pattern)):
        compiled = regex.compile(pattern.pattern, pattern.flags & (re.I | re.M | re.S | re.X | re.A))
    else:
        if not isinstance(pattern, str):
            raise ValueError(f"{pattern!r} is no regular expression; give a text or a compiled pattern")
        try:
            compiled = regex.compile(pattern)
        except regex.error as exc:
            raise ValueError(f"{pattern!r} is no regular expression: {exc}") from None
    shown = f"/{compiled.pattern}/"
    rule = Matching(compiled, f"text that matches {shown}")
    return text_requirement(rule, f"The whole text matches the regular expression {shown}.", label=f"matches {shown}")


def markdown_list(items: int | tuple[int, int | None] = (1, None)) -> Any:
    """Ask for a Markdown list, and nothing else.

    Items begin with "-", "*", "+" or a number at the beginning of a line; lines that begin with white space belong to
    the item before them, and so do nested lists. Blank lines may stand anywhere.

    In mid-stream it says "fail" with the first character that makes it something else than a list, or that begins an
    item too many, and otherwise "unknown". Too few items fail only at the end.

    Args:
        items: how many, or the fewest and the most, where None is no limit.

    Raises:
        ValueError: fewer than one item, or a most below the fewest.
    """
    low, high = (items, items) if isinstance(items, int) else items
    if low < 1 or (high is not None and high < low):
        raise ValueError(f"items is {items!r}; give a number from 1 on, or the fewest and the most")
    item = r"(?:[-*+]|\d{1,9}[.)])[ \t]+\S[^\n]*(?:\n[ \t][^\n]*|\n)*+"
    more = "" if high is None else high - 1
    count = f"{low}" if low == high else f"{low} to {high}" if high is not None else f"at least {low}"
    name = f"a Markdown list of {count} item{'' if count.endswith(' 1') or count == '1' else 's'}"
    rule = Matching(regex.compile(rf"{item}(?:(?<=\n){item}){{{low - 1},{more}}}"), name)
    return text_requirement(rule, f"The text is {name}, and nothing else.", label=name)
