"""What the run needs of chunking: spans of the raw text, from deltas or from a whole text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple, Protocol


class Span(NamedTuple):
    """A chunk and where it stands in the raw text: `raw[start:end] == text`.

    Both offsets are in code points, and -1 from the first chunk on that a strategy rewrote.
    `lead` is the raw text between the span before and this one, `cut` says that a limit cut it off.
    A named tuple, because words make one every 6 characters and a frozen dataclass costs twice as much.
    """

    text: str
    start: int
    end: int
    lead: str = ""
    cut: bool = False


class Chunker(Protocol):
    """Cuts one stream into chunks, delta by delta. One object serves one stream, from its first delta on.

    For every way to cut a text into deltas, all spans together are the same.
    """

    @property
    def pending(self) -> int:
        """Characters that were fed and are in no span yet."""
        ...

    def feed(self, delta: str) -> list[Span]:
        """Take the next delta; give the spans that it completes."""
        ...

    def flush(self) -> list[Span]:
        """Give what is left at the natural end of the stream, if the strategy gives it at all."""
        ...

    def cut(self, chars: int) -> Span:
        """Force a chunk of at most `chars` characters from the pending text, whole graphemes if it can.

        What follows goes on as after a boundary: separators first, then the next chunk.
        Raises `ValueError` if nothing is pending or `chars` is below 1.
        """
        ...


class ChunkingStrategy(ABC):
    """A way to cut text into chunks.

    Subclass it and give `split`, and `flush` where the text after the last chunk counts. Both are stateless:
    they get the whole text so far. That costs a scan of the whole text for every delta; the built-in
    strategies bring a `chunker()` of their own that looks at every character once.
    """

    @abstractmethod
    def split(self, accumulated_text: str) -> list[str]:
        """Give the complete chunks of the text so far, without the fragment at its end."""

    def flush(self, accumulated_text: str) -> list[str]:
        """Give the fragment that `split` withheld at the natural end of the text: by default nothing."""
        return []
