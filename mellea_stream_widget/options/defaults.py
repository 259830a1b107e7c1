"""The options of one run: chosen from the cell, the notebook, the project and IPython's configuration, and resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from ..backends import NAMES, BackendUnavailable
from .cell_options import AskOptions, CellOptions
from .errors import OptionError, nearest, one_of
from .kinds import ExpressionKind
from .parts import BackendKind, Progress
from .pyproject import SETS, find_project, notebook_folder, project_value
from .table import Option, configurable, naming, table
from .words import Names, Word

A = TypeVar("A", bound=AskOptions)


@dataclass
class Level:
    """Values of options from one origin.

    Attributes:
        origin: name of the origin, for people.
        values: by the options' names, Python values or words of a line.
        named: returns the name of an option as it is written there.
        project: whether they come from a project's file, which may not be the user's own.
        ignored: project files that are ignored because they belong to another user.
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
        """Return the levels from which an option's value comes: several if the option merges, none for a default."""
        having = [level for level in self.levels if name in level.values]
        return having if table(CellOptions)[name].kind.merges else having[-1:]

    def of_project(self) -> list[str]:
        """Return the names of the options whose value comes, at least in part, from a project's file."""
        return [name for name in table(CellOptions) if any(level.project for level in self.origins(name))]

    def given(self, name: str) -> Any:
        """Return an option's value as it was written; None if it was not given."""
        origins = self.origins(name)
        return origins[-1].values[name] if origins else None

    def called(self, name: str) -> str:
        """Return an option's name as it is written in the origin of its value, for errors."""
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
    """Return the options of a run, each with its value from the narrowest level that has one.

    Limits and model options are merged from all levels, name by name.

    Args:
        levels: from the widest to the narrowest; the last one is the caller's own.
        names: the variables that words in them may use.

    Raises:
        OptionError: a level has an invalid value.
    """
    chosen = ChosenOptions(CellOptions(), tuple(levels))
    values: dict[str, Any] = {}
    with chosen.naming():
        # Expressions may take long. They come last, so that mistakes in other options are reported first.
        for name, option in sorted(
            table(CellOptions).items(), key=lambda item: isinstance(item[1].kind, ExpressionKind)
        ):
            for level in chosen.origins(name):
                with naming(name):
                    value = read(option, level.values[name], names)
                    values[name] = option.kind.merge(values[name], value) if name in values else value
        return replace(chosen, options=CellOptions(**values))


def read(option: Option, given: Any, names: Names) -> Any:
    """Return the value that was given for an option: that of a word of a line, or a Python value unchanged."""
    if isinstance(given, Word):
        return option.kind.read(str(given), names)
    if isinstance(given, list):
        return [read(option, each, names) for each in given]
    return given


class Defaults:
    """The defaults of a notebook or a program: all levels except a cell's own.

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
    """Return the option with a key, which may be written with dashes, if it can have a default.

    Raises:
        OptionError: no option that can have a default has this name.
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
    """Return the defaults of a project, from the nearest `pyproject.toml` that has some.

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
    level.values = {option.name: project_value(option.name, option.key, value, path) for option, value in given.items()}
    return level


def answerer(chosen: ChosenOptions) -> Any:
    """Return the back-end that answers, as a name with its model or as an object.

    A session as the context answers itself if it was given closer to the prompt than a back-end.

    Raises:
        OptionError: a model was given for a back-end that cannot have another one.
    """
    options = chosen.options
    session = getattr(options.context, "backend", None)
    if session is not None and not chosen.closer("backend", "context"):
        return session
    given, model = options.backend, options.model
    if model is None:
        return given
    if not isinstance(given, str):
        raise OptionError(f"Invalid value {model!r}", f"use it with {one_of(NAMES)} as the back-end", "model")
    if ":" in given:
        raise OptionError(f"Invalid value {model!r}", f"{given} names a model already; give one of the two", "model")
    return f"{given}:{model}"


def find(options: A, answers: Any, progress: Progress | None) -> A:
    """Return the options with their values resolved to objects. Imports mellea; may load a model.

    Args:
        options: the chosen options.
        answers: the back-end, as `answerer` returns it.
        progress: called with a line of text before each long step.

    Raises:
        OptionError: a value cannot be resolved or used.
    """
    found = options.with_found(
        requirements=options.resolved("requirements", lift=True),
        context=options.resolved("context"),
        backend=_backend("backend", answers, progress),
        validation_backend=_backend("validation_backend", options.validation_backend, progress),
        model_options=_model_options(options),
    )
    _see_it_resumes(found)
    return found


def _backend(name: str, given: Any, progress: Progress | None) -> Any:
    try:
        with naming(name):
            return BackendKind().resolve(given, progress)
    except BackendUnavailable as exc:
        raise OptionError(f"Cannot use {given!r}", str(exc), name) from None


def _model_options(options: AskOptions) -> dict[Any, Any]:
    """Return mellea's model options, including those that have an option of their own."""
    from ..mellea.api import ModelOption

    own = {
        ModelOption.MAX_NEW_TOKENS: options.max_tokens,
        ModelOption.TEMPERATURE: options.temperature,
        ModelOption.SEED: options.seed,
    }
    return {**(options.model_options or {}), **{name: value for name, value in own.items() if value is not None}}


def _see_it_resumes(options: AskOptions) -> None:
    from ..mellea.resume import needed_resume_options

    try:
        needed_resume_options(options.backend, options.retry, options.attempts)
    except ValueError as exc:
        raise OptionError(f"Invalid value {options.retry!r}", str(exc), "retry") from None
