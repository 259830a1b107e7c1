"""A JupyterLab in another environment than the kernel: it knows ipywidgets, but neither anywidget nor our extension."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from lab import NotebookPage, Server
from playwright.sync_api import Browser, expect

MISSING = ["anywidget", "mellea-stream-widget"]
SETUP = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import StreamPanel, backends
endless = backends.scripted("One more cup. ", cut="word", pace=0.02, endless=True)
tea = backends.scripted("Tea is old. Tea is good.", cut="word", pace=0.02)

def no_prices(chunk):
    return "$" not in chunk"""
ENDLESS = "%%stream --require no_prices --backend endless\nTell me about tea."
PANEL = "panel = StreamPanel(tea, requirements=[no_prices])\npanel"


@pytest.fixture
def notebook(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotebookPage]:
    server = Server(tmp_path_factory.mktemp("bare"))
    folder = server.root / "config" / "labconfig"
    folder.mkdir(parents=True)
    disabled = {"disabledExtensions": dict.fromkeys(MISSING, True)}
    (folder / "page_config.json").write_text(json.dumps(disabled), "utf-8")
    with server.running(), browser.new_context(viewport={"width": 1200, "height": 1600}) as context:
        server.write("bare.ipynb", [SETUP, ENDLESS, PANEL, "panel.run('Tell me of tea.').wait()\nNone"], "python3")
        opened = NotebookPage(context.new_page(), server, "bare.ipynb", "lab")
        opened.wait_for_kernel()
        yield opened
        opened.shut_down()


@pytest.mark.claim("no-anywidget")
def test_the_run_grows_as_html_and_the_kernel_s_interrupt_stops_it(notebook: NotebookPage) -> None:
    notebook.run(0)
    notebook.start(1)
    output = notebook.output(1)
    expect(output).to_contain_text("This page does not draw the live view")
    expect(output).to_contain_text("To stop the run, interrupt the kernel.")
    expect(output).to_contain_text("One more cup. " * 5)
    notebook.screenshot("bare-running", notebook.cell(1))
    notebook.interrupt()
    notebook.settle(1)
    expect(output).to_contain_text("Stopped")
    expect(output).not_to_contain_text("This page does not draw")

    notebook.run(2)
    expect(notebook.output(2)).to_contain_text("To start a run, call run() of this panel")
    notebook.run(3)
    expect(notebook.output(2)).to_contain_text("Tea is old. Tea is good.")
    notebook.screenshot("bare-panel", notebook.cell(2))
    notebook.save()
    cells = notebook.server.read(notebook.name).cells
    kept = ["application/vnd.mellea-stream.v1+json", "text/html", "text/plain"]
    assert [sorted(output.data) for cell in cells[1:3] for output in cell.outputs if "data" in output] == [kept, kept]
