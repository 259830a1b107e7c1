"""`--record` of `%%stream`, and `record=` of `run`: a file for each run, complete when the cell has ended."""

from __future__ import annotations

import asyncio
import errno
import gc
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from canary import CANARY
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from kept import encoded

from mellea_stream_widget import arun, backends, load, recheck, run, streaming
from mellea_stream_widget.notebook.kernel import runner
from mellea_stream_widget.recordings import writer
from mellea_stream_widget.views.formatters import reading_bundle

TEXT = f"Tea is hot. It costs $5 and is {CANARY}. Enjoy it."


def no_prices(chunk: str) -> Any:
    return "a price" if "$" in chunk else True


@pytest.fixture
def shell(bare_shell: InteractiveShell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    bare_shell.user_ns.update(model=backends.scripted(TEXT, cut=5), no_prices=no_prices)
    yield bare_shell
    runner.close()


def stream(shell: InteractiveShell, line: str, cell: str = f"Tell {CANARY} of tea.\n") -> str:
    with capture_output() as captured:
        shell.run_cell_magic("stream", f"-b model -r no_prices {line}", cell)
    return str(captured.stderr)


def test_a_cell_is_recorded_when_it_has_ended(shell: InteractiveShell, tmp_path: Path) -> None:
    stream(shell, "--record tea.stream.jsonl")
    kept = load(tmp_path / "tea.stream.jsonl")
    live = shell.user_ns["_stream"]
    assert encoded(kept) == encoded(live.result)
    assert kept.prompt is None
    assert CANARY not in (tmp_path / "tea.stream.jsonl").read_text()


def test_a_cell_whose_options_are_words_is_recorded(shell: InteractiveShell, tmp_path: Path) -> None:
    words = "--emit audit --chunking word --attempts 2 --retry resume --reasoning show --title Tea --rater ana"
    assert "breaks off" not in stream(shell, f"--record tea.stream.jsonl {words} --system Brief")
    assert encoded(load(tmp_path / "tea.stream.jsonl")) == encoded(shell.user_ns["_stream"].result)


@pytest.mark.parametrize("folder", ["runs/", "runs/of/today/"])
def test_a_folder_that_does_not_exist_is_made(shell: InteractiveShell, tmp_path: Path, folder: str) -> None:
    for _ in range(2):
        stream(shell, f"--record {folder}")
    found = sorted((tmp_path / folder).iterdir())
    assert [load(file).outcome for file in found] == ["rejected", "rejected"]


@pytest.mark.claim("--record-prompt")
def test_prompt_and_withheld_text_are_kept_on_request(shell: InteractiveShell, tmp_path: Path) -> None:
    stream(shell, '--record "tea one.stream.jsonl" --record-prompt --record-withheld')
    kept = load(tmp_path / "tea one.stream.jsonl")
    assert kept.prompt == f"Tell {CANARY} of tea."
    assert TEXT.startswith(kept.full_text + kept.withheld)
    assert [delta.text for delta in kept.deltas[:2]] == ["Tea i", "s hot"]
    assert recheck(kept, [lambda chunk: CANARY not in chunk]).outcome == "rejected"


@pytest.mark.claim("--show-prompt")
@pytest.mark.parametrize(("line", "is_told"), [("", True), ("--no-show-prompt", False)])
def test_the_view_tells_the_prompt_unless_it_is_told_not_to(shell: InteractiveShell, line: str, is_told: bool) -> None:
    asked = "Tell me of {{ place }}."
    shell.user_ns.update(place="Darjeeling", model=backends.scripted("Tea is hot."))
    stream(shell, f"--record tea.stream.jsonl {line}", asked)
    live = shell.user_ns["_stream"]
    assert live.prompt == ("Tell me of Darjeeling." if is_told else None)
    assert ("Darjeeling" in json.dumps(reading_bundle(live))) is is_told
    assert load("tea.stream.jsonl").prompt is None


@pytest.mark.claim("--record")
def test_a_folder_gets_a_file_for_each_run(shell: InteractiveShell, tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    stream(shell, "--record runs")
    stream(shell, "--record runs")
    assert [load(path).outcome for path in (tmp_path / "runs").iterdir()] == ["rejected", "rejected"]


def test_a_file_that_is_there_or_cannot_be_is_told_before_anything_starts(
    shell: InteractiveShell, tmp_path: Path
) -> None:
    (tmp_path / "old").write_text("mine")
    with pytest.raises(UsageError, match=r"^Cannot write old for --record: exists and is not a recording; name "):
        stream(shell, "--record old")
    with pytest.raises(UsageError, match=r"^Cannot write no/where for --record. No such file or directory; "):
        stream(shell, "--record no/where")
    assert (tmp_path / "old").read_text() == "mine"
    assert shell.user_ns["model"].generations == []


def test_a_cell_that_runs_again_records_again_and_says_where_the_first_run_is(
    shell: InteractiveShell, tmp_path: Path
) -> None:
    said = []
    for _ in range(3):
        with capture_output() as captured:
            shell.run_cell_magic("stream", "-b model -r no_prices --record tea.stream.jsonl", "Tell me of tea.\n")
        said.append(captured.stdout.splitlines()[-1])
    assert said == [
        "Recorded in tea.stream.jsonl",
        "Recorded in tea.stream.jsonl; the earlier recording is now tea-1.stream.jsonl",
        "Recorded in tea.stream.jsonl; the earlier recording is now tea-2.stream.jsonl",
    ]
    assert load("tea.stream.jsonl").run_id == shell.user_ns["_stream"].run_id
    assert len({load(path).run_id for path in tmp_path.iterdir()}) == 3


def test_a_quiet_cell_does_not_say_where_its_recording_is(shell: InteractiveShell, tmp_path: Path) -> None:
    with capture_output() as captured:
        shell.run_cell_magic("stream", "-b model --record tea.stream.jsonl --quiet", "Tell me of tea.\n")
        shell.run_cell_magic("stream", "-b model -b model --record two.stream.jsonl --quiet", "Tell me of tea.\n")
    assert (captured.stdout, captured.stderr) == ("", "")
    assert len(list(tmp_path.glob("*.stream.jsonl"))) == 3


def test_wherever_a_run_is_cancelled_no_descriptor_and_no_empty_file_is_left(tmp_path: Path) -> None:
    def descriptors() -> int:
        return len(list(Path("/dev/fd").iterdir()))

    async def cancel_after(turns: int) -> None:
        backend = backends.scripted("Tea is hot. Enjoy it.", cut=3)
        task = asyncio.create_task(arun("Tell me.", backend=backend, record=str(tmp_path / "tea"), quiet=True))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(cancel_after(10_000))
    gc.collect()  # what other tests left open is closed here, and not while this one counts
    before = descriptors()
    for turns in [*range(40), *range(40, 400, 30)]:
        asyncio.run(cancel_after(turns))
        for recorder in list(writer._recorders):
            recorder.done.result(10)
        assert descriptors() == before
        assert all(path.stat().st_size > 0 and load(path).finished for path in tmp_path.iterdir())


def test_nothing_is_left_of_a_run_that_could_not_start(shell: InteractiveShell, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        stream(shell, "--record new -r nobody")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_does_not_outlive_a_start_that_failed(
    shell: InteractiveShell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **options: Any) -> None:
        raise RuntimeError("not today")

    monkeypatch.setattr(streaming, "begin", refuse)
    with pytest.raises(RuntimeError, match="not today"):
        stream(shell, "--record new")
    assert list(tmp_path.iterdir()) == []


def test_a_recording_that_breaks_off_is_told(shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(writer.os, "write", full)
    said = stream(shell, "--record tea.stream.jsonl")
    assert "The recording tea.stream.jsonl breaks off: [Errno 28] No space left on device" in said
    assert shell.user_ns["_stream"].outcome == "rejected"


@pytest.mark.parametrize("how", ["run", "arun", "background"])
def test_runs_from_python_are_recorded(how: str, tmp_path: Path) -> None:
    options: dict[str, Any] = {"backend": backends.scripted("Tea is hot."), "record": str(tmp_path / "tea")}
    if how == "arun":
        asyncio.run(arun("Tell me.", **options))
    else:
        made = run("Tell me.", background=how == "background", **options)
        made.result.log.join_blocking(10)
    recorders = list(writer._recorders)
    for recorder in recorders:
        recorder.done.result(10)
    assert load(tmp_path / "tea").text == "Tea is hot."


def test_a_call_that_is_cancelled_before_its_run_starts_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered, leave = threading.Event(), threading.Event()

    def resolve(name: str, progress: Any = None) -> Any:
        entered.set()
        leave.wait(10)
        return backends.scripted("Tea.")

    async def main() -> None:
        asked = asyncio.create_task(arun("Tell me.", record=tmp_path / "tea"))
        await asyncio.to_thread(entered.wait, 10)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        leave.set()

    monkeypatch.setattr(backends, "resolve", resolve)
    asyncio.run(main())  # ends when the thread that looks the back-end up has ended
    assert list(tmp_path.iterdir()) == []
