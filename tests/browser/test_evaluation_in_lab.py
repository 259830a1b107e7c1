"""An evaluation as the value of a cell: a figure lists its answers, an answer opens at its place, and is labelled."""

from __future__ import annotations

from collections.abc import Callable

from lab import NotebookPage
from playwright.sync_api import expect

OpenNotebook = Callable[..., NotebookPage]

SETUP = """\
%load_ext mellea_stream_widget
import os, tempfile
os.chdir(tempfile.mkdtemp())
from mellea_stream_widget import backends, evaluate, label, run
from mellea_stream_widget.requirements import forbid, max_words
for number in range(12):
    end = "A cup costs 3 dollars." if number % 3 == 0 else "A cup costs little." if number % 3 == 1 else "Enjoy it."
    made = run("Tea?", backend=backends.scripted(f"Tea is old. It is hot. {end}"), quiet=True, record="runs/")
    label(made, "good" if number % 3 == 2 else "bad", start=None if number % 3 == 2 else 24)
"""
FOUND = """\
sweep = {"chunking": ["word", "sentence"]}
evaluate([forbid("dollars"), max_words(9)], "runs", sweep=sweep, progress=False)"""


def test_a_figure_leads_to_its_answers_and_an_answer_to_its_place(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, FOUND])
    notebook.run(0)
    notebook.run(1)
    shown = notebook.output(1).locator(".mst-v1.evaluation")
    expect(shown.locator("tbody tr")).to_have_count(6)
    shown.get_by_role("button", name="recall", exact=True).click()
    expect(shown.locator("tbody th").first).to_contain_text("at most 9 words")
    row = shown.locator("tbody tr").filter(has_text="dollars").first
    row.get_by_role("button", name="4", exact=True).last.click()
    expect(shown.locator(".evaluation-answers .heading")).to_contain_text("bad and passed")
    shown.locator(".answer").first.click()
    run = shown.locator(".panel-run > .mst-v1")
    expect(run.locator(".labels .said")).to_contain_text("bad from character 24")
    expect(run.locator(".chunk").last).to_have_text("A cup costs little.")
    notebook.theme("JupyterLab Light")
    notebook.screenshot("evaluation-light", notebook.cell(1))
    run.get_by_role("button", name="Good").click()
    expect(run.locator(".labels .said")).to_contain_text("good")
    notebook.theme("JupyterLab Dark")
    notebook.screenshot("evaluation-dark", notebook.cell(1))
    notebook.theme("JupyterLab Light")
    notebook.restart_kernel()
    notebook.reload()
    expect(shown.locator("tbody tr")).to_have_count(6)
    shown.locator("tbody .figure").first.click()
    expect(shown.locator(".answers")).to_contain_text(".stream.jsonl")
