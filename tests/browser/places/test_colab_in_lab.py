"""A kernel with Colab's packages, whose widgets are of an older protocol, in a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import ENDLESS, SETUP, TEA, lab_of, open_in
from playwright.sync_api import Page, expect


@pytest.mark.claim("colab")
def test_its_cells_stream_and_are_stopped(page: Page, tmp_path: Path) -> None:
    with lab_of("colab", tmp_path) as server:
        notebook = open_in(server, page.context, "colab.ipynb", [SETUP, ENDLESS, TEA])
        notebook.run(0)
        notebook.start(1)
        view = notebook.output(1).locator(".mst-v1")
        expect(view.locator(".chunk").nth(1)).to_be_attached()
        assert notebook.running(1)
        view.get_by_role("button", name="Stop").click()
        notebook.settle(1)
        expect(view).to_have_attribute("data-outcome", "stopped")
        notebook.run(2)
        expect(notebook.output(2)).to_contain_text("Rejected")
        expect(notebook.page.locator("[data-mime-type='application/vnd.jupyter.stderr']")).to_have_count(0)
        notebook.screenshot("place-colab", notebook.output(2))
        notebook.shut_down()
