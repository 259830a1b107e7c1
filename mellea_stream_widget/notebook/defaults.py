"""The defaults of a call or a cell, and the notice about those that a project's file sets."""

from __future__ import annotations

from typing import Any

from ..options.cell_options import CellOptions
from ..options.defaults import ChosenOptions, Defaults, choose
from ..options.table import table
from ..options.words import NO_NAMES
from ..views.untrusted import visible_line

_LONGEST = 80

_said: set[str] = set()


def defaults_of(shell: Any) -> Defaults:
    """Return the notebook's defaults; in a program those of the project."""
    magics = None if shell is None else shell.magics_manager.registry.get("StreamMagics")
    return Defaults(NO_NAMES) if magics is None else magics.defaults


def view_of(shell: Any) -> str:
    """Return the view of the defaults: "auto", "widget", "html" or "text"."""
    defaults = defaults_of(shell)
    options = choose(defaults.levels(), defaults.names).options
    return "text" if options.text else options.view


def print_project(chosen: ChosenOptions) -> None:
    """Print which options of a run the project's file sets, and which files are ignored, each once.

    The folder may have come from somebody else. A person who runs a cell in it should know if another server answers,
    if nothing will be shown, or if the prompt is recorded.
    """
    for line in _lines(chosen):
        if line not in _said:
            _said.add(line)
            print(line, flush=True)


def _lines(chosen: ChosenOptions) -> list[str]:
    lines = []
    for level in chosen.levels:
        for path in level.ignored:
            lines.append(visible_line(f"{path} is ignored, because it belongs to another user."))
        options = table(CellOptions)
        names = chosen.of_project() if level.project else []
        if names:
            shown = [f"{options[name].key} = {_shown(chosen, name)}" for name in names]
            lines.append(visible_line(f"From {level.origin}: {'; '.join(shown)}"))
    return lines


def _shown(chosen: ChosenOptions, name: str) -> str:
    text = table(CellOptions)[name].kind.show(getattr(chosen.options, name))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} ..."
