"""Things that stand within one line: addresses, secrets, numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ..mellea.requirements.rule import PASS, UNKNOWN, Answer, fail

Find = Callable[[str], str | None]
"""Takes a line, or its beginning up to the end of a word; gives what is wrong with it, without quoting it."""

_END = re.compile(r"[\r\n]")
_OPEN_END = re.compile(r"(?<!\S)[\d\s().+/-]*\S*\Z")
"""The last word, and before it whatever may belong to a number with spaces in it."""


class LineRead(NamedTuple):
    """The line that has not ended, and what was found in those before it."""

    line: str = ""
    found: str | None = None


@dataclass(frozen=True)
class Lines:
    """Nothing is found in any line."""

    find: Find

    def start(self) -> LineRead:
        """Begin with an empty line."""
        return LineRead()

    def read(self, state: LineRead, text: str) -> LineRead:
        """Look through the lines that the text completes."""
        if state.found:
            return state
        *complete, line = _END.split(state.line + text)
        for done in complete:
            if found := self._look(done):
                return LineRead(found=found)
        return LineRead(line)

    def so_far(self, state: LineRead, settled: bool) -> Answer:
        """Say "fail" if something was found; in the line that goes on, up to its last complete word or number."""
        certain = state.line if settled else _OPEN_END.sub("", state.line)
        found = state.found or self._look(certain)
        return fail(found) if found else UNKNOWN

    def at_end(self, state: LineRead) -> Answer:
        """Say "pass" if nothing was found."""
        answer = self.so_far(state, True)
        return PASS if answer is UNKNOWN else answer

    def go_on(self, state: LineRead) -> LineRead:
        """Go on behind what was found."""
        return self.start()

    def _look(self, line: str) -> str | None:
        return self.find(line) if line and not line.isspace() else None
