"""Requirements of mellea 0.8 that cut the text anew, hold some of it back, and answer in lists."""

from __future__ import annotations

from typing import Any

import pytest
from clock import run
from requirements_of import In08
from story import contract

from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, PartialValidationResult, SimpleContext
from mellea_stream_widget.streaming import StreamChunkingResult, stream_with_chunking

TEXT = "One is here. Two too! Three?"


def finish(*requirements: Any, text: str = TEXT, **options: Any) -> StreamChunkingResult:
    async def main() -> StreamChunkingResult:
        backend = ScriptedBackend(text)
        result = await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=requirements, **options)
        await result.log.join()
        assert backend.running == []
        return result

    return run(main())


def asked(requirement: Any) -> list[str]:
    return [chunk for chunk, _, _ in requirement.calls if chunk != "<end>"]


@pytest.mark.claim("own-chunking")
def test_a_requirement_with_a_chunking_of_its_own_sees_its_own_chunks() -> None:
    words, plain = In08("words", chunking="word"), In08("plain")
    result = finish(words, plain)
    assert result.outcome == "passed"
    assert asked(words) == ["One", "is", "here.", "Two", "too!", "Three?"]
    assert asked(plain) == ["One is here.", "Two too!", "Three?"]


@pytest.mark.parametrize("chunking", ["word", "sentence", "paragraph"])
def test_what_it_held_back_is_judged_at_the_end(chunking: str) -> None:
    requirement = In08("own", lambda self, chunk: "fail" if chunk.endswith("Three?") else "pass", chunking="paragraph")
    result = finish(requirement, chunking=chunking)
    assert result.outcome == "rejected"
    assert asked(requirement) == [TEXT]


def test_what_it_held_back_is_judged_at_the_end_even_where_no_chunk_follows() -> None:
    requirement = In08("own", {"One is here.": "fail"}, chunking="paragraph")
    result = finish(requirement, text="One is here.\n", chunking="line")
    assert contract(result.log.read())[-2:] == [("check", 1, False, "fail"), ("completed", "rejected", "One is here.")]


def test_a_requirement_fails_with_the_first_of_its_chunks_that_fails() -> None:
    bad = PartialValidationResult("fail", reason="too!")
    requirement = In08("words", {"too!": bad}, chunking="word")
    result = finish(requirement)
    assert result.streaming_failures == [(requirement, bad)]
    assert asked(requirement) == ["One", "is", "here.", "Two", "too!"]


def test_a_list_counts_as_pass_only_if_all_of_it_passed() -> None:
    requirement = In08("words", {"Two": "unknown"}, chunking="word")
    checks = [event for event in finish(requirement).log.read() if event.kind == "quick_check"]
    assert [check.results[0].success for check in checks] == ["pass", "unknown", "pass"]


def test_overlap_is_not_given_to_a_requirement_that_cuts_anew() -> None:
    words, plain = In08("words", chunking="word"), In08("plain")
    finish(words, plain, overlap=4)
    assert asked(words) == ["One", "is", "here.", "Two", "too!", "Three?"]
    assert asked(plain) == ["One is here.", "re. Two too!", "oo! Three?"]


def test_runs_that_share_a_requirement_do_not_share_what_it_holds_back() -> None:
    requirement = In08("words", chunking="word")
    first, second = finish(requirement), finish(requirement)
    assert contract(first.log.read()) == contract(second.log.read())
    assert asked(requirement) == ["One", "is", "here.", "Two", "too!", "Three?"] * 2
