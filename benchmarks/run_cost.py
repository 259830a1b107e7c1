"""What a run costs: time by size and chunking, many runs at once, time from a fail to the cancelled generation.

`python -m benchmarks.run_cost` measures in the environment it runs in and prints one JSON object.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from mellea_stream_widget.backends import scripted
from mellea_stream_widget.mellea.api import (
    CBlock,
    PartialValidationResult,
    Requirement,
    SimpleContext,
    ValidationResult,
)
from mellea_stream_widget.streaming import stream_with_chunking

from .breakdown import breakdown
from .feeders import FEEDS
from .subjects import CUT, MELLEA, SUBJECTS, seconds, text_of

QUADRATIC = not MELLEA.startswith("0.8")
"""Whether upstream's time grows with the square of the text: it takes minutes for the longer texts."""

SIZES = (4_000, 16_000, 64_000) if QUADRATIC else (4_000, 16_000, 64_000, 256_000, 1_000_000)
REPEATS = {4_000: 40, 16_000: 5 if QUADRATIC else 15, 64_000: 5, 256_000: 3, 1_000_000: 2}
CHUNKINGS = ("sentence", "word", "paragraph")
MANY = 1000
CHUNKS = 100


def by_size() -> list[dict[str, Any]]:
    """Seconds of CPU time by the way the text comes, chunking, size and subject."""
    rows = []
    for feed, chunking, size in itertools.product(FEEDS, CHUNKINGS, SIZES):
        text = text_of(size)
        once = ["upstream"] if QUADRATIC and size == max(SIZES) else []
        times = seconds([name for name in SUBJECTS if name not in once], text, chunking, REPEATS[size], feed)
        times |= seconds(once, text, chunking, 1, feed)
        rows.append({"feed": feed, "chunking": chunking, "chars": size, **times})
        print(f"  mellea {MELLEA}: {feed}, {chunking}, {size} characters", file=sys.stderr, flush=True)
    return rows


def many(subject: str) -> dict[str, float]:
    """Chunks per second of CPU time and memory of many runs at once; in a process of its own, for the memory's sake."""
    command = [sys.executable, "-m", "benchmarks.run_cost", "many", subject]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _many_here(subject: str) -> dict[str, float]:
    text = "word " * CHUNKS

    async def all_of_them() -> float:
        began = time.process_time()
        await asyncio.gather(*(SUBJECTS[subject](text, "word") for _ in range(MANY)))
        return time.process_time() - began

    asyncio.run(SUBJECTS[subject](text, "word"))  # imports and caches
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # what imports needed for a moment is no part of the peak
    before = _kilobytes("VmRSS")
    took = asyncio.run(all_of_them())
    return {"chunks_per_second": MANY * CHUNKS / took, "megabytes": (_kilobytes("VmHWM") - before) / 1024}


def _kilobytes(name: str) -> int:
    """Memory of this process as Linux tells it; `getrusage` would begin with the highest of its parent."""
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith(name)))


class FailsAt(Requirement):
    """Fails the chunk "stop", and remembers when."""

    moment = 0.0


async def _quick(self: Any, chunk: str, *, backend: Any, ctx: Any) -> PartialValidationResult:
    if chunk == "stop":
        FailsAt.moment = time.perf_counter()
        return PartialValidationResult("fail")
    return PartialValidationResult("pass")


setattr(FailsAt, "_stream_validate" if hasattr(Requirement, "_stream_validate") else "stream_validate", _quick)


def fail_to_cancel(rounds: int = 300) -> dict[str, float]:
    """Milliseconds from a failed check to the settled run, whose generation is cancelled by then."""

    async def once() -> float:
        backend = scripted("one two stop " + "more " * 200, cut="word", pace=0.0005)
        result = await stream_with_chunking(
            CBlock("x"), backend, SimpleContext(), requirements=[FailsAt("a")], chunking="word"
        )
        await result.acomplete()
        took = time.perf_counter() - FailsAt.moment
        assert backend.generations[0].state == "cancelled", backend.generations
        return took * 1000

    async def all_of_them() -> list[float]:
        return sorted([await once() for _ in range(rounds)])

    times = asyncio.run(all_of_them())
    return {"p50": times[rounds // 2], "p99": times[int(rounds * 0.99)], "rounds": rounds}


JUDGED = 12
JUDGE = 0.3


class Judge(Requirement):
    """Takes its time over every chunk, and minds no other."""

    independent = True

    async def validate(self, *args: Any, **options: Any) -> ValidationResult:
        return ValidationResult(True)


async def _judge(self: Any, chunk: str, *, backend: Any, ctx: Any) -> PartialValidationResult:
    await asyncio.sleep(JUDGE)
    return PartialValidationResult("pass")


setattr(Judge, "_stream_validate" if hasattr(Requirement, "_stream_validate") else "stream_validate", _judge)


def look_ahead(choices: tuple[int, ...] = (0, 1, 3, 7)) -> dict[str, float]:
    """Seconds to the last chunk with a judge of 300 ms and a model that is quick, by `lookahead`."""

    async def once(lookahead: int) -> float:
        backend = scripted("A sentence. " * JUDGED, cut=CUT)
        began = time.perf_counter()
        result = await stream_with_chunking(
            CBlock("x"), backend, SimpleContext(), requirements=[Judge("a")], lookahead=lookahead
        )
        last = [time.perf_counter() - began async for _ in result.astream()][-1]
        await result.acomplete()
        return last

    return {str(lookahead): asyncio.run(once(lookahead)) for lookahead in choices}


def main() -> None:
    """Measure everything, or what the arguments say, and print it as JSON."""
    if sys.argv[1:2] == ["many"]:
        print(json.dumps(_many_here(sys.argv[2])))
        return
    measured: dict[str, Any] = {"mellea": MELLEA, "by_size": by_size()}
    measured["many"] = {name: many(name) for name in ("least", "ours", "upstream")}
    measured["fail_to_cancel"] = fail_to_cancel()
    if not QUADRATIC:
        measured |= {"lookahead": look_ahead(), "breakdown": breakdown()}
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
