"""Where things stand in views, drawn without Jupyter: columns of runs, and tables that are wider than their room."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

sys.path.append(str(Path(__file__).parents[2] / "js" / "dev"))

from shots import development_page

HEADS = """heads => heads.map(head => {
    const seen = [...head.querySelectorAll(".tools .quiet-button")].filter(one => one.checkVisibility());
    const top = one => Math.round(one.getBoundingClientRect().top);
    return [new Set(seen.map(top)).size, Math.round(head.getBoundingClientRect().height)];
})"""
"""In how many lines the buttons of each head stand, and how high the head is."""

STRIPS = """columns => columns.map(one => {
    const strip = one.querySelector(".row:not(.folded) .strip");
    return Boolean(strip?.checkVisibility() && strip.getBoundingClientRect().width > 30);
})"""
MARKS = """(strips, least) => strips.map(strip => {
    const boxes = [...strip.children].map(mark => mark.getBoundingClientRect());
    return [boxes.every(box => box.width >= least), boxes.at(-1).right <= strip.getBoundingClientRect().right + 0.1];
})"""
"""Whether all marks of each strip have at least that width, and whether the last one stands in the strip."""

FOCUSED = """() => {
    const cell = document.activeElement, box = cell.getBoundingClientRect();
    const prompt = cell.parentElement.firstElementChild.getBoundingClientRect();
    const room = cell.closest(".grid-scroller").getBoundingClientRect();
    const place = [...cell.parentElement.children].indexOf(cell);
    return [place, Math.round(box.left) >= Math.round(prompt.right) && Math.round(box.right) <= Math.round(room.right)];
}"""
"""The column of the cell that has the focus, and whether nothing covers it."""


@pytest.fixture(scope="module")
def drawn(browser: Browser) -> Iterator[Any]:
    """Give a function that draws a state of the development page in a width."""
    with development_page() as address, browser.new_context() as context:
        page = context.new_page()

        def draw(query: str, width: int) -> Page:
            page.set_viewport_size({"width": width + 32, "height": 900})
            page.goto(f"{address}?{query}&pace=0")
            page.wait_for_selector("html[data-ready]", state="attached")
            return page

        yield draw


@pytest.mark.parametrize("at", ["", "&at=9"])
def test_the_heads_of_columns_are_alike_and_their_buttons_stand_in_one_line(drawn: Any, at: str) -> None:
    names = "rejected,passed,failed_validation,error"
    for width in (1060, 720, 360):
        page = drawn(f"compare={names}{at}", width)
        heads = page.locator(".compare-column .head").evaluate_all(HEADS)
        assert len(heads) == 4
        assert {tuple(head) for head in heads} == {(1, heads[0][1])}, width


def test_strips_of_verdicts_are_in_all_columns_however_long_the_counts_are(drawn: Any) -> None:
    for width in (1060, 820, 760, 720, 560):
        page = drawn("compare=long,passed", width)
        assert page.locator(".compare-column").evaluate_all(STRIPS) == [True, True], width


@pytest.mark.parametrize("width", [1060, 360])
def test_prompts_and_their_numbers_stay_in_sight_beside_many_columns(drawn: Any, width: int) -> None:
    page = drawn("grid=40&variants=6&across", width)
    scroller, prompt = page.locator(".grid-scroller"), page.locator('[data-line="1"] .grid-prompt')
    assert scroller.evaluate("one => one.scrollLeft") > 100
    boxes = [one.bounding_box() for one in (scroller, prompt, page.locator(".grid-heads .grid-prompt"))]
    assert len({round(box["x"]) for box in boxes if box}) == 1
    expect(prompt.locator(".number")).to_be_visible()
    expect(prompt.locator(".number")).to_be_in_viewport()


def test_the_cell_with_the_keyboard_is_never_behind_the_prompts_or_behind_the_edge(drawn: Any) -> None:
    page = drawn("grid=40&variants=6", 720)
    page.locator('[data-line="0"] .grid-cell').first.focus()
    seen = []
    for key in ["ArrowRight"] * 5 + ["ArrowLeft"] * 5:
        page.keyboard.press(key)
        seen.append(page.evaluate(FOCUSED))
    assert seen == [[place, True] for place in (2, 3, 4, 5, 6, 5, 4, 3, 2, 1)]


@pytest.mark.parametrize(("width", "variants", "least"), [(360, 6, 1.9), (1060, 2, 5.9)])
def test_verdicts_in_cells_can_be_seen_and_the_last_one_is_there(
    drawn: Any, width: int, variants: int, least: float
) -> None:
    page = drawn(f"grid=40&variants={variants}", width)
    seen = page.locator(".grid-cell .verdicts:has(i)").evaluate_all(MARKS, least)
    assert len(seen) > 20
    assert set(map(tuple, seen)) == {(True, True)}
