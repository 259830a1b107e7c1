"""The file of a new recording: the newest run gets the name, and no older recording is lost."""

from __future__ import annotations

import asyncio
import fcntl
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from actors import FakeCheck, FakeSource, begin
from kept import Record

from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.recordings import Recorder, files, load, record

Texts = dict[str, str]


def write(run: StreamChunkingResult, path: Path) -> Recorder:
    """Record a settled run, and wait for the last line."""
    recorder = record(run, path)
    recorder.done.result(10)
    return recorder


def texts(folder: Path) -> Texts:
    """Give the text of each recording in a folder."""
    return {path.name: load(path).text for path in sorted(folder.iterdir())}


def descriptors() -> int:
    return len(list(Path("/dev/fd").iterdir()))


def test_the_newest_run_gets_the_name_and_the_older_ones_are_kept_beside_it(recorded: Record, tmp_path: Path) -> None:
    folder = tmp_path / "runs"
    folder.mkdir()
    for name in ("tea.stream.jsonl", "tea", "tea.jsonl"):
        said = [write(recorded(text)[0], folder / name).summary for text in ("One.", "Two.", "Three.")]
        stem, dot, ending = name.partition(".")
        first, second = (folder / f"{stem}-{number}{dot}{ending}" for number in (1, 2))
        assert said == [
            f"Recorded in {folder / name}",
            f"Recorded in {folder / name}; the earlier recording is now {first}",
            f"Recorded in {folder / name}; the earlier recording is now {second}",
        ]
        assert texts(folder) == {name: "Three.", first.name: "One.", second.name: "Two."}
        for path in folder.iterdir():
            path.unlink()


def test_a_file_that_is_no_recording_is_never_touched(recorded: Record, tmp_path: Path) -> None:
    result, _ = recorded()
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "folder").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(tmp_path / "pipe")
    for name in ("mine", "link", "pipe"):
        with pytest.raises(FileExistsError, match=f"{name} exists and is not a recording; name another file, or a fol"):
            record(result, tmp_path / name)
    assert (tmp_path / "mine").read_text() == "mine"
    assert not (tmp_path / "elsewhere").exists()


def test_an_empty_file_of_a_run_that_was_killed_early_blocks_nobody(recorded: Record, tmp_path: Path) -> None:
    (tmp_path / "tea").touch()
    assert write(recorded("One.")[0], tmp_path / "tea").path == tmp_path / "tea"
    assert load(tmp_path / "tea").text == "One."


def test_a_file_that_cannot_be_made_is_told_before_anything_is_made(tmp_path: Path) -> None:
    before = descriptors()
    with pytest.raises(FileNotFoundError, match=r"No such file or directory.*nowhere"):
        Recorder(tmp_path / "nowhere" / "tea")
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(FileExistsError):
        Recorder(tmp_path / "mine")
    Recorder(tmp_path / "tea")
    assert descriptors() == before
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_folder_that_vanishes_meanwhile_is_told(recorded: Record, tmp_path: Path) -> None:
    result, _ = recorded()
    folder = tmp_path / "runs"
    folder.mkdir()
    recorder = Recorder(folder / "tea")
    folder.rmdir()
    assert recorder.follow(result) is recorder
    recorder.done.result(10)
    assert (recorder.opened, type(recorder.error)) == (False, FileNotFoundError)
    assert recorder.summary.startswith(f"The recording {folder / 'tea'} breaks off: [Errno 2] No such file")


def test_a_folder_gets_a_new_file_for_each_run(recorded: Record, tmp_path: Path) -> None:
    result, _ = recorded()
    (tmp_path / "runs").mkdir()
    recorders = [write(result, tmp_path / "runs") for _ in range(3)]
    assert len({one.path for one in recorders}) == 3
    assert all(one.path.name.endswith(".stream.jsonl") and load(one.path).finished for one in recorders)
    assert [one.summary for one in recorders] == [f"Recorded in {one.path}" for one in recorders]


def test_a_run_that_is_quicker_in_a_folder_loses_nothing(
    recorded: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, _ = recorded()
    (tmp_path / "runs").mkdir()
    open_ = os.open
    quicker: list[Path] = []

    def open_late(path: Path, *args: Any) -> int:
        if len(quicker) < 2 and path.name != "runs":
            quicker.append(path)
            path.write_text("another's")
        return open_(path, *args)

    monkeypatch.setattr(files.os, "open", open_late)
    mine = write(result, tmp_path / "runs")
    assert load(mine.path).finished
    assert mine.path not in quicker
    assert [path.read_text() for path in quicker] == ["another's"] * 2


def test_of_two_runs_at_once_the_second_gets_a_number(tmp_path: Path) -> None:
    async def live() -> list[Recorder]:
        recorders = []
        results = [begin(FakeSource([f"{name}. ", 0.0, "More."], [FakeCheck()])) for name in ("One", "Two", "Three")]
        for result in results:
            recorders.append(record(result, tmp_path / "tea"))
        for result in results:
            await result.acomplete()
        return recorders

    first, second, third = asyncio.run(live())
    assert texts(tmp_path) == {"tea": "One. More.", "tea-1": "Two. More.", "tea-2": "Three. More."}
    assert [one.path.name for one in (first, second, third)] == ["tea", "tea-1", "tea-2"]
    because = f", because another run is being recorded in {tmp_path / 'tea'}"
    assert [one.summary for one in (first, second)] == [
        f"Recorded in {tmp_path / 'tea'}",
        f"Recorded in {tmp_path / 'tea-1'}{because}",
    ]


def test_of_two_runs_in_the_same_instant_neither_takes_the_others_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second begins after the first has made its file, and before it has locked it."""
    made: list[files.NewFile] = []
    second = threading.Thread(target=lambda: (made.append(files.new_file(tmp_path / "tea")), goes_on.set()))
    goes_on = threading.Event()
    lock, flock = files.lock, fcntl.flock

    def lock_late(descriptor: int) -> bool:
        if not second.ident:
            second.start()
            assert goes_on.wait(10), "the second run neither waits for the first nor goes on without it"
        return lock(descriptor)

    def tell(descriptor: int, operation: int) -> None:
        if threading.current_thread() is second and operation == fcntl.LOCK_EX:
            goes_on.set()
        flock(descriptor, operation)

    monkeypatch.setattr(files, "lock", lock_late)
    monkeypatch.setattr(fcntl, "flock", tell)
    made.insert(0, files.new_file(tmp_path / "tea"))
    second.join(10)
    for one in made:
        files.close(one.descriptor)
    assert [(one.path.name, one.moved, one.busy) for one in made] == [("tea", None, False), ("tea-1", None, True)]


def test_a_folder_that_cannot_be_locked_takes_recordings_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a folder that may be written but not read, and a file system without locks."""
    open_ = os.open

    def refuse(path: Any, *rest: Any) -> int:
        if Path(path) == tmp_path:
            raise PermissionError(13, "Permission denied")
        return open_(path, *rest)

    monkeypatch.setattr(files.os, "open", refuse)
    for name in ("tea", "tea-1"):
        one = files.new_file(tmp_path / "tea")
        files.close(one.descriptor)
        assert one.path.name == "tea"
        assert (tmp_path / name).exists()


OTHER = """
import asyncio, sys
sys.path[:0] = [{support!r}]
from actors import FakeCheck, FakeSource, begin
from mellea_stream_widget.recordings import record

async def live():
    result = begin(FakeSource(["One. ", Wait, "More."], [FakeCheck()]))
    recorder = record(result, {path!r})
    await result.acomplete()

async def Wait(_):
    print("begun", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    return "Then. "

asyncio.run(live())
"""


def test_a_run_of_another_process_is_not_taken_the_name_either(recorded: Record, tmp_path: Path) -> None:
    result, _ = recorded("Two.")
    path = tmp_path / "tea"
    code = OTHER.format(support=str(Path(__file__).parents[1] / "support"), path=str(path))
    with subprocess.Popen([sys.executable, "-c", code], stdin=-1, stdout=-1, text=True) as other:
        assert other.stdin is not None and other.stdout is not None
        assert other.stdout.readline() == "begun\n"
        while not path.exists() or path.stat().st_size == 0:
            os.sched_yield()
        mine = write(result, path)
        other.stdin.write("\n")
    assert mine.path == tmp_path / "tea-1"
    assert (load(path).text, load(mine.path).text) == ("One. Then. More.", "Two.")


@pytest.mark.parametrize("locks", [True, False])
def test_many_runs_at_once_lose_no_recording(
    locks: bool, recorded: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without locks too, as on a network's file system: a file that is moved while it is written is whole."""
    if not locks:
        monkeypatch.setattr(files, "lock", lambda descriptor: True)
    (tmp_path / "runs").mkdir()
    results = [recorded(f"Text {number}.")[0] for number in range(24)]
    threads = [threading.Thread(target=write, args=(result, tmp_path / "runs" / "tea")) for result in results]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(texts(tmp_path / "runs").values()) == sorted(result.full_text for result in results)


def test_where_an_open_file_cannot_be_moved_the_new_one_gets_a_number(
    recorded: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows."""

    def refuse(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    write(recorded("One.")[0], tmp_path / "runs.jsonl")
    monkeypatch.setattr(files.Path, "replace", refuse)
    mine = write(recorded("Two.")[0], tmp_path / "runs.jsonl")
    assert mine.path.name == "runs-1.jsonl"
    assert (load(tmp_path / "runs.jsonl").text, load(mine.path).text) == ("One.", "Two.")


def test_a_name_that_vanishes_while_it_is_moved_is_taken(
    recorded: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write(recorded("One.")[0], tmp_path / "tea")
    replace = Path.replace

    def late(path: Path, target: Path) -> Path:
        monkeypatch.setattr(files.Path, "replace", replace)
        replace(path, tmp_path / "elsewhere")
        return replace(path, target)

    monkeypatch.setattr(files.Path, "replace", late)
    mine = write(recorded("Two.")[0], first.path)
    assert mine.path == tmp_path / "tea"
    names = {path.name for path in tmp_path.iterdir() if path.name.startswith(("tea", "else"))}
    assert names == {"tea", "elsewhere"}
