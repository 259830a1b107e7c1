"""Takes the steps of a rule one after the other, without an event loop."""

from __future__ import annotations

from collections.abc import Callable
from types import GeneratorType
from typing import Any


def at_once(work: Any) -> Any:
    """Return what `work` is, or what its steps return, taken one after the other in this thread."""
    if not isinstance(work, GeneratorType):
        return work
    send: Callable[[Any], Any] = work.send
    value: Any = None
    while True:
        try:
            job = send(value)
        except StopIteration as stop:
            return stop.value
        send, value = work.send, None
        if job is not None:
            try:
                value = job()
            except Exception as exc:
                send, value = work.throw, exc
