"""Asks other requirements about a recorded answer: the same run over the recorded text, without the model."""

from __future__ import annotations

import asyncio
import dataclasses
import threading
from collections.abc import Callable, Coroutine, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.structs import replace

from ..chunkers import NAMES, resolve
from ..log.events import CompletedEvent, ErrorEvent, StartEvent, StopEvent, StreamEvent
from .difference import Recheck
from .ending import UpTo
from .given import run_of
from .recording import Recording, load

if TYPE_CHECKING:
    from ..mellea.api import Backend, Requirement
    from ..orchestrator.chunk import ChunkingStrategy

T = TypeVar("T")

ENDS = "the recorded text ends here"


class RecordingEnds(Exception):
    """The model had been stopped here: nobody knows how its text would have gone on."""


class NoModel(RuntimeError):
    """A requirement asks a model, and a re-check has none."""


def recheck(
    recorded: Any,
    requirements: Sequence[Requirement | Callable[..., Any] | str] | Requirement | Callable[..., Any] | str,
    *,
    chunking: str | ChunkingStrategy | None = None,
    attempt: int | None = None,
    validation_backend: Backend | None = None,
) -> Recheck:
    """Put a recorded answer to other requirements, or cut it otherwise; wait for what they say.

    The model's text goes through the same run as when it was live, as fast as the requirements answer. Where the
    model had been stopped and its text was recorded only up to there, the new run ends there as "stopped", unless a
    requirement fails before.

    Args:
        recorded: a file, what `load` gave, or a settled result.
        requirements: as for a run, or a single one; sentences and functions are taken as they are.
        chunking: by default as the recorded run was cut.
        attempt: number of the attempt whose text is taken; by default the last one.
        validation_backend: for requirements that ask a model.

    Returns:
        What is different; `rechecked` is the new run.

    Raises:
        ValueError: the run has not settled, had no such attempt, or was cut by a strategy that has no name, so that
            `chunking` has to be given.
        BadRecording: the file is no recording.
        NoModel: a requirement asks a model, and there is none.
        Exception: what a requirement raises.
    """
    return run_aside(lambda: arecheck(recorded, requirements, chunking, attempt, validation_backend))


async def arecheck(
    recorded: Any,
    requirements: Any,
    chunking: Any = None,
    attempt: int | None = None,
    validation_backend: Any = None,
) -> Recheck:
    """Do what `recheck` does, on the running event loop."""
    from ..backends import scripted
    from ..backends.scripting import ScriptedAnswer
    from ..mellea.api import ChatContext, Message
    from ..requirements import as_requirement
    from ..streaming import start_stream

    recording = recording_of(recorded)
    raw = recording.raw(attempt)
    name, chunker = resolve(_chunking(recording, chunking))
    cut = UpTo(chunker, len(raw.text)) if raw.ends_a_chunk and not raw.whole else chunking or name
    settings = recording.header.settings
    fault = None if raw.whole else len(raw.deltas)
    answer = ScriptedAnswer(deltas=[text for _, text in raw.deltas], fail_at=fault, error=RecordingEnds(ENDS))
    no_model = ScriptedAnswer(
        fail_at="start", error=NoModel("a requirement asks a model: give recheck() a validation_backend")
    )
    result = start_stream(
        Message("user", recording.prompt or ""),
        scripted(answer, judge=no_model),
        ChatContext(),
        requirements=[as_requirement(requirement) for requirement in listed(requirements)],
        chunking=cut,
        validation_backend=validation_backend,
        overlap=settings.get("overlap", 0) if isinstance(settings.get("overlap"), int) else 0,
    )
    async with result:
        await result.log.join()
    if result.exception is not None and not isinstance(result.exception, RecordingEnds):
        raise result.exception
    found = Recheck(recording, _rechecked(recording, name, result.log.read()), raw)
    found.rechecked = _rechecked(recording, name, found.rechecked.log.read(), **found.note)
    return found


def recording_of(recorded: Any) -> Recording:
    """Give what can be asked again as a recording.

    Raises:
        ValueError: it is a run that has not settled.
        TypeError: it is nothing of that kind.
    """
    if isinstance(recorded, (str, PathLike)):
        return load(recorded)
    if isinstance(recorded, Recording):
        return recorded
    run = run_of(recorded)
    if not run.log.closed:
        raise ValueError("the run has not settled; await acomplete() first")
    return Recording.of(run)


def listed(requirements: Any) -> list[Any]:
    """Give requirements as a list; a single one may stand for itself."""
    single = isinstance(requirements, str) or callable(requirements) or hasattr(requirements, "stream_validate")
    return [requirements] if single else list(requirements)


def _chunking(recording: Recording, given: Any) -> Any:
    if given is not None:
        return given
    name = recording.header.chunking
    if name not in NAMES:
        raise ValueError(f"the run was cut by {name}, which has no name here; give chunking=...")
    return name


def _rechecked(recording: Recording, chunking: str, events: Sequence[StreamEvent], **note: Any) -> Recording:
    """Give the new run as a recording, with what has changed noted for the view in its settings.

    Where the recorded text has ended, the run was stopped, and nothing went wrong.
    """
    start = events[0]
    assert isinstance(start, StartEvent)
    settings = {**start.settings, **note}
    start = replace(start, backend=recording.header.backend, chunking=chunking, settings=settings)
    header = dataclasses.replace(
        recording.header,
        requirements=list(start.requirements),
        chunking=chunking,
        settings=settings,
    )
    return Recording([header, start, *map(_without_fault, events[1:])])


def _without_fault(event: StreamEvent) -> StreamEvent:
    if isinstance(event, ErrorEvent) and event.exception_type == RecordingEnds.__name__:
        return StopEvent(ENDS, seq=event.seq, elapsed=event.elapsed)
    if isinstance(event, CompletedEvent) and (event.reason or "").startswith(RecordingEnds.__name__):
        return replace(event, outcome="stopped", reason=ENDS)
    return event


def run_aside(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run a coroutine to its end, also where an event loop is running in this thread already."""
    if not _loop_is_running():
        return asyncio.run(work())
    outcome: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(asyncio.run(work()))
        except BaseException as exc:
            errors.append(exc)

    thread = threading.Thread(target=run, name="mellea-stream-recheck", daemon=True)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return outcome[0]


def _loop_is_running() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
