"""The defaults that a call from Python has."""

from __future__ import annotations

from typing import Any

from ..options.defaults import Defaults, choose
from ..options.words import NOBODY


def defaults_of(shell: Any) -> Defaults:
    """Return the notebook's defaults, or, in a program, those of the project."""
    magics = None if shell is None else shell.magics_manager.registry.get("StreamMagics")
    return Defaults(NOBODY) if magics is None else magics.defaults


def view_of(shell: Any) -> str:
    """Return which view the defaults ask for: "auto", "widget", "html" or "text"."""
    defaults = defaults_of(shell)
    options = choose(defaults.levels(), defaults.names).options
    return "text" if options.text else options.view
