"""Waits in a cell while the messages of its widget are handled. Only this module uses ipykernel's private names.

While a cell runs, its kernel reads no messages: a click on Stop would arrive after the run. So the waiting thread reads
the kernel's shell channel itself. It handles the messages of our widgets, and the requests with which a reloaded page
finds its widgets again. It keeps all other messages, and returns them in order when the wait is over.

The order matters. On ipykernel 7 the next messages are often already tasks on the kernel's loop, two steps before the
lock at which they queue. A message that is returned by a shorter way (`create_task` on the kernel's `shell_main`)
overtakes them, and "Run All" runs cells out of order. So messages are returned through the stream's own callback.
"""

from __future__ import annotations

import inspect
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from .hearing import heard
from .threads import noted, wait_plainly

_CONTROL = "jupyter.widget.control"
_QUESTIONS = ("kernel_info_request", "comm_info_request")
_served: set[str] = set()
_noted = False


def serve(comm: Any) -> None:
    """Handle the messages of a comm while a cell waits, until `dismiss`."""
    comm_id = getattr(comm, "comm_id", None)
    if comm_id is None:
        return
    _served.add(comm_id)
    if hasattr(comm, "_reply_subshell_for"):
        # ipykernel 7.4 sends the page's messages to the shell that last used the comm: the main one, which the cell
        # blocks. The page names the right one in the header.
        comm._reply_subshell_for = _as_asked


def _as_asked(_data: Any, subshell_id: str | None) -> str | None:
    return subshell_id


def dismiss(comm: Any) -> None:
    """Stop handling the messages of a comm."""
    _served.discard(getattr(comm, "comm_id", ""))


def wait(done: Future[Any], kernel: Any) -> None:
    """Block until `done`; handle messages meanwhile, if this is the main thread of an ipykernel.

    Args:
        done: the future to wait for; its result is ignored.
        kernel: the kernel that runs this cell; None outside a kernel.

    Raises:
        KeyboardInterrupt: the kernel was interrupted.
    """
    if kernel is not None and threading.current_thread() is threading.main_thread():
        try:
            channel = _Channel(kernel)
        except Exception as exc:
            _note(exc)
        else:
            _wait_pumping(done, channel)
    wait_plainly(done)


def _wait_pumping(done: Future[Any], channel: _Channel) -> None:
    import zmq

    with _wakes() as (wake, woken), noted(wake) as interrupted, heard():
        done.add_done_callback(lambda _: wake())
        poller = zmq.Poller()
        poller.register(channel.socket, zmq.POLLIN)
        poller.register(woken, zmq.POLLIN)
        try:
            while not done.done() and not interrupted():
                poller.poll(1000)  # a signal that reaches another thread does not end a poll
                channel.take_all()
        except Exception as exc:
            _note(exc)
        finally:
            channel.give_back()
    if interrupted():
        raise KeyboardInterrupt


class _Channel:
    """Reads the shell channel of a kernel in its main thread."""

    def __init__(self, kernel: Any) -> None:
        self._kernel = kernel
        self._session = kernel.session
        if getattr(kernel, "_supports_kernel_subshells", False):
            manager = kernel.shell_channel_thread.manager
            self._stream = manager._shell_channel_to_main.to_stream
            self._replies = manager.get_subshell_to_shell_channel_socket(None)
        else:
            self._stream = self._replies = kernel.shell_stream
        self.socket = self._stream.socket
        self._callback: Callable[[Any], Any] = self._stream._recv_callback
        self._return: Callable[..., None] = self._stream._run_callback
        self._publish: Callable[..., None] = kernel._publish_status
        self._handlers: dict[str, Callable[..., Any]] = kernel.shell_handlers
        self._comms: dict[str, Any] = kernel.comm_manager.comms
        self._kept: list[Any] = []

    def take_all(self) -> None:
        """Read all waiting messages: handle ours, keep the others."""
        import zmq

        while True:
            try:
                message = self.socket.recv_multipart(zmq.NOBLOCK, copy=False)
            except zmq.Again:
                return
            ours = self._read_ours(message)
            if ours is None:
                self._kept.append(message)
            else:
                self._handle(*ours)

    def _read_ours(self, message: Any) -> tuple[str, Any, Any] | None:
        """Return type, sender and content of one of our messages; None for other messages, which stay unread.

        The session rejects a second reading of the same message as a forged copy.
        """
        try:
            idents, parts = self._session.feed_identities(message, copy=False)
            kind = self._session.unpack(parts[1].bytes)["msg_type"]
            if not self._is_ours(kind, parts):
                return None
            return kind, idents, self._session.deserialize(parts, copy=False)
        except Exception:
            return None  # malformed; the kernel reports it when it is returned

    def give_back(self) -> None:
        """Return the kept messages to the kernel, in order, and make its loop look at the socket again."""
        kept, self._kept = self._kept, []
        for message in kept:
            self._return(self._callback, message)
        # The loop waits for an edge of the socket's file descriptor, which our reads may have consumed.
        self._stream.on_recv(self._callback, copy=False)

    def _is_ours(self, kind: str, parts: Any) -> bool:
        if kind in _QUESTIONS:
            return True
        if kind not in ("comm_open", "comm_msg", "comm_close"):
            return False
        content = self._session.unpack(parts[4].bytes)
        comm_id = content["comm_id"]
        if kind == "comm_open":
            return bool(content["target_name"] == _CONTROL)
        target = getattr(self._comms.get(comm_id), "target_name", None)
        return comm_id in _served or target == _CONTROL

    def _handle(self, kind: str, idents: Any, message: Any) -> None:
        cell = self._kernel.get_parent("shell")
        self._publish("busy", "shell", parent=message)
        try:
            _drive(self._handlers[kind](self._replies, idents, message))
        except Exception:
            self._kernel.log.exception("a message that came while a cell waited could not be handled")
        if self._replies is self._stream:
            import zmq

            self._stream.flush(zmq.POLLOUT)
        self._publish("idle", "shell", parent=message)
        # A page takes every "idle" as the kernel's, but the cell still runs.
        self._publish("busy", "shell", parent=cell)


def _drive(result: Any) -> None:
    """Run a handler's coroutine, which never waits."""
    if inspect.iscoroutine(result):
        try:
            result.send(None)
        except StopIteration:
            return
        result.close()
        raise RuntimeError("the handler waits for something")


@contextmanager
def _wakes() -> Iterator[tuple[Callable[[], None], int]]:
    """Yield a function for any thread, and the file descriptor that it makes readable."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    lock = threading.RLock()  # a signal's handler calls `wake` in a thread that may be in it already

    def wake() -> None:
        with lock:
            if ours.fileno() >= 0:
                ours.send(b"x")

    try:
        yield wake, theirs.fileno()
    finally:
        with lock:
            ours.close()
        theirs.close()


def _note(exc: Exception) -> None:
    """Print once that Stop may be late, because the kernel is of an unknown version."""
    global _noted
    if not _noted:
        _noted = True
        print(
            "Stop may take effect only after this cell, because this version of ipykernel is not known "
            f"({type(exc).__name__}: {exc}). To stop now, interrupt the kernel.",
            file=sys.stderr,
        )
