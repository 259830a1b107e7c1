"""How long a server asks its clients to wait, in the `Retry-After` of a response (RFC 9110, 10.2.3)."""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

LONGEST = 3600.0
"""Longest wait in seconds, whatever the server asks for."""

_DEEPEST = 8


class Rest:
    """How long a server asks to wait, for all runs of one event loop that use it."""

    def __init__(self) -> None:
        self._until = 0.0

    @property
    def seconds(self) -> float:
        """The remaining seconds; 0.0 if there is nothing to wait for."""
        return max(0.0, self._until - asyncio.get_running_loop().time()) if self._until else 0.0

    def note(self, error: BaseException) -> None:
        """Take note of the `Retry-After` of an error of the back-end, if it has one."""
        asked = retry_after(error)
        if asked:
            self._until = max(self._until, asyncio.get_running_loop().time() + asked)


def retry_after(error: BaseException | None, now: float | None = None) -> float:
    """Return the seconds that a server asks to wait; 0.0 if it does not ask.

    Args:
        error: an exception of a back-end. It or one of its causes may have the server's response as `response`, as the
            exceptions of OpenAI's client and of httpx do.
        now: Unix time in seconds; by default the current time.
    """
    for one in _causes(error):
        headers = getattr(getattr(one, "response", None), "headers", None)
        get = getattr(headers, "get", None)
        said = get("retry-after") or get("Retry-After") if callable(get) else None
        if isinstance(said, str):
            return min(LONGEST, max(0.0, _seconds(said.strip(), time.time() if now is None else now)))
    return 0.0


def _seconds(said: str, now: float) -> float:
    with contextlib.suppress(ValueError):
        number = float(said)
        return number if math.isfinite(number) else 0.0
    with contextlib.suppress(ValueError, TypeError, OverflowError):  # a year or a zone may have any number of digits
        return parsedate_to_datetime(said).timestamp() - now
    return 0.0


def _causes(error: BaseException | None) -> Iterator[Any]:
    for _ in range(_DEEPEST):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
