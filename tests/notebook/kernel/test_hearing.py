"""When the kernel reads what a page says, as far as that can be told from its cells."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from mellea_stream_widget.notebook import output
from mellea_stream_widget.notebook.kernel import hearing


class Shell:
    """Stands for the shell of a kernel, and for its events."""

    def __init__(self) -> None:
        self.kernel = object()
        self.events = self
        self._callbacks: dict[str, list[Callable[[], None]]] = {"pre_execute": [], "post_execute": []}

    def register(self, name: str, callback: Callable[[], None]) -> None:
        self._callbacks[name].append(callback)

    def unregister(self, name: str, callback: Callable[[], None]) -> None:
        self._callbacks[name].remove(callback)

    def trigger(self, name: str) -> None:
        for callback in self._callbacks[name]:
            callback()


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    """Be in a cell of a kernel."""
    made = Shell()
    hearing.forget()
    monkeypatch.setattr(hearing, "current_shell", lambda: made)
    monkeypatch.setattr(output, "current_shell", lambda: None)
    yield made
    hearing.forget()


def test_a_view_whose_thread_asks_when_its_cell_has_ended_is_heard_then(shell: Shell) -> None:
    output.LiveOutput(output.Output(), ({}, {}), dict, str)
    shell.trigger("post_execute")
    ear = hearing._ear_of(shell)
    assert ear.hears
    assert not hearing.wait_heard(threading.Event(), 0.001)
    shell.trigger("pre_execute")
    assert not ear.hears
    with hearing.heard():
        assert ear.hears
