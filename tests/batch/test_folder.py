"""A folder of runs: who can read it, what other calls and other views of it see."""

from __future__ import annotations

import asyncio
import errno
import os
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from many import GOOD, no_prices, outcomes

from mellea_stream_widget import OptionError, Runs, arun_many, backends, label, load, load_many, run_many
from mellea_stream_widget.batch import BadFolder, driving
from mellea_stream_widget.batch.folder import Folder
from mellea_stream_widget.engines import EngineUnavailable

PROMPTS = ["Tea?", "More tea?"]


def many(out: Path, **options: Any) -> Runs:
    given: dict[str, Any] = {"backend": backends.scripted(GOOD), "variants": {"one": {}}, "quiet": True, **options}
    return run_many(given.pop("prompts", PROMPTS), out=out, **given)


@pytest.fixture
def readable_to_all() -> Iterator[None]:
    """Let new files be readable to everybody, unless who makes them says otherwise."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("readable_to_all")
def test_only_its_owner_can_read_any_file_of_a_folder(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in runs.path.iterdir()}
    assert modes == dict.fromkeys(modes, 0o600)
    assert {"index.sqlite", "runs.json", "prompts.ndjson", "runs.lock"} <= modes.keys()


def test_runs_whose_folder_has_another_table_by_now_say_so(tmp_path: Path) -> None:
    before = many(tmp_path / "runs")
    after = many(
        tmp_path / "runs", prompts=["Coffee?", *PROMPTS], variants={"one": {}, "two": {"require": [no_prices]}}
    )
    assert len(after.cells(outcome="passed")) == 6
    told = "has another table of runs now, which another call has written: open it again with load_many"
    with pytest.raises(BadFolder, match=told):
        before.cells()
    with pytest.raises(BadFolder, match=told):
        before.counts()
    with pytest.raises(BadFolder, match=told):
        before["one", 0]
    assert outcomes(load_many(tmp_path / "runs")) == outcomes(after)


def locking(lock: Any) -> Callable[[str], bool]:
    return lambda chunk: bool(lock)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"backend": "openai:x"}, OptionError),
        ({"require": [3]}, TypeError),
        ({"engine": "ray"}, EngineUnavailable),
        ({"engine": "processes", "require": [locking(threading.Lock())]}, OptionError),
    ],
    ids=["back-end", "requirement", "engine that is not installed", "not to be sent"],
)
def test_a_call_that_starts_nothing_leaves_the_table_of_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any], error: type[Exception]
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    before = many(tmp_path / "runs")
    with pytest.raises(error):
        many(tmp_path / "runs", prompts=["Coffee?"], **wrong)
    assert before.counts() == {"passed": 2}
    assert load_many(tmp_path / "runs").prompts() == PROMPTS
    with pytest.raises(error):
        many(tmp_path / "new", **wrong)
    assert not (tmp_path / "new").exists()


def test_what_ends_a_call_in_the_background_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Folder, "write", full)
    runs = many(tmp_path / "runs", background=True).wait(20)
    assert runs.note == "OSError: [Errno 28] No space left on device"
    with pytest.raises(OSError, match="No space left"):
        many(tmp_path / "others")


@pytest.mark.parametrize("begun", [True, False])
def test_a_cancel_keeps_what_has_settled_and_is_not_written_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begun: bool
) -> None:
    may_write = threading.Event()
    keep = Runs.keep

    def slow(runs: Runs, some: Any) -> None:
        may_write.wait()
        keep(runs, some)

    class Writer(ThreadPoolExecutor):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            if not begun:
                self.submit(may_write.wait)

        def shutdown(self, *_: Any, **__: Any) -> None:
            may_write.set()
            super().shutdown()

    monkeypatch.setattr(driving, "MOST_WAITING", 0)
    monkeypatch.setattr(driving, "ThreadPoolExecutor", Writer)
    monkeypatch.setattr(Runs, "keep", slow)
    do_job, settled, all_settled = driving.do_job, [], asyncio.Event()

    async def noted(*given: Any) -> Any:
        settled.append(await do_job(*given))
        if len(settled) == 6:
            all_settled.set()
        return settled[-1]

    monkeypatch.setattr(driving, "do_job", noted)

    async def main() -> None:
        prompts = [f"Tea {number}?" for number in range(6)]
        call = asyncio.create_task(
            arun_many(prompts, backend=backends.scripted(GOOD), out=tmp_path / "runs", quiet=True)
        )
        await all_settled.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call

    asyncio.run(main())
    assert load_many(tmp_path / "runs").counts() == {"passed": 6}


def test_a_run_that_was_opened_while_it_was_made_is_labelled_in_its_recording(tmp_path: Path) -> None:
    backend = backends.scripted(f"{GOOD} ", endless=True, pace=0.001)
    runs = many(tmp_path / "runs", prompts=["Tea?"], backend=backend, background=True)
    while not runs.live:
        time.sleep(0.001)
    opened = runs["one", 0]
    runs.stop()
    runs.wait(20)
    label(opened, "bad", rater="anna", folder=tmp_path / "labelled")
    assert load(runs.path / runs.cells()[0].path).label == "bad"
    assert not (tmp_path / "labelled").exists()


def test_what_is_no_folder_of_runs_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("Tea")
    for place in (tmp_path, tmp_path / "file"):
        with pytest.raises(BadFolder, match=r"has no runs.json: expected the folder of run_many\(..., out=FOLDER\)"):
            load_many(place)
    many(tmp_path / "runs")
    with pytest.raises(BadFolder, match=r"out=FOLDER\)\. In it: runs\.$"):
        load_many(tmp_path)
    with pytest.raises(ValueError, match=r"^Invalid value 3: expected the folder of run_many\(..., out=FOLDER\)\.$"):
        load_many(3)  # type: ignore[arg-type]


def test_a_folder_that_is_not_there_is_told_with_those_near_it(tmp_path: Path) -> None:
    with pytest.raises(BadFolder) as caught:
        load_many(tmp_path / "runs")
    assert str(caught.value) == f"There is no folder {tmp_path / 'runs'}. There is no folder of runs in {tmp_path}."
    (tmp_path / "rums").mkdir()
    many(tmp_path / "runs2")
    with pytest.raises(BadFolder) as caught:
        load_many(tmp_path / "runs")
    assert str(caught.value) == f"There is no folder {tmp_path / 'runs'}. Did you mean runs2?"


def test_a_table_that_a_kill_has_left_half_written_is_told_and_the_next_call_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(tmp_path / "runs")
    replace = os.replace

    def killed(source: str, target: str) -> None:
        if target.endswith("runs.json"):
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            many(tmp_path / "runs", prompts=["Tea?"])
    with pytest.raises(BadFolder, match=r"has 1 prompts, and a table of 2: a call was killed while it wrote them"):
        load_many(tmp_path / "runs")
    assert many(tmp_path / "runs", prompts=["Tea?"]).counts() == {"passed": 1}
