"""The kinds of options: how to read a word of a line, which values are valid, and what Tab offers."""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar

from ..orchestrator.limits import LARGEST, LIMIT_NAMES, Limits, expected_limit, shown
from .errors import OptionError, invalid, invalid_type, nearest, one_of
from .words import Names, quoted


class Kind:
    """Any text.

    Attributes:
        takes_value: whether a value follows the option's name in a line.
        repeats: whether a line may give the option several times.
        merges: whether a value is merged with those of wider levels, instead of replacing them.
        joins: whether operators join values in a line: `a & b`.
    """

    takes_value: ClassVar[bool] = True
    repeats: ClassVar[bool] = False
    merges: ClassVar[bool] = False
    joins: ClassVar[bool] = False

    def read(self, word: str, names: Names) -> Any:
        """Return the value that a word of a line stands for.

        Raises:
            OptionError: the word has no such value.
        """
        text = quoted(word)
        return word if text is None else text

    def check(self, value: Any) -> Any:
        """Return a valid value in the form that a run needs; cheap, and without an import of mellea.

        Raises:
            OptionError: the value is invalid.
        """
        if not isinstance(value, str):
            raise invalid(value, "a string")
        return value

    def resolve(self, value: Any) -> Any:
        """Return the object that a checked value stands for; may import mellea and take long."""
        return value

    def merge(self, wider: Any, narrower: Any) -> Any:
        """Return the merged value of two levels, for an option that merges."""
        return {**self.check(wider), **self.check(narrower)}

    def offers(self, names: Names) -> Iterable[str]:
        """Return the words that Tab offers."""
        return ()

    def show(self, value: Any) -> str:
        """Return a value as it would be written in a line."""
        return str(value)


class FlagKind(Kind):
    """On or off."""

    takes_value = False

    def check(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise invalid(value, "True or False")
        return value

    def show(self, value: Any) -> str:
        return "on" if value else "off"


class NumberKind(Kind):
    """A number within bounds; a whole number if `least` is an int.

    Args:
        least: the smallest valid value.
        most: the largest.
    """

    def __init__(self, least: float, most: float = LARGEST) -> None:
        self.number: type[int] | type[float] = type(least) if isinstance(least, float) else int
        self._least = least
        self._most = most
        whole = "a whole number" if self.number is int else "a number"
        self._expected = whole if least < 0 else f"{whole}, {least:g} or more"

    def read(self, word: str, names: Names) -> float:
        try:
            return self.check(self.number(quoted(word) or word))
        except (ValueError, OverflowError):
            raise invalid(word, self._expected) from None

    def check(self, value: Any) -> float:
        kinds = int if self.number is int else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds) or not value >= self._least:
            raise invalid(value, self._expected)
        if value > self._most:
            raise invalid(value, f"{self._expected}, up to {self._most}")
        return self.number(value)

    def show(self, value: Any) -> str:
        return f"{value:g}" if self.number is float else str(value)


class ChoiceKind(Kind):
    """One of a few names."""

    def __init__(self, *choices: str) -> None:
        self._choices = choices

    def check(self, value: Any) -> Any:
        if not isinstance(value, str) or value not in self._choices:
            raise invalid(value, one_of(self._choices), nearest(str(value), self._choices))
        return value

    def offers(self, names: Names) -> Sequence[str]:
        return self._choices


class ChoicesKind(ChoiceKind):
    """Some of a few names, separated by commas in a line."""

    def read(self, word: str, names: Names) -> tuple[str, ...]:
        return tuple(part.strip() for part in (quoted(word) or word).split(","))

    def check(self, value: Any) -> tuple[str, ...]:
        if not isinstance(value, Iterable):
            raise invalid(value, f"some of {', '.join(self._choices)}")
        check = super().check
        return tuple(check(one) for one in ([value] if isinstance(value, str) else value))

    def show(self, value: Any) -> str:
        return ",".join(value)


class NumbersKind(NumberKind):
    """Some numbers, separated by commas in a line."""

    def read(self, word: str, names: Names) -> Any:
        return tuple(super(NumbersKind, self).read(part.strip(), names) for part in (quoted(word) or word).split(","))

    def check(self, value: Any) -> Any:
        if isinstance(value, str) or not isinstance(value, Iterable):
            raise invalid(value, f"a list of numbers, each {self._least:g} or more")
        return tuple(super(NumbersKind, self).check(one) for one in value)

    def show(self, value: Any) -> str:
        return ",".join(super(NumbersKind, self).show(one) for one in value)


class VariableKind(Kind):
    """The name of a variable to set."""

    def check(self, value: Any) -> str:
        if isinstance(value, str) and keyword.iskeyword(value):
            raise invalid(value, f"the name of a variable, and {value} is a word of Python. Try {value}_")
        if not isinstance(value, str) or not value.isidentifier():
            raise invalid(value, "the name of a variable: letters, digits and _")
        return value


class ExpressionKind(Kind):
    """A variable or an expression whose value is an object.

    Args:
        expected: what is expected, for people.
        wanted: returns whether an object is valid; by default every object is.
        offered: returns whether Tab offers an object's variable; by default the same as `wanted`.
    """

    def __init__(
        self, expected: str, wanted: Callable[[Any], bool] | None = None, offered: Callable[[Any], bool] | None = None
    ) -> None:
        self._expected = expected
        self._wanted = wanted
        self._offered = offered or wanted or (lambda value: True)

    def read(self, word: str, names: Names) -> Any:
        return names.value(word, expected=self._expected)

    def check(self, value: Any) -> Any:
        if self._wanted is not None and not self._wanted(value):
            raise invalid_type(value, self._expected)
        return value

    def offers(self, names: Names) -> Iterable[str]:
        return [name for name in names.public() if self._offered(names.namespace[name])]

    def show(self, value: Any) -> str:
        return described(value)


class NamedKind(ExpressionKind):
    """One of a few names, or a variable or an expression for an object.

    Args:
        choices: the names.
        expected: what is expected, for people.
        offered: returns whether Tab offers an object's variable.
    """

    def __init__(self, choices: Sequence[str], expected: str, offered: Callable[[Any], bool]) -> None:
        super().__init__(expected, offered=offered)
        self._choices = choices

    def read(self, word: str, names: Names) -> Any:
        return word if word in self._choices else quoted(word) or names.value(word, self._choices)

    def offers(self, names: Names) -> Iterable[str]:
        return [*self._choices, *super().offers(names)]

    def show(self, value: Any) -> str:
        return value if isinstance(value, str) else described(value)


class LimitsKind(Kind):
    """Limits by name, such as `first_token=30,total=none`; those of a narrower level are merged into the wider ones."""

    merges = True

    def read(self, word: str, names: Names) -> dict[str, Any]:
        limits: dict[str, Any] = {}
        for part in (quoted(word) or word).split(","):
            name, equals, number = (text.strip() for text in part.partition("="))
            if not equals:
                raise invalid(part.strip(), "name=number,name=number, such as total=120")
            limits[name] = None if number.lower() == "none" else _number(number)
        return limits

    def check(self, value: Any) -> Limits:
        if isinstance(value, Limits):
            return value
        limits = self._named(value)
        for name, number in limits.items():
            expected = expected_limit(name, number)
            if expected is not None:
                raise OptionError(f"Invalid value {name}={shown(number)}", f"expected {expected}.")
        return Limits(**limits)

    def merge(self, wider: Any, narrower: Any) -> dict[str, Any]:
        return {**self._named(wider), **self._named(narrower)}

    def offers(self, names: Names) -> Iterable[str]:
        return [f"{name}=" for name in LIMIT_NAMES]

    def show(self, value: Any) -> str:
        usual = Limits()
        changed = {name: getattr(value, name) for name in LIMIT_NAMES if getattr(value, name) != getattr(usual, name)}
        return ",".join(f"{name}={'none' if number is None else f'{number:g}'}" for name, number in changed.items())

    def _named(self, value: Any) -> dict[str, Any]:
        """Return limits by name, without checking their numbers."""
        if isinstance(value, Limits):
            return {name: getattr(value, name) for name in LIMIT_NAMES}
        if not isinstance(value, Mapping):
            raise invalid_type(value, "Limits(...), or a mapping of their names to numbers")
        for name in value:
            if name not in LIMIT_NAMES:
                near = nearest(str(name), LIMIT_NAMES)
                raise OptionError(f"Unknown limit {name!r}", f"expected {one_of(LIMIT_NAMES)}.{near}")
        return dict(value)


def _number(text: str) -> float:
    try:
        return int(text) if text.lstrip("+-").isdigit() else float(text)
    except ValueError:
        raise invalid(text, "a number, or none for no limit") from None


def described(value: Any) -> str:
    """Return an object's name, or the name of its type."""
    if isinstance(value, str):
        return repr(value)
    return getattr(value, "__name__", "") or f"<{type(value).__name__}>"


def is_a(*kinds: str) -> Callable[[Any], bool]:
    """Return a function that tests for classes by their names, so that they need not be imported."""

    @lru_cache
    def wanted(one: type[Any]) -> bool:
        return any(kind.__name__ in kinds for kind in one.__mro__)

    return lambda value: wanted(type(value))  # type: ignore[arg-type]  # a class is hashable
