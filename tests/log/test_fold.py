from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mellea_stream_widget.log.fold import apply, fold
from mellea_stream_widget.log.state import empty, new_attempt, validated_text

LOGS = sorted((Path(__file__).parents[1] / "fixtures" / "logs").glob("*.json"))


RUN, ATTEMPT = set(empty()), set(new_attempt(1, None, 0.0))
UNDER_WAY = {"stopping", "pending", "checking", "preview", "preview_start", "done", "validating"}
"""What only the page shows: its own tests see that it folds the same logs to the whole state."""


def read(path: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The events of a golden log, and what Python needs of their state."""
    log = json.loads(path.read_text(encoding="ascii"))
    state = log["state"]
    assert set(state) - RUN <= UNDER_WAY
    assert all(set(attempt) - ATTEMPT <= UNDER_WAY for attempt in state["attempts"])
    attempts = [{name: attempt[name] for name in ATTEMPT} for attempt in state["attempts"]]
    return log["events"], {name: state[name] for name in RUN} | {"attempts": attempts}


def test_there_are_golden_logs_of_every_ending() -> None:
    outcomes = {read(path)[1]["outcome"] for path in LOGS}
    assert outcomes == {"running", "passed", "failed_validation", "rejected", "cut_off", "stopped", "error"}


@pytest.mark.parametrize("path", LOGS, ids=lambda path: path.stem)
def test_a_golden_log_folds_to_its_state(path: Path) -> None:
    events, state = read(path)
    assert fold(events) == state


@pytest.mark.parametrize("path", LOGS, ids=lambda path: path.stem)
def test_a_log_read_in_two_parts_folds_to_the_same_state(path: Path) -> None:
    events, state = read(path)
    for cut in range(len(events) + 1):
        assert fold(events[cut:], fold(events[:cut])) == state


def test_the_text_behind_the_last_chunk_is_part_of_the_text() -> None:
    events, _ = read(next(path for path in LOGS if path.stem == "tail"))
    assert validated_text(fold(events)["attempts"][0]) == events[-1]["full_text"] == "Tea is hot. And then"


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
