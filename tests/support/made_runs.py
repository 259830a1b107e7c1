"""Runs without a model, for what is tried and measured in a browser: their events come when they are wanted to."""

from __future__ import annotations

import threading
import time
from typing import Any

from mellea_stream_widget.log.events import ChunkEvent, CompletedEvent, QuickCheckEvent, StartEvent
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.log.reading import Reading

TEXT = "the leaves are picked by hand and wither for some hours until soft then rolled dried and sorted"
WORDS = TEXT.split()


class Verdict:
    """A streaming verdict."""

    def __init__(self, success: str) -> None:
        self.success = success
        self.reason = None
        self.score = None


PASS, UNKNOWN = Verdict("pass"), Verdict("unknown")


class MadeRun(Reading):
    """Stands in for the result of a run under `requirements` requirements; chunks come with `say`."""

    def __init__(self, requirements: int) -> None:
        super().__init__(EventLog(), f"made-{id(self)}", [f"requirement_{n + 1}" for n in range(requirements)])
        self._said = 0
        self._began = time.perf_counter()
        self._offset = 0
        self.log.append(StartEvent(list(self.labels), "sentence", "made", {}, **self._place()))

    def say(self, text: str) -> None:
        """Check a chunk and let it out: two events."""
        index, lead = self._said, ("\n\n" if self._said % 7 == 0 else " ") if self._said else ""
        start = self._offset + len(lead)
        self._offset = start + len(text)
        span: dict[str, Any] = {"start": start, "end": self._offset}
        answers = {"requirements": list(self.labels), "durations": [0.001] * len(list(self.labels))}
        results = [UNKNOWN if index % 41 == 0 and n % 3 == 0 else PASS for n in range(len(list(self.labels)))]
        self.log.append(QuickCheckEvent(index, 1, True, results, **answers, **span, **self._place()))
        self.log.append(ChunkEvent(text, index, 1, lead=lead, **span, **self._place()))
        self._said += 1

    def settle(self) -> None:
        """End the run."""
        self.log.append(CompletedEvent(True, "", 1, **self._place()))
        self.log.close()

    def _place(self) -> dict[str, Any]:
        return {"seq": len(self.log), "elapsed": time.perf_counter() - self._began}


def sentence(number: int) -> str:
    """Some words, about 60 characters."""
    words = [WORDS[(number * 3 + n * 5) % len(WORDS)] for n in range(6 + number * 7 % 11)]
    return f"{' '.join(words).capitalize()}."


def whole(chunks: int, requirements: int) -> MadeRun:
    """A settled run."""
    run = MadeRun(requirements)
    for number in range(chunks):
        run.say(sentence(number))
    run.settle()
    return run


def play(runs: list[MadeRun], per_second: float, seconds: float) -> threading.Thread:
    """Say so many chunks a second in each of the runs, each chunk being the time at which it was said; then settle."""

    def talk() -> None:
        began = time.perf_counter()
        for number in range(int(per_second * seconds)):
            time.sleep(max(0.0, began + number / per_second - time.perf_counter()))
            for run in runs:
                run.say(f"{time.time():.6f}")
        for run in runs:
            run.settle()

    thread = threading.Thread(target=talk)
    thread.start()
    return thread
