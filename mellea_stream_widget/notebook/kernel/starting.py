"""Starts runs where they outlive the cell or the click that asked for them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from ...orchestrator.result import StreamChunkingResult
from . import pump, runner


def start(begin: Callable[[], StreamChunkingResult]) -> StreamChunkingResult:
    """Begin a run on the runner, which holds it to its end.

    Raises:
        Exception: whatever `begin` raises.
        KeyboardInterrupt: the kernel was interrupted meanwhile; nothing is left of the run.
    """
    begun: Future[StreamChunkingResult] = Future()

    async def drive() -> None:
        try:
            result = begin()
        except BaseException as exc:
            begun.set_exception(exc)
            return
        begun.set_result(result)
        async with result:
            await result.log.join()

    home = runner.shared()
    if not home.responds(1.0):
        runner.abandon(home)  # somebody's requirement blocks its loop; that must not be this run's fate
        home = runner.shared()
    driving = home.submit(drive())
    try:
        pump.wait_plainly(begun)
    except KeyboardInterrupt:
        driving.cancel()
        raise
    return begun.result()
