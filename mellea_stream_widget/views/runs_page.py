"""A folder of runs as one HTML file, with the grid, and each run in the live view."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from typing import Any

from ..batch.cell import RunCell
from ..batch.runs import Runs
from ..log.encoding import encode
from ..recordings.recording import Recording, load
from .page import PAGE_END, in_script, open_page
from .runs_grid import grid_cells, grid_progress, grid_table
from .runs_table import runs_html
from .saved import Saved, kept_labels
from .untrusted import escape

_LEVEL = 9
_AT_ONCE = 500
"""Largest number of cells of one line, which a page reads at once."""


def runs_page(runs: Runs) -> list[str]:
    """Return the parts of a page with the grid of a table of runs, which shows each run when it is opened.

    It loads and sends nothing, and no text of a run is executed. A run is unpacked when it is opened. The page has the
    prompts, and the events and labels of the runs as a notebook keeps them, but no unchecked text. Readers without
    scripts see the summary and the first rows.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    cells = list(runs)
    blocks: list[str] = []
    numbers: dict[str, int | None] = {}
    for path in dict.fromkeys(cell.path for cell in cells if cell.path):
        kept = _kept(load(runs.path / path))
        numbers[path] = None if kept is None else len(blocks)
        if kept is not None:
            blocks.append(_packed(json.dumps(kept, separators=(",", ":"))))
    table = {**grid_table(runs), **grid_progress(runs), "running": False}
    opened = open_page(
        "runs-page.js",
        title=f"{runs.rows:,} prompts, {', '.join(runs.variants)}",
        body=(
            f'<main id="view" data-title="{escape(runs.path.name)}">{runs_html(runs)}</main>\n'
            f'<script type="application/json" id="table">{in_script(json.dumps(table))}</script>\n'
            f"{_block('cells', _packed(_lines(cells, numbers)))}"
        ),
    )
    return [opened, *(_block(f"run-{number}", block) for number, block in enumerate(blocks)), PAGE_END]


def _lines(cells: list[RunCell], numbers: dict[str, int | None]) -> str:
    """Return cells as lists of JSON, each with the number of its run."""
    told = [{**shown, "of": numbers.get(cell.path)} for shown, cell in zip(grid_cells(cells), cells, strict=True)]
    parts = (told[first : first + _AT_ONCE] for first in range(0, len(told), _AT_ONCE))
    return "\n".join(json.dumps(part, separators=(",", ":")) for part in parts)


def _kept(recording: Recording) -> dict[str, Any] | None:
    """Return a run as a notebook keeps it; None if it is too long."""
    labels = kept_labels(recording)
    saved = Saved(prompt=recording.prompt or "", about={"labels": labels} if labels else None)
    for event in recording.log.read():
        saved.feed(encode(event))
    return saved.data()


def _packed(text: str) -> str:
    return b64encode(zlib.compress(text.encode(), _LEVEL)).decode()


def _block(name: str, packed: str) -> str:
    return f'<script type="application/octet-stream" id="{name}">{packed}</script>\n'
