"""Reads the line of a magic: options, then, for `%stream`, the prompt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .errors import OptionError, nearest
from .names import Word
from .table import Option
from .tokens import Piece, cut

_LONG_DASHES = "–—"
_EACH = ' Each requirement has its own --require; a sentence needs quotes: --require "No prices."'
_TYPOGRAPHIC = "“”„‘’‚«»"


@dataclass(frozen=True)
class Line:
    """What a line says.

    Attributes:
        given: the options' values by name, as words; those that repeat as lists of words.
        help: whether it asks for the help.
        rest: what follows the options, as it stands.
    """

    given: dict[str, Any] = field(default_factory=dict)
    help: bool = False
    rest: str = ""


def parse(line: str, options: Mapping[str, Option]) -> Line:
    """Read the options at the head of a line; what follows the last one, or follows `--`, is left as it stands.

    Raises:
        OptionError: there is no such option, a value is missing or one too many, a quote or bracket is not closed.
    """
    known = forms(options)
    given: dict[str, Any] = {}
    pieces = cut(line)
    try:
        for piece in pieces:
            name, equals, value = piece.text.partition("=")
            if piece.text == "--":
                return Line(given, rest=line[piece.end :].strip())
            if name in ("-h", "--help"):
                return Line(given, help=True)
            if name not in known:
                if _looks_like_option(name, known):
                    raise unknown(name, options)
                return Line(given, rest=line[piece.start :].strip())
            option, on = known[name]
            if not option.kind.takes_value:
                if equals:
                    raise OptionError(f"{name} takes no value")
                given[option.name] = on
                continue
            word = Word(value if equals else _value(name, option, pieces, known))
            given[option.name] = [*given.get(option.name, []), word] if option.kind.repeats else word
    except OptionError:
        raise
    except ValueError as exc:
        raise OptionError(str(exc)) from None
    return Line(given)


def unknown(name: str, options: Mapping[str, Option]) -> OptionError:
    """Make the error for an option that there is not."""
    flags = [option.flag for option in options.values()]
    negations = [option.negation for option in options.values() if option.negation]
    near = nearest(name, [*flags, *negations])
    listed = "All of them: %%stream?" if near else f"Options: {', '.join(flags)}"
    return OptionError(f"there is no option {name}.{near} {listed}")


def left_over(rest: str, options: Mapping[str, Option]) -> OptionError:
    """Make the error for words that belong to no option."""
    flag = "--" + rest.split()[0].partition("=")[0].replace("_", "-")
    known = any(flag == option.flag for option in options.values())
    return OptionError(f"{rest!r} belongs to no option.{f' Did you mean {flag}?' if known else _EACH}")


def forms(options: Mapping[str, Option]) -> dict[str, tuple[Option, bool]]:
    """Give every form that an option may have in a line, with the value of a flag."""
    found: dict[str, tuple[Option, bool]] = {}
    for option in options.values():
        found[option.flag] = (option, True)
        if option.short:
            found[option.short] = (option, True)
        if option.negation:
            found[option.negation] = (option, False)
    return found


def _value(name: str, option: Option, pieces: Iterator[Piece], known: Sequence[str] | Mapping[str, Any]) -> str:
    piece = next(pieces, None)
    if piece is None or piece.text.partition("=")[0] in known:
        raise OptionError(f"{name} needs a value: {name} {option.metavar or 'TEXT'}")
    if piece.text[0] in _TYPOGRAPHIC:
        raise OptionError(f"{name}: {piece.text[0]} is a typographic quote; use straight ones: \" or '")
    if piece.text == "lambda":
        raise OptionError(f"{name}: a lambda needs brackets around it: {name} (lambda chunk: ...)")
    return piece.text


def _looks_like_option(name: str, known: Iterable[str]) -> bool:
    """Whether a word is meant as an option: also one with the long dash that some editors make of two."""
    if name[:1] in _LONG_DASHES:
        return f"--{name[1:]}" in known
    return name.startswith("-") and name.lstrip("-")[:1].isalpha()
