"""Defaults of a project: `[tool.mellea-stream]` in the nearest `pyproject.toml` that has it."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .defaults import Level
from .errors import OptionError

TABLE = "mellea-stream"


def folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Give the folder of the notebook; where none is known, that of this process."""
    # Jupyter's server names the notebook to its kernel; a cell may have changed the directory since.
    notebook = Path(environ.get("JPY_SESSION_NAME", ""))
    return notebook.parent if notebook.is_absolute() and notebook.parent.is_dir() else Path.cwd()


def level(start: Path) -> Level | None:
    """Give the defaults of the project that a folder is in, None if there are none. Nothing of them is evaluated.

    Raises:
        OptionError: the file cannot be read, or names an option that there is not.
    """
    for place in (start, *start.parents):
        path = place / "pyproject.toml"
        if not path.is_file():
            continue
        try:
            given = tomllib.loads(path.read_text("utf-8")).get("tool", {}).get(TABLE)
        except (OSError, ValueError) as exc:
            raise OptionError(f"{path} cannot be read: {exc}") from None
        if given is not None:
            return _level(path, given)
    return None


def _level(path: Path, given: Any) -> Level:
    if not isinstance(given, dict):
        raise OptionError(f"{path}: tool.{TABLE} is no table")
    return Level.of_keys(str(path), given, lambda option: f"{option.key} in {path}")
