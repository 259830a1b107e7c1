"""How recordings and re-checks look as the value of a cell: the view, and tables in HTML and text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..recordings.difference import Recheck
from ..recordings.many import Found, Rechecks
from ..recordings.recording import Recording
from .static_view import StaticView
from .untrusted import escape, visible_line

_CELL = "text-align: left; vertical-align: top; padding: 2px 16px 2px 0"
_MOST_WRONG = 20


def recording_bundle(recording: Recording) -> dict[str, Any]:
    """Give a recorded run as a cell's output keeps it: the view, HTML and text."""
    view = StaticView(recording.log)
    view.catch_up()
    return view.bundle()


def rechecks_bundle(found: Rechecks) -> dict[str, str]:
    """Give the counts of a folder, and the recordings that are judged otherwise than by their label."""
    counts = [(label, str(row["flagged"]), str(row["passed"])) for label, row in found.confusion().items()]
    wrong = [(one.path.name, one.label or "", _finding(one)) for one in found.wrong]
    more = len(wrong) - _MOST_WRONG
    tables = [("marked", "flagged", "passed"), *counts], [("wrong", "marked", "found"), *wrong[:_MOST_WRONG]]
    shown = [table for table in tables if len(table) > 1]
    rest = [f"... and {more} more"] if more > 0 else []
    return {
        "text/html": "".join([_html(repr(found)[1:-1]), *map(_html_table, shown), *map(_html, rest)]),
        "text/plain": "\n".join([repr(found)[1:-1], *map(_text_table, shown), *rest]),
    }


def recheck_bundles(found: Recheck) -> list[dict[str, Any]]:
    """Give what a re-check has found as two outputs: the difference as a table, then the new run in the view."""
    table = [("requirement", "recorded", "now"), *found.table()]
    return [
        {"text/html": _html_table(table), "text/plain": _text_table(table)},
        recording_bundle(found.rechecked),
    ]


def _finding(one: Found) -> str:
    if one.error is not None:
        return one.error
    return f"{one.requirement}: {one.reason or 'no'}" if one.flagged else "passed"


def _html(line: str) -> str:
    return f"<p>{escape(line)}</p>"


def _html_table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    heads = "".join(f'<th style="{_CELL}">{escape(cell)}</th>' for cell in head)
    lines = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in row) + "</tr>" for row in body
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def _text_table(rows: Sequence[Sequence[str]]) -> str:
    cells = [[visible_line(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )
