"""Strategies that cut an answer into chunks, under the import path of mellea 0.6's `mellea.stdlib.chunking`."""

from __future__ import annotations

from .chunkers import (
    ChunkingStrategy,
    JsonChunker,
    LineChunker,
    ParagraphChunker,
    ProseChunker,
    SentenceChunker,
    WordChunker,
)

__all__ = [
    "ChunkingStrategy",
    "JsonChunker",
    "LineChunker",
    "ParagraphChunker",
    "ProseChunker",
    "SentenceChunker",
    "WordChunker",
]
