"""The wheel in an environment that holds nothing else: imports, cost of loading, a stream in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from environments import Environment, make_environment

pytestmark = pytest.mark.packaging

HEAVY = ["mellea", "anywidget", "ipywidgets", "pydantic", "traitlets", "xllamacpp", "numpy"]
"""`traitlets` comes with IPython itself and shows that the search finds what is loaded."""

SHELL = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
shell.run_line_magic("load_ext", "mellea_stream_widget")
"""
LOADED = f"import sys, json; print(json.dumps([name for name in {HEAVY} if name in sys.modules]))"


@pytest.fixture(scope="module")
def alone(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Give an environment with the wheel and what it needs at run time."""
    return make_environment(tmp_path_factory.mktemp("alone") / "env", wheel)


def test_importing_the_package_loads_nothing_heavy(alone: Environment) -> None:
    assert json.loads(alone.run(f"import mellea_stream_widget\n{LOADED}")) == []


def test_loading_the_extension_loads_nothing_heavy(alone: Environment) -> None:
    assert json.loads(alone.run(f"{SHELL}\n{LOADED}")) == ["traitlets"]


def test_every_public_name_can_be_had(alone: Environment) -> None:
    code = "import mellea_stream_widget as m; print([name for name in m.__all__ if getattr(m, name, None) is None])"
    assert alone.run(code).strip() == "[]"


@pytest.mark.claim("servers-need-no-weights")
def test_a_stream_runs_in_a_terminal(alone: Environment) -> None:
    code = f"""{SHELL}
from mellea_stream_widget import backends
shell.user_ns["tea"] = backends.scripted("Tea is old. Tea is good.")
shell.user_ns["short"] = lambda chunk: len(chunk) < 20
shell.run_cell_magic("stream", "--backend tea --require short", "Tell me about tea.")
print(shell.user_ns["_stream"].outcome)
"""
    lines = alone.run(code).splitlines()
    assert [line for line in lines if line.startswith("✓ Tea")] == ["✓ Tea is old.", "✓ Tea is good."]
    assert lines[-1] == "passed"


def test_without_a_model_the_cell_says_in_two_lines_how_to_get_one(alone: Environment, tmp_path: Path) -> None:
    code = f"""{SHELL}
import os
os.environ.update(XDG_CACHE_HOME={str(tmp_path)!r}, HF_HOME={str(tmp_path)!r}, OLLAMA_HOST="127.0.0.1:1")
from IPython.core.error import UsageError
try:
    shell.run_cell_magic("stream", "", "Tell me about tea.")
except UsageError as exc:
    print(len(str(exc).splitlines()), "fetch_model" in str(exc) or "mellea-stream-widget[local" in str(exc))
"""
    assert alone.run(code).splitlines()[-1] == "2 True"


def test_pytest_finds_the_plugin_by_itself(wheel: Path, tmp_path: Path) -> None:
    installed = make_environment(tmp_path / "env", wheel, "pytest")
    installed.run(f"""
from mellea_stream_widget import backends, record, run
record(run("Tell me about tea.", backend=backends.scripted("Tea is old.")), {str(tmp_path / "old.stream.jsonl")!r})
""")
    (tmp_path / "test_answers.py").write_text("""
import pytest

@pytest.mark.stream_recordings("*.stream.jsonl")
def test_answer(recording):
    assert recording.text == "Tea is old."
""")
    told = installed.run(f"import pytest; raise SystemExit(pytest.main(['-v', {str(tmp_path / 'test_answers.py')!r}]))")
    assert "test_answers.py::test_answer[old] PASSED" in told
    assert "1 passed" in told
