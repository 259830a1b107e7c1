"""Registers IPython formatters for runs, recordings and re-checks.

The types are registered by name, so that their modules are not imported before there is an object of the type.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from .settled import remember

_HOME = __package__.partition(".")[0]


def register(shell: Any) -> None:
    """Add the formatters to a shell."""
    bundles = shell.display_formatter.mimebundle_formatter
    bundles.for_type_by_name(f"{_HOME}.log.reading", "Reading", _reading_bundle)
    bundles.for_type_by_name(f"{_HOME}.recordings.recheck_folder", "Rechecks", _late("rechecks_bundle"))
    bundles.for_type_by_name(f"{_HOME}.batch.runs", "Runs", _runs_bundle)
    bundles.for_type_by_name(f"{_HOME}.evaluation.result", "Evaluation", _evaluation_bundle)
    bundles.for_type_by_name(f"{_HOME}.batch.summary", "Summary", _late("summary_bundle"))
    bundles.for_type_by_name(f"{_HOME}.batch.comparing", "Comparison", _late("comparison_bundle"))
    bundles.for_type_by_name(f"{_HOME}.views.side_by_side", "SideBySide", _side_by_side_bundle)
    bundles.for_type_by_name(f"{_HOME}.notebook.streams", "Streams", _streams_bundle)
    outputs = shell.display_formatter.ipython_display_formatter
    outputs.for_type_by_name(f"{_HOME}.recordings.recheck_result", "Recheck", _show_recheck)


def unregister(shell: Any) -> None:
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


def _runs_bundle(runs: Any) -> Any:
    """Return the grid and the table if a person can use the grid; otherwise the table alone.

    In a cell that already shows the runs it is a line of text.
    """
    from .kernel.frontend import FrontEnd, current_shell, detect
    from .many_view import is_in_view

    if is_in_view(runs):
        return {"text/plain": repr(runs)}

    if detect(current_shell()) is not FrontEnd.WIDGET:
        return _late("runs_bundle")(runs)
    from .widget.grid import StreamGrid

    return StreamGrid(runs)._repr_mimebundle_()


def _side_by_side_bundle(found: Any, **told: str) -> Any:
    """Return runs side by side: live if some are under way and a person watches."""
    from .kernel.frontend import FrontEnd, current_shell, detect

    for run in found.runs:
        remember(run)
    if not (found.is_running and found.runs) or detect(current_shell()) is not FrontEnd.WIDGET:
        return import_module("..views.side_by_side", __package__).side_by_side_bundle(found, **told)
    from .widget.compare import StreamCompare

    names = [side.name for side in found.sides]
    return StreamCompare(*found.runs, names=names, **told)._repr_mimebundle_()


def _streams_bundle(streams: Any) -> Any:
    """Return the columns; a line of text in a cell that already shows them."""
    if streams.is_in_view:
        return {"text/plain": repr(streams)}
    return _side_by_side_bundle(streams.compare(), prompt=streams.prompt or "")


def _evaluation_bundle(found: Any) -> Any:
    """Return the interactive table if a person can use it; otherwise HTML and text."""
    from .kernel.frontend import FrontEnd, current_shell, detect

    if detect(current_shell()) is not FrontEnd.WIDGET:
        return {"text/html": found._repr_html_(), "text/plain": str(found)}
    from .widget.evaluation import StreamEvaluation

    return StreamEvaluation(found)._repr_mimebundle_()


def _reading_bundle(reading: Any) -> Any:
    """Return the view; a line of text in a cell that already shows the run."""
    if getattr(reading, "is_in_view", False):
        return {"text/plain": repr(reading)}
    remember(reading)
    return _late("reading_bundle")(reading)


def _show_recheck(found: Any) -> None:
    from IPython.display import display

    remember(found.result)
    for bundle in _late("recheck_bundles")(found):
        display(bundle, raw=True)
