"""Imports the packages of the extra `checks` when a requirement needs one."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..log.mistakes import MissingPackage


def needed(module: str, what: str) -> Any:
    """Import a module of the extra `checks`.

    Raises:
        ModuleNotFoundError: with what to install.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as exc:
        raise MissingPackage(
            f"{what} needs the package of {exc.name!r}: pip install 'mellea-stream-widget[checks]'", name=exc.name
        ) from None
