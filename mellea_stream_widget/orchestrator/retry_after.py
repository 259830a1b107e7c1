"""How long a server asks to be left alone, in the `Retry-After` of its answer (RFC 9110, 10.2.3)."""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

LONGEST = 3600.0
"""Seconds after which a server is asked again, however long it wants to be left alone."""

_DEEPEST = 8


class Rest:
    """How long a server wants to be left alone, for all runs of one event loop that ask it."""

    def __init__(self) -> None:
        self._until = 0.0

    @property
    def seconds(self) -> float:
        """The seconds that are left."""
        return max(0.0, self._until - asyncio.get_running_loop().time()) if self._until else 0.0

    def hear(self, error: BaseException) -> None:
        """Take what the back-end has raised: the server may have asked for time."""
        asked = retry_after(error)
        if asked:
            self._until = max(self._until, asyncio.get_running_loop().time() + asked)


def retry_after(error: BaseException | None, now: float | None = None) -> float:
    """Return the seconds that a server asks for; 0.0 where it does not.

    Args:
        error: what a back-end raised; it, or one of its causes, has the server's answer as `response`, as the errors of
            OpenAI's client and of httpx have.
        now: Unix time in seconds.
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
