"""Shows the runs of a cell: live while they run, and afterwards the output that the notebook keeps."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..log.encoding import encode
from ..log.reading import Reading
from ..orchestrator.result import StreamChunkingResult
from ..views.saved import StaticView, bundle_of
from ..views.terminal import Printer
from . import settled
from .display import Live, Stage
from .kernel.frontend import FrontEnd
from .kernel.threads import print_failure, read_in_thread

if TYPE_CHECKING:
    from .widget.base import ReplacedView
    from .widget.widget import StreamWidget

UPDATE = 0.5
"""Shortest time, in seconds, between two updates of the static output."""

_NAME = "mellea-stream-view"


@dataclass(frozen=True)
class RunsView:
    """The view of one run, or of several side by side.

    Attributes:
        runs: the runs.
        titles: a name for each in printed lines.
        bundle: returns the static output, as it is now.
        widget: makes the widget.
    """

    runs: Sequence[Reading]
    titles: Sequence[str]
    bundle: Callable[[], dict[str, Any]]
    widget: Callable[[], ReplacedView]


def show(result: StreamChunkingResult, stage: Stage) -> Future[None]:
    """Show a run in the current cell, live; the future ends when its last event is shown.

    If the view cannot be made, a message says so, and the run is shown as lines.
    """

    def widget() -> ReplacedView:
        from .widget.widget import StreamWidget

        return StreamWidget(result, title=stage.title, prompt=stage.prompt, rater=stage.rater, withheld=stage.withheld)

    static = StaticView(result, stage.title, stage.prompt)
    return show_view(RunsView([result], [stage.title], static.bundle, widget), stage)


def show_view(view: RunsView, stage: Stage) -> Future[None]:
    """Show runs in the current cell, live; the future ends when the last event of each is shown."""
    try:
        match stage.front_end:
            case FrontEnd.WIDGET:
                widget = view.widget()
                for run in view.runs:
                    settled.remember(run, stage.rating)
                return Live(widget, stage, view.bundle).done
            case FrontEnd.MARIMO:
                return _in_marimo(view.widget())
            case FrontEnd.UPDATES:
                shown = _size(view)
                stage.put(view.bundle())
                return read_in_thread(lambda: _update(view, stage, shown), _NAME)
            case FrontEnd.CAPTURED:
                return read_in_thread(lambda: _show_settled(view, stage), _NAME)
            case FrontEnd.NOTHING:
                return read_in_thread(lambda: _wait(view), _NAME)
            case FrontEnd.LINES:
                pass
    except Exception as exc:
        print_failure(exc)
    return read_in_thread(lambda: _print(view), _NAME)


def _in_marimo(widget: ReplacedView) -> Future[None]:
    """Add the widget to the output of marimo's current cell."""
    import marimo

    marimo.output.append(widget)
    return widget.sent


def show_again(result: StreamChunkingResult, stage: Stage, widget: StreamWidget | None = None) -> None:
    """Show a run, as it is now, in the current cell: with the given widget, or as text."""
    if stage.front_end is FrontEnd.WIDGET:
        settled.remember(result, stage.rating)
    if widget is None:
        stage.put(bundle_of(result, stage.title, stage.prompt))
    else:
        widget.show_in(stage)


def _print(view: RunsView) -> None:
    """Print one run after the other: the lines of simultaneous runs could not be distinguished."""
    for run, title in zip(view.runs, view.titles, strict=True):
        printer = Printer(sys.stdout, title)
        for event in run.log.follow_blocking():
            printer.feed(encode(event))


def _wait(view: RunsView) -> None:
    for run in view.runs:
        run.log.join_blocking()


def _show_settled(view: RunsView, stage: Stage) -> None:
    _wait(view)
    stage.put(view.bundle())


def _update(view: RunsView, stage: Stage, shown: int) -> None:
    """Update the output until all logs are closed, less often for long texts, because every update has all of them.

    Args:
        view: the view.
        stage: the output.
        shown: number of events that the output has.
    """
    logs = [run.log for run in view.runs]
    while True:
        under_way = [log for log in logs if not log.closed]
        size = _size(view)
        if size != shown:
            shown, began = size, time.monotonic()
            stage.put(view.bundle())
            pause = max(UPDATE, 10 * (time.monotonic() - began))
            for log in under_way[:1]:
                log.join_blocking(pause)
        elif under_way:
            under_way[0].wait(len(under_way[0]), UPDATE)
        else:
            return


def _size(view: RunsView) -> int:
    return sum(len(run.log) for run in view.runs)
