"""Readers of a run's log: threads that show the run and can do it no harm."""

from __future__ import annotations

import contextvars
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future


def read_in_thread(work: Callable[[], None], name: str) -> Future[None]:
    """Run `work` in a thread of its own, in a copy of the caller's context: the cell's output goes to the cell.

    The future ends, always without an exception, when the thread does.
    """
    done: Future[None] = Future()
    done.set_running_or_notify_cancel()  # a task that waits for it may be cancelled, the thread goes on

    def run() -> None:
        harmless(work)
        done.set_result(None)

    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(run,), name=name, daemon=True).start()
    return done


def harmless(work: Callable[[], None]) -> None:
    """Do `work` for a view; what it raises is told in one line, and is not the run's trouble."""
    try:
        work()
    except Exception as exc:
        tell_failure(exc)


def tell_failure(exc: Exception) -> None:
    """Say that a view failed."""
    print(f"The view of a stream failed, the run goes on ({type(exc).__name__}: {exc}).", file=sys.stderr)
