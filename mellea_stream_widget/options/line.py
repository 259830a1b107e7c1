"""Reads the line of a magic: options, then, for `%stream`, the prompt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from .errors import OptionError, nearest
from .table import Option
from .words import Piece, Word, cut, quoted

_LONG_DASHES = "–—"
_EACH = 'Write --require before each requirement, and quotes around a sentence: --require "No prices."'
_TYPOGRAPHIC = "“”„‘’‚«»"


@dataclass(frozen=True)
class Line:
    """A line, read.

    Attributes:
        given: the options' values by name, as words, or as lists of words if an option may be repeated.
        help: whether it has the option for help.
        rest: the text behind the options, unchanged.
        last: the value before `rest`, if that is the value of a requirement.
    """

    given: dict[str, Any] = field(default_factory=dict)
    help: bool = False
    rest: str = ""
    last: str = ""


def head_of(line: str, cell: str, options: Mapping[str, Option]) -> tuple[str, str]:
    """Return the whole line of a magic, with its continuations, and the prompt below it.

    A line that ends with a backslash continues in the next one. Lines below it that begin with an option also belong to
    it, unless the line ends with `--`.
    """
    known = forms(options)
    rest = cell
    while True:
        if line.rstrip().endswith("\\"):
            below, _, rest = rest.partition("\n")
            line = f"{line.rstrip()[:-1]} {below}"
            continue
        below, _, after = rest.partition("\n")
        if line.rstrip().endswith(" --") or not _begins_with_option(below, known):
            return line, rest
        line, rest = f"{line} {below.strip()}", after


def stray_option(prompt: str, options: Mapping[str, Option]) -> str:
    """Return an option in the last line of a prompt, which may be misplaced; an empty string without one."""
    known = forms(options)
    words = prompt.rsplit("\n", 1)[-1].split()
    for place, word in enumerate(words):
        name = word.partition("=")[0]
        if name in known and name.startswith("-") and (name.startswith("--") or place == 0):
            return name
    return ""


def _begins_with_option(line: str, known: Mapping[str, Any]) -> bool:
    first = line.split(maxsplit=1)[:1]
    return bool(first) and first[0].partition("=")[0] in known


def parse(line: str, options: Mapping[str, Option], several: Collection[str] = ()) -> Line:
    """Read the options at the head of a line; the text behind the last one, or behind `--`, is left unchanged.

    Args:
        line: the line.
        options: the known options.
        several: names of options that may be repeated, with a run for each value; their values are lists.

    Raises:
        OptionError: an option is unknown, a value is missing or unexpected, or a quote or a bracket is not closed.
    """
    known = forms(options)
    given: dict[str, Any] = {}
    pieces = cut(line)
    last = ""
    try:
        for piece in pieces:
            name, equals, value = piece.text.partition("=")
            if piece.text == "--":
                return Line(given, rest=line[piece.end :].strip())
            if name in ("-h", "--help"):
                return Line(given, help=True)
            if name not in known:
                if _looks_like_option(name, known):
                    raise _unknown(name, options)
                return Line(given, rest=line[piece.start :].strip(), last=last)
            option, on = known[name]
            last = ""
            if not option.kind.takes_value:
                if equals:
                    raise OptionError(f"Invalid value {value!r}", "expected no value", name)
                given[option.name] = on
                continue
            word = Word(value if equals else _value(name, option, pieces, known))
            repeats = option.kind.repeats or option.name in several
            given[option.name] = [*given.get(option.name, []), word] if repeats else word
            last = word if option.kind.repeats and quoted(word) is None else ""
    except OptionError:
        raise
    except ValueError as exc:
        raise OptionError(str(exc)) from None
    return Line(given)


def left_over(said: Line, options: Mapping[str, Option]) -> OptionError:
    """Return the error for words that belong to no option."""
    known = forms(options)
    words = said.rest.split()
    words = [words[0], *takewhile(lambda word: word.partition("=")[0] not in known, words[1:])]
    flag = "--" + words[0].partition("=")[0].replace("_", "-")
    unexpected = " ".join(words)
    may_be_sentence = said.last.isidentifier() and "=" not in words[0]
    hints = [f"Did you mean {flag}?"] if flag in known and (len(words) == 1 or not may_be_sentence) else []
    hints += [f'A sentence needs quotes: --require "{said.last} {unexpected}"'] if may_be_sentence else []
    return OptionError(f"Unexpected {unexpected!r} after the options. {' '.join(hints) or _EACH}")


def forms(options: Mapping[str, Option]) -> dict[str, tuple[Option, bool]]:
    """Return the options by every form that they may have in a line, each with the value of a flag."""
    found: dict[str, tuple[Option, bool]] = {}
    for option in options.values():
        for form in (option.flag, option.short, f"--{option.name}" if option.alias else ""):
            found[form] = (option, True)
        found[option.negation] = (option, False)
    found.pop("", None)
    return found


def _unknown(name: str, options: Mapping[str, Option]) -> OptionError:
    flags = [option.flag for option in options.values()]
    near = nearest(name, [*flags, *(option.negation for option in options.values() if option.negation)])
    listed = "All options: %%stream?" if near else f"Options: {', '.join(flags)}"
    return OptionError(f"Unknown option {name}.{near} {listed}")


def _value(name: str, option: Option, pieces: Iterator[Piece], known: Mapping[str, Any]) -> str:
    piece = next(pieces, None)
    if piece is None or piece.text.partition("=")[0] in known:
        raise OptionError("Missing value", f"write {name} {option.metavar or 'TEXT'}", name)
    if piece.text[0] in _TYPOGRAPHIC:
        raise OptionError(f"Invalid quote {piece.text[0]}", "use straight quotes, \" or '", name)
    if piece.text == "lambda":
        raise OptionError("Invalid value lambda", f"put brackets around it, as in {name} (lambda chunk: ...)", name)
    return piece.text


def _looks_like_option(name: str, known: Iterable[str]) -> bool:
    """Return whether a word is meant as an option, even with the long dash into which some editors turn two."""
    if name[:1] in _LONG_DASHES:
        return f"--{name[1:]}" in known
    return name.startswith("-") and name.lstrip("-")[:1].isalpha()
