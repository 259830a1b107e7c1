"""MIME bundles for runs and re-checks as the value of a cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..batch.comparing import Comparison
from ..batch.runs import Runs
from ..batch.summary import Summary
from ..log.reading import Reading
from ..recordings.recheck_folder import Found, Rechecks
from ..recordings.recheck_result import Recheck
from .html import NO_MATH
from .runs_table import runs_html, runs_text, summary_html
from .saved import bundle_of
from .untrusted import escape, visible, visible_line

_CELL = "text-align: left; vertical-align: top; padding: 2px 16px 2px 0"
_MOST_ROWS = 20
_MOST_FLIPS = 50
UNLABELLED = 'Which of them are wrong is known once there are labels: label(path, "good") or label(path, "bad").'


def reading_bundle(reading: Reading) -> dict[str, Any]:
    """Return a run, as it is now, as HTML and text, and as a view once it has settled."""
    return bundle_of(reading, reading.title, reading.prompt or "")


def runs_bundle(runs: Runs) -> dict[str, str]:
    """Return a table of runs, as it is now."""
    return {"text/html": runs_html(runs), "text/plain": runs_text(runs)}


def summary_bundle(summary: Summary) -> dict[str, str]:
    """Return the summaries of the variants of a table."""
    return {"text/html": _unset(summary_html(summary)), "text/plain": visible(repr(summary))}


def comparison_bundle(found: Comparison) -> dict[str, str]:
    """Return the conclusion of a comparison of two variants, and the prompts that flipped."""
    table = [
        ("row", "prompt", found.first, found.second, "objected"),
        *(
            (str(flip.row), flip.prompt, flip.before, flip.after, ", ".join(flip.objected))
            for flip in found.flips[:_MOST_FLIPS]
        ),
    ]
    more = len(found.flips) - _MOST_FLIPS
    rest = [f"... and {more:,} more"] if more > 0 else []
    tables = [table] if found.flips else []
    return {
        "text/html": _unset("".join([_html(found.sentence), *map(_html_table, tables), *map(_html, rest)])),
        "text/plain": "\n".join([visible_line(found.sentence), *map(_text_table, tables), *rest]),
    }


def rechecks_bundle(found: Rechecks) -> dict[str, str]:
    """Return the counts of a folder, and the recordings with a verdict other than their label.

    Without labels nothing can differ: then it is the recordings that are flagged.
    """
    parts: list[Any] = [repr(found)[1:-1]]
    if found.labelled:
        counts = [(label, str(row["flagged"]), str(row["passed"])) for label, row in found.confusion().items()]
        parts.append([("marked", "flagged", "passed"), *counts])
        wrong = [(one.path.name, one.label or "", _finding(one)) for one in found.wrong if one.error is None]
        parts += _first(("wrong", "marked", "found"), wrong)
    else:
        parts += _first(("flagged", "found"), [(one.path.name, _finding(one)) for one in found if one.flagged])
        parts.append(UNLABELLED)
    parts += _first(("not checked", "error"), [(one.path.name, _finding(one)) for one in found.unchecked])
    html = "".join(_html(part) if isinstance(part, str) else _html_table(part) for part in parts)
    return {
        "text/html": _unset(html),
        "text/plain": "\n".join(part if isinstance(part, str) else _text_table(part) for part in parts),
    }


def _first(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[Any]:
    """Return a table with the first rows, and how many more there are; nothing without rows."""
    more = len(rows) - _MOST_ROWS
    table = [[heads, *rows[:_MOST_ROWS]]] if rows else []
    return [*table, *([f"... and {more} more"] if more > 0 else [])]


def recheck_bundles(found: Recheck) -> list[dict[str, Any]]:
    """Return the result of a re-check as two outputs: a table of the differences, then the new run."""
    table = [("requirement", "recorded", "now"), *found.table()]
    return [
        {"text/html": _unset(_html_table(table)), "text/plain": _text_table(table)},
        reading_bundle(found.result),
    ]


def _finding(one: Found) -> str:
    if one.error is not None:
        return one.error
    return f"{one.requirement}: {one.reason or 'no'}" if one.flagged else "passed"


def _unset(html: str) -> str:
    """Return HTML in which a page does not read what is between two dollar signs as a formula."""
    return f'<div class="{NO_MATH}">{html}</div>'


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
