"""The static output of runs, which is updated while they are under way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from clock import FakeTime

from mellea_stream_widget.log.events import PendingEvent
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.notebook import showing
from mellea_stream_widget.notebook.display import Stage
from mellea_stream_widget.notebook.kernel.frontend import FrontEnd
from mellea_stream_widget.notebook.showing import UPDATE, RunsView, show_view

PATIENCE = 20.0


def add(log: EventLog, *, last: bool = False) -> None:
    log.append(PendingEvent(1, 0, seq=len(log)))
    if last:
        log.close()


def updates(
    monkeypatch: pytest.MonkeyPatch, logs: Sequence[EventLog], then: Sequence[Callable[[], None]] = ()
) -> list[int]:
    """Show runs until they have settled; return how many events each update has. `then` is done after each."""
    found: list[int] = []
    left = iter(then)

    def bundle() -> dict[str, Any]:
        found.append(sum(map(len, logs)))
        next(left, lambda: None)()
        return {}

    monkeypatch.setattr(Stage, "put", lambda stage, data, metadata=None: None)
    runs: list[Any] = [SimpleNamespace(log=log) for log in logs]
    view = RunsView(runs, [""] * len(runs), bundle, lambda: pytest.fail("no widget was asked for"))
    show_view(view, Stage(FrontEnd.UPDATES)).result(PATIENCE)
    return found


def test_events_that_come_during_an_update_are_in_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    log = EventLog()
    assert updates(monkeypatch, [log], [lambda: add(log), lambda: add(log, last=True)]) == [0, 1, 2]


def test_runs_that_have_settled_are_not_shown_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    log = EventLog()
    add(log, last=True)
    assert updates(monkeypatch, [log, log]) == [2]


def test_one_of_several_runs_is_waited_for_after_the_others_have_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    class Quiet(EventLog):
        """A log whose last event comes when somebody waits for it."""

        def wait(self, position: int, timeout: float | None = None) -> bool:
            add(self, last=True)
            return True

    settled = EventLog()
    add(settled, last=True)
    assert updates(monkeypatch, [settled, Quiet()]) == [1, 2]


def test_the_longer_an_update_takes_the_longer_is_the_pause_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = FakeTime()
    pauses: list[float | None] = []

    class Paused(EventLog):
        def join_blocking(self, timeout: float | None = None) -> bool:
            pauses.append(timeout)
            add(self, last=len(pauses) == 3)
            return False

    def takes(seconds: float) -> Callable[[], None]:
        def pass_by() -> None:
            clock.now += seconds

        return pass_by

    log = Paused()
    monkeypatch.setattr(showing, "time", clock)
    steps = [lambda: add(log), takes(0.0), takes(0.03125), takes(0.125)]
    assert updates(monkeypatch, [log], steps) == [0, 1, 2, 3, 4]
    assert pauses == [UPDATE, UPDATE, 1.25]
