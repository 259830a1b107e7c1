"""Reads plain answers from rows: mappings, and lines of JSON."""

from __future__ import annotations

import csv
import json
import operator
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..log.mistakes import InvalidValue
from ..recordings.format import LABELS, Label, Mark


@dataclass(frozen=True)
class PlainAnswer:
    """A plain answer from a table.

    Attributes:
        name: its place in the data, for people.
        answer: the text.
        prompt: the prompt; None if unknown.
        marks: its labels.
    """

    name: str
    answer: str
    prompt: str | None = None
    marks: tuple[Mark, ...] = ()


def json_rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the rows of a JSON Lines file, each with the number of its line."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line.decode("utf-8-sig"))
            except ValueError as exc:
                raise InvalidValue(
                    f"{path}, line {number}: not JSON ({exc}); expected an object with an answer."
                ) from None
            if not isinstance(row, dict):
                raise InvalidValue(f"{path}, line {number}: expected an object with an answer.")
            yield number, row


def csv_rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the rows of a CSV file, each with its number, from 0."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            yield from enumerate(csv.DictReader(file))
        except (UnicodeDecodeError, csv.Error) as exc:
            said = f"Cannot read {path}: expected CSV in UTF-8; save it in that encoding ({exc})."
            raise InvalidValue(said) from None


def rows_in(
    rows: Iterable[tuple[int, Mapping[str, Any]]], place: str, names: Mapping[str, Label]
) -> Iterator[PlainAnswer]:
    """Yield the answers of numbered rows.

    Args:
        rows: the rows and their numbers.
        place: the prefix of a number in an answer's name.
        names: the meaning of labels.
    """
    for number, row in rows:
        yield plain_answer(row, f"{place} {number}", names)


def plain_answer(row: Mapping[str, Any], name: str, names: Mapping[str, Label]) -> PlainAnswer:
    """Return the answer of a row.

    Raises:
        ValueError: the row is malformed; the message names it.
    """
    answer, prompt = row.get("answer"), _known(row.get("prompt"))
    if "answer" not in row:
        known = ", ".join(map(str, row))
        raise InvalidValue(f"{name} has no answer, but {known}: rename the column that has the text to answer.")
    if not isinstance(answer, str):
        raise InvalidValue(
            f"{name}: invalid value {answer!r} for answer: expected a string. Leave out rows without a text."
        )
    label = _label(_known(row.get("label")), name, names)
    start, end = (_offset(row.get(key), key, name, len(answer)) for key in ("start", "end"))
    text = {key: str(value) for key in ("rater", "requirement", "note") if (value := _known(row.get(key))) is not None}
    if label is None:
        return PlainAnswer(name, answer, prompt if isinstance(prompt, str) else None)
    rater, requirement, note = text.get("rater", ""), text.get("requirement"), text.get("note")
    mark = Mark(label, rater, None, start if label == "bad" else None, end, requirement, note)
    return PlainAnswer(name, answer, prompt if isinstance(prompt, str) else None, (mark,))


def _label(given: Any, name: str, names: Mapping[str, Label]) -> Label | None:
    # In a data frame, a column of whole numbers with missing values has floats.
    told = int(given) if isinstance(given, float) and given.is_integer() else given
    label: Any = names.get(str(told), names.get(str(given), given))
    if label in (None, ""):
        return None
    if label not in LABELS:
        raise InvalidValue(
            f"{name}: invalid value {given!r} for label: expected one of {', '.join(LABELS)}. Say what labels mean: "
            f'label_names={{{given!r}: "bad", ...}}.'
        )
    return label  # type: ignore[no-any-return]


def _offset(given: Any, key: str, name: str, size: int) -> int | None:
    value = _known(given)
    if value in (None, ""):
        return None
    try:
        number = int(value) if isinstance(value, str) or float(value).is_integer() else operator.index(value)
    except (TypeError, ValueError):
        raise InvalidValue(f"{name}: invalid value {given!r} for {key}: expected a number of characters.") from None
    if key == "start" and size == 0:
        raise InvalidValue(f"{name}: invalid value {number} for start: expected none, as the answer is empty.")
    last = size - (key == "start")
    if not 0 <= number <= last:
        raise InvalidValue(f"{name}: invalid value {number} for {key}: expected a number from 0 to {last}.")
    return number


def _known(value: Any) -> Any:
    """Return a value; None for a data frame's missing values."""
    return None if value is None or type(value).__name__ == "NAType" or value != value else value
