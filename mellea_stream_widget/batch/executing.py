"""Does the runs of one prompt, in whichever process they are to be done, and returns the lines of their recordings."""

from __future__ import annotations

import asyncio
import time
from collections.abc import MutableMapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from typing import Any

from ..log.events import CompletedEvent, ErrorEvent, StartEvent
from ..log.reading import Reading
from ..log.secrets import hide
from ..mellea.address import address_of
from ..options.cell_options import CellOptions
from ..options.defaults import find
from ..orchestrator.retry_after import Rest
from ..orchestrator.threads import brief_waits
from ..recordings.format import Header
from ..recordings.recording import Recording
from ..recordings.writer import Tape, lines_of
from .cell import Facts, facts_of
from .plan import Job, Variant

Live = MutableMapping[str, Reading]
"""The runs that are under way in this process, by the names of their recordings."""


@dataclass(frozen=True, slots=True)
class Done:
    """A run that has settled: the name of its recording, the recording's lines, and what a grid shows of it."""

    key: str
    lines: bytes
    facts: Facts


@dataclass
class Shared:
    """What all jobs share; it is sent to each worker once.

    Attributes:
        variants: the columns of the table.
        withheld: whether recordings keep text that no requirement has passed.
        at_once: how many jobs of one piece are done at a time.
    """

    variants: Sequence[Variant]
    withheld: bool = False
    at_once: int = 1
    _found: dict[int, CellOptions] = field(default_factory=dict, repr=False)
    _rests: dict[Any, Rest] = field(default_factory=dict, repr=False)
    _kinds: dict[int, type[Any]] = field(default_factory=dict, repr=False)

    def found(self, number: int) -> CellOptions:
        """Return a variant's options with the objects that they stand for; the first call may load a model.

        Raises:
            OptionError: something cannot be found or used.
        """
        from ..mellea.plain import message_kind

        if number not in self._found:
            variant = self.variants[number]
            options = find(variant.options, variant.answers, None)
            judge = options.validation_backend or options.backend
            self._kinds[number] = message_kind(options.backend, judge)
            self._found[number] = replace(options, validation_backend=judge)
        return self._found[number]

    def ready(self, number: int) -> bool:
        """Return whether `found` returns at once."""
        return number in self._found

    def message(self, number: int, prompt: str) -> Any:
        """Return what the back-end of a variant is asked; `found` was called before."""
        return self._kinds[number]("user", prompt)

    def rest(self, backend: Any) -> Rest:
        """Return how long the server of a back-end wants to be left alone; one for all back-ends that ask it."""
        server = type(backend), getattr(backend, "model_id", None), address_of(backend) or id(backend)
        return self._rests.setdefault(server, Rest())

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_found": {}, "_rests": {}, "_kinds": {}}


async def do_piece(shared: Shared, jobs: Sequence[Job]) -> list[Done]:
    """Do some jobs, `shared.at_once` of them at a time; this is what a worker is sent."""
    places = asyncio.Semaphore(shared.at_once)

    async def one(job: Job) -> list[Done]:
        async with places:
            return await do_job(shared, job)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(job)) for job in jobs]
    return [done for task in tasks for done in task.result()]


async def do_job(shared: Shared, job: Job, live: Live | None = None) -> list[Done]:
    """Do the runs of one prompt, side by side over one generation if there are several; return when all have settled.

    Whatever keeps a run from beginning is told in its recording, as an error. A cancel ends the runs.
    """
    live = {} if live is None else live
    try:
        for number in job.keys:
            if not shared.ready(number):
                await asyncio.to_thread(shared.found, number)
        return await _run(shared, job, live)
    except Exception as exc:
        return [failed(key, job.prompt, exc) for key in job.keys.values()]
    finally:
        for key in job.keys.values():
            live.pop(key, None)


async def _run(shared: Shared, job: Job, live: Live) -> list[Done]:
    from ..mellea.shared import SharedGeneration
    from ..streaming import begin

    message = shared.message(next(iter(job.keys)), job.prompt)
    begun: list[tuple[str, Reading, Tape | None]] = []
    async with AsyncExitStack() as stack:
        stack.enter_context(brief_waits())
        common = None
        if len(job.keys) > 1:
            common = SharedGeneration(shared.found(next(iter(job.keys))).backend, len(job.keys))
            stack.push_async_callback(common.close)
        for number, key in job.keys.items():
            options = _repeated(shared.found(number), job.repeat)
            tape = Tape() if shared.withheld else None
            backend = options.backend if common is None else common.backend()
            tap, rest = None if tape is None else tape.tap, shared.rest(options.backend)
            result = begin(options, message, backend, options.context, tap, rest=rest)
            await stack.enter_async_context(result)
            live[key] = result
            begun.append((key, result, tape))
        for _, run, _ in begun:
            await run.log.join()
        return [_done(key, run, job.prompt, shared.withheld, tape) for key, run, tape in begun]


def _repeated(options: CellOptions, repeat: int) -> CellOptions:
    """Return the options of a repeat: a seed that is given again would give the same answer again."""
    from ..mellea.api import ModelOption

    model_options = options.model_options or {}
    seed = model_options.get(ModelOption.SEED)
    if not repeat or not isinstance(seed, int):
        return options
    return replace(options, model_options={**model_options, ModelOption.SEED: seed + repeat})


def _done(key: str, run: Reading, prompt: str, withheld: bool, tape: Tape | None = None) -> Done:
    facts = facts_of(run)
    facts = replace(facts, reason=None if facts.reason is None else hide(facts.reason))
    return Done(key, lines_of(run, prompt=prompt, withheld=withheld, tape=tape), facts)


def failed(key: str, prompt: str, error: BaseException) -> Done:
    """Return a run that an error kept from beginning, or whose workers died."""
    now = time.time()
    name, words = type(error).__name__, str(error)
    reason = f"{name}: {words}" if words else name
    recording = Recording(
        [
            Header(created=round(now, 6)),
            StartEvent([], "", "", {}, seq=0, timestamp=now),
            ErrorEvent(name, words, seq=1, timestamp=now),
            CompletedEvent(False, "", 1, outcome="error", reason=reason, seq=2, timestamp=now),
        ]
    )
    return _done(key, recording, prompt, withheld=False)
