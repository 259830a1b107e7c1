"""Notebooks and recordings of an attacker who wants the page that opens them to hang or to run out of memory.

A seed gives the same files each time. Each is of one kind, and up to a dozen megabytes large: of a larger output
JupyterLab itself makes so many copies that it takes a second, whatever is in it.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import nbformat
from hostile import hostile

from mellea_stream_widget.views.saved import MIME

HEADER = {
    **{"kind": "header", "format": "mellea-stream", "version": 2, "run_id": "a", "created": 1.0, "requirements": ["r"]},
    **{"chunking": "word", "backend": "b", "settings": {}, "packages": {}, "prompt": None, "withheld": False},
}
START = {
    **{"seq": 0, "elapsed": 0.0, "timestamp": 1.0, "requirements": ["r"]},
    **{"chunking": "word", "backend": "b", "settings": {}},
}
END = {
    **{"seq": 9, "elapsed": 1.0, "timestamp": 2.0, "success": True, "outcome": "passed"},
    **{"full_text": "", "attempts_used": 1},
}
CHUNK = {"seq": 2, "elapsed": 0.5, "timestamp": 1.5, "attempt": 1, "lead": "", "cut": False}
PASS = {"success": "pass", "reason": None, "score": None}

Event = dict[str, Any]


class HostileFile(NamedTuple):
    """One file: what it does, and its lines of events, which may be no events at all."""

    kind: str
    lines: list[str]
    source: str


def chunk(index: int, text: str, **more: Any) -> Event:
    """Make the event of a chunk."""
    return {
        "kind": "chunk",
        **CHUNK,
        "chunk_index": index,
        "text": text,
        "start": index,
        "end": index + len(text),
        **more,
    }


def check(index: int, labels: list[str], results: list[Any], **more: Any) -> Event:
    """Make the event of an answered check."""
    known = {"attempt": 1, "passed": True, "durations": [0.1] * len(labels), "start": 0, "end": 1, "seq": 1}
    told = {"kind": "quick_check", "chunk_index": index, "requirements": labels, "results": results}
    return {**CHUNK, **known, **told, **more}


def keys(rng: random.Random) -> Iterator[Event]:
    """Each line has new keys, and those of all lines before it by the way in which lines are kept."""
    for index in range(rng.randrange(10_000, 40_000)):
        yield chunk(index, "a", **{f"k{index}.{n}": n for n in range(4)})


def attempts(rng: random.Random) -> Iterator[Event]:
    """There are more attempts than anybody would make, with invented numbers."""
    for _ in range(rng.randrange(10_000, 40_000)):
        yield {"kind": "retry", **CHUNK, "attempt": rng.randrange(2**31), "reason": "again", "kept": "x"}


def checking(rng: random.Random) -> Iterator[Event]:
    """Checks begin and are never answered."""
    for index in range(rng.randrange(20_000, 60_000)):
        yield {"kind": "checking", **CHUNK, "chunk_index": index, "requirements": ["r"], "start": 0, "end": 1}


def one_chunk(rng: random.Random) -> Iterator[Event]:
    """One chunk has all of the text: one word, or one letter with marks, or as many lines as letters."""
    what = rng.choice(["a", "a\u0301\u0323", "\n", "\u200b", "\u202e", "a ", "#" * 50 + " ", "[", "`", "| a | b |\n"])
    yield chunk(0, what * (rng.randrange(500_000, 1_900_000) // len(what)))


def many_chunks(rng: random.Random) -> Iterator[Event]:
    """There are as many chunks as a page takes, each answered."""
    for index in range(rng.randrange(5_000, 20_000)):
        yield check(index, ["r"], [PASS])
        yield chunk(index, rng.choice(["a", "a ", "\u200b", "\n\n"]))


def verdicts(rng: random.Random) -> Iterator[Event]:
    """Many requirements answer for each of many chunks."""
    labels = [f"r{n}" for n in range(rng.randrange(500, 990))]
    for index in range(rng.randrange(100, 900)):
        yield (
            check(index, labels, [PASS] * len(labels)) if index == 0 else {"kind": "quick_check", "chunk_index": index}
        )


def labels(rng: random.Random) -> Iterator[Event]:
    """Labels and reasons are long."""
    long = rng.choice(["r", "\u202e", "<b>", "x "]) * rng.randrange(20_000, 90_000)
    for index in range(20):
        yield check(index, [long], [{**PASS, "success": "fail", "reason": long}], passed=False)


def nested(rng: random.Random) -> Iterator[Event]:
    """The settings hold themselves again and again."""
    yield {"kind": "start", **START, "settings": json.loads("[" * 90 + "]" * 90)}
    yield {"kind": "start", **START, "settings": "DEEP", "depth": rng.random()}  # written by hand: json cannot


def wild(rng: random.Random) -> Iterator[Event]:
    """Numbers and types are wrong."""
    values = [1e308, -1, 2**53, None, [], {}, "x", True, -0.0, [[]], {"a": {}}]
    for index in range(2_000):
        event = rng.choice([chunk(index, "a"), check(index, ["r"], [PASS]), {"kind": "completed", **END}])
        yield {
            **event,
            **{rng.choice(list(event)): rng.choice(values) for _ in range(rng.randrange(3))},
            "kind": event["kind"],
        }


def strings(rng: random.Random) -> Iterator[Event]:
    """Every string is markup of an attacker."""
    for index, text in enumerate(hostile(400, "http://127.0.0.1:9/")):
        yield check(index, [text], [{**PASS, "reason": text}])
        yield chunk(index, text)


KINDS: tuple[Callable[[random.Random], Iterator[Event]], ...] = (
    *(keys, attempts, checking, one_chunk, many_chunks, verdicts, labels, nested, wild, strings),
)
SOURCES = (
    "%%stream -r f\nTea?",
    "%%stream " + "'\"" * 50_000,
    "%%stream\n" + "{{ '" * 25_000,
    "%%stream -r " + "(" * 100_000,
)


def hostile_files(seed: int, count: int) -> Iterator[HostileFile]:
    """Return that many files; the kinds take turns."""
    rng = random.Random(seed)
    for number in range(count):
        make = KINDS[number % len(KINDS)]
        events = [{"kind": "start", **START}, *make(rng), {"kind": "completed", **END}]
        lines = [line_of(event) for event in events]
        depth = rng.randrange(1_000, 20_000)
        lines = [line.replace('"DEEP"', "[" * depth + "]" * depth) for line in lines]
        yield HostileFile(make.__name__, lines, rng.choice(SOURCES))


def line_of(event: Event) -> str:
    """Return an event as a line in which a hidden character takes no more room than it must."""
    line = json.dumps(event, ensure_ascii=False)
    return json.dumps(event) if re.search("[\ud800-\udfff]", line) else line


def notebook_of(file: HostileFile) -> Any:
    """Return a notebook that keeps the file's run as the output of a cell."""
    data = {MIME: {"version": 1, "events": file.lines, "title": file.kind}, "text/plain": "kept"}
    output = nbformat.v4.new_output("display_data", data=data)
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(file.source, outputs=[output])])


def recording_of(file: HostileFile) -> str:
    """Return a recording of the file's run."""
    return "".join(f"{line}\n" for line in (json.dumps(HEADER), *file.lines))
