"""The embedded model as a mellea back-end, with a stand-in for the engine: requests, loops, faults in clear words."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_engine import PATIENCE, Engine, until

from mellea_stream_widget.backends import ModelProcessDied, PromptTooLong
from mellea_stream_widget.backends.embedded.backend import EmbeddedBackend
from mellea_stream_widget.backends.embedded.server import Server
from mellea_stream_widget.backends.embedded.settings import ServerSettings
from mellea_stream_widget.mellea.api import CBlock, ChatContext, ModelOption, ModelOutputThunk, Requirement
from mellea_stream_widget.streaming import name_of

pytestmark = pytest.mark.thorough

WORDS = [f"word{number} " for number in range(40)]


@pytest.fixture
def server(engine: Engine) -> Iterator[Server]:
    """Give a server that says `WORDS` and is stopped at the end."""
    engine.behave(words=WORDS)
    made = Server(ServerSettings(engine.model))
    yield made
    made.stop()


async def ask(backend: EmbeddedBackend, prompt: str = "Say it.", **options: Any) -> ModelOutputThunk[Any]:
    given = {ModelOption.STREAM: True, **{getattr(ModelOption, name): value for name, value in options.items()}}
    thunk, _ = await backend.generate_from_context(CBlock(prompt), ChatContext(), model_options=given)
    return thunk


async def answer(backend: EmbeddedBackend, prompt: str = "Say it.", **options: Any) -> str:
    thunk = await ask(backend, prompt, **options)
    text = ""
    while not thunk.is_computed():
        text += await thunk.astream()
    return text


def test_the_answer_is_streamed(server: Server) -> None:
    assert asyncio.run(answer(EmbeddedBackend(server))) == "".join(WORDS)


def test_views_name_the_model_as_people_know_it(server: Server) -> None:
    assert name_of(EmbeddedBackend(server)) == "fake, embedded"


def test_a_model_that_was_ended_because_nobody_asked_it_answers_again(engine: Engine) -> None:
    engine.behave(words=WORDS)
    server = Server(ServerSettings(engine.model, idle_seconds=0.01))
    backend = EmbeddedBackend(server)
    until(lambda: server.ended)
    engine.behave(words=WORDS, busy=str(engine.model))
    assert asyncio.run(answer(backend)) == "".join(WORDS)
    server.stop()


def test_a_request_is_deterministic_and_bounded_unless_it_says_otherwise(engine: Engine, server: Server) -> None:
    backend = EmbeddedBackend(server)
    asyncio.run(answer(backend))
    asyncio.run(answer(backend, TEMPERATURE=0.5, SEED=7, MAX_NEW_TOKENS=9))
    asyncio.run(answer(EmbeddedBackend(server, model_options={ModelOption.SEED: 3})))
    sent = [(chat["temperature"], chat["seed"], chat["max_completion_tokens"]) for chat in engine.facts("chat")]
    assert sent == [(0.0, 1, 512), (0.5, 7, 9), (0.0, 3, 512)]


def test_the_judge_is_asked_in_the_words_that_this_model_understands(engine: Engine, server: Server) -> None:
    engine.behave(words=["Yes"])
    context = ChatContext().add(CBlock("Tell me.")).add(ModelOutputThunk("Tea is hot."))
    verdict = asyncio.run(Requirement("The text is about tea.").validate(EmbeddedBackend(server), context))
    assert verdict.as_bool()
    (chat,) = engine.facts("chat")
    assert chat["messages"][-1]["content"] == (
        'Text: """Tea is hot.""" Statement: The text is about tea. Is the statement true? Answer yes or no.'
    )


def test_one_back_end_serves_one_loop_after_the_other(server: Server) -> None:
    backend = EmbeddedBackend(server)
    assert [asyncio.run(answer(backend)) for _ in range(4)] == ["".join(WORDS)] * 4


def test_one_back_end_serves_two_loops_side_by_side(engine: Engine, server: Server) -> None:
    engine.behave(words=WORDS, pause=0.005)
    backend = EmbeddedBackend(server)
    texts: list[str] = []

    async def main() -> None:
        for _ in range(3):
            texts.append(await answer(backend))

    def loop() -> None:
        asyncio.run(main())

    threads = [threading.Thread(target=loop) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert texts == ["".join(WORDS)] * 6


def test_a_process_that_dies_in_mid_answer_is_named_and_the_next_request_starts_a_new_one(
    engine: Engine, server: Server
) -> None:
    engine.behave(words=WORDS, die_at=20)
    said: list[str] = []
    backend = EmbeddedBackend(server, progress=said.append)
    with pytest.raises(ModelProcessDied, match=r"ended while it was answering\.\nRun it again"):
        asyncio.run(answer(backend))
    engine.behave(words=WORDS)
    assert asyncio.run(answer(backend)) == "".join(WORDS)
    assert [line.split(" (")[0] for line in said] == [
        "Starting the local model fake ...",
        "The local model is ready",
        "Starting again the local model fake ...",
    ]


def test_starting_again_does_not_hold_up_the_event_loop(engine: Engine, server: Server) -> None:
    backend = EmbeddedBackend(server)
    died(server)
    engine.behave(words=["back"], gate=str(engine.gate))

    async def main() -> str:
        asking = asyncio.create_task(answer(backend))
        await asyncio.to_thread(until, lambda: len(engine.facts("load")) == 2)
        engine.gate.touch()
        return await asking

    assert asyncio.run(main()) == "back"


def test_a_run_that_is_cancelled_while_the_model_loads_leaves_the_load_to_the_next_one(
    engine: Engine, server: Server
) -> None:
    backend = EmbeddedBackend(server)
    died(server)
    engine.behave(words=["back"], gate=str(engine.gate))

    async def main() -> None:
        asking = asyncio.create_task(answer(backend))
        await asyncio.to_thread(until, lambda: len(engine.facts("load")) == 2)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking

    asyncio.run(main())
    engine.gate.touch()
    assert asyncio.run(answer(backend)) == "back"
    assert len(engine.facts("load")) == 2


def test_a_new_address_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    backend = EmbeddedBackend(server)
    died(server)
    monkeypatch.setattr(server, "_port", 0)
    with pytest.raises(ModelProcessDied, match=r"at another address.*\nMake a new back-end"):
        asyncio.run(answer(backend))


def test_a_prompt_that_does_not_fit_is_told_with_both_numbers(engine: Engine, server: Server) -> None:
    engine.behave(too_long=True)
    with pytest.raises(PromptTooLong, match=r"has 5030 tokens; the local model reads at most 4096.*\nShorten"):
        asyncio.run(answer(EmbeddedBackend(server)))


def test_an_error_of_the_reader_is_left_as_it_is(server: Server) -> None:
    async def main() -> None:
        thunk = await ask(EmbeddedBackend(server))
        while not thunk.is_computed():
            await thunk.astream()
        with pytest.raises(RuntimeError, match="Streaming has finished"):
            await thunk.astream()

    asyncio.run(main())


def test_no_connection_is_left_after_an_answer(server: Server) -> None:
    backend = EmbeddedBackend(server)
    asyncio.run(answer(backend))
    address = server.address
    assert address is not None
    port = f":{int(address.url.rpartition(':')[2]):04X}"
    until(lambda: not [line for line in connections() if port in line])


def connections() -> list[str]:
    """List the open connections of this machine, in the kernel's words."""
    return [line for line in Path("/proc/net/tcp").read_text().splitlines() if line.split()[3] == "01"]


def died(server: Server) -> None:
    """Kill the process and wait until that is known."""
    address = server.address
    assert address is not None
    os.kill(address.pid, signal.SIGKILL)
    until(lambda: server.ended)
