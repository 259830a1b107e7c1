"""Asks a requirement about a text as a run does, without a model and without a run."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from time import perf_counter, process_time, thread_time
from typing import Any, NamedTuple, TypeVar

from ..chunkers import resolve
from ..log.events import is_fine
from ..log.mistakes import InvalidValue
from ..orchestrator.aside import run_in_thread
from ..orchestrator.chunk import Span

T = TypeVar("T")
Said = tuple[str, str | None]
"""An answer, and its reason."""


class Measured(NamedTuple):
    """What a text cost.

    Attributes:
        points: behind each chunk, the characters so far and the seconds of work.
        held: seconds of work in the longest hold of the event loop.
        waited: seconds that the loop waited, at most.
        usual: seconds within which three of four waits were over.
    """

    points: tuple[tuple[int, float], ...]
    held: float
    waited: float
    usual: float


@dataclass(frozen=True)
class Trial:
    """A requirement, and whom it asks."""

    requirement: Any
    name: str
    backend: Any

    @classmethod
    def of(cls, requirement: Any, backend: Any) -> Trial:
        """Return the trial of what `as_requirement` takes.

        Raises:
            InvalidType, InvalidValue: it can be no requirement, or asks a model, and there is no back-end.
        """
        from ..mellea.requirements.base import asks_model, name_of
        from ..mellea.requirements.convert import as_requirement

        made = as_requirement(requirement)
        if backend is None and asks_model(made):
            raise InvalidValue(f"{name_of(made)} asks a model: give one, such as backend=backends.local().")
        return cls(made, name_of(made), getattr(backend, "backend", backend))

    def check(self, text: str) -> Any:
        """Return a check over a clone, which is asked about a text."""
        from ..mellea.requirements.check import RequirementCheck
        from ..mellea.requirements.lifted import context_of

        check = RequirementCheck(self.name, self.requirement, copy(self.requirement), self.backend)
        check.begin(context_of(text))
        return check


def finished(work: Coroutine[Any, Any, T]) -> T:
    """Return what a coroutine returns, on an event loop of its own; another one may run in this thread."""
    return run_in_thread(work, "mellea-stream-trial")


async def told(trial: Trial, text: str, chunking: str, cut: int | None) -> list[Said]:
    """Return all answers about a text that comes in deltas, up to the first "fail", and about the whole."""
    return await _rest(trial.check(text), _spans(text, chunking, cut))


async def asked(trial: Trial, text: str, chunking: str) -> list[tuple[Said, str | None]]:
    """Return all answers about a text, up to the first "fail", each with its chunk; None for the whole text."""
    spans = _spans(text, chunking, None)
    said = await _rest(trial.check(text), spans)
    chunks: list[str | None] = [span.text for span in spans]
    return list(zip(said, [*chunks, None], strict=False))


async def fails(trial: Trial, text: str, chunking: str) -> bool:
    """Return whether a text is rejected, at once or at its end."""
    return (await told(trial, text, chunking, None))[-1][0] == "fail"


async def resumed(trial: Trial, text: str, chunking: str) -> list[tuple[int, list[Said]]]:
    """Return the answers of clones that go on behind some chunks which others have passed before."""
    spans = _spans(text, chunking, None)
    whole = await _rest(trial.check(text), spans)
    good = next((place for place, (success, _) in enumerate(whole) if success == "fail"), len(spans))
    found: list[tuple[int, list[Said]]] = []
    for kept in sorted({1, len(spans) // 2, len(spans) - 1}):
        if 0 < kept <= good and kept < len(spans):
            check = trial.check(text)
            await check.recall(spans[:kept])
            found.append((kept, whole[:kept] + await _rest(check, spans[kept:])))
    return found


async def side_by_side(trial: Trial, texts: Sequence[str], chunking: str) -> list[list[Said]]:
    """Return the answers of clones that are asked about their own texts in turn."""
    checks = [trial.check(text) for text in texts]
    ahead = [_spans(text, chunking, None) for text in texts]
    said: list[list[Said]] = [[] for _ in texts]
    for place in range(max(map(len, ahead))):
        for check, spans, answers in zip(checks, ahead, said, strict=True):
            if place < len(spans) and not (answers and answers[-1][0] == "fail"):
                answers.append(await _asked(check, spans[place], place == len(spans) - 1))
    for check, answers in zip(checks, said, strict=True):
        if not (answers and answers[-1][0] == "fail"):
            answers.append(await _final(check))
    return said


async def measured(trial: Trial, text: str, chunking: str, limit: float) -> Measured:
    """Return what the answers about a text cost, up to a limit in seconds, and how long they held the event loop."""
    holds: list[tuple[float, float]] = []

    async def beat() -> None:
        worked, waited = thread_time(), perf_counter()
        while True:
            await asyncio.sleep(0)
            holds.append((thread_time() - worked, perf_counter() - waited))
            worked, waited = thread_time(), perf_counter()

    check, spans = trial.check(text), _spans(text, chunking, None)
    beating = asyncio.ensure_future(beat())
    await asyncio.sleep(0)
    seconds, points, start = 0.0, [], perf_counter()
    for place, span in enumerate(spans):
        await asyncio.sleep(0)
        began = process_time()
        success, _ = await _asked(check, span, place == len(spans) - 1)
        seconds += process_time() - began
        points.append((span.end, seconds))
        if success == "fail" or seconds > limit or perf_counter() - start > 3 * limit:
            break
    await asyncio.sleep(0)
    beating.cancel()
    worked, waited = (sorted(times) for times in zip(*holds, strict=True))
    return Measured(tuple(points), worked[-1], waited[-1], waited[len(waited) * 3 // 4])


async def _rest(check: Any, spans: Sequence[Span]) -> list[Said]:
    said: list[Said] = []
    for place, span in enumerate(spans):
        said.append(await _asked(check, span, place == len(spans) - 1))
        if said[-1][0] == "fail":
            return said
    return [*said, await _final(check)]


async def _asked(check: Any, span: Span, last: bool) -> Said:
    verdict = check.partial(await check.quick(span, "", last))
    return ("fine so far" if is_fine(verdict) else verdict.success), verdict.reason


async def _final(check: Any) -> Said:
    verdict = check.full(await check.final())
    return ("pass" if verdict.as_bool() else "fail"), verdict.reason


def _spans(text: str, chunking: str, cut: int | None) -> list[Span]:
    _, make_cutter = resolve(chunking)
    cutter = make_cutter()
    spans: list[Span] = []
    for delta in _deltas(text, cut):
        spans += cutter.feed(delta)
    return [*spans, *cutter.flush()]


def _deltas(text: str, cut: int | None) -> Iterator[str]:
    size = cut or len(text)
    for place in range(0, len(text), size):
        yield text[place : place + size]


def texts_of(given: str | Iterable[str]) -> list[str]:
    """Return one text or several as a list, none of them empty."""
    texts = [given] if isinstance(given, str) else list(given)
    if not texts or not all(isinstance(text, str) and text.strip() for text in texts):
        raise InvalidValue(f"Invalid texts {given!r}: expected one text or more.")
    return texts


def shortened(text: str) -> str:
    """Return a text in quotes, cut short."""
    return repr(text if len(text) <= 60 else text[:57] + "...")


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
