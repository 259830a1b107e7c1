"""A shell of IPython for one test."""

from __future__ import annotations

import atexit
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config


@contextmanager
def fresh_shell() -> Iterator[InteractiveShell]:
    """Return a shell as in a terminal, which is the only one as long as it is there. It keeps no history.

    Its clean-up at the interpreter's exit, which searches all memory, is left out: the shells of all tests would
    take longer there than the tests.
    """
    shell = InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))
    atexit.unregister(shell.atexit_operations)
    try:
        yield shell
    finally:
        InteractiveShell.clear_instance()


def interrupt_when(ready: Callable[[], Any]) -> None:
    """Send this process what Ctrl-C sends, as soon as something is there."""
    waited = threading.Event()
    while not ready():
        waited.wait(0.01)
    os.kill(os.getpid(), signal.SIGINT)
