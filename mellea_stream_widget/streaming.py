"""`stream_with_chunking` and all that belongs to it: the import path of the streaming contract.

from mellea_stream_widget.streaming import stream_with_chunking, ChunkEvent, QuickCheckEvent
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from .chunkers import resolve as resolve_chunking
from .log.events import (
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
from .log.log import EventLog
from .orchestrator.limits import (
    BadVerdict,
    BetweenTokensTimeout,
    CheckCancelled,
    FirstTokenTimeout,
    GenerationCancelled,
    LimitExceeded,
    Limits,
    TextTooLong,
    TotalTextTooLong,
    TotalTimeout,
    ValidatorTimeout,
)
from .orchestrator.ports import Tap
from .orchestrator.result import StreamChunkingResult
from .orchestrator.retry import PastAttempt, Retry, RetryCause, RetryMode
from .orchestrator.run import Run
from .orchestrator.settings import Emit, Settings

if TYPE_CHECKING:
    from mellea.core import Backend, CBlock, Component, Context, Requirement, SamplingStrategy

    from .mellea.repair import Repair
    from .orchestrator.chunk import ChunkingStrategy

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
    "PastAttempt",
    "PendingEvent",
    "PreviewEvent",
    "QuickCheckEvent",
    "Retry",
    "RetryEvent",
    "StartEvent",
    "StopEvent",
    "StreamChunkingResult",
    "StreamEvent",
    "StreamOptions",
    "StreamingDoneEvent",
    "TextTooLong",
    "TotalTextTooLong",
    "TotalTimeout",
    "ValidatingEvent",
    "ValidatorTimeout",
    "VerdictEvent",
    "start_stream",
    "stream_with_chunking",
]


class StreamOptions(TypedDict, total=False):
    """The options of a run; `stream_with_chunking` says what they mean."""

    requirements: Sequence[Requirement] | None
    chunking: str | ChunkingStrategy
    validation_backend: Backend | None
    limits: Limits | None
    emit: Emit
    overlap: int
    lookahead: int
    fail_fast: bool
    attempts: int
    retry: RetryMode
    retry_on: Sequence[RetryCause]
    backoff: float
    repair: Repair | SamplingStrategy | type[SamplingStrategy] | None
    model_options: Mapping[Any, Any] | None


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
    attempts: int = 1,
    retry: RetryMode = "restart",
    retry_on: Sequence[RetryCause] = ("rejected",),
    backoff: float = 1.0,
    repair: Repair | SamplingStrategy | type[SamplingStrategy] | None = None,
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
        attempts: how often the model may be asked in all; see `Retry`.
        retry: "restart" asks it anew, "resume" has it go on from the validated text, "auto" resumes where it can.
        retry_on: endings after which it is asked again: "rejected", "failed_validation", "error".
        backoff: seconds before it is asked again after an error of the back-end; doubles with each further one.
        repair: gives the action and the context of the next attempt: a function, or a sampling strategy of mellea's.
            By default the reasons of the failure are told to the model.
        model_options: mellea's model options for the generation; a seed grows by one with each attempt.

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
        attempts=attempts,
        retry=retry,
        retry_on=retry_on,
        backoff=backoff,
        repair=repair,
        model_options=model_options,
    )
    await result.begun()
    return result


def start_stream(
    action: Component[Any] | CBlock,
    backend: Backend,
    ctx: Context,
    *,
    tap: Tap | None = None,
    **options: Unpack[StreamOptions],
) -> StreamChunkingResult:
    """Like `stream_with_chunking`, but return at once: a back-end that cannot start ends the run as an error.

    For those who want to show the run from its first moment, or to see the deltas before anybody has checked them.

    Args:
        action, backend, ctx, options: as for `stream_with_chunking`.
        tap: is given each attempt's generation and its number, from 1, and gives back the generation to read.

    Raises:
        ValueError, TypeError: as `stream_with_chunking`.
        RuntimeError: no event loop is running.
    """
    from .mellea.hooks import tell_plugins
    from .mellea.requirements.check import labels
    from .mellea.source import MelleaSource

    retry = Retry(
        options.get("attempts", 1),
        options.get("retry", "restart"),
        options.get("retry_on", ("rejected",)),
        options.get("backoff", 1.0),
    )
    settings = Settings(
        options.get("limits") or Limits(),
        options.get("emit", "validated"),
        options.get("overlap", 0),
        options.get("lookahead", 0),
        options.get("fail_fast", False),
        retry,
    )
    name, chunker = resolve_chunking(options.get("chunking", "sentence"))
    asked = _checked(options.get("requirements"))
    names = labels(asked)
    source = MelleaSource(
        action,
        backend,
        ctx,
        requirements=asked,
        labels=names,
        validation_backend=options.get("validation_backend"),
        model_options=options.get("model_options") or {},
        retry=retry,
        repair=options.get("repair"),
        tap=tap,
    )
    about = {
        "requirements": list(names),
        "chunking": name,
        "backend": name_of(backend),
        "settings": {**settings.to_dict(), "max_tokens": source.max_tokens},
    }
    run = Run(source, chunker, settings, EventLog(), about)
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
