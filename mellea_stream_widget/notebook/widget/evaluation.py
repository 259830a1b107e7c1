"""The widget for an evaluation: a table to sort, plots, and the answers behind a figure. Imports anywidget."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import traitlets

from ...evaluation.page_data import page_data
from ...evaluation.result import Evaluation
from ...log.mistakes import InvalidType, InvalidValue
from ...recordings.recording import load
from ...views.saved import MIME, VERSION
from ...views.untrusted import plain_json, without_surrogates
from .base import LiveView
from .wire import Wire

_MOST_OPEN = 8
"""Largest number of answers whose events are sent at the same time, as several pages may show the table."""


class StreamEvaluation(LiveView):
    """Show an evaluation: a click on a head sorts, one on a figure lists its answers, one on an answer opens it there.

    `found` as the last line of a cell shows the same. Only recordings can be opened: of rows, no text is kept.

    Args:
        found: what `evaluate` has returned.
        title: shown above the table.

    Raises:
        TypeError: `found` is not an evaluation.
    """

    table = traitlets.Unicode().tag(sync=True)

    def __init__(self, found: Evaluation, *, title: str = "") -> None:
        if not isinstance(found, Evaluation):
            raise InvalidType(f"Invalid evaluation of type {type(found).__name__}: expected what evaluate() returns")
        self._found = found
        self._data = plain_json(page_data(found))
        self._names = [case.answer for case in found.cases()]
        self._opened = 0
        self._wires: dict[str, Wire] = {}
        super().__init__("evaluation.js", title, table=json.dumps(self._data))

    def close(self) -> None:
        """Remove the table from the page."""
        for wire in getattr(self, "_wires", {}).values():
            wire.end()
        super().close()

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "open", "answer": int(answer), **rest} if not rest and 0 <= answer < len(self._names):
                self._open(answer)
            case {"run": str(number), **rest}:
                wire = self._wires.get(number)
                self._ignored += not (wire is not None and wire.take(rest))
            case _:
                self._ignored += 1

    def _open(self, answer: int) -> None:
        name = self._names[answer]
        try:
            if not Path(name).is_file():
                raise InvalidValue(f"{name} is in no recording: its text was not kept.")
            run = load(name)
        except (ValueError, OSError) as exc:  # a `BadRecording` is a `ValueError`
            self.send({"type": "refused", "why": without_surrogates(str(exc))})
            return
        self._opened += 1
        number = str(self._opened)
        self._wires[number] = Wire(run, lambda message: self.send({**message, "run": number}))
        while len(self._wires) > _MOST_OPEN:
            self._wires.pop(next(iter(self._wires))).end()
        prompt = without_surrogates(run.prompt or "")
        self.send({"type": "opened", "of": number, "answer": answer, "prompt": prompt})
        self._wires[number].start()

    def _still(self) -> dict[str, Any]:
        texts = {"text/html": self._found._repr_html_(), "text/plain": without_surrogates(str(self._found))}
        return {MIME: {"version": VERSION, "title": self.title, "evaluation": self._data}, **texts}
