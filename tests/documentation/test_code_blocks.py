"""The code that the documentation shows runs as it stands, from top to bottom."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget.options.defaults import project_level
from mellea_stream_widget.options.pyproject import project_set

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SETTING = """
%load_ext mellea_stream_widget
import pytest
from mellea_stream_widget import *

def no_prices(chunk):
    return "$" not in chunk
"""

OWN = """
from mellea.stdlib.components.chat import Message
from mellea.stdlib.context import ChatContext

action, backend, ctx = Message("user", "Tea?"), backends.resolve("local"), ChatContext()
requirements = [as_requirement(no_prices)]
"""


def blocks(page: str, *languages: str) -> list[str]:
    """Return the code blocks of a page in these languages, in their order."""
    text = (ROOT / page).read_text("utf-8")
    return [code for language, code in BLOCK.findall(text) if language in languages]


def run(shell: InteractiveShell, *cells: str) -> None:
    """Run cells as a person would, and raise what they raise."""
    for cell in cells:
        with capture_output():
            shell.run_cell(cell).raise_error()


@pytest.mark.claim("one-line-changes")
def test_the_cells_of_the_readme_run(shell: InteractiveShell, tmp_path: Path) -> None:
    cells = blocks("README.md", "", "python")
    assert cells[0] == "%load_ext mellea_stream_widget\n"
    assert list(tmp_path.iterdir()) == []
    run(shell, *cells)
    assert [path.name for path in tmp_path.iterdir()] == ["tea.stream.jsonl"]
    tea, kept, panel = (shell.user_ns[name] for name in ("tea", "kept", "panel"))
    assert (tea.outcome, kept.outcome, panel.history) == ("passed", "passed", ())
    mentioned = re.findall(r"`tea\.(\w+)", (ROOT / "README.md").read_text("utf-8"))
    assert [name for name in mentioned if not hasattr(tea, name)] == []


@pytest.mark.pandas
def test_the_cells_about_recordings_run(shell: InteractiveShell, tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    run(shell, SETTING, "stream = run('Tea?', record='runs')\nresult = stream.result")
    run(shell, *blocks("docs/recordings.md", "python"))
    assert shell.user_ns["kept"].text == shell.user_ns["stream"].text
    assert not shell.user_ns["found"].flagged


def test_the_cells_about_trying_again_run(shell: InteractiveShell) -> None:
    run(shell, SETTING, OWN, *blocks("docs/retry.md", "", "python"))
    assert shell.user_ns["_stream"].outcome == "passed"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_all_python_can_be_compiled(page: Path) -> None:
    for code in blocks(str(page), "python"):
        compile(code, page.name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


@pytest.mark.claim("project-defaults")
def test_the_defaults_of_a_project_are_taken(tmp_path: Path) -> None:
    [table] = blocks("README.md", "toml")
    (tmp_path / "pyproject.toml").write_text(table, "utf-8")
    level = project_level(tmp_path)
    given = tomllib.loads(table)["tool"]["mellea-stream"]
    (name, wanted), *_ = given.pop("sets").items()
    assert level.values == {"requirements": given.pop("require"), **given}
    assert len(project_set(tmp_path, name)) == len(wanted)
