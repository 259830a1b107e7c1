"""A tape of candidates that were drawn at once: each attempt has the text of the candidate that it was."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from mellea_stream_widget import backends, load
from mellea_stream_widget.backends.scripting import Answer
from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.recordings import Tape, record
from mellea_stream_widget.requirements import forbid
from mellea_stream_widget.streaming import start_stream

GOOD = "Tea is old. And good."
SLOW = Answer("and on, ", endless=True)
DRAWN = [Answer("One is. Bad two. "), SLOW, SLOW, Answer(GOOD)]


def test_the_tape_has_the_winners_text_under_the_number_of_its_attempt(tmp_path: Path) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> Answer:
        asked.append(prompt)
        return DRAWN[len(asked) - 1]

    async def main() -> Any:
        backend: Any = backends.resuming(backends.scripted(answer, pace=0.001))
        backend.slots = 3
        tape = Tape()
        result = start_stream(
            CBlock("x"),
            backend,
            ChatContext(),
            requirements=[forbid("Bad")],
            chunking="sentence",
            retry="resample",
            tap=tape.tap,
        )
        recorder = record(result, tmp_path / "a.stream.jsonl", withheld=True, tape=tape)
        await result.acomplete()
        await asyncio.wrap_future(recorder.done)
        return result

    result = asyncio.run(main())
    recording = load(tmp_path / "a.stream.jsonl")
    raw = recording.raw()
    assert (result.outcome, raw.text) == ("passed", result.full_text)
    assert raw.text.endswith(GOOD)
    kept = [recording.raw(number).text for number in range(1, len(recording.attempts))]
    assert [GOOD in text for text in kept] == [False] * len(kept)
