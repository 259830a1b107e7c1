"""The short way through a thunk: `drain` passes on what `next_delta` returns."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from clock import run
from hypothesis import given, settings
from hypothesis import strategies as st

from mellea_stream_widget.mellea.generation import ThunkGeneration
from mellea_stream_widget.mellea.tags import TAGS, TagSplitter
from mellea_stream_widget.orchestrator.delta import End, Piece, Reasoning
from mellea_stream_widget.orchestrator.ports import Take, drain


class ReadyThunk:
    """A thunk that never waits. Each step is a text, an exception, or the reasoning so far and a text.

    `rest` is the text that came together with an exception.
    """

    def __init__(self, steps: Sequence[Any], rest: str = "") -> None:
        self.thinking: str | None = None
        self.value = ""
        self.generation = SimpleNamespace()
        self.tool_calls = None
        self._rest = rest
        self._steps = list(steps)

    def is_computed(self) -> bool:
        return not self._steps

    async def astream(self) -> str | None:
        step = self._steps.pop(0)
        if isinstance(step, Exception):
            raise step
        self.thinking, text = step if isinstance(step, tuple) else (self.thinking, step)
        self.value += text or ""
        return text  # type: ignore[no-any-return]

    async def cancel_generation(self) -> None:
        self.value += self._rest


TEXTS = st.sampled_from(["", None, "Tea. ", "<think>", "Hm.", "</think>", "<thi"])
STEPS = st.lists(TEXTS | st.tuples(st.sampled_from([None, "H", "Hm", "Hm."]), TEXTS), max_size=12)


@settings(max_examples=200)
@given(STEPS, TEXTS, st.booleans(), st.booleans())
def test_both_ways_pass_on_the_same_pieces_and_keep_the_same_facts(
    steps: list[Any], rest: str | None, splits: bool, fails: bool
) -> None:
    def passed_on(by: Callable[[ThunkGeneration, Take], Awaitable[None]]) -> list[Any]:
        splitter = TagSplitter([TAGS["think"]]) if splits else None
        thunk = ReadyThunk([*steps, ConnectionError("reset")] if fails else steps, rest or "")
        generation = ThunkGeneration(thunk, splitter)
        found: list[Any] = []
        try:
            run(main(by(generation, found.append)))
        except ConnectionError as error:
            found.append(str(error))
        return [*found, generation.chars, generation.split_off, generation.reasoned, generation.ended]

    async def main(drained: Awaitable[None]) -> None:
        await drained

    assert passed_on(ThunkGeneration.drain) == passed_on(drain)


@pytest.mark.parametrize(
    ("text", "rest", "pieces"),
    [
        ("<thi", "", ["", "<thi"]),
        ("<thi", "s ", ["", "<this "]),
        ("<think>Hm.</thi", "", [Reasoning("Hm."), Reasoning("</thi")]),
    ],
)
def test_what_may_have_been_a_tag_comes_before_the_error(text: str, rest: str, pieces: list[Any]) -> None:
    async def main() -> None:
        found: list[Any] = []
        thunk = ReadyThunk([text, ConnectionError("reset")], rest)
        with pytest.raises(ConnectionError, match="reset"):
            await ThunkGeneration(thunk, TagSplitter([TAGS["think"]])).drain(found.append)
        assert found == pieces

    run(main())


def test_the_reader_waits_for_what_each_piece_asks_for_and_ends_behind_the_end() -> None:
    async def main() -> None:
        seen: list[Piece | End | str] = []

        def take(piece: Piece | End) -> Awaitable[None]:
            seen.append(piece)
            return waited()

        async def waited() -> None:
            await asyncio.sleep(0)
            seen.append("waited")

        await ThunkGeneration(ReadyThunk(["Tea. ", ("Hm.", "Old.")])).drain(take)
        assert seen[1::2] == ["waited"] * 4
        assert isinstance(seen[-2], End)

    run(main())


@pytest.mark.parametrize("step", ["x", ("Hm.", "x")], ids=["plain", "reasoned"])
def test_a_thunk_that_never_waits_leaves_others_their_turns(step: Any) -> None:
    async def main() -> None:
        reading = asyncio.create_task(ThunkGeneration(ReadyThunk([step] * 5000)).drain(lambda piece: None))
        turns = 0
        while not reading.done():
            await asyncio.sleep(0)
            turns += 1
        assert turns > 15

    run(main())
