"""Labels stand in the recording at once, whoever is killed; every rater keeps their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from kept import Record
from live import BAD, GOOD, no_prices, stream

from mellea_stream_widget import agreement, evaluate, label, labels, load, recheck, recheck_many, replay
from mellea_stream_widget.notebook.labels import Rating, label_from_page, labels_of
from mellea_stream_widget.options.words import Word
from mellea_stream_widget.recordings import BadRecording, read
from mellea_stream_widget.recordings.format import LABELS, Mark
from mellea_stream_widget.recordings.opinions import common, current, truth


def said(path: Path) -> list[dict[str, Any]]:
    return [line.encoded() for line in read(path) if isinstance(line, Mark)]


def test_a_label_says_who_when_where_and_of_what(recorded: Record) -> None:
    _, path = recorded()
    before = time.time()
    made = label(path, "bad", start=3, end=5, requirement="no_prices", note="a price", rater="anna")
    assert load(path).marks == [made]
    assert before - 1 <= (made.time or 0) <= time.time() + 1
    rest = {"start": 3, "end": 5, "requirement": "no_prices", "note": "a price"}
    assert said(path) == [{"kind": "label", "label": "bad", "rater": "anna", "time": made.time, **rest}]


@pytest.mark.claim("--rater")
def test_the_rater_is_the_projects_or_else_the_account(
    recorded: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, path = recorded()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGNAME", "ben")
    assert label(path, "good").rater == "ben"
    (tmp_path / "pyproject.toml").write_text('[tool.mellea-stream]\nrater = "anna"\n')
    assert label(path, "good").rater == "anna"
    assert label(path, "bad", rater=Word("cleo")).rater == "cleo"
    assert [mark.rater for mark in load(path).marks] == ["ben", "anna", "cleo"]


def test_of_each_rater_the_last_label_on_a_requirement_counts_until_it_is_taken_back(recorded: Record) -> None:
    _, path = recorded()
    label(path, "bad", rater="anna")
    label(path, "bad", rater="anna", requirement="tone")
    label(path, "good", rater="ben")
    label(path, "good", rater="anna")
    assert [(mark.rater, mark.label, mark.requirement) for mark in load(path).marks] == [
        ("anna", "bad", "tone"),
        ("ben", "good", None),
        ("anna", "good", None),
    ]
    label(path, None, rater="anna", requirement="tone")
    label(path, None, rater="ben")
    assert [(mark.rater, mark.requirement) for mark in load(path).marks] == [("anna", None)]


@pytest.mark.parametrize(
    "asked, problem",
    [
        ({"label": "ugly"}, r"Invalid value 'ugly' for label: expected one of good, bad, or None\."),
        ({"label": "good", "start": 3}, r"Invalid value 3 for start: expected None, because only the label"),
        ({"label": "bad", "end": 3}, r"Invalid value 3 for end: expected None without a start\."),
        ({"label": "bad", "start": 4711}, r"Invalid value 4711 for start: expected a number from 0 to \d+\."),
        ({"label": "bad", "start": -1}, r"Invalid value -1 for start: expected a number from 0 to \d+\."),
        ({"label": "bad", "start": 3, "end": 3}, r"Invalid value 3 for end: expected a number from 4 to \d+\."),
        ({"label": "bad", "attempt": 2}, r"Invalid value 2 for attempt: expected a number from 1 to 1\."),
    ],
    ids=str,
)
def test_a_label_that_means_nothing_is_not_written(asked: dict[str, Any], problem: str, recorded: Record) -> None:
    _, path = recorded()
    before = path.read_bytes()
    with pytest.raises(ValueError, match=f"^{problem}"):
        label(path, **asked)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "asked",
    [
        {"label": "ugly"},
        {"label": "good", "start": 3},
        {"label": "bad", "end": 3},
        {"label": "bad", "start": 4711},
        {"label": "bad", "start": 3, "end": 3},
        {"label": "bad", "attempt": 2},
    ],
    ids=str,
)
def test_a_run_is_not_recorded_for_a_label_that_means_nothing(asked: dict[str, Any], tmp_path: Path) -> None:
    run = stream(BAD, [])
    with pytest.raises(ValueError, match=r"^Invalid "):
        label(run, **asked, folder=tmp_path / "runs")
    with pytest.raises(ValueError, match=r"^Invalid "):
        label_from_page(run, asked, Rating(), tmp_path / "runs")
    assert list(tmp_path.iterdir()) == []


def test_a_place_in_withheld_text_counts_where_that_is_recorded(tmp_path: Path) -> None:
    run = stream(BAD, [no_prices])
    message = {"label": "bad", "start": len(run.text) + 2}
    with pytest.raises(ValueError, match=r"^Invalid value .* for start"):
        label_from_page(run, message, Rating(), tmp_path / "runs")
    _, marks = label_from_page(run, message, Rating(withheld=True), tmp_path / "runs")
    assert [mark.start for mark in marks] == [message["start"]]


def test_what_is_not_a_recording_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "tea.jsonl").write_text("tea\n")
    with pytest.raises(BadRecording):
        label(tmp_path / "tea.jsonl", "bad")
    assert (tmp_path / "tea.jsonl").read_text() == "tea\n"


def test_a_run_is_labelled_in_its_file_wherever_it_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "tea.stream.jsonl"
    run = stream(BAD, [], path)
    shown = [run, load(path), replay(path, "instant"), recheck(path, [no_prices]).result]
    for number, each in enumerate(shown):
        label(each, "bad", rater=f"rater {number}")
    assert [mark.rater for mark in load(path).marks] == [f"rater {number}" for number in range(len(shown))]


def test_a_recheck_of_an_earlier_attempt_is_labelled_as_that_attempt(tmp_path: Path) -> None:
    path = two_attempts(tmp_path / "a.stream.jsonl")
    for attempt in (1, 2, None):
        label(recheck(path, [no_prices], attempt=attempt).result, "good", rater=str(attempt))
    assert [(mark.rater, mark.attempt) for mark in load(path).marks] == [("1", 1), ("2", None), ("None", None)]


@pytest.mark.pandas
def test_a_path_may_begin_with_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "tea.stream.jsonl"
    stream(BAD, [], path)
    monkeypatch.setenv("HOME", str(tmp_path))
    name, folder = f"~/{path.name}", "~/"
    label(name, "bad", rater="anna")
    assert load(name).label == "bad"
    assert labels(folder)["rater"].tolist() == labels(name)["rater"].tolist() == labels([name])["rater"].tolist()
    for data in (folder, name, [name]):
        found = recheck_many(data, [no_prices], progress=False)
        assert [(one.path, one.label, one.error) for one in found] == [(path, "bad", None)]
        measured = evaluate([no_prices], data, progress=False)
        assert [case.answer for case in measured.cases()] == [str(path)]


def test_a_run_without_a_file_gets_one_in_the_folder(tmp_path: Path) -> None:
    run = stream(BAD, [])
    with pytest.raises(ValueError, match=r"^This run has no file: record\(run, path\) it first, or give label\(\) a f"):
        label(run, "bad")
    label(run, "bad", folder=tmp_path / "runs")
    label(run, "good", folder=tmp_path / "runs")
    [path] = (tmp_path / "runs").iterdir()
    assert [line["label"] for line in said(path)] == ["bad", "good"]


def test_a_page_may_label_and_is_told_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "tea.stream.jsonl"
    run = stream(BAD, [], path)
    message = {"label": "bad", "start": 12, "end": None, "requirement": None, "note": None}
    assert labels_of(run) == (path, [])
    told = label_from_page(run, message, Rating("anna"))
    assert labels_of(run) == labels_of(path) == told
    assert (told[0], [mark.encoded() for mark in told[1]]) == (path, said(path))
    assert [(line["label"], line["start"]) for line in said(path)] == [("bad", 12)]


@pytest.mark.parametrize(
    "wrong",
    [{"label": "ugly"}, {"start": "3"}, {"start": True}, {"end": 1.5}, {"note": 3}, {"requirement": []}],
    ids=str,
)
def test_a_message_that_is_malformed_is_refused(wrong: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "tea.stream.jsonl"
    run = stream(BAD, [], path)
    [name] = wrong
    with pytest.raises(ValueError, match=rf"^Invalid label of the page: {name} is .*; expected "):
        label_from_page(run, {"label": "bad", **wrong}, Rating())
    assert said(path) == []


def test_a_long_line_that_was_cut_off_is_read_once(recorded: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    from mellea_stream_widget.recordings import appending

    joined: list[int] = []

    class Block(bytes):
        def __add__(self, other: bytes) -> Block:
            joined.append(len(self) + len(other))
            return Block(super().__add__(other))

    _, path = recorded()
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"kind":"label","note":"' + 20_000 * b"x")
    monkeypatch.setattr(appending, "_BLOCK", 64)
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, size: Block(read(descriptor, size)))
    label(path, "bad", rater="anna")
    assert path.read_bytes().startswith(whole + b'{"kind":"label","label":"bad"')
    assert sum(joined) <= 3 * path.stat().st_size


@pytest.mark.pandas
def test_labels_are_a_data_frame(recorded: Record) -> None:
    _, path = recorded(kept={"prompt": "Tell me."})
    label(path, "bad", start=2, rater="anna")
    label(path, "good", rater="ben")
    frame = labels(path.parent)
    assert list(frame.rater) == ["anna", "ben"]
    assert list(frame.start.fillna(-1)) == [2, -1]
    assert list(frame.file) == [str(path)] * 2
    assert list(frame.prompt) == ["Tell me."] * 2
    assert list(frame.outcome) == ["passed"] * 2


def test_the_agreement_of_each_two_raters_is_told(recorded: Record) -> None:
    paths = [recorded()[1] for _ in range(4)]
    for path, (anna, ben) in zip(
        paths, [("bad", "bad"), ("bad", "good"), ("good", "good"), ("good", "good")], strict=True
    ):
        label(path, anna, rater="anna")  # type: ignore[arg-type]
        label(path, ben, rater="ben")  # type: ignore[arg-type]
    label(paths[0], "bad", rater="cleo", requirement="tone")
    [found] = agreement(paths[0].parent)
    assert (found.rater, found.other, found.n, found.agreed, found.kappa) == ("anna", "ben", 4, 3, 0.5)


def test_most_raters_decide_and_bad_wins_where_there_is_no_most() -> None:
    marks = [Mark("bad", "a", start=9), Mark("good", "b"), Mark("bad", "c", start=4), Mark("good", "d")]
    assert common(marks, None) == marks[2]
    assert common([*marks, Mark("good", "e")], None) == marks[1]
    assert common(marks, None, rater="a") == marks[0]
    assert common(marks, "tone") is None


def test_a_requirement_without_labels_has_those_of_the_set_and_the_set_those_of_its_requirements() -> None:
    tone, price = Mark("good", "a", requirement="tone"), Mark("bad", "a", requirement="price", start=3)
    whole = Mark("bad", "a", start=7)
    assert truth([tone, whole], "price") == whole
    assert truth([tone, whole], "tone") == tone
    assert truth([tone, whole], None) == whole
    assert truth([tone, price], None) == price
    assert truth([tone], None) == tone
    assert truth([tone], "price") is None


@at_most(500)
@given(st.lists(st.builds(Mark, st.sampled_from([*LABELS, None]), rater=st.sampled_from("ab"), requirement=st.none())))
def test_the_last_word_counts(marks: list[Mark]) -> None:
    last = {mark.rater: mark for mark in marks}
    assert {mark.rater: mark for mark in current(marks)} == {k: v for k, v in last.items() if v.label is not None}


@pytest.mark.parametrize("torn", [b"", b'{"kind":"label","la', b'{"kind":"label","label":"bad"}'])
def test_what_was_cut_off_is_taken_away_and_what_is_whole_stays(torn: bytes, recorded: Record) -> None:
    _, path = recorded()
    label(path, "good", rater="anna")
    path.write_bytes(path.read_bytes() + torn)
    label(path, "bad", rater="ben")
    whole = [""] if torn.endswith(b"}") else []
    assert [mark.rater for mark in load(path).marks] == ["anna", *whole, "ben"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.thorough
def test_a_kill_in_the_middle_of_labelling_loses_no_label(recorded: Record) -> None:
    _, path = recorded()
    code = f"""
import itertools
from mellea_stream_widget import label
for number in itertools.count():
    label({str(path)!r}, "bad", rater=str(number), note="x" * 3000)
    print(number, flush=True)
"""
    total = 0
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 20 + total:
                break
        os.kill(process.pid, signal.SIGKILL)
        told = int((process.stdout.read().split() or [line])[-1])
        process.wait()
        process.stdout.close()
        raters = [mark.rater for mark in load(path).marks]
        missing = {str(number) for number in range(told + 1)} - set(raters)
        assert not missing
        total += 7


@pytest.mark.skipif(sys.platform == "win32", reason="its files are not locked")
@pytest.mark.thorough
def test_raters_who_label_at_the_same_time_lose_no_label(recorded: Record) -> None:
    _, path = recorded()
    code = f"""
import sys
from mellea_stream_widget import label
for number in range(30):
    label({str(path)!r}, "bad", rater=sys.argv[1] + str(number))
"""
    several = [subprocess.Popen([sys.executable, "-c", code, rater]) for rater in "abc"]
    assert [process.wait() for process in several] == [0, 0, 0]
    assert {mark.rater for mark in load(path).marks} == {f"{rater}{number}" for rater in "abc" for number in range(30)}


@pytest.mark.skipif(sys.platform == "win32", reason="its files are not locked")
def test_a_run_that_is_being_recorded_cannot_be_labelled(recorded: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    from mellea_stream_widget.recordings import appending, files

    _, path = recorded()
    monkeypatch.setattr(appending, "PATIENCE", 0)
    descriptor = os.open(path, os.O_RDWR)
    try:
        assert files.lock(descriptor)
        with pytest.raises(BlockingIOError, match="is being written: wait for the end of its run before you label it"):
            label(path, "bad")
    finally:
        files.close(descriptor)
    assert json.loads(path.read_text().splitlines()[-1])["kind"] == "completed"


def test_the_number_of_the_last_attempt_is_the_same_as_no_number(recorded: Record) -> None:
    _, path = recorded()
    label(path, "bad", rater="anna")
    label(path, "good", rater="anna", attempt=1)
    recording = load(path)
    assert [(mark.label, mark.attempt) for mark in recording.marks] == [("good", None)]
    assert recording.label == "good"


def two_attempts(path: Path) -> Path:
    """Record a run whose first attempt was refused."""
    stream([BAD, GOOD], [no_prices], path, attempts=2, kept={"withheld": True})
    return path


def test_raters_are_compared_on_the_same_attempt(tmp_path: Path) -> None:
    path = two_attempts(tmp_path / "a.stream.jsonl")
    label(path, "good", rater="anna")
    label(path, "bad", rater="anna", attempt=1)
    label(path, "good", rater="ben")
    label(path, "bad", rater="ben", attempt=1)
    [found] = agreement(path)
    assert (found.n, found.agreed, found.kappa) == (2, 2, 1.0)


def test_a_label_on_an_earlier_attempt_says_nothing_of_the_answer(tmp_path: Path) -> None:
    path = two_attempts(tmp_path / "a.stream.jsonl")
    label(path, "bad", rater="anna", attempt=1)
    assert load(path).label is None
    label(path, "good", rater="ben")
    assert load(path).label == "good"
    assert agreement(path) == []


@pytest.mark.pandas
def test_a_label_of_another_program_may_number_the_last_attempt(tmp_path: Path) -> None:
    path = two_attempts(tmp_path / "a.stream.jsonl")
    label(path, "bad", rater="anna")
    mark = Mark("good", "anna", attempt=2).encoded()
    path.write_text(f"{path.read_text()}{json.dumps(mark)}\n")
    assert [(mark.label, mark.attempt) for mark in load(path).marks] == [("good", None)]
    assert list(labels(path).label) == ["good"]
