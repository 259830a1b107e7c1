"""What a question to the embedded judge takes: alone, and while the model also writes.

`python -m benchmarks.judge` measures both with one thread that reads prompts, and with as many as there are cores.
"""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from statistics import fmean, median
from time import perf_counter

from mellea_stream_widget.backends.embedded.backend import EmbeddedBackend
from mellea_stream_widget.backends.embedded.server import Server
from mellea_stream_widget.backends.embedded.settings import ServerSettings, usable_cores
from mellea_stream_widget.backends.embedded.weights import find
from mellea_stream_widget.mellea.api import CBlock, ModelOption, SimpleContext
from mellea_stream_widget.mellea.requirements.judging import put_question

TEMPLATE = 'Text: """{text}""" Statement: {statement} Is the statement true? Answer yes or no.'
STATEMENTS = ("The text names a price.", "The text is about tea.")
TEXTS = tuple(
    f"The {colour} tea is picked by hand in {month}, dried for {days} hours, and sold for {days * 3} dollars a box."
    for days, (colour, month) in enumerate(
        zip(
            ("black", "green", "white", "yellow", "red", "blue", "dark", "pale", "golden", "grey"),
            ("January", "March", "April", "May", "June", "July", "August", "October", "November", "December"),
            strict=True,
        ),
        3,
    )
)
STORY = "Write a long story about a tea house in the mountains."
TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure every number of threads, the first one twice: the machine may not be quiet."""
    for reading in (1, usable_cores(), 1, usable_cores()):
        server = Server(ServerSettings(find(None), reading_threads=reading))
        try:
            asyncio.run(_measure(server, reading))
        finally:
            server.stop()


async def _measure(server: Server, reading: int) -> None:
    backend = EmbeddedBackend(server)
    await put_question(backend, TEMPLATE.format(text="Tea.", statement=STATEMENTS[0]))
    await _ask(backend, server, f"{reading} reading, alone", "a")
    writing = asyncio.create_task(_write(backend))
    await asyncio.sleep(1)
    await _ask(backend, server, f"{reading} reading, while it writes", "b")
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)


async def _ask(backend: EmbeddedBackend, server: Server, name: str, mark: str) -> None:
    """Ask both statements about each text; the first about a text reads it, the second finds it read."""
    first, second = [], []
    spent = _spent(server)
    for text in TEXTS:
        for statement, took in zip(STATEMENTS, (first, second), strict=True):
            began = perf_counter()
            await put_question(backend, TEMPLATE.format(text=f"{mark}. {text}", statement=statement))
            took.append(perf_counter() - began)
    each = (_spent(server) - spent) / len(first + second)
    print(
        f"{name}: new text {fmean(first):.2f} s (median {median(first):.2f}), known text {fmean(second):.2f} s "
        f"(median {median(second):.2f}), both {fmean(first + second):.2f} s; {each:.2f} s of processor time",
        flush=True,
    )


async def _write(backend: EmbeddedBackend) -> None:
    """Write without an end, and tell how fast."""
    began, characters = perf_counter(), 0
    options = {ModelOption.STREAM: True, ModelOption.MAX_NEW_TOKENS: 2000, "ignore_eos": True}
    thunk, _ = await backend.generate_from_context(CBlock(STORY), SimpleContext(), model_options=options)
    try:
        while not thunk.is_computed():
            characters += len(await thunk.astream())
    finally:
        print(f"   meanwhile: {characters / (perf_counter() - began):.0f} characters a second", flush=True)


def _spent(server: Server) -> float:
    """Return the processor time of the model's process."""
    address = server.address
    assert address is not None
    fields = Path(f"/proc/{address.pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


if __name__ == "__main__":
    main()
