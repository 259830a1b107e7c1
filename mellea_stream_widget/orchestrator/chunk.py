"""The interfaces of chunking: spans of the raw text, cut from deltas or from a whole text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple, Protocol


class Span(NamedTuple):
    """A chunk and its place in the raw text: `raw[start:end] == text`.

    Offsets count code points. Both are -1 for a chunk that the strategy rewrote, and for all chunks after it. `lead` is
    the raw text between the previous span and this one. `cut` is True if a limit ended the chunk. A named tuple,
    because word chunks need one every 6 characters, and a frozen dataclass costs twice as much.
    """

    text: str
    start: int
    end: int
    lead: str = ""
    cut: bool = False


class Chunker(Protocol):
    """Cuts one stream into chunks, delta by delta. Each stream needs an object of its own.

    The spans of a text do not depend on how it was cut into deltas.
    """

    @property
    def pending(self) -> int:
        """Number of characters that are in no span yet."""
        ...

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; return the spans that it completes."""
        ...

    def flush(self) -> list[Span]:
        """Return the rest at the natural end of the stream; empty if the strategy drops it."""
        ...

    def cut(self, chars: int) -> Span:
        """Cut a chunk of at most `chars` characters from the pending text, between two graphemes if possible.

        What follows is treated as after a boundary: separators first, then the next chunk.

        Raises:
            ValueError: nothing is pending, or `chars` is below 1.
        """
        ...


class ChunkingStrategy(ABC):
    """A way to cut text into chunks.

    Override `split`, and `flush` if the text after the last chunk counts. Both are stateless: they get the whole text
    so far, which costs a scan of it for every delta. The built-in strategies have a `chunker()` that reads every
    character once.
    """

    @abstractmethod
    def split(self, accumulated_text: str) -> list[str]:
        """Return the complete chunks of the text so far, without the fragment at its end."""

    def flush(self, accumulated_text: str) -> list[str]:
        """Return the fragment that `split` withheld, at the natural end of the text; by default nothing."""
        return []
