"""The widget: a run, live, in the page. Importing this module imports anywidget."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any

import traitlets

from ...log.encoding import encode_line
from ...log.reading import Reading, run_of
from ...views.saved import bundle_of
from ...views.untrusted import without_surrogates
from ..kernel.threads import harmless
from ..labels import Rating
from .base import LiveView
from .feed import json_list
from .wire import Wire


class StreamWidget(LiveView):
    """Show a run: its text as it is let out, each requirement's verdicts, the ending; with a Stop button.

    It follows the run's log to the end, on any event loop. Several widgets may show one run. The withheld text is not
    in its state: a page gets that text when the person asks for it.

    Args:
        result: the run, under way or settled: a result, the `_stream` of a `%%stream` cell, a recording, a replay.
        title: shown in the header instead of the prompt's beginning.
        prompt: what the model was asked; by default what the run knows of it.
        rater: who labels the answer in the view; by default the project's `rater`, or else the name of your account.
        withheld: of a run in no file, have the recording that the first label makes hold the text that was not given
            out, too.

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
        self._greetings = 0
        self._known = 0
        self._left = False
        self._kept: dict[str, Any] | None = None
        super().__init__("widget.js", title, prompt=without_surrogates(told))
        self._wire = Wire(run, self.send, self._known, Rating(rater, told or None, withheld))
        self._sent = self._wire.start()
        self._sent.add_done_callback(lambda _: harmless(self._tell_settled))

    @property
    def sent(self) -> Future[None]:
        """Ends when the page was sent the last event."""
        return self._sent

    @property
    def greetings(self) -> int:
        """How many pages, or reloads of one, have opened this widget."""
        return self._greetings

    def get_state(self, key: Any = None, drop_defaults: bool = False) -> dict[str, Any]:
        """Return the synced state; only the full state, which a new page asks for, has the whole log."""
        state: dict[str, Any] = super().get_state(key=key, drop_defaults=drop_defaults)
        if key is None:
            events = self._result.log.read()
            self._known = len(events)
            state["snapshot"] = json_list([encode_line(event) for event in events])
        return state

    def give_way(self, kept: Mapping[str, Any]) -> None:
        """Close as soon as no page shows this widget any more: a MIME bundle was put in its place.

        The kernel replaces the widget by updating its display id. A page that was reloaded since does not know that
        id: it is sent the bundle, and the front-end's extension puts it in place. Without the extension the widget
        stays.
        """
        self._kept = dict(kept)
        if self._left or not self._greetings:
            self.close()
        elif self._greetings > 1:
            self._tell_kept()

    def close(self) -> None:
        """Take the widget out of the page; the run goes on."""
        wire = getattr(self, "_wire", None)
        if wire is not None:
            wire.end()
        super().close()

    def _still(self) -> dict[str, Any]:
        return bundle_of(self._result, self.title, self.prompt)

    def _tell_settled(self) -> None:
        if self._kept is None:
            super()._tell_settled()

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "hello"}:
                self._greetings += 1
                self._left = False
                if self._kept is not None:
                    self._tell_kept()
            case {"type": "left"}:
                self._left = True
                if self._kept is not None:
                    self.close()
            case _:
                self._ignored += not self._wire.take(content)

    def _tell_kept(self) -> None:
        self.send({"type": "kept", "bundle": self._kept})
