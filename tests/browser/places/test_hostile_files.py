"""Fifty notebooks and recordings of an attacker in a real JupyterLab, untrusted and trusted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anywidget
import nbformat
import pytest
from hostile_files import hostile_files, notebook_of, recording_of
from lab import SCREENS, NotebookPage, Server
from nbformat.sign import NotebookNotary
from places import DEVELOPMENT, EXTENSION, write_kernel
from playwright.sync_api import CDPSession, Page

COUNT = 50
SEED = 15
LONGEST = 1000
"""Milliseconds of the processor's time that the longest task of the page took: a busy machine does not count."""
HEAP = 500
"""Megabytes of the largest heap."""

OPEN = """async path => {
    const widget = await jupyterapp.commands.execute("docmanager:open", { path });
    await widget.context.ready;
    await widget.revealed;
}"""
DRAWN = """() => {
    const node = jupyterapp.shell.currentWidget?.node;
    return Boolean(node?.querySelector(".mst-v1-output *, .jp-OutputArea-output pre"));
}"""
IDLE = "() => new Promise(idle => requestIdleCallback(() => requestIdleCallback(idle)))"
CLOSE = "() => { jupyterapp.shell.currentWidget.context.model.dirty = false; jupyterapp.shell.currentWidget.close(); }"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a JupyterLab with this checkout's extension, whose notary trusts what is signed here."""
    server = Server(tmp_path_factory.mktemp("hostile"), DEVELOPMENT)
    extensions = server.kernels.parent / "labextensions"
    extensions.mkdir(parents=True)
    (extensions / "mellea-stream-widget").symlink_to(EXTENSION)
    write_kernel(server.kernels / "python3", DEVELOPMENT)
    with server.running():
        yield server


def write_all(server: Server) -> list[str]:
    """Write the files, each notebook once to be distrusted and once to be trusted; return their names."""
    notary = NotebookNotary(data_dir=str(server.kernels.parent))
    names = []
    for number, file in enumerate(hostile_files(SEED, COUNT)):
        stem = f"{number:02}_{file.kind}"
        names += [f"{stem}.ipynb", f"{stem}_trusted.ipynb", f"{stem}.stream.jsonl"]
        notebook = notebook_of(file)
        nbformat.write(notebook, server.notebooks / names[-3])
        notebook.cells[0].id = "trusted"
        nbformat.write(notebook, server.notebooks / names[-2])
        notary.sign(notebook)
        (server.notebooks / names[-1]).write_text(recording_of(file), "utf-8")
    return names


def test_none_holds_the_page_up_or_fills_its_memory(lab: Server, page: Page) -> None:
    names = write_all(lab)
    page.goto(f"{lab.url}/lab?reset&token={lab.token}")
    page.wait_for_function("() => window.jupyterapp?.restored")
    page.evaluate("() => jupyterapp.restored")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    figures = {name: measure(page, session, name) for name in names}
    SCREENS.mkdir(parents=True, exist_ok=True)
    (SCREENS.parent / "hostile-files.json").write_text(json.dumps(figures, indent=1), "utf-8")
    worst = sorted(figures.items(), key=lambda item: -item[1]["longest"])
    assert [item for item in worst if item[1]["longest"] > LONGEST or item[1]["heap"] > HEAP] == []


def measure(page: Page, session: CDPSession, name: str) -> dict[str, int]:
    """Open a file, wait until something is drawn, and close it; return the longest task, and the heap then."""
    browser = page.context.browser
    assert browser is not None
    browser.start_tracing(page=page, categories=["toplevel"])
    page.evaluate(OPEN, name)
    choice = page.locator(".jp-Dialog").get_by_role("button", name="No Kernel")
    if name.endswith(".ipynb"):
        choice.click()
    page.wait_for_function(DRAWN)
    page.evaluate(IDLE)
    metrics: list[dict[str, Any]] = session.send("Performance.getMetrics")["metrics"]
    heap = next(one["value"] for one in metrics if one["name"] == "JSHeapUsedSize")
    longest = longest_task(json.loads(browser.stop_tracing())["traceEvents"])
    page.evaluate(CLOSE)
    return {"longest": round(longest), "heap": round(heap / 1e6)}


def longest_task(events: list[dict[str, Any]]) -> float:
    """Return how many milliseconds of the processor the longest task of a page's main thread took."""
    names = {(one["pid"], one["tid"]): one["args"]["name"] for one in events if one["name"] == "thread_name"}
    tasks = [one for one in events if "tdur" in one and names.get((one["pid"], one["tid"])) == "CrRendererMain"]
    return max((one["tdur"] for one in tasks), default=0) / 1000


def notebook_with_a_state(name: str, server: Server) -> nbformat.NotebookNode:
    """Write a notebook that keeps an anywidget, whose code tells the page that it runs."""
    version = f"~{'.'.join(anywidget.__version__.split('.')[:2])}.*"
    state = {
        **{"_anywidget_id": "a.b", "_esm": f"window[{name!r}] = true; export default {{ initialize() {{}} }}"},
        **{"_model_name": "AnyModel", "_model_module": "anywidget", "_model_module_version": version},
        **{"_view_name": "AnyView", "_view_module": "anywidget", "_view_module_version": version},
    }
    model = {"model_name": "AnyModel", "model_module": "anywidget", "model_module_version": version, "state": state}
    data = {"application/vnd.jupyter.widget-view+json": {"model_id": "abc", "version_major": 2, "version_minor": 0}}
    output = nbformat.v4.new_output("display_data", data={**data, "text/plain": "a widget"})
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1", outputs=[output])])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "python3", "language": "python"}
    kept = {"version_major": 2, "version_minor": 0, "state": {"abc": model}}
    notebook.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": kept}
    nbformat.write(notebook, server.notebooks / name)
    return notebook


def test_a_saved_widget_state_runs_code_only_in_a_trusted_notebook(lab: Server, page: Page) -> None:
    notebook_with_a_state("stranger.ipynb", lab)
    NotebookNotary(data_dir=str(lab.kernels.parent)).sign(notebook_with_a_state("own.ipynb", lab))
    NotebookPage(page, lab, "stranger.ipynb").wait_for_kernel()
    page.evaluate(OPEN, "own.ipynb")
    page.wait_for_function("() => window['own.ipynb']")
    assert page.evaluate("() => window['stranger.ipynb'] ?? false") is False


def test_the_files_are_the_same_each_time(tmp_path: Path) -> None:
    assert list(hostile_files(3, 10)) == list(hostile_files(3, 10))
