"""Where the value of an option comes from when nobody gives one: levels, from wide to narrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .errors import OptionError, nearest
from .names import Names, Word
from .table import Option, Options, table

BUILT_IN = "built in"


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


@dataclass(frozen=True)
class Settled:
    """The options of one run, and where each value that is not built in comes from."""

    options: Options
    origins: Mapping[str, str]


def settle(levels: Sequence[Level], names: Names) -> Settled:
    """Give each option the value of the narrowest level that has one.

    Args:
        levels: from the widest to the narrowest.
        names: what the words in them may name.

    Raises:
        OptionError: a level has an unknown option, or a value that does not do.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for level in levels:
        _know(level)
    for name, option in table().items():
        for level in levels:
            if name in level.values and (option.kind.merges or level is _narrowest(levels, name)):
                value = value_of(option, level, names)
                values[name] = option.kind.merge(values[name], value) if name in values else value
                origins[name] = f"{origins[name]}, {level.origin}" if name in origins else level.origin
    return Settled(Options(**values), origins)


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


def _narrowest(levels: Sequence[Level], name: str) -> Level:
    return next(level for level in reversed(levels) if name in level.values)


def _know(level: Level) -> None:
    known = table()
    for name in level.values:
        if name not in known:
            keys = [option.key for option in known.values()]
            near = nearest(name, keys)
            raise OptionError(f"{level.origin}: there is no option {name!r}.{near} Options: {', '.join(keys)}")
