"""A run in a file: while it runs, for its owner only, without what nobody asked to keep."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Wait, begin, cut
from canary import CANARY
from kept import TEXT, Record, encoded, keep, no_prices

from mellea_stream_widget.orchestrator.delta import CallPiece, End, Piece, Reasoning
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.recordings import Tape, load, mark, read, record, writer
from mellea_stream_widget.recordings.format import Header
from mellea_stream_widget.recordings.writer import lines_of


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def wait_for(path: Path, text: str) -> None:
    while text not in path.read_text():
        time.sleep(0.001)


def test_a_recording_is_a_header_and_the_events_of_the_log(recorded: Record) -> None:
    result, path = recorded("Tea is old. Tea is good.", FakeCheck("r"))
    header, *events = lines(path)
    assert events == encoded(result)
    assert header["packages"].pop("python") == ".".join(map(str, sys.version_info[:3]))
    assert set(header.pop("packages")) == {"mellea-stream-widget", "mellea"}
    assert header == {
        "kind": "header",
        "format": "mellea-stream",
        "version": 2,
        "run_id": result.run_id,
        "created": events[0]["timestamp"],
        "requirements": ["r"],
        "chunking": "NaiveSentences",
        "backend": "fake",
        "settings": events[0]["settings"],
        "prompt": None,
        "withheld": False,
    }


def test_what_a_cell_left_behind_is_recorded_and_what_is_no_run_makes_no_file(recorded: Record, tmp_path: Path) -> None:
    result, path = recorded("Tea is old.", FakeCheck("r"))
    again = record(SimpleNamespace(result=result), tmp_path / "again.stream.jsonl")
    again.done.result()
    assert lines(again.path) == lines(path)
    with pytest.raises(TypeError, match=r"^Invalid value 'tea': expected a stream"):
        record("tea", tmp_path / "tea.stream.jsonl")
    assert not (tmp_path / "tea.stream.jsonl").exists()


@pytest.mark.claim("--record")
def test_it_is_written_while_the_run_goes_on(tmp_path: Path) -> None:
    """The answer goes on only when its beginning stands in the file."""
    path = tmp_path / "run.stream.jsonl"

    async def when_written(_: str) -> str:
        await asyncio.to_thread(wait_for, path, "Tea is old.")
        return "Tea is good."

    async def live() -> None:
        result = begin(FakeSource(["Tea is old. ", when_written], [FakeCheck()]))
        record(result, path)
        await result.acomplete()
        assert load(path).full_text == "Tea is old. Tea is good."  # the result has waited for the last line

    asyncio.run(live())


def test_only_its_owner_can_read_it(recorded: Record) -> None:
    old = os.umask(0)
    try:
        _, path = recorded()
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_ascii_and_its_lines_end_in_a_line_feed_only(recorded: Record) -> None:
    text = "Naïve\u2028tea\u0085is\x00old\ud83d and 🍵\x0b\x0c\r\n"
    result, path = recorded(text)
    assert path.read_bytes().isascii()
    assert len(lines(path)) == 1 + len(result.log)
    assert load(path).full_text == result.full_text == text


@pytest.mark.claim("--record-withheld")
def test_withheld_text_and_the_prompt_are_kept_only_for_who_asks(recorded: Record) -> None:
    text = f"Tea is old. It is {CANARY}. More {CANARY}."
    check = no_prices(f"It is {CANARY}.")
    result, path = recorded(text, check, emit="preview")
    assert CANARY not in path.read_text()
    live = [{**event, "text": ""} for event in encoded(result) if event["kind"] == "preview"]
    assert [line for line in lines(path) if line["kind"] == "preview"] == live != []
    _, path = recorded(text, no_prices(f"It is {CANARY}."), kept={"withheld": True, "prompt": "Tell me."})
    header, *_, last = lines(path)
    assert (header["withheld"], header["prompt"]) == (True, "Tell me.")
    assert last["kind"] == "withheld"
    kept = load(path)
    assert kept.prompt == "Tell me."
    assert text.startswith(kept.full_text + kept.withheld)
    assert kept.full_text == "Tea is old."
    assert kept.withheld.startswith(f" It is {CANARY}.")


def test_a_tape_keeps_the_deltas_as_they_came(tmp_path: Path) -> None:
    deltas = ["Tea ", "is old. It", " costs $3", ". And", " more"]
    tape = Tape()

    class Taped(FakeSource):
        async def start(self, past: Any, kept: Any, draw: Any) -> Any:
            started = await super().start(past, kept, draw)
            tapped = tape.tap(started.generation, 1)
            return type(started)(tapped, started.checks, chosen=tapped.choose)

    async def live(name: str, **kept: Any) -> StreamChunkingResult:
        result = begin(Taped([*deltas, HANG], [no_prices("It costs $3.")]))
        record(result, tmp_path / name, tape=tape, **kept)
        await result.acomplete()
        return result

    asyncio.run(live("kept", withheld=True))
    recording = load(tmp_path / "kept")
    assert [delta.text for delta in recording.deltas] == deltas
    assert {delta.attempt for delta in recording.deltas} == {1}
    # The model may be a delta ahead of the run that has just ended.
    assert recording.raw().text.startswith(recording.full_text + recording.withheld)
    asyncio.run(live("not"))
    assert load(tmp_path / "not").deltas == []
    assert "$3" not in (tmp_path / "not").read_text()


class Sends:
    """A generation that has these pieces, and then ends."""

    def __init__(self, *pieces: Piece) -> None:
        self.pieces = list(pieces)

    async def next_delta(self) -> Piece | End:
        return self.pieces.pop(0) if self.pieces else End("stop")

    async def cancel(self) -> None:
        raise AssertionError("nobody cancels it")


def tape_of(*pieces: Piece) -> Tape:
    """Return a tape of a generation that was read to its end."""
    tape = Tape()
    generation = tape.tap(Sends(*pieces), 1)
    generation.choose(1)

    async def read_all() -> None:
        while not isinstance(await generation.next_delta(), End):
            pass

    asyncio.run(read_all())
    return tape


def test_a_tape_keeps_no_reasoning_and_no_empty_piece() -> None:
    tape = tape_of(Reasoning("It costs $3."), CallPiece(0, "order"), "", "Tea.")
    assert [(delta.text, delta.last) for delta in tape.drain(0.0)] == [("Tea.", False), ("", True)]


def test_what_a_tape_has_is_in_the_lines_only_for_who_asks(recorded: Record) -> None:
    result, _ = recorded("Tea is old.", FakeCheck("r"))
    for withheld, texts in (False, []), (True, ["$3", ""]):
        told = [json.loads(line) for line in lines_of(result, withheld=withheld, tape=tape_of("$3")).splitlines()]
        assert [line["text"] for line in told if line["kind"] == "delta"] == texts


def test_an_interpreter_that_ends_waits_for_settled_runs_only(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[bool] = []

    def recorder(closed: bool) -> Any:
        done = SimpleNamespace(result=lambda seconds: waited.append(closed))
        return SimpleNamespace(log=SimpleNamespace(closed=closed), done=done)

    monkeypatch.setattr(writer, "_recorders", [recorder(False), recorder(True)])
    writer._finish()
    assert waited == [True]


def test_keys_are_hidden_wherever_an_error_quotes_them(recorded: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEA_SERVER_TOKEN", "open-sesame-42")
    secrets = ["open-sesame-42", "sk-proj-0123456789abcdefghij", "Bearer abcdefgh.12345678", "me:pass1234"]
    message = (
        f"401: key open-sesame-42 or {secrets[1]}, sent Authorization: {secrets[2]} to https://{secrets[3]}@host/v1"
    )

    class Broken(FakeCheck):
        async def quick(self, span: Any, overlap: str, last: bool) -> Any:
            raise ConnectionError(message)

    _, path = recorded("Tea is old. Tea.", Broken("sk-proj-is a label"))
    said = path.read_text()
    assert [secret for secret in secrets if secret in said] == []
    detail = "401: key [hidden] or [hidden], sent Authorization: [hidden] to https://[hidden]@host/v1"
    assert load(path).reason == f"ConnectionError: {detail}"
    assert load(path).labels == ("sk-proj-is a label",)


class FullDisk:
    """A disk with so much room: what does not fit any more is written in part, then refused."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.write = os.write

    def __call__(self, file: int, data: Any) -> int:
        if self.room <= 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = self.write(file, bytes(data)[: self.room])
        self.room -= written
        return written


@pytest.mark.parametrize("room", [0, 100, 1500, 2500])
def test_a_full_disk_ends_the_recording_and_not_the_run(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(writer.os, "write", FullDisk(room))
    path = tmp_path / "run.stream.jsonl"
    recorders = []

    async def live() -> StreamChunkingResult:
        result = begin(FakeSource(["Tea is old. ", 0.02, "Tea is good. ", 0.02, "Tea."], [FakeCheck()]))
        recorders.append(record(result, path))
        await result.acomplete()
        return result

    result = asyncio.run(live())
    assert result.outcome == "passed"
    assert isinstance(recorders[0].error, OSError)
    assert "breaks off, the run goes on: [Errno 28] No space left on device" in caplog.text
    assert path.read_bytes() == b"".join(path.read_bytes().splitlines(keepends=True))
    assert path.read_bytes()[-1:] in (b"", b"\n")
    assert path.stat().st_size <= room
    if room >= 1500:
        kept = load(path)
        assert not kept.finished
        assert result.full_text.startswith(kept.full_text)


def test_a_slow_disk_holds_nothing_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk takes nothing before the run is over."""
    over = threading.Event()
    write = os.write

    def wait(file: int, data: Any) -> int:
        over.wait()
        return write(file, data)

    monkeypatch.setattr(writer.os, "write", wait)
    path = tmp_path / "run.stream.jsonl"

    async def live() -> None:
        result = begin(FakeSource(cut("Tea is old. Tea is good."), [FakeCheck()]))
        recorder = record(result, path)
        await result.log.join()
        assert path.read_bytes() == b""
        over.set()
        await asyncio.wrap_future(recorder.done)
        assert load(path).full_text == result.full_text
        await result.acomplete()

    asyncio.run(live())


WRITES_FOR_EVER = """
import asyncio, itertools, sys
sys.path[:0] = [{support!r}]
from actors import FakeCheck, FakeSource, begin
from mellea_stream_widget.recordings import record

async def live():
    async def chunk(_):
        await asyncio.sleep(0)
        return "Tea is old. "
    deltas = itertools.chain.from_iterable(itertools.repeat(["Tea is old. ", 0.0]))
    result = begin(FakeSource(deltas, [FakeCheck()]))
    record(result, {path!r})
    await result.log.join()

asyncio.run(live())
"""


@pytest.mark.thorough
def test_a_kill_at_any_moment_leaves_whole_lines(tmp_path: Path) -> None:
    support = str(Path(__file__).parents[1] / "support")
    for round_ in range(3):
        path = tmp_path / f"run-{round_}.stream.jsonl"
        code = WRITES_FOR_EVER.format(support=support, path=str(path))
        process = subprocess.Popen([sys.executable, "-c", code])
        while not path.exists() or path.stat().st_size < 20_000 * (round_ + 1):
            assert process.poll() is None
            os.sched_yield()
        process.send_signal(signal.SIGKILL)
        process.wait()
        kept = load(path)
        assert not kept.finished
        assert len(kept.log) > 50
        assert set(kept.full_text.split(" ")) == {"Tea", "is", "old."}


@pytest.mark.thorough
def test_a_program_that_ends_leaves_the_whole_run(tmp_path: Path) -> None:
    path = tmp_path / "run.stream.jsonl"
    code = f"""
import asyncio, sys, time
sys.path[:0] = [{str(Path(__file__).parents[1] / "support")!r}]
from actors import FakeCheck, FakeSource, finish
from mellea_stream_widget.recordings import record, writer
result = asyncio.run(finish(FakeSource(["Tea is old. ", "Tea."], [FakeCheck()])))
write = writer.os.write
writer.os.write = lambda file, data: (time.sleep(0.05), write(file, bytes(data)[:200]))[1]
record(result, {str(path)!r})
"""
    subprocess.run([sys.executable, "-c", code], check=True)
    assert load(path).outcome == "passed"


def test_the_last_mark_counts_and_stands_behind_the_run(recorded: Record) -> None:
    _, path = recorded()
    assert load(path).label is None
    mark(path, "bad")
    mark(path, "good")
    mark(path, "bad")
    assert load(path).label == "bad"
    assert [line["label"] for line in lines(path)[-3:]] == ["bad", "good", "bad"]
    with pytest.raises(ValueError, match=r"^Invalid value 'ugly' for label: expected one of good, bad"):
        mark(path, "ugly")  # type: ignore[arg-type]


def test_a_recording_that_broke_off_can_be_marked(recorded: Record) -> None:
    _, path = recorded()
    header, start, rest = path.read_bytes().split(b"\n", 2)
    path.write_bytes(b"\n".join([header, start, rest[:90]]))
    mark(path, "bad")
    assert load(path).label == "bad"
    assert not load(path).finished
    assert path.read_bytes().splitlines()[2].startswith(b'{"kind":"label","label":"bad","rater":')


def test_a_mark_takes_no_line_away_that_only_has_no_end(recorded: Record) -> None:
    """As a kill between the last line and its end leaves it, or an editor."""
    result, path = recorded()
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    mark(path, "bad")
    kept = load(path)
    assert (kept.label, kept.finished, encoded(kept)) == ("bad", True, encoded(result))


def test_the_header_comes_first(recorded: Record) -> None:
    _, path = recorded()
    assert isinstance(next(read(path)), Header)


@pytest.mark.parametrize("wait", [0.0, 0.01])
def test_checks_that_wait_are_recorded_with_all_that_was_said_meanwhile(wait: float, recorded: Record) -> None:
    result, path = recorded("Tea is old. Tea.", FakeCheck("slow", Wait(wait)), FakeCheck("quick"))
    assert encoded(load(path)) == encoded(result)


def test_a_folder_is_made_if_its_name_ends_with_a_slash(tmp_path: Path) -> None:
    recorder = record(keep(tmp_path / "run", TEXT), f"{tmp_path}/all/of/it/")
    recorder.done.result(10)
    assert recorder.path.parent == tmp_path / "all" / "of" / "it"
    assert load(recorder.path).text == load(tmp_path / "run").text
