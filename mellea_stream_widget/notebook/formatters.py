"""Tells IPython how recordings and re-checks are shown as the value of a cell.

It knows their types by name, so that nothing of them is imported before there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

_HOME = "mellea_stream_widget.recordings"


def teach(shell: Any) -> None:
    """Add the formatters to a shell."""
    bundles = shell.display_formatter.mimebundle_formatter
    bundles.for_type_by_name(f"{_HOME}.recording", "Recording", _late("recording_bundle"))
    bundles.for_type_by_name(f"{_HOME}.many", "Rechecks", _late("rechecks_bundle"))
    shell.display_formatter.ipython_display_formatter.for_type_by_name(f"{_HOME}.difference", "Recheck", _show_recheck)


def forget(shell: Any) -> None:
    """Remove the formatters from a shell."""
    formatter = shell.display_formatter
    for one in (formatter.mimebundle_formatter, formatter.ipython_display_formatter):
        for printers in (one.type_printers, one.deferred_printers):
            for kind in [kind for kind in printers if _is_ours(kind)]:
                del printers[kind]


def _is_ours(kind: Any) -> bool:
    module = kind[0] if isinstance(kind, tuple) else kind.__module__
    return str(module).startswith(f"{_HOME}.")


def _late(name: str) -> Callable[[Any], Any]:
    return lambda shown: getattr(import_module("..views.formatters", __package__), name)(shown)


def _show_recheck(found: Any) -> None:
    from IPython.display import display

    for bundle in _late("recheck_bundles")(found):
        display(bundle, raw=True)
