"""The kernel's side of the model's process: started when first needed, shared by all runs, gone with the kernel."""

from __future__ import annotations

import atexit
import builtins
import os
import secrets
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ..errors import BackendUnavailable
from .process import COMMAND, LoadFailed, ModelProcess, at_work
from .settings import ServerSettings, threads

QUIET, TALKATIVE = -1, 1
LEAVE_SECONDS = 2.0

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Address:
    """Where the model's server listens, the key that it asks for, and its process."""

    url: str
    key: str = field(repr=False)
    pid: int


@dataclass(eq=False)
class _Launch:
    """One life of the process: `ready` when it serves, `over` when it failed to or has ended."""

    ready: Future[Address] = field(default_factory=Future)
    over: threading.Event = field(default_factory=threading.Event)
    process: ModelProcess | None = None
    unwanted: bool = False
    began: float = field(default_factory=time.monotonic)
    took: float = 0.0
    announced: bool = False


class Server:
    """One model process after the other, never two at once. Every method may be called from any thread."""

    def __init__(self, settings: ServerSettings, command: Sequence[str] = COMMAND) -> None:
        self.settings = settings
        self._command = command
        self._key = secrets.token_urlsafe(24)
        self._port = 0
        self._lock = threading.Lock()
        self._launch: _Launch | None = None
        self._used = time.monotonic()

    @property
    def address(self) -> Address | None:
        """Where the server listens, or None while there is none that serves."""
        launch = self._launch
        if launch is None or launch.over.is_set() or not launch.ready.done():
            return None
        return launch.ready.result()

    def start(self, progress: Progress | None = None) -> Future[Address]:
        """Start the process unless it runs or is starting; return its address to come, without waiting.

        A process that has ended is replaced by a new one, on the same port and with the same key where
        possible, so that back-ends made for the old one go on to work.
        """
        with self._lock:
            self._used = time.monotonic()
            if self._launch is not None and not self._launch.over.is_set():
                return self._launch.ready
            word = "Starting" if self._launch is None else "Starting again"
            launch = self._launch = _Launch()
            launch.ready.set_running_or_notify_cancel()
        if progress is not None:
            progress(f"{word} the local model {self.settings.title} ...")
        # The thread that starts the process stays until it ends: Linux takes the end of that *thread* for
        # the parent's end, and kills a child that asked to die with its parent.
        threading.Thread(target=self._keep, args=(launch,), name="local model", daemon=True).start()
        return launch.ready

    def use(self) -> Address | None:
        """Return the address for a request that begins now, or None while no process serves."""
        with self._lock:
            self._used = time.monotonic()
            return self.address

    def ensure_started(self, progress: Progress | None = None) -> Address:
        """Start the process unless it runs, and wait until it serves; blocks for about two seconds.

        Raises:
            BackendUnavailable: the model does not load; the message holds what llama.cpp said.
        """
        address = self.start(progress).result()
        launch = self._launch
        if progress is not None and launch is not None and not launch.announced:
            launch.announced = True
            progress(f"The local model is ready ({launch.took:.1f} s).")
        return address

    @property
    def ended(self) -> bool:
        """Whether the last process has ended."""
        launch = self._launch
        return launch is not None and launch.over.is_set()

    def stop(self) -> None:
        """End the process, if there is one, and wait for its end. It may be started again."""
        with self._lock:
            launch = self._launch
            if launch is None:
                return
            launch.unwanted = True
            if launch.process is not None and not launch.over.is_set():
                launch.process.kill()
        launch.over.wait(LEAVE_SECONDS)

    def _keep(self, launch: _Launch) -> None:
        try:
            address = self._serve(launch)
        except BaseException as error:
            launch.over.set()
            launch.ready.set_exception(error)
            return
        launch.took = time.monotonic() - launch.began
        launch.ready.set_result(address)
        assert launch.process is not None
        if self.settings.idle_seconds is not None:
            watch = (launch, address, self.settings.idle_seconds)
            threading.Thread(target=self._end_when_idle, args=watch, name="local model idle", daemon=True).start()
        launch.process.wait()
        launch.over.set()

    def _end_when_idle(self, launch: _Launch, address: Address, seconds: float) -> None:
        left = seconds
        while not launch.over.wait(left):
            last = self._used
            left = last + seconds - time.monotonic()
            if left <= 0 and not at_work(address.url, address.key):
                self._end_unused(launch, last)
            if left <= 0:
                left = seconds

    def _end_unused(self, launch: _Launch, last: float) -> None:
        """End the process unless it was used since; a request that comes meanwhile waits, and starts a new one."""
        with self._lock:
            if self._used == last and launch.process is not None and not launch.over.is_set():
                launch.process.kill()
                launch.over.wait(LEAVE_SECONDS)

    def _serve(self, launch: _Launch) -> Address:
        try:
            url = self._spawn(launch, QUIET).serve(self.settings.load_seconds)
        except LoadFailed:
            if launch.unwanted:
                raise BackendUnavailable("The local model was stopped while it loaded.", "Run it again.") from None
            url = self._serve_talkative(launch)
        assert launch.process is not None
        self._port = urlsplit(url).port or 0
        return Address(url, self._key, launch.process.pid)

    def _serve_talkative(self, launch: _Launch) -> str:
        """Load once more, with llama.cpp saying why it cannot."""
        try:
            return self._spawn(launch, TALKATIVE).serve(self.settings.load_seconds)
        except LoadFailed as failure:
            raise BackendUnavailable(
                f"The local model does not load from {self.settings.model}.",
                f"Check that file, or get it again with fetch_model(). llama.cpp says:\n{failure}",
            ) from None

    def _spawn(self, launch: _Launch, verbosity: int) -> ModelProcess:
        decoding = self.settings.threads or threads()
        settings = {
            "model": str(self.settings.model),
            "name": self.settings.name,
            "context": self.settings.context,
            "slots": self.settings.slots,
            "threads": decoding,
            "reading_threads": self.settings.reading_threads or decoding,
            "batch": self.settings.batch,
            "cache_mib": self.settings.cache_mib,
            "port": self._port,
            "key": self._key,
            "verbosity": verbosity,
        }
        process = ModelProcess(settings, self._command)
        with self._lock:
            launch.process = process
            if launch.unwanted:
                process.kill()
        return process


_servers: dict[ServerSettings, Server] = {}


def shared(settings: ServerSettings) -> Server:
    """Return the one server of this process for these settings."""
    return _servers.setdefault(settings, Server(settings))


def stop_all() -> None:
    """End all model processes of this process."""
    for server in list(_servers.values()):
        server.stop()


def print_progress(line: str) -> None:
    """Print one line for the person who waits: on stderr, or in Jupyter, which shows stderr as an error, on stdout."""
    print(line, file=sys.stdout if hasattr(builtins, "__IPYTHON__") else sys.stderr, flush=True)


atexit.register(stop_all)
if hasattr(os, "register_at_fork"):
    # A forked process is not the model's parent: it must neither wait for that process nor end it.
    os.register_at_fork(after_in_child=_servers.clear)
