"""Where the value of an option comes from: the cell, the notebook, the project, IPython's configuration, the table."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .cell_options import CellOptions
from .errors import OptionError, nearest
from .kinds import ExpressionKind
from .table import Option, configurable, naming, table
from .words import Names, Word

PROJECT = "mellea-stream"


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
class ChosenOptions:
    """The options of one run, and where each value comes from.

    Attributes:
        options: their values.
        levels: their origins, from the widest to the narrowest.
    """

    options: CellOptions
    levels: tuple[Level, ...]

    def origins(self, name: str) -> list[Level]:
        """Return the levels that an option's value comes from: one, several of an option that merges, or none."""
        having = [level for level in self.levels if name in level.values]
        return having if table(CellOptions)[name].kind.merges else having[-1:]

    def given(self, name: str) -> Any:
        """Return an option's value as it was written; None where nobody has given one."""
        origins = self.origins(name)
        return origins[-1].values[name] if origins else None

    def called(self, name: str) -> str:
        """Return an option's name as it is written where its value comes from, for errors."""
        return (self.origins(name) or self.levels)[-1].named(table(CellOptions)[name])

    def closer(self, name: str, other: str) -> bool:
        """Return whether an option was given at least as close to the prompt as another one."""
        ranks = {name: rank for rank, level in enumerate(self.levels) for name in level.values}
        return ranks.get(name, -1) >= ranks.get(other, -1)

    @contextmanager
    def naming(self) -> Iterator[None]:
        """Name options in errors as they were written."""
        try:
            yield
        except OptionError as exc:
            name = exc.option
            raise (exc.of(self.called(name)) if name in table(CellOptions) else exc) from exc.__cause__


def choose(levels: Sequence[Level], names: Names) -> ChosenOptions:
    """Return the options of a run: for each the value of the narrowest level that has one.

    Limits and model options are put together from all levels, name by name.

    Args:
        levels: from the widest to the narrowest; the last one is the caller's own.
        names: what the words in them may name.

    Raises:
        OptionError: a level has an invalid value.
    """
    chosen = ChosenOptions(CellOptions(), tuple(levels))
    values: dict[str, Any] = {}
    with chosen.naming():
        # Expressions may take long, so they come last: a mistake in another option is reported before.
        for name, option in sorted(
            table(CellOptions).items(), key=lambda item: isinstance(item[1].kind, ExpressionKind)
        ):
            for level in chosen.origins(name):
                with naming(name):
                    value = _read(option, level.values[name], names)
                    values[name] = option.kind.merge(values[name], value) if name in values else value
        return replace(chosen, options=CellOptions(**values))


def _read(option: Option, given: Any, names: Names) -> Any:
    if isinstance(given, Word):
        return option.kind.read(given, names)
    if isinstance(given, list):
        return [_read(option, each, names) for each in given]
    return given


class Defaults:
    """The defaults of a notebook, or of a program: all levels but a cell's own.

    Attributes:
        names: the user's variables.
        notebook: the values of `%stream_config`.
    """

    def __init__(self, names: Names, configured: Mapping[str, Any] = {}) -> None:  # never changed
        self.names = names
        self.notebook: dict[str, Any] = {}
        self._configured = configured

    def levels(self) -> list[Level]:
        """Return the levels from the widest to the narrowest: IPython's, the project's, the notebook's.

        Raises:
            OptionError: the project's file is wrong.
        """
        ours = Level("IPython's configuration", self._configured, lambda option: f"StreamMagics.{option.key}")
        notebook = Level("this notebook", self.notebook, lambda option: f"{option.flag} of %stream_config")
        return [level for level in (ours, project_level(notebook_folder()), notebook) if level.values]


def notebook_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the notebook; where it is not known, that of this process."""
    # Jupyter's server tells the kernel the notebook's name; a cell may have changed the directory since.
    notebook = Path(environ.get("JPY_SESSION_NAME", ""))
    return notebook.parent if notebook.is_absolute() and notebook.parent.is_dir() else Path.cwd()


def project_level(start: Path) -> Level:
    """Return the defaults of a project: `[tool.mellea-stream]` in the nearest `pyproject.toml` that has it.

    Nothing in the file is evaluated.

    Args:
        start: a folder of the project.

    Raises:
        OptionError: the file cannot be read, or has an unknown option.
    """
    for place in (start, *start.parents):
        path = place / "pyproject.toml"
        if not path.is_file():
            continue
        try:
            given = tomllib.loads(path.read_text("utf-8")).get("tool", {}).get(PROJECT)
        except (OSError, ValueError) as exc:
            raise OptionError(f"Cannot read {path}", str(exc)) from None
        if given is not None:
            return _level_of(path, given)
    return Level("no project")


def _level_of(path: Path, given: Any) -> Level:
    if not isinstance(given, dict):
        raise OptionError(f"Invalid tool.{PROJECT} in {path}", "expected a table")
    values = {named(key, str(path)).name: value for key, value in given.items()}
    return Level(str(path), values, lambda option: f"{option.key} in {path}")


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
