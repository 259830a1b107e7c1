"""What is at the other end of a cell."""

import sys
import types
from typing import Any

import pytest
from IPython.core.displaypub import CapturingDisplayPublisher, DisplayPublisher

from mellea_stream_widget.notebook.kernel.frontend import FrontEnd, attended, detect, is_vscode


def shell(request: Any, *, kernel: bool = True, publisher: Any = None) -> Any:
    made = types.SimpleNamespace(display_pub=publisher or DisplayPublisher(), get_parent=lambda: request)
    if kernel:
        made.kernel = object()
    return made


def request(*, allow_stdin: bool = True, **metadata: Any) -> dict[str, Any]:
    return {"header": {}, "content": {"allow_stdin": allow_stdin}, "metadata": metadata}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (request(cellId="a1"), FrontEnd.WIDGET),
        (request(), FrontEnd.LINES),
        (request(allow_stdin=False), FrontEnd.UPDATES),
        (request(allow_stdin=False, cellId="a1"), FrontEnd.UPDATES),
        ({}, FrontEnd.LINES),
        (None, FrontEnd.LINES),
    ],
)
def test_the_request_tells_who_asks(asked: Any, found: FrontEnd) -> None:
    assert detect(shell(asked)) is found


@pytest.mark.parametrize(("notebook", "found"), [(True, FrontEnd.MARIMO), (False, FrontEnd.NOTHING)])
def test_marimo_has_no_shell_and_shows_widgets_to_a_person(
    monkeypatch: pytest.MonkeyPatch, notebook: bool, found: FrontEnd
) -> None:
    monkeypatch.setitem(sys.modules, "marimo", types.SimpleNamespace(running_in_notebook=lambda: notebook))
    assert (detect(None), attended(None)) == (found, notebook)


@pytest.mark.claim("tried-on")
def test_a_terminal_gets_lines() -> None:
    assert detect(shell(request(cellId="a1"), kernel=False)) is FrontEnd.LINES


def test_captured_output_gets_what_stays() -> None:
    assert detect(shell(request(cellId="a1"), publisher=CapturingDisplayPublisher())) is FrontEnd.CAPTURED


def test_colab_has_widgets_and_names_no_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "google.colab", types.ModuleType("google.colab"))
    assert detect(shell(request())) is FrontEnd.WIDGET


@pytest.mark.claim("voila")
@pytest.mark.parametrize("name", ["VOILA_REQUEST_URL", "VOILA_BASE_URL"])
def test_a_dashboard_of_voila_shows_widgets_to_a_person(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    asked = shell(request(allow_stdin=False))
    assert not attended(asked)
    monkeypatch.setenv(name, "/")
    assert attended(asked)
    assert detect(asked) is FrontEnd.WIDGET


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (request(cellId="vscode-notebook-cell:/tea.ipynb#W0"), True),
        (request(cellId="a1"), False),
        (request(), False),
        (None, False),
    ],
)
def test_vs_code_names_its_cells_in_its_own_way(asked: Any, found: bool) -> None:
    assert is_vscode(shell(asked)) is found
