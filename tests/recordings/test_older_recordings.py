"""Recordings that an older version of this package wrote: they load, replay, and are checked again."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from mellea_stream_widget.recordings import load, recheck, replay
from mellea_stream_widget.requirements import forbid, max_words, no_urls

FIXTURES = Path(__file__).parent / "fixtures"
TEXTS = {
    "clean": "Tea is old. Tea is good. That is all.",
    "emphasis": "We drink tea. I like _beer_ too. That is all.",
    "file": "Read on.",
}


def older(name: str) -> Path:
    """Return the file of a recording."""
    return FIXTURES / f"before_linear_{name}.stream.jsonl"


@pytest.mark.parametrize(("name", "outcome"), [("clean", "passed"), ("emphasis", "passed"), ("file", "rejected")])
def test_an_older_recording_loads_and_replays(name: str, outcome: str) -> None:
    recording = load(older(name))
    assert (recording.outcome, recording.text) == (outcome, TEXTS[name])
    played = replay(older(name), "instant")
    asyncio.run(played.acomplete())
    assert (played.outcome, played.full_text) == (outcome, TEXTS[name])


@pytest.mark.parametrize(
    ("name", "requirements", "outcome", "reason"),
    [
        ("clean", [forbid("beer"), max_words(20)], "passed", None),
        ("emphasis", [forbid("beer")], "rejected", 'forbid "beer": it has "beer" in it'),
        ("file", [no_urls()], "stopped", "the recorded text ends here"),
    ],
)
def test_an_older_recording_is_checked_by_the_requirements_of_today(
    name: str, requirements: list[Any], outcome: str, reason: str | None
) -> None:
    found = recheck(older(name), requirements)
    assert (found.outcome, found.reason) == (outcome, reason)
