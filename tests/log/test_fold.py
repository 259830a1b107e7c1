from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mellea_stream_widget.log.fold import apply, fold
from mellea_stream_widget.log.state import empty

LOGS = sorted((Path(__file__).parents[1] / "fixtures" / "logs").glob("*.json"))


def read(path: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    log = json.loads(path.read_text(encoding="ascii"))
    return log["events"], log["state"]


def test_there_are_golden_logs_of_every_ending() -> None:
    outcomes = {read(path)[1]["outcome"] for path in LOGS}
    assert outcomes == {"running", "passed", "failed_validation", "rejected", "stopped", "error"}


@pytest.mark.parametrize("path", LOGS, ids=lambda path: path.stem)
def test_a_golden_log_folds_to_its_state(path: Path) -> None:
    events, state = read(path)
    assert fold(events) == state


@pytest.mark.parametrize("path", LOGS, ids=lambda path: path.stem)
def test_a_log_read_in_two_parts_folds_to_the_same_state(path: Path) -> None:
    events, state = read(path)
    for cut in range(len(events) + 1):
        assert fold(events[cut:], fold(events[:cut])) == state


def test_an_event_that_does_not_follow_is_refused_and_changes_nothing() -> None:
    events, _ = read(LOGS[0])
    state = fold(events[:2])
    before = json.dumps(state)
    for wrong in (events[0], events[1], events[3]):
        with pytest.raises(ValueError, match="does not follow event 1"):
            apply(state, wrong)
    assert json.dumps(state) == before


def test_an_unknown_kind_is_refused_with_the_known_ones_named() -> None:
    with pytest.raises(ValueError, match=r"unknown event kind 'dance'; known are checking, chunk, completed"):
        apply(empty(), {"kind": "dance", "seq": 0, "elapsed": 0.0, "timestamp": 0.0})
