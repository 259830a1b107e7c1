"""`%stream_config`: sets, removes and lists the defaults of a notebook."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ...options.cell_options import CellOptions
from ...options.defaults import Defaults, Level, choose, named
from ...options.help import default
from ...options.line import left_over, parse
from ...options.table import Option, configurable
from ...options.words import Word

_WIDTH = 60


def change(defaults: Defaults, line: str) -> bool:
    """Set or remove the defaults in a line of `%stream_config`; return False if it only asks for the list.

    Raises:
        OptionError: the line is invalid; nothing was changed.
    """
    head, _, rest = line.strip().partition(" ")
    if head == "--reset":
        names = [named(key).name for key in rest.split()]
        for name in names or list(defaults.notebook):
            defaults.notebook.pop(name, None)
        return True
    options = configurable(CellOptions)
    said = parse(line, options, magic="%stream_config")
    if said.rest:
        raise left_over(said, options)
    choose([Level("this notebook", said.given)], defaults.names)
    defaults.notebook.update(said.given)
    return bool(said.given)


def asked_for(line: str) -> list[str]:
    """Return the options of a line of `%stream_config` that has only names; otherwise an empty list.

    Raises:
        OptionError: a name is unknown.
    """
    words = line.split()
    plain = [word for word in words if word.lstrip("-").replace("-", "_").isidentifier() and not word.startswith("-")]
    return [named(word).name for word in words] if words and plain == words else []


def listing(defaults: Defaults, only: Collection[str] = ()) -> str:
    """Return a line for each option, with its value and its origin.

    Args:
        defaults: the defaults.
        only: the names of the options to list; by default all.

    Raises:
        OptionError: a value is invalid.
    """
    chosen = choose(defaults.levels(), defaults.names)
    rows = []
    for name, option in configurable(CellOptions).items():
        if only and name not in only:
            continue
        origins = chosen.origins(name)
        value = getattr(chosen.options, name)
        shown = _shown(option, value, chosen.given(name)) if origins else default(option)
        rows.append((option.key, shown, ", ".join(level.origin for level in origins) or "default"))
    widths = [min(max(len(row[column]) for row in rows), _WIDTH) for column in (0, 1)]
    return "\n".join(f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}" for key, value, origin in rows)


def _shown(option: Option, value: Any, given: Any) -> str:
    """Return a value as text: as it was written, if it comes from a line."""
    words = given if isinstance(given, list) else [given]
    if all(isinstance(word, Word) for word in words) and not option.kind.merges:
        return ", ".join(words)
    return option.kind.show(value)
