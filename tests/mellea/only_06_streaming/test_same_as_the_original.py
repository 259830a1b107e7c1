"""Ours against `mellea.stdlib.streaming`, on generated texts, cuts and verdicts, wherever the original exists."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mellea.stdlib import streaming as original
from requirements_of import In06

from mellea_stream_widget import streaming as ours
from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, SimpleContext

TEXTS = st.text(st.sampled_from("ab.!?\"') \n\t1\u2019\u0301"), min_size=1, max_size=40)
CUTS = st.integers(1, 7)
CHUNKINGS = st.sampled_from(["sentence", "word", "paragraph"])
JUDGES = st.lists(st.lists(st.sampled_from(["pass", "pass", "pass", "unknown", "fail"]), max_size=8), max_size=3)


def judge(verdicts: list[str], final: bool) -> In06:
    def answer(self: Any, chunk: str) -> str:
        self.place = getattr(self, "place", -1) + 1
        return verdicts[self.place] if self.place < len(verdicts) else "pass"

    return In06("judge", answer, final)


def told(event: Any) -> tuple[Any, ...]:
    """Tell an event of either side by the fields of the contract."""
    fields = {
        "ChunkEvent": ("text", "chunk_index", "attempt"),
        "StreamingDoneEvent": ("attempt", "full_text"),
        "CompletedEvent": ("success", "full_text", "attempts_used"),
        "ErrorEvent": ("exception_type", "detail"),
    }.get(type(event).__name__, ("attempt", "passed"))
    verdicts = [getattr(v, "success", None) or v.as_bool() for v in getattr(event, "results", ())]
    return (type(event).__name__, *(getattr(event, name) for name in fields), *verdicts)


async def play(module: Any, answer: Answer, judges: list[In06], chunking: str) -> dict[str, Any]:
    backend = ScriptedBackend(answer)
    result = await module.stream_with_chunking(
        CBlock("x"), backend, SimpleContext(), requirements=judges or None, chunking=chunking
    )
    seen: dict[str, Any] = {"events": [told(event) async for event in result.events()]}
    try:
        seen["chunks"] = [chunk async for chunk in result.astream()]
        await result.acomplete()
    except ConnectionError as exc:
        seen["raised"] = str(exc)
    seen["completed"] = result.completed
    seen["full_text"] = result.full_text
    seen["finals"] = [final.as_bool() for final in result.final_validations]
    seen["failures"] = [verdict.success for _, verdict in result.streaming_failures]
    seen["thunk"] = (result.as_thunk.value, result.as_thunk.parsed_repr)
    seen["asked"] = [[chunk for chunk, _, _ in judge.calls] for judge in judges]
    return seen


def both(answer: Answer, judges: list[tuple[list[str], bool]], chunking: str) -> tuple[dict[str, Any], dict[str, Any]]:
    sides = [asyncio.run(play(module, answer, [judge(*of) for of in judges], chunking)) for module in (original, ours)]
    return sides[0], sides[1]


@pytest.mark.claim("one-line-changes")
@given(TEXTS, CUTS, CHUNKINGS, JUDGES, st.booleans())
def test_a_run_that_ends_by_itself_or_is_rejected_is_the_same(
    text: str, cut: int, chunking: str, verdicts: list[list[str]], final: bool
) -> None:
    theirs, mine = both(Answer(text, cut=cut), [(v, final) for v in verdicts], chunking)
    if text.strip() or not verdicts:
        assert mine == theirs
    else:
        assert mine["events"] == theirs["events"]


@pytest.mark.claim("unchecked-text-after-errors")
@pytest.mark.parametrize("chunking", ["sentence", "word", "paragraph"])
def test_an_error_of_the_back_end_is_the_same_but_for_the_text_that_nobody_checked(chunking: str) -> None:
    answer = Answer("One. Two. Thr", cut=4, fail_at=3, error=ConnectionError("reset"))
    theirs, mine = both(answer, [([], True)], chunking)
    assert [event[0] for event in mine["events"]] == [event[0] for event in theirs["events"]]
    assert mine["raised"] == theirs["raised"] == "reset"
    assert theirs["full_text"].startswith(mine["full_text"])
