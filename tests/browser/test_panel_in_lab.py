"""The panel in a real front-end: run, stopped, gone back to, reloaded, two at a time, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lab import App, NotebookPage
from playwright.sync_api import Locator, expect

OpenNotebook = Callable[..., NotebookPage]

SENTENCES = [
    "Tea begins with the leaves of a single plant.",
    "The leaves are picked by hand, most often in the early morning.",
    "They wither for some hours until they are soft.",
]
SETUP = f"""\
from mellea_stream_widget import StreamPanel, backends

def no_prices(chunk):
    return "names a price" if "$" in chunk else True

def short(chunk):
    return len(chunk) < 100

tea = backends.scripted([{" ".join(SENTENCES)!r}, "It costs $3.", "Coffee."], cut="word", pace=0.02)
endless = backends.scripted("One more cup. ", cut="word", pace=0.02, endless=True)"""
TEA = 'panel = StreamPanel(tea, requirements=[no_prices, short], prompt="Tell me of tea.", title="Tea")\npanel'
ENDLESS = 'other = StreamPanel(endless, requirements=[no_prices], prompt="Tell me more.")\nother'
KEPT = """index => {
    const cell = jupyterapp.shell.currentWidget.content.widgets[index];
    const kept = cell.outputArea.model.get(0).toJSON().data["application/vnd.mellea-stream.v1+json"];
    return kept?.events?.some(line => line.includes("completed"));
}"""
STATES = "print([(s.outcome, s.text) for s in panel.history], panel.result is panel.history[-1])"


def panel(notebook: NotebookPage, index: int) -> Locator:
    """Give the panel in a cell's output."""
    return notebook.output(index).locator(".mst-v1.panel")


def run_of(view: Locator) -> Locator:
    """Give the run that a panel shows."""
    return view.locator(".panel-run > .mst-v1")


@pytest.mark.claim("panel")
@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_a_panel_runs_while_the_kernel_is_idle_and_its_results_are_in_python(
    open_notebook: OpenNotebook, app: App
) -> None:
    notebook = open_notebook([SETUP, TEA, STATES], app=app)
    notebook.run(0)
    notebook.run(1)
    view = panel(notebook, 1)
    view.get_by_role("button", name="Run", exact=True).click()
    expect(run_of(view)).to_have_attribute("data-outcome", "passed")
    assert run_of(view).locator(".chunk").all_inner_texts() == SENTENCES
    notebook.screenshot(f"panel-{app}", view)

    view.get_by_role("checkbox", name="short").uncheck()
    view.get_by_role("button", name="Run", exact=True).click()
    expect(run_of(view)).to_have_attribute("data-outcome", "rejected")
    assert run_of(view).locator(".row .label").all_inner_texts() == ["no_prices"]
    view.get_by_role("tab", name="1 Tell me of tea.").click()
    expect(run_of(view)).to_have_attribute("data-outcome", "passed")
    notebook.run(2)
    expect(notebook.output(2)).to_have_text(f"[('passed', '{' '.join(SENTENCES)}'), ('rejected', '')] True")


@pytest.mark.claim("panel-use")
def test_a_panel_can_be_used_by_keyboard_alone(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, ENDLESS, "print(len(other.history), other.result.outcome)"])
    notebook.run(0)
    notebook.run(1)
    view = panel(notebook, 1)
    keyboard = notebook.page.keyboard
    view.get_by_role("textbox", name="Prompt").focus()
    keyboard.press("Control+a")
    keyboard.type("d d is text, not a command")
    keyboard.press("Control+Enter")
    run_of(view).locator(".chunk").nth(1).wait_for()
    expect(run_of(view).locator(".title")).to_have_text("d d is text, not a command")
    keyboard.press("Tab")  # to the requirement
    keyboard.press("Space")
    expect(view.get_by_role("checkbox", name="no_prices")).not_to_be_checked()
    for _ in range(5):  # chunking, three limits, Stop
        keyboard.press("Tab")
    expect(view.get_by_role("button", name="Stop")).to_be_focused()
    keyboard.press("Enter")
    expect(run_of(view)).to_have_attribute("data-outcome", "stopped")
    assert notebook.cell(1).is_visible()
    notebook.run(2)
    expect(notebook.output(2)).to_have_text("1 stopped")


def test_two_panels_and_a_cell_run_at_the_same_time_and_do_not_mix(open_notebook: OpenNotebook) -> None:
    cell = "%%stream --require no_prices --backend backends.scripted('It costs $3.')\nTell me about tea."
    notebook = open_notebook([f"%load_ext mellea_stream_widget\n{SETUP}", ENDLESS, TEA, cell])
    for index in range(3):
        notebook.run(index)
    first, second = panel(notebook, 1), panel(notebook, 2)
    first.get_by_role("button", name="Run", exact=True).click()
    second.get_by_role("button", name="Run", exact=True).click()
    notebook.run(3)
    expect(run_of(second)).to_have_attribute("data-outcome", "passed")
    expect(notebook.output(3).locator(".mst-v1")).to_have_attribute("data-outcome", "rejected")
    expect(run_of(first)).to_have_attribute("data-outcome", "running")
    assert set(run_of(first).locator(".chunk").all_inner_texts()) == {"One more cup."}
    assert run_of(second).locator(".chunk").all_inner_texts() == SENTENCES
    first.get_by_role("button", name="Stop").click()
    expect(run_of(first)).to_have_attribute("data-outcome", "stopped")


def test_run_again_takes_the_same_settings_and_a_reload_brings_the_history_back(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, TEA, STATES])
    notebook.run(0)
    notebook.run(1)
    view = panel(notebook, 1)
    view.get_by_role("button", name="Run", exact=True).click()
    expect(run_of(view)).to_have_attribute("data-outcome", "passed")
    view.get_by_role("textbox", name="Prompt").fill("Something else.")
    view.get_by_role("button", name="Run again").click()
    expect(run_of(view)).to_have_attribute("data-outcome", "rejected")
    expect(view.get_by_role("tab", name="2 Tell me of tea.")).to_be_visible()
    notebook.reload()
    expect(run_of(view)).to_have_attribute("data-outcome", "rejected")
    view.get_by_role("tab", name="1 Tell me of tea.").click()
    expect(run_of(view)).to_have_attribute("data-outcome", "passed")
    assert run_of(view).locator(".chunk").all_inner_texts() == SENTENCES
    expect(view.get_by_role("textbox", name="Prompt")).to_have_value("Tell me of tea.")


def test_a_panel_and_a_widget_that_were_saved_show_their_runs_without_the_kernel(open_notebook: OpenNotebook) -> None:
    widget = """\
from mellea_stream_widget import StreamWidget, stream_with_chunking
from mellea.stdlib.components import Message
from mellea.stdlib.context import ChatContext
result = await stream_with_chunking(Message("user", "Tea?"), tea, ChatContext(), requirements=[])
StreamWidget(result, title="By hand")"""
    notebook = open_notebook([SETUP, TEA, ENDLESS, widget])
    for index in range(3):
        notebook.run(index)
    view = panel(notebook, 1)
    prompt = view.get_by_role("textbox", name="Prompt")
    prompt.focus()
    notebook.page.keyboard.press("Control+Enter")
    expect(run_of(view)).to_have_attribute("data-outcome", "passed")
    expect(prompt).to_be_focused()
    notebook.run(3)
    by_hand = notebook.output(3).locator(".mst-v1")
    expect(by_hand).to_have_attribute("data-outcome", "passed")
    for index in (1, 3):
        notebook.page.wait_for_function(KEPT, arg=index)

    notebook.restart_kernel()
    notebook.reload()
    kept = notebook.output(1).locator(".mst-v1-output .mst-v1")
    expect(kept).to_have_attribute("data-outcome", "passed")
    assert kept.locator(".chunk").all_inner_texts() == SENTENCES
    unopened = notebook.output(2).locator(".mst-v1")
    expect(unopened).to_have_text("A panel for checked streams. Run this cell to open it.")
    expect(unopened).to_be_visible()
    expect(by_hand.locator(".title")).to_have_text("By hand")
    expect(by_hand.locator(".chunk")).to_have_text(["It costs $3."])
    assert "model not found" not in notebook.page.locator(".jp-Notebook").inner_text()  # that is, not to be seen
