"""`stream_with_chunking` and all that belongs to it: the import path of the streaming contract.

from mellea_stream_widget.streaming import stream_with_chunking, ChunkEvent, QuickCheckEvent
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from .chunkers import resolve as resolve_chunking
from .log.calls import ToolCall
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
    ReasoningCheckEvent,
    ReasoningEvent,
    RetryEvent,
    StartEvent,
    StopEvent,
    StreamEvent,
    StreamingDoneEvent,
    ToolCallEvent,
    ToolCheckEvent,
    ValidatingEvent,
    VerdictEvent,
)
from .log.log import EventLog
from .options.errors import OptionError
from .options.parts import BACKEND, CONTEXT
from .options.run_options import RunOptions
from .options.signature import takes
from .options.table import naming
from .orchestrator.limits import (
    BadVerdict,
    BetweenTokensTimeout,
    CheckCancelled,
    FirstTokenTimeout,
    GenerationCancelled,
    LimitExceeded,
    Limits,
    ReasoningTimeout,
    TextTooLong,
    TotalTextTooLong,
    TotalTimeout,
    ValidatorTimeout,
)
from .orchestrator.ports import Tap
from .orchestrator.result import StreamChunkingResult
from .orchestrator.retry import PastAttempt
from .orchestrator.retry_after import Rest
from .orchestrator.run import Run

if TYPE_CHECKING:
    from .mellea.api import CBlock, Component
    from .mellea.structured import Structure
    from .options.run_options import GivenBackend, GivenContext

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
    "ReasoningCheckEvent",
    "ReasoningEvent",
    "ReasoningTimeout",
    "RetryEvent",
    "RunOptions",
    "StartEvent",
    "StopEvent",
    "StreamChunkingResult",
    "StreamEvent",
    "StreamingDoneEvent",
    "TextTooLong",
    "ToolCall",
    "ToolCallEvent",
    "ToolCheckEvent",
    "TotalTextTooLong",
    "TotalTimeout",
    "ValidatingEvent",
    "ValidatorTimeout",
    "VerdictEvent",
    "start_stream",
    "stream_with_chunking",
]


Options = TypeVar("Options", bound=RunOptions)


@dataclass(frozen=True)
class StreamCall(RunOptions):
    """What `stream_with_chunking` is called with."""

    action: Component[Any] | CBlock
    backend: GivenBackend
    ctx: GivenContext


@dataclass(frozen=True)
class StartCall(StreamCall):
    """What `start_stream` is called with."""

    tap: Tap | None = field(default=None, kw_only=True)


@takes(StreamCall)
async def stream_with_chunking(call: StreamCall) -> StreamChunkingResult:
    """Start to stream an answer that the requirements check chunk by chunk; return when the model has begun.

    Each chunk is checked by all requirements at once, and the chunks one after the other. At the first "fail" the
    generation is cancelled, and the chunk is not let out. After a natural end the requirements validate the whole
    answer.

    Requirements are cloned first and never changed. A mellea Requirement is asked as it is: a plain one says "unknown"
    to each chunk and judges the whole answer; `as_requirement` makes one that judges each chunk.

    Args:
        action: what to generate from.
        backend: the mellea back-end that generates, a MelleaSession, or a name: "local", "ollama", "openai", each with
            or without a model, as in "ollama:llama3.2". It also validates, unless `validation_backend` is given.
        ctx: the context before `action`, or a MelleaSession.
        The options of `RunOptions`.

    Returns:
        The result: `astream()`, `events()`, `subscribe()`, `acomplete()`, `stop()`.

    Raises:
        OptionError: an option has an invalid value; a `ValueError`, and where the type is wrong also a `TypeError`.
        TypeError: an option is unknown, or both `requirements` and `require` are given.
        BackendUnavailable: a back-end that was given by its name cannot be used.
        RuntimeError: the back-end returned a computed thunk instead of a stream.
        Exception: whatever cloning a requirement or starting the back-end raises.

    If the caller is cancelled here or in `acomplete()`, the run is stopped. It is also stopped when the caller's task
    ends as cancelled.
    """
    by_name = isinstance(call.backend, str) or isinstance(call.validation_backend, str)
    call = await asyncio.to_thread(_with_backends, call) if by_name else _with_backends(call)
    result = begin(call, call.action, call.backend, call.ctx)
    await result.begun()
    return result


@takes(StartCall)
def start_stream(call: StartCall) -> StreamChunkingResult:
    """Do what `stream_with_chunking` does, but return at once: a back-end that cannot start ends the run as an error.

    Use it to show a run from its first moment, or to see the deltas before they are checked. If a back-end is given by
    its name, the call blocks while its model is loaded.

    Args:
        action: what to generate from.
        backend: the back-end that answers, as for `stream_with_chunking`.
        ctx: the context before `action`, or a MelleaSession.
        The options of `RunOptions`.
        tap: a function that is called with each attempt's generation and its number, from 1, and returns the
            generation to read.

    Raises:
        OptionError, TypeError, BackendUnavailable: as `stream_with_chunking`.
        RuntimeError: no event loop is running.
    """
    found = _with_backends(call)
    return begin(found, found.action, found.backend, found.ctx, call.tap)


def cut_for_format(options: Options, action: Any, *, chosen: bool) -> Options:
    """Return options that cut a structured answer by its values, unless a chunking was chosen."""
    from .mellea.structured import is_generative

    structured = not chosen and (options.format is not None or is_generative(action))
    return options.with_found(chunking="json") if structured else options


def _with_backends(call: StreamCall) -> StreamCall:
    """Find the back-ends that are named or are a session's; blocks while a model is loaded."""
    call = cut_for_format(call, call.action, chosen="chunking" in call.given)
    with naming("backend"):
        backend = BACKEND.resolve(call.backend)
    with naming("ctx"):
        ctx = CONTEXT.resolve(None if call.ctx is None else CONTEXT.check(call.ctx))
    return call.with_found(backend=backend, ctx=ctx, validation_backend=call.resolved("validation_backend"))


def _formed(options: RunOptions, action: Any) -> tuple[Any, Structure | None]:
    """Return what the model is asked, with the form of its answer: the `format`, or that of a generative function."""
    from .mellea.structured import bound, is_generative, structure_of

    if options.format is not None and options.tools:
        raise OptionError("Cannot use both tools and format", "mellea sends no tools with a format")
    if not is_generative(action):
        return action, None if options.format is None else structure_of(options.format)
    if options.format is not None:
        raise OptionError("Cannot use format with a generative function", "the function's return type is its format")
    action, model = bound(action)
    return action, None if model is None else structure_of(model)


def begin(
    options: RunOptions,
    action: Any,
    backend: Any,
    ctx: Any,
    tap: Tap | None = None,
    note: Mapping[str, Any] | None = None,
    rest: Rest | None = None,
) -> StreamChunkingResult:
    """Begin a run on the running event loop; its back-ends were found already.

    The start event has the `note`. Runs that share a `rest` leave a server alone for as long as it has asked one of
    them to.
    """
    from .mellea.hooks import notify_plugins
    from .mellea.requirements.base import asks_model, on_reasoning
    from .mellea.requirements.check import labels
    from .mellea.source import MelleaSource

    action, form = _formed(options, action)
    settings = options.settings()
    tools: Any = options.tools
    name, chunker = resolve_chunking(options.chunking)
    asked = [
        *options.resolved("requirements"),
        *map(on_reasoning, options.resolved("require_reasoning", lift=True)),
    ]
    if form is not None:
        from .requirements.field import format_requirement  # late: all ready requirements come with it

        try:
            asked.append(format_requirement(form.schema, form.name, form.parse))
        except ValueError as exc:
            raise OptionError("Invalid format", str(exc)) from None
    names = labels(asked)
    source = MelleaSource(
        action,
        backend,
        ctx,
        requirements=asked,
        labels=names,
        validation_backend=options.validation_backend,
        model_options=options.all_model_options(),
        retry=settings.retry,
        repair=options.repair,
        tap=tap,
        constrain=options.constrain,
        reasoning_tags=options.reasoning_tags,
        tools=tools,
        structure=form,
        parse=None if options.format is None or form is None else form.parse,
        rest=rest,
    )
    about_form = {} if form is None else {"format": form.name}
    askers = [name for name, one in zip(names, asked, strict=True) if asks_model(one)]
    about_askers = {"asks_model": askers} if askers else {}
    known = {"max_tokens": source.max_tokens, **source.about_tools, **about_form, **about_askers, **(note or {})}
    about = {
        "requirements": list(names),
        "chunking": name,
        "backend": name_of(backend),
        "settings": {**settings.to_dict(), **known},
    }
    run = Run(source, chunker, settings, EventLog(), about)
    result = StreamChunkingResult(run, source, names)
    notify_plugins(result, asked)
    return result


def name_of(backend: Any) -> str:
    """Return a back-end's name for people: its own `known_as`, or `OpenAI (gpt-5)`."""
    backend = getattr(backend, "original", backend)
    own = getattr(backend, "known_as", None)
    if isinstance(own, str) and own:
        return own
    model = getattr(backend, "model_id", None)
    name = type(backend).__name__.removesuffix("Backend").removesuffix("Model") or "back-end"
    return f"{name} ({model})" if isinstance(model, str) and model else name
