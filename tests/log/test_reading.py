"""One view of a log: of a result, of what a cell leaves, of a recording, a replay and a re-check."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Verdict, begin
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from live import BAD, GOOD, no_buying, no_prices, stream
from story import contract, story

from mellea_stream_widget import Stream, StreamWidget, load, recheck, record, replay
from mellea_stream_widget.log.reading import Reading, run_of
from mellea_stream_widget.log.results import AttemptResult, chunks_of, text_of
from mellea_stream_widget.notebook.stream import StreamFailed
from mellea_stream_widget.orchestrator.retry import Retry
from mellea_stream_widget.recordings import Recording
from mellea_stream_widget.views.formatters import reading_bundle
from mellea_stream_widget.views.saved import MIME

Make = Callable[[str, Path], Any]

KINDS: dict[str, Make] = {
    "settled": lambda text, path: stream(text, [no_prices], path, kept={"withheld": True}),
    "cell": lambda text, path: Stream(stream(text, [no_prices])),
    "recording": lambda text, path: load(_kept(text, path)),
    "replay": lambda text, path: replay(_kept(text, path), "instant"),
    "re-check": lambda text, path: recheck(_kept(text, path), [no_prices]).result,
}


def _kept(text: str, path: Path) -> Path:
    stream(text, [no_prices], path, kept={"withheld": True})
    return path


@pytest.fixture(params=KINDS)
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], Any]:
    """Give a function that makes a run of each kind from a text."""
    return lambda text: KINDS[request.param](text, tmp_path / "run.stream.jsonl")


def untimed(attempt: AttemptResult) -> AttemptResult:
    """Give an attempt without what differs between two equal runs."""
    verdicts = tuple(replace(verdict, duration=0.0) for verdict in attempt.verdicts)
    return replace(attempt, verdicts=verdicts, began=0.0, ended=None)


async def collect(items: Any) -> list[Any]:
    return [item async for item in items]


def test_the_same_names_say_the_same(make: Callable[[str], Any]) -> None:
    expected = {
        GOOD: ("passed", None, True, GOOD, ["Tea is old.", "Tea is good.", "It is made of leaves."]),
        BAD: ("rejected", "no_prices: a price", False, "Tea is old.", ["Tea is old."]),
    }
    for text, (outcome, reason, completed, full, chunks) in expected.items():
        run = make(text)
        assert isinstance(run, Reading)
        assert (run.outcome, run.reason, run.completed) == (outcome, reason, completed)
        assert (run.text, run.full_text, run.chunks) == (full, full, chunks)
        assert (run.labels, type(run.run_id), type(run.title)) == (("no_prices",), str, str)
        assert BAD.startswith(run.text + run.withheld) if text == BAD else run.withheld == ""
        assert bool(run.withheld) == (text == BAD)
        (attempt,) = run.attempts
        finals = [(None, "pass")] if completed else []
        answers = [(n, "fail" if text == BAD and n == 1 else "pass") for n in range(3 if completed else 2)]
        assert [(v.chunk, v.success) for v in run.verdicts] == [*answers, *finals]
        assert untimed(attempt) == AttemptResult(
            1, outcome, reason, full, 0, tuple(chunks),
            tuple(replace(v, duration=0.0) for v in run.verdicts), withheld=run.withheld,
        )  # fmt: skip
        assert attempt.failures == tuple(v for v in run.verdicts if v.success == "fail")
        assert (attempt.began, attempt.ended) == (0.0, run.elapsed)
        assert run.timings.total == run.elapsed
        counted = {"prompt_tokens", "completion_tokens", "total_tokens"}
        assert run.usage is None or set(run.usage) in (counted, {"completion_tokens", "estimated"})
        assert run.state["outcome"] == outcome
        Path(getattr(run, "path", None) or "-").unlink(missing_ok=True)


def test_the_same_readers_read_the_same(make: Callable[[str], Any]) -> None:
    run = make(GOOD)
    assert asyncio.run(collect(run.astream())) == run.chunks
    assert contract(asyncio.run(collect(run.events()))) == contract(run.log.read())
    assert asyncio.run(collect(run.subscribe(2))) == run.log.read()[2:]

    async def end() -> None:
        async with run:
            await run.acomplete()
        run.stop()

    asyncio.run(end())
    assert run.outcome == "passed"


def test_all_of_it_as_plain_json_without_withheld_text(make: Callable[[str], Any]) -> None:
    run = make(BAD)
    data = run.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert list(data) == [
        "outcome", "reason", "finish_reason", "text", "reasoning", "tool_calls", "backend", "chunking", "requirements",
        "settings", "attempts", "timings", "usage"
    ]  # fmt: skip
    assert [list(attempt) for attempt in data["attempts"]] == [
        ["number", "outcome", "reason", "text", "kept", "chunks", "verdicts", "tool_calls", "began", "ended",
         "candidate"]
    ]  # fmt: skip
    assert (data["text"], data["chunking"], data["requirements"]) == ("Tea is old.", "sentence", ["no_prices"])
    assert "$3" not in json.dumps(data) + repr(run) + repr(run.attempts)
    assert repr(run) == f"<{type(run).__name__} rejected: 1 chunk, 11 characters>"


@pytest.mark.pandas
def test_its_data_frame_has_a_row_for_each_verdict(make: Callable[[str], Any]) -> None:
    frame = make(BAD).to_dataframe()
    assert frame[["requirement", "chunk", "success", "start", "end"]].values.tolist() == [
        ["no_prices", 0, "pass", 0, 11],
        ["no_prices", 1, "fail", 12, 25],
    ]
    assert frame["text"].tolist()[0] == "Tea is old."


def test_it_is_shown_as_the_view(make: Callable[[str], Any]) -> None:
    bundle = reading_bundle(make(GOOD))
    assert list(bundle) == [MIME, "text/html", "text/plain"]
    assert "Tea is good." in bundle["text/html"] and "Tea is good." in bundle["text/plain"]


def test_every_door_takes_it(make: Callable[[str], Any], tmp_path: Path) -> None:
    run = make(GOOD)
    again = record(run, tmp_path / "again.stream.jsonl")
    again.done.result(10)
    for taken in load(again.path), load(run), replay(run, "instant"), recheck(run, no_buying):
        assert run_of(taken).text == GOOD
    widget = StreamWidget(run)
    widget.sent.result(10)
    widget.close()


def test_every_door_takes_what_holds_a_run(make: Callable[[str], Any]) -> None:
    class Panel:
        result = make(GOOD)

    assert load(Panel()).text == GOOD
    run = stream(BAD, [no_prices])
    assert run_of(StreamFailed(Stream(run))) is run
    assert run_of(Stream(run)) is run
    assert isinstance(load(recheck(run, no_buying)), Recording)


@pytest.mark.parametrize(
    "door", [load, replay, StreamWidget, lambda x: recheck(x, []), lambda x: record(x, "no.jsonl")]
)
def test_whatever_else_it_is_given_the_error_shows_it_and_the_choices(door: Any) -> None:
    said = r"^Invalid value 3: expected a stream, such as what stream_with_chunking\(\) or run\(\) returns, the _stream"
    with pytest.raises(TypeError, match=said):
        door(3)


@pytest.mark.parametrize("kind", [lambda run: run, Stream])
def test_while_it_runs_it_says_what_there_is_so_far(kind: Any) -> None:
    async def live() -> None:
        check = FakeCheck("r", {"Bad.": "fail"})
        source = FakeSource(["A. Bad. ", HANG], [check], more=[["B. C. D", HANG]])
        result = begin(source, retry=Retry(2))
        run = kind(result)
        async for event in result.subscribe():
            if event.kind == "chunk" and event.text == "C.":  # type: ignore[attr-defined]
                break
        assert (run.outcome, run.reason, run.text, run.full_text) == ("running", None, "B. C.", "B. C.")
        assert (run.chunks, run.usage, run.withheld, run.completed) == (["B.", "C."], None, "", True)
        assert [(one.number, one.outcome, one.text, one.chunks, one.withheld) for one in run.attempts] == [
            (1, "rejected", "A.", ("A.",), " Bad. "),
            (2, "running", "B. C.", ("B.", "C."), ""),
        ]
        assert [one.ended is None for one in run.attempts] == [False, True]
        assert run.to_dict()["outcome"] == "running"
        assert set(reading_bundle(run)) == {"text/html", "text/plain"}
        for door in load, replay, lambda given: recheck(given, no_buying):
            with pytest.raises(
                ValueError, match=r"^Invalid value <.* running: 2 chunks, .*>: expected a settled run\."
            ):
                door(run)
        await run.aclose()
        assert run.outcome == "stopped"

    asyncio.run(live())


@at_most(60)
@given(
    answers=st.lists(st.lists(st.sampled_from(["A. ", "Bad. ", "B", " \n", ConnectionError("gone")])), max_size=4),
    mode=st.sampled_from(["restart", "resume", "auto"]),
    checked=st.booleans(),
    flushes=st.booleans(),
    emit=st.sampled_from(["validated", "preview", "audit"]),
)
def test_the_log_tells_what_the_run_itself_knows(
    answers: list[Any], mode: Any, checked: bool, flushes: bool, emit: Any
) -> None:
    from naive import NaiveSentences

    class NoFlush(NaiveSentences):
        def flush(self) -> list[Any]:
            return []

    async def live() -> None:
        first, *more = [*answers, ["A. "]]
        checks = [FakeCheck("r", {"Bad.": Verdict("fail")})] if checked else []
        source = FakeSource(first, checks, more=more, resumable=True)
        retry = Retry(len(answers) + 1, mode, ("rejected", "error"), backoff=0.0)
        result = begin(source, chunker=NaiveSentences if flushes else NoFlush, retry=retry, emit=emit)
        seen = 0
        async for _ in result.subscribe():
            seen += 1
            if len(result.log) == seen:  # nothing has happened since: the run and its log are at the same place
                assert text_of(result.log.read()) == result.full_text
        events = result.log.read()
        assert text_of(events) == result.full_text == result.attempts[-1].text
        past = result._run.attempts
        assert [(one.number, one.outcome, one.text, one.kept, one.withheld) for one in result.attempts] == [
            (one.number, one.outcome, one.text, one.kept, one.withheld) for one in past
        ]
        joined = "".join(chunk.lead + chunk.text for chunk in chunks_of(events))
        assert result.full_text.startswith(joined)
        assert story(events)[-1] == ("completed", result.outcome, result.full_text)

    asyncio.run(live())


@pytest.fixture(autouse=True)
def _no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    assert not Path("no.jsonl").exists()
