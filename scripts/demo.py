"""Execute a notebook in this terminal: each cell's output is printed while the cell runs.

Leaves the executed notebook and an HTML page that needs nothing but itself in a folder.
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Any

import nbformat
from jinja2 import DictLoader
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter
from traitlets.config import Config

from mellea_stream_widget.backends.embedded.weights import VARIABLE, find
from mellea_stream_widget.views.saved import UNSETTLED_LINE

BOLD, DIM, PLAIN = ("\x1b[1m", "\x1b[2m", "\x1b[0m") if sys.stdout.isatty() else ("", "", "")
PAGE = """\
{% extends 'lab/index.html.j2' %}
{% block html_head_js %}{% endblock %}
{% block html_head_js_mathjax %}{% endblock %}
{% block html_head_js_mermaidjs %}{% endblock %}
"""
OUTSIDE = re.compile(
    r"""<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)=["'](?:https?:)?//[^"']*"""
    r"""|\burl\(["']?(?:https?:)?//[^)]*|\bimport\(["'][^"']*"""
)


class Narrator(NotebookClient):
    """Executes a notebook and prints what the kernel says at the moment it says it."""

    def __init__(self, notebook: nbformat.NotebookNode, folder: Path) -> None:
        super().__init__(
            notebook,
            timeout=600,
            extra_arguments=["--IPKernelApp.log_level=40"],
            resources={"metadata": {"path": str(folder)}},
            on_notebook_start=self._pass_interrupts_on,
            on_cell_start=self._announce,
            on_notebook_complete=lambda notebook: self._print_line(""),
        )
        self._shown: dict[str, str] = {}
        self._open = False

    def process_message(self, msg: dict[str, Any], cell: Any, cell_index: int) -> Any:
        """Print a message of the kernel, then let it become the cell's output."""
        content = msg["content"]
        match msg["msg_type"]:
            case "stream":
                self._print(content["text"])
            case "display_data" | "update_display_data" | "execute_result":
                display_id = content.get("transient", {}).get("display_id")
                self._print_growing(display_id or msg["header"]["msg_id"], content["data"].get("text/plain", ""))
            case "error":
                self._print_line(f"{content['ename']}: {content['evalue']}")
        return super().process_message(msg, cell, cell_index)

    def _pass_interrupts_on(self, **_: Any) -> None:
        """Make Ctrl-C interrupt the cell, as the notebook's stop button does, instead of killing the kernel."""
        loop = asyncio.get_running_loop()
        kernel = self.km
        assert kernel is not None
        pending: set[asyncio.Future[Any]] = set()

        def interrupt() -> None:
            loop.remove_signal_handler(signal.SIGINT)  # a second Ctrl-C is for this program
            pending.add(asyncio.ensure_future(kernel.interrupt_kernel()))

        loop.add_signal_handler(signal.SIGINT, interrupt)

    def _announce(self, *, cell: Any, cell_index: int) -> None:
        self._print_line("")
        if cell.cell_type == "markdown":
            print(f"{DIM}{cell.source}{PLAIN}", flush=True)
        elif cell.source.strip():
            first, *rest = cell.source.split("\n")
            lines = [f"{BOLD}[{cell_index}]{PLAIN} {first}", *(f"    {line}".rstrip() for line in rest)]
            print("\n".join(lines), flush=True)

    def _print(self, text: str) -> None:
        if text:
            self._open = not text.endswith("\n")
            print(text, end="", flush=True)

    def _print_line(self, line: str) -> None:
        """Print on a line of its own."""
        end = "\n" if self._open else ""
        self._open = False
        print(f"{end}{line}", flush=True)

    def _print_growing(self, display_id: str, text: str) -> None:
        """Print what a display has gained since it was printed last."""
        before, text = self._shown.get(display_id, ""), text.removesuffix(UNSETTLED_LINE)
        self._shown[display_id] = text
        if text.startswith(before):
            self._print(text[len(before) :])
        else:
            self._print_line(text)


def write_page(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Write a notebook as an HTML page that loads nothing from anywhere.

    Raises:
        RuntimeError: the page would load something.
    """
    exporter = HTMLExporter(
        config=Config({"HTMLExporter": {"template_file": "page.html.j2"}}),
        extra_loaders=[DictLoader({"page.html.j2": PAGE})],
    )
    page, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": path.stem}})
    if outside := OUTSIDE.findall(page):
        raise RuntimeError(f"{path} would load {outside}")
    path.write_text(page, "utf-8")


def run(source: Path, target: Path) -> bool:
    """Execute the notebook and write both files, also where a cell ends it; tell whether all cells ran."""
    notebook = nbformat.read(source, as_version=4)
    narrator = Narrator(notebook, source.parent)
    completed = True
    try:
        narrator.execute()
    except CellExecutionError as exc:
        completed = False
        print(f"The notebook ended there: {exc.ename}", flush=True)
    target.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, target / source.name)
    write_page(notebook, target / f"{source.stem}.html")
    return completed


def main() -> int:
    """Run the demo on the embedded model, whatever other model may answer on this machine."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    os.environ[VARIABLE] = str(find())
    began = time.monotonic()
    try:
        completed = run(source, target)
    except KeyboardInterrupt:
        print("\ninterrupted")
        return 130
    print(f"{time.monotonic() - began:.0f} s. The executed notebook and a page of it, readable offline, are here:")
    print(f"  {target / source.name}\n  {target / f'{source.stem}.html'}")
    print(f"\n{BOLD}Next: `make lab` opens {source.name} in JupyterLab.{PLAIN}")
    return 0 if completed else 1


if __name__ == "__main__":
    sys.exit(main())
