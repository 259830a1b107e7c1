"""Finds and reads the `pyproject.toml` of a project, and the sets of requirements in it.

The file may not be the user's own, so nothing in it is evaluated. It counts only if it belongs to the user or to the
system's administrator, and is not above the root of the repository.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .errors import OptionError, invalid, invalid_type, nearest
from .literals import ready_requirement

PROJECT = "mellea-stream"
SETS = "sets"

_RECORDING = ".stream.jsonl"
_REPOSITORY = (".git", ".hg", ".jj", ".svn")
_ADMINISTRATOR = 0


class ProjectFile(NamedTuple):
    """The path of the nearest file that counts, or None, its table, and the files that do not count."""

    path: Path | None
    table: dict[str, Any]
    ignored: tuple[Path, ...]


def notebook_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the notebook; if unknown, the working directory."""
    # Jupyter's server sets this variable to the notebook's path. A cell may have changed the working directory.
    notebook = Path(environ.get("JPY_SESSION_NAME", ""))
    return notebook.parent if notebook.is_absolute() and notebook.parent.is_dir() else Path.cwd()


def find_project(start: Path) -> ProjectFile:
    """Return the nearest `pyproject.toml`, in a folder or above it, that counts and has our table.

    Raises:
        OptionError: the file cannot be read.
    """
    ignored: list[Path] = []
    for place in (start, *start.parents):
        path = place / "pyproject.toml"
        if path.is_file() and not _is_trusted(path):
            ignored.append(path)
        elif path.is_file() and (given := _table(path)) is not None:
            return ProjectFile(path, given, tuple(ignored))
        if any((place / name).exists() for name in _REPOSITORY):
            break
    return ProjectFile(None, {}, tuple(ignored))


def project_set(start: Path, name: str) -> list[Any]:
    """Return the requirements of a named set in `[tool.mellea-stream.sets]` of the project's `pyproject.toml`.

    Raises:
        OptionError: there is no such set, or it is not a list of requirements.
    """
    path, table, _ = find_project(start)
    sets = table.get(SETS, {})
    if not isinstance(sets, dict) or name not in sets:
        where = f"[tool.{PROJECT}.{SETS}] of {'pyproject.toml' if path is None else path}"
        raise OptionError(f"Unknown set @{name}", f"expected a set in {where}.{nearest(name, sets)}")
    try:
        return requirements_in(sets[name])
    except OptionError as exc:
        raise OptionError(f"Invalid set @{name} of {path}", str(exc)) from exc.__cause__


def requirements_in(value: Any) -> list[Any]:
    """Return a list of sentences and of the ready requirements that are written as calls.

    Raises:
        OptionError: the value is something else.
    """
    given: list[Any] = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise invalid_type(value, "a list of sentences and ready requirements, such as max_words(120)")
    return [ready_requirement(one) or one for one in given]


def project_value(name: str, key: str, value: Any, path: Path) -> Any:
    """Return the value of an option in a project's file, in the form that a run needs.

    Raises:
        OptionError: a project cannot give this value.
    """
    try:
        if name == "requirements":
            return requirements_in(value)
        return _recording(value, path.parent) if name == "record" else value
    except OptionError as exc:
        raise exc.of(f"{key} in {path}") from exc.__cause__


def _recording(value: Any, folder: Path) -> str:
    """Return a project's `record` if it is allowed: below its own folder, not hidden, and named as a recording."""
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


def _table(path: Path) -> dict[str, Any] | None:
    try:
        given = tomllib.loads(path.read_text("utf-8")).get("tool", {}).get(PROJECT)
    except (OSError, ValueError, RecursionError) as exc:
        raise OptionError(f"Cannot read {path}", str(exc)) from None
    if given is not None and not isinstance(given, dict):
        raise OptionError(f"Invalid tool.{PROJECT} in {path}", "expected a table")
    return given


def _is_trusted(path: Path) -> bool:
    """Return whether a file and its folder belong to the user of this process, or to the administrator."""
    if not hasattr(os, "geteuid"):  # Windows
        return True
    return all(_owner(each) in (os.geteuid(), _ADMINISTRATOR) for each in (path, path.parent))


def _owner(path: Path) -> int:
    try:
        return path.stat().st_uid
    except OSError:
        return -1
