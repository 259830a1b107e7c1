"""The timeline under the pointer: a drag zooms, the strip below goes elsewhere, a click goes to the chunk."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

sys.path.append(str(Path(__file__).parents[2] / "js" / "dev"))

from shots import development_page


def drag(page: Page, start: float, end: float) -> None:
    """Drag over the first lane, from and to these parts of its width."""
    box = page.locator(".lane").first.bounding_box()
    assert box
    height = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, height)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, height, steps=4)
    page.mouse.up()


def test_a_drag_zooms_the_strip_moves_and_a_click_goes_to_the_chunk(browser: Browser) -> None:
    with development_page() as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}?log=passed&timeline&pace=0")
        ticks, whole = page.locator(".grid span"), page.get_by_role("button", name="Whole run")
        expect(ticks.first).to_have_text("0.0 s")
        expect(whole).to_be_hidden()
        drag(page, 0.75, 0.55)
        expect(ticks.first).to_have_text("1.8 s")
        expect(page.locator(".chunk[aria-current]")).to_have_count(0)
        page.locator(".overview .track").click(position={"x": 1, "y": 5})
        expect(ticks.first).to_have_text("0.0 s")
        expect(whole).to_be_visible()
        whole.click()
        expect(page.locator(".overview")).to_be_hidden()
        page.locator(".lane").first.click()
        expect(page.locator('.chunk[aria-current="true"]')).to_have_attribute("data-index", "2")
