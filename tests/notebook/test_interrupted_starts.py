"""An interrupt while a cell starts its runs leaves none that nobody can stop."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget import backends
from mellea_stream_widget.notebook import cell, several
from mellea_stream_widget.notebook.kernel import runner
from mellea_stream_widget.notebook.kernel.runner import Runner
from mellea_stream_widget.notebook.stream import Stream, StreamInterrupted

LINES = ["-b slow", "-b slow -b slow"]


def interrupting(call: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that interrupts this process after the call, before anybody has what it returns."""

    def called(*args: Any, **options: Any) -> Any:
        value = call(*args, **options)
        os.kill(os.getpid(), signal.SIGINT)
        return value

    return called


@pytest.fixture
def shell(bare_shell: InteractiveShell) -> Iterator[InteractiveShell]:
    bare_shell.user_ns["slow"] = backends.scripted("Tea is hot. ", endless=True, pace=0.01)
    yield bare_shell
    runner.close()


def interrupted(shell: InteractiveShell, line: str) -> str:
    with capture_output(), pytest.raises(StreamInterrupted) as caught:
        shell.run_cell_magic("stream", line, "Tea?\n")
    return str(caught.value)


@pytest.mark.parametrize("line", LINES)
def test_runs_that_began_at_the_interrupt_are_stopped_and_kept(
    shell: InteractiveShell, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (cell, several):
        monkeypatch.setattr(module, "Stream", interrupting(Stream))
    assert interrupted(shell, line) == "Interrupted. The checked text is kept in _stream."
    found = shell.user_ns["_stream"].wait()
    runs = [found] if isinstance(found, Stream) else list(found)
    assert [(run.outcome, run.reason) for run in runs] == [("stopped", "interrupted")] * line.count("-b")


@pytest.mark.parametrize("line", LINES)
def test_a_run_that_is_handed_in_at_the_interrupt_is_cancelled(
    shell: InteractiveShell, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    driven: list[Future[Any]] = []

    def submit(home: Runner, coroutine: Any) -> Future[Any]:
        driven.append(usual(home, coroutine))
        return driven[-1]

    usual = Runner.submit
    monkeypatch.setattr(Runner, "submit", interrupting(submit))
    assert interrupted(shell, line) == "Interrupted before the stream began."
    assert [driving.cancelled() for driving in driven] == [True]


class LateFuture(Future[Any]):
    """A future whose result is taken at the moment of an interrupt."""

    def result(self, timeout: float | None = None) -> Any:
        signal.raise_signal(signal.SIGINT)
        return super().result(timeout)


@pytest.mark.parametrize("line", LINES)
def test_an_interrupt_as_the_run_has_begun_is_not_lost(
    shell: InteractiveShell, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.user_ns["slow"] = backends.scripted("Tea is hot. ")
    monkeypatch.setattr(runner, "Future", LateFuture)
    assert interrupted(shell, line) == "Interrupted. The checked text is kept in _stream."


def test_a_second_interrupt_while_the_runs_are_being_stopped_stops_all_of_them(
    shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (cell, several):
        monkeypatch.setattr(module, "Stream", interrupting(Stream))
    monkeypatch.setattr(Stream, "stop", interrupting(Stream.stop))
    assert interrupted(shell, "-b slow -b slow") == "Interrupted. The checked text is kept in _stream."
    assert [run.reason for run in shell.user_ns["_stream"].wait()] == ["interrupted"] * 2
