"""The clock of an event loop."""

from __future__ import annotations

import asyncio
import time

from clock import VirtualLoop

from mellea_stream_widget.log.clock import clock_of


def test_a_loop_of_asyncio_is_read_at_its_source() -> None:
    loop = asyncio.new_event_loop()
    try:
        before, now, after = loop.time(), clock_of(loop)(), loop.time()
        assert clock_of(loop) is time.monotonic
        assert before <= now <= after
    finally:
        loop.close()


def test_a_loop_with_a_clock_of_its_own_keeps_it() -> None:
    loop = VirtualLoop()
    try:
        assert clock_of(loop)() == loop.time() == 1000.0
        setattr(loop, "time", lambda: 7.0)  # noqa: B010
        assert clock_of(loop)() == 7.0
    finally:
        loop.close()
