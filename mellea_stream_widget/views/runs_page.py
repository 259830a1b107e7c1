"""A folder of runs as one HTML file: the table, and every run in the live view."""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterator

from ..batch.cell import RunCell
from ..batch.runs import Runs
from ..recordings.recording import load
from .page import lines_for_page, scripted_page
from .runs_table import runs_html
from .untrusted import escape

_LEVEL = 9
_VIEW = (
    '<section id="view" tabindex="-1" aria-label="The run that was chosen"><p>Open a run of the table.</p></section>'
)


def runs_page(runs: Runs) -> str:
    """Return a page that shows a table of runs, and each run when it is chosen.

    It loads nothing, sends nothing, and no text of a run can act. The runs are packed, and each is unpacked when it is
    opened. It holds the beginnings of prompts and answers, and the events and labels of the runs; no unchecked text.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    table = runs_html(runs, most=runs.rows, action=_button)
    return scripted_page(
        title=f"{runs.rows:,} prompts, {', '.join(runs.variants)}",
        body=f'<main id="runs">{table}</main>{_VIEW}{"".join(_packed(runs))}',
    )


def _button(cell: RunCell) -> str:
    key = _key(cell)
    label = escape(f"Open the run of row {cell.row} under {cell.variant}")
    return f' <button type="button" data-run="{key}" aria-label="{label}" aria-pressed="false">Open</button>'


def _packed(runs: Runs) -> Iterator[str]:
    for key, path in {_key(cell): runs.path / cell.path for cell in runs if cell.path}.items():
        lines = "\n".join(lines_for_page(load(path)))
        packed = b64encode(zlib.compress(lines.encode(), _LEVEL)).decode()
        yield f'<script type="application/octet-stream" id="run-{key}">{packed}</script>\n'


def _key(cell: RunCell) -> str:
    return cell.path.partition(".")[0]
