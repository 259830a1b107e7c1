"""The wheel beside a plain JupyterLab, in an environment that holds nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from environments import make_environment
from lab import HOLD, NotebookPage, Server
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.packaging

SETUP = f"""\
{HOLD}
wait = held("hot", "go")
%load_ext mellea_stream_widget
import mellea_stream_widget
tea = mellea_stream_widget.backends.scripted("Tea is old. Tea is good. Tea is hot.", cut="word")
print(mellea_stream_widget.__file__)"""
STREAM = "%%stream --backend tea --require wait\nTell me about tea."


@pytest.fixture(scope="module")
def plain_server(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a JupyterLab that knows of this package only by its wheel."""
    root = tmp_path_factory.mktemp("plain")
    environment = make_environment(root / "env", wheel, "jupyterlab")
    with Server(root / "server", environment.python).running() as server:
        yield server


@pytest.mark.claim("install")
def test_the_installed_wheel_streams_in_jupyterlab(browser: Browser, plain_server: Server) -> None:
    plain_server.write("tea.ipynb", [SETUP, STREAM])
    with browser.new_context(viewport={"width": 1200, "height": 1600}) as context:
        notebook = NotebookPage(context.new_page(), plain_server, "tea.ipynb")
        notebook.wait_for_kernel()
        notebook.run(0)
        assert str(plain_server.root.parent / "env") in notebook.output(0).inner_text()
        notebook.start(1)
        notebook.output(1).locator(".mst-v1 .chunk").first.wait_for()
        assert notebook.running(1)
        notebook.release("go")
        notebook.settle(1)
        expect(notebook.output(1)).to_contain_text("Tea is old. Tea is good. Tea is hot.")
        notebook.shut_down()
