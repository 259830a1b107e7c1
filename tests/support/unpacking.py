"""Reads what a notebook keeps of a run, as the page does: a second implementation, to test the first."""

from __future__ import annotations

import json
from typing import Any


def unpacked(data: dict[str, Any] | None) -> list[dict[str, Any]]:
    """Return the events of a run as they were before they were packed, with times in whole ticks."""
    assert data is not None
    last: dict[str, dict[str, Any]] = {}
    events: list[dict[str, Any]] = []
    times = [[int(part) for part in group.split(",")] for group in data["times"].split(" ")]
    tick, text = 0, ""
    for said in (each for line in data["events"] for each in _said(line, last)):
        kind = said["kind"]
        whole = {} if said.pop("new", False) else dict(last.get(kind, {}))
        if kind in ("chunk", "quick_check") and whole:
            whole["chunk_index"] += 1
        whole.pop("timestamp", None)
        tail = said.pop("tail", "")
        whole |= said
        if kind in ("streaming_done", "completed"):
            text = whole["full_text"] = said.get("full_text", text + tail)
        elif kind == "retry":
            text = ""
        elif kind == "chunk":
            text += whole["lead"] + whole["text"]
        delta, *durations = times[len(events)]
        tick += delta
        whole["elapsed"] = tick / 10_000
        whole.setdefault("timestamp", data["began"] + tick / 10_000)
        if "results" in whole:
            whole["durations"] = [duration / 10_000 for duration in durations]
        last[kind] = whole
        events.append({**whole, "seq": len(events)})
    assert len(events) == len(times)
    return events


def _said(line: str, last: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    if line.startswith("{"):
        return [json.loads(line)]
    text = line[1:].lstrip(" \t\r\n")
    lead = line[1 : len(line) - len(text)]
    start = last["chunk"]["end"] + len(lead)
    place = {"start": start, "end": start + len(text)}
    chunk = {"kind": "chunk", "lead": lead, "text": text, **place}
    return [{"kind": "quick_check", **place}, chunk] if line.startswith("+") else [chunk]
