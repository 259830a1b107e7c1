"""mellea's own streaming takes a scripted back-end for a real one, on every version."""

from __future__ import annotations

import clock
import mellea.stdlib.streaming as upstream
import pytest

from mellea_stream_widget.backends import scripted
from mellea_stream_widget.mellea.api import CBlock, ChatContext, Requirement

CHUNKS = ["Tea is hot.", "It is good.", "Drink"]
TEXT = " ".join(CHUNKS)


async def upstream_chunks(backend: object, requirements: list[Requirement]) -> tuple[list[str], list[bool]]:
    given = (CBlock("Tell me."), backend, ChatContext())
    if hasattr(upstream, "stream_with_chunking"):
        result = await upstream.stream_with_chunking(*given, requirements=requirements, chunking="sentence")
        chunks = [chunk async for chunk in result.astream()]
        await result.acomplete()
        return chunks, [verdict.as_bool() for verdict in result.final_validations]
    async with await upstream.stream(*given, requirements=requirements, chunking="sentence") as streamer:
        chunks = [chunk async for chunk in streamer]
    return chunks, [verdict.as_bool() for verdict in streamer.final_validations]


@pytest.mark.parametrize("cut", [1, 4, "word", None])
def test_upstream_streams_chunks_and_asks_the_judge(cut: int | str | None) -> None:
    backend = scripted(TEXT, cut=cut, judge=["yes", "no"])
    requirements = [Requirement("It is about tea."), Requirement("It names a price.")]
    assert clock.run(upstream_chunks(backend, requirements)) == (CHUNKS, [True, False])
    assert [generation.state for generation in backend.generations] == ["finished"] * 3


def test_upstream_sees_a_fault() -> None:
    backend = scripted(TEXT, fail_at=2, error=ConnectionError("the line is dead"))
    with pytest.raises(ConnectionError, match="the line is dead"):
        clock.run(upstream_chunks(backend, []), may_log=True)
    assert backend.running == []
