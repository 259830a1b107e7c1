"""The worker's side: takes a piece, and does it on an event loop that stays for the next pieces.

Back-ends keep their connections to a server for one event loop, so that a loop for each piece would open them again.
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
"""How many shared parts a worker keeps unpickled."""

_loops: dict[int, asyncio.AbstractEventLoop] = {}
_opened: dict[str, tuple[Callable[..., Any], Any]] = {}
_environments: list[Mapping[str, str]] = []  # the last one that came with a piece
_lock = threading.Lock()


def call(sent: bytes, items: Sequence[Any]) -> list[Any]:
    """Do one piece of work, and return its results.

    Args:
        sent: a coroutine function of `(shared, items)` and what all pieces share, pickled.
        items: what is to be done.
    """
    function, shared = _open(sent)
    return run(lambda: function(shared, items))


def in_environment(environment: Mapping[str, str], function: Callable[..., Any], shared: Any, items: Any) -> Any:
    """Do a piece of work with the environment variables of the process that it comes from.

    What was opened under other ones is let go: a back-end keeps the key that it was made with.
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
    """Run a coroutine to its end on this process's loop; an interrupt of the caller cancels it."""
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
    """Return the loop of this process; a process that was forked has none of its own yet."""
    with _lock:
        loop = _loops.get(os.getpid())
        if loop is None:
            loop = _loops[os.getpid()] = asyncio.new_event_loop()
            threading.Thread(target=loop.run_forever, name="mellea-stream-work", daemon=True).start()
        return loop
