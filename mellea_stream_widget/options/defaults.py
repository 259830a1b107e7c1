"""Where the value of an option comes from: the cell, the notebook, the project, IPython's configuration, the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from .cell_options import CellOptions
from .errors import OptionError
from .kinds import ExpressionKind
from .levels import Level
from .project import project_level
from .pyproject import notebook_folder
from .table import Option, naming, table
from .words import Names, Word


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
        return [level for level in (ours, project_level(notebook_folder()), notebook) if level.values or level.ignored]
