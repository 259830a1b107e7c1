"""Two windows on one notebook, under jupyter-collaboration."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lab import NotebookPage, Server
from places import ENDLESS, SETUP, TEA, lab_of, open_in
from playwright.sync_api import Browser, expect

TRUST = "() => { for (const cell of jupyterapp.shell.currentWidget.content.model.cells) cell.trusted = true; }"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with lab_of("places-collaboration", tmp_path_factory.mktemp("shared")) as server:
        yield server


@pytest.mark.claim("tried-on")
def test_both_windows_show_the_run_and_either_stops_it(shared: Server, browser: Browser) -> None:
    with browser.new_context() as mine, browser.new_context() as theirs:
        notebook = open_in(shared, mine, "shared.ipynb", [SETUP, ENDLESS, TEA])
        colleague = NotebookPage(theirs.new_page(), shared, "shared.ipynb")
        colleague.wait_for_kernel()
        for window in (notebook, colleague):
            window.page.evaluate(TRUST)
        notebook.run(0)
        notebook.start(1)
        for window in (notebook, colleague):
            expect(window.output(1).locator(".mst-v1 .chunk").nth(2)).to_be_attached()
        colleague.screenshot("place-two-windows", colleague.output(1))
        colleague.output(1).get_by_role("button", name="Stop").click()
        notebook.settle(1)
        for window in (notebook, colleague):
            expect(window.output(1).locator(".mst-v1")).to_have_attribute("data-outcome", "stopped")
        notebook.run(2)
        for window in (notebook, colleague):
            expect(window.output(2).locator(".mst-v1")).to_have_attribute("data-outcome", "rejected")
        colleague.save()
        notebook.shut_down()
    kept = [len(cell.outputs) for cell in shared.read("shared.ipynb").cells]
    assert kept[1:] == [1, 1]
