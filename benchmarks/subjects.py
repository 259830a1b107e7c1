"""What is measured: our run, upstream's orchestrator of the installed mellea, and the bare drain of the thunk."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from typing import Any

from mellea_stream_widget.backends import scripted
from mellea_stream_widget.mellea.api import (
    CBlock,
    ModelOption,
    PartialValidationResult,
    Requirement,
    SimpleContext,
    ValidationResult,
)
from mellea_stream_widget.streaming import stream_with_chunking

MELLEA = version("mellea")
CUT = 4


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


async def floor(text: str, chunking: str) -> int:
    """Drain the thunk and do nothing else."""
    options = {ModelOption.STREAM: True}
    thunk, _ = await scripted(text, cut=CUT).generate_from_context(CBlock("x"), SimpleContext(), model_options=options)
    deltas = 0
    while not thunk.is_computed():
        await thunk.astream()
        deltas += 1
    return deltas


async def ours(text: str, chunking: str) -> int:
    """Our run, all of its events read."""
    result = await stream_with_chunking(
        CBlock("x"),
        scripted(text, cut=CUT),
        SimpleContext(),
        requirements=[Passes("a"), Passes("b")],
        chunking=chunking,
    )
    events = 0
    async for _ in result.events():
        events += 1
    assert result.outcome == "passed", result.reason
    return events


async def upstream(text: str, chunking: str) -> int:
    """Upstream's run, all of its events read."""
    from mellea.stdlib import streaming

    given = (CBlock("x"), scripted(text, cut=CUT), SimpleContext())
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


Subject = Callable[[str, str], Awaitable[int]]
SUBJECTS: dict[str, Subject] = {"floor": floor, "ours": ours, "upstream": upstream}


def seconds(subject: Subject, text: str, chunking: str, repeats: int) -> float:
    """Best time of some repeats, in seconds."""

    async def timed() -> float:
        began = time.perf_counter()
        await subject(text, chunking)
        return time.perf_counter() - began

    return min(asyncio.run(timed()) for _ in range(repeats))
