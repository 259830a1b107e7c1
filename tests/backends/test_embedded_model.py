"""The real embedded model: it streams, it stops, it leaves nothing behind, and it says the same thing twice."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_engine import lives, until

from mellea_stream_widget import backends
from mellea_stream_widget.backends import BackendUnavailable, ModelProcessDied, PromptTooLong
from mellea_stream_widget.backends.embedded.backend import EmbeddedBackend
from mellea_stream_widget.backends.embedded.model import QWEN
from mellea_stream_widget.backends.embedded.server import Address, Server
from mellea_stream_widget.backends.embedded.settings import ServerSettings
from mellea_stream_widget.backends.embedded.weights import find
from mellea_stream_widget.mellea.api import (
    CBlock,
    ChatContext,
    Context,
    Message,
    ModelOption,
    ModelOutputThunk,
    PartialValidationResult,
    Requirement,
    ValidationResult,
)
from mellea_stream_widget.mellea.requirements.base import StreamingRequirement
from mellea_stream_widget.requirements import code_fence, json_prefix, markdown_list, matches
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream, stream_with_chunking

pytestmark = pytest.mark.model

TEA = "Write a short paragraph about how tea is made."
STORY = "Write a long story about a fox, an owl and a bear."
LONG_PROMPT = "Summarise this list: " + ", ".join(f"item {number} is good" for number in range(500))


@pytest.fixture(scope="module")
def weights() -> Path:
    """Find the machine's weights; a machine without them fails these tests and says how to get them."""
    return find()


@pytest.fixture(scope="module")
def server(weights: Path) -> Iterator[Server]:
    made = Server(ServerSettings(weights))
    yield made
    made.stop()


@pytest.fixture
def backend(server: Server) -> EmbeddedBackend:
    return EmbeddedBackend(server)


async def ask(
    backend: EmbeddedBackend, action: Any, ctx: Context | None = None, tokens: int = 60
) -> ModelOutputThunk[Any]:
    options = {ModelOption.STREAM: True, ModelOption.MAX_NEW_TOKENS: tokens}
    action = CBlock(action) if isinstance(action, str) else action
    thunk, _ = await backend.generate_from_context(action, ctx or ChatContext(), model_options=options)
    return thunk


async def deltas(thunk: ModelOutputThunk[Any]) -> list[str]:
    read = []
    while not thunk.is_computed():
        read.append(await thunk.astream())
    return read


async def text(backend: EmbeddedBackend, action: Any, ctx: Context | None = None, tokens: int = 60) -> str:
    return "".join(await deltas(await ask(backend, action, ctx, tokens)))


def slots(server: Server) -> list[dict[str, Any]]:
    """Ask the server what it is doing."""
    address = running(server)
    request = urllib.request.Request(f"{address.url}/slots", headers={"Authorization": f"Bearer {address.key}"})
    with urllib.request.urlopen(request) as answer:
        found: list[dict[str, Any]] = json.load(answer)
    return found


def running(server: Server) -> Address:
    address = server.address
    assert address is not None
    return address


def busy(server: Server) -> list[dict[str, Any]]:
    return [slot for slot in slots(server) if slot["is_processing"]]


@pytest.mark.claim("weights-checked")
def test_the_weights_are_the_publishers(weights: Path) -> None:
    if "MELLEA_STREAM_MODEL" not in os.environ:
        assert (weights.name, weights.stat().st_size) == (QWEN.file, QWEN.size)


def test_text_comes_in_many_deltas(backend: EmbeddedBackend) -> None:
    read = asyncio.run(_deltas_of(backend, TEA))
    assert len([delta for delta in read if delta]) >= 10
    assert "tea" in "".join(read).lower()


async def _deltas_of(backend: EmbeddedBackend, prompt: str) -> list[str]:
    return await deltas(await ask(backend, prompt))


def test_an_answer_is_the_same_again_and_in_a_new_process(backend: EmbeddedBackend, weights: Path) -> None:
    first = asyncio.run(text(backend, TEA))
    again = asyncio.run(text(backend, TEA))
    other = Server(ServerSettings(weights))
    try:
        elsewhere = asyncio.run(text(EmbeddedBackend(other), TEA))
    finally:
        other.stop()
    assert [again, elsewhere] == [first, first]


def test_cancelling_stops_the_decoding(server: Server, backend: EmbeddedBackend) -> None:
    async def main() -> tuple[int, str]:
        thunk = await ask(backend, STORY, tokens=2000)
        for _ in range(3):
            await thunk.astream()
        (slot,) = busy(server)
        await thunk.cancel_generation()
        return slot["next_token"][0]["n_remain"], thunk.value or ""

    remain, kept = asyncio.run(main())
    assert remain > 1900  # a minute of decoding, far more than the patience below
    assert kept
    until(lambda: not busy(server))


def test_cancelling_while_the_prompt_is_read_stops_that_too(server: Server, backend: EmbeddedBackend) -> None:
    async def main() -> int:
        thunk = await ask(backend, LONG_PROMPT, tokens=2000)
        await asyncio.to_thread(until, lambda: busy(server))
        (slot,) = busy(server)
        await thunk.cancel_generation()
        decoded: int = slot["next_token"][0]["n_decoded"]
        return decoded

    assert asyncio.run(main()) == 0
    # The server looks after its clients when a second goes by without any result, and what is asked here is one.
    until(lambda: not busy(server), every=1.5)
    assert asyncio.run(text(backend, "Say hello.", tokens=5))


def test_two_runs_decode_at_the_same_time_and_a_third_one_waits(server: Server, backend: EmbeddedBackend) -> None:
    async def main() -> tuple[list[str], int]:
        thunks = [await ask(backend, f"Count from {start} to {start + 20}.", tokens=30) for start in (1, 100, 500)]
        await thunks[0].astream()
        at_once = len(busy(server))
        return ["".join(await deltas(thunk)) for thunk in thunks], at_once

    texts, at_once = asyncio.run(main())
    assert at_once == 2
    assert [start in answer for start, answer in zip(("1", "100", "500"), texts, strict=True)] == [True] * 3


def test_a_prompt_longer_than_the_window_is_told(backend: EmbeddedBackend) -> None:
    with pytest.raises(PromptTooLong, match=r"has 5\d\d\d tokens; the local model reads at most 4096"):
        asyncio.run(text(backend, "word " * 5000))


def test_a_process_that_is_killed_in_mid_answer_is_replaced(server: Server, backend: EmbeddedBackend) -> None:
    async def main() -> None:
        thunk = await ask(backend, STORY, tokens=2000)
        await thunk.astream()
        os.kill(running(server).pid, signal.SIGKILL)
        await deltas(thunk)

    with pytest.raises(ModelProcessDied, match="ended while it was answering"):
        asyncio.run(main())
    assert asyncio.run(text(backend, "Say hello.", tokens=5))


@pytest.mark.parametrize(
    ("answer", "statement", "holds"),
    [
        ("Tea is made by pouring hot water over dried leaves.", "The text is about tea.", True),
        ("The stock market fell sharply on Monday.", "The text is about tea.", False),
        ("A cat slept on the warm roof all day.", "The text is about an animal.", True),
        ("The bridge is made of steel and concrete.", "The text is about an animal.", False),
    ],
)
def test_the_judge_is_right_in_clear_cases(backend: EmbeddedBackend, answer: str, statement: str, holds: bool) -> None:
    context = ChatContext().add(CBlock("Write something.")).add(ModelOutputThunk(answer))
    assert asyncio.run(Requirement(statement).validate(backend, context)).as_bool() is holds


def test_an_unfinished_answer_is_gone_on_with(backend: EmbeddedBackend) -> None:
    whole = asyncio.run(text(backend, Message("user", TEA)))
    prefix = whole[: len(whole) // 2].rpartition(" ")[0]
    context = ChatContext().add(Message("user", TEA))
    rest = asyncio.run(text(backend, Message("assistant", prefix), context, tokens=12))
    assert whole[len(prefix) :].lstrip().startswith(rest.lstrip()[:20])


class Stops(StreamingRequirement):
    """Fails the chunk with that number, once."""

    def __init__(self, chunk: int) -> None:
        super().__init__("stops")
        self.left = [chunk]  # shared with the clones, so that it fails once in all attempts

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        self.left[0] -= 1
        return PartialValidationResult("fail" if self.left[0] == 0 else "pass", reason="enough")

    async def validate(self, *args: Any, **options: Any) -> Any:
        return ValidationResult(True)


@pytest.mark.claim("fail-cancels")
def test_a_failed_check_stops_the_decoding(server: Server, backend: EmbeddedBackend) -> None:
    async def main() -> int:
        options = {ModelOption.MAX_NEW_TOKENS: 2000}
        result = await stream_with_chunking(
            CBlock(STORY), backend, ChatContext(), requirements=[Stops(8)], chunking="word", model_options=options
        )
        chunks = result.astream()
        for _ in range(3):
            await anext(chunks)
        (slot,) = busy(server)
        await result.acomplete()
        assert (result.outcome, len(result.full_text.split())) == ("rejected", 7)
        return int(slot["next_token"][0]["n_remain"])

    assert asyncio.run(main()) > 1900
    until(lambda: not busy(server))
    spent = cpu_seconds(running(server).pid)
    time.sleep(0.5)
    assert cpu_seconds(running(server).pid) - spent < 0.1


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_resumed_answer_goes_on_word_for_word(backend: EmbeddedBackend) -> None:
    async def main() -> tuple[str, list[int], list[int]]:
        result = await stream_with_chunking(
            Message("user", TEA),
            backend,
            ChatContext(),
            requirements=[Stops(10)],
            chunking="word",
            attempts=2,
            retry="resume",
            repair=lambda action, ctx, past: (action, ctx),
            # Where both are given, a further attempt is no hotter than the first.
            model_options={ModelOption.MAX_NEW_TOKENS: 40, ModelOption.TEMPERATURE: 0.0, ModelOption.SEED: 1},
        )
        await result.acomplete()
        return result.full_text, [len(one.text.split()) for one in result.attempts], [a.kept for a in result.attempts]

    whole = asyncio.run(text(backend, Message("user", TEA), tokens=60))
    resumed, words, kept = asyncio.run(main())
    assert words[0] == 9 and kept == [0, len(" ".join(whole.split()[:9]))]
    assert whole.startswith(resumed[:100])


PARENT = """
import asyncio, sys
from mellea_stream_widget import backends
from mellea_stream_widget.mellea.api import CBlock, ChatContext, ModelOption

async def main():
    backend = backends.local({model!r}, slots=1, progress=lambda line: None)
    options = {{ModelOption.STREAM: True, ModelOption.MAX_NEW_TOKENS: 2000}}
    thunk, _ = await backend.generate_from_context(CBlock("Write a long story."), ChatContext(), model_options=options)
    await thunk.astream()
    from mellea_stream_widget.backends.embedded import server
    (only,) = server._servers.values()
    print(only.address.pid, flush=True)
    if {leave}:
        sys.exit(0)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.mark.parametrize("leave", [False, True])
def test_no_process_outlives_its_kernel_in_mid_answer(weights: Path, leave: bool) -> None:
    code = PARENT.format(model=str(weights), leave=leave)
    with subprocess.Popen([sys.executable, "-c", code], text=True, stdout=subprocess.PIPE) as kernel:
        assert kernel.stdout is not None
        pid = int(kernel.stdout.readline())
        if not leave:
            assert lives(pid)
            kernel.kill()
        kernel.wait()
        until(lambda: not lives(pid))


def test_a_damaged_model_says_what_llama_says(tmp_path: Path, weights: Path) -> None:
    damaged = tmp_path / "damaged.gguf"
    with weights.open("rb") as source:
        damaged.write_bytes(source.read(100_000))
    with pytest.raises(BackendUnavailable, match=r"(?s)does not load from .*damaged\.gguf.*failed to load model"):
        backends.local(damaged, progress=lambda line: None)


def test_a_small_limit_and_resumed_attempts_give_the_text_of_one_uncut_run(backend: EmbeddedBackend) -> None:
    async def answer(tokens: int, **options: Any) -> StreamChunkingResult:
        limited = {ModelOption.MAX_NEW_TOKENS: tokens, ModelOption.TEMPERATURE: 0}
        result = start_stream(CBlock(TEA), backend, ChatContext(), model_options=limited, **options)
        await result.acomplete()
        return result

    async def main() -> tuple[StreamChunkingResult, StreamChunkingResult]:
        return await answer(240), await answer(40, attempts=6, retry="resume", retry_on=["cut_off"])

    whole, parts = asyncio.run(main())
    assert len(parts.attempts) > 1
    assert {attempt.reason for attempt in parts.attempts[:-1]} == {"cut off at 40 tokens (max_tokens)"}
    assert (parts.full_text, parts.outcome) == (whole.full_text, whole.outcome)


@pytest.mark.parametrize(
    ("prompt", "requirement"),
    [
        ("Say hello.", json_prefix()),
        ("Describe a lamp.", json_prefix({"type": "object", "properties": {"lamp": {"enum": ["red", "blue"]}}})),
        ("When was the telephone patented?", matches(r"[A-Z][a-z]+ \d{1,2}, \d{4}")),
        ("Name two fruits in one sentence.", markdown_list(2)),
        ("Say hello.", code_fence("python")),
    ],
)
def test_the_model_is_held_to_what_a_requirement_allows(
    backend: EmbeddedBackend, prompt: str, requirement: Any
) -> None:
    async def answer(**options: Any) -> StreamChunkingResult:
        asked = {"model_options": {ModelOption.MAX_NEW_TOKENS: 100}, "chunking": "line", **options}
        result = await stream_with_chunking(CBlock(prompt), backend, ChatContext(), requirements=[requirement], **asked)
        await result.acomplete()
        return result

    assert asyncio.run(answer()).outcome != "passed", "it writes something else by itself"
    held = asyncio.run(answer(constrain=True))
    assert held.outcome == "passed", held.reason
