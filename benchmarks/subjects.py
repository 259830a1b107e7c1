"""What is measured: our run, upstream's orchestrator of the installed mellea, and the bare drain of the thunk."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from mellea_stream_widget.mellea.api import (
    CBlock,
    ModelOption,
    PartialValidationResult,
    Requirement,
    SimpleContext,
    ValidationResult,
)
from mellea_stream_widget.streaming import stream_with_chunking

from .feeders import CUT, backend_of

__all__ = ["CUT", "MELLEA", "SUBJECTS", "Passes", "seconds", "text_of"]

MELLEA = version("mellea")


def text_of(chars: int) -> str:
    """Prose of that many characters: sentences of 9 words, paragraphs of 5 sentences."""
    sentence = "The quick brown fox jumps over the lazy dog. "
    paragraph = sentence * 4 + sentence.rstrip() + "\n\n"
    return (paragraph * (chars // len(paragraph) + 1))[:chars]


class Passes(Requirement):
    """A requirement that costs next to nothing, so that the orchestrator is what is measured."""

    async def validate(self, *args: Any, **options: Any) -> ValidationResult:
        return ValidationResult(True)


async def _quick(self: Any, chunk: str, *, backend: Any, ctx: Any) -> PartialValidationResult:
    return PartialValidationResult("pass")


setattr(Passes, "_stream_validate" if hasattr(Requirement, "_stream_validate") else "stream_validate", _quick)


async def floor(text: str, chunking: str, feed: str = "burst") -> int:
    """Drain the thunk and do nothing else."""
    options = {ModelOption.STREAM: True}
    thunk, _ = await backend_of(text, feed).generate_from_context(CBlock("x"), SimpleContext(), model_options=options)
    deltas = 0
    while not thunk.is_computed():
        await thunk.astream()
        deltas += 1
    return deltas


ENDS = {"sentence": re.compile(r"[.!?]\s+"), "word": re.compile(r"\s+"), "paragraph": re.compile(r"\n\n+")}


@dataclass
class _Checked:
    chunk_index: int
    passed: bool
    results: list[PartialValidationResult]
    timestamp: float = field(default_factory=time.time)


@dataclass
class _Chunk:
    text: str
    chunk_index: int
    timestamp: float = field(default_factory=time.time)


async def least(text: str, chunking: str, feed: str = "burst") -> int:
    """The same checks and events with nothing around them: no limit, no time-out, no clean-up, one reader.

    Nobody can check a stream for less; what our run costs above it is what its promises cost.
    """
    backend, requirements, find = backend_of(text, feed), [Passes("a"), Passes("b")], ENDS[chunking].search
    thunk, ctx = await backend.generate_from_context(
        CBlock("x"), SimpleContext(), model_options={ModelOption.STREAM: True}
    )
    queue: asyncio.Queue[Any] = asyncio.Queue()

    async def check() -> None:
        pending, index = "", 0
        while not thunk.is_computed():
            pending += await thunk.astream()
            while end := find(pending):
                chunk, pending = pending[: end.start() + 1], pending[end.end() :]
                results = [await one.stream_validate(chunk, backend=backend, ctx=ctx) for one in requirements]
                verdicts = [result[0] if isinstance(result, list) else result for result in results]
                passed = all(verdict.success != "fail" for verdict in verdicts)
                queue.put_nowait(_Checked(index, passed, verdicts))
                queue.put_nowait(_Chunk(chunk, index))
                index += 1
        queue.put_nowait(None)

    task = asyncio.create_task(check())
    kept = []
    while (event := await queue.get()) is not None:
        kept.append(event)
    await task
    return len(kept)


async def ours(text: str, chunking: str, feed: str = "burst") -> int:
    """Our run, all of its events read."""
    result = await stream_with_chunking(
        CBlock("x"),
        backend_of(text, feed),
        SimpleContext(),
        requirements=[Passes("a"), Passes("b")],
        chunking=chunking,
    )
    events = 0
    async for _ in result.events():
        events += 1
    assert result.outcome == "passed", result.reason
    return events


async def upstream(text: str, chunking: str, feed: str = "burst") -> int:
    """Upstream's run, all of its events read."""
    from mellea.stdlib import streaming

    given = (CBlock("x"), backend_of(text, feed), SimpleContext())
    options: dict[str, Any] = {"requirements": [Passes("a"), Passes("b")], "chunking": chunking}
    events = 0
    if hasattr(streaming, "stream_with_chunking"):
        result = await streaming.stream_with_chunking(*given, **options)
        async for _ in result.events():
            events += 1
    else:
        async with await streaming.stream(*given, as_events=True, **options) as stream:
            async for _ in stream:
                events += 1
    return events


Subject = Callable[..., Awaitable[int]]
SUBJECTS: dict[str, Subject] = {"floor": floor, "least": least, "ours": ours, "upstream": upstream}


def seconds(names: Sequence[str], text: str, chunking: str, repeats: int, feed: str = "burst") -> dict[str, float]:
    """Best CPU time of some repeats, in seconds; the subjects take turns, so that a slow moment hits all of them."""

    async def timed(name: str) -> float:
        began = time.process_time()
        await SUBJECTS[name](text, chunking, feed)
        return time.process_time() - began

    rounds = [{name: asyncio.run(timed(name)) for name in names} for _ in range(repeats)]
    return {name: min(times[name] for times in rounds) for name in names}
