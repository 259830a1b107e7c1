"""Data frames, for those who have pandas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..log.events import ChunkEvent, FullValidationEvent, QuickCheckEvent, StreamEvent
from ..log.verdicts import Verdict, verdicts


def frame(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> Any:
    """Give rows as a pandas data frame.

    Raises:
        ImportError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise ImportError("data frames need pandas: pip install 'mellea-stream-widget[pandas]'") from None
    return pandas.DataFrame([dict(row) for row in rows], columns=list(columns))


def verdict_frame(events: Sequence[StreamEvent]) -> Any:
    """Give one row per verdict as a pandas data frame, in the order in which they were complete.

    Its columns are those of `Verdict`, with <NA> as the chunk of the whole text, and: `at`, when the answer was
    complete, in seconds since the run began; `start` and `end`, the chunk's place in the raw text; `text`, the chunk,
    if it was let out.

    Raises:
        ImportError: pandas is not installed.
    """
    texts = {(event.attempt, event.chunk_index): event.text for event in events if isinstance(event, ChunkEvent)}
    rows: list[dict[str, Any]] = []
    for event in events:
        if isinstance(event, (QuickCheckEvent, FullValidationEvent)):
            chunk = event if isinstance(event, QuickCheckEvent) else None
            about = {
                "at": event.elapsed,
                "start": chunk and chunk.start,
                "end": chunk and chunk.end,
                "text": chunk and texts.get((chunk.attempt, chunk.chunk_index)),
            }
            rows += [{**vars(verdict), **about} for verdict in verdicts([event])]
    columns = [*Verdict.__dataclass_fields__, "at", "start", "end", "text"]
    return frame(rows, columns).astype({"chunk": "Int64", "start": "Int64", "end": "Int64", "score": "float64"})
