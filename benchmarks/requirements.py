"""What each ready requirement costs: time per character while the text doubles, and how long it holds the event loop.

`python -m benchmarks.requirements` prints the table and puts it into `docs/requirements.md`. A number as its argument
is the length of the longest text; names of requirements measure only these, and write nothing.
"""

from __future__ import annotations

import asyncio
import gc
import json
import re
import sys
from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import pairwise
from math import log2
from time import process_time, thread_time
from typing import Any

from mellea_stream_widget import requirements as r
from mellea_stream_widget.chunkers import resolve
from mellea_stream_widget.log.calls import ToolCall
from mellea_stream_widget.orchestrator.delta import CallPiece
from mellea_stream_widget.requirements.trial import Trial, finished

from .pages import ROOT, put

Question = Callable[[], Coroutine[Any, Any, Any]]

SIZES = tuple(1000 * 4**power for power in range(2, 6))
"""Characters of the texts: 16,000 to 1,024,000."""

TRIES, OFTEN = 5, 512_000
"""Times that a short text is measured, and characters that are measured at least, if not so often; the least counts."""

CHUNKINGS = ("word", "sentence")
DELTA = 16
DOCS = ROOT / "docs" / "requirements.md"

SCHEMA = {
    "type": "array",
    "items": {"type": "object", "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}},
}

ARGUMENTS = {"type": "object", "properties": {"rows": SCHEMA}}


def prose(size: int) -> str:
    """Return sentences that differ."""
    return "".join(f"The fox number {i} jumped over fence {i * 7}. " for i in range(size // 40 + 1))[:size]


def long_line(size: int) -> str:
    """Return one sentence on one line."""
    return (
        "The fox " + "".join(f"number {i} and the hound of fence {i * 7} " for i in range(size // 36 + 1))[: size - 8]
    )


def objects(size: int) -> str:
    """Return a long array."""
    return json.dumps([{"id": i, "name": f"name {i} 日本"} for i in range(size // 50 + 1)])


def arguments(size: int) -> str:
    """Return the arguments of a tool call."""
    return json.dumps({"rows": json.loads(objects(size))})


def items(size: int) -> str:
    """Return a long list."""
    return "".join(f"- item number {i}\n" for i in range(size // 18 + 1))


def code(size: int) -> str:
    """Return a block of Python."""
    lines = "".join(f"def f{i}(x):\n    return x + {i}  # why\n" for i in range(size // 37 + 1))
    return f"```python\n{lines}```\n"


CASES: dict[str, tuple[Callable[[], Any], Callable[[int], str]]] = {
    "forbid(words)": (lambda: r.forbid("cold beer", "wine", "été"), prose),
    "forbid(pattern)": (lambda: r.forbid(re.compile(r"(?s)The.*</think>|\bhen\b(?! house)")), prose),
    "must_mention": (lambda: r.must_mention("cold beer"), prose),
    "matches": (lambda: r.matches(r"(?s)(?!.*beer)(\w+\W*)+"), prose),
    "max_chars": (lambda: r.max_chars(10**7), prose),
    "max_words": (lambda: r.max_words(10**7), prose),
    "max_sentences": (lambda: r.max_sentences(10**7), prose),
    "max_lines": (lambda: r.max_lines(10**7), items),
    "min_chars": (lambda: r.min_chars(10**7), prose),
    "min_words": (lambda: r.min_words(10**7), prose),
    "min_sentences": (lambda: r.min_sentences(10**7), prose),
    "min_lines": (lambda: r.min_lines(10**7), items),
    "language": (lambda: r.language("en"), prose),
    "no_repetition": (r.no_repetition, prose),
    "no_control_characters": (r.no_control_characters, prose),
    "no_urls": (r.no_urls, long_line),
    "no_secrets": (r.no_secrets, long_line),
    "no_personal_data": (r.no_personal_data, long_line),
    "json_prefix": (r.json_prefix, objects),
    "json_prefix(schema)": (lambda: r.json_prefix(SCHEMA), objects),
    "field": (lambda: r.field("*.name", r.max_chars(80)), objects),
    "tool_call(schema)": (lambda: r.tool_call("save", ARGUMENTS), arguments),
    "markdown_list": (r.markdown_list, items),
    "code_fence(compiles)": (lambda: r.code_fence("python", compiles=True), code),
}


async def measure(make: Callable[[], Any], text: str, chunking: str) -> tuple[float, float]:
    """Return seconds of work for a text, and the longest that the event loop was held."""
    check = Trial.of(make(), None).check(text)
    questions = list((_calls if check.channel == "tool_calls" else _chunks)(check, text, chunking))
    held = 0.0

    async def beat() -> None:
        nonlocal held
        before = thread_time()
        while True:
            await asyncio.sleep(0)
            held, before = max(held, thread_time() - before), thread_time()

    gc.collect()
    gc.freeze()  # the collector's own pauses are the process's, and not the requirement's
    gc.disable()
    beating = asyncio.ensure_future(beat())
    await asyncio.sleep(0)
    taken = 0.0
    for ask in questions:
        await asyncio.sleep(0)
        began = process_time()
        await ask()
        taken += process_time() - began
    beating.cancel()
    gc.enable()
    gc.unfreeze()
    return taken, held


def _chunks(check: Any, text: str, chunking: str) -> Iterator[Question]:
    """Yield the questions about the chunks of a text, and about the whole."""
    cutter = resolve(chunking)[1]()
    spans = [span for place in range(0, len(text), DELTA) for span in cutter.feed(text[place : place + DELTA])]
    spans += cutter.flush()
    for place, span in enumerate(spans):
        yield partial(check.quick, span, "", place == len(spans) - 1)
    yield check.final


def _calls(check: Any, text: str, _chunking: str) -> Iterator[Question]:
    """Yield the questions about a tool call that arrives in deltas, and about the complete call, if it is one."""
    for place in range(0, len(text), DELTA):
        yield partial(check.called, CallPiece(0, "save", text[place : place + DELTA]))
    with suppress(ValueError, RecursionError):
        yield partial(check.called, ToolCall("save", json.loads(text)))


def row(name: str, sizes: tuple[int, ...]) -> str:
    """Return the row of one requirement."""
    make, text_of = CASES[name]
    cells: list[str] = []
    for chunking in CHUNKINGS:
        costs: list[float] = []
        longest = 0.0
        for size in sizes:
            text = text_of(size)
            tries = [finished(measure(make, text, chunking)) for _ in range(max(1, min(TRIES, OFTEN // size)))]
            taken, held = min(tries)
            costs.append(taken / len(text) * 1e6)
            longest = max(longest, held)
        worst = max((_growth(*pair) for pair in pairwise(zip(sizes, costs, strict=True))), default=1.0)
        cells += [f"{costs[0]:.2f}", f"{costs[-1]:.2f}", f"{worst:.2f}", f"{longest * 1000:.0f}"]
    print(name, *cells, flush=True)
    return f"| `{name}` | {' | '.join(cells)} |"


def _growth(before: tuple[int, float], after: tuple[int, float]) -> float:
    """Return by how much the cost of a character grows when the text becomes twice as long."""
    return float((after[1] / before[1]) ** (1 / log2(after[0] / before[0])))


def table(sizes: tuple[int, ...], names: Iterable[str]) -> str:
    """Return the table of some requirements."""
    head = (
        f"µs per character at {sizes[0] // 1000} k",
        f"at {sizes[-1] // 1000} k",
        "most per doubling",
        "longest hold, ms",
    )
    lines = [
        f"| requirement | by word: {' | '.join(head)} | by sentence: {' | '.join(head)} |",
        "|---|" + "---|" * 8,
        *(row(name, sizes) for name in names),
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure, and write the table into the docs."""
    limits, names = asked()
    made = table(tuple(size for size in SIZES if size <= min([*limits, SIZES[-1]])), names or CASES)
    if not names:
        put(DOCS, "costs", made)


def asked() -> tuple[list[int], list[str]]:
    """Return the numbers and the names among the arguments."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    return numbers, [argument for argument in sys.argv[1:] if not argument.isdigit()]


if __name__ == "__main__":
    main()
