"""The built-in chunkers, and a driver for strategies of users and of mellea.

>>> from mellea_stream_widget.chunkers import resolve
>>> name, chunker = resolve("sentence")
>>> cut = chunker()
>>> [span.text for delta in ("One. T", "wo. Three") for span in cut.feed(delta)] + [span.text for span in cut.flush()]
['One.', 'Two.', 'Three']
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import cast

from ..log.mistakes import InvalidType, InvalidValue
from ..orchestrator.chunk import Chunker, ChunkingStrategy
from .split import SplitChunker, Splitting
from .strategies import (
    IncrementalStrategy,
    JsonChunker,
    LineChunker,
    ParagraphChunker,
    ProseChunker,
    SentenceChunker,
    WordChunker,
)

__all__ = [
    "NAMES",
    "ChunkingStrategy",
    "IncrementalStrategy",
    "JsonChunker",
    "LineChunker",
    "ParagraphChunker",
    "ProseChunker",
    "SentenceChunker",
    "SplitChunker",
    "WordChunker",
    "resolve",
]

_STRATEGIES: dict[str, type[IncrementalStrategy]] = {
    "sentence": SentenceChunker,
    "word": WordChunker,
    "paragraph": ParagraphChunker,
    "line": LineChunker,
    "prose": ProseChunker,
    "json": JsonChunker,
}
NAMES: tuple[str, ...] = tuple(_STRATEGIES)


def resolve(chunking: object) -> tuple[str, Callable[[], Chunker]]:
    """Return the name of a chunking for people, and a function that makes a chunker for one stream.

    Args:
        chunking: one of `NAMES`, or a strategy: an object with `split` and `flush`.

    Raises:
        ValueError: the name is unknown.
        TypeError: it is not a strategy.
    """
    if isinstance(chunking, str):
        return chunking, _named(chunking)().chunker
    if isinstance(chunking, type):
        raise InvalidType(
            f"Invalid chunking: expected an object, not the class {chunking.__name__}. Call it: {chunking.__name__}()"
        )
    for method in ("split", "flush"):
        if not callable(getattr(chunking, method, None)):
            choices = ", ".join(repr(name) for name in NAMES)
            raise InvalidType(
                f"Invalid value {chunking!r} for chunking: it has no {method}(). Expected one of {choices}, "
                "or a strategy with split() and flush()"
            )
    for name, kind in _STRATEGIES.items():
        if type(chunking) is kind:
            return name, chunking.chunker
    if isinstance(chunking, IncrementalStrategy) and _own_chunker(type(chunking)):
        return type(chunking).__name__, chunking.chunker
    return type(chunking).__name__, lambda: SplitChunker(cast(Splitting, chunking))


def _named(name: str) -> type[IncrementalStrategy]:
    strategy = _STRATEGIES.get(name)
    if strategy is None:
        near = get_close_matches(name, NAMES, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise InvalidValue(f"Unknown chunking {name!r}. Choose from: {', '.join(NAMES)}.{hint}")
    return strategy


def _own_chunker(strategy: type[IncrementalStrategy]) -> bool:
    """Return whether a strategy's `chunker` can be used: a subclass may have overridden only `split` or `flush`."""
    order = {"chunker": 0, "split": 0, "flush": 0}
    for method in order:
        order[method] = next(place for place, base in enumerate(strategy.__mro__) if method in vars(base))
    return order["chunker"] <= min(order["split"], order["flush"])
