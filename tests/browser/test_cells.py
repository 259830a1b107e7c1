"""What the page's extension does for cells: run one again, colour one, keep a run that the page had lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest
from lab import App, NotebookPage
from playwright.sync_api import Locator, expect

OpenNotebook = Callable[..., NotebookPage]

SETUP = """\
%load_ext mellea_stream_widget
import os
from mellea_stream_widget import StreamWidget, backends
answers = backends.scripted(["Tea is old.", "Tea is new."])
slow = backends.scripted("Tea is made of leaves. " * 12, cut="word", pace=0.05)
endless = backends.scripted("One more cup. ", cut="word", pace=0.02, endless=True)
costly = backends.scripted("Tea is old. It costs $3.", cut="word")

def no_prices(chunk):
    return "$" not in chunk

print(os.getpid())"""
PROSE = "Tell me, for example, what tea is and is not in the class of hot drinks. Don't say a price."
STREAM = f'%%stream --backend answers -r "is True"\n{PROSE}'
PLAIN = "%%stream --backend answers\nTell me."
ENDLESS = "%%stream --backend endless\nTell me about tea."


def live(notebook: NotebookPage, index: int) -> Locator:
    """Give the widget in a cell's output."""
    return notebook.output(index).locator(".mst-v1:not(.mst-v1-output *)")


def saved(notebook: NotebookPage, index: int) -> Locator:
    """Give the view that stays in a cell's output when the run has settled; of several runs, the one that is shown."""
    return notebook.output(index).locator(".mst-v1-output .mst-v1[data-outcome]:visible")


def runs(notebook: NotebookPage, index: int) -> list[str]:
    """Tell how the runs of a cell ended, which its tabs name."""
    return [tab.get_attribute("title") or "" for tab in notebook.output(index).get_by_role("tab").all()]


@pytest.mark.claim("run-again")
@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_a_kept_run_can_be_run_again_and_its_cell_reads_well(open_notebook: OpenNotebook, app: App) -> None:
    count = "n = globals().get('n', 0) + 1; print(n, _stream.text)"
    notebook = open_notebook([SETUP, PLAIN, count, STREAM], app=app)
    for index in range(3):
        notebook.run(index)
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is old."])
    saved(notebook, 1).get_by_role("button", name="Run again").click()
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is new."])
    notebook.settle(1)
    expect(notebook.output(2)).to_have_text("1 Tea is old.")
    notebook.run(2)
    expect(notebook.output(2)).to_have_text("2 Tea is new.")

    lines = notebook.cell(3).locator(".cm-line")
    expect(lines.nth(0).locator(".mst-magic")).to_have_text("%%stream")
    assert lines.nth(0).locator(".mst-option").all_inner_texts() == ["--backend", "-r"]
    expect(lines.nth(0).locator(".mst-text")).to_have_text('"is True"')
    expect(lines.nth(1)).to_have_class("cm-line mst-prose")
    colours = (
        "line => [...new Set([line, ...line.querySelectorAll('*')].map(one => getComputedStyle(one).color))].length"
    )
    assert lines.nth(1).evaluate(colours) == 1
    expect(notebook.cell(0).locator(".mst-prose")).to_have_count(0)
    notebook.screenshot(f"cell-{app}", notebook.cell(3))


@pytest.mark.claim("run-again")
@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_run_again_keeps_the_old_runs_as_tabs_whether_or_not_it_can_run(open_notebook: OpenNotebook, app: App) -> None:
    notebook = open_notebook([SETUP, STREAM], app=app)
    notebook.run(0)
    notebook.run(1)
    saved(notebook, 1).get_by_role("button", name="Run again").click()
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is new."])
    notebook.settle(1)
    tab, compare = notebook.output(1).get_by_role("tab"), notebook.output(1).get_by_role("button", name="Compare")
    expect(tab).to_have_text(["Run 1", "Run 2"])
    tab.nth(0).click()
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is old."])
    notebook.page.keyboard.press("ArrowRight")
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is new."])
    compare.press("Enter")
    beside = notebook.output(1).locator(".compare-column")
    expect(beside.locator(".chunk")).to_have_text(["Tea is old.", "Tea is new."])
    expect(beside.locator(".compare-said:visible")).to_have_count(2)
    notebook.screenshot(f"run-again-{app}", notebook.cell(1))
    compare.click()

    notebook.restart_kernel()
    saved(notebook, 1).get_by_role("button", name="Run again").click()
    expect(notebook.output(1)).to_contain_text("%%stream` not found")
    expect(tab).to_have_text(["Run 1", "Run 2"])
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is new."])
    notebook.reload()
    notebook.wait_for_kernel()
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is new."])
    assert runs(notebook, 1) == ["Passed", "Passed"]
    tab.nth(0).click()
    expect(saved(notebook, 1).locator(".chunk")).to_have_text(["Tea is old."])
    # A run that the notebook itself starts replaces all that its cell shows, as with every cell.
    notebook.run(1)
    expect(tab).to_have_count(0)
    expect(notebook.output(1)).to_contain_text("%%stream` not found")


def test_a_cell_is_coloured_as_it_is_written(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["x = 1"])
    lines = notebook.cell(0).locator(".cm-line")
    lines.first.click()
    notebook.page.keyboard.press("Control+a")
    notebook.page.keyboard.type("%%stream -r x\nfor tea")
    expect(lines.nth(1)).to_have_class("cm-line mst-prose")
    notebook.page.keyboard.press("Control+Home")
    notebook.page.keyboard.type("#")
    expect(notebook.cell(0).locator(".mst-prose, .mst-magic")).to_have_count(0)


def test_a_run_that_ended_while_nobody_looked_is_kept_when_its_page_comes_back(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, "%%stream --backend slow\nTell me about tea."])
    notebook.run(0)
    notebook.start(1)
    live(notebook, 1).locator(".chunk").nth(2).wait_for()
    notebook.save()
    notebook.page.goto("about:blank")
    notebook.server.wait_until_idle()
    notebook.goto()
    expect(saved(notebook, 1)).to_have_attribute("data-outcome", "passed")
    expect(saved(notebook, 1).locator(".chunk")).to_have_count(12)


@pytest.mark.parametrize("end", ["killed", "restarted"])
def test_a_kernel_that_goes_in_mid_run_is_said_to_be_gone(open_notebook: OpenNotebook, end: str) -> None:
    notebook = open_notebook([SETUP, PLAIN, ENDLESS])
    notebook.run(0)
    notebook.run(1)
    notebook.start(2)
    live(notebook, 2).locator(".chunk").nth(2).wait_for()
    if end == "killed":
        os.kill(int(notebook.output(0).inner_text()), signal.SIGKILL)
    else:
        notebook.restart_kernel()
    expect(saved(notebook, 2).locator(".outcome .word")).to_have_text("Kernel restarted")
    expect(saved(notebook, 1).locator(".outcome .word")).to_have_text("Finished")
    text = saved(notebook, 2).locator(".chunk").all_inner_texts()
    assert set(text) == {"One more cup."}
    notebook.reload()
    expect(saved(notebook, 2).locator(".chunk")).to_have_text(text)


def test_a_shown_stream_is_live_with_its_kernel_and_readable_without(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, "%%stream --backend costly -r no_prices\nTell me.", "_stream.show()"])
    for index in range(3):
        notebook.run(index)
    view = notebook.output(2).locator(".mst-v1")
    view.get_by_role("button", name="Show the text").click()
    expect(view.locator(".shown-held")).to_have_text("It costs $3.")
    notebook.restart_kernel()
    notebook.reload()
    expect(view).to_have_attribute("data-outcome", "rejected")
    expect(view.get_by_role("button", name="Show the text")).to_be_hidden()
    assert "model not found" not in notebook.output(2).inner_text()
    [output] = notebook.server.read(notebook.name).cells[2].outputs
    assert "application/vnd.jupyter.widget-view+json" in output.data
