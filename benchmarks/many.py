"""Many runs beside a loop of one's own, memory of the driver, a second call, two processes beside one.

`python -m benchmarks.many` measures all, each part in a process of its own, and puts the figures into `docs/scale.md`;
`python -m benchmarks.many PART` prints those of one part: fast, usual, memory or processes. It takes some seven minutes
and wants a quiet machine. Where there is none, the CPU times and the memory still hold.
"""

from __future__ import annotations

import asyncio
import gc
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from typing import Any

from mellea_stream_widget import Runs, backends, load_many, run_many
from mellea_stream_widget.mellea.api import (
    ChatContext,
    Message,
    ModelOption,
    PartialValidationResult,
    Requirement,
    ValidationResult,
)
from mellea_stream_widget.mellea.openai import OpenAIBackend

from .many_tables import tables
from .pages import put
from .scripted_server import serve

AT_ONCE, ROUNDS = 64, 3
MANY = 10_000
DOCS = Path(__file__).parents[1] / "docs" / "scale.md"
TEXT = " ".join(f"Sentence {number} of the answer says something about tea." for number in range(10))
DELTAS = [TEXT[start : start + 12] for start in range(0, len(TEXT), 12)]  # some three tokens each


def no_prices(chunk: str) -> bool:
    """A requirement that answers at once."""
    return "$" not in chunk


def short(chunk: str) -> bool:
    """Another one."""
    return len(chunk) < 5000


class Function(Requirement):  # type: ignore[misc]
    """What somebody writes with mellea alone: a function that is asked about each chunk, and about the whole answer."""

    def __init__(self, function: Callable[[str], bool]) -> None:
        super().__init__(function.__name__, check_only=True, validation_fn=self._final)
        self.function = function

    async def _stream_validate(self, chunk: str, **_: Any) -> Any:
        return PartialValidationResult("pass" if self.function(chunk) else "fail")

    def _final(self, ctx: Any) -> Any:
        return ValidationResult(self.function(ctx.last_output().value))


async def at_the_end(url: str, prompts: list[str]) -> int:
    """A semaphore, mellea's back-end, the requirements asked about each whole answer."""
    backend = OpenAIBackend(model_id="m", base_url=url, api_key="none")
    places = asyncio.Semaphore(AT_ONCE)

    async def one(prompt: str) -> bool:
        async with places:
            options = {ModelOption.STREAM: True}
            thunk, _ = await backend.generate_from_context(
                Message("user", prompt), ChatContext(), model_options=options
            )
            text = await thunk.avalue()
            return no_prices(text) and short(text)

    return sum(await asyncio.gather(*map(one, prompts)))


async def by_hand(url: str, prompts: list[str]) -> int:
    """A semaphore, mellea's back-end, and mellea's `stream`, which asks the requirements about each chunk."""
    from mellea.stdlib.streaming import stream  # of 0.8

    backend = OpenAIBackend(model_id="m", base_url=url, api_key="none")
    places = asyncio.Semaphore(AT_ONCE)
    requirements = [Function(no_prices), Function(short)]

    async def one(prompt: str) -> bool:
        message = Message("user", prompt)
        async with (
            places,
            await stream(message, backend, ChatContext(), chunking="sentence", requirements=requirements) as chunks,
        ):
            async for _ in chunks:
                pass
        return chunks.completed_normally and all(chunks.final_validations)

    return sum(await asyncio.gather(*map(one, prompts)))


def by_run_many(url: str, prompts: list[str], out: str) -> Runs:
    """The same, with a recording of each run."""
    backend = OpenAIBackend(model_id="m", base_url=url, api_key="none")
    checks = {"require": [no_prices, short], "chunking": "sentence"}  # as the loop that asks about each chunk
    return run_many(prompts, backend=backend, **checks, concurrency=AT_ONCE, out=out, quiet=True)


def fast() -> dict[str, Any]:
    """Throughput on a server that writes some 600 tokens a second in each of 64 answers, so that the driver limits."""
    return throughput(0.005, 1000)


def usual() -> dict[str, Any]:
    """Throughput on a server that writes some 75 tokens a second in each answer, 4,800 in all."""
    return throughput(0.04, 320)


def throughput(pause: float, many: int) -> dict[str, Any]:
    """Runs a second and CPU time of a run, in turns, against the same server with that pause between deltas."""
    context = multiprocessing.get_context("spawn")
    port = context.Queue()
    server = context.Process(target=serve, args=(port, DELTAS, pause), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{port.get()}/v1"
    prompts = [f"Tell me of tea, number {number}." for number in range(many)]

    def ours() -> int:
        with tempfile.TemporaryDirectory() as out:
            return by_run_many(url, prompts, out).counts()["passed"]

    subjects: dict[str, Callable[[], int]] = {
        "checked at the end": lambda: asyncio.run(at_the_end(url, prompts)),
        "by hand": lambda: asyncio.run(by_hand(url, prompts)),
        "run_many": ours,
    }
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in subjects}
    for _ in range(ROUNDS):
        for name, work in subjects.items():
            gc.collect()  # nobody clears up what the one before has left
            began, used = time.perf_counter(), time.process_time()
            assert work() == many
            found[name].append((time.perf_counter() - began, time.process_time() - used))
    server.kill()
    told: dict[str, Any] = {
        name: {
            "runs a second": round(many / median(seconds for seconds, _ in times), 1),
            "CPU ms of a run": round(1000 * min(cpu for _, cpu in times) / many, 2),
        }
        for name, times in found.items()
    }
    pairs = list(zip(found["by hand"], found["run_many"], strict=True))
    told["ratio"] = round(median(hand[0] / ours[0] for hand, ours in pairs), 2)
    told["ratio of CPU"] = round(min(cpu for _, cpu in found["by hand"]) / min(cpu for _, cpu in found["run_many"]), 2)
    return told


def memory() -> dict[str, Any]:
    """Memory of a driver, size of a folder, and the time of a second call, for many runs on one scripted back-end."""
    prompts = [f"Tell me of tea, number {number}." for number in range(MANY)]
    backend = backends.scripted(TEXT, cut=60)
    backend.generations = _Nothing()  # it keeps what it was asked, for tests
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with tempfile.TemporaryDirectory() as out:
        call = {"backend": backend, "require": [no_prices, short], "concurrency": AT_ONCE, "out": out, "quiet": True}
        began = time.perf_counter()
        runs = run_many(prompts, **call)
        first = time.perf_counter() - began
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        began = time.perf_counter()
        assert run_many(prompts, **call).counts() == {"passed": MANY}
        second = time.perf_counter() - began
        began = time.perf_counter()
        load_many(out).cells(limit=200)
        opened = time.perf_counter() - began
        size = sum(path.stat().st_size for path in Path(out).glob("*.jsonl")) / MANY
        index = (runs.path / "index.sqlite").stat().st_size / MANY
        events = len(runs["all", 0].log.read())
    return {
        "runs": MANY,
        "first call s": round(first, 1),
        "MB at begin": round(before),
        "MB at most": round(after),
        "second call s": round(second, 2),
        "load_many s": round(opened, 2),
        "bytes of a recording": round(size),
        "bytes of the index for a run": round(index),
        "events of a run": events,
    }


class _Nothing(list[Any]):
    def append(self, value: Any) -> None:
        """Keep nothing."""


def computing(chunk: str) -> bool:
    """A requirement that computes for some milliseconds."""
    return sum(number * number for number in range(60_000)) > len(chunk)


def processes() -> dict[str, Any]:
    """Seconds with one and with two processes, with checks that compute; and the gain of the checks alone."""
    prompts = [f"Tell me of tea, number {number}." for number in range(320)]
    sentences = [f"Sentence {number}." for number in range(10 * len(prompts))]
    backend = backends.scripted(TEXT, cut=None)
    taken: dict[int, list[float]] = {1: [], 2: []}
    bare: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(ROUNDS):
        for workers in (1, 2):
            call = {"engine": "processes", "workers": workers, "backend": backend, "require": [computing]}
            run_many(prompts[:4], **call, concurrency=workers, quiet=True)  # the processes import mellea
            with tempfile.TemporaryDirectory() as out:
                began = time.perf_counter()
                run_many(prompts, **call, concurrency=4 * workers, out=out, quiet=True)
                taken[workers].append(time.perf_counter() - began)
            with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
                list(pool.map(computing, sentences[:4]))
                began = time.perf_counter()
                list(pool.map(computing, sentences, chunksize=20))
                bare[workers].append(time.perf_counter() - began)
    one, two = min(taken[1]), min(taken[2])
    ratio = round(min(bare[1]) / min(bare[2]), 2)
    return {"one s": round(one, 2), "two s": round(two, 2), "ratio": round(one / two, 2), "ratio of bare checks": ratio}


PARTS = {"fast": fast, "usual": usual, "memory": memory, "processes": processes}


def main() -> None:
    """Measure the part that is named; or each in a process of its own, and write the tables into the docs."""
    if sys.argv[1:]:
        print(json.dumps(PARTS[sys.argv[1]]()))
        return
    found = {}
    for part in PARTS:
        command = [sys.executable, "-m", "benchmarks.many", part]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        found[part] = json.loads(done.stdout.splitlines()[-1])
        print(f"{part}: {done.stdout.splitlines()[-1]}", flush=True)
    put(DOCS, "figures", tables(found))


if __name__ == "__main__":
    main()
