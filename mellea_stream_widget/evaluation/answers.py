"""Finds the answers in what is given as data: recordings, folders, tables, rows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import Any

from ..log.encoding import encode, line_of
from ..log.events import CompletedEvent, StartEvent, StreamingDoneEvent
from ..log.mistakes import InvalidType, InvalidValue, MissingFile
from ..log.reading import Reading, run_of
from ..recordings.format import LABELS, NAME, Header, Label, withheld_texts
from ..recordings.reader import MissingRecording, read_from
from ..recordings.recording import Recording, load
from .rows import PlainAnswer, csv_rows, json_rows, plain_answer, rows_in

CHUNKING = "sentence"
"""How plain answers are cut, unless it is said otherwise."""

EXPECTED = (
    "a folder, a file of recordings or rows (.jsonl, .csv), recordings, a data frame, or mappings with prompt, answer, "
    "label and optionally start"
)


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
        raise InvalidValue(f"Invalid value {wrong[0]!r} in label_names: expected one of {', '.join(LABELS)}.")
    found = _sources(data, names)
    first = next(found, None)
    if first is None:
        raise InvalidValue(f"No answers in the data: expected {EXPECTED}.")
    return chain([first], found)


def _sources(data: Any, names: Mapping[str, Label]) -> Iterator[Source]:
    if isinstance(data, (str, PathLike)):
        yield from _in_path(Path(data).expanduser(), names)
    elif isinstance(data, Reading) or isinstance(getattr(data, "result", None), Reading):
        yield _settled(data)
    elif isinstance(folder := getattr(data, "path", None), Path) and folder.is_dir():
        yield from _in_path(folder, names)
    elif hasattr(data, "to_dict") and hasattr(data, "columns"):
        columns = [str(column) for column in data.columns]
        rows = (dict(zip(columns, row, strict=True)) for row in data.itertuples(index=False, name=None))
        yield from rows_in(enumerate(rows), "row", names)
    elif isinstance(data, Iterable) and not isinstance(data, Mapping):
        yield from _in_items(data, names)
    else:
        raise InvalidType(f"Invalid value {data!r} for data: expected {EXPECTED}.")


def _in_items(items: Iterable[Any], names: Mapping[str, Label]) -> Iterator[Source]:
    for number, item in enumerate(items):
        if isinstance(item, Mapping):
            yield plain_answer(item, f"row {number}", names)
        elif isinstance(item, (str, PathLike)):
            yield from _in_path(Path(item).expanduser(), names)
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
            raise MissingFile(f"There is no *.jsonl in {path}.")
        for file in files:
            yield from _in_path(file, names)
    elif not os.path.lexists(path):
        raise MissingRecording(path)
    elif path.suffix == ".csv":
        yield from rows_in(csv_rows(path), f"{path}, row", names)
    elif _is_recording(path):
        yield path
    else:
        yield from rows_in(json_rows(path), f"{path}, line", names)


def _is_recording(path: Path) -> bool:
    with path.open("rb") as file:
        return NAME.encode() in file.read(512)


def pieces(found: Iterator[Source], size: int) -> Iterator[list[Source]]:
    """Yield the answers, some at a time."""
    while piece := list(islice(found, size)):
        yield piece
