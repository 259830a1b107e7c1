"""Where the value of an option comes from when nobody gives one: levels, from wide to narrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .errors import OptionError, nearest
from .kinds import Expression
from .names import Names, Word
from .table import Option, Options, configurable, table


@dataclass
class Level:
    """Values of one origin.

    Attributes:
        origin: where they come from, for people.
        values: by the options' names, Python values or words of a line.
        named: how an option is called there.
    """

    origin: str
    values: Mapping[str, Any] = field(default_factory=dict)
    named: Callable[[Option], str] = lambda option: option.flag

    @classmethod
    def of_keys(cls, origin: str, given: Mapping[str, Any], named: Callable[[Option], str]) -> Level:
        """Make a level of defaults that somebody has written down, by the options' keys.

        Raises:
            OptionError: there is no such option, or none that can have a default.
        """
        known = {option.key: option for option in configurable().values()}
        values = {}
        for key, value in given.items():
            option = known.get(key.replace("-", "_"))
            if option is None:
                near = nearest(key, known)
                raise OptionError(f"{origin}: there is no option {key!r}.{near} Options: {', '.join(known)}")
            values[option.name] = value
        return cls(origin, values, named)


@dataclass(frozen=True)
class Settled:
    """The options of one run.

    Attributes:
        options: their values.
        levels: where those come from, from the widest to the narrowest.
    """

    options: Options
    levels: tuple[Level, ...]

    def origins(self, name: str) -> list[Level]:
        """Give the levels that an option's value comes from, none for what is built in."""
        having = [level for level in self.levels if name in level.values]
        return having if table()[name].kind.merges else having[-1:]

    def given(self, name: str) -> Any:
        """Give an option's value as it was written; None where nobody has given one."""
        origins = self.origins(name)
        return origins[-1].values[name] if origins else None

    def called(self, name: str) -> str:
        """Name an option as it is called where its value comes from, for errors."""
        return (self.origins(name) or self.levels)[-1].named(table()[name])

    def closer(self, name: str, other: str) -> bool:
        """Whether an option was given at least as close to the prompt as another one."""
        return self._rank(name) >= self._rank(other)

    def _rank(self, name: str) -> int:
        return max((rank for rank, level in enumerate(self.levels) if name in level.values), default=-1)


def settle(levels: Sequence[Level], names: Names) -> Settled:
    """Give each option the value of the narrowest level that has one.

    Args:
        levels: from the widest to the narrowest; the last one is the caller's own.
        names: what the words in them may name.

    Raises:
        OptionError: a level has a value that does not do.
    """
    settled = Settled(Options(), tuple(levels))
    values: dict[str, Any] = {}
    # What may take long to evaluate comes last: a mistake in something else is told before.
    for name, option in sorted(table().items(), key=lambda item: isinstance(item[1].kind, Expression)):
        for level in settled.origins(name):
            value = value_of(option, level, names)
            values[name] = option.kind.merge(values[name], value) if name in values else value
    return replace(settled, options=Options(**values))


def value_of(option: Option, level: Level, names: Names) -> Any:
    """Give the value that a level has for an option.

    Raises:
        OptionError: with the option's name as the level has it.
    """
    given = level.values[option.name]
    try:
        return option.kind.check(_read(option, given, names))
    except OptionError as exc:
        raise OptionError(f"{level.named(option)}: {exc}") from exc.__cause__


def _read(option: Option, given: Any, names: Names) -> Any:
    if isinstance(given, Word):
        return option.kind.read(given, names)
    if isinstance(given, list):
        return [_read(option, each, names) for each in given]
    return given
