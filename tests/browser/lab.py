"""A Jupyter server of its own for the tests, and a notebook page that a test can drive."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import nbformat
from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as NotInTime

App = Literal["lab", "notebook"]
START_LIMIT = 60.0
SCREENS = Path(__file__).parents[2] / "build" / "screens"

# A page that was just loaded has no application yet, then no widget, no session, and no kernel.
CONTEXT = "window.jupyterapp?.shell?.currentWidget?.sessionContext"
KERNEL = f"{CONTEXT}?.session?.kernel"
KERNEL_READY = f"""() => {{
    const kernel = {KERNEL};
    if (kernel?.connectionStatus !== "connected") return false;
    // A kernel that was replaced never answers, and ipykernel 7.0 may sleep over a request until the next one comes.
    const answered = kernel.requestKernelInfo().then(() => kernel === {KERNEL} && kernel.status === "idle");
    const late = new Promise((resolve) => setTimeout(resolve, 5000, false));
    return Promise.race([answered.catch(() => false), late]);
}}"""
RUN_CELL = """index => {
    jupyterapp.shell.currentWidget.content.activeCellIndex = index;
    const started = (window.started_ ??= new Set());
    const end = () => started.delete(index);
    started.add(index);
    void jupyterapp.commands.execute("notebook:run-cell").then(end, end);
}"""
SETTLED = """index => {
    const model = jupyterapp.shell.currentWidget?.content.widgets[index]?.model;
    const ended = model && model.executionState !== "running" && model.executionCount !== null;
    return Boolean(ended) && !window.started_?.has(index);
}"""
REPLIED = f"""async index => {{
    const cell = jupyterapp.shell.currentWidget.content.widgets[index];
    const reply = await cell.outputArea.future?.done.catch(() => undefined);
    const nothing = {{code: "", silent: true, stop_on_error: false}};
    const aborts = async () => (await {KERNEL}.requestExecute(nothing).done).content.status === "aborted";
    if (reply?.content.status === "error") while (await aborts());
}}"""
HOLD = """
import pathlib, time

def held(word, name):
    def wait(chunk):
        while word in chunk and not pathlib.Path(name).exists():
            time.sleep(0.01)
        return True
    return wait
"""
"""Makes requirements that hold the chunk with a word until `NotebookPage.release` lets it go."""


class Server:
    """A running Jupyter server with a fresh configuration, serving JupyterLab and Notebook alike."""

    def __init__(self, root: Path, python: str = sys.executable) -> None:
        """Prepare a server below `root`; nothing runs until `start`."""
        self.root = root
        self.notebooks = root / "notebooks"
        self.token = secrets.token_hex(16)
        self.log = root / "server.log"
        self.python = python
        self.kernels = root / "data" / "kernels"
        self.notebooks.mkdir(parents=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        """Give the environment that keeps every setting of this machine's user out."""
        folders = {
            "JUPYTER_CONFIG_DIR": "config",
            "JUPYTER_DATA_DIR": "data",
            "JUPYTER_RUNTIME_DIR": "runtime",
            "IPYTHONDIR": "ipython",
            "JUPYTERLAB_SETTINGS_DIR": "settings",
            "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        }
        fresh = {name: str(self.root / folder) for name, folder in folders.items()}
        return {**os.environ, **fresh}

    def command(self) -> list[str]:
        """Give the command line of the server."""
        return [
            *(self.python, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1"),
            *(f"--port={self.port}", "--ServerApp.port_retries=0"),
            f"--IdentityProvider.token={self.token}",
            f"--ServerApp.root_dir={self.notebooks}",
            "--LabApp.expose_app_in_browser=True",
            "--LabApp.news_url=None",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            "--JupyterNotebookApp.expose_app_in_browser=True",
        ]

    def _settle(self) -> None:
        """Write JupyterLab's settings for the tests.

        Its question about news is answered: it would lie over the pictures. Its completer waits a minute for the
        kernel instead of a second, after which it drops the answer: a busy machine may need longer.
        """
        settings = {
            "apputils-extension/notification": {"fetchNews": "false"},
            "completer-extension/manager": {"providerTimeout": 60_000},
        }
        for name, values in settings.items():
            file = self.root / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            file.parent.mkdir(parents=True)
            file.write_text(json.dumps(values))

    @contextlib.contextmanager
    def running(self) -> Iterator[Server]:
        """Run the server, and end it together with its kernels."""
        self._settle()
        with self.log.open("wb") as log:
            process = subprocess.Popen(
                self.command(),
                cwd=self.root,
                env=self.environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            self.wait_for(process, f"/api/status?token={self.token}")
            yield self
        finally:
            end(process)

    def wait_for(self, process: subprocess.Popen[bytes], path: str) -> None:
        """Wait until the server's process answers there."""
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                urllib.request.urlopen(f"{self.url}{path}", timeout=5).close()
                return
            time.sleep(0.1)
        raise RuntimeError(f"The Jupyter server did not start:\n{self.log.read_text()}")

    def wait_until_idle(self) -> None:
        """Wait until no kernel is busy, whether or not a page is open."""
        deadline = time.monotonic() + START_LIMIT
        while any(one["execution_state"] != "idle" for one in self._kernels()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"a kernel is still busy after {START_LIMIT:g} s")
            time.sleep(0.1)

    def _kernels(self) -> list[dict[str, Any]]:
        with urllib.request.urlopen(f"{self.url}/api/kernels?token={self.token}", timeout=5) as answer:
            kernels: list[dict[str, Any]] = json.load(answer)
        return kernels

    def end_kernels(self) -> None:
        """End all kernels, as if each had died while no page was open."""
        for kernel in self._kernels():
            address = f"{self.url}/api/kernels/{kernel['id']}?token={self.token}"
            urllib.request.urlopen(urllib.request.Request(address, method="DELETE"), timeout=START_LIMIT).close()

    def start_kernel(self, name: str, kernel: str = "python3") -> None:
        """Start the kernel of a notebook while its page is still being loaded: the page finds it there."""
        threading.Thread(target=self._start_kernel, args=(name, kernel), daemon=True).start()

    def _start_kernel(self, name: str, kernel: str) -> None:
        session = {"path": name, "name": name, "type": "notebook", "kernel": {"name": kernel}}
        address = f"{self.url}/api/sessions?token={self.token}"
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(address, json.dumps(session).encode(), headers)
        with contextlib.suppress(OSError):  # then the page starts it
            urllib.request.urlopen(request, timeout=START_LIMIT).close()

    def write(self, name: str, cells: list[str], kernel: str = "python3") -> None:
        """Write a notebook with these code cells, without outputs, into the server's folder."""
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        notebook.metadata["kernelspec"] = {"name": kernel, "display_name": kernel, "language": "python"}
        nbformat.write(notebook, self.notebooks / name)

    def read(self, name: str) -> Any:
        """Read a notebook as it was last saved."""
        return nbformat.read(self.notebooks / name, as_version=4)

    def add_kernel(self, name: str, search_path: Path) -> None:
        """Register a kernel that finds its packages in `search_path` before anywhere else."""
        folder = self.kernels / name
        folder.mkdir(parents=True, exist_ok=True)
        spec = {
            "argv": [self.python, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
            "display_name": name,
            "language": "python",
            "env": {"PYTHONPATH": str(search_path)},
            "metadata": {"debugger": False},
        }
        (folder / "kernel.json").write_text(json.dumps(spec))


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask for a clean shutdown (which ends the kernels too) and insist after ten seconds."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class NotebookPage:
    """One open notebook in JupyterLab or Notebook 7: cells are counted from 0."""

    def __init__(self, page: Page, server: Server, name: str, app: App = "lab") -> None:
        """Open the notebook and wait for its kernel."""
        self.page = page
        self.server = server
        self.name = name
        self.app = app
        self.goto()

    def goto(self) -> None:
        """Load the page anew and wait for the notebook, not for its kernel."""
        path = f"lab/tree/{self.name}?reset&" if self.app == "lab" else f"notebooks/{self.name}?"
        self.page.goto(f"{self.server.url}/{path}token={self.server.token}")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell")
        self.page.wait_for_function(f"() => Boolean({CONTEXT})")

    def wait_for_kernel(self) -> None:
        """Wait until the kernel is connected and idle: a cell that is run earlier may be lost."""
        self.page.wait_for_function(KERNEL_READY)

    def wait_for_session(self) -> None:
        """Wait until the page knows its kernel, which may be busy: a page that was just loaded looks for it."""
        self.page.wait_for_function(f"() => Boolean({KERNEL})")

    def cell(self, index: int) -> Locator:
        """Give a cell of the notebook."""
        return self.page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{index}']")

    def output(self, index: int) -> Locator:
        """Give the output area of a cell."""
        return self.cell(index).locator(".jp-OutputArea")

    def start(self, index: int) -> None:
        """Run a cell and return at once."""
        self.page.evaluate(RUN_CELL, index)

    def settle(self, index: int, timeout: float = 60) -> None:
        """Wait until a cell that was started has ended.

        The reply is waited for too: ipykernel 7.0 may sleep over a request that reaches it while it replies. After an
        error a kernel aborts the cells that reach it at once, which is waited for as well.
        """
        self.page.wait_for_function(SETTLED, arg=index, timeout=timeout * 1000)
        self.page.evaluate(REPLIED, index)

    def run(self, index: int, timeout: float = 60) -> None:
        """Run a cell and wait until it has ended."""
        self.start(index)
        self.settle(index, timeout)

    def running(self, index: int) -> bool:
        """Tell whether a cell that was started has not ended yet."""
        return not self.page.evaluate(SETTLED, index)

    def release(self, name: str) -> None:
        """Let go the chunk that a requirement of `HOLD` holds under this name."""
        (self.server.notebooks / name).touch()

    def expect_value(self, script: str, argument: Any, wanted: Any) -> None:
        """Wait until a script returns a value of JSON."""
        written = json.dumps(wanted, ensure_ascii=False, separators=(",", ":"))
        same = f"([argument, wanted]) => JSON.stringify(({script})(argument)) === wanted"
        with contextlib.suppress(NotInTime):
            self.page.wait_for_function(same, arg=[argument, written])
        assert self.page.evaluate(script, argument) == wanted

    def interrupt(self) -> None:
        """Interrupt the kernel as the toolbar's button does."""
        self.wait_for_session()
        self.page.evaluate(f"() => {KERNEL}.interrupt()")

    def restart_kernel(self) -> None:
        """Restart the kernel: all that it knew is gone."""
        self.wait_for_session()
        self.page.evaluate(f"() => {KERNEL}.restart()")
        self.wait_for_kernel()

    def reload(self) -> None:
        """Load the page anew, with the notebook and its kernel kept."""
        self.save()
        self.goto()

    def save(self) -> None:
        """Save the notebook."""
        self.page.evaluate("() => jupyterapp.commands.execute('docmanager:save')")

    def shut_down(self) -> None:
        """End the notebook's kernel and close the page."""
        self.page.evaluate(f"() => {CONTEXT}?.shutdown()")
        self.page.close()

    def theme(self, name: Literal["JupyterLab Light", "JupyterLab Dark"]) -> None:
        """Change JupyterLab's theme and wait until the page wears it."""
        self.page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", name)
        self.page.wait_for_selector(f"body[data-jp-theme-name='{name}']", state="attached")

    def screenshot(self, name: str, target: Locator | None = None) -> Path:
        """Leave a picture of the page, or of one element, in build/screens."""
        SCREENS.mkdir(parents=True, exist_ok=True)
        path = SCREENS / f"{name}.png"
        (target or self.page).screenshot(path=path, animations="disabled")
        return path
