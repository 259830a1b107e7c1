"""`run` in a cell of marimo, which has no IPython; marimo itself is faked here, and real in `make places`."""

import asyncio
import sys
import types

import pytest

from mellea_stream_widget import arun, backends, run
from mellea_stream_widget.notebook.kernel import frontend
from mellea_stream_widget.notebook.labels import Rating
from mellea_stream_widget.notebook.widget.widget import StreamWidget


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Be in a cell of marimo; give what its output is."""
    output: list[object] = []
    marimo = types.ModuleType("marimo")
    marimo.running_in_notebook = lambda: True  # type: ignore[attr-defined]
    marimo.output = types.SimpleNamespace(append=output.append)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "marimo", marimo)
    monkeypatch.setattr(frontend, "current_shell", lambda: None)
    return output


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


@pytest.mark.claim("marimo")
def test_run_shows_the_widget_and_a_rejected_run_does_not_end_the_cell(shown: list[object]) -> None:
    tea = run("Tell me.", backend=backends.scripted("Tea is hot. It costs $5."), require=[no_prices], title="Tea")
    [widget] = shown
    assert isinstance(widget, StreamWidget)
    assert (tea.outcome, tea.text, widget.title) == ("rejected", "Tea is hot.", "Tea")
    assert widget.sent.done()
    widget.close()


def test_what_a_first_label_is_to_record_is_what_the_options_say(shown: list[object]) -> None:
    run("Tell me.", backend=backends.scripted("Tea is hot."), record_withheld=True, rater="ann")
    [widget] = shown
    assert isinstance(widget, StreamWidget)
    assert widget._wire._rating == Rating("ann", "Tell me.", withheld=True)
    widget.close()


@pytest.mark.parametrize("how", [{"quiet": True}, {"text": True}])
def test_run_shows_no_widget_if_it_is_told_so(
    shown: list[object], how: dict[str, bool], capsys: pytest.CaptureFixture[str]
) -> None:
    run("Tell me.", backend=backends.scripted("Tea is hot."), **how)
    assert shown == []
    assert ("Tea is hot." in capsys.readouterr().out) is ("text" in how)


@pytest.mark.claim("marimo")
def test_in_the_background_it_returns_at_once_and_the_widget_goes_on(shown: list[object]) -> None:
    tea = run("Tell me.", backend=backends.scripted("Tea is hot.", pace=0.02), background=True)
    [widget] = shown
    assert isinstance(widget, StreamWidget)
    assert tea.outcome == "running"
    widget.sent.result(30)
    assert tea.outcome == "passed"
    widget.close()


def test_arun_shows_the_widget_too(shown: list[object]) -> None:
    tea = asyncio.run(arun("Tell me.", backend=backends.scripted("Tea is hot.")))
    [widget] = shown
    assert isinstance(widget, StreamWidget)
    assert (tea.outcome, widget.sent.done()) == ("passed", True)
    widget.close()
