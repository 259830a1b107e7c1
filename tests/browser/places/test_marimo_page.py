"""An app of marimo."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import picture, program
from playwright.sync_api import Page, expect

APP = """
import marimo
app = marimo.App()

@app.cell
def _():
    from mellea_stream_widget import StreamPanel, backends, run
    def no_prices(chunk):
        return "names a price" if "$" in chunk else True
    tea = backends.scripted("Tea is hot. Tea is old. It costs $5. Enjoy it.", cut="word", pace=0.1)
    endless = backends.scripted("One more cup. ", cut="word", pace=0.05, endless=True)
    return StreamPanel, endless, no_prices, run, tea

@app.cell
def _(no_prices, run, tea):
    first = run("Tell me of tea.", backend=tea, require=[no_prices], chunking="sentence", title="First")
    return (first,)

@app.cell
def _(endless, first, no_prices, run):
    first
    second = run("Tell me more.", backend=endless, require=[no_prices], background=True, title="Second")
    was = second.outcome
    return second, was

@app.cell
def _(first, was):
    import marimo
    marimo.md(f"The cells went on: {first.outcome}, {was}")
    return

@app.cell
def _(StreamPanel, no_prices, second, tea):
    second
    StreamPanel(tea, requirements=[no_prices], prompt="Tell me of tea.", title="Third")
    return

if __name__ == "__main__":
    app.run()
"""


@pytest.mark.claim("marimo")
def test_run_shows_its_view_a_background_run_is_stopped_and_a_panel_runs(page: Page, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP, "utf-8")
    flags = ("--headless", "--no-token", "--port", "{port}")
    with program("places-marimo", tmp_path, "marimo", "-q", "run", "app.py", *flags) as address:
        page.goto(address)
        first = page.get_by_role("article", name="Run: First")
        expect(first.locator(".chunk").first).to_be_attached()
        expect(first).to_have_attribute("data-outcome", "rejected")
        expect(page.locator("body")).to_contain_text("The cells went on: rejected, running")
        second = page.get_by_role("article", name="Run: Second")
        expect(second.locator(".chunk").nth(1)).to_be_attached()
        second.get_by_role("button", name="Stop").click()
        expect(second).to_have_attribute("data-outcome", "stopped")
        panel = page.locator(".mst-v1.panel")
        panel.get_by_role("button", name="Run", exact=True).click()
        expect(panel.locator(".panel-run > .mst-v1")).to_have_attribute("data-outcome", "rejected")
        page.screenshot(path=picture("place-marimo"))
