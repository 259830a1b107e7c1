"""The widget for a live run. Importing this module imports anywidget."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

import traitlets

from ...log.encoding import encode_line
from ...log.reading import Reading, run_of
from ...recordings.format import Mark, read_mark
from ...views.saved import bundle_of
from ...views.untrusted import without_surrogates
from ..kernel.threads import harmless
from ..labels import Rating
from ..output import NOT_DRAWN
from .base import ReplacedView, may_have_page
from .feed import json_list
from .wire import Wire


class StreamWidget(ReplacedView):
    """Show a run: its text as it is let out, each requirement's verdicts, its ending, and a Stop button.

    It follows the run's log to the end, on any event loop. Several widgets may show one run. Withheld text is not in
    its state; it is sent to a page only if the person asks for it.

    Args:
        result: the run, under way or settled: a result, the `_stream` of a `%%stream` cell, a recording, a replay.
        title: shown in the header instead of the prompt's beginning.
        prompt: the prompt; by default that of the run, if it is known.
        rater: name of the rater for labels; by default the project's `rater`, or else the name of your account.
        withheld: whether a recording that is made for the first label also has the withheld text.

    Raises:
        TypeError: `result` is not a run.
    """

    snapshot = traitlets.Unicode().tag(sync=True)
    prompt = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        result: Reading | object,
        *,
        title: str = "",
        prompt: str = "",
        rater: str | None = None,
        withheld: bool = False,
    ) -> None:
        told = prompt or getattr(result, "prompt", None) or ""
        run = self._result = run_of(result)
        self._known = 0
        self._marks: list[Mark] | None = None
        super().__init__("widget.js", title, prompt=without_surrogates(told))
        self._wire = Wire(run, self._send_and_store, self._known, Rating(rater, told or None, withheld))
        self._sent = self._wire.start()
        self._sent.add_done_callback(lambda _: harmless(self._tell_settled))

    @property
    def sent(self) -> Future[None]:
        """Ends when the last event was sent to the page."""
        return self._sent

    def get_state(self, key: Any = None, drop_defaults: bool = False) -> dict[str, Any]:
        """Return the synced state; only the full state, which a new page requests, has the whole log."""
        state: dict[str, Any] = super().get_state(key=key, drop_defaults=drop_defaults)
        if key is None:
            events = self._result.log.read()
            self._known = len(events)
            state["snapshot"] = json_list([encode_line(event) for event in events if may_have_page()])
        return state

    def close(self) -> None:
        """Remove the widget from the page; the run continues."""
        wire = getattr(self, "_wire", None)
        if wire is not None:
            wire.end()
        super().close()

    def _send_and_store(self, message: dict[str, Any]) -> None:
        """Send a message, and store the run in the notebook again if the message has new labels."""
        self.send(message)
        if message["type"] == "labelled":
            before, self._marks = self._marks or [], list(map(read_mark, message["labels"]))
            if self._marks != before and self._result.log.closed:
                self._tell_changed()

    def _still(self) -> dict[str, Any]:
        return bundle_of(self._result, self.title, self.prompt, self._marks)

    def _hint(self) -> str:
        return "" if self._result.log.closed else f"{NOT_DRAWN} To stop the run, call its stop()."

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "hello"}:
                self._greeted()
            case {"type": "left"}:
                self._was_left()
            case _:
                self._ignored += not self._wire.take(content)
