"""What holds for any text, any cut, any timing, any verdicts, any fault and any cancel: drawn by hypothesis."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import pytest
from actors import HANG, Deaf, FakeCheck, FakeSource, Verdict, Wait, begin, finish
from clock import run
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from invariants import THOUGHT, assert_sound
from naive import NaiveSentences
from story import Line, contract

from mellea_stream_widget.orchestrator.delta import End, Reasoning
from mellea_stream_widget.orchestrator.retry import Retry

TEXTS = st.text(st.sampled_from("ab.!? \n\t\r\u2028\u0301\U0001f468\u200d\ud83d"), max_size=40)
SECONDS = st.sampled_from([0, 0, 0.25, 1.0, 3.0])
VERDICTS = st.sampled_from(["pass", "pass", "pass", "unknown", "fail"])
OPTIONS = st.fixed_dictionaries(
    {
        "fail_fast": st.booleans(),
        "lookahead": st.sampled_from([0, 0, 1, 3]),
        "overlap": st.sampled_from([0, 3]),
        "emit": st.sampled_from(["validated", "validated", "preview", "audit"]),
        "reasoning": st.sampled_from(["hide", "show"]),
    }
)
RETRIES = st.builds(
    Retry,
    st.integers(1, 3),
    st.sampled_from(["restart", "resume", "auto", "resample"]),
    st.lists(st.sampled_from(["rejected", "failed_validation", "cut_off", "error"]), unique=True),
    st.sampled_from([0, 1.0]),
    st.integers(1, 3),
)
LIMITS = {"first_token": 30.0, "between_tokens": 30.0, "validator": 20.0, "cleanup": 5.0}
BACK_END_FAULTS = st.sampled_from(
    [
        HANG,
        Deaf(2.0),
        OSError("gone"),
        asyncio.CancelledError("odd"),
        BaseException("base"),
        Wait(25.0, OSError("late")),
    ]
)
CHECK_FAULTS = st.sampled_from(
    [
        HANG,
        Deaf(2.0),
        ValueError("no"),
        asyncio.CancelledError("odd"),
        BaseException("base"),
        None,
        True,
        "FAIL",
        Verdict("odd"),
    ]
)


@st.composite
def cuts(draw: st.DrawFn, text: str) -> list[Any]:
    """Cut a text into deltas, with pauses, empty deltas and reasoning in between."""
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces: list[Any] = [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True)]
    for place in draw(st.lists(st.sampled_from([0, 0, 0, 1, len(pieces)]), max_size=4)):
        pieces.insert(place, Reasoning(draw(st.sampled_from([THOUGHT, THOUGHT * 9]))))
    return [step for piece in pieces for step in (draw(SECONDS), piece)]


@st.composite
def opinions(draw: st.DrawFn, label: str, faulty: bool) -> FakeCheck:
    """Make a requirement whose answers depend on the place of the chunk only."""
    answers = draw(st.lists(st.builds(Wait, SECONDS, VERDICTS) | VERDICTS, max_size=5))
    final: Any = draw(st.booleans() | st.builds(Wait, SECONDS, st.booleans()))
    if faulty and draw(st.booleans()):
        answers.insert(draw(st.integers(0, len(answers))), draw(st.builds(Wait, SECONDS, CHECK_FAULTS) | CHECK_FAULTS))
    if faulty and draw(st.integers(0, 4)) == 0:
        final = draw(CHECK_FAULTS)
    return FakeCheck(label, answers, final, independent=draw(st.booleans()), holds_back=draw(st.booleans()))


@dataclass
class Scene:
    """Everything that is drawn for one run."""

    source: FakeSource
    options: dict[str, Any]
    strokes: list[tuple[float, str]]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Draw a run in which anything may go wrong."""
    script = draw(cuts(draw(TEXTS)))
    if draw(st.booleans()):
        script.insert(draw(st.integers(0, len(script))), draw(BACK_END_FAULTS))
    checks = [draw(opinions(name, faulty=True)) for name in "abc"[: draw(st.integers(0, 3))]]
    starting = draw(st.none() | st.builds(Wait, SECONDS, st.none() | BACK_END_FAULTS))
    cancelling = draw(st.none() | st.builds(Wait, st.sampled_from([0, 1.0]), st.none() | st.just(OSError("socket"))))
    more = draw(st.lists(cuts(draw(TEXTS)), max_size=2))
    for one in (script, *more):
        one.append(End(draw(st.sampled_from([None, "stop", "length", "content_filter"])), refused=draw(st.booleans())))
    slots = draw(st.sampled_from([1, 3]))
    source = FakeSource(script, checks, starting, cancelling, more=more, resumable=draw(st.booleans()), slots=slots)
    limits = {**LIMITS, "chunk_chars": draw(st.sampled_from([5, 100])), "text_chars": draw(st.sampled_from([25, 100]))}
    limits["reasoning"] = draw(st.sampled_from([None, 2.0]))
    limits["total"] = draw(st.sampled_from([None, None, 4.0]))
    limits["total_chars"] = draw(st.sampled_from([None, None, 30]))
    what = st.sampled_from(["stop", "cancel the run", "cancel the caller", "close"])
    strokes = draw(st.lists(st.tuples(SECONDS, what), max_size=2))
    return Scene(source, {**draw(OPTIONS), "limits": limits, "retry": draw(RETRIES)}, strokes)


async def play(scene: Scene) -> Any:
    """Run a scene to its end, with the strokes that it asks for."""
    made: list[Any] = []

    async def caller() -> None:
        made.append(begin(scene.source, **scene.options))
        async for _ in made[0].astream():
            pass
        await made[0].acomplete()

    task = asyncio.create_task(caller())
    cancelled = False
    for seconds, stroke in scene.strokes:
        await asyncio.sleep(seconds)
        if stroke == "cancel the caller":
            cancelled = task.cancel() or cancelled
        elif made:
            {"stop": made[0].stop, "cancel the run": made[0]._run.task.cancel, "close": made[0].stop}[stroke]()
            if stroke == "close":
                await made[0].aclose()
    await asyncio.wait([task])
    if cancelled:
        assert task.cancelled()
    elif not task.cancelled():
        task.exception()
    if made:
        await made[0].log.join()
    return made[0] if made else None


@pytest.mark.contract("chunk-event", "done-event", "completed-event", "full-text")
@given(scenes())
def test_every_run_keeps_every_rule(scene: Scene) -> None:
    result = run(play(scene), may_log=True, grace=300.0)
    if result is not None:
        assert_sound(result, scene.source, emit=scene.options["emit"])


def _end_of(step: Any) -> Any:
    return _end_of(step.answer) if isinstance(step, Wait) else step


def expected(text: str, checks: list[FakeCheck], audit: bool) -> list[Line]:
    """Say what the contract wants of a run in which nothing breaks; no timing, no tasks, no deltas."""
    chunker = NaiveSentences()
    spans = [*chunker.feed(text), *chunker.flush()]
    lines: list[Line] = []
    failed: set[str] = set()
    full = ""
    for index, span in enumerate(spans):
        verdicts = [_end_of(check._answers[index]) if index < len(check._answers) else "pass" for check in checks]
        failed |= {check.label for check, verdict in zip(checks, verdicts, strict=True) if verdict == "fail"}
        if checks:
            lines.append(("check", index, "fail" not in verdicts, *verdicts))
        if "fail" in verdicts and not audit:
            return [*lines, ("completed", "rejected", full)]
        full = text[: span.end]
        lines.append(("chunk", index, span.text))
    lines.append(("done", text))
    finals = [_end_of(check._final) for check in checks if check.label not in failed]
    if finals:
        lines.append(("full", all(finals), *finals))
    return [*lines, ("completed", "passed" if all(finals) and not failed else "failed_validation", text)]


@pytest.mark.contract("quick-check-passed", "retry-event", "order-natural")
@given(st.data(), TEXTS, st.lists(st.sampled_from("abc"), max_size=3, unique=True), OPTIONS)
def test_a_run_in_which_nothing_breaks_does_what_the_contract_says(
    data: st.DataObject, text: str, names: list[str], options: dict[str, Any]
) -> None:
    checks = [data.draw(opinions(name, faulty=False)) for name in names]
    for check in checks:
        check.holds_back = False
    result = run(finish(FakeSource(data.draw(cuts(text)), checks), **{**options, "fail_fast": False}))
    assert contract(result.log.read()) == expected(text, checks, options["emit"] == "audit")


@at_most(500)
@given(st.data(), TEXTS, st.sampled_from([5, 100]))
def test_events_do_not_depend_on_the_cut_into_deltas(data: st.DataObject, text: str, chunk_chars: int) -> None:
    stories = []
    for _ in range(2):
        checks = [FakeCheck("a", ["pass", "unknown", "pass", "fail"])]
        source = FakeSource(data.draw(cuts(text)), checks)
        result = run(finish(source, limits={"chunk_chars": chunk_chars}))
        stories.append((contract(result.log.read()), checks[0].asked))
    assert stories[0] == stories[1]


@pytest.mark.contract("lookahead")
@at_most(500)
@given(st.data(), TEXTS, st.sampled_from([1, 2, 5]), st.booleans())
def test_looking_ahead_changes_no_event_of_the_contract(
    data: st.DataObject, text: str, lookahead: int, faulty: bool
) -> None:
    script = data.draw(cuts(text))
    drawn = [data.draw(opinions(name, faulty)) for name in ("a" if faulty else "ab")]
    stories = []
    for ahead in (0, lookahead):
        checks = [FakeCheck(c.label, c._answers, c._final, independent=c.independent) for c in drawn]
        stories.append(contract(run(finish(FakeSource(script, checks), lookahead=ahead)).log.read()))
    assert stories[0] == stories[1]
