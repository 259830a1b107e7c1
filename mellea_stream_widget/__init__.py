"""Stream a model's answer while requirements check every chunk of it, and watch that in a notebook.

    %load_ext mellea_stream_widget

    %%stream --require "The text is about tea." --out tea
    Write a short paragraph about how tea is made.

The names below are imported when they are first used: importing the package itself is cheap. The other names are in
the modules: events and exceptions in `streaming`, strategies in `chunking`, ready checks in `requirements`. The
names of mellea 0.6's streaming API can be imported from the package as well.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from . import backends, chunking, recordings, requirements, streaming
    from .batch import Runs, load_many
    from .chunking import ChunkingStrategy as ChunkingStrategy
    from .chunking import LineChunker as LineChunker
    from .chunking import ParagraphChunker as ParagraphChunker
    from .chunking import ProseChunker as ProseChunker
    from .chunking import SentenceChunker as SentenceChunker
    from .chunking import WordChunker as WordChunker
    from .evaluation import calibrate, evaluate
    from .notebook.api import arun, run
    from .notebook.many import arun_many, run_many
    from .notebook.stream import Stream, StreamFailed
    from .notebook.streams import Streams
    from .notebook.widget.compare import StreamCompare
    from .notebook.widget.evaluation import StreamEvaluation
    from .notebook.widget.grid import StreamGrid
    from .notebook.widget.panel import StreamPanel
    from .notebook.widget.widget import StreamWidget
    from .options.errors import OptionError
    from .recordings import agreement, label, labels, load, mark, recheck, recheck_many, record, replay
    from .requirements import as_requirement
    from .requirements.trying import check
    from .streaming import ChunkEvent as ChunkEvent
    from .streaming import CompletedEvent as CompletedEvent
    from .streaming import ErrorEvent as ErrorEvent
    from .streaming import FullValidationEvent as FullValidationEvent
    from .streaming import Limits, start_stream, stream_with_chunking
    from .streaming import QuickCheckEvent as QuickCheckEvent
    from .streaming import RetryEvent as RetryEvent
    from .streaming import StreamChunkingResult as StreamChunkingResult
    from .streaming import StreamEvent as StreamEvent
    from .streaming import StreamingDoneEvent as StreamingDoneEvent
    from .views.side_by_side import compare

__all__ = [
    "Limits",
    "OptionError",
    "Runs",
    "Stream",
    "StreamCompare",
    "StreamEvaluation",
    "StreamFailed",
    "StreamGrid",
    "StreamPanel",
    "StreamWidget",
    "Streams",
    "__version__",
    "agreement",
    "arun",
    "arun_many",
    "as_requirement",
    "backends",
    "calibrate",
    "check",
    "chunking",
    "compare",
    "evaluate",
    "label",
    "labels",
    "load",
    "load_many",
    "mark",
    "recheck",
    "recheck_many",
    "record",
    "recordings",
    "replay",
    "requirements",
    "run",
    "run_many",
    "start_stream",
    "stream_with_chunking",
    "streaming",
]

if not TYPE_CHECKING:
    _HOMES = {
        "chunking": (
            "ChunkingStrategy",
            "LineChunker",
            "ParagraphChunker",
            "ProseChunker",
            "SentenceChunker",
            "WordChunker",
        ),
        "batch": ("Runs", "load_many"),
        "evaluation": ("calibrate", "evaluate"),
        "notebook.api": ("arun", "run"),
        "notebook.many": ("arun_many", "run_many"),
        "notebook.stream": ("Stream", "StreamFailed"),
        "notebook.streams": ("Streams",),
        "notebook.widget.compare": ("StreamCompare",),
        "notebook.widget.evaluation": ("StreamEvaluation",),
        "notebook.widget.grid": ("StreamGrid",),
        "notebook.widget.panel": ("StreamPanel",),
        "notebook.widget.widget": ("StreamWidget",),
        "options.errors": ("OptionError",),
        "recordings": ("agreement", "label", "labels", "load", "mark", "recheck", "recheck_many", "record", "replay"),
        "requirements": ("as_requirement",),
        "requirements.trying": ("check",),
        "streaming": (
            "ChunkEvent",
            "CompletedEvent",
            "ErrorEvent",
            "FullValidationEvent",
            "Limits",
            "QuickCheckEvent",
            "ReasoningCheckEvent",
            "RetryEvent",
            "StreamChunkingResult",
            "StreamEvent",
            "StreamingDoneEvent",
            "start_stream",
            "stream_with_chunking",
        ),
        "views.side_by_side": ("compare",),
    }
    _HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

    def __getattr__(name: str) -> Any:
        if name in _HOME_OF:
            return getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
        if name in __all__:
            return import_module(f".{name}", __name__)
        near = "" if name.startswith("_") else import_module(".log.nearby", __name__).nearest(name, __all__)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}{'.' * bool(near)}{near}")


def __dir__() -> list[str]:
    return sorted(__all__)


def load_ipython_extension(shell: Any) -> None:
    """Add the magics to a shell; called by `%load_ext mellea_stream_widget`."""
    from .notebook import register

    register(shell)


def unload_ipython_extension(shell: Any) -> None:
    """Take the magics away again and stop the streams in the background; called by `%unload_ext`."""
    from .notebook import unregister

    unregister(shell)
