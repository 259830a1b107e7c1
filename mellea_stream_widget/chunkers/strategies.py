"""The built-in strategies: mellea 0.6's three by their rules, and three more."""

from __future__ import annotations

import re
from abc import abstractmethod
from typing import ClassVar

from ..orchestrator.chunk import Chunker, ChunkingStrategy
from .boundary import BoundaryCutter, BoundaryRule


class IncrementalStrategy(ChunkingStrategy):
    """A strategy whose `split` and `flush` run its chunker over the whole text."""

    @abstractmethod
    def chunker(self) -> Chunker:
        """Return a chunker for one stream, which reads every character a bounded number of times."""

    def split(self, accumulated_text: str) -> list[str]:
        """Return the complete chunks of the text so far, without the fragment at its end."""
        return [span.text for span in self.chunker().feed(accumulated_text)]

    def flush(self, accumulated_text: str) -> list[str]:
        """Return the rest that `split` withheld, at the natural end of the text, unless it is only separators."""
        chunker = self.chunker()
        chunker.feed(accumulated_text)
        return [span.text for span in chunker.flush()]


class BoundaryStrategy(IncrementalStrategy):
    """Base of the strategies with a `rule`."""

    rule: ClassVar[BoundaryRule]

    def chunker(self) -> Chunker:
        """Return a chunker for one stream."""
        return BoundaryCutter(self.rule)


class SentenceChunker(BoundaryStrategy):
    """Chunks end at ".", "!" or "?", possibly with one closing quote or ")", before white space.

    White space between sentences is dropped; at the beginning of the text it is a part of the first one. This is
    exactly mellea 0.6's rule: "1. London" is two sentences. `ProseChunker` cuts as people expect.
    """

    rule = BoundaryRule(re.compile("([.!?][\"'\u201d\u2019)]?)\\s+"), reach=2, strip=True)


class WordChunker(BoundaryStrategy):
    """Chunks are runs of characters between white space, which is dropped."""

    rule = BoundaryRule(re.compile(r"()\s+"), starts_between=True)


class ParagraphChunker(BoundaryStrategy):
    """Chunks end at two or more newlines, which are dropped. CRLF ends no paragraph, as in mellea 0.6."""

    rule = BoundaryRule(re.compile(r"()\n\n+"), "\n", reach=1)


class LineChunker(BoundaryStrategy):
    """Chunks are lines without their ends: LF, CRLF or CR. Empty lines are dropped; white space in a line is kept."""

    rule = BoundaryRule(re.compile(r"()[\r\n]+"), "\r\n", starts_between=True)


class JsonChunker(BoundaryStrategy):
    """Chunks end with a bracket, a colon, a comma or white space: keys, values, and the words of longer strings.

    So a requirement checks each value as soon as it is complete.
    """

    rule = BoundaryRule(re.compile(r"([\s,:{}\[\]])\s*"), starts_between=True)


class ProseChunker(IncrementalStrategy):
    """Chunks are what people call sentences, list items, headings, table rows and fenced code.

    Numbers of list items, decimals and abbreviations do not end a sentence. Chinese and Japanese sentences need no
    space at their end. Closing quotes and brackets of any script belong to the sentence before them. Usually a chunk is
    complete with the first letter of the next one. `flush` can return two chunks.
    """

    def chunker(self) -> Chunker:
        """Return a chunker for one stream."""
        # Late: its classes of characters take as long to compile as all else here to import.
        from .prose import ProseCutter

        return ProseCutter()
