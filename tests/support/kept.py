"""Runs over fake actors that are recorded to a file while they run."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from actors import FakeCheck, FakeSource, begin, cut

from mellea_stream_widget.log.encoding import EncodedEvent, encode
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.recordings import record

TEXT = "Tea is old. Tea is good. Tea costs $3. The rest is silence."

Record = Callable[..., tuple[StreamChunkingResult, Path]]


def no_prices(at: str = "Tea costs $3.") -> FakeCheck:
    """Make a requirement that fails one chunk."""
    return FakeCheck("no_prices", {at: "fail"})


def keep(
    path: Path, text: str, *checks: FakeCheck, kept: dict[str, Any] | None = None, **options: Any
) -> StreamChunkingResult:
    """Run a text, record it while it runs, and return the settled result; `kept` are options of `record`."""

    async def live() -> StreamChunkingResult:
        result = begin(FakeSource(cut(text), checks), **options)
        record(result, path, **(kept or {}))
        await result.log.join()
        await result.aclose()
        return result

    return asyncio.run(live())


def encoded(result: Any) -> list[EncodedEvent]:
    """Return all events of a result as they are encoded."""
    return [encode(event) for event in result.log.read()]
