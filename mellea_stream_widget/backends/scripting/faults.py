"""How a scripted back-end misbehaves."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import NoReturn


def raise_fault(fault: BaseException | type[BaseException]) -> NoReturn:
    """Raise the fault of a script, without the traceback of an earlier use."""
    if isinstance(fault, BaseException):
        raise fault.with_traceback(None)
    raise fault("a fault of the script")


async def pause(seconds: float, deaf: float = 0.0) -> None:
    """Sleep; once cancelled, stay for `deaf` seconds more before obeying."""
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        await _ignore_cancels(deaf)
        raise


async def hang(deaf: float = 0.0) -> NoReturn:
    """Wait forever; once cancelled, stay for `deaf` seconds more before obeying."""
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        await _ignore_cancels(deaf)
        raise
    raise AssertionError("a future that nobody holds has no result")


async def _ignore_cancels(seconds: float) -> None:
    clock = asyncio.get_running_loop().time
    end = clock() + seconds
    while (left := end - clock()) > 0:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(left)
