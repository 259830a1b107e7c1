"""The tables of `docs/scale.md`, made of what `benchmarks.many` has measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TIMES = 100
"""A million runs for each ten thousand."""

SUBJECTS = {
    "checked at the end": "a semaphore and mellea's back-end, whole answers checked",
    "by hand": "a semaphore and mellea's `stream()`, each chunk checked",
    "run_many": "`run_many`, each chunk checked, each run recorded",
}


def tables(found: Mapping[str, Any]) -> str:
    """Return the tables as Markdown."""
    fast, usual, memory, two = (found[part] for part in ("fast", "usual", "memory", "processes"))
    rows = [
        f"| {words} | {fast[name]['runs a second']:.0f} | {fast[name]['CPU ms of a run']:.1f} ms "
        f"| {usual[name]['runs a second']:.1f} |"
        for name, words in SUBJECTS.items()
    ]
    size = memory["bytes of a recording"] * memory["runs"]
    index = memory["bytes of the index for a run"] * memory["runs"]
    begin, most = memory["MB at begin"], memory["MB at most"]
    events = memory["events of a run"] * memory["runs"]
    reckoned = [
        ("events", f"{events:,}", f"{events * TIMES / 1e6:.0f} million"),
        ("recordings", f"{size / 1e6:.0f} MB", f"{size * TIMES / 1e9:.1f} GB"),
        ("index", f"{index / 1e6:.0f} MB", f"{index * TIMES / 1e9:.1f} GB"),
        (
            "a second call with all done",
            f"{memory['second call s']:.1f} s",
            f"{memory['second call s'] * TIMES:.0f} s",
        ),
        (
            "`load_many` and the first 200 cells",
            f"{memory['load_many s']:.1f} s",
            f"{memory['load_many s'] * TIMES:.0f} s",
        ),
    ]
    return "\n".join(
        [
            "| | runs a second, fast server | CPU time of a run | runs a second, usual server |",
            "|---|--:|--:|--:|",
            *rows,
            f"| `run_many` beside the loop that checks each chunk | {fast['ratio']:.2f} | {fast['ratio of CPU']:.2f} "
            f"| {usual['ratio']:.2f} |",
            "",
            f"Two processes are {two['ratio']:.2f} times as fast as one with checks that compute; two that do nothing "
            f"else are {two['ratio of bare checks']:.2f} times as fast.",
            "",
            f"| what | measured for {memory['runs']:,} runs | reckoned for {memory['runs'] * TIMES:,} |",
            "|---|--:|--:|",
            *(f"| {' | '.join(row)} |" for row in reckoned),
            f"| memory of the driver | {most} MB, {begin} MB of it before the runs "
            f"| {(begin + (most - begin) * TIMES) / 1000:.1f} GB |",
        ]
    )
