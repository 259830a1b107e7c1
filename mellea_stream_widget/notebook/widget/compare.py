"""The widget for runs side by side, live. Importing this module imports anywidget."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

import traitlets

from ...log.mistakes import InvalidType
from ...log.reading import Reading
from ...views.side_by_side import compare, side_by_side_bundle
from ...views.untrusted import without_surrogates
from ..kernel.threads import harmless
from ..labels import Rating
from .base import ReplacedView
from .wire import Wire


class StreamCompare(ReplacedView):
    """Show runs side by side: a column for each, one axis of time, the words and the verdicts that differ.

    Runs that are under way are shown live, and one Stop button stops them all. `compare(a, b)` as the last line of a
    cell shows the same.

    Args:
        runs: two or more: results, the `_stream` of a cell, recordings or paths of them.
        names: a name for each; by default their titles, or else their numbers.
        title: shown above the columns instead of the prompt's beginning.
        prompt: what was asked in all of them.
        rater: who labels the answers; by default the project's `rater`, or else the name of your account.

    Raises:
        ValueError: there are fewer than two runs, or not a name for each.
        TypeError: one of the runs is something else.
    """

    prompt = traitlets.Unicode().tag(sync=True)
    names = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        *runs: Any,
        names: Sequence[str] | None = None,
        title: str = "",
        prompt: str = "",
        rater: str | None = None,
    ) -> None:
        found = compare(*runs, names=names)
        if not found.runs:
            raise InvalidType("Invalid runs: expected whole runs; one of them is a single attempt.")
        self._runs: tuple[Reading, ...] = found.runs
        self._names = [side.name for side in found.sides]
        told = json.dumps([without_surrogates(name) for name in self._names])
        super().__init__("compare.js", title, prompt=without_surrogates(prompt), names=told)
        self._wires = [
            Wire(run, self._sender(str(place)), rating=Rating(rater, prompt or run.prompt))
            for place, run in enumerate(self._runs)
        ]
        self._lock = threading.Lock()
        self._left_to_send = len(self._wires)
        self._sent: Future[None] = Future()
        self._sent.set_running_or_notify_cancel()
        self._sent.add_done_callback(lambda _: harmless(self._tell_settled))
        for wire in self._wires:
            wire.start().add_done_callback(lambda _: self._count())

    @property
    def sent(self) -> Future[None]:
        """Ends when the last event of the last run was sent to the page."""
        return self._sent

    def close(self) -> None:
        """Remove the widget from the page; the runs continue."""
        for wire in getattr(self, "_wires", []):
            wire.end()
        super().close()

    def _still(self) -> dict[str, Any]:
        return side_by_side_bundle(compare(*self._runs, names=self._names), self.title, self.prompt)

    def _sender(self, place: str) -> Callable[[dict[str, Any]], None]:
        return lambda message: self.send({**message, "run": place})

    def _count(self) -> None:
        with self._lock:
            self._left_to_send -= 1
            last = not self._left_to_send
        if last:
            self._sent.set_result(None)

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "hello", **rest} if not rest:
                self._greeted()
            case {"type": "left", **rest} if not rest:
                self._was_left()
            case {"type": "stop", **rest} if not rest:
                for run in self._runs:
                    run.stop()
            case {"run": str(place), **rest} if place.isdecimal() and int(place) < len(self._runs):
                self._ignored += not self._wires[int(place)].take(rest)
            case _:
                self._ignored += 1
