"""The defaults of a project: `[tool.mellea-stream]` in its `pyproject.toml`.

A recording that a project asks for goes below its own folder, into a file that can be nothing else.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from .errors import OptionError, invalid
from .levels import Level, named
from .pyproject import SETS, find_project, requirements_in
from .table import Option

_RECORDING = ".stream.jsonl"


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
    """Return where a project may have runs recorded: below its own folder, as recordings, and nowhere hidden."""
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
