"""Events about the text of the answer."""

from __future__ import annotations

from typing import ClassVar

from .base import ContractEvent, StreamEvent, Whole


class _ChunkDetails(ContractEvent, frozen=True, kw_only=True):
    start: Whole = -1
    end: Whole = -1
    lead: str = ""
    cut: bool = False


class ChunkEvent(_ChunkDetails, frozen=True):
    """A chunk has passed every active requirement, and is let out.

    Not emitted for a chunk that a requirement failed.

    Attributes:
        text: the chunk.
        chunk_index: place of the chunk in its attempt, from 0.
        attempt: number of the attempt, from 1.
        start: offset of the chunk's first character in the attempt's raw text.
        end: offset behind its last one: `raw[start:end] == text`. Both are -1 if the strategy rewrote the text, so
            that it has no place in the raw text.
        lead: the white space before the chunk that the strategy dropped; `lead + text` of all chunks reads like the
            model's text.
        cut: whether the chunk was cut by `Limits.chunk_chars` and not by the strategy.
    """

    kind: ClassVar[str] = "chunk"

    text: str
    chunk_index: Whole
    attempt: Whole


class StreamingDoneEvent(ContractEvent, frozen=True):
    """The model has ended by itself, and every chunk was checked and let out.

    Not emitted after a failed check, a stop or an error.

    Attributes:
        attempt: number of the attempt, from 1.
        full_text: the whole validated text.
    """

    kind: ClassVar[str] = "streaming_done"

    attempt: Whole
    full_text: str


class PendingEvent(StreamEvent, frozen=True):
    """Text has arrived, and waits for the end of its chunk. Emitted at most ten times a second.

    Attributes:
        attempt: number of the attempt, from 1.
        chars: number of characters that wait.
    """

    kind: ClassVar[str] = "pending"

    attempt: Whole
    chars: Whole


class PreviewEvent(StreamEvent, frozen=True):
    """Text that is not checked yet; only with `emit="preview"`.

    It is confirmed by the `ChunkEvent`s that cover its offsets. The rest of it is withdrawn at the end of the attempt.

    Attributes:
        attempt: number of the attempt, from 1.
        text: the unchecked text.
        start: offset of its first character in the raw text.
        end: offset behind its last one.
    """

    kind: ClassVar[str] = "preview"

    attempt: Whole
    text: str
    start: Whole
    end: Whole
