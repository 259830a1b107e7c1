"""The worker's side: does pieces of work on one event loop.

Back-ends keep their connections to a server per event loop, so that a loop for each piece would open new ones.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import pickle
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import CancelledError
from typing import Any

MOST_OPENED = 4
"""Number of shared data that a worker keeps unpickled."""

_loops: dict[int, asyncio.AbstractEventLoop] = {}
_opened: dict[str, tuple[Callable[..., Any], Any]] = {}
_environments: list[Mapping[str, str]] = []  # that of the last piece
_lock = threading.Lock()


def call(sent: bytes, items: Sequence[Any]) -> list[Any]:
    """Do a piece of work, and return its results.

    Args:
        sent: a coroutine function of `(shared, items)` and the shared data, pickled.
        items: the items of the piece.
    """
    function, shared = _open(sent)
    return run(lambda: function(shared, items))


def in_environment(environment: Mapping[str, str], function: Callable[..., Any], shared: Any, items: Any) -> Any:
    """Do a piece of work with the environment variables of the submitting process.

    Data that was unpickled with other variables is dropped, because back-ends keep the API key with which they were
    made.
    """
    before = _environments.pop() if _environments else {}
    _environments.append(environment)
    if before != environment:
        for name in before.keys() - environment.keys():
            os.environ.pop(name, None)
        os.environ.update((name, value) for name, value in environment.items() if before.get(name) != value)
        with _lock:
            _opened.clear()
    return function(shared, items)


def run(work: Callable[[], Coroutine[Any, Any, list[Any]]]) -> list[Any]:
    """Run a coroutine to its end on this process's loop; an interrupt cancels it."""
    future = asyncio.run_coroutine_threadsafe(work(), _loop())
    try:
        return future.result()
    except CancelledError:
        raise asyncio.CancelledError from None
    except BaseException:
        future.cancel()
        raise


def _open(sent: bytes) -> tuple[Callable[..., Any], Any]:
    digest = hashlib.sha256(sent).hexdigest()
    with _lock:
        if digest not in _opened:
            while len(_opened) >= MOST_OPENED:
                _opened.pop(next(iter(_opened)))
            _opened[digest] = pickle.loads(sent)
        return _opened[digest]


def _loop() -> asyncio.AbstractEventLoop:
    """Return the loop of this process; a forked process gets a new one."""
    with _lock:
        loop = _loops.get(os.getpid())
        if loop is None:
            loop = _loops[os.getpid()] = asyncio.new_event_loop()
            threading.Thread(target=loop.run_forever, name="mellea-stream-work", daemon=True).start()
        return loop
