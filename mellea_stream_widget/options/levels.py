"""Where values of options come from, and which options can have a default there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .cell_options import CellOptions
from .errors import OptionError, nearest
from .table import Option, configurable


@dataclass
class Level:
    """Values of one origin.

    Attributes:
        origin: where they come from, for people.
        values: by the options' names, Python values or words of a line.
        named: how an option is called there.
        project: whether they come from a file of the project, which may be a stranger's.
        ignored: files of projects that do not count, because they belong to somebody else.
    """

    origin: str
    values: Mapping[str, Any] = field(default_factory=dict)
    named: Callable[[Option], str] = lambda option: option.flag
    project: bool = False
    ignored: tuple[Path, ...] = ()


def named(key: str, place: str = "") -> Option:
    """Return the option that can have a default under a key, which may be written with dashes.

    Raises:
        OptionError: no option that can have a default is named so.
    """
    options = configurable(CellOptions)
    keys = {**{option.key: option for option in options.values()}, **options}
    option = keys.get(key.lstrip("-").replace("-", "_"))
    if option is None:
        listed = f"expected one of {', '.join(item.key for item in options.values())}."
        advice = nearest(key.lstrip("-").replace("-", "_"), keys).strip() or listed
        raise OptionError(f"Unknown option {key!r}{f' in {place}' if place else ''}", advice)
    return option
