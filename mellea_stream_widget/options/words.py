"""Splits the line of a magic into words, and evaluates them.

Unlike in a shell, a word may be a Python expression: spaces inside brackets and quotes do not end it. Quotes are part
of the word, to distinguish `"no prices"`, a sentence, from `no_prices`, a name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from .errors import OptionError, nearest, told

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_PREFIX = re.compile(r"(?:^|\W)(?:[bfru]|br|rb|fr|rf)$", re.IGNORECASE)


NAME = "{name}"
"""Stands for an unknown name in a hint."""


class Word(str):
    """A value as it was written in a line, which is evaluated each time that it is used."""


class Piece(NamedTuple):
    """A word and its place in the line: `line[start:end] == text`."""

    text: str
    start: int
    end: int


def cut(line: str) -> Iterator[Piece]:
    """Yield the words of a line one by one, without reading further than the caller needs.

    Raises:
        ValueError: a quote or a bracket is not closed, or a closing bracket has no opening one.
    """
    start: int | None = None
    brackets: list[str] = []
    position = 0
    while position < len(line):
        character = line[position]
        end = position + 1
        if character in "\"'" and (brackets or _opens_quote(line[position if start is None else start : position])):
            end = _end_of_quote(line, position)
        elif character in _CLOSING:
            brackets.append(_CLOSING[character])
        elif character in _CLOSING.values():
            if not brackets or brackets.pop() != character:
                raise ValueError(f"Unmatched {character} in: {line.strip()}")
        elif character.isspace() and not brackets:
            if start is not None:
                yield Piece(line[start:position], start, position)
            start, position = None, end
            continue
        start = position if start is None else start
        position = end
    if brackets:
        raise ValueError(f"Missing {brackets[-1]} in: {line.strip()}")
    if start is not None:
        yield Piece(line[start:], start, len(line))


def quoted(word: str) -> str | None:
    """Return the text of a word that is one quoted string; None for any other word."""
    if word[:1] not in ("'", '"'):
        return None
    try:
        value = ast.literal_eval(word)
    except (SyntaxError, ValueError):
        return None
    return value if isinstance(value, str) else None


def unquoted(text: str) -> str:
    """Return a text without the quotes around all of it, if it has them; the text inside is not changed."""
    inside = text[1:-1]
    return inside if len(text) > 2 and text[0] == text[-1] in ("'", '"') and text[0] not in inside else text


def _opens_quote(before: str) -> bool:
    """Return whether a quote behind a text opens a string: not inside a word, except behind a prefix such as f."""
    return not re.search(r"\w$", before) or bool(_PREFIX.search(before))


def _end_of_quote(line: str, start: int) -> int:
    position = start + 1
    while position < len(line):
        if line[position] == "\\":
            position += 1
        elif line[position] == line[start]:
            return position + 1
        position += 1
    raise ValueError(f"Missing {line[start]} at the end of: {line[start:].strip()}")


@dataclass(frozen=True)
class Names:
    """The user's variables.

    Attributes:
        namespace: the variables, for the nearest match and for completion.
        evaluate: returns the value of an expression.
    """

    namespace: Mapping[str, Any]
    evaluate: Callable[[str], Any]

    def value(
        self,
        word: str,
        choices: Iterable[str] = (),
        hint: str = "",
        ready: Mapping[str, Any] | None = None,
        expected: str = "",
    ) -> Any:
        """Return the value of an expression.

        Args:
            word: the expression.
            choices: words that are valid without a variable, for errors.
            hint: advice for an unknown name that has no near match; `NAME` in it stands for the name.
            ready: names that an expression may use without an import, unless the user has a variable of that name.
            expected: what the value should be, for errors.

        Raises:
            OptionError: the word is not an expression, uses an unknown name, or raised an exception.
        """
        ready = ready or {}
        kept = f"expected a variable, or an expression for {expected}." if expected else ""
        listed = f"expected one of {', '.join(choices)}, or a variable." if choices else kept
        try:
            try:
                return self.evaluate(word)
            except NameError as exc:
                if exc.name not in ready:
                    raise
            return eval(word, {**ready, **self.namespace})
        except NameError as exc:
            missing = exc.name if exc.name and exc.name not in choices else word
            near = nearest(missing, [*choices, *ready, *self.public()])
            raise OptionError(
                f"Unknown name {missing!r}", f"{listed}{near or hint.replace(NAME, missing)}".strip()
            ) from None
        except SyntaxError:
            expects = listed or "expected a Python expression."
            raise OptionError(f"Invalid value {word}", f"{expects}{hint.replace(NAME, '...')}".strip()) from None
        except Exception as exc:
            raise OptionError(f"Cannot evaluate {word}", told(exc)) from exc

    def public(self) -> list[str]:
        """Return the names of the variables without a leading underscore, except those that IPython has added."""
        return [name for name in self.namespace if not name.startswith("_") and name not in _OF_IPYTHON]


_OF_IPYTHON = ("In", "Out", "exit", "get_ipython", "open", "quit")


def _no_variables(word: str) -> Any:
    raise NameError(f"name {word!r} is not defined", name=word)


NO_NAMES = Names({}, _no_variables)
"""No variables."""
