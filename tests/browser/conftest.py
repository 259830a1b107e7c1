"""A browser, a Jupyter server and notebooks to drive, for the tests in a real front-end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from find_chromium import find_chromium
from lab import App, NotebookPage, Server
from playwright.sync_api import Browser, BrowserContext, Error, Playwright, expect, sync_playwright

OLDER_KERNELS = Path(__file__).parents[2] / ".cache" / "kernels"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=LocalNetworkAccessChecks",  # what a test makes up for a page counts as the internet
]

PATIENCE = 60_000
"""Milliseconds that a page may take on a busy machine."""

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that a run without a browser can leave them out."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the one Chromium of this test run."""
    path = find_chromium()
    assert path is not None, "no Chromium was found: set CHROMIUM to the path of one"
    with sync_playwright() as playwright:
        chromium = _launch(playwright, path)
        yield chromium
        chromium.close()


def _launch(playwright: Playwright, path: str) -> Browser:
    """Start the browser; one start in about thirty never answers, for a reason that is not ours."""
    try:
        return playwright.chromium.launch(executable_path=path, args=FLAGS, timeout=30_000)
    except Error:
        return playwright.chromium.launch(executable_path=path, args=FLAGS, timeout=30_000)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give the one Jupyter server of this test run, with the older kernels registered."""
    server = Server(tmp_path_factory.mktemp("jupyter"))
    for folder in sorted(OLDER_KERNELS.glob("[0-9]*")):
        server.add_kernel(f"ipykernel-{folder.name}", folder)
    with server.running():
        yield server


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """Give a fresh browser profile, and see that its pages have asked nobody but the server."""
    elsewhere: list[str] = []
    with browser.new_context(viewport={"width": 1200, "height": 1600}) as context:
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: _note(request.url, server.url, elsewhere))
        yield context
    assert elsewhere == []


def _note(url: str, home: str, elsewhere: list[str]) -> None:
    if not url.startswith((home, "data:", "blob:")):
        elsewhere.append(url)


@pytest.fixture
def open_notebook(
    context: BrowserContext, server: Server, request: pytest.FixtureRequest
) -> Iterator[Callable[..., NotebookPage]]:
    """Give a function that writes a notebook of code cells, opens it and waits for its kernel."""
    opened: list[NotebookPage] = []

    def open_(cells: list[str], *, app: App = "lab", kernel: str = "python3") -> NotebookPage:
        name = f"{request.node.name.translate(str.maketrans('[]/ ', '____'))}_{len(opened)}.ipynb"
        server.write(name, cells, kernel)
        server.start_kernel(name, kernel)
        notebook = NotebookPage(context.new_page(), server, name, app)
        notebook.wait_for_kernel()
        opened.append(notebook)
        return notebook

    yield open_
    for notebook in opened:
        notebook.shut_down()
