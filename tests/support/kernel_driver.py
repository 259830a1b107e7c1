"""Drives a real kernel as a notebook page does: cells, widget messages, interrupts."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).parents[2]
OLDER = ("6.29.5", "7.0.1")
COLAB = "colab"
"""The packages that Colab has: `requirements/colab.txt`."""
NEWEST = "newest"
VERSIONS = (*OLDER, NEWEST)
PATIENCE = 60.0
SILENCE = 5.0
"""Seconds after which a silent kernel is sent a request: ipykernel 7.0 may sleep over one until the next one comes."""

LOAD = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import backends
from mellea_stream_widget.notebook import output
output.PATIENCE = 600.0  # this page greets when a test says so
del output"""

Message = dict[str, Any]


def write_kernelspec(folder: Path, version: str, env: Mapping[str, str] | None = None) -> None:
    """Write a kernelspec of that name: an ipykernel of `.cache/kernels`, Colab's packages, or this Python."""
    paths, python = [str(ROOT)], Path(sys.executable)
    if version == COLAB:
        python = ROOT / ".venvs" / COLAB / "bin" / "python"
        if not python.exists():
            raise FileNotFoundError(f"Colab's packages are not in {python}; `make kernels` puts them there")
    elif version != NEWEST:
        override = ROOT / ".cache" / "kernels" / version
        if not (override / "ipykernel").is_dir():
            raise FileNotFoundError(f"ipykernel {version} is not in {override}; `make kernels` puts it there")
        paths.insert(0, str(override))
    spec = {
        "argv": [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": version,
        "language": "python",
        "env": {"PYTHONPATH": ":".join(paths), **(env or {})},
    }
    (folder / version).mkdir(parents=True, exist_ok=True)
    (folder / version / "kernel.json").write_text(json.dumps(spec), "utf-8")


class Kernel:
    """A kernel, and a page that is connected to it."""

    def __init__(self, version: str, manager: KernelManager, client: BlockingKernelClient) -> None:
        self.version = version
        self.manager = manager
        self.client = client
        self._said: list[Message] = []
        self._replies: dict[str, Message] = {}

    def forget(self) -> None:
        """Forget what was said so far."""
        self._said.clear()
        self._replies.clear()

    @property
    def pid(self) -> int:
        """Process id of the kernel."""
        return int(self.manager.provisioner.pid)

    @property
    def heard(self) -> list[Message]:
        """All that was said and read so far."""
        return list(self._said)

    def send(self, code: str, *, cell: bool | str = True, allow_stdin: bool = True) -> str:
        """Ask for a cell to be run, without waiting; return the request's id.

        Args:
            cell: name the cell, as a notebook does and a console does not; or its name.
            allow_stdin: say that somebody can be asked, as whoever executes a notebook as a program does not.
        """
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": allow_stdin,
            "stop_on_error": True,
        }
        metadata = {"cellId": cell if isinstance(cell, str) else "a-cell"} if cell else {}
        message = self.client.session.msg("execute_request", content, metadata=metadata)
        self.client.shell_channel.send(message)
        return str(message["header"]["msg_id"])

    def run(self, code: str, **how: Any) -> list[Message]:
        """Run a cell to its end; return what the kernel said of it."""
        return self.finish(self.send(code, **how))

    def value(self, expression: str) -> Any:
        """Return the value of an expression that JSON knows."""
        said = self.run(f"import json as _json; print(_json.dumps({expression}))")
        return json.loads(stream_text(said))

    def eventually(self, expression: str, good: Callable[[Any], bool]) -> Any:
        """Return the value of an expression as soon as it is good."""
        deadline = time.monotonic() + PATIENCE
        while not good(value := self.value(expression)):
            if time.monotonic() > deadline:
                raise TimeoutError(f"still {value!r} after {PATIENCE:g} s")
        return value

    def finish(self, request: str) -> list[Message]:
        """Wait for the end of a cell; return what the kernel said of it.

        The reply is waited for too, as every client does: ipykernel 7.0 may sleep over a request that reaches it
        while it replies. After an error a kernel aborts the cells that reach it at once, which is waited for as well.
        """
        if not any(status_of(message) == "idle" for message in self.said(request)):
            self.until(lambda m: status_of(m) == "idle" and m["parent_header"].get("msg_id") == request)
        if self.reply(request)["content"]["status"] == "error":
            while self._aborts():
                pass
        return self.said(request)

    def _aborts(self) -> bool:
        """Ask for a cell with nothing in it; return whether the kernel has aborted it."""
        request = self.ask("execute_request", {"code": "", "silent": True, "stop_on_error": False})
        self.finish(request)
        return bool(self.reply(request)["content"]["status"] == "aborted")

    def said(self, request: str) -> list[Message]:
        """Return what the kernel has said so far on behalf of a request."""
        return [message for message in self._said if message["parent_header"].get("msg_id") == request]

    def until(self, wanted: Callable[[Message], Any]) -> Message:
        """Read on until a message is as wanted, and give that one."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                message = self.client.get_iopub_msg(timeout=SILENCE)
            except Empty:
                if time.monotonic() < deadline:
                    self.ask("kernel_info_request", {})
                    continue
                kinds = [message["msg_type"] for message in self._said[-8:]]
                raise TimeoutError(f"not said within {PATIENCE:g} s; the last messages were {kinds}") from None
            self._said.append(message)
            if wanted(message):
                return message

    def first(self, wanted: Callable[[Message], Any]) -> Message:
        """Return the first message that is as wanted: one that was read already, or one to come."""
        return next((message for message in self._said if wanted(message)), None) or self.until(wanted)

    def reply(self, request: str) -> Message:
        """Wait for the reply to a request on the shell channel."""
        deadline = time.monotonic() + PATIENCE
        while request not in self._replies:
            try:
                message = self.client.get_shell_msg(timeout=SILENCE)
            except Empty:
                if time.monotonic() > deadline:
                    raise TimeoutError(f"not answered within {PATIENCE:g} s") from None
                self.ask("kernel_info_request", {})
                continue
            self._replies[message["parent_header"].get("msg_id")] = message
        return self._replies[request]

    def ask(
        self,
        kind: str,
        content: Mapping[str, Any],
        subshell: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> str:
        """Send a message on the shell channel; return its id."""
        message = self.client.session.msg(kind, dict(content), metadata=dict(metadata or {}))
        if subshell is not None:
            message["header"]["subshell_id"] = subshell
        self.client.shell_channel.send(message)
        return str(message["header"]["msg_id"])

    def say(self, comm_id: str, content: Any, subshell: str | None = None) -> str:
        """Send a custom message to a widget."""
        data = {"method": "custom", "content": content}
        return self.ask("comm_msg", {"comm_id": comm_id, "data": data}, subshell)

    @property
    def has_subshells(self) -> bool:
        """Whether the kernel can handle messages beside those of its main shell."""
        info = self.reply(self.ask("kernel_info_request", {}))["content"]
        return "kernel subshells" in info.get("supported_features", [])

    def subshell(self) -> str:
        """Make a subshell, as JupyterLab does for the messages of widgets."""
        message = self.client.session.msg("create_subshell_request", {})
        self.client.control_channel.send(message)
        reply = self.client.get_control_msg(timeout=PATIENCE)
        return str(reply["content"]["subshell_id"])

    def widget(self) -> str:
        """Wait for a stream's widget, or a panel; return its comm's id."""
        opened = self.until(
            lambda m: m["msg_type"] == "comm_open" and "view_id" in m["content"]["data"].get("state", ())
        )
        return str(opened["content"]["comm_id"])

    def wait_for_chunk(self) -> None:
        """Wait until the page has been given a chunk, or has been opened with one."""
        widget = [m for m in self._said[-3:] if m["msg_type"] == "comm_open"]
        if not _has_chunk(widget):
            self.until(lambda message: _has_chunk([message]))

    def interrupt(self) -> None:
        """Interrupt the kernel, as the button does."""
        self.manager.interrupt_kernel()


@contextmanager
def running(folder: Path, version: str, env: Mapping[str, str] | None = None) -> Iterator[Kernel]:
    """Run a kernel with that ipykernel, with the extension loaded."""
    write_kernelspec(folder, version, env)
    specs = KernelSpecManager(kernel_dirs=[str(folder)], ensure_native_kernel=False)
    manager = KernelManager(kernel_name=version, kernel_spec_manager=specs)
    manager.start_kernel(cwd=str(folder))
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        kernel = Kernel(version, manager, client)
        kernel.run(LOAD)
        yield kernel
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
        manager.cleanup_resources()


def status_of(message: Message) -> str | None:
    """Return the state that a status message tells of."""
    return message["content"]["execution_state"] if message["msg_type"] == "status" else None


def kinds(messages: list[Message]) -> list[str]:
    """Return the types of messages, in order."""
    return [message["msg_type"] for message in messages]


def stream_text(messages: list[Message], name: str = "stdout") -> str:
    """Return what was printed."""
    return "".join(
        message["content"]["text"]
        for message in messages
        if message["msg_type"] == "stream" and message["content"]["name"] == name
    )


def display_data(messages: list[Message]) -> list[dict[str, Any]]:
    """Return the MIME bundles that were displayed, updates too, in order."""
    return [m["content"]["data"] for m in messages if m["msg_type"] in ("display_data", "update_display_data")]


def custom(message: Message) -> Any:
    """Return the content of a widget's custom message; None for any other message."""
    if message["msg_type"] != "comm_msg" or message["content"]["data"].get("method") != "custom":
        return None
    return message["content"]["data"]["content"]


def events_in(messages: list[Message]) -> list[dict[str, Any]]:
    """Return the events that a widget was opened with or sent, in order."""
    lists = [lines for message in messages if (lines := _lines_in(message))]
    return [event for lines in lists for event in json.loads(lines)]


def _has_chunk(messages: list[Message]) -> bool:
    return any(event["kind"] == "chunk" for event in events_in(messages))


def _lines_in(message: Message) -> str:
    if message["msg_type"] == "comm_open":
        return str(message["content"]["data"].get("state", {}).get("snapshot", ""))
    return str((custom(message) or {}).get("lines", ""))
