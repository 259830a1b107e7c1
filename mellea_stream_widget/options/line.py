"""Reads the line of a magic: options, then, for `%stream`, the prompt."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from .errors import OptionError, nearest
from .table import Option
from .words import Piece, Word, cut, quoted

OPERATORS = "&|~,"
"""What joins requirements, also with spaces around it."""

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
        last: the value before `rest`, if its option may be repeated and it is not quoted.
        option: the name of that option, as it was written.
    """

    given: dict[str, Any] = field(default_factory=dict)
    help: bool = False
    rest: str = ""
    last: str = ""
    option: str = ""


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


def parse(line: str, options: Mapping[str, Option], several: Collection[str] = (), magic: str = "%%stream") -> Line:
    """Read the options at the head of a line; the text behind the last one, or behind `--`, is left unchanged.

    Args:
        line: the line.
        options: the known options.
        several: names of options that may be repeated, with a run for each value; their values are lists.
        magic: the name of the line's magic, for errors.

    Raises:
        OptionError: an option is unknown, a value is missing or unexpected, or a quote or a bracket is not closed.
    """
    known = forms(options)
    given: dict[str, Any] = {}
    pieces = pieces_of(line, known)
    last = asked = ""
    try:
        for piece in pieces:
            name, equals, value = piece.text.partition("=")
            if piece.text == "--":
                return Line(given, rest=line[piece.end :].strip())
            if name in ("-h", "--help"):
                return Line(given, help=True)
            if name not in known:
                if _looks_like_option(name, known):
                    raise _unknown(name, options, magic)
                return Line(given, rest=line[piece.start :].strip(), last=last, option=asked if last else "")
            option, on = known[name]
            last, asked = "", name
            if not option.kind.takes_value:
                if equals:
                    raise OptionError(f"Invalid value {value!r}", "expected no value", name)
                given[option.name] = on
                continue
            word = Word(value if equals else _value(name, option, next(pieces, None), known))
            repeats = option.kind.repeats or option.name in several
            given[option.name] = [*given.get(option.name, []), word] if repeats else word
            last = word if option.kind.repeats and quoted(word) is None else ""
    except OptionError:
        raise
    except ValueError as exc:
        raise OptionError(str(exc)) from None
    return Line(given)


def pieces_of(line: str, known: Mapping[str, tuple[Option, bool]]) -> Iterator[Piece]:
    """Yield the words of a line one by one. Requirements with operators between them are one word: `a & b`."""
    pieces = _Ahead(cut(line))
    is_value = False
    for piece in pieces:
        name, equals, _ = piece.text.partition("=")
        option = known[name][0] if name in known and not is_value else None
        joins = option is not None and option.kind.joins
        yield _joined(piece, pieces, line, known) if is_value or (joins and equals) else piece
        is_value = joins and not equals


class _Ahead:
    """An iterator that shows the next item before it gives it."""

    def __init__(self, pieces: Iterator[Piece]) -> None:
        self._pieces = pieces
        self._seen: list[Piece] = []

    def __iter__(self) -> Iterator[Piece]:
        return self

    def __next__(self) -> Piece:
        return self._seen.pop() if self._seen else next(self._pieces)

    def peek(self) -> Piece | None:
        if not self._seen:
            self._seen.extend(piece for piece in [next(self._pieces, None)] if piece is not None)
        return self._seen[0] if self._seen else None


def _joined(first: Piece, pieces: _Ahead, line: str, known: Mapping[str, Any]) -> Piece:
    """Return an expression with all that its operators join; a comma before another value joins, too."""
    end = first
    while first.text not in known:
        following = pieces.peek()
        if following is None or following.text.partition("=")[0] in known or following.text == "--":
            break
        if end.text[-1] not in OPERATORS and following.text[0] not in "&|":
            break
        end = next(pieces)
    return Piece(line[first.start : end.end], first.start, end.end)


def left_over(said: Line, options: Mapping[str, Option]) -> OptionError:
    """Return the error for words that belong to no option."""
    known = forms(options)
    words = list(takewhile(lambda word: word.partition("=")[0] not in known, _words(said.rest)[1:]))
    words = [_words(said.rest)[0], *words]
    return OptionError(f"Unexpected {' '.join(words)!r} after the options. {_meant(said, words, known) or _EACH}")


def _meant(said: Line, words: list[str], known: Mapping[str, tuple[Option, bool]]) -> str:
    """Return what words that belong to no option were probably meant as; empty if nothing is probable."""
    flag = "--" + words[0].partition("=")[0].replace("_", "-")
    option = known[said.option][0] if said.option else None
    may_be_sentence = option is not None and option.kind.joins and said.last.isidentifier() and "=" not in words[0]
    code = list(takewhile(_is_code, words))
    if option is not None and not option.kind.joins:
        each = " ".join(f"{said.option} {word}" for word in (said.last, *words))
        return f"Write {said.option} before each value: {each}"
    if option is not None and code and (len(code) == len(words) or _is_code(said.last)):
        each = " ".join(f"{said.option} {word}" for word in (said.last, *code))
        both = " & ".join((said.last, *code))
        return f"Write {said.option} before each requirement: {each}, or join them: {said.option} {both}"
    if code and flag not in known and "--require" in known:
        return f"Did you mean --require {code[0]}?"
    hints = [f"Did you mean {flag}?"] if flag in known and (len(words) == 1 or not may_be_sentence) else []
    hints += [f'A sentence needs quotes: --require "{said.last} {" ".join(words)}"'] if may_be_sentence else []
    return " ".join(hints)


def _words(text: str) -> list[str]:
    try:
        return [piece.text for piece in cut(text)]
    except ValueError:  # a quote or a bracket is open
        return text.split()


def _is_code(word: str) -> bool:
    """Return whether a word is a call, a function or a name with an underscore, and so part of no sentence."""
    try:
        nodes = list(ast.walk(ast.parse(word, mode="eval")))
    except (SyntaxError, ValueError):
        return False
    named = any(isinstance(node, ast.Name) and "_" in node.id for node in nodes)
    return named or any(isinstance(node, (ast.Call, ast.Lambda)) for node in nodes)


def forms(options: Mapping[str, Option]) -> dict[str, tuple[Option, bool]]:
    """Return the options by every form that they may have in a line, each with the value of a flag."""
    found: dict[str, tuple[Option, bool]] = {}
    for option in options.values():
        for form in (option.flag, option.short, f"--{option.name}" if option.alias else ""):
            found[form] = (option, True)
        found[option.negation] = (option, False)
    found.pop("", None)
    return found


def _unknown(name: str, options: Mapping[str, Option], magic: str) -> OptionError:
    from .help import MAGICS  # late: it reads all tables

    said = f"Unknown option {name} of {magic}."
    for other, table in MAGICS.items():
        if other != magic and name in forms(table):
            return OptionError(f"{said} It is an option of {other}. All options: {magic}?")
    plain = name.lstrip(f"-{_LONG_DASHES}")
    off = plain.startswith("no-")
    names = [form[2:] for one in options.values() for form in (one.flag, one.negation if off else "") if form]
    usual = f" The usual ones: {', '.join(one.flag for one in options.values() if one.short)}."
    return OptionError(f"{said}{nearest(plain, names, '--') or usual} All options: {magic}?")


def _value(name: str, option: Option, piece: Piece | None, known: Mapping[str, Any]) -> str:
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
