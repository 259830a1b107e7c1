"""A table of runs as plain JSON values: what the grid in a page shows, and what a notebook keeps of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from ..batch.cell import RunCell
from ..batch.runs import Runs
from .runs_table import MOST_ROWS
from .saved import MIME, VERSION
from .untrusted import without_surrogates

MOST_KEPT = 1_000_000
"""Largest number of characters of cells that a notebook keeps."""

UNASKED = "finished"
"""Stands in a page for the outcome of a run that ended well without requirements."""

_MOST_REASON = 300
_FIELDS = (
    "row",
    "repeat",
    "variant",
    "prompt",
    "outcome",
    "reason",
    "objected",
    "strip",
    "seconds",
    "answer",
    "changed",
)


def grid_table(runs: Runs) -> dict[str, Any]:
    """Return what is known of a table before its runs: its columns, and how many rows it has."""
    variants = [without_surrogates(name) for name in runs.variants]
    return {"variants": variants, "rows": runs.rows, "repeats": runs.repeats}


def grid_cells(cells: Iterable[RunCell]) -> list[dict[str, Any]]:
    """Return what a grid shows of cells."""
    return [_cell(one) for one in cells]


def grid_progress(runs: Runs) -> dict[str, Any]:
    """Return what stands above the columns, and whether runs are being made."""
    return {"heads": list(_heads(runs)), "running": runs.running, "note": without_surrogates(runs.note)}


def grid_data(runs: Runs) -> dict[str, Any]:
    """Return what a notebook keeps, by its MIME type: the summary and the first rows, within a budget."""
    cells: list[dict[str, Any]] = []
    size = 0
    found = runs.cells(limit=MOST_ROWS * len(runs.variants) * runs.repeats)
    for _, some in groupby(found, lambda cell: cell.row):
        row = grid_cells(some)
        size += sum(len(str(cell)) for cell in row)
        if size > MOST_KEPT:
            break
        cells += row
    grid = {**grid_table(runs), **grid_progress(runs), "running": False, "cells": cells}
    return {MIME: {"version": VERSION, "grid": grid}}


def _cell(cell: RunCell) -> dict[str, Any]:
    told = {name: getattr(cell, name) for name in _FIELDS}
    if cell.unasked:
        told["outcome"] = UNASKED
    told["objected"] = [without_surrogates(label) for label in cell.objected]
    for name in ("variant", "prompt", "answer"):
        told[name] = without_surrogates(told[name])
    told["reason"] = None if cell.reason is None else without_surrogates(cell.reason[:_MOST_REASON])
    return told


def _heads(runs: Runs) -> Iterator[dict[str, Any]]:
    kept = ("variant", "cells", "runs", "passed", "share", "low", "high", "median_seconds")
    for one in runs.summary():
        told = one.to_dict()
        worst = next((f"{label} ({number:,})" for label, number in one.objections.items()), None)
        yield {
            **{name: told[name] for name in (*kept, "tokens_per_passed", "money_per_passed")},
            "variant": without_surrogates(one.variant),
            "unfinished": one.unfinished,
            "checked": one.checked,
            "why_no_tokens": one.why_no_tokens,
            "objects_most": None if worst is None else without_surrogates(worst),
        }
