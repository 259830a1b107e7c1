"""Finds the run in what somebody gives."""

from __future__ import annotations

from typing import Any

from ..log.log import EventLog


def run_of(given: Any) -> Any:
    """Give the run of a result, of a recording, or of what a `%%stream` cell left behind.

    Raises:
        TypeError: it is nothing of that kind.
    """
    run = getattr(given, "result", given)
    if not isinstance(getattr(run, "log", None), EventLog):
        raise TypeError(
            f"{given!r} is no stream; give what stream_with_chunking() returns, the _stream of a %%stream cell, "
            "or a recording"
        )
    return run
