"""The child process that holds the model: llama.cpp's server on a free port of the loopback interface.

It is run as a file by itself, imports nothing of this package, reads its settings as one line of JSON from
stdin, and answers with its address as one line of JSON on stdout. After that it says nothing more, and ends
when its stdin does: that is when the process that started it is gone.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import socket
import sys
import threading
import time
import traceback
from typing import Any, NoReturn

PR_SET_PDEATHSIG = 1


def main() -> NoReturn:
    """Start the server, say where it is, and wait for the end of stdin."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is meant for the kernel, not for the model
    settings = json.loads(sys.stdin.buffer.readline())
    die_with_parent(settings["parent"])
    answers = os.dup(1)
    os.dup2(2, 1)  # whatever C code prints must not look like the address
    load_library()
    threading.Thread(target=end_with_stdin, name="stdin watch", daemon=True).start()
    try:
        server = start(settings)
    except BaseException:
        traceback.print_exc()
        leave(1)
    os.write(answers, json.dumps({"address": server.listening_address}).encode() + b"\n")
    os.close(answers)
    threading.Event().wait()
    leave(1)


def load_library() -> None:
    """Load the library before a thread waits for stdin: on Windows, such a wait can hold up the loading of DLLs.

    A failure is kept for `start`, which imports it again, and whose errors are reported.
    """
    with contextlib.suppress(Exception):
        import xllamacpp  # noqa: F401


def start(settings: dict[str, Any]) -> Any:
    """Load the model and open the server; return the object that keeps it alive."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.verbosity = settings["verbosity"]
    params.model.path = settings["model"]
    params.model_alias = {settings["name"]}
    params.n_ctx = settings["context"] * settings["slots"]  # the server divides it by the slots
    params.n_parallel = settings["slots"]
    params.cpuparams.n_threads = settings["threads"]
    params.cpuparams_batch.n_threads = settings["reading_threads"]
    # A cancel is honoured between batches, and another run's tokens come between batches.
    params.n_batch = params.n_ubatch = settings["batch"]
    params.cache_ram_mib = settings["cache_mib"]
    params.warmup = False
    params.ui = False
    params.hostnames = ["127.0.0.1"]
    params.port = free_port(settings["port"])
    # Without a key the server lets every web page that the user has open talk to it.
    params.api_keys = [settings["key"]]
    return xllamacpp.Server(params)


def free_port(wanted: int) -> int:
    """Return the wanted port if it is free, and otherwise 0, with which the system chooses one."""
    with socket.socket() as probe:
        # On Windows, SO_REUSEADDR would let a socket have a port that is in use.
        exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR if exclusive is None else exclusive, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return 0
    return wanted


def die_with_parent(parent: int) -> None:
    """End together with the parent. Linux kills this process then, also while it is busy in C code.

    On other systems the end of stdin says so, but a process that was forked off the parent can hold stdin open. That is
    why another thread looks for the parent, except on Windows, where nothing is forked.
    """
    if sys.platform == "win32":
        return
    if sys.platform != "linux":
        threading.Thread(target=end_with_parent, args=(parent,), name="parent watch", daemon=True).start()
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before the line above
        leave(1)


def end_with_parent(parent: int) -> None:
    """End the process soon after its parent: an orphan gets another one."""
    while os.getppid() == parent:
        time.sleep(1)
    leave(0)


def end_with_stdin() -> None:
    """Wait for the end of stdin, then end the process."""
    while os.read(0, 4096):
        pass
    leave(0)


def leave(status: int) -> NoReturn:
    """End at once: the server's destructor hangs while a request runs."""
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
