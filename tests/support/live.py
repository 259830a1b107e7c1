"""Runs on the scripted back-end that are recorded, for re-checks: their requirements are mellea's.

They are coroutines, which answer at once: what the model has written by then does not depend on a thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mellea_stream_widget import as_requirement, backends, record
from mellea_stream_widget.mellea.api import ChatContext, Message
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.recordings import Tape
from mellea_stream_widget.streaming import start_stream

GOOD = "Tea is old. Tea is good. It is made of leaves."
BAD = "Tea is old. Tea costs $3. It is made of leaves. Buy it now."


async def no_prices(chunk: str) -> Any:
    """Fail chunks that name a price."""
    return "a price" if "$" in chunk else True


async def no_buying(chunk: str) -> Any:
    """Fail chunks that want to sell."""
    return "it sells" if "Buy" in chunk else True


async def brief(chunk: str) -> bool:
    """Fail chunks of more than 15 characters."""
    return len(chunk) <= 15


def stream(
    text: str | list[str],
    requirements: Sequence[Any] = (),
    path: Path | None = None,
    *,
    cut: Any = 4,
    taped: bool = False,
    kept: dict[str, Any] | None = None,
    resumes: bool = False,
    **options: Any,
) -> StreamChunkingResult:
    """Run a text to its end; record it, if there is a path."""

    async def live() -> StreamChunkingResult:
        tape = Tape() if taped else None
        backend = backends.scripted(text, cut=cut)
        result = start_stream(
            Message("user", "Tell me of tea."),
            backends.resuming(backend) if resumes else backend,
            ChatContext(),
            requirements=[as_requirement(requirement) for requirement in requirements],
            tap=tape.tap if tape is not None else None,
            **options,
        )
        if path is not None:
            record(result, path, tape=tape, **(kept or {}))
        await result.log.join()
        await result.aclose()
        return result

    return asyncio.run(live())
