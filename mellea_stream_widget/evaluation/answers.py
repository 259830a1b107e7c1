"""Finds the answers in what is given as data: recordings, folders, tables, rows."""

from __future__ import annotations

import csv
import json
import operator
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import Any

from ..log.encoding import encode, line_of
from ..log.events import CompletedEvent, StartEvent, StreamingDoneEvent
from ..log.reading import Reading, run_of
from ..recordings.format import LABELS, NAME, Header, Label, Mark, withheld_texts
from ..recordings.reader import read_from
from ..recordings.recording import Recording, load

CHUNKING = "sentence"
"""How plain answers are cut, unless it is said otherwise."""

EXPECTED = (
    "a folder, a file of recordings or rows (.jsonl, .csv), recordings, a data frame, or mappings with prompt, answer, "
    "label and optionally start"
)


@dataclass(frozen=True)
class PlainAnswer:
    """A plain answer, as somebody has it in a table.

    Attributes:
        name: where it comes from, for people.
        answer: the text.
        prompt: what was asked, where it is known.
        marks: what people think of it; none for an answer without a label.
    """

    name: str
    answer: str
    prompt: str | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Contents:
    """What is in a recording, for a worker that cannot read its file."""

    path: Path
    data: bytes


Source = Path | Recording | PlainAnswer | Contents
"""Where an answer is; `read` reads it. A path travels to other processes cheaply."""


def read(source: Source) -> tuple[str, Recording]:
    """Return an answer's name, and the answer as a recording."""
    if isinstance(source, Path):
        return str(source), load(source)
    if isinstance(source, Recording):
        return name_of(source), source
    if isinstance(source, Contents):
        return str(source.path), Recording(read_from(BytesIO(source.data), source.path), source.path)
    begin = Header(run_id=source.name, chunking=CHUNKING, prompt=source.prompt)
    text = source.answer
    events = [
        StartEvent([], CHUNKING, "", {}),
        StreamingDoneEvent(1, text, seq=1),
        CompletedEvent(True, text, 1, seq=2),
    ]
    return source.name, Recording([begin, *events, *source.marks])


def name_of(source: Source) -> str:
    """Return an answer's name without reading it."""
    if isinstance(source, Path):
        return str(source)
    if isinstance(source, PlainAnswer):
        return source.name
    return str(source.path or source.run_id) if isinstance(source, Recording) else str(source.path)


def sendable(source: Source, is_near: bool) -> Source:
    """Return an answer in a form that reaches a worker.

    Args:
        source: the answer.
        is_near: whether the worker sees the files of this machine.
    """
    if isinstance(source, Path) and not is_near:
        try:
            return Contents(source, source.read_bytes())
        except OSError:  # which the worker will then tell
            return source
    if isinstance(source, Recording):
        lines = [source.header.encoded(), *map(encode, source.log.read())]
        lines += [delta.encoded() for delta in source.deltas]
        lines += [text.encoded() for text in withheld_texts(source.log.read(), source.attempts)]
        lines += [mark.encoded() for mark in source.marks]
        return Contents(source.path or Path(source.run_id), "\n".join(map(line_of, lines)).encode("ascii"))
    return source


def sources(data: Any, label_names: Mapping[Any, Label] | None = None) -> Iterator[Source]:
    """Yield the answers of `data`, one by one.

    Args:
        data: as for `evaluate`.
        label_names: what the labels in rows mean.

    Raises:
        TypeError, ValueError: there is no answer in it; the message names the row.
        FileNotFoundError: there is no such file, or nothing in the folder.
    """
    names = {str(key): value for key, value in (label_names or {}).items()}
    if wrong := [value for value in names.values() if value not in LABELS]:
        raise ValueError(f"Invalid value {wrong[0]!r} in label_names: expected one of {', '.join(LABELS)}.")
    found = _sources(data, names)
    first = next(found, None)
    if first is None:
        raise ValueError(f"There is no answer in the data: expected {EXPECTED}.")
    return chain([first], found)


def _sources(data: Any, names: Mapping[str, Label]) -> Iterator[Source]:
    if isinstance(data, (str, PathLike)):
        yield from _in_path(Path(data), names)
    elif isinstance(data, Reading) or isinstance(getattr(data, "result", None), Reading):
        yield _settled(data)
    elif isinstance(folder := getattr(data, "path", None), Path) and folder.is_dir():
        yield from _in_path(folder, names)
    elif hasattr(data, "to_dict") and hasattr(data, "columns"):
        columns = [str(column) for column in data.columns]
        rows = (dict(zip(columns, row, strict=True)) for row in data.itertuples(index=False, name=None))
        yield from _rows(enumerate(rows), "row", names)
    elif isinstance(data, Iterable) and not isinstance(data, Mapping):
        yield from _in_items(data, names)
    else:
        raise TypeError(f"Invalid value {data!r} for data: expected {EXPECTED}.")


def _in_items(items: Iterable[Any], names: Mapping[str, Label]) -> Iterator[Source]:
    for number, item in enumerate(items):
        if isinstance(item, Mapping):
            yield _row(item, f"row {number}", names)
        elif isinstance(item, (str, PathLike)):
            yield from _in_path(Path(item), names)
        else:
            yield _settled(item)


def _settled(item: Any) -> Source:
    path = getattr(item, "path", None)
    if isinstance(path, Path) and not isinstance(item, Recording) and path.is_file():
        return path
    return load(run_of(item))


def _in_path(path: Path, names: Mapping[str, Label]) -> Iterator[Source]:
    if path.is_dir():
        files = sorted(path.glob("*.jsonl"))
        if not files:
            raise FileNotFoundError(f"There is no *.jsonl in {path}.")
        for file in files:
            yield from _in_path(file, names)
    elif path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as table:
            yield from _rows(enumerate(csv.DictReader(table)), f"{path}, row", names)
    elif _is_recording(path):
        yield path
    else:
        yield from _rows(_json_rows(path), f"{path}, line", names)


def _is_recording(path: Path) -> bool:
    with path.open("rb") as file:
        return NAME.encode() in file.read(512)


def _json_rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the rows of a file, each with the number of its line."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line.decode("utf-8-sig"))
            except ValueError as exc:
                raise ValueError(
                    f"{path}, line {number}: not JSON ({exc}); expected an object with an answer."
                ) from None
            if not isinstance(row, dict):
                raise ValueError(f"{path}, line {number}: expected an object with an answer.")
            yield number, row


def _rows(
    rows: Iterable[tuple[int, Mapping[str, Any]]], place: str, names: Mapping[str, Label]
) -> Iterator[PlainAnswer]:
    for number, row in rows:
        yield _row(row, f"{place} {number}", names)


def _row(row: Mapping[str, Any], name: str, names: Mapping[str, Label]) -> PlainAnswer:
    answer, prompt = row.get("answer"), _known(row.get("prompt"))
    if "answer" not in row:
        known = ", ".join(map(str, row))
        raise ValueError(f"{name} has no answer, but {known}: rename the column that has the text to answer.")
    if not isinstance(answer, str):
        raise ValueError(
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
    # A column of whole numbers in which some are missing is one of floats.
    told = int(given) if isinstance(given, float) and given.is_integer() else given
    label: Any = names.get(str(told), names.get(str(given), given))
    if label in (None, ""):
        return None
    if label not in LABELS:
        raise ValueError(
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
        raise ValueError(f"{name}: invalid value {given!r} for {key}: expected a number of characters.") from None
    if key == "start" and size == 0:
        raise ValueError(f"{name}: invalid value {number} for start: expected none, as the answer is empty.")
    last = size - (key == "start")
    if not 0 <= number <= last:
        raise ValueError(f"{name}: invalid value {number} for {key}: expected a number from 0 to {last}.")
    return number


def _known(value: Any) -> Any:
    """Return a value; None for what a data frame has where nothing is known."""
    return None if value is None or type(value).__name__ == "NAType" or value != value else value


def pieces(found: Iterator[Source], size: int) -> Iterator[list[Source]]:
    """Yield the answers, some at a time."""
    while piece := list(islice(found, size)):
        yield piece
