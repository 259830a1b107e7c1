"""Threads that show a run and cannot disturb it, and interrupts of the main thread where raising would do harm."""

from __future__ import annotations

import contextvars
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any


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


def wait_plainly(done: Future[Any], timeout: float | None = None) -> bool:
    """Block until `done`, open for interrupts; return False if `timeout` seconds went by first."""
    woken = threading.Event()
    done.add_done_callback(lambda _: woken.set())
    if timeout is not None:
        return woken.wait(timeout)
    while not woken.wait(0.5):  # Windows sees an interrupt only between two waits
        pass
    return True


def harmless(work: Callable[[], None]) -> None:
    """Do `work` for a view; an exception is printed as one line, and the run goes on."""
    try:
        work()
    except Exception as exc:
        tell_failure(exc)


def tell_failure(exc: Exception) -> None:
    """Print that a view failed."""
    print(f"The view of a stream failed; the run continues ({type(exc).__name__}: {exc}).", file=sys.stderr)


@contextmanager
def noted(tell: Callable[[], None] = lambda: None) -> Iterator[Callable[[], bool]]:
    """Call `tell` at an interrupt (Ctrl-C, the kernel's interrupt) instead of raising; yield whether one came.

    It also replaces the handler of ipykernel's asynchronous cells, which only their loop would notice. Interrupts reach
    the main thread only: in another thread nothing is noted.
    """
    came = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield came.is_set
        return

    def interrupt(_number: int, _frame: Any) -> None:
        came.set()
        tell()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield came.is_set
    finally:
        # A handler that was not set from Python cannot be put back, so the usual one takes its place.
        signal.signal(signal.SIGINT, signal.default_int_handler if before is None else before)


@contextmanager
def held() -> Iterator[None]:
    """Hold an interrupt back until the block has ended, then raise it.

    Raises:
        KeyboardInterrupt: at the end, if there was an interrupt.
    """
    with noted() as came:
        yield
    if came():
        raise KeyboardInterrupt
