"""An evaluation as plain JSON values, for the table, plots and lists of answers in a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .cases import Case
from .measures import Measures
from .plots import named
from .report import COLUMNS, cells_of
from .result import Evaluation, Group, in_group

MOST_LISTED = 500
"""Largest number of answers of a group that a page lists."""

_GROUPS: dict[str, Group] = {
    "TP": "true_positives",
    "FP": "false_positives",
    "TN": "true_negatives",
    "FN": "false_negatives",
    "leaked": "leaked",
    "withheld": "withheld",
    "early": "early",
}
_KEYS = (
    "requirement", "n", "true_positives", "false_positives", "true_negatives", "false_negatives", "precision", "recall",
    "false_positive_rate", "roc_auc", "leaked_characters", "withheld_characters", "delay_characters", "early",
    "saved_characters", "seconds_per_1000", "tokens_per_1000",
)  # fmt: skip
_SHARES = ("recall", "false_positive_rate")


def page_data(found: Evaluation) -> dict[str, Any]:
    """Return the data for a page.

    `columns` are names and meanings. A row has `cells`, as text, and `keys`, to sort by. Its `groups` are, by the name
    of a column, pairs of an answer's place in `answers` and the offset to show in it. `shares` and `curve` are drawn.
    `failures` are pairs of an answer and the reason why it could not be measured.
    """
    answers = [case.answer for case in found.cases()]
    places = {name: place for place, name in enumerate(answers)}
    rows = [_row(measures, cases, places) for measures, cases in found.rows()]
    return {
        "columns": [list(column) for column in COLUMNS],
        "rows": rows,
        "answers": answers,
        "failures": [[failure.answer, failure.error] for failure in found.failures[:MOST_LISTED]],
    }


def _row(measures: Measures, cases: Sequence[Case], places: dict[str, int]) -> dict[str, Any]:
    row = measures.row()
    return {
        "name": named(measures),
        "requirement": measures.requirement,
        "cells": cells_of(measures),
        "keys": [row[key] for key in _KEYS],
        "groups": {
            column: [[places[case.answer], place_of(case)] for case in cases if in_group(case, group)][:MOST_LISTED]
            for column, group in _GROUPS.items()
        },
        "shares": {name: [row[name], row[f"{name}_low"], row[f"{name}_high"]] for name in _SHARES},
        "curve": [] if measures.curve is None else _curve(measures),
        "varied": bool(measures.setting),
    }


def _curve(measures: Measures) -> list[list[float]]:
    """Return a ROC curve with at most some hundred points."""
    assert measures.curve is not None
    points = measures.curve.points
    step = max(1, len(points) // 200)
    kept = [*points[:-1:step], points[-1]]
    return [[0.0, 0.0], *([point.false_positive_rate, point.recall] for point in kept)]


def place_of(case: Case) -> int:
    """Return the offset to show in an answer: in the failed chunk, or else at the first bad character."""
    return case.start or 0 if case.stop is None else max(0, case.stop - 1)
