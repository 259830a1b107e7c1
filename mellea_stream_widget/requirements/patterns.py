"""The whole text matches a pattern."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

import regex

from ..log.mistakes import InvalidValue
from ..mellea.requirements.constraint import Constraint
from ..mellea.requirements.rule import PASS, UNKNOWN, Gathered, RuleAnswer, fail
from ..orchestrator.turns import Steps
from .backtracking import OFTEN, as_regex, due, match
from .making import text_requirement
from .regular import Irregular, Machine, ManyWays, Position, parse, to_grammar

_ZERO_WIDTH = re.compile(r"\(\?<?[=!]|\\[bBmMZ]|\$")


class MatchRead(NamedTuple):
    """What was read.

    Attributes:
        text: without white space at its beginning.
        solid: what the machine knows behind the last character that is not white space.
        position: what it knows behind the last character.
        asked: length of the text about which the engine with backtracking was asked last.
        over: whether the answer was "fail".
        length: characters.
        dead: where the first character stands behind which nothing can match; -1 before.
    """

    text: Gathered = Gathered()
    solid: Position | None = None
    position: Position | None = None
    asked: int = 0
    over: bool = False
    length: int = 0
    dead: int = -1


@dataclass(frozen=True)
class Matching:
    """The whole text matches, apart from white space around it.

    A machine follows the text in linear time where the pattern is regular. Before it says "fail" about the beginning of
    a short text, and for every answer about another pattern, `regex` is asked, with a limit of time.

    Attributes:
        pattern: what matches the text.
        machine: what follows the text; None where the pattern is not regular.
        name: how to name the pattern to people.
        given: the pattern as it was given.
    """

    pattern: regex.Pattern[str]
    machine: Machine | None
    name: str
    given: Any

    def start(self) -> MatchRead:
        """Return the state before any text."""
        position = self.machine.start if self.machine else None
        return MatchRead(Gathered(), position, position)

    def read(self, state: MatchRead, text: str) -> MatchRead:
        """Follow the text, and remember where it turns out that it does not match."""
        if state.over:
            return state
        after = self._follow(state, text)
        if state.dead >= 0 or after.solid is None or self._alive(after):
            return after
        size = bisect_left(range(len(text)), True, key=lambda end: not self._alive(self._follow(state, text[:end])))
        return after._replace(dead=state.length + max(0, size - 1))

    def _follow(self, state: MatchRead, text: str) -> MatchRead:
        length = state.length + len(text)
        if not state.text.length:
            text = text.lstrip()
        if self.machine is None or state.solid is None or state.position is None:
            return state._replace(text=state.text + text, length=length)
        solid, position = state.solid, state.position
        try:
            if end := len(text.rstrip()):
                solid = position = self.machine.read(position, text[:end])
            position = self.machine.read(position, text[end:])
        except ManyWays:
            return MatchRead(state.text + text, None, None, 0, False, length)
        return state._replace(text=state.text + text, solid=solid, position=position, length=length)

    def so_far(self, state: MatchRead, settled: bool) -> RuleAnswer | Steps[RuleAnswer]:
        """Say "fail" if no continuation can match."""
        if state.over:
            return self._fault(state)
        if self._alive(state) or state.text.length < due(state.asked):
            return UNKNOWN
        if state.solid is not None and state.text.length > OFTEN:
            return self._fault(state)
        return self._asked(state)

    def looked(self, state: MatchRead, settled: bool) -> MatchRead:
        """Remember how much was asked about."""
        return state._replace(asked=state.text.length) if state.text.length >= due(state.asked) else state

    def at_end(self, state: MatchRead) -> RuleAnswer | Steps[RuleAnswer]:
        """Match the text."""
        if self.machine is not None and state.solid is not None:
            try:
                good = self.machine.ends(state.solid)
            except ManyWays:
                return self._at_end(state)
            return PASS if good else self._fault(state, f"it is not {self.name}")
        return self._at_end(state)

    def go_on(self, state: MatchRead) -> MatchRead:
        """Say "fail" again: no text that follows can mend it."""
        return MatchRead(over=True)

    def _fault(self, state: MatchRead, reason: str = "") -> RuleAnswer:
        place = (state.dead, state.dead + 1) if state.dead >= 0 else None
        reason = reason or f"nothing that begins like this can be {self.name}"
        return fail(reason, place, f"Write {self.name}, from its first character to its last one.")

    def constraint(self) -> Constraint | None:
        """Return the pattern as a grammar, where it is regular and looks at nothing around a place."""
        try:
            return Constraint(grammar=to_grammar(parse(self.given)))
        except Irregular:
            return None

    def _alive(self, state: MatchRead) -> bool:
        if self.machine is None or state.solid is None or state.position is None:
            return False
        try:
            return self.machine.alive(state.position) or self.machine.ends(state.solid)
        except ManyWays:
            return True

    def _asked(self, state: MatchRead) -> Steps[RuleAnswer]:
        good = yield from _told(partial(self._can_go_on, state.solid is None), str(state.text))
        return UNKNOWN if good else self._fault(state)

    def _at_end(self, state: MatchRead) -> Steps[RuleAnswer]:
        good = yield from _told(partial(match, self.pattern), str(state.text).rstrip())
        return PASS if good else self._fault(state, f"it is not {self.name}")

    def _can_go_on(self, probing: bool, text: str) -> bool:
        if match(self.pattern, text.rstrip()) or match(self.pattern, text, partial=True):
            return True
        return probing and any(match(self.pattern, text + probe, partial=True) for probe in self._probes)

    @cached_property
    def _probes(self) -> tuple[str, ...]:
        """What to try behind the text: `regex` takes its end for the end of a word, and for what `$` means."""
        if not _ZERO_WIDTH.search(self.pattern.pattern):
            return ()
        return tuple(sorted({"a", "0", " ", "\n", ".", *self.pattern.pattern}))


def _told(ask: Callable[[str], bool], text: str) -> Steps[bool]:
    """Ask in a thread, unless there is nothing to ask about."""
    good: bool = (yield partial(ask, text)) if text else ask(text)
    return good


def matches(pattern: str | re.Pattern[str] | regex.Pattern[str]) -> Any:
    """Ask for a text that matches a pattern as a whole; white space around the text does not count.

    In mid-stream it says "fail" with the first character after which no continuation can match, and otherwise
    "unknown". What a pattern looks at behind a place is decided when it is there. A regular pattern is followed in
    linear time. One with references to groups, atomic groups, possessive quantifiers or recursion is matched from the
    beginning for every chunk; in a text of more than 4096 characters only when that has grown by an eighth.

    Args:
        pattern: a regular expression in the syntax of the `regex` package, which takes all that `re` does; or a
            compiled pattern of either package.

    Raises:
        ValueError: `pattern` is not a regular expression.
        PatternTimeout: in a run, if a pattern that is not regular, or has too many look-aheads in repetitions, takes
            longer than a second; the run ends with this error.
    """
    given: Any = pattern
    if isinstance(pattern, (re.Pattern, regex.Pattern)):
        if not isinstance(pattern.pattern, str):
            raise InvalidValue(f"Invalid pattern {pattern!r}: expected a regular expression for text, not for bytes.")
    else:
        if not isinstance(pattern, str):
            raise InvalidValue(f"Invalid pattern {pattern!r}: expected a regular expression as text, or compiled.")
        try:
            given = regex.compile(pattern)
        except regex.error as exc:
            raise InvalidValue(f"Invalid pattern {pattern!r}: expected a regular expression: {exc}.") from None
    shown = f"/{given.pattern}/"
    try:
        machine = Machine(given, searching=False)
    except Irregular:
        machine = None
    rule = Matching(as_regex(given), machine, f"text that matches {shown}", given)
    return text_requirement(rule, f"The whole text matches the regular expression {shown}.", label=f"matches {shown}")
