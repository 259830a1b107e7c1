"""Completion of options and their values in the lines of the magics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ...options.cell_options import CellOptions
from ...options.kinds import LimitsKind
from ...options.line import OPERATORS, forms, pieces_of
from ...options.many_options import ManyCellOptions
from ...options.table import Option, configurable, table
from ...options.words import Names

if TYPE_CHECKING:
    from IPython.core.completer import CompletionContext, SimpleMatcherResult

_LINE = re.compile(r"^\s*(?:[\w., ]+=\s*)?(?P<magic>%%?stream(?:_config|_many|_wait|_stop)?) +(?P<rest>.*)$")


class Offer(NamedTuple):
    """An incomplete word, and the words that can replace it."""

    written: str
    words: list[str]


def register(shell: Any, names: Names) -> None:
    """Add a matcher for the options of the magics, and for their values, to a shell's completer.

    IPython before 8.6 has no such matchers, and only its usual completion.
    """
    completer = getattr(shell, "Completer", None)
    try:
        from IPython.core.completer import SimpleCompletion, SimpleMatcherResult, context_matcher
    except ImportError:
        return
    if completer is None:
        return
    unregister(shell)

    @context_matcher()  # type: ignore[untyped-decorator]
    def stream_options(context: CompletionContext) -> SimpleMatcherResult:
        offer = offers(*_line_at(context), names)
        if offer is None:
            return SimpleMatcherResult(completions=[])
        found = [SimpleCompletion(text=word, type="magic") for word in offer.words]
        return SimpleMatcherResult(
            completions=found, matched_fragment=offer.written, suppress=bool(found), ordered=True
        )

    stream_options.matcher_identifier = "mellea_stream_options"
    completer.custom_matchers = [*completer.custom_matchers, stream_options]


def _line_at(context: CompletionContext) -> tuple[str, bool]:
    """Return the line up to the cursor, with its continuations joined, and whether it may have a cell magic."""
    lines = context.full_text.split("\n")
    row = context.cursor_line
    line = lines[row][: context.cursor_position]
    if row and lines[0].startswith("%%stream") and _continues(lines[:row], line):
        above = " ".join(each.strip().removesuffix("\\") for each in lines[:row])
        return f"{above} {line.lstrip()}", True
    return line, row == 0


def _continues(above: list[str], line: str) -> bool:
    below = [*above[1:], line]
    return all(
        each.lstrip().startswith("-") or before.rstrip().endswith("\\")
        for before, each in zip(above, below, strict=True)
    )


def unregister(shell: Any) -> None:
    """Remove the matcher from a shell's completer."""
    completer = getattr(shell, "Completer", None)
    if completer is not None and hasattr(completer, "custom_matchers"):
        completer.custom_matchers = [each for each in completer.custom_matchers if not _is_ours(each)]


def offers(line: str, first: bool, names: Names) -> Offer | None:
    """Return the completion at the end of a line up to the cursor; None if the line is not a magic's.

    Args:
        line: the line, up to the cursor.
        first: whether it is the cell's first line.
        names: the user's variables.
    """
    match = _LINE.match(line)
    if match is None or (match["magic"].startswith("%%") and not first):
        return None
    magic, rest = match["magic"].lstrip("%"), match["rest"]
    if magic == "stream":
        return complete(rest, table(CellOptions), names)
    if magic == "stream_many":
        return complete(rest, table(ManyCellOptions), names)
    if magic == "stream_config":
        return _config(rest, names)
    from .. import background

    return _starting(rest, background.names())


def _config(rest: str, names: Names) -> Offer | None:
    keys = [option.key for option in configurable(CellOptions).values()]
    head, space, last = rest.rpartition(" ")
    if head.startswith("--reset"):
        return _starting(last, keys)
    offer = complete(rest, configurable(CellOptions), names)
    if offer is not None and not space and "--reset".startswith(offer.written):
        return Offer(offer.written, [*offer.words, "--reset"])
    return offer


def complete(line: str, options: Mapping[str, Option], names: Names) -> Offer | None:
    """Return the completion at the end of a line: options, or values of an option.

    Args:
        line: the line after the magic's name, up to the cursor.
        options: the magic's options.
        names: the user's variables.

    Returns:
        None inside an expression or a prompt, which IPython completes.
    """
    known = forms(options)
    try:
        words = [piece.text for piece in pieces_of(line, known)]
    except ValueError:
        return None  # a quote or a bracket is open
    space = line[-1:].isspace()
    last = ""
    if words and (not space or words[-1][-1] in OPERATORS):
        last = words.pop() + " " * space
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


def _operand(expression: str) -> str:
    """Return what stands behind the last operator with a space behind it: only that is replaced."""
    *_, last = re.split(rf"[{OPERATORS}]\s+", expression)
    return last


def _flags(options: Mapping[str, Option], given: Iterable[str]) -> list[str]:
    """Return the options that may be added."""
    free = [option for option in options.values() if option.kind.repeats or option.name not in given]
    return [form for option in free for form in (option.flag, option.negation) if form]


def _values(option: Option, written: str, names: Names) -> Offer:
    if isinstance(option.kind, LimitsKind):
        written = written.rpartition(",")[2]
    elif option.kind.joins:
        written = _operand(written)
    return _starting(written, option.kind.offers(names))


def _starting(written: str, words: Iterable[str]) -> Offer:
    return Offer(written, [word for word in words if word.startswith(written)])


def _is_ours(matcher: Any) -> bool:
    return getattr(matcher, "matcher_identifier", "") == "mellea_stream_options"
