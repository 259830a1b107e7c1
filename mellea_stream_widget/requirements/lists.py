"""A Markdown list, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..log.mistakes import InvalidValue
from ..mellea.requirements.constraint import Constraint
from ..mellea.requirements.rule import PASS, UNKNOWN, RuleAnswer, fail
from .making import text_requirement

HEAD = 64
"""Characters of a line that are kept: they say what it is."""

_BREAK = re.compile(r"[\r\n]")
_SOLID = re.compile(r"[^ \t]")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\Z)")
_HALF_ITEM = re.compile(r"\d{1,9}\Z")
_FENCE = re.compile(r"(`{3,})[^`]*\Z|(~{3,}).*\Z")
_HALF_FENCE = re.compile(r"(?:`{1,2}|~{1,2})\Z")

_GRAMMAR = r"""root ::= item ("\n" item){} "\n"?
item ::= ("-" | "*" | [0-9]{1,2} ".") " " line ("\n" [ ]{2,8} line)*
line ::= [^ `~\r\n] [^\r\n]*
"""


class ListLine(NamedTuple):
    """A line, or its beginning: the white space before it, what follows, up to `HEAD` characters, and its length."""

    indent: int = 0
    head: str = ""
    length: int = 0

    def read(self, text: str) -> ListLine:
        """Return the line with more text."""
        length = self.length + len(text)
        if self.head:
            head = self.head if len(self.head) >= HEAD else (self.head + text)[:HEAD]
            return ListLine(self.indent, head, length)
        solid = _SOLID.search(text)
        place = solid.start() if solid else len(text)
        return ListLine(self.indent + place, text[place : place + HEAD], length)


class ListRead(NamedTuple):
    """What was read.

    Attributes:
        line: the line that has not ended.
        items: items that were begun before it.
        margin: white space before the first of them.
        fence: the signs that opened fenced code; empty outside of it.
        inside: whether that code belongs to an item, or stands between two.
        between: whether code between two items was the last that was read.
        wrong: whether the text is not a list.
        begin: where the line begins; with `wrong` the one that is at fault.
    """

    line: ListLine = ListLine()
    items: int = 0
    margin: int = 0
    fence: str = ""
    inside: bool = False
    between: bool = False
    wrong: bool = False
    begin: int = 0


@dataclass(frozen=True)
class List:
    """From `low` to `high` items, where None means no limit."""

    low: int
    high: int | None
    name: str

    def constraint(self) -> Constraint:
        """Return a grammar of plain lists: without blank lines, and without code between items."""
        most = "" if self.high is None else self.high - 1
        return Constraint(grammar=_GRAMMAR.replace("{}", f"{{{self.low - 1},{most}}}"))

    def start(self) -> ListRead:
        """Return the state before any text."""
        return ListRead()

    def read(self, state: ListRead, text: str) -> ListRead:
        """Take the lines that the text completes; "\\r\\n" is the end of a line and a blank one."""
        if state.wrong:
            return state
        first, *others = _BREAK.split(text)
        state = state._replace(line=state.line.read(first))
        for other in others:
            if state.wrong:
                return state
            begin = state.begin + state.line.length + 1
            state = self._take(state)
            if not state.wrong:
                state = state._replace(line=ListLine().read(other), begin=begin)
        return state

    def so_far(self, state: ListRead, settled: bool) -> RuleAnswer:
        """Say "fail" once the text is not a list, or an item too many begins."""
        return self._fault(state) if state.wrong or not self._fits(state) else UNKNOWN

    def at_end(self, state: ListRead) -> RuleAnswer:
        """Count the items."""
        state = self._take(state)
        if state.wrong:
            return self._fault(state)
        open_code = state.between or (state.fence and not state.inside)
        return self._fault(None) if open_code or state.items < self.low else PASS

    def _fault(self, state: ListRead | None) -> RuleAnswer:
        """Say "fail", about the line that was not complete or is wrong."""
        place = (state.begin + state.line.indent, state.begin + state.line.length) if state else None
        return fail(f"it is not {self.name}", place, f"Write {self.name}, and nothing before or behind it.")

    def go_on(self, state: ListRead) -> ListRead:
        """Say "fail" again: no text that follows can mend it."""
        return ListRead(wrong=True)

    def _fits(self, state: ListRead) -> bool:
        """Return whether the line that has not ended can become one of a list."""
        head = state.line.head
        if not head or self._belongs(state):
            return True
        if self.high is not None and state.items >= self.high:
            return False  # neither an item nor code before one
        if _ITEM.match(head) or _HALF_ITEM.match(head):
            return True
        return state.items > 0 and bool(_FENCE.match(head) or _HALF_FENCE.match(head))

    def _belongs(self, state: ListRead) -> bool:
        """Return whether the line belongs to what is before it: to fenced code, or to an item."""
        outside = state.line.indent <= state.margin
        if state.fence:
            return not (state.inside and outside and _ITEM.match(state.line.head))
        return state.items > 0 and not outside and not state.between

    def _take(self, state: ListRead) -> ListRead:
        """Take the line, which is complete."""
        if state.wrong or not state.line.head:
            return state
        if not self._fits(state):
            return self._wrong(state)
        head = state.line.head
        if self._belongs(state):
            return self._within(state, head)
        if _ITEM.match(head):
            margin = state.margin if state.items else state.line.indent
            return ListRead(items=state.items + 1, margin=margin, fence=_opened(_ITEM.sub("", head)), inside=True)
        if state.items and (fence := _opened(head)):
            return state._replace(fence=fence, inside=False, between=True)
        return self._wrong(state)

    def _wrong(self, state: ListRead) -> ListRead:
        return ListRead(state.line, wrong=True, begin=state.begin)

    def _within(self, state: ListRead, head: str) -> ListRead:
        if not state.fence:
            return state._replace(fence=_opened(head), inside=True)
        closes = head.rstrip().startswith(state.fence) and not head.rstrip().strip(state.fence[0])
        return state._replace(fence="") if closes else state


def _opened(text: str) -> str:
    """Return the signs by which a line opens fenced code; nothing if it does not."""
    fence = _FENCE.match(text.lstrip(" \t"))
    return (fence[1] or fence[2]) if fence else ""


def markdown_list(items: int | tuple[int, int | None] = (1, None)) -> Any:
    """Ask for a Markdown list, and nothing else.

    Items begin with "-", "*", "+" or a number at the beginning of a line, and may be empty. Lines that begin with more
    white space than the first item belong to the item before them, and so do nested lists. Blank lines may stand
    anywhere, and fenced code between two items, with any indent.

    In mid-stream it says "fail" with the first character that makes it something other than a list, or that begins an
    item too many, and otherwise "unknown". Too few items fail only at the end.

    Args:
        items: how many, or the fewest and the most, where None means no limit.

    Raises:
        ValueError: fewer than one item, or a most below the fewest.
    """
    low, high = _limits(items)
    count = f"{low}" if low == high else f"{low} to {high}" if high is not None else f"at least {low}"
    name = f"a Markdown list of {count} item{'' if count.endswith(' 1') or count == '1' else 's'}"
    return text_requirement(List(low, high, name), f"The text is {name}, and nothing else.", label=name)


def _limits(items: Any) -> tuple[int, int | None]:
    pair = (items, items) if _is_count(items) else items
    if isinstance(pair, tuple) and len(pair) == 2:
        low, high = pair
        if _is_count(low) and (high is None or (_is_count(high) and high >= low)):
            return low, high
    raise InvalidValue(
        f"Invalid value {items!r}: items is a whole number of at least 1, or a pair of the fewest and the most, as "
        "(2, 5) or (2, None)."
    )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
