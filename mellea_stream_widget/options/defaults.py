"""Where the value of an option comes from: the cell, the notebook, the project, IPython's configuration, the table."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .cell_options import CellOptions
from .errors import OptionError, invalid, nearest
from .kinds import ExpressionKind
from .pyproject import SETS, find_project, notebook_folder, requirements_in
from .table import Option, configurable, naming, table
from .words import Names, Word

_RECORDING = ".stream.jsonl"


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

    def of_project(self) -> list[str]:
        """Return the names of the options that a project's file has a part in."""
        return [name for name in table(CellOptions) if any(level.project for level in self.origins(name))]

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
                    value = read(option, level.values[name], names)
                    values[name] = option.kind.merge(values[name], value) if name in values else value
        return replace(chosen, options=CellOptions(**values))


def read(option: Option, given: Any, names: Names) -> Any:
    """Return the value that was given for an option: what a word of a line stands for, anything else as it is."""
    if isinstance(given, Word):
        return option.kind.read(given, names)
    if isinstance(given, list):
        return [read(option, each, names) for each in given]
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
        return [level for level in (ours, project_level(notebook_folder()), notebook) if level.values or level.ignored]


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


def project_level(start: Path) -> Level:
    """Return the defaults of a project: those of the nearest `pyproject.toml` that has some.

    Args:
        start: a folder of the project.

    Raises:
        OptionError: the file cannot be read, or has an unknown option, or a value that a project cannot give.
    """
    path, table, ignored = find_project(start)
    if path is None:
        return Level("no project", ignored=ignored)
    place = str(path)
    given = {named(key, place): value for key, value in table.items() if key != SETS}
    level = Level(place, {}, lambda option: f"{option.key} in {place}", project=True, ignored=ignored)
    level.values = {option.name: _value(option, value, path) for option, value in given.items()}
    return level


def _value(option: Option, value: Any, path: Path) -> Any:
    """Return a value as the run takes it."""
    try:
        if option.name == "requirements":
            return requirements_in(value)
        return _recording(value, path.parent) if option.name == "record" else value
    except OptionError as exc:
        raise exc.of(f"{option.key} in {path}") from exc.__cause__


def _recording(value: Any, folder: Path) -> str:
    """Return where a project may have runs recorded: below its own folder, not hidden, named as a recording."""
    if not isinstance(value, str) or not value:
        raise invalid(value, "the path of a file or a folder")
    home = folder.resolve()
    try:
        path = (home / Path(value).expanduser()).resolve()
        is_folder = path.is_dir() or value.endswith(("/", os.sep))
    except (OSError, RuntimeError, ValueError) as exc:  # a loop of links, no such user, a NUL, a name too long
        raise invalid(value, "the path of a file or a folder") from exc
    if not path.is_relative_to(home):
        raise invalid(value, f"a place below {home}, which is the project's folder")
    if any(part.startswith(".") for part in path.relative_to(home).parts):
        raise invalid(value, "a place that is not hidden: no name with a dot in front")
    if not is_folder and not path.name.endswith(_RECORDING):
        raise invalid(value, f"a file whose name ends in {_RECORDING}, or a folder with / at its end")
    return f"{path}{os.sep}" if is_folder else str(path)
