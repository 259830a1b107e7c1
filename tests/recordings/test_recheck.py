"""A recorded answer under other requirements: exactly what a run over the same text would have said."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from effort import at_most
from hypothesis import example, given
from hypothesis import strategies as st
from live import BAD, GOOD, brief, no_buying, no_prices, stream
from msgspec.structs import force_setattr
from story import contract

from mellea_stream_widget import Limits, OptionError, as_requirement, backends
from mellea_stream_widget.log.events import ChunkEvent, CompletedEvent, QuickCheckEvent
from mellea_stream_widget.recordings import NoModel, Recording, load, recheck
from mellea_stream_widget.streaming import ValidatorTimeout

WITHHELD = {"withheld": True}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the name of a file that is not there yet."""
    return tmp_path / "run.stream.jsonl"


def told(run: Any) -> list[Any]:
    """Tell a run without its times."""
    return contract(run.log.read())


def checked(run: Any) -> list[Any]:
    """Tell what was checked, and what came out."""
    return [line for line in told(run) if line[0] in ("chunk", "check")]


def test_an_answer_that_passed_is_stopped_where_the_new_requirement_objects(path: Path) -> None:
    stream(BAD, [brief], path, emit="audit")
    found = recheck(path, [no_prices])
    assert told(found.result) == told(stream(BAD, [no_prices]))
    assert (found.outcome, found.flagged, found.reason) == ("rejected", True, "no_prices: a price")
    assert found.now is not None
    assert (found.now.requirement, found.now.chunk, found.now.offset, found.now.reason) == (
        "no_prices", 1, len("Tea is old. Tea costs $3."), "a price"
    )  # fmt: skip
    assert found.earlier == len(BAD) - len("Tea is old. Tea costs $3.")
    assert found.seconds_earlier is not None and found.seconds_earlier <= load(path).elapsed
    assert found.summary.startswith(
        "Recorded: failed validation by brief at chunk 3. Now rejected by no_prices at chunk 2: a price, "
        "34 characters before the recorded end ("
    )


def test_an_answer_that_nobody_objects_to_passes(path: Path) -> None:
    stream(GOOD, [no_prices], path)
    found = recheck(path, [no_buying])
    assert told(found.result) == told(stream(GOOD, [no_buying]))
    assert (found.outcome, found.flagged, found.now, found.earlier) == ("passed", False, None, None)
    assert found.summary == "Recorded: passed. Now no requirement objects."


def test_a_rejected_answer_is_known_as_far_as_it_was_recorded(path: Path) -> None:
    stream(BAD, [no_prices], path)
    found = recheck(path, [no_buying])
    assert (found.outcome, found.reason, found.flagged) == ("stopped", "the recorded text ends here", False)
    assert checked(found.result) == [("check", 0, True, "pass"), ("chunk", 0, "Tea is old.")]
    assert found.summary.endswith("Now no requirement objects to the 11 characters that were recorded.")
    assert recheck(path, [lambda chunk: "old" not in chunk]).earlier == len(" Tea costs $3.")


def test_with_its_withheld_text_a_rejected_answer_is_rejected_again(tmp_path: Path) -> None:
    for taped in (False, True):
        path = tmp_path / f"{taped}.stream.jsonl"
        live = stream(BAD, [no_prices], path, kept=WITHHELD, taped=taped)
        again = recheck(path, [no_prices])
        assert told(again.result) == told(live)
        assert again.summary.endswith("at chunk 2: a price, at the same place.")
        assert (again.earlier, [row.changed for row in again.rows]) == (0, [False])
    later = recheck(path, [no_buying])
    assert (later.outcome, later.flagged) == ("stopped", False)


def test_the_end_of_the_model_may_have_cut_more_than_one_chunk(path: Path) -> None:
    """Only at the end of the text does prose know that the first mark ends a sentence, which was rejected."""
    live = stream("a? a", [lambda chunk: "a" not in chunk], path, kept=WITHHELD, chunking="prose", cut=2)
    again = recheck(path, [lambda chunk: "a" not in chunk])
    assert checked(again.result) == checked(live) == [("check", 0, False, "fail")]
    assert again.outcome == live.outcome == "rejected"
    for other in {"chunking": "line"}, {"limits": {"chunk_chars": 9}}:
        assert recheck(path, [lambda chunk: "a" not in chunk], **other).outcome == "stopped"


def test_a_tape_knows_that_the_model_had_ended_by_itself(tmp_path: Path) -> None:
    """The last chunk is rejected when the model has nothing more to say, and no event tells of that."""
    for taped, outcome in ((False, "stopped"), (True, "passed")):
        path = tmp_path / f"{taped}.stream.jsonl"
        stream("Tea is old. Tea costs $3", [no_prices], path, kept=WITHHELD, taped=taped)
        assert recheck(path, [no_buying]).outcome == outcome


def test_a_settled_result_and_a_cell_s_variable_can_be_asked_again(path: Path) -> None:
    class Variable:
        result = stream(BAD, [no_prices])

    for given_ in (Variable.result, Variable()):
        assert told(recheck(given_, [no_prices]).result) == told(Variable.result)
    assert Recording.of(Variable.result).withheld == Variable.result.withheld


def test_the_recorded_limit_of_a_chunk_is_kept(path: Path) -> None:
    """Chunks of at most 20 characters have passed; they still do."""

    async def short(chunk: str) -> bool:
        return len(chunk) <= 20

    live = stream("tea " * 20, [short], path, limits=Limits(chunk_chars=20))
    found = recheck(path, [short])
    assert told(found.result) == told(live)
    assert (found.outcome, found.flagged) == ("passed", False)
    for limits in {"chunk_chars": 40}, Limits(chunk_chars=40):
        assert recheck(path, [short], limits=limits).outcome == "rejected"
    with pytest.raises(OptionError, match=r"Unknown limit 'chunk_characters' for limits: .* Did you mean chunk_chars"):
        recheck(path, [short], limits={"chunk_characters": 40})
    with pytest.raises(TypeError, match=r"recheck\(\) has no option 'limit'\. Did you mean limits\?"):
        recheck(path, [short], limit={"chunk_chars": 40})


def test_a_text_that_the_run_was_allowed_is_never_too_long(path: Path) -> None:
    text = "Tea is good. " * 100
    live = stream(text, [no_prices], path, cut=400, limits=Limits(text_chars=len(text)))
    assert told(recheck(path, [no_prices]).result) == told(live)
    for limits in {"text_chars": 9}, {"total_chars": 9}, Limits(text_chars=9, first_token=1e-9, between_tokens=1e-9):
        assert recheck(path, [no_prices], limits=limits).outcome == "passed"


def test_a_text_above_the_default_limit_can_be_checked(path: Path) -> None:
    most = Limits().text_chars
    options: dict[str, Any] = {"chunking": "paragraph", "limits": Limits(text_chars=2 * most)}
    live = stream("Tea is good. " * (most // 13 + 9), [no_prices], path, cut=10**5, **options)
    assert live.outcome == "passed" and len(live.full_text) > most
    assert recheck(path, [no_prices]).outcome == "passed"


def test_the_time_of_the_recorded_run_is_over_but_a_check_s_is_not(path: Path) -> None:
    async def slow(chunk: str) -> bool:
        await asyncio.sleep(60)
        return True

    stream(GOOD, [no_prices], path, limits=Limits(total=1e-9 + 60, validator=0.01))
    with pytest.raises(ValidatorTimeout):
        recheck(path, [slow])


@pytest.mark.parametrize("odd", [None, "many", True, 0])
def test_an_overlap_of_a_file_that_is_no_number_is_left_out(odd: Any, path: Path) -> None:
    seen: list[str] = []
    stream("Tea is old. Tea is good.", [no_prices], path)
    kept = load(path)
    kept.header = replace(kept.header, settings={"overlap": odd})

    async def note(chunk: str) -> bool:
        seen.append(chunk)
        return True

    assert recheck(kept, [note]).outcome == "passed"
    assert seen == ["Tea is old.", "Tea is good."]


@pytest.mark.parametrize(
    "odd", [None, 3, {"chunk_chars": "many"}, {"chunk_chars": -1}, {"tea": 1}, {"chunk_chars": []}]
)
def test_limits_of_a_file_that_are_none_are_left_out(odd: Any, path: Path) -> None:
    stream(GOOD, [no_prices], path)
    kept = load(path)
    kept.header = replace(kept.header, settings={"limits": odd})
    assert recheck(kept, [no_prices]).outcome == "passed"


def test_a_resumed_attempt_is_checked_at_its_place_in_the_whole_text() -> None:
    """Its chunks are numbered from the seam; the same check fails at the same place."""
    sold = "Tea is old. Tea is good. Tea costs $3."
    live = stream([sold, " It is leaves. It costs $4. Buy."], [no_prices], attempts=2, retry="resume", resumes=True)
    assert [event.chunk_index for event in live.log.read() if isinstance(event, ChunkEvent)] == [0, 1, 0]
    found = recheck(live, [no_prices])
    assert found.before is not None and found.now is not None
    assert (found.before.chunk, found.now.chunk, found.earlier) == (3, 3, 0)
    assert [(row.changed, str(row.recorded), str(row.now)) for row in found.rows] == [
        (False, "chunk 4: a price", "chunk 4: a price")
    ]
    assert found.summary.endswith("at chunk 4: a price, at the same place.")
    words = recheck(live, [no_prices], chunking="word")
    assert [(row.changed, str(row.now)) for row in words.rows] == [(False, "chunk 12: a price")], "it ends there, too"


def test_the_same_place_is_the_same_however_the_text_was_cut(path: Path) -> None:
    stream("Tea is old.\nTea costs $3.\n", [no_prices], path, kept=WITHHELD)
    found = recheck(path, [no_prices], chunking="line")
    assert found.now is not None and found.before is not None
    assert (found.before.offset, found.now.offset) == (25, 25)
    assert [row.changed for row in found.rows] == [False]


@pytest.mark.claim("recheck")
@at_most(40)
@given(
    text=st.text(st.sampled_from("ab$! .\n?"), max_size=60),
    old=st.sampled_from(["a", "b", "$", "zz"]),
    new=st.sampled_from(["a", "b", "$", "zz"]),
    chunking=st.sampled_from(["sentence", "word", "line", "paragraph", "prose"]),
    cut=st.integers(1, 7),
    most=st.integers(1, 12) | st.just(99),
)
@example(text="a? a", old="a", new="a", chunking="prose", cut=2, most=99)
def test_it_says_what_a_live_run_would_have_said(
    text: str, old: str, new: str, chunking: str, cut: int, most: int, scratch: Path
) -> None:
    def without(word: str) -> Any:
        async def requirement(chunk: str) -> bool:
            return word not in chunk

        return requirement

    scratch.unlink(missing_ok=True)
    taped = cut % 2 == 1
    options: dict[str, Any] = {"chunking": chunking, "cut": cut, "limits": Limits(chunk_chars=most)}
    stream(text, [without(old)], scratch, kept=WITHHELD, taped=taped, **options)
    live = stream(text, [without(new)], **options)
    found = recheck(scratch, [without(new)])
    if found.outcome == "stopped":  # the recorded text ends before anybody objects
        assert checked(found.result) == checked(live)[: len(checked(found.result))]
    else:
        assert told(found.result) == told(live)
    same = recheck(scratch, [without(old)])
    assert checked(same.result) == checked(load(scratch))
    assert same.outcome == load(scratch).outcome


def test_a_single_requirement_may_stand_for_itself(path: Path) -> None:
    stream(BAD, [brief], path, emit="audit")
    assert told(recheck(path, no_prices).result) == told(recheck(path, [no_prices]).result)
    assert told(recheck(path, as_requirement(no_prices)).result) == told(recheck(path, [no_prices]).result)
    judge = backends.scripted("", judge="yes")
    assert recheck(path, "It is about tea.", validation_backend=judge).result.labels == ("It is about tea.",)


def test_the_text_can_be_cut_otherwise(path: Path) -> None:
    stream(GOOD, [no_prices], path)
    found = recheck(path, [brief], chunking="word")
    assert told(found.result) == told(stream(GOOD, [brief], chunking="word"))
    assert found.result.header.chunking == "word"


def test_a_run_that_was_cut_by_a_strategy_without_a_name_needs_another(path: Path) -> None:
    class Halves:
        def split(self, text: str) -> list[str]:
            return text.split("|")[:-1]

        def flush(self, text: str) -> list[str]:
            return text.split("|")[-1:]

    stream("a|b", [no_prices], path, chunking=Halves())
    with pytest.raises(ValueError, match=r"^The run was cut by Halves, which recheck\(\) cannot find"):
        recheck(path, [no_prices])
    assert recheck(path, [no_prices], chunking="line").outcome == "passed"


def test_overlap_is_as_it_was(path: Path) -> None:
    seen: list[str] = []

    def note(chunk: str) -> bool:
        seen.append(chunk)
        return True

    stream("Tea is old. Tea is good.", [no_prices], path, overlap=5)
    recheck(path, [note])
    assert seen == ["Tea is old.", " old. Tea is good."] or seen == ["Tea is old.", "old. Tea is good."]


def test_a_requirement_that_asks_a_model_needs_one(path: Path) -> None:
    stream(GOOD, [no_prices], path)
    with pytest.raises(NoModel, match=re.escape('such as validation_backend="local"')):
        recheck(path, ["The text is about tea."])
    judge = backends.scripted("", judge="no")
    found = recheck(path, ["The text is about tea."], validation_backend=judge)
    assert (found.outcome, found.now and found.now.requirement) == ("rejected", "The text is about tea.")


def test_what_a_requirement_raises_comes_out(path: Path) -> None:
    def broken(chunk: str) -> bool:
        raise LookupError("no such tea")

    stream(GOOD, [no_prices], path)
    with pytest.raises(LookupError, match="no such tea"):
        recheck(path, [broken])


def test_it_works_where_an_event_loop_runs_already(path: Path) -> None:
    stream(BAD, [brief], path, emit="audit")

    async def notebook() -> str:
        return recheck(path, [no_prices]).outcome

    assert asyncio.run(notebook()) == "rejected"


@pytest.mark.pandas
def test_the_difference_is_a_table_with_a_row_for_each_requirement(path: Path) -> None:
    stream(BAD, [no_prices, brief], path, emit="audit")
    found = recheck(path, [no_prices, no_buying])
    assert found.table() == [
        ("no_prices", "chunk 2: a price", "chunk 2: a price"),
        ("no_buying", "not asked", "no objection"),
        ("brief", "chunk 3", "not asked"),
    ]
    assert [row.changed for row in found.rows] == [False, True, True]
    assert [tuple(row) for row in found.to_dataframe().values] == [
        (*row, changed) for row, changed in zip(found.table(), [False, True, True], strict=True)
    ]


def test_the_view_is_told_what_has_changed(path: Path) -> None:
    stream(BAD, [brief], path, emit="audit")
    found = recheck(path, [no_prices])
    start, *_, last = found.result.log.read()
    assert {**start.settings, **found.note} == start.settings  # type: ignore[attr-defined]
    assert found.note["rechecked"] == found.summary
    assert isinstance(last, CompletedEvent)
    assert [event.seq for event in found.result.log.read()] == list(range(len(found.result.log)))


def test_the_view_is_told_where_the_recorded_run_had_ended(tmp_path: Path) -> None:
    """Behind the last chunk that came out; nowhere, if it went to the model's own end."""
    path = tmp_path / "rejected.stream.jsonl"
    stream(BAD, [no_prices], path, kept=WITHHELD, cut=len(BAD))
    place = len("Tea is old.")
    for requirements, chunking in ([no_buying], "sentence"), ([no_prices], "sentence"), ([no_buying], "word"):
        found = recheck(path, requirements, chunking=chunking)
        assert found.note == {"rechecked": found.summary, "recorded_end": place}
    earlier = recheck(path, [lambda chunk: "old" not in chunk])
    assert earlier.note == {
        "rechecked": f"{earlier.summary} The recorded run ended after this text.",
        "public_text": "Tea is old.",
    }
    first = tmp_path / "first.stream.jsonl"
    stream("It costs $3. More.", [no_prices], first, kept=WITHHELD, cut=99)
    assert recheck(first, [no_buying]).note["recorded_end"] == 0
    assert list(recheck(first, [no_prices]).note) == ["rechecked"]
    passed = tmp_path / "passed.stream.jsonl"
    stream(GOOD, [no_prices], passed)
    assert list(recheck(passed, [no_buying]).note) == ["rechecked"]


def test_tokens_are_those_of_the_judges_alone(path: Path) -> None:
    stream(GOOD, [], path)
    assert recheck(path, [no_prices]).result.usage is None
    asked = recheck(path, ["It is about tea."], validation_backend=backends.scripted(judge="yes")).result.usage
    assert asked is not None and asked.answer == {} and asked.checks["questions"] > 0


def test_times_are_those_of_the_recorded_model(path: Path) -> None:
    """The deltas came at 1, 2, 3 s; the recorded check took until 9 s."""
    live = stream("Tea is old. Tea costs $3. More.", [no_prices], path, kept=WITHHELD)
    events = live.log.read()
    for event in events:
        force_setattr(event, "elapsed", 9.0 if isinstance(event, (QuickCheckEvent, ChunkEvent)) else 0.0)
    recording = Recording.of(live)
    recording.deltas = [
        type_(1, at, text)
        for type_ in [load.__globals__["Delta"]]
        for at, text in [(1.0, "Tea is old. "), (2.0, "Tea costs $3."), (3.0, " More.")]
    ]
    found = recheck(recording, [lambda chunk: "old" not in chunk])
    assert found.now is not None and found.seconds_earlier is not None
    assert found.now.seconds == pytest.approx(1.0, abs=0.5)
    assert found.seconds_earlier == pytest.approx(8.0, abs=0.5)
