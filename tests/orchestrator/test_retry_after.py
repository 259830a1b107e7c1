"""A server that asks to be left alone is left alone."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from actors import FakeSource, begin, finish
from clock import run

from mellea_stream_widget.orchestrator.retry_after import LONGEST, Rest, retry_after


class Refused(Exception):
    """An error with the server's answer, as OpenAI's client has it."""

    def __init__(self, **headers: str) -> None:
        super().__init__("too many requests")
        self.response = SimpleNamespace(headers={name.replace("_", "-"): value for name, value in headers.items()})


def caused(cause: BaseException) -> BaseException:
    try:
        raise RuntimeError("no answer") from cause
    except RuntimeError as exc:
        return exc


NOW = 1790000000.0  # 2026-09-21, 14:13:20 UTC


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (Refused(retry_after="7"), 7.0),
        (Refused(Retry_After=" 1.5 "), 1.5),
        (caused(Refused(retry_after="7")), 7.0),
        (Refused(retry_after="Mon, 21 Sep 2026 14:13:50 GMT"), 30.0),
        (Refused(retry_after="Mon, 21 Sep 2026 14:13:00 GMT"), 0.0),
        (Refused(retry_after="999999"), LONGEST),
        (Refused(retry_after="inf"), 0.0),
        (Refused(retry_after="soon"), 0.0),
        (Refused(retry_after="Mon, 21 Sep 99999999999 14:13:50 GMT"), 0.0),
        (Refused(retry_after="Mon, 21 Sep 2026 14:13:50 +99999999999999"), 0.0),
        (Refused(), 0.0),
        (ConnectionError("gone"), 0.0),
        (None, 0.0),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_a_server_asks_for_is_read(error: BaseException | None, seconds: float) -> None:
    assert retry_after(error, NOW) == seconds


@dataclass
class Timed(FakeSource):
    """A source that notes when it is asked."""

    began: list[float] = field(default_factory=list)

    async def start(self, *given: object) -> object:  # type: ignore[override]
        self.began.append(asyncio.get_running_loop().time())
        return await super().start(*given)  # type: ignore[arg-type]


@pytest.mark.mutant("the rest that a server asks for", "Model._read", "self._source.failed(fault)", "None")
def test_what_one_run_is_told_holds_for_all_that_ask_the_same_server() -> None:
    async def main() -> list[float]:
        now, server = asyncio.get_running_loop().time(), Rest()
        refused = Timed(starting=Refused(retry_after="7"), server=server)
        other = Timed(["Tea."], server=server)
        assert (await finish(refused)).outcome == "error"
        assert (await finish(other)).outcome == "passed"
        return [began - now for source in (refused, other) for began in source.began]

    assert run(main(), may_log=True) == [0.0, 7.0]


def test_a_server_that_asks_again_meanwhile_is_left_alone_for_longer() -> None:
    async def main() -> list[float]:
        loop, server = asyncio.get_running_loop(), Rest()
        now = loop.time()
        server.note(Refused(retry_after="7"))
        loop.call_later(5, server.note, Refused(retry_after="7"))
        loop.call_later(6, server.note, Refused(retry_after="1"))
        source = Timed(["Tea."], server=server)
        await finish(source)
        return [began - now for began in source.began]

    assert run(main()) == [12.0]


def test_a_stop_ends_a_run_that_leaves_its_server_alone() -> None:
    async def main() -> tuple[str, float, list[float]]:
        loop, server = asyncio.get_running_loop(), Rest()
        now = loop.time()
        server.note(Refused(retry_after="7"))
        source = Timed(["Tea."], server=server)
        result = begin(source)
        loop.call_later(2, result.stop)
        await result.log.join()
        return result.outcome, loop.time() - now, source.began

    assert run(main()) == ("stopped", 2.0, [])
