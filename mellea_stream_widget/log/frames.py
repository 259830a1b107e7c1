"""Data frames, which need pandas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .events import (
    ChunkEvent,
    FullValidationEvent,
    QuickCheckEvent,
    ReasoningCheckEvent,
    StreamEvent,
    ToolCheckEvent,
)
from .mistakes import MissingPackage
from .results import Verdict, verdicts_of

_WHOLE = ("chunk", "call", "reasoning", "start", "end")
"""Columns of whole numbers that may have missing values."""


def data_frame(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> Any:
    """Return rows as a pandas data frame.

    Raises:
        ImportError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise MissingPackage("Data frames need pandas: pip install 'mellea-stream-widget[pandas]'") from None
    return pandas.DataFrame([dict(row) for row in rows], columns=list(columns))


def beside(given: Iterable[Mapping[str, Any]], own: Sequence[str]) -> dict[str, str]:
    """Return a name for each column of the given rows, different from those of `own`: `answer` as `given_answer`."""
    names = dict.fromkeys(name for row in given for name in row)
    renamed: dict[str, str] = {}
    for name in names:
        free = name
        while free in own or (free != name and free in names):
            free = f"given_{free}"
        renamed[name] = free
    return renamed


def verdict_frame(events: Sequence[StreamEvent]) -> Any:
    """Return all verdicts as a pandas data frame; `Reading.to_dataframe` describes it."""
    texts = {(event.attempt, event.chunk_index): event.text for event in events if isinstance(event, ChunkEvent)}
    rows: list[dict[str, Any]] = []
    for event in events:
        if isinstance(event, (QuickCheckEvent, ReasoningCheckEvent, ToolCheckEvent, FullValidationEvent)):
            chunk = event if isinstance(event, (QuickCheckEvent, ReasoningCheckEvent)) else None
            about = {
                "at": event.elapsed,
                "start": chunk and chunk.start,
                "end": chunk and chunk.end,
                "text": texts.get((event.attempt, event.chunk_index)) if isinstance(event, QuickCheckEvent) else None,
            }
            rows += [{**vars(verdict), **about} for verdict in verdicts_of([event])]
    columns = [*Verdict.__dataclass_fields__, "at", "start", "end", "text"]
    return data_frame(rows, columns).astype({**dict.fromkeys(_WHOLE, "Int64"), "score": "float64"})
