"""A kernel in another environment than its server's, which has no widgets: as under JupyterHub, or with conda."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lab import Server
from places import DEVELOPMENT, ENDLESS, SETUP, TEA, lab_of, open_in
from playwright.sync_api import Page, expect


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with lab_of("places-server", tmp_path_factory.mktemp("plain"), kernel=DEVELOPMENT) as server:
        yield server


@pytest.mark.claim("tried-on")
def test_the_cell_shows_its_text_while_it_runs_and_says_how_to_stop(plain: Server, page: Page) -> None:
    notebook = open_in(plain, page.context, "hub.ipynb", [SETUP, ENDLESS])
    notebook.run(0)
    notebook.start(1)
    expect(notebook.output(1)).to_contain_text("One more cup. One more cup.")
    expect(notebook.output(1)).to_contain_text("interrupt", ignore_case=True)
    assert notebook.running(1)
    notebook.screenshot("place-other-environment", notebook.output(1))
    notebook.interrupt()
    notebook.settle(1)
    expect(notebook.output(1)).to_contain_text("Stopped")
    notebook.shut_down()


def test_the_end_is_kept_in_the_notebook(plain: Server, page: Page) -> None:
    notebook = open_in(plain, page.context, "end.ipynb", [SETUP, TEA])
    notebook.run(0)
    notebook.run(1)
    expect(notebook.output(1)).to_contain_text("Rejected")
    expect(notebook.output(1)).to_contain_text("Tea is hot. Tea is old.")
    notebook.save()
    [output] = plain.read("end.ipynb").cells[1].outputs
    assert "Tea is hot. Tea is old." in output.data["text/plain"].replace("\n✓ ", " ")
    notebook.shut_down()
