"""Whatever stands in a file, it is a recording, or the error names the line and what was expected there."""

from __future__ import annotations

import json
import pickle
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from actors import FakeCheck
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from kept import Record, encoded, keep, no_prices

from mellea_stream_widget.log.events import ChunkEvent
from mellea_stream_widget.recordings import BadRecording, label, load, read, reader, recheck, recording
from mellea_stream_widget.recordings.format import LONGEST_LINE

HEADER: dict[str, Any] = {
    "kind": "header",
    "format": "mellea-stream",
    "version": 2,
    "run_id": "a",
    "created": 1790000000.0,
    "requirements": [],
    "chunking": "sentence",
    "backend": "b",
    "settings": {},
    "packages": {},
    "prompt": None,
    "withheld": False,
}
TIMES = {"elapsed": 0.5, "timestamp": 1790000000.5}
START = {"kind": "start", "seq": 0, **TIMES, "requirements": [], "chunking": "sentence", "backend": "b", "settings": {}}
CHUNK = {"kind": "chunk", "seq": 1, **TIMES, "text": "Tea.", "chunk_index": 0, "attempt": 1, "start": 0, "end": 4}
END = {
    "kind": "completed",
    "seq": 2,
    **TIMES,
    "success": True,
    "full_text": "Tea.",
    "attempts_used": 1,
    "outcome": "passed",
    "reason": None,
}
GOOD = [HEADER, START, CHUNK, END]
KINDS = (
    "checking, chunk, completed, delta, error, full_validation, label, pending, preview, quick_check, reasoning, "
    "reasoning_check, retry, start, stop, streaming_done, tool_call, tool_check, validating, verdict, withheld"
)


def write(path: Path, lines: list[Any]) -> Path:
    """Write lines, each an object or bytes as they are."""
    path.write_bytes(b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines))
    return path


def changed(place: int, **change: Any) -> list[Any]:
    return [{**line, **change} if number == place else line for number, line in enumerate(GOOD)]


def without(place: int, *names: str) -> list[Any]:
    return [
        {name: value for name, value in line.items() if name not in names} if number == place else line
        for number, line in enumerate(GOOD)
    ]


BAD: dict[str, tuple[list[Any], int, str]] = {
    "nothing": ([], 1, "the file ends here; expected a header"),
    "a header that was cut off": ([b'{"kind":"header","fo'], 1, "the file ends here; expected a header"),
    "no header": ([START, CHUNK, END], 1, "found start; expected a header"),
    "a header alone": ([HEADER], 2, "the file ends here; expected a start event"),
    "an empty line": (
        [HEADER, b"\n", START],
        2,
        "not JSON (Expecting value: line 2 column 1 (char 1)); expected one object",
    ),
    "no JSON": ([HEADER, b"{'kind': 'start'}\n"], 2, "not JSON (Expecting property name enclosed in double quotes"),
    "no UTF-8": ([HEADER, b'{"kind": "\xff"}\n'], 2, "not JSON ('utf-8' codec can't decode byte 0xff"),
    "a list": ([HEADER, [START]], 2, "found [{'kind': 'start'"),
    "NaN": ([HEADER, START, b'{"kind":"chunk","elapsed":NaN}\n'], 3, "not JSON (NaN is not a JSON number)"),
    "a big number": ([HEADER, b'{"kind":"start","seq":' + b"9" * 5000 + b"}\n"], 2, "not JSON (Exceeds the limit"),
    "deep nesting": ([HEADER, b"[" * 100_000 + b"\n"], 2, "not JSON (nested too deeply)"),
    "another format": (changed(0, format="tea"), 1, "format is 'tea'; expected mellea-stream"),
    "a newer version": (
        changed(0, version=7),
        1,
        "version is 7; this release reads version 2; a newer mellea-stream-widget may read it",
    ),
    "another version": (changed(0, version=1), 1, "version is 1; this release reads version 2"),
    "a version in words": (changed(0, version="1"), 1, "version is '1'; expected a whole number"),
    "no version": (without(0, "version"), 1, "header has no version"),
    "labels that are none": (changed(0, requirements=[1]), 1, "requirements is [1]; expected a string"),
    "a second header": ([HEADER, HEADER], 2, "a second header; expected one run in one file"),
    "two runs": ([*GOOD, *GOOD], 5, "a second header; expected one run in one file"),
    "a delta first": ([HEADER, {"kind": "delta"}], 2, "found delta; expected a start event"),
    "a label alone": ([{"kind": "label", "label": "bad"}], 1, "found label; expected a header"),
    "no start": ([HEADER, {**CHUNK, "seq": 0}], 2, "found chunk; expected a start event"),
    "a second start": ([HEADER, START, {**START, "seq": 1}], 3, "found start; expected no second start"),
    "an unknown event": (changed(2, kind="dance"), 3, f"kind is 'dance'; expected one of {KINDS}"),
    "an event without a kind": (without(2, "kind"), 3, f"kind is None; expected one of {KINDS}"),
    "a kind that is none": (changed(2, kind={"a": 1}), 3, "kind is {'a': 1}; expected one of"),
    "a gap": (changed(2, seq=5), 3, "seq is 5; expected 1"),
    "an event twice": ([HEADER, START, CHUNK, CHUNK], 4, "seq is 1; expected 2"),
    "an event without a number": (without(2, "seq"), 3, "chunk has no seq"),
    "two endings": ([*GOOD, {**END, "seq": 3}], 5, "found completed after completed; expected the end of the run"),
    "a chunk behind the end": (
        [*GOOD, {**CHUNK, "seq": 3}],
        5,
        "found chunk after completed; expected the end of the run",
    ),
    "a text that is none": (changed(2, text=["Tea."]), 3, "text is ['Tea.']; expected a string"),
    "a delta without text": ([HEADER, START, {"kind": "delta", "attempt": 1, "elapsed": 1}], 3, "delta has no text"),
    "a label that is none": (
        [*GOOD, {"kind": "label", "label": "ugly"}],
        5,
        "label is 'ugly'; expected one of good, bad",
    ),
}


@pytest.mark.parametrize(("lines", "number", "problem"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_the_line_and_what_was_expected(
    lines: list[Any], number: int, problem: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "bad.stream.jsonl", lines)
    with pytest.raises(BadRecording) as raised:
        load(path)
    assert (raised.value.path, raised.value.line) == (path, number)
    assert raised.value.problem.startswith(problem)
    assert str(raised.value).startswith(f"{path}, line {number}: {problem}")
    assert len(str(raised.value)) < 500
    assert str(pickle.loads(pickle.dumps(raised.value))) == str(raised.value)


def test_the_good_file_that_the_bad_ones_were_made_of_is_read(tmp_path: Path) -> None:
    kept = load(write(tmp_path / "good.stream.jsonl", GOOD))
    assert (kept.outcome, kept.text, kept.finished) == ("passed", "Tea.", True)


def test_an_endless_line_is_refused_before_it_fills_the_memory() -> None:
    tracemalloc.start()
    try:
        with pytest.raises(BadRecording, match=r"^/dev/zero, line 1: the line is longer than 16 MiB$"):
            load("/dev/zero")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * LONGEST_LINE


def test_a_long_file_is_read_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "LARGEST", 100_000)
    chunks = [{**CHUNK, "seq": number + 1, "text": "x" * 1000} for number in range(200)]
    path = write(tmp_path / "long.stream.jsonl", [HEADER, START, *chunks])
    tracemalloc.start()
    try:
        assert sum(isinstance(line, ChunkEvent) for line in read(path)) == 200
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000
    with pytest.raises(BadRecording, match=r"line 90: the file is too large to be held in memory; read\(\) goes"):
        load(path)


def test_a_file_that_was_cut_off_anywhere_gives_the_events_before(recorded: Record, tmp_path: Path) -> None:
    result, path = recorded("Tea is old. Tea 🍵.", FakeCheck("r"))
    data, events = path.read_bytes(), encoded(result)
    second = data.index(b"\n", data.index(b"\n") + 1)
    line_ends = [at for at, byte in enumerate(data) if byte == 10 and at > second]
    for cut in {*range(second, len(data), 17), *line_ends, *(at + 1 for at in line_ends)}:
        (tmp_path / "cut").write_bytes(data[:cut])
        kept = load(tmp_path / "cut")
        whole = data[:cut].count(b"\n") + (data[cut : cut + 1] == b"\n") - 1
        assert encoded(kept)[:whole] == events[:whole]
        assert kept.finished is (whole == len(events))
        if not kept.finished:
            assert [event["kind"] for event in encoded(kept)[whole:]] == ["completed"]
            assert (kept.outcome, kept.reason) == ("stopped", "the recording breaks off here")


@at_most(500)
@given(text=st.text(st.characters(exclude_categories=["Cs"])), lone=st.sampled_from(["", "\ud800", "\udfff"]))
def test_any_text_is_read_as_it_was_written(text: str, lone: str, scratch: Path) -> None:
    scratch.unlink(missing_ok=True)
    result = keep(scratch, f"{text}{lone}. {text}", no_prices(f"{text}{lone}."))
    assert encoded(load(scratch)) == encoded(result)


PIECES = [b"\n", b"{", b"}", b'"', b"1e999", b"null", b"[]", b"true"]


@at_most(500)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject, scratch: Path) -> None:
    raw = bytearray(b"".join(json.dumps(line).encode() + b"\n" for line in GOOD))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = min(len(raw), start + data.draw(st.integers(0, 30)))
        raw[start:end] = data.draw(st.binary(max_size=5) | st.sampled_from(PIECES))
    scratch.write_bytes(raw)
    try:
        encoded(load(scratch))
    except BadRecording as exc:
        assert exc.line >= 1


def test_nothing_in_a_file_is_evaluated(tmp_path: Path) -> None:
    """The modules that read it know no `eval`, no `pickle` and no import by name."""
    for module in (reader, recording):
        source = Path(module.__file__ or "").read_text()
        assert not [word for word in ("eval(", "exec(", "pickle", "import_module", "__import__") if word in source]


def nested(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = {"a": value}
    return value


@pytest.mark.parametrize("levels", [70, 400, 900])
def test_deep_settings_are_refused(tmp_path: Path, levels: int) -> None:
    for place, lines in enumerate(
        ([{**HEADER, "settings": nested(levels)}], [HEADER, {**START, "settings": nested(levels)}])
    ):
        with pytest.raises(BadRecording) as caught:
            load(write(tmp_path / "deep", lines))
        assert str(caught.value).endswith(f"line {place + 1}: nested too deeply; expected at most 60 levels")


def retry(seq: int, attempt: int, kept: int = 0) -> dict[str, Any]:
    return {
        "kind": "retry",
        "seq": seq,
        **TIMES,
        "attempt": attempt,
        "reason": "no",
        "outcome": "rejected",
        "kept": kept,
    }


def test_what_a_file_can_multiply_has_a_budget(tmp_path: Path) -> None:
    start = {**START, "requirements": [f"r{number}" for number in range(200)]}
    long = {**CHUNK, "text": "a" * 100_000, "end": 100_000}
    hostile: dict[str, list[Any]] = {
        "line 10002: the run has more than 10,000 attempts": [START, *(retry(i, i + 1) for i in range(1, 20_000))],
        "line 5002: the run has more than 1,000,000 requirements in all attempts": [
            start,
            *(retry(i, i + 1) for i in range(1, 6_000)),
        ],
        "line 644: the run has more than 64,000,000 characters kept by attempts": [
            START,
            long,
            *(retry(i + 1, i + 1, 100_000 - i % 2) for i in range(1, 700)),
        ],
        "line 2: the run has more than 10,000 requirements": [
            {**START, "requirements": [str(number) for number in range(10_001)]}
        ],
    }
    for problem, lines in hostile.items():
        with pytest.raises(BadRecording) as caught:
            load(write(tmp_path / "hostile", [HEADER, *lines]))
        assert str(caught.value).endswith(problem)


def test_a_file_name_commands_no_terminal(tmp_path: Path) -> None:
    path = write(tmp_path / "tea\x1b[2J\u202e", [b"junk\n"])
    with pytest.raises(BadRecording) as caught:
        load(path)
    assert str(caught.value).isprintable()


def test_a_file_that_is_not_there_is_told_in_a_line_with_the_nearest_one(tmp_path: Path) -> None:
    write(tmp_path / "tea.stream.jsonl", GOOD)
    with pytest.raises(FileNotFoundError) as caught:
        load(tmp_path / "te.stream.jsonl")
    missing = tmp_path / "te.stream.jsonl"
    said = f"No such file or directory: {str(missing)!r}. Did you mean tea.stream.jsonl?"
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value))) == said
    assert caught.value._render_traceback_() == [f"MissingRecording: {said}"]  # type: ignore[attr-defined]


def test_a_file_that_is_not_there_is_told_with_what_its_folder_has(tmp_path: Path) -> None:
    told = {"nope/nope": "There is no folder nope."}
    missing = tmp_path / "zzz"
    told[str(missing)] = f"There is no file *.jsonl in {tmp_path}."
    for path, said in told.items():
        with pytest.raises(FileNotFoundError) as caught:
            load(path)
        assert str(caught.value) == f"No such file or directory: {path!r}. {said}"
    for number in range(7):
        write(tmp_path / f"tea {number}\x1b.jsonl", GOOD)
    with pytest.raises(FileNotFoundError) as caught:
        load(missing)
    listed = ", ".join(rf"'tea {number}\x1b.jsonl'" for number in range(5))
    assert str(caught.value) == f"No such file or directory: {str(missing)!r}. In {tmp_path}: {listed} and 2 more."


def test_a_folder_is_told_from_a_recording_with_what_opens_folders(tmp_path: Path) -> None:
    said = (
        f"Invalid value {str(tmp_path)!r}: expected the file of one recording, not a folder. Folders are opened by "
        "load_many(), labels() and recheck_many()."
    )
    doors: list[Callable[[Path], Any]] = [load, lambda path: label(path, "good"), lambda path: recheck(path, [])]
    for door in doors:
        with pytest.raises(IsADirectoryError) as caught:
            door(tmp_path)
        assert str(caught.value) == said
