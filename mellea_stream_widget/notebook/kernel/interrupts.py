"""Takes note of an interrupt (Ctrl-C, the kernel's interrupt) where raising it at any instruction would do harm."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def noted(tell: Callable[[], None] = lambda: None) -> Iterator[Callable[[], bool]]:
    """Call `tell` at an interrupt instead of raising; what is given says whether one came.

    It also replaces the handler of ipykernel's asynchronous cells, which only their loop would notice. Interrupts
    reach the main thread only: in any other one there is nothing to note.
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
        signal.signal(signal.SIGINT, before)


@contextmanager
def held() -> Iterator[None]:
    """Finish what is done here first, then raise the interrupt that came meanwhile.

    Raises:
        KeyboardInterrupt: at the end, if there was an interrupt.
    """
    with noted() as came:
        yield
    if came():
        raise KeyboardInterrupt
