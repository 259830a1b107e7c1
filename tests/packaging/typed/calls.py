"""Calls of the public names, for type checkers: never run. A line that ends in `# error` is to be an error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, assert_type

from mellea.core import Backend, Context, Requirement
from mellea.stdlib.components.chat import Message

import mellea_stream_widget
from mellea_stream_widget import (
    Limits,
    OptionError,
    Stream,
    StreamFailed,
    StreamPanel,
    StreamWidget,
    arun,
    recheck,
    recheck_many,
    run,
    start_stream,
    stream_with_chunking,
)
from mellea_stream_widget.streaming import ChunkEvent, RunOptions, StreamChunkingResult


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


async def streams(backend: Backend, ctx: Context, rules: Sequence[Requirement]) -> None:
    action = Message("user", "Tea?")
    result = await stream_with_chunking(action, backend, ctx, requirements=rules, limits=Limits(total=3))
    assert_type(result, StreamChunkingResult)
    assert_type(result.full_text, str)
    assert_type(start_stream(action, "local", ctx, require=["Fine.", no_prices]), StreamChunkingResult)
    start_stream(action, backend, ctx, limits={"total": 60, "first_token": None}, backoff=0.5, tap=None)
    async for event in result.subscribe():
        if isinstance(event, ChunkEvent):
            assert_type(event.text, str)
    await stream_with_chunking(action, backend, ctx, requirments=rules)  # error
    await stream_with_chunking(action, backend, ctx, emit="loud")  # error
    await stream_with_chunking(action, backend, ctx, tap=None)  # error
    await stream_with_chunking(action, backend)  # error
    await stream_with_chunking(action, backend, ctx, rules)  # error
    start_stream(action, 3, ctx)  # error
    start_stream(action, backend, ctx, overlap="3")  # error
    start_stream(action, backend, ctx, limits={"total": "long"})  # error


def asks() -> None:
    stream = run("Tea?", backend="ollama:llama3.2", require=["Fine.", no_prices], chunking="word", raise_=False)
    assert_type(stream, Stream)
    assert_type(stream.text, str)
    try:
        run("Tea?", requirements="Fine.", record="runs", max_tokens=9, model_options={"top_p": 0.5})
    except OptionError as exc:
        assert_type(exc.option, str)
    except StreamFailed as exc:
        assert_type(exc.result, Stream)
    run("Tea?", requirments=["Fine."])  # error
    run("Tea?", out="tea")  # error
    run(3)  # error
    run("Tea?", retry="again")  # error
    run("Tea?").txt  # error


async def waits() -> None:
    assert_type(await arun("Tea?", attempts=2), Stream)
    await arun("Tea?", attempt=2)  # error
    arun("Tea?").text  # error


def shows(stream: Stream) -> None:
    widget = StreamWidget(stream, title="Tea")
    assert_type(widget, StreamWidget)
    assert_type(widget.greetings, int)
    panel = StreamPanel("local", prompt="Tea?", requirements=[no_prices], limits=Limits(total=60), attempts=2)
    assert_type(panel, StreamPanel)
    assert_type(panel.result, Stream | None)
    assert_type(panel.history, tuple[Stream, ...])
    StreamWidget(stream, titel="Tea")  # error
    StreamPanel("local", promt="Tea?")  # error
    StreamPanel(3)  # error


def rechecks(stream: Stream) -> None:
    found = recheck(stream, ["Fine.", no_prices], chunking="line", limits={"chunk_chars": 40}, attempt=1)
    assert_type(found.flagged, bool)
    assert_type(recheck("tea.stream.jsonl", no_prices).summary, str)
    assert_type(recheck_many("runs", requirements=no_prices, workers=2).wrong[0].flagged, bool)
    recheck(stream, no_prices, limit=3)  # error
    recheck(stream, no_prices, backoff=3)  # error
    recheck_many("runs", no_prices, worker=3)  # error


def names(value: Any) -> None:
    assert_type(RunOptions(attempts=2).attempts, int)
    mellea_stream_widget.no_such_name  # error
    mellea_stream_widget.PendingEvent  # error
