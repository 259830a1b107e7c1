"""Where people work: the environments of `make places`, and the programs in them."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from lab import SCREENS, App, NotebookPage, Server, end
from playwright.sync_api import BrowserContext

ROOT = Path(__file__).parents[3]
EXTENSION = ROOT / "build" / "labextension"
DEVELOPMENT = sys.executable
"""The Python of the other tests."""

KERNEL = "place"
"""Not python3: JupyterLab takes that one from its own environment."""

SETUP = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import StreamPanel, StreamWidget, backends

def no_prices(chunk):
    return "names a price" if "$" in chunk else True

tea = backends.scripted("Tea is hot. Tea is old. It costs $5. Enjoy it.", cut="word", pace=0.1)
endless = backends.scripted("One more cup. ", cut="word", pace=0.05, endless=True)"""
TEA = "%%stream --backend tea --require no_prices --chunking sentence\nTell me of tea."
ENDLESS = "%%stream --backend endless --require no_prices --chunking sentence\nTell me more."


def python_of(place: str) -> str:
    """Return the Python of a place's environment."""
    python = ROOT / ".venvs" / place / "bin" / "python"
    if not python.exists():
        raise FileNotFoundError(f"{python} is not there; `make places` puts it there")
    return str(python)


def write_kernel(folder: Path, python: str) -> None:
    """Write the spec of a kernel of that Python, which finds this package in the checkout."""
    folder.mkdir(parents=True, exist_ok=True)
    spec = {
        "argv": [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": folder.name,
        "language": "python",
        "env": {"PYTHONPATH": str(ROOT)},
        "metadata": {"debugger": False},
    }
    (folder / "kernel.json").write_text(json.dumps(spec), "utf-8")


@contextlib.contextmanager
def lab_of(place: str, folder: Path, kernel: str | None = None) -> Iterator[Server]:
    """Run the JupyterLab of a place, with this package's extension.

    Args:
        place: the environment of the server.
        folder: where its files go.
        kernel: the Python of the kernel; by default the place's own.
    """
    server = Server(folder, python_of(place))
    extensions = server.kernels.parent / "labextensions"
    extensions.mkdir(parents=True)
    (extensions / "mellea-stream-widget").symlink_to(EXTENSION)
    write_kernel(server.kernels / KERNEL, kernel or python_of(place))
    with server.running():
        yield server


def open_in(server: Server, context: BrowserContext, name: str, cells: list[str], app: App = "lab") -> NotebookPage:
    """Write a notebook of code cells, open it, and wait for its kernel."""
    server.write(name, cells, KERNEL)
    notebook = NotebookPage(context.new_page(), server, name, app)
    notebook.wait_for_kernel()
    return notebook


@contextlib.contextmanager
def program(place: str, folder: Path, *command: str) -> Iterator[str]:
    """Run a module of a place in a folder, `{port}` in its arguments being a free one; give its address."""
    server = Server(folder / "jupyter", python_of(place))
    write_kernel(server.kernels / "python3", python_of(place))
    environment = {**server.environment(), "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    with server.log.open("wb") as log:
        process = subprocess.Popen(
            [server.python, "-m", *(word.replace("{port}", str(server.port)) for word in command)],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        server.wait_for(process, "/")
        yield server.url
    finally:
        end(process)


def picture(name: str) -> Path:
    """Return where a picture of a page goes."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    return SCREENS / f"{name}.png"
