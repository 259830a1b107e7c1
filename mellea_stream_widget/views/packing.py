"""Packs a run's events into few characters, such that equal runs differ in few lines.

Most of an event follows from the events before it, and is left out. The text is there once, and all times are in one
line.
`docs/recordings.md` describes the format; `js/src/run/unpacking.ts` reads it.
"""

from __future__ import annotations

import json
import re
from typing import Any

from ..log.encoding import EncodedEvent

TICKS = 10_000
"""Ticks per second; times are stored in whole ticks."""

_SPACE = re.compile(r"[ \t\r\n]*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_TIMES = ("seq", "elapsed", "timestamp", "durations")
_WHOLE = frozenset(("streaming_done", "completed"))
_CLOCK = 0.5
"""Largest difference, in seconds, between a timestamp and the first one plus the elapsed time."""


class Packer:
    """Packs events, in order.

    Attributes:
        began: timestamp of the run's beginning; 0 before the first event.
        size: approximate number of characters.
    """

    def __init__(self) -> None:
        self.began = 0.0
        self.size = 0
        self._lines: list[str] = []
        self._times: list[str] = []
        self._tick = 0
        self._last: dict[str, EncodedEvent] = {}
        self._check: EncodedEvent | None = None
        """A check that is equal to the last one, and whose chunk may follow."""
        self._text: list[str] = []

    def feed(self, event: EncodedEvent) -> None:
        """Add the next event."""
        if not self._times:
            self.began = round(event["timestamp"] - event["elapsed"], 4)
        self._time(event)
        if event["kind"] == "chunk" and self._is_usual(event):
            mark = "=" if self._check is None else "+"
            self._note(f"{mark}{event['lead']}{event['text']}")
            self._check = None
        else:
            self._flush()
            if event["kind"] == "quick_check" and self._is_repeated(event):
                self._check = event
            else:
                self._note(self._line(event))
        self._last[event["kind"]] = event
        if event["kind"] == "chunk":
            self._text += [event["lead"], event["text"]]
        elif event["kind"] == "retry":
            self._text = []
        elif event["kind"] in _WHOLE:
            self._text = [event["full_text"]]

    def lines(self) -> list[str]:
        """Return the events so far, with one or two in each line."""
        return [*self._lines, *([] if self._check is None else [_alone(self._check)])]

    def times(self) -> str:
        """Return the times of all events so far."""
        return " ".join(self._times)

    def _flush(self) -> None:
        """Write a check whose chunk does not follow in the usual way."""
        check, self._check = self._check, None
        if check is not None:
            self._note(_alone(check))

    def _time(self, event: EncodedEvent) -> None:
        tick = round(event["elapsed"] * TICKS)
        durations = [round(duration * TICKS) for duration in event.get("durations", ())]
        self._times.append(",".join(map(str, (tick - self._tick, *durations))))
        self._tick = tick
        self.size += len(self._times[-1]) + 1

    def _note(self, line: str) -> None:
        self._lines.append(line)
        self.size += len(line)

    def _line(self, event: EncodedEvent) -> str:
        kind = event["kind"]
        known, said = self._known(kind), _compared(event)
        if known.keys() - said.keys():
            known = {}
            said["new"] = True
        news = {name: value for name, value in said.items() if name not in known or not _is_same(known[name], value)}
        if not self._is_on_time(event):
            news["timestamp"] = event["timestamp"]
        if kind in _WHOLE:
            full, known_text = said["full_text"], "".join(self._text)
            news.pop("full_text", None)
            if not full.startswith(known_text):
                news["full_text"] = full
            elif full != known_text:
                news["tail"] = full[len(known_text) :]
        return _dumped({"kind": kind, **news})

    def _known(self, kind: str) -> dict[str, Any]:
        """Return the fields of the next event of a kind that a reader can infer."""
        last = self._last.get(kind)
        if last is None:
            return {}
        known = _compared(last)
        if kind in ("chunk", "quick_check"):
            known["chunk_index"] += 1
        return known

    def _is_usual(self, event: EncodedEvent) -> bool:
        """Return whether a chunk can be inferred from its text, and a waiting check from the chunk."""
        lead, text = event["lead"], event["text"]
        known = self._known("chunk")
        start = known.get("end", 0) + len(lead)
        expected = {**known, "start": start, "end": start + len(text), "lead": lead, "text": text}
        check = self._check
        if check is not None and any(check[name] != event[name] for name in ("chunk_index", "start", "end")):
            return False
        found = _SPACE.match(lead + text)
        is_parted = found is not None and found.group() == lead and not _SURROGATE.search(text)
        return is_parted and _compared(event) == expected and self._is_on_time(event)

    def _is_repeated(self, event: EncodedEvent) -> bool:
        """Return whether a check is equal to the last one, apart from the place of the chunk."""
        place = {"start": event["start"], "end": event["end"]}
        return _compared(event) == {**self._known("quick_check"), **place} and self._is_on_time(event)

    def _is_on_time(self, event: EncodedEvent) -> bool:
        return bool(abs(event["timestamp"] - event["elapsed"] - self.began) <= _CLOCK)


def _compared(event: EncodedEvent) -> EncodedEvent:
    return {name: value for name, value in event.items() if name not in _TIMES}


def _is_same(known: Any, value: Any) -> bool:
    """Return whether two values are the same JSON. In Python True equals 1, and the order of keys does not count."""
    return bool(known == value) and (isinstance(value, str) or _dumped(known) == _dumped(value))


def _alone(check: EncodedEvent) -> str:
    return _dumped({"kind": "quick_check", "start": check["start"], "end": check["end"]})


def _dumped(value: Any) -> str:
    """Return a value as JSON that can be sent, even with lone surrogates."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return json.dumps(value, allow_nan=False, separators=(",", ":")) if _SURROGATE.search(text) else text
