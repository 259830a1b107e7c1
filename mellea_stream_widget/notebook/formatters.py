"""Registers with IPython how runs, recordings and re-checks are shown as the value of a cell.

The types are registered by name, so that none of their modules is imported before there is an object of the type.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

_HOME = __package__.partition(".")[0]


def teach(shell: Any) -> None:
    """Register the formatters with a shell."""
    bundles = shell.display_formatter.mimebundle_formatter
    bundles.for_type_by_name(f"{_HOME}.log.reading", "Reading", _reading_bundle)
    bundles.for_type_by_name(f"{_HOME}.recordings.recheck_folder", "Rechecks", _late("rechecks_bundle"))
    outputs = shell.display_formatter.ipython_display_formatter
    outputs.for_type_by_name(f"{_HOME}.recordings.recheck_result", "Recheck", _show_recheck)


def _late(name: str) -> Callable[[Any], Any]:
    return lambda shown: getattr(import_module("..views.formatters", __package__), name)(shown)


def _reading_bundle(reading: Any) -> Any:
    """Return the view; a line of text only in the cell that shows the run already."""
    if getattr(reading, "is_in_view", False):
        return {"text/plain": repr(reading)}
    return _late("reading_bundle")(reading)


def _show_recheck(found: Any) -> None:
    from IPython.display import display

    for bundle in _late("recheck_bundles")(found):
        display(bundle, raw=True)
