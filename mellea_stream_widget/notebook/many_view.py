"""Shows a table of runs while it fills: a table in a notebook, a bar in a terminal."""

from __future__ import annotations

import sys
import time
from concurrent.futures import Future
from contextlib import suppress
from typing import Any
from weakref import WeakKeyDictionary

from ..batch.runs import Runs
from ..options.many_options import ManyOptions
from ..views.formatters import runs_bundle
from .defaults import view_of
from .display import Stage
from .kernel.frontend import FrontEnd, detect
from .kernel.threads import print_failure, read_in_thread
from .stream import current_cell

UPDATE = 0.5
"""Seconds between two states of the table."""

_NAME = "mellea-stream-many-view"
_cells: WeakKeyDictionary[Runs, int] = WeakKeyDictionary()


def is_in_view(runs: Runs) -> bool:
    """Return whether the current cell already shows these runs, so that its value need not show them again."""
    cell = current_cell()
    return cell is not None and _cells.get(runs) == cell


def _note_view(runs: Runs) -> None:
    cell = current_cell()
    if cell is not None:
        _cells[runs] = cell


def follow(runs: Runs, options: ManyOptions, shell: Any) -> Future[None]:
    """Show runs in the current cell until all are made; the future ends when the last state is shown."""
    front_end = FrontEnd.LINES if options.text or shell is None else detect(shell, view_of(shell))
    if options.quiet or (options.background and front_end is not FrontEnd.WIDGET):
        front_end = FrontEnd.NOTHING
    if front_end in (FrontEnd.WIDGET, FrontEnd.UPDATES):
        _note_view(runs)
    match front_end:
        case FrontEnd.WIDGET:
            try:
                return _show_grid(runs, Stage(front_end))
            except Exception as exc:  # the runs continue
                print_failure(exc)
                return _show_table(runs, Stage(FrontEnd.UPDATES))
        case FrontEnd.UPDATES:
            return _show_table(runs, Stage(front_end))
        case FrontEnd.LINES | FrontEnd.MARIMO:
            return read_in_thread(lambda: _count(runs), _NAME)
        case FrontEnd.CAPTURED | FrontEnd.NOTHING:
            return read_in_thread(lambda: _wait(runs), _NAME)


def _show_table(runs: Runs, stage: Stage) -> Future[None]:
    stage.put(runs_bundle(runs))
    return read_in_thread(lambda: _update(runs, stage), _NAME)


def _show_grid(runs: Runs, stage: Stage) -> Future[None]:
    """Show the grid, which updates itself; the output that the notebook keeps is set at the end."""
    from .widget.grid import StreamGrid

    grid = StreamGrid(runs)
    output = grid.output_in(stage)
    grid.sent.add_done_callback(lambda _: output.end())

    def follow() -> None:
        output.follow()
        grid.sent.result()
        output.put()

    return read_in_thread(follow, _NAME)


def _update(runs: Runs, stage: Stage) -> None:
    seen, pause = runs.changed, UPDATE
    while runs.running:
        _pause(runs, pause)
        if runs.changed != seen:
            seen, began = runs.changed, time.monotonic()
            stage.put(runs_bundle(runs))
            pause = _pause_after(began)
    stage.put(runs_bundle(runs))


def _count(runs: Runs) -> None:
    from tqdm import tqdm

    with tqdm(total=len(runs), initial=_settled(runs), desc="Running", unit="run", file=sys.stderr) as bar:
        pause = UPDATE
        while runs.running:
            _pause(runs, pause)
            began = time.monotonic()
            bar.update(_settled(runs) - bar.n)
            pause = _pause_after(began)
        bar.update(_settled(runs) - bar.n)
    if runs.note:
        print(runs.note, file=sys.stderr)


def _settled(runs: Runs) -> int:
    counts = runs.counts()
    return sum(counts.values()) - counts.get("open", 0)


def _pause_after(began: float) -> float:
    """Return the seconds to wait after an update that began at that time, so that updates take at most 10 %."""
    return max(UPDATE, 10 * (time.monotonic() - began))


def _pause(runs: Runs, seconds: float) -> None:
    with suppress(TimeoutError):
        runs.done.result(seconds)


def _wait(runs: Runs) -> None:
    runs.done.result()
