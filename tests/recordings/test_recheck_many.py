"""A folder of recorded answers under other requirements, on one core and on several."""

from __future__ import annotations

import os
import signal
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import BAD, GOOD, no_buying, no_prices, stream

from mellea_stream_widget import requirements
from mellea_stream_widget.recordings import NoModel, mark, recheck_folder, recheck_many
from mellea_stream_widget.recordings.recheck_folder import Found

Files = list[Path]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    """Give a folder's recordings: two good ones, one bad one, one that nobody has marked, one that is none."""
    folder = tmp_path_factory.mktemp("runs")
    names = {"a": (GOOD, "good"), "b": (BAD, "bad"), "c": (GOOD, "good"), "d": (BAD, None)}
    for name, (text, label) in names.items():
        path = folder / f"{name}.stream.jsonl"
        stream(text, [], path)
        if label is not None:
            mark(path, label)  # type: ignore[arg-type]
    (folder / "e.stream.jsonl").write_text("tea\n")
    (folder / "notes.txt").write_text("not looked at")
    yield sorted(folder.glob("*.jsonl"))


def test_each_recording_is_asked_and_told(files: Files) -> None:
    found = recheck_many(files[0].parent, [no_prices], progress=False)
    *read, bad = found
    assert read == [
        Found(files[0], "good", "passed", "passed"),
        Found(files[1], "bad", "passed", "rejected", True, "no_prices", 1, "a price", 34),
        Found(files[2], "good", "passed", "passed"),
        Found(files[3], None, "passed", "rejected", True, "no_prices", 1, "a price", 34),
    ]
    assert bad.error is not None and bad.error.startswith(f"BadRecording: {files[4]}, line 1: not JSON")


@pytest.mark.thorough
@pytest.mark.parametrize("workers", [2, 3])
def test_several_processes_find_what_one_finds(files: Files, workers: int) -> None:
    words = ["$"]
    unsendable = [lambda chunk: not any(word in chunk for word in words)]
    by_many = recheck_many(files, unsendable, workers=workers, progress=False)
    by_one = recheck_many(files, unsendable, workers=1, progress=False)
    assert list(by_many) == list(by_one)


@pytest.mark.thorough
def test_processes_do_all_of_the_work(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(recheck_folder, "_find", asked.append)  # what works in this process
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = recheck_many(files, [requirements.forbid("buy")], workers=2, progress=False)
    assert [one.flagged for one in found] == [False, True, False, True, False]
    assert asked == []


def test_what_cannot_be_sent_is_asked_about_in_this_process(files: Files) -> None:
    lock = threading.Lock()

    def locked(chunk: str) -> bool:
        with lock:
            return "$" not in chunk

    said = r"^recheck_many\(\) works in one process: the requirements cannot be sent .* \(TypeError: cannot"
    with pytest.warns(RuntimeWarning, match=said) as told:
        found = recheck_many(files, [locked], workers=2, progress=False)
    assert told[0].filename == __file__
    assert [one.flagged for one in found] == [False, True, False, True, False]


def test_an_error_tells_no_key(files: Files) -> None:
    said = "refused, Authorization: Bearer abcdef0123456789"

    async def says(chunk: str) -> str:
        return said

    async def raises(chunk: str) -> str:
        raise ConnectionError(said)

    [flagged], [failed] = (recheck_many(files[:1], [check], progress=False) for check in (says, raises))
    assert flagged.reason == "refused, Authorization: [hidden]"
    assert failed.error == "ConnectionError: refused, Authorization: [hidden]"


@pytest.mark.thorough
def test_what_a_killed_process_had_to_do_is_told_as_an_error(files: Files) -> None:
    async def deadly(chunk: str) -> bool:
        os.kill(os.getpid(), signal.SIGKILL)
        return True

    found = recheck_many(files[:2], [deadly], workers=2, progress=False)
    assert [one.path for one in found] == files[:2]
    assert [str(one.error).partition(":")[0] for one in found] == ["TerminatedWorkerError"] * 2


@pytest.mark.claim("recheck-many")
def test_labels_make_a_confusion_table(files: Files) -> None:
    found = recheck_many(files, [no_prices], progress=False)
    assert found.confusion() == {"good": {"flagged": 0, "passed": 2}, "bad": {"flagged": 1, "passed": 0}}
    assert [one.path for one in found.wrong] == files[4:]
    missed = recheck_many(files[:4], [lambda chunk: "old" not in chunk], progress=False)
    assert missed.confusion() == {"good": {"flagged": 2, "passed": 0}, "bad": {"flagged": 1, "passed": 0}}
    assert [one.path for one in missed.wrong] == [files[0], files[2]]
    assert repr(missed) == "<Rechecks of 4 recordings: 4 flagged, wrong on 2 of 3 labelled>"


def test_without_labels_nothing_is_said_to_be_right_or_wrong(files: Files) -> None:
    found = recheck_many([files[3], files[4]], [no_prices], progress=False)
    assert (found.labelled, [one.path for one in found.unchecked]) == ([], [files[4]])
    assert repr(found) == "<Rechecks of 2 recordings: 1 flagged, none labelled, 1 could not be checked>"
    assert repr(recheck_many(files[3], [], progress=False)) == "<Rechecks of 1 recording: 0 flagged, none labelled>"


@pytest.mark.pandas
def test_they_are_data_frames(files: Files) -> None:
    found = recheck_many(files[:2], [no_buying], progress=False)
    frame = found.to_dataframe()
    assert list(frame.columns) == list(Found.__dataclass_fields__)
    assert list(frame["outcome"]) == ["passed", "rejected"]
    assert [tuple(row) for row in found.confusion_frame().values] == [("good", 0, 1), ("bad", 1, 0)]


def test_there_is_a_progress_bar(files: Files, capsys: pytest.CaptureFixture[str]) -> None:
    recheck_many(files[:3], [no_prices])
    said = capsys.readouterr().err
    assert "Re-checking: 100%" in said and "3/3" in said
    recheck_many(files[:3], [no_prices], progress=False)
    assert capsys.readouterr().err == ""


def test_a_folder_without_recordings_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"There is no \*\.jsonl in "):
        recheck_many(tmp_path, [no_prices])
    with pytest.raises(FileNotFoundError, match="No recording was given"):
        recheck_many([], [no_prices])
    with pytest.raises(FileNotFoundError, match=r"^No such file or directory: .* There is no file \*\.jsonl in "):
        recheck_many(tmp_path / "nowhere", [no_prices])
    with pytest.raises(ValueError, match="Invalid value 0 for workers: expected a whole number, 1 or more\\."):
        recheck_many(tmp_path, [no_prices], workers=0)


@pytest.mark.parametrize("workers", [1, pytest.param(2, marks=pytest.mark.thorough)])
def test_a_missing_judge_is_told_at_once(files: Files, workers: int) -> None:
    """Otherwise the counts are all zero, and nobody knows why."""
    with pytest.raises(NoModel) as caught:
        recheck_many(files[0].parent, ["It is about tea."], workers=workers, progress=False)
    assert "recheck()" not in str(caught.value)
    assert repr(recheck_many(files, [no_prices], progress=False)).endswith(
        ": 2 flagged, wrong on 0 of 3 labelled, 1 could not be checked>"
    )
