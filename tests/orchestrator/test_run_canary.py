"""Text that did not pass must not be found anywhere, however one looks for it."""

from __future__ import annotations

import asyncio
import io
import logging
import pickle
import traceback
from typing import Any

import pytest
from actors import HANG, FakeCheck, FakeSource, Verdict, Wait, begin
from canary import CANARY, reachable, shows
from clock import run

from mellea_stream_widget.log import encoding as codec
from mellea_stream_widget.orchestrator.result import StreamChunkingResult

TEXT = f"One is fine. Two is {CANARY}. Three"
WHERE = f"Two is {CANARY}."


async def raises_in_depth(chunk: str) -> str:
    held = [chunk]

    async def deeper(text: str) -> None:
        local = text.upper()
        try:
            raise KeyError(len(local))
        except KeyError as exc:
            raise ValueError("cannot read this") from exc

    if CANARY in chunk:
        async with asyncio.TaskGroup() as group:
            group.create_task(deeper(held[0]))
            group.create_task(asyncio.sleep(100.0, chunk))
    return "pass"


def with_check(answer: Any) -> Any:
    return lambda: (FakeSource([TEXT, HANG], [Clean("r", {WHERE: answer})]), {})


class Clean(FakeCheck):
    """Remembers nothing of what it was asked, as a test's own memory is not what is searched."""

    async def quick(self, span: Any, overlap: str, last: bool) -> Any:
        try:
            return await super().quick(span, overlap, last)
        finally:
            self.asked.clear()
            self.given.clear()
            self._answers = self._answers if span is None or CANARY not in span.text else {}


class Unread(FakeSource):
    """Forgets what it sent."""

    def finish(self, full_text: str, natural: bool, calls: Any, reasoning: str = "") -> None:
        super().finish(full_text, natural, calls, reasoning)
        self.script = ()
        self.generations.clear()


ENDINGS: dict[str, Any] = {
    "rejected": with_check("fail"),
    "rejected later": with_check(Wait(1.0, "fail")),
    "raises": with_check(ValueError("cannot read this")),
    "raises in depth": with_check(raises_in_depth),
    "hangs": with_check(HANG),
    "lies": with_check(Verdict(None)),
    "back-end error": lambda: (FakeSource([TEXT, OSError("gone")], [Clean("r", {WHERE: HANG})]), {}),
    "back-end silent": lambda: (FakeSource(["One is fine. ", WHERE, HANG], [Clean("r")]), {}),
    "too long": lambda: (FakeSource(["One is fine. " + WHERE * 9], [Clean("r")]), {"text_chars": 30}),
    "ahead": lambda: (
        FakeSource([TEXT, HANG], [Clean("r", {WHERE: Wait(1.0, "fail")}, independent=True)]),
        {"ahead": 3},
    ),
}


async def stream(name: str) -> StreamChunkingResult:
    source, options = ENDINGS[name]()
    source.__class__ = Unread
    ahead = options.pop("ahead", 0)
    limits = {"between_tokens": 10.0, "validator": 20.0, **options}
    result = begin(source, limits=limits, lookahead=ahead, overlap=ahead)
    try:
        async for _ in result.astream():
            pass
        await result.acomplete()
    except Exception as exc:
        assert exc is result.exception
    return result


async def stopped() -> StreamChunkingResult:
    source = FakeSource([TEXT, HANG], [Clean("r", {WHERE: HANG})])
    source.__class__ = Unread
    result = begin(source)
    await asyncio.sleep(1.0)
    result.stop()
    await result.acomplete()
    return result


@pytest.mark.mutant("tracebacks let go of their frames", "forget_frames", "fault.__traceback__ = None")
@pytest.mark.mutant("a settled run lets go of what it read", "Run._settle", "attempts.current = self._model = None")
@pytest.mark.claim("failed-text-stays-inside", "unchecked-text-after-errors")
@pytest.mark.contract("withheld")
@pytest.mark.parametrize("name", [*ENDINGS, "stopped"])
def test_text_that_did_not_pass_is_nowhere(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    result = run(stopped() if name == "stopped" else stream(name), may_log=True)
    assert CANARY in result.withheld, "the search would find nothing even if it were broken"
    assert result.full_text == "One is fine."
    records = [(record.getMessage(), record.args, record.exc_info) for record in caplog.records]
    found = [item for item in reachable(result, result.log.read(), records) if shows(item)]
    assert found == []
    told = io.StringIO()
    if result.exception is not None:
        traceback.print_exception(result.exception, file=told)
        traceback.TracebackException.from_exception(result.exception, capture_locals=True).print(file=told)
    views = [
        repr(result),
        repr(result._run),
        repr(result.log.read()),
        told.getvalue(),
        "".join(codec.encode_line(event) for event in result.log.read()),
        repr((result.as_thunk, result.ctx, result.reason, result.streaming_failures)),
        repr(result._run.settled),
    ]
    assert [view for view in views if shows(view)] == []


def test_the_search_finds_a_canary_where_there_is_one() -> None:
    def hide(text: str) -> Any:
        try:
            raise ValueError
        except ValueError as exc:
            return exc

    assert [item for item in reachable(hide(WHERE)) if shows(item)]
    assert [item for item in reachable({"a": [pickle.dumps(WHERE)]}) if shows(item)]
