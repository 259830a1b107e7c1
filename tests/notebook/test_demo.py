"""What `make demo` does with a notebook: it is printed while it runs, and kept as a notebook and as a page."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from kernel_driver import NEWEST, write_kernelspec
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

pytestmark = pytest.mark.kernel

SCRIPT = Path(__file__).parents[2] / "scripts" / "demo.py"
CELLS = [
    new_markdown_cell("A story."),
    new_code_cell("%load_ext mellea_stream_widget\nfrom mellea_stream_widget import backends"),
    new_code_cell("tea = backends.scripted('Tea is hot. Tea is good.')\ndef short(chunk): return len(chunk) < 20"),
    new_code_cell("%%stream -b tea -r short\nTell me of tea."),
]


@pytest.fixture
def demo() -> ModuleType:
    spec = importlib.util.spec_from_file_location("demo", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.claim("make-demo")
def test_it_prints_chunks_while_the_cell_runs_and_leaves_the_notebook_and_a_page(
    demo: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_kernelspec(tmp_path / "kernels", NEWEST)
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    made = new_notebook(cells=CELLS)
    made.metadata["kernelspec"] = {"name": NEWEST, "display_name": NEWEST, "language": "python"}
    nbformat.write(made, tmp_path / "story.ipynb")

    assert demo.run(tmp_path / "story.ipynb", tmp_path / "kept")

    printed = [re.sub(r" · [\d.]+ m?s$", "", line) for line in capsys.readouterr().out.splitlines() if line]
    assert printed[0] == "A story."
    shown = printed[printed.index("    Tell me of tea.") + 1 :]
    assert shown == [
        "Scripted · by prose",
        "  1 short",
        "✓ Tea is hot.",
        "✓ Tea is good.",
        "✓ pass: short",
        "✓ passed · 2 chunks, 24 characters",
    ]
    kept = nbformat.read(tmp_path / "kept" / "story.ipynb", as_version=4)
    assert "✓ Tea is good." in kept.cells[-1].outputs[0].data["text/plain"]
    page = (tmp_path / "kept" / "story.html").read_text("utf-8")
    assert "Tea is good." in page
    assert demo.OUTSIDE.findall(page) == []
