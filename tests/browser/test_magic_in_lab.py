"""The magic's options in a real JupyterLab: Tab, and streams in the background."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lab import NotebookPage
from playwright.sync_api import expect

Open = Callable[..., NotebookPage]

SETUP = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import backends
slow = backends.scripted("Tea is hot. " * 400, pace=0.02)
def no_prices(chunk): return "$" not in chunk
"""


def test_tab_offers_options_and_their_values(open_notebook: Open) -> None:
    notebook = open_notebook([SETUP, ""])
    notebook.run(0)
    editor = notebook.cell(1).locator(".cm-content")
    editor.click()
    notebook.page.keyboard.type("%%stream --chun")
    notebook.page.keyboard.press("Tab")
    offered = notebook.page.locator(".jp-Completer .jp-Completer-item")
    expect(offered).to_have_count(1)
    notebook.page.keyboard.press("Enter")
    expect(editor).to_have_text("%%stream --chunking")
    notebook.page.keyboard.type(" p")
    notebook.page.keyboard.press("Tab")
    expect(offered.filter(has_text="paragraph")).to_be_visible()
    expect(offered.filter(has_text="prose")).to_be_visible()
    notebook.screenshot("tab")


def test_streams_in_the_background_go_on_side_by_side_while_cells_run(open_notebook: Open) -> None:
    cells = [
        SETUP,
        "%%stream --background -b slow -r no_prices -o first --title 'The first'\nTell me of tea.",
        "%%stream --background -b slow -o second --title 'The second'\nTell me of tea.",
        "%stream_list",
        "%stream_wait first",
        "%stream_stop all\n%stream_wait",
        "print(first.outcome, second.outcome)",
    ]
    notebook = open_notebook(cells)
    for index in (0, 1, 2, 3):
        notebook.run(index)
    expect(notebook.output(1).locator(".title")).to_have_text("The first")
    expect(notebook.output(2).locator(".chunk").nth(3)).to_be_visible()
    expect(notebook.output(1)).not_to_contain_text("<Stream running")
    expect(notebook.output(3)).to_contain_text("running")
    notebook.screenshot("background")
    notebook.start(4)
    assert notebook.running(4)
    notebook.output(1).locator("button.stop").click()
    notebook.settle(4)
    expect(notebook.output(1).locator("article")).to_have_attribute("data-outcome", "stopped")
    expect(notebook.output(2).locator("article")).to_have_attribute("data-outcome", "running")
    notebook.run(5)
    notebook.run(6)
    expect(notebook.output(6)).to_have_text("stopped stopped")
    # What is kept stands in the place of the widget, under its title.
    expect(notebook.output(2).locator(".mst-v1-output .title")).to_have_text("The second")


@pytest.mark.claim("--raise")
def test_an_exception_stands_in_one_line_below_the_view_and_run_all_stops_there(open_notebook: Open) -> None:
    cells = [
        SETUP,
        "%%stream -b backends.scripted('Tea costs $5.') -r no_prices --raise\nTell me of tea.",
        "print('not to be run')",
    ]
    notebook = open_notebook(cells)
    notebook.page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells').then(() => undefined)")
    expect(notebook.output(1)).to_contain_text("StreamFailed: rejected by no_prices at chunk 1")
    expect(notebook.output(1).locator("article")).to_have_attribute("data-outcome", "rejected")
    expect(notebook.output(1).get_by_text("Traceback").filter(visible=True)).to_have_count(0)
    expect(notebook.output(2)).not_to_contain_text("not to be run")
    notebook.screenshot("raised")
