"""Threads for views, whose errors do not affect a run, and delayed interrupts of the main thread."""

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
    """Run `work` in a thread, in a copy of the caller's context, so that its output goes to the caller's cell.

    The future ends with the thread, and never has an exception.
    """
    done: Future[None] = Future()
    done.set_running_or_notify_cancel()  # so that cancelling a task that waits for it does not cancel it

    def run() -> None:
        harmless(work)
        done.set_result(None)

    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(run,), name=name, daemon=True).start()
    return done


def wait_plainly(done: Future[Any], timeout: float | None = None) -> bool:
    """Block until `done`, or an interrupt; return False if `timeout` seconds passed first."""
    woken = threading.Event()
    done.add_done_callback(lambda _: woken.set())
    if timeout is not None:
        return woken.wait(timeout)
    while not woken.wait(0.5):  # Windows handles an interrupt only between two waits
        pass
    return True


def harmless(work: Callable[[], None]) -> None:
    """Do `work` for a view; print an exception as one line instead of raising it."""
    try:
        work()
    except Exception as exc:
        print_failure(exc)


def print_failure(exc: Exception) -> None:
    """Print that a view failed."""
    print(f"The view of a stream failed; the run continues ({type(exc).__name__}: {exc}).", file=sys.stderr)


@contextmanager
def noted(tell: Callable[[], None] = lambda: None) -> Iterator[Callable[[], bool]]:
    """Call `tell` at an interrupt (Ctrl-C, the kernel's interrupt) instead of raising; yield a test for interrupts.

    It also replaces the handler of ipykernel's asynchronous cells, which only their loop would notice. Interrupts reach
    only the main thread; in other threads this does nothing.
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
        # A handler that was not set from Python cannot be restored, so the default one replaces it.
        signal.signal(signal.SIGINT, signal.default_int_handler if before is None else before)


@contextmanager
def held() -> Iterator[None]:
    """Delay an interrupt to the end of the block.

    Raises:
        KeyboardInterrupt: there was an interrupt; raised at the end.
    """
    with noted() as came:
        yield
    if came():
        raise KeyboardInterrupt
