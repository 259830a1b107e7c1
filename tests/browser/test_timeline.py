"""The timeline under the pointer: a drag zooms, the arrow keys move, a click goes to the chunk."""

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


def test_a_drag_zooms_the_keys_move_and_a_click_goes_to_the_chunk(browser: Browser) -> None:
    with development_page() as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}?log=passed&timeline&pace=0")
        ticks, whole = page.locator(".grid span"), page.get_by_role("button", name="Whole run")
        expect(ticks.first).to_have_text("0.0 s")
        expect(whole).to_be_hidden()
        drag(page, 0.75, 0.55)
        expect(ticks.first).to_have_text("1.8 s")
        expect(page.locator(".chunk[aria-current]")).to_have_count(0)
        expect(page.locator(".band .part")).to_be_visible()
        page.locator(".lanes").focus()
        page.keyboard.press("ArrowLeft")
        expect(ticks.first).to_have_text("1.7 s")
        whole.click()
        expect(ticks.first).to_have_text("0.0 s")
        expect(page.locator(".band .part")).to_be_hidden()
        box, track = page.locator(".lane").first.bounding_box(), page.locator(".band").bounding_box()
        assert box and track and (box["x"], box["width"]) == (track["x"], track["width"])
        page.locator(".lane").first.click()
        expect(page.locator('.chunk[aria-current="true"]')).to_have_attribute("data-index", "2")
