"""Stream a model's answer while requirements check every chunk of it, and watch that in a notebook.

    %load_ext mellea_stream_widget

    %%stream --require "The text is about tea." --out tea
    Write a short paragraph about how tea is made.

The names below are imported when they are first used: importing the package itself is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from . import backends, chunking, recordings, requirements, streaming
    from .chunking import (
        ChunkingStrategy,
        LineChunker,
        ParagraphChunker,
        ProseChunker,
        SentenceChunker,
        WordChunker,
    )
    from .recordings import BadRecording, Recording, load, mark, recheck, recheck_many, record, replay
    from .requirements import as_requirement
    from .streaming import (
        ChunkEvent,
        CompletedEvent,
        ErrorEvent,
        FullValidationEvent,
        LimitExceeded,
        Limits,
        QuickCheckEvent,
        RetryEvent,
        StreamChunkingResult,
        StreamEvent,
        StreamingDoneEvent,
        start_stream,
        stream_with_chunking,
    )

_HOMES = {
    "streaming": (
        "ChunkEvent",
        "CompletedEvent",
        "ErrorEvent",
        "FullValidationEvent",
        "LimitExceeded",
        "Limits",
        "QuickCheckEvent",
        "RetryEvent",
        "StreamChunkingResult",
        "StreamEvent",
        "StreamingDoneEvent",
        "start_stream",
        "stream_with_chunking",
    ),
    "chunking": (
        "ChunkingStrategy",
        "LineChunker",
        "ParagraphChunker",
        "ProseChunker",
        "SentenceChunker",
        "WordChunker",
    ),
    "recordings": ("BadRecording", "Recording", "load", "mark", "recheck", "recheck_many", "record", "replay"),
    "requirements": ("as_requirement",),
    "notebook.api": ("arun", "run"),
    "notebook.errors": ("StreamFailed",),
    "notebook.stream": ("Stream",),
    "options.errors": ("OptionError",),
    "notebook.widget.panel": ("StreamPanel",),
    "notebook.widget.widget": ("StreamWidget",),
}
_MODULES = ("backends", "chunking", "recordings", "requirements", "streaming")
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = ["StreamWidget", "__version__", *_HOME_OF, *_MODULES]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    if name in _HOME_OF:
        return getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)


def load_ipython_extension(shell: Any) -> None:
    """Register the magics; called by `%load_ext mellea_stream_widget`."""
    from .notebook import register

    register(shell)
