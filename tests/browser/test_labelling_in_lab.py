"""Settled answers are labelled where one reads them, by keyboard and by mouse, in a real JupyterLab and Notebook."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lab import App, NotebookPage
from playwright.sync_api import Locator, expect

OpenNotebook = Callable[..., NotebookPage]

SETUP = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import backends, labels
from mellea_stream_widget.requirements import forbid
tea = backends.scripted("Tea is hot. It costs $5. Enjoy it.", cut=5)
no_beer = forbid("beer")"""
CELL = "%%stream -b tea -r no_beer --rater ana {}\nTell me of tea."
ELSEWHERE = "import os, tempfile\nos.chdir(tempfile.mkdtemp())\n"
FOUND = """\
found = labels('runs').sort_values('label')
print(found[['rater', 'label', 'start', 'note']].to_json(orient='values'))"""
KEPT = """index => {
    const cell = jupyterapp.shell.currentWidget.content.widgets[index];
    const data = cell.outputArea.model.get(0).toJSON().data;
    const { labels = [] } = data["application/vnd.mellea-stream.v1+json"];
    const last = data["text/plain"].split("\\n").at(-1);
    return [labels.map(({ label }) => label), last, /<li>[^<]*<.li><.ul>$/.exec(data["text/html"])?.[0]];
}"""


def view(notebook: NotebookPage, index: int) -> Locator:
    """Return the settled view in a cell's output, which stands in the widget's place."""
    return notebook.output(index).locator(".mst-v1-output .mst-v1")


def said(notebook: NotebookPage, index: int) -> Locator:
    return view(notebook, index).locator(".labels .said")


def text_of(notebook: NotebookPage, index: int) -> Locator:
    return view(notebook, index).locator(".scroller")


@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_settled_cells_are_labelled_by_keyboard_alone(open_notebook: OpenNotebook, app: App) -> None:
    notebook = open_notebook([ELSEWHERE + SETUP, *[CELL.format("")] * 3, FOUND], app=app)
    for index in range(4):
        notebook.run(index)
    keyboard = notebook.page.keyboard
    expect(view(notebook, 3)).to_have_attribute("data-labelled", "no")
    text_of(notebook, 1).focus()
    keyboard.press("g")
    expect(said(notebook, 1)).to_have_text("ana good")
    expect(text_of(notebook, 1)).to_be_focused()
    keyboard.press("n")
    expect(text_of(notebook, 2)).to_be_focused()
    text_of(notebook, 2).get_by_text("costs").dblclick()
    keyboard.press("b")
    expect(said(notebook, 2)).to_have_text("ana bad from character 15")
    view(notebook, 2).locator(".note-field").fill("a price")
    keyboard.press("Enter")
    expect(said(notebook, 2)).to_have_text("ana bad from character 15: a price")
    text_of(notebook, 2).focus()
    keyboard.press("n")
    expect(text_of(notebook, 3)).to_be_focused()
    keyboard.press("d")
    expect(text_of(notebook, 2)).to_be_focused()
    words = "ana: bad from character 15: a price"
    notebook.expect_value(KEPT, 2, [["bad"], f"label: {words}", f"<li>{words}</li></ul>"])
    notebook.screenshot(f"labels-{app}", notebook.cell(2))
    notebook.run(4)
    expect(notebook.output(4)).to_have_text('[["ana","bad",15,"a price"],["ana","good",null,null]]')


def test_labels_are_there_when_the_page_comes_again_and_without_a_kernel(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, CELL.format("--record tea.stream.jsonl"), CELL.format("")])
    for index in range(3):
        notebook.run(index)
    for index in (1, 2):
        view(notebook, index).get_by_role("button", name="Good").click()
        expect(said(notebook, index)).to_have_text("ana good")
    notebook.reload()
    for index in (1, 2):
        expect(said(notebook, index)).to_have_text("ana good")
        expect(view(notebook, index)).to_have_attribute("data-labelled", "yes")
    notebook.restart_kernel()
    expect(view(notebook, 1).get_by_role("button", name="Good")).to_be_hidden()
    expect(said(notebook, 1)).to_have_text("ana good")
    text_of(notebook, 1).focus()
    notebook.page.keyboard.press("b")
    expect(view(notebook, 1).locator(".labels .where")).to_contain_text("%load_ext mellea_stream_widget")
    notebook.screenshot("labels-no-kernel", notebook.cell(1))
    # The kernel finds the recorded run, and not the one that was in no file when its view was kept.
    notebook.run(0)
    view(notebook, 1).get_by_role("button", name="Bad").click()
    expect(said(notebook, 1).locator("> *")).to_have_count(2)
    expect(view(notebook, 2).get_by_role("button", name="Good")).to_be_hidden()
