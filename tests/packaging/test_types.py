"""What type checkers make of the public names: of calls of them, and of the code in the documentation."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parents[2]
CALLS = Path(__file__).parent / "typed" / "calls.py"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)

PRELUDE = """
from typing import Any

import pytest
from IPython.display import display
from mellea.core import Backend, Context
from mellea.stdlib.components.chat import Message

from mellea_stream_widget import Stream, recheck, stream_with_chunking
from mellea_stream_widget.streaming import StreamChunkingResult


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


async def page(
    action: Message,
    backend: Backend,
    ctx: Context,
    requirements: list[Any],
    result: StreamChunkingResult,
    _stream: Stream,
) -> None:
"""
"""What the pages take for granted: their code becomes the body of one function."""

Errors = dict[str, dict[int, str]]
"""The errors of each file, by the file's name and the line."""


def module_of(page: Path) -> str:
    code = "\n".join(BLOCK.findall(page.read_text("utf-8")))
    return PRELUDE + textwrap.indent(code + "\npass\n", "    ")


def by_mypy(files: list[Path]) -> Errors:
    command = [sys.executable, "-m", "mypy", "--config-file=", "--strict", "--follow-imports=silent", "--output=json"]
    # What readers leave without a type, such as a requirement of one line, is theirs to decide.
    command += ["--allow-untyped-defs", "--allow-untyped-calls", "--allow-untyped-decorators", "--allow-redefinition"]
    done = subprocess.run(
        [*command, f"--cache-dir={ROOT / '.mypy_cache' / 'documentation'}", *map(str, files)],
        cwd=ROOT,
        env={"PATH": "", "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.stderr == ""
    found: Errors = {}
    for line in done.stdout.splitlines():
        told = json.loads(line)
        if told["severity"] == "error":
            found.setdefault(Path(told["file"]).name, {})[told["line"]] = told["message"]
    return found


def by_pyright(files: list[Path]) -> Errors:
    settings = {
        "include": [str(file) for file in files],
        "extraPaths": [str(ROOT)],
        "typeCheckingMode": "standard",
    }
    config = files[0].parent / "pyrightconfig.json"
    config.write_text(json.dumps(settings))
    command = [sys.executable, "-m", "basedpyright", "--project", str(config), "--outputjson"]
    done = subprocess.run(
        [*command, "--pythonpath", sys.executable], cwd=ROOT, capture_output=True, text=True, timeout=600
    )
    found: Errors = {}
    for told in json.loads(done.stdout)["generalDiagnostics"]:
        if told["severity"] == "error":
            line = told["range"]["start"]["line"] + 1
            found.setdefault(Path(told["file"]).name, {})[line] = told["message"]
    return found


@pytest.fixture(scope="module", params=[by_mypy, by_pyright], ids=["mypy", "pyright"])
def errors(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Errors:
    """Have one checker look at everything."""
    folder = tmp_path_factory.mktemp("typed")
    files = [folder / f"{page.stem.replace('-', '_').lower()}_page.py" for page in PAGES]
    for page, file in zip(PAGES, files, strict=True):
        file.write_text(module_of(page), "utf-8")
    found: Errors = request.param([*files, CALLS])
    return found


def test_right_calls_have_their_types_and_wrong_ones_are_errors(errors: Errors) -> None:
    lines = CALLS.read_text("utf-8").splitlines()
    expected = [number for number, line in enumerate(lines, 1) if line.endswith("  # error")]
    assert {number: told for number, told in errors.get(CALLS.name, {}).items() if number not in expected} == {}
    assert sorted(errors[CALLS.name]) == expected


def test_the_code_of_the_documentation_has_no_errors(errors: Errors) -> None:
    assert {name: told for name, told in errors.items() if name != CALLS.name} == {}
