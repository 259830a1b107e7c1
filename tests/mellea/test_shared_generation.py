"""One generation that several runs read: each sees what it would see alone, and only the last one ends it."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Mapping, Sequence
from copy import copy, deepcopy
from typing import Any

import pytest
from protocol_server import MODEL, ProtocolServer, finish, pieces, reasoning, spoken, text, tool_call_in_pieces, usage

from mellea_stream_widget import backends
from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend
from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.mellea.api import ChatContext, Message
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.mellea.shared import SharedBackend, SharedGeneration
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.streaming import start_stream

TIMES = ("elapsed", "timestamp", "duration", "durations", "traceback")


async def no_prices(chunk: str) -> bool:
    return "$" not in chunk


async def anything(chunk: str) -> bool:
    return True


def story(result: StreamChunkingResult) -> list[dict[str, Any]]:
    """Return the events without times, and without what depends on the order of reading and checking."""
    events = [encode(event) for event in result.log.read()]
    kept = [event for event in events if event["kind"] not in ("pending", "checking", "reasoning", "validating")]
    return [{key: value for key, value in one.items() if key not in (*TIMES, "seq", "usage")} for one in kept]


async def run_all(backend: Any, options: Sequence[Mapping[str, Any]], share: bool) -> list[StreamChunkingResult]:
    shared = SharedGeneration(backend, len(options)) if share else None
    results = [
        start_stream(
            Message("user", "Tea?"),
            backend if shared is None else shared.backend(),
            ChatContext(),
            **{"validation_backend": backend, **one},
        )
        for one in options
    ]
    for result in results:
        await result.log.join()
        await result.aclose()
    if shared is not None:
        await shared.close()
    assert [task for task in asyncio.all_tasks() if task.get_name() == "a shared generation"] == []
    return results


SETS: list[dict[str, Any]] = [{}, {"require": [no_prices]}, {"require": [anything], "chunking": "word"}]


@pytest.mark.parametrize("answer", ["Tea is old. It is good.", "Tea is old. It costs $3. Buy it.", ""])
def test_each_run_tells_what_it_would_tell_alone(answer: str) -> None:
    def scripted() -> ScriptedBackend:
        return backends.scripted(answer, cut=3)

    alone = asyncio.run(run_all(scripted(), SETS, share=False))
    backend = scripted()
    together = asyncio.run(run_all(backend, SETS, share=True))
    assert [story(one) for one in together] == [story(one) for one in alone]
    assert len(backend.generations) == 1


def test_the_generation_goes_on_until_the_last_reader_has_left() -> None:
    backend = backends.scripted("It costs $3. ", endless=True, pace=0.001)
    both = [{"require": [no_prices]}, {"require": [no_prices], "chunking": "word"}]
    results = asyncio.run(run_all(backend, both, share=True))
    assert [one.outcome for one in results] == ["rejected", "rejected"]
    assert [one.state for one in backend.generations] == ["cancelled"]


def test_a_reader_that_is_stopped_does_not_disturb_the_others() -> None:
    backend = backends.scripted("It costs $3. Buy it. Or do not.", pace=0.001)
    first, second = asyncio.run(run_all(backend, [{"require": [no_prices]}, {}], share=True))
    assert (first.outcome, second.outcome) == ("rejected", "passed")
    assert second.text == "It costs $3. Buy it. Or do not."
    assert [one.state for one in backend.generations] == ["finished"]


@pytest.mark.parametrize("fail_at", ["start", 0, 2])
def test_an_error_reaches_every_reader(fail_at: Any) -> None:
    backend = backends.scripted("Tea is old. It is good.", fail_at=fail_at, error=ConnectionError("gone"))
    results = asyncio.run(run_all(backend, SETS, share=True))
    assert [(one.outcome, one.reason) for one in results] == [("error", "ConnectionError: gone")] * 3


def test_an_answer_that_somebody_else_cancels_is_no_whole_answer() -> None:
    cancelled: Any = asyncio.CancelledError()
    backend = backends.scripted("Tea is old. It is good. Buy it.", cut=3, fail_at=2, error=cancelled)
    results = asyncio.run(run_all(backend, SETS[:2], share=True))
    why = "GenerationCancelled: the back-end raised CancelledError, but the run had not cancelled it"
    assert [(one.outcome, one.reason) for one in results] == [("error", why)] * 2


def test_what_is_no_stream_is_told_to_every_reader() -> None:
    backend = backends.scripted(Answer("Tea.", computed=True))
    results = asyncio.run(run_all(backend, SETS[:2], share=True))
    assert ["already-computed" in (one.reason or "") for one in results] == [True, True]


def test_another_attempt_is_a_generation_of_its_own() -> None:
    backend = backends.scripted(["It costs $3. Buy it.", "Tea is old."])
    options: list[dict[str, Any]] = [{"require": [no_prices], "attempts": 2}, {"attempts": 2}]
    first, second = asyncio.run(run_all(backend, options, share=True))
    assert (first.text, len(first.attempts), second.text) == ("Tea is old.", 2, "It costs $3. Buy it.")
    assert len(backend.generations) == 2


def served(server: ProtocolServer) -> OpenAIBackend:
    return OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none", default_headers={"Connection": "close"})


def test_reasoning_and_usage_of_a_server_reach_every_reader(protocol_server: ProtocolServer) -> None:
    steps = [*map(reasoning, pieces("Let me see.", 3)), *spoken("Four. Or five.", 3), usage(9, 12)]
    protocol_server.answers = [steps]
    options: list[dict[str, Any]] = [{"reasoning": "show"}, {"reasoning": "show", "require": [anything]}]
    alone = asyncio.run(run_all(served(protocol_server), options, share=False))
    together = asyncio.run(run_all(served(protocol_server), options, share=True))
    assert [one.text for one in together] == ["Four. Or five."] * 2
    assert [one.reasoning for one in together] == [one.reasoning for one in alone]
    assert [one.usage for one in together] == [one.usage for one in alone]
    assert len(protocol_server.requests) == 3


def test_tool_calls_reach_every_reader(protocol_server: ProtocolServer) -> None:
    def price(of: str) -> str:
        """Return a price.

        Args:
            of: what costs it.
        """
        return of

    protocol_server.answers = [
        [text("I ask."), *tool_call_in_pieces(0, "price", '{"of": "tea"}', 4), finish("tool_calls")]
    ]
    options: list[dict[str, Any]] = [{"tools": [price]}, {"tools": [price], "chunking": "word"}]
    alone = asyncio.run(run_all(served(protocol_server), options, share=False))
    together = asyncio.run(run_all(served(protocol_server), options, share=True))
    assert [story(one) for one in together] == [story(one) for one in alone]


class Named:
    """Stands for a back-end that has a copy of its own kind."""

    model_id = "m"

    def __deepcopy__(self, memo: dict[int, Any]) -> Named:
        return Named()


@pytest.mark.parametrize("twin_of", [copy, deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_of_what_a_run_takes_for_its_back_end_is_one_too(twin_of: Any) -> None:
    backend = SharedBackend(Named(), None)
    twin = twin_of(backend)
    assert (type(twin), type(twin.original), twin.model_id) == (SharedBackend, Named, "m")
    assert not hasattr(twin, "nothing")
