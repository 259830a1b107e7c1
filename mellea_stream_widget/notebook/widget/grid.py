"""The widget for many runs: a live table, and a run below it. Importing this module imports anywidget."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

import traitlets

from ...batch.cell import RunCell
from ...batch.folder import BadFolder
from ...batch.runs import Runs
from ...log.mistakes import InvalidType
from ...recordings.reader import BadRecording
from ...views.formatters import runs_bundle
from ...views.runs_grid import grid_cells, grid_data, grid_progress, grid_table
from ...views.untrusted import without_surrogates
from ..kernel.threads import harmless, read_in_thread
from ..output import NOT_DRAWN
from .base import LiveView
from .wire import OpenedRuns

INTERVAL = 0.25
"""Shortest time, in seconds, between two messages about changes."""

_BATCH = 500
"""Largest number of cells of one message, which a page reads at once."""


class StreamGrid(LiveView):
    """Show a table of runs with a row for each prompt, a column for each variant, and filters; a click opens a run.

    It is updated while the runs are made, and then has a Stop button. `runs` as the last line of a cell shows the same.

    Args:
        runs: what `run_many` or `load_many` has returned.
        title: shown above the table.

    Raises:
        TypeError: `runs` is not a table of runs.
    """

    table = traitlets.Unicode().tag(sync=True)

    def __init__(self, runs: Runs, *, title: str = "") -> None:
        if not isinstance(runs, Runs):
            kind = type(runs).__name__
            raise InvalidType(f"Invalid runs of type {kind}: expected what run_many() or load_many() returns")
        self._runs = runs
        self._lock = threading.RLock()
        self._ended = False
        self._opened = OpenedRuns(self.send)
        super().__init__("grid.js", title, table=json.dumps(grid_table(runs)))
        self._sent = read_in_thread(self._follow, "mellea-stream-grid")
        self._sent.add_done_callback(lambda _: harmless(self._tell_settled))

    @property
    def sent(self) -> Future[None]:
        """Ends when all runs are made and were sent to the page."""
        return self._sent

    def close(self) -> None:
        """Remove the grid from the page; the runs continue."""
        self._ended = True
        if hasattr(self, "_opened"):
            self._opened.end()
        super().close()

    def _follow(self) -> None:
        """Send the page all changes until all runs are made."""
        seen = self._runs.changed
        while self._runs.running and not self._ended:
            if self._runs.wait_for_change(seen, INTERVAL) == seen:
                continue
            seen, since = self._runs.changed, seen
            self._send_cells(since)
            time.sleep(INTERVAL)
        if not self._ended:
            self._send_cells(seen)

    def _send_cells(self, since: int | None = None) -> None:
        """Send the page all cells, or those that changed after `since`, or the reason why they cannot be read."""
        try:
            self._send_messages(self._runs.cells(since=since))
        except BadFolder as exc:
            self._refuse(exc)

    def _send_messages(self, cells: Sequence[RunCell]) -> None:
        with self._lock:
            for first in range(0, len(cells), _BATCH):
                self.send({"type": "cells", "cells": grid_cells(cells[first : first + _BATCH])})
            self.send({"type": "progress", **grid_progress(self._runs)})

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "hello", **rest} if not rest:
                self._send_cells()
            case {"type": "stop", **rest} if not rest:
                self._runs.stop()
            case {"type": "open", "variant": str(variant), "row": int(row), "repeat": int(repeat), **rest} if not rest:
                self._open(variant, row, repeat)
            case {"run": str(number), **rest}:
                self._ignored += not self._opened.take(number, rest)
            case _:
                self._ignored += 1

    def _open(self, variant: str, row: int, repeat: int) -> None:
        try:
            run = self._runs[variant, row, repeat]
        except (KeyError, BadFolder, BadRecording, OSError) as exc:
            self._refuse(exc.args[0] if isinstance(exc, KeyError) else exc)
            return
        self._opened.show(run, {"variant": variant, "row": row, "repeat": repeat})

    def _refuse(self, why: object) -> None:
        self.send({"type": "refused", "why": without_surrogates(str(why))})

    def _hint(self) -> str:
        return f"{NOT_DRAWN} To stop the runs, call their stop()." if self._runs.running else ""

    def _still(self) -> dict[str, Any]:
        return {**grid_data(self._runs), **runs_bundle(self._runs)}
