"""The cell in a real front-end on the embedded model: live, checked by the model itself, in both themes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lab import NotebookPage
from playwright.sync_api import expect

pytestmark = pytest.mark.model

SETUP = """\
%load_ext mellea_stream_widget
from mellea_stream_widget import backends
model = backends.local()

def no_prices(chunk):
    return "a price" if any(sign in chunk for sign in "$€£") else True"""
STREAM = """\
%%stream --require "The text is about tea." --require no_prices --chunking sentence --out tea
Write a short paragraph about how tea is made."""
SHORT = """\
%%stream --require no_prices --out tea
Write one short sentence about tea."""
LONG = """\
%%stream --require no_prices --max-tokens 2000
Write a long story about a tea house."""
PATIENCE = 120
"""Seconds that the model may take for its part, on a machine that does other things too."""


def test_the_embedded_model_streams_live_and_judges_its_own_text(open_notebook: Callable[..., NotebookPage]) -> None:
    notebook = open_notebook([SETUP, STREAM, "print(tea.outcome); print(tea.text)"])
    notebook.theme("JupyterLab Light")
    notebook.run(0, PATIENCE)
    notebook.start(1)
    view = notebook.output(1).locator(".mst-v1")
    view.locator(".chunk").nth(1).wait_for(timeout=PATIENCE * 1000)
    assert notebook.running(1)
    seen = view.locator(".chunk").all_inner_texts()
    take_pictures(notebook, "streaming")
    notebook.settle(1, PATIENCE)
    take_pictures(notebook, "settled")
    notebook.run(2)
    outcome, text = notebook.output(2).inner_text().strip().split("\n", 1)
    assert outcome == "passed"
    assert text.startswith(" ".join(seen))
    assert len(text) > len(" ".join(seen))
    assert "tea" in text.lower()
    row = notebook.output(1).get_by_role("row").filter(has_text="The text is about tea.")
    expect(row).to_have_attribute("data-verdict", "pass")


def take_pictures(notebook: NotebookPage, name: str) -> None:
    """Leave a picture of the streaming cell in each theme."""
    for theme in ("Dark", "Light"):
        notebook.theme(f"JupyterLab {theme}")
        notebook.screenshot(f"{name}-{theme.lower()}", notebook.cell(1))


@pytest.mark.claim("stop")
def test_stop_frees_the_model_for_the_next_cell(open_notebook: Callable[..., NotebookPage]) -> None:
    notebook = open_notebook([SETUP, LONG, SHORT, "print(tea.outcome)"])
    notebook.run(0, PATIENCE)
    notebook.start(1)
    view = notebook.output(1).locator(".mst-v1")
    view.locator(".chunk").nth(1).wait_for(timeout=PATIENCE * 1000)
    view.get_by_role("button", name="Stop").click()
    notebook.settle(1)
    expect(notebook.output(1)).to_contain_text("Stopped")
    notebook.run(2, PATIENCE)
    notebook.run(3)
    expect(notebook.output(3)).to_have_text("passed")
