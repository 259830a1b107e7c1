"""Checks a recorded answer against other requirements, in a run over the recorded text without the model."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import InitVar, dataclass, field, fields
from os import PathLike
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.structs import replace

from ..chunkers import NAMES, resolve
from ..log.events import CompletedEvent, ErrorEvent, StartEvent, StopEvent, StreamEvent
from ..log.mistakes import InvalidValue, Mistake
from ..log.reading import Reading
from ..options.kinds import NumberKind
from ..options.parts import ChunkingKind
from ..options.requiring import RequirementsKind
from ..options.run_options import CheckOptions
from ..options.signature import takes
from ..options.table import about_option, option
from ..orchestrator.aside import run_in_thread
from ..orchestrator.limits import LIMIT_NAMES, Limits
from .format import withheld_texts
from .places import file_of, note_file
from .recheck_result import Recheck
from .recorded_text import EndsAs, UpTo
from .recording import RawText, Recording, load

if TYPE_CHECKING:
    from ..options.run_options import GivenRequirements
    from ..orchestrator.chunk import ChunkingStrategy
    from ..orchestrator.result import StreamChunkingResult
    from ..orchestrator.settings import Emit

T = TypeVar("T")

ENDS = "the recorded text ends here"


class RecordingEnds(Exception):
    """The recorded text ends, because the model was stopped."""


NO_MODEL = 'A requirement asks a model: give a validation_backend, such as validation_backend="local".'


class NoModel(Mistake, RuntimeError):
    """A requirement asks a model, and the re-check has none."""


REQUIREMENTS = about_option(RequirementsKind(), "as for a run, a list or a single one", alias="require")


@dataclass(frozen=True, kw_only=True)
class RecheckOptions(CheckOptions):
    """The options of a re-check. By default limits and overlap are those of the recorded run."""

    require: InitVar[GivenRequirements] = None
    chunking: str | ChunkingStrategy | None = option(
        ChunkingKind(), None, "another way to cut the text, as for a run; by default as the recorded run was cut"
    )


@dataclass(frozen=True, kw_only=True)
class RecheckCall(RecheckOptions):
    """The arguments of `recheck`."""

    recorded: str | PathLike[str] | Reading = field(kw_only=False)
    requirements: GivenRequirements = field(default=(), kw_only=False, metadata=REQUIREMENTS)
    attempt: int | None = option(NumberKind(1), None, "the attempt whose text is checked; by default the last one")


@takes(RecheckCall)
def recheck(call: RecheckCall) -> Recheck:
    """Check a recorded answer against other requirements, or with another chunking; wait for the verdicts.

    The model's text goes through the same kind of run as when it was live, as fast as the requirements answer. If the
    model was stopped, and its text was recorded only up to there, the new run ends there as "stopped", unless a
    requirement fails before.

    By default limits and overlap are those of the recorded run; a mapping replaces some of the limits. Limits on the
    length of the text and on the back-end's time have no effect.

    Args:
        recorded: a file or a settled run, as for `load`.
        The options of `RecheckCall`.

    Returns:
        The differences; its `result` is the new run.

    Raises:
        OptionError: an option has an invalid value; a `ValueError`, and where the type is wrong also a `TypeError`.
        TypeError: an option is unknown.
        ValueError: the run has not settled, had no such attempt, or was cut by an unknown strategy, so that `chunking`
            must be given.
        BadRecording: the file is not a recording.
        NoModel: a requirement asks a model, and no `validation_backend` was given.
        Exception: a requirement raised it.
    """
    return run_aside(lambda: arecheck(call))


async def arecheck(call: RecheckCall) -> Recheck:
    """Do the same as `recheck` on the running event loop."""
    recording = load(call.recorded)
    raw = recording.raw(call.attempt)
    name, result = await rerun(recording, raw, call)
    if result.exception is not None and not isinstance(result.exception, RecordingEnds):
        raise result.exception
    found = Recheck(recording, _rechecked(recording, raw.attempt, name, result), raw)
    found.result = _rechecked(recording, raw.attempt, name, found.result, **found.note)
    return found


async def rerun(
    recording: Recording, raw: RawText, call: RecheckOptions, *, emit: Emit = "validated"
) -> tuple[str, StreamChunkingResult]:
    """Run the requirements over a recorded text; return the name of the chunking, and the settled run.

    Args:
        recording: the recording, with defaults for the options.
        raw: the text.
        call: the requirements and the options.
        emit: as for a run.
    """
    from ..backends import scripted
    from ..backends.scripting import Answer
    from ..mellea.api import ChatContext, Message
    from ..streaming import start_stream

    name, chunker = resolve(_chunking(recording, call.chunking))
    settings = recording.header.settings
    limits = _limits(settings.get("limits"), call.given.get("limits"), len(raw.text))
    cut: Any = call.chunking or name
    end = None if raw.whole else raw.last_end
    if end is not None and (not raw.text[end:].strip() or _cut_alike(recording, name, limits)):
        cut = UpTo(chunker, len(raw.text), end, limits.chunk_chars)
    fault = None if raw.whole else len(raw.deltas)
    calls = [(call.name, call.args) for call in raw.calls]
    answer = Answer(deltas=[text for _, text in raw.deltas], fail_at=fault, error=RecordingEnds(ENDS), calls=calls)
    no_model = Answer(fail_at="start", error=NoModel(NO_MODEL))
    overlap = settings.get("overlap")
    options = {item.name: getattr(call, item.name) for item in fields(CheckOptions)}
    result = start_stream(
        Message("user", recording.prompt or ""),
        scripted(answer, judge=no_model),
        ChatContext(),
        **{
            **options,
            "requirements": call.resolved("requirements", lift=True),
            "chunking": cut,
            "limits": limits,
            "overlap": call.overlap if "overlap" in call.given else overlap if type(overlap) is int else 0,
            "model_options": _most_tokens(settings.get("max_tokens")),
            "reasoning": "show" if settings.get("reasoning") == "show" else "hide",  # hidden reasoning stays hidden
            "reasoning_tags": "off",  # the recorded text has no reasoning
            "emit": emit,
        },
        tap=lambda generation, _: EndsAs(generation, raw.finish_reason, raw.reasoning),
    )
    async with result:
        await result.log.join()
    return name, result


def _cut_alike(recording: Recording, chunking: str, limits: Limits) -> bool:
    """Return whether a new run cuts the text as the recorded run did."""
    recorded = _valid(recording.header.settings.get("limits")).get("chunk_chars", Limits().chunk_chars)
    return chunking == recording.header.chunking and limits.chunk_chars == recorded


def _most_tokens(recorded: Any) -> dict[Any, Any]:
    """Return the model options with the recorded limit of tokens, which the reason of a cut-off run mentions."""
    from ..mellea.api import ModelOption

    return {ModelOption.MAX_NEW_TOKENS: recorded} if type(recorded) is int and recorded > 0 else {}


def _chunking(recording: Recording, given: Any) -> Any:
    if given is not None:
        return given
    name = recording.header.chunking
    if name not in NAMES:
        raise InvalidValue(f"The run was cut by {name}, which recheck() cannot find by its name: give chunking=...")
    return name


def _limits(recorded: Any, given: Limits | Mapping[str, Any] | None, chars: int) -> Limits:
    """Return the limits of the new run, without those that could end the recorded text."""
    if not isinstance(given, Limits):
        given = Limits(**{**_valid(recorded), **(given or {})})
    return dataclasses.replace(
        given, first_token=None, between_tokens=None, text_chars=max(given.text_chars, chars), total_chars=None
    )


def _valid(recorded: Any) -> dict[str, Any]:
    """Return the valid recorded limits, without that of the whole run's time. A file may have invalid ones."""
    found: dict[str, Any] = {}
    for name in LIMIT_NAMES:
        if name != "total" and isinstance(recorded, Mapping) and name in recorded:
            with contextlib.suppress(ValueError, TypeError):
                Limits(**{name: recorded[name]})
                found[name] = recorded[name]
    return found


def _rechecked(recording: Recording, attempt: int, chunking: str, run: Reading, **note: Any) -> Recording:
    """Return the new run as a recording, with the changes in its settings for the view.

    The end of the recorded text is a stop, not an error.
    """
    events = run.log.read()
    start = events[0]
    assert isinstance(start, StartEvent)
    # A limit of tokens has no effect, because no model writes this text.
    settings = {**start.settings, "max_tokens": None, **note}
    start = replace(start, backend=recording.header.backend, chunking=chunking, settings=settings)
    header = dataclasses.replace(
        recording.header,
        requirements=list(start.requirements),
        chunking=chunking,
        settings=settings,
    )
    told = [_without_answer(_without_fault(event)) for event in events[1:]]
    rechecked = Recording([header, start, *told, *withheld_texts(events, run.attempts)])
    note_file(rechecked.log, file_of(recording), None if attempt == len(recording.attempts) else attempt)
    return rechecked


def _without_fault(event: StreamEvent) -> StreamEvent:
    if isinstance(event, ErrorEvent) and event.exception_type == RecordingEnds.__name__:
        return StopEvent(ENDS, seq=event.seq, elapsed=event.elapsed)
    if isinstance(event, CompletedEvent) and (event.reason or "").startswith(RecordingEnds.__name__):
        return replace(event, outcome="stopped", reason=ENDS)
    return event


def _without_answer(event: StreamEvent) -> StreamEvent:
    """Return an event without the tokens of the answer, which no model has written now; those of judges stay."""
    if not isinstance(event, CompletedEvent) or event.usage is None:
        return event
    judges = {name: value for name, value in event.usage.items() if name == "checks"}
    return replace(event, usage=judges or None)


def run_aside(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run a coroutine to its end, even if an event loop is running in this thread. An interrupt cancels it."""
    if not _loop_is_running():
        return asyncio.run(work())
    return run_in_thread(work(), "mellea-stream-recheck")


def _loop_is_running() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
