"""The runs that a page has opened from a table."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.notebook.widget.wire import MOST_OPEN, OpenedRuns

SYNC = {"type": "sync", "have": 0}


@pytest.fixture
def logs() -> Iterator[list[EventLog]]:
    """Yield the logs of runs under way, one more than a page may have open."""
    made = [EventLog() for _ in range(MOST_OPEN + 1)]
    yield made
    for log in made:
        log.close()


def run_of(log: EventLog) -> Any:
    return SimpleNamespace(log=log, prompt="Tea?")


def test_only_the_newest_runs_are_open(logs: list[EventLog]) -> None:
    sent: list[dict[str, Any]] = []
    opened = OpenedRuns(sent.append)
    for row, log in enumerate(logs):
        opened.show(run_of(log), {"row": row})
    assert sent == [{"type": "opened", "of": str(row + 1), "row": row, "prompt": "Tea?"} for row, _ in enumerate(logs)]
    sent.clear()
    assert [opened.take(str(row + 1), SYNC) for row, _ in enumerate(logs)] == [False, *[True] * MOST_OPEN]
    assert [message["run"] for message in sent] == [str(row + 1) for row in range(1, len(logs))]


def test_nothing_is_sent_after_the_end_not_even_of_a_run_that_was_being_read(logs: list[EventLog]) -> None:
    sent: list[dict[str, Any]] = []
    opened = OpenedRuns(sent.append)
    opened.show(run_of(logs[0]), {"row": 0})
    opened.end()
    sent.clear()
    opened.show(run_of(logs[1]), {"row": 1})
    assert [opened.take(number, SYNC) for number in ("1", "2")] == [False, False]
    assert sent == []
