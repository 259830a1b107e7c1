"""What Tab offers in the line of a magic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .kinds import LimitsKind
from .line import forms
from .table import Option
from .words import Names, cut


class Offer(NamedTuple):
    """What is being written, and the words that can replace it."""

    written: str
    words: list[str]


def complete(line: str, options: Mapping[str, Option], names: Names) -> Offer | None:
    """Return what Tab offers at the end of a line: options, or values of one.

    Args:
        line: the line after the magic's name, up to the cursor.
        options: the magic's options.
        names: the user's variables.

    Returns:
        None inside an expression or a prompt: IPython's own completion is for that.
    """
    try:
        words = [piece.text for piece in cut(line)]
    except ValueError:
        return None  # a quote or a bracket is open
    last = words.pop() if words and not line[-1].isspace() else ""
    known = forms(options)
    waiting = None
    for word in words:
        if waiting is not None:
            waiting = None
        elif word not in known and word.partition("=")[0] not in known:
            return None  # the prompt has begun
        elif word in known and known[word][0].kind.takes_value:
            waiting = known[word][0]
    if waiting is not None:
        return _values(waiting, last, names)
    name, equals, value = last.partition("=")
    if equals:
        option, _ = known.get(name, (None, True))
        return _values(option, value, names) if option is not None and option.kind.takes_value else None
    if last and not last.startswith("-"):
        return None
    given = {known[word.partition("=")[0]][0].name for word in words if word.partition("=")[0] in known}
    return _starting(last, _flags(options, given))


def _flags(options: Mapping[str, Option], given: Iterable[str]) -> list[str]:
    """Return the options that may still be given."""
    free = [option for option in options.values() if option.kind.repeats or option.name not in given]
    return [form for option in free for form in (option.flag, option.negation) if form]


def _values(option: Option, written: str, names: Names) -> Offer:
    if isinstance(option.kind, LimitsKind):
        written = written.rpartition(",")[2]
    return _starting(written, option.kind.offers(names))


def _starting(written: str, words: Iterable[str]) -> Offer:
    return Offer(written, [word for word in words if word.startswith(written)])
