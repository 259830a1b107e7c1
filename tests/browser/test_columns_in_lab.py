"""Several runs in a real JupyterLab: a grid of many runs, and one prompt on several back-ends in columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lab import NotebookPage
from playwright.sync_api import Locator, expect

Open = Callable[..., NotebookPage]

GRID = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import backends, run_many

ANSWERS = {
    "cost": "Our tea is picked by hand. A pound of it costs $12. You get it in the shop.",
    "long": "It keeps for two years. Keep it dry and dark. Do not put it beside spices. A tin is best for that.",
}
def answer(prompt, more=""):
    return next((text for word, text in ANSWERS.items() if word in prompt), "Of course. We are glad to help.") + more

def no_prices(chunk):
    return "a price" if "$" in chunk else True

QUESTIONS = ["What does your tea cost?", "How long does tea keep?", "Can I visit you?", "Do you ship to Spain?"]
prompts = [{"question": QUESTIONS[n % 4] if n < 4 else f"{QUESTIONS[n % 4]} (customer {n})"} for n in range(40)]
small = backends.scripted(lambda prompt: answer(prompt), cut=4, pace=0.02)
big = backends.scripted(lambda prompt: answer(prompt, " Ask us for more!").replace("$12", "little"), cut=4, pace=0.04)
models = {"small": {"backend": small}, "big": {"backend": big}}
"""
MANY = """\
%%stream_many --prompts prompts --variants models -r no_prices -r max_words(24)
Answer the customer: {{ question }}"""
COLUMNS = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import backends

def no_prices(chunk):
    return "a price" if "$" in chunk else True

tea = "Tea is made of the leaves of one plant. They are picked by hand. They wither until they are soft. "
plain = backends.scripted(tea + "A pound of it costs $12 in London. Enjoy it.", cut=4, pace=0.15)
tea = tea.replace("by hand", "with care")
careful = backends.scripted(tea + "Rolling lets the juices out. Enjoy it.", cut=4, pace=0.2)
"""
PROMPT = "How is tea made, and what does it cost?"
TWO = f"%%stream -b plain -b careful -r no_prices -r max_words(60) -o tea\n{PROMPT}"


def rows(grid: Locator) -> list[str]:
    """Give the numbers of the rows in sight, in their order."""
    drawn = grid.locator(".grid-rows .grid-row").all()
    placed = sorted(drawn, key=lambda row: int(row.get_attribute("data-line") or 0))
    return [row.locator(".number").inner_text() for row in placed]


@pytest.mark.claim("grid")
def test_a_grid_fills_is_filtered_sorted_and_opens_a_run_and_is_there_without_a_kernel(open_notebook: Open) -> None:
    notebook = open_notebook([GRID, MANY])
    notebook.run(0)
    notebook.start(1)
    grid = notebook.output(1).locator(".runs-grid")
    expect(grid.locator(".grid-cell[data-outcome=passed]").nth(4)).to_be_visible()
    assert notebook.running(1)
    notebook.screenshot("grid-live", notebook.cell(1))
    notebook.settle(1)
    expect(grid.locator(".grid-status")).to_have_text("40 rows of 40")
    notebook.screenshot("grid-done", notebook.cell(1))
    grid.get_by_label("Columns disagree").check()
    expect(grid.locator(".grid-status")).to_have_text("20 rows of 40")
    grid.get_by_label("Descending").check()
    assert rows(grid)[:3] == ["37", "36", "33"]
    notebook.screenshot("grid-filtered", notebook.cell(1))
    grid.locator('[data-line="1"] .grid-cell').first.click()
    run = grid.locator(".panel-run article")
    expect(run).to_have_attribute("data-outcome", "rejected")
    notebook.screenshot("grid-opened", notebook.cell(1))
    notebook.page.keyboard.press("Escape")
    expect(run).to_have_count(0)
    notebook.page.keyboard.press("ArrowRight")
    notebook.page.keyboard.press("Enter")
    expect(run).to_have_attribute("data-outcome", "passed")
    notebook.page.keyboard.press("Escape")
    grid.get_by_label("Columns disagree").uncheck()
    grid.get_by_label("Descending").uncheck()
    notebook.theme("JupyterLab Dark")
    notebook.screenshot("grid-dark", notebook.cell(1))
    notebook.theme("JupyterLab Light")
    notebook.page.set_viewport_size({"width": 560, "height": 1200})
    notebook.screenshot("grid-narrow", notebook.cell(1))
    notebook.page.set_viewport_size({"width": 1200, "height": 1600})
    notebook.save()
    notebook.restart_kernel()
    notebook.goto()
    kept = notebook.output(1).locator(".runs-grid")
    expect(kept.locator(".grid-status")).to_have_text("40 rows of 40")
    kept.locator('[data-line="0"] .grid-cell').first.click()
    expect(kept.locator(".panel-run")).to_contain_text("Our tea is picked by hand.")
    notebook.screenshot("grid-saved", notebook.cell(1))


@pytest.mark.claim("columns")
def test_one_prompt_on_two_back_ends_stands_in_columns_live_and_kept(open_notebook: Open) -> None:
    notebook = open_notebook([COLUMNS, TWO, "[(name, tea[name].outcome) for name in tea.names]"])
    notebook.run(0)
    notebook.start(1)
    view = notebook.output(1).locator(".compare")
    expect(view.locator(".compare-column").nth(1).locator(".chunk").first).to_be_visible()
    expect(view.locator(".compare-status")).to_have_text("2 of 2 running")
    notebook.screenshot("columns-live", notebook.cell(1))
    notebook.settle(1)
    kept = notebook.output(1).locator(".mst-v1-output .compare")
    expect(kept.locator(".compare-status")).to_have_text("1 of 2 passed")
    expect(kept.locator(".compare-findings")).to_contain_text("Stopped first: plain, in chunk 4 by no_prices")
    expect(kept.locator(".compare-said:visible").last).to_have_text("Marked: 2 passages that differ from plain")
    expect(kept.locator("> .head .stop-slot")).to_be_hidden()  # Run again stands at the edge
    notebook.screenshot("columns-done", notebook.cell(1))
    notebook.run(2)
    expect(notebook.output(2)).to_contain_text("[('plain', 'rejected'), ('careful', 'passed')]")
    notebook.theme("JupyterLab Dark")
    notebook.page.set_viewport_size({"width": 560, "height": 1800})
    notebook.screenshot("columns-narrow-dark", notebook.cell(1))
    notebook.page.set_viewport_size({"width": 1200, "height": 1600})
    notebook.save()
    notebook.restart_kernel()
    notebook.goto()
    again = notebook.output(1).locator(".compare")
    expect(again.locator(".compare-status")).to_have_text("1 of 2 passed")
    again.locator(".compare-time input").fill("0.5")
    expect(again.locator("article[data-outcome=past]")).to_have_count(2)
    notebook.screenshot("columns-earlier", notebook.cell(1))
