"""Many runs: throughput beside a loop of one's own, memory of the driver, a second call, processes.

`python -m benchmarks.many [PART ...]` prints the figures of `docs/scale.md`; the parts are throughput, memory and
processes, each in a process of its own.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from mellea_stream_widget import Runs, backends, load_many, run_many
from mellea_stream_widget.mellea.api import ChatContext, Message, ModelOption
from mellea_stream_widget.mellea.openai import OpenAIBackend

PROMPTS, AT_ONCE, ROUNDS = 1000, 64, 3
MANY = 10_000
TEXT = " ".join(f"Sentence {number} of the answer says something about tea." for number in range(10))
DELTAS = [TEXT[start : start + 12] for start in range(0, len(TEXT), 12)]
PAUSE = 0.005


def no_prices(chunk: str) -> bool:
    """A requirement that answers at once."""
    return "$" not in chunk


def short(chunk: str) -> bool:
    """Another one."""
    return len(chunk) < 5000


# --- a server of OpenAI's protocol, in a process of its own ---------------------------------------


def serve(port: Any) -> None:
    """Answer every request with the same deltas, in their time; put the port into a queue."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")]
                await reader.readexactly(sum(int(line.partition(b":")[2]) for line in lengths))
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                )
                for delta in DELTAS:
                    _send(writer, {"delta": {"role": "assistant", "content": delta}, "finish_reason": None})
                    await asyncio.sleep(PAUSE)
                _send(writer, {"delta": {}, "finish_reason": "stop"})
                data = b"data: [DONE]\n\n"
                writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n0\r\n\r\n")
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def _send(writer: asyncio.StreamWriter, choice: dict[str, Any]) -> None:
    chunk = {
        "id": "a",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "m",
        "choices": [{"index": 0, **choice}],
    }
    data = f"data: {json.dumps(chunk)}\n\n".encode()
    writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")


# --- the parts ------------------------------------------------------------------------------------


async def by_hand(url: str, prompts: list[str]) -> int:
    """What somebody writes instead: a semaphore, mellea's back-end, the requirements asked about each answer."""
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


def by_run_many(url: str, prompts: list[str], out: str) -> Runs:
    """The same with every chunk checked, and a recording of each run."""
    backend = OpenAIBackend(model_id="m", base_url=url, api_key="none")
    return run_many(prompts, backend=backend, require=[no_prices, short], concurrency=AT_ONCE, out=out, quiet=True)


def throughput() -> dict[str, Any]:
    """Runs a second, in turns, against the same server."""
    port: Any = multiprocessing.get_context("spawn").Queue()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(port,), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{port.get()}/v1"
    prompts = [f"Tell me of tea, number {number}." for number in range(PROMPTS)]
    hand, ours = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        assert asyncio.run(by_hand(url, prompts)) == PROMPTS
        hand.append(PROMPTS / (time.perf_counter() - began))
        with tempfile.TemporaryDirectory() as out:
            began = time.perf_counter()
            assert by_run_many(url, prompts, out).counts() == {"passed": PROMPTS}
            ours.append(PROMPTS / (time.perf_counter() - began))
    server.kill()
    ratio = median(one / other for one, other in zip(ours, hand, strict=True))
    return {"by hand": round(median(hand)), "run_many": round(median(ours)), "ratio": round(ratio, 2)}


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
    """Seconds with one and with two processes, with checks that compute."""
    prompts = [f"Tell me of tea, number {number}." for number in range(120)]
    backend = backends.scripted(TEXT, cut=None)
    taken: dict[int, float] = {}
    for workers in (1, 2):
        call = {"engine": "processes", "workers": workers, "backend": backend, "require": [computing], "quiet": True}
        run_many(prompts[:4], **call, concurrency=workers)  # the processes import mellea
        times = []
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory() as out:
                began = time.perf_counter()
                run_many(prompts, **call, concurrency=4 * workers, out=out)
                times.append(time.perf_counter() - began)
        taken[workers] = min(times)
    return {"one s": round(taken[1], 2), "two s": round(taken[2], 2), "ratio": round(taken[1] / taken[2], 2)}


PARTS = {"throughput": throughput, "memory": memory, "processes": processes}


def main() -> None:
    """Measure the parts that are named, or each in a process of its own."""
    named = sys.argv[1:]
    if len(named) == 1:
        print(json.dumps({named[0]: PARTS[named[0]]()}))
        return
    for part in named or PARTS:
        subprocess.run([sys.executable, "-m", "benchmarks.many", part], check=True)


if __name__ == "__main__":
    main()
