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
from .wire import OpenedRuns


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
        self._opened = OpenedRuns(self.send)
        super().__init__("evaluation.js", title, table=json.dumps(self._data))

    def close(self) -> None:
        """Remove the table from the page."""
        if hasattr(self, "_opened"):
            self._opened.end()
        super().close()

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "open", "answer": int(answer), **rest} if not rest and 0 <= answer < len(self._names):
                self._open(answer)
            case {"run": str(number), **rest}:
                self._ignored += not self._opened.take(number, rest)
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
        self._opened.show(run, {"answer": answer})

    def _still(self) -> dict[str, Any]:
        texts = {"text/html": self._found._repr_html_(), "text/plain": without_surrogates(str(self._found))}
        return {MIME: {"version": VERSION, "title": self.title, "evaluation": self._data}, **texts}
