"""`stream_with_chunking` and all that belongs to it: the import path of the streaming contract.

from mellea_stream_widget.streaming import stream_with_chunking, ChunkEvent, QuickCheckEvent
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .chunkers import resolve as resolve_chunking
from .core.events import (
    CheckingEvent,
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    Outcome,
    PendingEvent,
    PreviewEvent,
    QuickCheckEvent,
    RetryEvent,
    StartEvent,
    StopEvent,
    StreamEvent,
    StreamingDoneEvent,
    ValidatingEvent,
    VerdictEvent,
)
from .core.limits import (
    BadVerdict,
    BetweenTokensTimeout,
    CheckCancelled,
    FirstTokenTimeout,
    GenerationCancelled,
    LimitExceeded,
    Limits,
    TextTooLong,
    TotalTimeout,
    ValidatorTimeout,
)
from .core.log import EventLog
from .core.owner import end_with
from .core.ports import Tap
from .core.result import StreamChunkingResult
from .core.run import Run
from .core.settings import Emit, Settings

if TYPE_CHECKING:
    from mellea.core import Backend, CBlock, Component, Context, Requirement

    from .core.chunk import ChunkingStrategy

__all__ = [
    "BadVerdict",
    "BetweenTokensTimeout",
    "CheckCancelled",
    "CheckingEvent",
    "ChunkEvent",
    "CompletedEvent",
    "ErrorEvent",
    "FirstTokenTimeout",
    "FullValidationEvent",
    "GenerationCancelled",
    "LimitExceeded",
    "Limits",
    "Outcome",
    "PendingEvent",
    "PreviewEvent",
    "QuickCheckEvent",
    "RetryEvent",
    "StartEvent",
    "StopEvent",
    "StreamChunkingResult",
    "StreamEvent",
    "StreamingDoneEvent",
    "TextTooLong",
    "TotalTimeout",
    "ValidatingEvent",
    "ValidatorTimeout",
    "VerdictEvent",
    "start_stream",
    "stream_with_chunking",
]


async def stream_with_chunking(
    action: Component[Any] | CBlock,
    backend: Backend,
    ctx: Context,
    *,
    requirements: Sequence[Requirement] | None = None,
    chunking: str | ChunkingStrategy = "sentence",
    validation_backend: Backend | None = None,
    limits: Limits | None = None,
    emit: Emit = "validated",
    overlap: int = 0,
    lookahead: int = 0,
    fail_fast: bool = False,
    model_options: Mapping[Any, Any] | None = None,
) -> StreamChunkingResult:
    """Start to stream an answer that the requirements check chunk by chunk; return when the model has begun.

    Each chunk is put to all requirements at once, chunks one after the other. At the first "fail" the generation
    is cancelled and the chunk stays inside. After a natural end the requirements validate the whole answer.

    Args:
        action: what to generate from.
        backend: the mellea back-end that generates, and validates unless `validation_backend` is given.
        ctx: the context before `action`.
        requirements: asked about each chunk, and at the end; they are cloned first and never changed.
        chunking: "sentence", "word", "paragraph", "line", "prose", or a strategy with `split` and `flush`.
        validation_backend: back-end for the checks, streaming and final.
        limits: how long and how large the run may get; see `Limits`.
        emit: "validated", "preview" or "audit"; see `Settings`.
        overlap: characters before its chunk that a check sees as well.
        lookahead: chunks that may be checked ahead of their turn by requirements whose `independent` is true.
        fail_fast: cancel the other checks of a chunk once one has failed.
        model_options: mellea's model options for the generation.

    Returns:
        The result: `astream()`, `events()`, `subscribe()`, `acomplete()`, `stop()`.

    Raises:
        ValueError: `chunking`, `emit` or a limit is none of the choices, which the message names.
        TypeError: something in `requirements` is no requirement.
        RuntimeError: the back-end gave a computed thunk instead of a stream.
        Exception: whatever cloning a requirement or starting the back-end raises.

    Cancelling the caller ends the run: here, in `acomplete()`, or, where the caller's task ends cancelled, anywhere.
    """
    result = start_stream(
        action,
        backend,
        ctx,
        requirements=requirements,
        chunking=chunking,
        validation_backend=validation_backend,
        limits=limits,
        emit=emit,
        overlap=overlap,
        lookahead=lookahead,
        fail_fast=fail_fast,
        model_options=model_options,
    )
    await result.begun()
    return result


def start_stream(
    action: Component[Any] | CBlock,
    backend: Backend,
    ctx: Context,
    *,
    requirements: Sequence[Requirement] | None = None,
    chunking: str | ChunkingStrategy = "sentence",
    validation_backend: Backend | None = None,
    limits: Limits | None = None,
    emit: Emit = "validated",
    overlap: int = 0,
    lookahead: int = 0,
    fail_fast: bool = False,
    model_options: Mapping[Any, Any] | None = None,
    tap: Tap | None = None,
) -> StreamChunkingResult:
    """Like `stream_with_chunking`, but return at once: a back-end that cannot start ends the run as an error.

    For those who want to show the run from its first moment, or, with `tap`, to wrap each attempt's generation and
    so to see its deltas before anybody has checked them. Needs a running event loop.
    """
    from .mellea.checks import labels
    from .mellea.hooks import tell_plugins
    from .mellea.source import MelleaSource

    settings = Settings(limits or Limits(), emit, overlap, lookahead, fail_fast)
    name, chunker = resolve_chunking(chunking)
    asked = _checked(requirements)
    names = labels(asked)
    source = MelleaSource(
        action,
        backend,
        ctx,
        requirements=asked,
        labels=names,
        validation_backend=validation_backend,
        model_options=model_options or {},
        tap=tap,
    )
    about = {
        "requirements": list(names),
        "chunking": name,
        "backend": name_of(backend),
        "settings": {**settings.to_dict(), "max_tokens": source.max_tokens},
    }
    run = Run(source, chunker, settings, EventLog(), about)
    end_with(asyncio.current_task(), run)
    result = StreamChunkingResult(run, source, names)
    tell_plugins(result, asked)
    return result


def _checked(requirements: Sequence[Any] | None) -> list[Any]:
    asked = list(requirements or [])
    for place, requirement in enumerate(asked):
        if not callable(getattr(requirement, "stream_validate", None)):
            raise TypeError(
                f"requirements[{place}] is {requirement!r}, which is no mellea Requirement; "
                "as_requirement() makes one from a sentence or a function"
            )
    return asked


def name_of(backend: Any) -> str:
    """Name a back-end for people: `OpenAI (gpt-5)`."""
    model = getattr(backend, "model_id", None)
    name = type(backend).__name__.removesuffix("Backend").removesuffix("Model") or "back-end"
    return f"{name} ({model})" if isinstance(model, str) and model else name
