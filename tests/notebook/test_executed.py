"""`%%stream` in notebooks that a program executes: nbclient, and through it papermill and `jupyter execute`; nbval."""

import itertools
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from kernel_driver import NEWEST, VERSIONS, write_kernelspec
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

pytestmark = pytest.mark.kernel

CELLS = [
    "%load_ext mellea_stream_widget\nfrom mellea_stream_widget import backends",
    "model = backends.scripted(' '.join(['Tea is hot.'] * 40), cut=3, pace=0.01)\n"
    "def no_prices(chunk): return '$' not in chunk",
    "%%stream -b model -r no_prices\nTell me of tea.",
    "print(_stream.outcome, len(_stream.text))",
]


class Follower(NotebookClient):
    """Keeps every state of the stream's text on its way."""

    texts: list[str]

    def process_message(self, msg: Any, cell: Any, cell_index: int) -> Any:
        if msg["msg_type"] in ("display_data", "update_display_data") and cell_index == 2:
            self.texts.append(msg["content"]["data"]["text/plain"])
        return super().process_message(msg, cell, cell_index)


def notebook(kernel: str, cells: list[str]) -> nbformat.NotebookNode:
    made = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    made.metadata["kernelspec"] = {"name": kernel, "display_name": kernel, "language": "python"}
    return made


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make a kernel of each generation known by the name of its version."""
    write_kernelspec(tmp_path / "kernels", request.param)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    return str(request.param)


def test_the_output_grows_while_the_cell_runs_and_the_saved_one_stands_alone(version: str) -> None:
    client = Follower(notebook(version, CELLS), timeout=60)
    client.texts = []
    done = client.execute()
    (output,) = done.cells[2].outputs
    assert {"text/html", "text/plain"} <= set(output.data)
    assert not [mime for mime in output.data if "widget-view" in mime]
    assert output.data["text/plain"] == client.texts[-1]
    assert output.data["text/plain"].splitlines()[-1] == "✓ passed · 40 chunks, 479 characters"
    assert "✓ Passed" in output.data["text/html"]
    assert "widgets" not in done.metadata
    assert done.cells[3].outputs[0].text == "passed 479\n"

    assert len(client.texts) > 3
    *growing, last = client.texts
    assert {text.splitlines()[-1] for text in growing} == {"… still running when this was written"}
    grown = [*(text.rpartition("\n")[0] for text in growing), last]
    assert all(later.startswith(earlier) for earlier, later in itertools.pairwise(grown))


def test_nbval_runs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_kernelspec(tmp_path / "kernels", NEWEST)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    cells = [*CELLS[:2], "# NBVAL_IGNORE_OUTPUT\nget_ipython().run_cell_magic('stream', '-b model', 'Tea?')", CELLS[3]]
    made = NotebookClient(notebook(NEWEST, cells), timeout=60).execute()
    path = tmp_path / "checked.ipynb"
    nbformat.write(made, path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--nbval", str(path)]
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert "4 passed" in checked.stdout
