"""Recordings of what models send beside text: reasoning, and why an answer ended."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, finish
from clock import run

from mellea_stream_widget.log.calls import ToolCall
from mellea_stream_widget.orchestrator.delta import End, Reasoning
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Retry
from mellea_stream_widget.recordings import Recording, load, recheck, recheck_many, record, replay
from mellea_stream_widget.requirements import forbid

THOUGHT = "It is $5, I think."


def recorded(path: Path, source: FakeSource, *, withheld: bool = False, **options: Any) -> Recording:
    """Run on a virtual clock, write the run down, and read it."""
    result = run(finish(source, **options))

    async def written(result: StreamChunkingResult) -> None:
        await asyncio.wrap_future(record(result, path, withheld=withheld).done)

    asyncio.run(written(result))
    return load(path)


def again(kept: Recording, word: str, attempt: int | None = None) -> Recording:
    """Check a recording again."""
    return recheck(kept, [forbid(word)], chunking="sentence", attempt=attempt).result


def source(end: str = "stop", **options: Any) -> FakeSource:
    return FakeSource([Reasoning(THOUGHT), 1.0, "Tea is old. It is cu", End(end)], **options)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.stream.jsonl"


def test_hidden_reasoning_is_recorded_by_its_length_alone(path: Path) -> None:
    kept = recorded(path, source())
    assert (kept.reasoning, kept.withheld_reasoning) == ("", "")
    told = {"chars": len(THOUGHT), "text": "", "began": 0.0, "ended": 1.0, "checked": False, "checks": []}
    assert kept.state["attempts"][0]["reasoning"] == told
    assert "think" not in path.read_text()


def test_hidden_reasoning_is_recorded_for_who_asks(path: Path) -> None:
    kept = recorded(path, source(), withheld=True)
    assert (kept.withheld, kept.withheld_reasoning, kept.raw().text) == ("", THOUGHT, kept.full_text)
    assert replay(kept, "instant").withheld_reasoning == THOUGHT


@pytest.mark.pandas
def test_checked_reasoning_is_recorded_and_played_with_its_verdicts(path: Path) -> None:
    watch = FakeCheck("watch", ["pass", "fail"], channel="reasoning")
    fails = FakeSource([Reasoning("Tea? It is $5. So"), HANG], [watch])
    kept = recorded(path, fails, reasoning="show")
    again = replay(kept, "instant")
    assert (kept.outcome, kept.reason, kept.reasoning) == ("rejected", "watch failed", "Tea?")
    said = [("watch", 0, "pass"), ("watch", 1, "fail")]
    for run_of_it in (kept, again):
        assert [(one.requirement, one.reasoning, one.success) for one in run_of_it.verdicts] == said
    frame = kept.to_dataframe()
    assert frame["reasoning"].tolist() == [0, 1] and frame["chunk"].isna().all()
    assert "$5" not in path.read_text()


def test_shown_reasoning_is_recorded_and_played(path: Path) -> None:
    kept = recorded(path, source(), reasoning="show")
    assert kept.reasoning == replay(kept, "instant").reasoning == THOUGHT
    assert kept.text == "Tea is old. It is cu"


def test_an_answer_that_was_cut_off_is_so_in_its_recording_and_when_it_is_checked_again(path: Path) -> None:
    kept = recorded(path, source("length", max_tokens=9))
    assert (kept.outcome, kept.finish_reason, kept.completed) == ("cut_off", "length", True)
    checked = again(kept, "coffee")
    assert (checked.outcome, checked.finish_reason, checked.text) == ("cut_off", "length", kept.text)
    rejected = again(kept, "old")
    assert (rejected.outcome, rejected.text) == ("rejected", "")


def test_an_attempt_that_was_cut_off_is_checked_again_as_such(path: Path) -> None:
    retry = Retry(2, "restart", ("cut_off",))
    kept = recorded(path, source("length", more=[["Tea is new.", End("stop")]]), retry=retry)
    outcomes = [again(kept, "coffee", number).outcome for number in (1, 2)]
    assert (kept.outcome, outcomes) == ("passed", ["cut_off", "passed"])


def test_tags_in_recorded_text_are_text_when_it_is_checked_again(path: Path) -> None:
    kept = recorded(path, FakeSource(["<think>Tea.</think> It is old."]))
    assert again(kept, "coffee").text == kept.text == "<think>Tea.</think> It is old."


@pytest.mark.parametrize(("options", "withheld"), [({"reasoning": "show"}, False), ({}, True)])
def test_recorded_reasoning_is_put_to_requirements_on_it(path: Path, options: Any, withheld: bool) -> None:
    kept = recorded(path, source(), withheld=withheld, **options)
    found = recheck(kept, [forbid("$5").on_reasoning(), forbid("cu")], chunking="sentence").result
    assert (found.outcome, found.full_text) == ("rejected", "")
    assert "in the reasoning" in (found.reason or "")
    good = recheck(kept, [forbid("beer").on_reasoning(), forbid("beer")], chunking="sentence").result
    shown = ("", THOUGHT) if withheld else (THOUGHT, "")
    assert (good.outcome, good.full_text) == ("passed", kept.full_text)
    assert (good.reasoning, good.withheld_reasoning) == shown, "what was hidden stays hidden"


def test_reasoning_that_nobody_recorded_is_not_asked_about(path: Path) -> None:
    kept = recorded(path, source())
    found = recheck(kept, [forbid("$5").on_reasoning()], chunking="sentence").result
    assert (found.outcome, found.full_text) == ("passed", kept.full_text)


def test_an_answer_that_was_rejected_in_its_reasoning_is_checked_again_up_to_there(path: Path) -> None:
    watch = FakeCheck("watch", ["pass", "fail"], channel="reasoning")
    kept = recorded(path, FakeSource([Reasoning("Tea? It is $5. So"), HANG], [watch]), withheld=True)
    found = recheck(kept, [forbid("$5").on_reasoning()], chunking="sentence").result
    assert (found.outcome, found.full_text) == ("rejected", "")
    other = recheck(kept, [forbid("beer").on_reasoning()], chunking="sentence").result
    assert (other.outcome, other.full_text) == ("stopped", "")


def test_what_objects_to_reasoning_or_to_a_tool_call_is_told_by_a_recheck(path: Path) -> None:
    call = ToolCall("pay", {"to": "Bob"})
    answer = FakeSource([Reasoning(THOUGHT), "Tea is old.", End("tool_calls", calls=(call,))])
    kept = recorded(path, answer, reasoning="show")
    requirements = [forbid("beer"), forbid("Bob").on_tool_calls(), forbid("$5").on_reasoning()]
    shown = ['forbid "beer"', 'forbid "Bob" on tool calls', 'forbid "$5", in the reasoning']
    found = recheck(kept, requirements[:2], chunking="sentence")
    assert (found.outcome, found.flagged, found.earlier) == ("rejected", True, 0)
    assert found.now is not None
    assert (found.now.where, found.now.call, found.now.chunk, found.now.reasoning) == ("tool call 1", 0, None, None)
    assert found.table() == [
        (shown[0], "not asked", "no objection"),
        (shown[1], "not asked", 'tool call 1: it has "Bob" in it'),
    ]
    found = recheck(kept, requirements, chunking="sentence")
    assert (found.outcome, found.flagged, found.earlier) == ("rejected", True, len("Tea is old."))
    assert str(found.now) == 'chunk 1 of the reasoning: it has "$5" in it'
    assert found.summary.startswith(f"Recorded: passed. Now rejected by {shown[2]} at chunk 1 of the reasoning")
    [one] = recheck_many([path], requirements, chunking="sentence", progress=False)
    assert (one.flagged, one.requirement, one.chunk, one.reason) == (True, shown[2], None, 'it has "$5" in it')


def test_what_the_recorded_run_objected_to_in_a_tool_call_is_its_end(path: Path) -> None:
    watch = FakeCheck("watch", ["fail"], channel="tool_calls")
    kept = recorded(path, FakeSource(["Tea is old.", End("tool_calls", calls=(ToolCall("pay", {}),))], [watch]))
    found = recheck(kept, [forbid("old")], chunking="sentence")
    assert found.before is not None
    assert (found.before.where, found.rows[1].changed) == ("tool call 1", True)
    assert found.summary.startswith("Recorded: rejected by watch at tool call 1")
