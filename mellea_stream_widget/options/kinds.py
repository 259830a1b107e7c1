"""The kinds of options: what a word in a line means, which values do, and what Tab offers."""

from __future__ import annotations

import keyword
import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from .errors import OptionError, nearest
from .names import Names
from .tokens import quoted


class Kind:
    """Any text.

    Attributes:
        takes_value: whether a value follows the option's name in a line.
        repeats: whether the option may be given several times.
        merges: whether a value is put upon those of wider levels, instead of replacing them.
    """

    takes_value: ClassVar[bool] = True
    repeats: ClassVar[bool] = False
    merges: ClassVar[bool] = False

    def read(self, word: str, names: Names) -> Any:
        """Give the value that a word of a line stands for.

        Raises:
            OptionError: it stands for none.
        """
        text = quoted(word)
        return word if text is None else text

    def check(self, value: Any) -> Any:
        """Give a value as the run takes it; cheap, and without an import of mellea.

        Raises:
            OptionError: it does not do.
        """
        if not isinstance(value, str):
            raise OptionError(f"{value!r} does not do; give a text")
        return value

    def merge(self, older: Any, newer: Any) -> Any:
        """Put a value upon that of a wider level."""
        return newer

    def offers(self, names: Names) -> Iterable[str]:
        """Give the words that may stand there, for completion."""
        return ()

    def show(self, value: Any) -> str:
        """Give a value as a person would write it in a line."""
        return str(value)


class Flag(Kind):
    """On or off."""

    takes_value = False

    def check(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise OptionError(f"{value!r} does not do; give True or False")
        return value

    def show(self, value: Any) -> str:
        return "on" if value else "off"


class Number(Kind):
    """A number that fits.

    Args:
        number: int or float.
        expected: what to give, for people.
        least: the smallest one that does.
    """

    def __init__(self, number: type[int] | type[float], expected: str, least: float = -math.inf) -> None:
        self._number = number
        self._expected = expected
        self._least = least

    def check(self, value: Any) -> int | float:
        try:
            number = math.nan if isinstance(value, bool) else self._number(value)
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        whole = isinstance(value, str) or number == value
        if not (math.isfinite(number) and whole and number >= self._least):
            raise OptionError(f"{value!r} does not do; give {self._expected}")
        return number


class Choice(Kind):
    """One of a few names."""

    def __init__(self, *choices: str) -> None:
        self._choices = choices

    def check(self, value: Any) -> str:
        if value not in self._choices:
            near = nearest(str(value), self._choices)
            raise OptionError(f"there is no {value!r}; choose from {', '.join(self._choices)}.{near}")
        return str(value)

    def offers(self, names: Names) -> Sequence[str]:
        return self._choices


class Choices(Choice):
    """Some of a few names, with commas between them."""

    def read(self, word: str, names: Names) -> tuple[str, ...]:
        return tuple(part.strip() for part in (quoted(word) or word).split(","))

    def check(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(super(Choices, self).check(one) for one in ([value] if isinstance(value, str) else value))

    def show(self, value: Any) -> str:
        return ",".join(value)


class Variable(Kind):
    """The name of a variable that is to be set."""

    def read(self, word: str, names: Names) -> str:
        return word

    def check(self, value: Any) -> str:
        if not isinstance(value, str) or not value.isidentifier() or keyword.iskeyword(value):
            raise OptionError(f"{value!r} is no name for a variable; give letters, digits and _")
        return value


class Expression(Kind):
    """A variable or an expression that gives an object; `wanted` picks what Tab offers."""

    def __init__(self, wanted: Callable[[Any], bool]) -> None:
        self._wanted = wanted

    def read(self, word: str, names: Names) -> Any:
        return names.value(word)

    def check(self, value: Any) -> Any:
        return value

    def offers(self, names: Names) -> Iterable[str]:
        return [name for name in names.public() if self._wanted(names.namespace[name])]

    def show(self, value: Any) -> str:
        return described(value)


def described(value: Any) -> str:
    """Name an object in a few words."""
    if isinstance(value, str):
        return repr(value)
    return getattr(value, "__name__", "") or f"<{type(value).__name__}>"


def is_a(*kinds: str) -> Callable[[Any], bool]:
    """Make a test for objects of classes that are named and not imported."""
    return lambda value: any(kind.__name__ in kinds for kind in type(value).__mro__)
