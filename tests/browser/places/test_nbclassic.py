"""The look of Notebook 6, by nbclassic, whose style sheet has a class `label` of its own."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from places import SETUP, TEA, picture, program
from playwright.sync_api import Page, expect

RUN = "index => Jupyter.notebook.execute_cells([index])"
INK = "element => getComputedStyle(element).color"


@pytest.mark.claim("tried-on")
def test_names_of_requirements_have_the_ink_of_the_text(page: Page, tmp_path: Path) -> None:
    polite = "def polite(chunk):\n    return True"
    cells = [f"{SETUP}\n\n{polite}", TEA.replace("--require", "--require polite --require"), "StreamWidget(_stream)"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "python3", "language": "python"}
    nbformat.write(notebook, tmp_path / "tea.ipynb")
    flags = (
        "--no-browser",
        "--allow-root",
        "--ServerApp.ip=127.0.0.1",
        "--ServerApp.port={port}",
        "--IdentityProvider.token=",
    )
    with program("places-nbclassic", tmp_path, "nbclassic", *flags) as address:
        page.goto(f"{address}/notebooks/tea.ipynb")
        page.wait_for_function("() => window.Jupyter?.notebook?.kernel?.is_connected()")
        for index in range(3):
            page.evaluate(RUN, index)
        view = page.locator(".mst-v1").last
        expect(view).to_have_attribute("data-outcome", "rejected")
        expect(page.locator("#notebook")).to_contain_text("Tea is hot. Tea is old.")
        polite, no_prices = view.locator(".name").all()
        ink = [part.locator(".label").evaluate(INK) for part in (polite, no_prices)]
        assert ink == [polite.evaluate(INK), no_prices.locator(".icon").evaluate(INK)]
        assert "rgb(255, 255, 255)" not in ink
        page.screenshot(path=picture("place-nbclassic"))
