"""When the reader of a back-end lets deltas gather."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from clock import run

from mellea_stream_widget.orchestrator.delta import CallPiece, End
from mellea_stream_widget.orchestrator.intake import Intake
from mellea_stream_widget.orchestrator.limits import Limits
from mellea_stream_widget.orchestrator.silence import Silence


class Ignored:
    """A sink that nothing is asked of."""

    def feed(self, delta: str, now: float) -> None: ...
    def feed_reasoning(self, delta: str, now: float) -> None: ...
    def feed_call(self, piece: CallPiece) -> None: ...
    def finish(self, end: End) -> None: ...


def waits(pauses: Sequence[float]) -> list[int]:
    """Return which deltas the reader waits behind, if each comes after a pause."""

    async def main() -> list[int]:
        silence = Silence(Limits(), lambda error: None)
        silence.begin()
        intake = Intake(Ignored(), silence, lambda: None)
        found = []
        for number, pause in enumerate(pauses):
            await asyncio.sleep(pause)
            wait = intake.take("ab. ")
            if wait is not None:
                found.append(number)
                await wait
        silence.end()
        return found

    return run(main())


def test_deltas_that_do_not_gather_are_waited_for_ever_more_seldom_down_to_once_in_ten_milliseconds() -> None:
    step = 2**-12  # a quarter of a millisecond, as an exact number
    assert waits([step] * 300) == [0, 1, *range(8, 300, 41)]


def test_slow_deltas_are_not_waited_for() -> None:
    assert waits([2**-10] * 100) == []
