"""Makes the runs of a plan, in this process or on an engine, within budgets."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from ..engines import Engine, EngineFailed, Worked, here, spread
from .executing import Done, Shared, do_job, do_piece, failed
from .folder import Folder
from .plan import Job, ManyPlan
from .runs import Runs

T = TypeVar("T")

ROUNDS = 4
"""Number of jobs of a piece, for each job that its worker does at the same time; lost if the worker dies."""

MOST_WAITING = 256
"""Largest number of runs that wait to be written."""


@dataclass(frozen=True)
class How:
    """How the runs of a plan are made.

    Attributes:
        engine: the engine; None for this process.
        concurrency: number of prompts that are worked on at the same time.
        seconds: time limit of all runs together; None for no limit.
        tokens: number of tokens after which no further run begins; None for no limit.
    """

    engine: Engine | None = None
    concurrency: int = 8
    seconds: float | None = None
    tokens: int | None = None


def lay_out(plan: ManyPlan, out: Any) -> tuple[Folder, Runs]:
    """Make the folder of a plan, and return it with its runs.

    Raises:
        OptionError: the folder cannot be written, or another call writes there.
    """
    folder = Folder(out, create=True)
    with folder.locked():
        folder.save(plan.outline, plan.prompts)
    return folder, Runs(folder, plan.outline)


def lacks_recordings(plan: ManyPlan, out: Any) -> bool:
    """Return whether a run of the plan has no recording in the folder, which need not exist."""
    folder = Folder(out) if out is not None else None
    known = folder.recordings() if folder is not None and folder.path.is_dir() else ()
    return next(plan.jobs(key for key, *_ in known), None) is not None


async def make(plan: ManyPlan, shared: Shared, folder: Folder, runs: Runs, how: How) -> None:
    """Make the missing runs; return when all are made.

    A cancel ends all of them. Those that have settled are kept.

    Raises:
        OptionError: another call is writing to the folder.
    """
    making = _Making(plan, shared, runs, how)
    loop = asyncio.get_running_loop()
    runs.begin(lambda reason: _from_any_thread(loop, making.stop, reason))
    timer = None if how.seconds is None else loop.call_later(how.seconds, making.expire)
    try:
        with folder.locked():
            await making.work()
    except Exception as exc:
        making.note = making.note or f"{type(exc).__name__}: {exc}"
        raise
    finally:
        if timer is not None:
            timer.cancel()
        if how.engine is not None:
            how.engine.close()
        runs.settle(making.note)


def _from_any_thread(loop: asyncio.AbstractEventLoop, call: Callable[[str], None], reason: str) -> None:
    with contextlib.suppress(RuntimeError):  # the loop was closed a moment ago
        loop.call_soon_threadsafe(call, reason)


class _Making:
    def __init__(self, plan: ManyPlan, shared: Shared, runs: Runs, how: How) -> None:
        self.note = ""
        self._plan = plan
        self._shared = shared
        self._runs = runs
        self._how = how
        self._ended = False
        self._stopped = False
        self._tokens = 0
        self._settled: dict[str, Done] = {}  # not yet in a list of results, by their keys
        self._waiting: list[Done] = []
        self._writer = ThreadPoolExecutor(1, "mellea-stream-runs")
        self._writing: Future[None] | None = None
        self._reading: asyncio.Task[None] | None = None

    async def work(self) -> None:
        """Make the runs, and write them."""
        self._reading = asyncio.create_task(self._read(), name="many runs")
        try:
            await asyncio.shield(self._reading)
        except asyncio.CancelledError:
            self._reading.cancel()
            await asyncio.wait([self._reading])
            if asyncio.current_task().cancelling():  # type: ignore[union-attr] # not by `stop`
                raise
        except EngineFailed as exc:
            self.note = str(exc)
        finally:
            self._writer.shutdown()
            self._runs.keep([*self._waiting, *self._settled.values()])

    def stop(self, reason: str) -> None:
        """End all runs. Those of this process keep their text so far."""
        if self._stopped:
            return
        self._stopped = self._ended = True
        self.note = reason
        if self._how.engine is not None and self._reading is not None:
            self._reading.cancel()
        for run in list(self._runs.live.values()):
            run.stop(reason)

    def expire(self) -> None:
        """End all runs, because they took too long."""
        self.stop(f"stopped after {self._how.seconds:g} seconds, as `seconds` says")

    async def _read(self) -> None:
        async with aclosing(self._answers()) as answers:
            async for answer in answers:
                await self._take(answer)
        await self._written()

    def _answers(self) -> AsyncGenerator[Worked[Job, Done], None]:
        shared, engine, most = self._shared, self._how.engine, self._how.concurrency
        jobs = self._plan.jobs(self._runs.finished())
        if engine is None:
            return here(self._do, self._until_ended(jobs), most)
        shared.at_once = max(1, most // engine.workers)
        pieces = _pieces(jobs, shared.at_once, engine.workers)
        return spread(engine, do_piece, shared, self._until_ended(pieces))

    async def _do(self, job: Job) -> list[Done]:
        """Do a job in this process. A cancel at its end does not lose its settled runs."""
        done = await do_job(self._shared, job, self._runs.live)
        self._settled.update((one.key, one) for one in done)
        return done

    def _until_ended(self, work: Iterator[T]) -> Iterator[T]:
        for one in work:
            if self._ended:
                return
            yield one

    async def _take(self, answer: Worked[Job, Done]) -> None:
        done = answer.results
        if done is None:
            assert answer.error is not None
            done = [failed(key, job.prompt, answer.error) for job in answer.items for key in job.keys.values()]
        self._count(answer.items, done)
        self._waiting += done
        for one in done:
            self._settled.pop(one.key, None)
        if len(self._waiting) > MOST_WAITING:
            await self._written()
        if self._writing is None or self._writing.done():
            await self._written()
            batch, self._waiting = self._waiting, []
            self._writing = self._writer.submit(self._runs.keep, batch)

    async def _written(self) -> None:
        """Wait until all is written; raise the exception of the last write, if there was one."""
        if self._writing is not None:
            if not self._writing.done():
                await asyncio.shield(asyncio.wrap_future(self._writing))  # a cancel must not stop the writing
            self._writing.result()

    def _count(self, jobs: Sequence[Job], done: Sequence[Done]) -> None:
        """Count the tokens of each generation once, even if several runs have read it."""
        facts = {one.key: one.facts for one in done}
        for job in jobs:
            read = [facts[key] for key in job.keys.values() if key in facts]
            self._tokens += max(((one.prompt_tokens or 0) + (one.completion_tokens or 0) for one in read), default=0)
        if self._how.tokens is not None and self._tokens >= self._how.tokens and not self._ended:
            self._ended = True
            self.note = f"no further run began after {self._tokens:,} tokens, as `tokens` says"


def _pieces(jobs: Iterator[Job], at_once: int, workers: int) -> Iterator[list[Job]]:
    """Yield pieces of jobs, with smaller ones at the end, so that all workers end at about the same time.

    Args:
        jobs: the jobs.
        at_once: number of jobs that a worker does at the same time; if it is 1, each piece is one job.
        workers: number of workers.
    """
    most = 1 if at_once == 1 else ROUNDS * at_once
    known = deque(islice(jobs, 2 * workers * most))
    while known:
        size = max(len(known) // (2 * workers), min(at_once, -(-len(known) // workers)))
        yield [known.popleft() for _ in range(size)]
        known.extend(islice(jobs, size))
