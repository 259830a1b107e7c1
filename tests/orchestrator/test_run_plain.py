"""Runs in which nothing goes wrong."""

from __future__ import annotations

import pytest
from actors import FakeCheck, FakeSource, Wait, begin, cut
from clock import run
from story import contract, story

TEXT = "One is here. Two too! Three?"


@pytest.fixture(params=[False, True], ids=["plain loop", "debug loop"])
def debug(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.mark.mutant(
    "a generation that has ended by itself is not cancelled", "Model._has_ended", "self._natural = True"
)
@pytest.mark.mutant("the terminal event", "Run._finish", "self._writer.say", "lambda *_, **__: None")
@pytest.mark.mutant("the log ends", "Run._finish", "self.log.close()")
@pytest.mark.contract(
    "one-reader",
    "no-requirements",
    "quick-check-needs-requirements",
    "done-text",
    "astream",
    "acomplete-after-astream",
    "full-text",
)
def test_a_run_without_requirements_gives_out_every_chunk_and_validates_nothing() -> None:
    async def main() -> None:
        source = FakeSource(cut(TEXT))
        result = begin(source)
        assert [chunk async for chunk in result.astream()] == ["One is here.", "Two too!", "Three?"]
        await result.acomplete()
        assert contract(result.log.read()) == [
            ("chunk", 0, "One is here."),
            ("chunk", 1, "Two too!"),
            ("chunk", 2, "Three?"),
            ("done", TEXT),
            ("completed", "passed", TEXT),
        ]
        assert (result.outcome, result.completed, result.full_text, result.reason) == ("passed", True, TEXT, None)
        assert (result.final_validations, result.streaming_failures, result.withheld) == ([], [], "")
        assert source.states == ["finished"] and source.generations[0].cancels == 0
        assert source.finished == [(TEXT, True)]

    run(main())


@pytest.mark.mutant(
    "the gate: a chunk waits for all verdicts", "Attempt._step", "asked and not asked[0].waiting", "asked"
)
@pytest.mark.claim("asked-per-chunk")
@pytest.mark.contract("each-chunk-once", "single-chunk", "chunk-event", "acomplete")
def test_each_chunk_is_checked_by_all_requirements_before_it_comes_out(debug: bool) -> None:
    async def main() -> None:
        slow, quick = FakeCheck("slow", Wait(1.0, "unknown")), FakeCheck("quick", Wait(0.5))
        result = begin(FakeSource(cut("One. Two. "), [slow, quick]))
        await result.acomplete()
        assert story(result.log.read()) == [
            ("start", "slow", "quick"),
            ("pending", 4),
            ("checking", 0, "slow", "quick"),
            ("verdict", 0, "quick", "pass"),
            ("verdict", 0, "slow", "unknown"),
            ("check", 0, True, "unknown", "pass"),
            ("chunk", 0, "One."),
            ("checking", 1, "slow", "quick"),
            ("verdict", 1, "quick", "pass"),
            ("verdict", 1, "slow", "unknown"),
            ("check", 1, True, "unknown", "pass"),
            ("chunk", 1, "Two."),
            ("done", "One. Two. "),
            ("full", True, True, True),
            ("completed", "passed", "One. Two. "),
        ]
        assert slow.asked == quick.asked == ["One.", "Two."]

    run(main(), debug=debug)
