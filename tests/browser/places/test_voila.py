"""A dashboard of Voilà."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from places import SETUP, TEA, picture, program
from playwright.sync_api import Page, expect

PANEL = 'StreamPanel(endless, requirements=[no_prices], prompt="Tell me more.", title="Panel")'


@pytest.mark.claim("voila")
def test_a_rejected_run_ends_no_dashboard_and_a_panel_runs_in_it(page: Page, tmp_path: Path) -> None:
    cells = [SETUP, TEA, PANEL, "print('The last cell.')"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "python3", "language": "python"}
    nbformat.write(notebook, tmp_path / "tea.ipynb")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with program("places-voila", tmp_path, "voila", "tea.ipynb", "--no-browser", "--port={port}") as address:
        page.goto(address)
        expect(page.locator("body")).to_contain_text("The last cell.")
        expect(page.locator("body")).to_contain_text("Rejected")
        expect(page.locator("body")).not_to_contain_text("There was an error")
        panel = page.locator(".mst-v1.panel")
        panel.get_by_role("button", name="Run", exact=True).click()
        run = panel.locator(".panel-run > .mst-v1")
        expect(run.locator(".chunk").nth(1)).to_be_attached()
        panel.get_by_role("button", name="Stop", exact=True).click()
        expect(run).to_have_attribute("data-outcome", "stopped")
        page.screenshot(path=picture("place-voila"), full_page=True)
    assert errors == []
