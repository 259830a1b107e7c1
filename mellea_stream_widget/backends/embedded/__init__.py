"""The embedded model: weights on the disk, llama.cpp in a child process, a mellea back-end on top."""

from __future__ import annotations

import importlib.util
import os
from typing import TYPE_CHECKING, Any

from ..errors import BackendUnavailable
from ..servers import hush, reach_loopback
from .server import Progress, print_progress, shared
from .settings import ServerSettings, idle_seconds
from .weights import find

if TYPE_CHECKING:
    from .backend import EmbeddedBackend


def make(
    model: str | os.PathLike[str] | None,
    *,
    context: int,
    slots: int,
    threads: int,
    reading_threads: int,
    model_options: dict[Any, Any] | None,
    progress: Progress | None,
) -> EmbeddedBackend:
    """Find the weights, start the process or join those who use it, and give a back-end on it."""
    if importlib.util.find_spec("xllamacpp") is None:
        raise BackendUnavailable(
            "The local model needs the package xllamacpp, which is not installed.",
            "Install it: pip install 'mellea-stream-widget[local]'",
        )
    say = progress or print_progress
    weights = find(model, progress=say)
    server = shared(
        ServerSettings(weights, context, slots, threads, reading_threads=reading_threads, idle_seconds=idle_seconds())
    )
    server.start(say)  # loads while mellea is imported, which takes as long
    hush()
    reach_loopback()
    from .backend import EmbeddedBackend

    return EmbeddedBackend(server, progress=say, model_options=model_options)
