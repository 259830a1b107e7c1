"""The base classes of widgets. Importing this module imports anywidget."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import nullcontext
from typing import Any

import anywidget
import traitlets

from ...views.static_files import built, built_text
from ...views.untrusted import without_surrogates
from ..kernel import pump
from ..kernel.frontend import WIDGET_MIME, FrontEnd, attended, current_shell, detect
from ..kernel.hearing import wait_heard
from ..kernel.threads import harmless, read_in_thread
from ..output import NOT_DRAWN, LiveOutput, Output

TAKING = 1.0
"""Seconds within which a page that stores a settled run itself must report it."""


OPENING = 2.0
"""Seconds for which a widget that was replaced at once stays open for the page that may be opening it."""


class LiveView(anywidget.AnyWidget):
    """A live view in a page, and static output of the run so far for readers without widgets.

    A page never frees the module of a widget's `_esm`. So that module is small; it makes a module of `bundle`, the code
    that draws, once per page.
    """

    _esm = built("shared.js")

    view_id = traitlets.Unicode().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    bundle = traitlets.Unicode().tag(sync=True)

    def __init__(self, code: str, title: str, **traits: Any) -> None:
        self._closing = threading.RLock()
        self._ignored = 0
        self._is_shown = False
        self._outputs: list[LiveOutput] = []
        self._own: list[LiveOutput] = []  # the outputs that this widget updates
        self._taken = threading.Event()
        self._page_keeps = False
        self._is_greeted = False
        self.on_msg(self._take)
        # A program that executes a notebook stores the state of each widget, with a copy of the code.
        bundle = built_text(code) if may_have_page() else ""
        super().__init__(view_id=uuid.uuid4().hex, title=without_surrogates(title), bundle=bundle, **traits)
        pump.serve(self.comm)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Ignore state from the page, whose code would run in other pages. Pages send messages instead."""
        self._ignored += 1

    @property
    def ignored(self) -> int:
        """Number of unknown or malformed messages from pages."""
        return self._ignored

    def close(self) -> None:
        """Remove the widget from the page. From any thread."""
        with getattr(self, "_closing", nullcontext()):  # one that could not be made has no lock
            pump.dismiss(self.comm)
            for output in getattr(self, "_outputs", ()):
                output.end()
            layout = self.layout
            super().close()
            if layout is not None:
                layout.close()  # a model with a comm of its own, which ipywidgets leaves open

    def live(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the part of a MIME bundle that shows this widget, and its metadata."""
        data, metadata = super()._repr_mimebundle_() or ({}, {})
        return {name: value for name, value in data.items() if name == WIDGET_MIME}, metadata

    def add_output(self, output: LiveOutput) -> None:
        """Notify an output when a page opens this widget."""
        self._outputs.append(output)
        if self._is_greeted:
            output.open()

    def output_in(self, output: Output) -> LiveOutput:
        """Show this widget in an output, which the caller must `follow`."""
        self._is_shown = True
        shown = LiveOutput(output, self.live() if may_have_page() else ({}, {}), self._still, self._hint)
        self.add_output(shown)
        shown.put()
        return shown

    def show_in(self, output: Output) -> None:
        """Show this widget in an output, with HTML while no page opens it, and store the settled run there."""
        shown = self.output_in(output)
        self._own.append(shown)
        if may_have_page():
            read_in_thread(shown.follow, "mellea-stream-output")

    def _ipython_display_(self, **_: Any) -> None:
        if detect(current_shell()) not in (FrontEnd.WIDGET, FrontEnd.UPDATES):
            raise NotImplementedError  # so that IPython uses `_repr_mimebundle_`
        self.show_in(Output())

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        self._is_shown = True
        live, metadata = self.live() if may_have_page() else ({}, {})
        return {**live, **self._still()}, metadata

    def _take(self, widget: Any, content: Any, buffers: Any) -> None:
        match content:
            case {"type": "taken", **rest} if not rest:
                self._page_keeps = True
                self._taken.set()
                return
            case {"type": "hello", **rest} if not rest:
                self._is_greeted = True
                for output in self._outputs:
                    output.open()
        self._receive(widget, content, buffers)

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """Handle a message of the page, which may be anything, in any thread."""
        raise NotImplementedError

    def _still(self) -> dict[str, Any]:
        """Return the run so far as a MIME bundle for readers without widgets."""
        raise NotImplementedError

    def _hint(self) -> str:
        """Return a note for a page that does not draw this widget; empty for no note."""
        return NOT_DRAWN

    def _tell_settled(self) -> None:
        """Store the settled run in the notebook beside this widget: by the page's extension, or else by the kernel."""
        if self.comm is None or not self._is_shown:
            return
        self._taken.clear()
        live, _ = self.live()
        self.send({"type": "kept", "bundle": {**live, **self._still()}})
        if self._own:
            read_in_thread(self._keep, "mellea-stream-keep")

    def _tell_changed(self) -> None:
        """Make the page's extension store the settled run again, because its labels have changed.

        Pages without the extension would draw the widget again, and lose the focus.
        """
        if self._page_keeps and self.comm is not None:
            live, _ = self.live()
            self.send({"type": "kept", "bundle": {**live, **self._still()}})

    def _keep(self) -> None:
        if not self._is_greeted or not wait_heard(self._taken, TAKING):
            for output in self._own:
                if not output.is_html:
                    harmless(output.put)


class ReplacedView(LiveView):
    """A live view that the kernel replaces by static output when its runs have settled."""

    def __init__(self, code: str, title: str, **traits: Any) -> None:
        self._greetings = 0
        self._left = False
        self._kept: dict[str, Any] | None = None
        self._opened = threading.Event()
        self._was_seen_off = threading.Event()
        self._parting: Future[None] | None = None
        super().__init__(code, title, **traits)

    @property
    def greetings(self) -> int:
        """How often pages have opened this widget, including reloads."""
        return self._greetings

    @property
    def sent(self) -> Future[None]:
        """Ends when the last event was sent to the page."""
        raise NotImplementedError

    def give_way(self, kept: Mapping[str, Any]) -> None:
        """Close as soon as no page shows this widget or is opening it: a MIME bundle has replaced it.

        The kernel replaces the widget by updating its display id. A page that was reloaded since does not know that
        id. It gets the bundle in a message, and the front-end's extension replaces the widget; without the extension
        the widget stays.
        """
        self._kept = dict(kept)
        if self._left or not self._may_be_opened():
            self.close()
        elif not self._greetings:
            self._parting = read_in_thread(self._part, "mellea-stream-part")
        elif self._greetings > 1:
            self._tell_kept()

    def _may_be_opened(self) -> bool:
        """Return whether a page shows this widget, or may be opening it: it has not let the time for that go by."""
        return self._greetings > 0 or (may_have_page() and not any(output.is_html for output in self._outputs))

    def _part(self) -> None:
        """Close after the greeting of the page that was opening this widget, or where none comes.

        anywidget reports an error for a widget that is closed while the page opens it. A page that has not shown the
        widget yet never says that it has left it.
        """
        if wait_heard(self._opened, OPENING):
            wait_heard(self._was_seen_off, TAKING)
        if self._greetings <= 1:
            self.close()

    def _greeted(self) -> None:
        self._greetings += 1
        self._left = False
        self._opened.set()
        if self._kept is not None:
            self._tell_kept()

    def _was_left(self) -> None:
        self._left = True
        self._was_seen_off.set()
        if self._kept is not None:
            self.close()

    def _tell_settled(self) -> None:
        if self._kept is None:
            super()._tell_settled()

    def _tell_changed(self) -> None:
        if self._kept is None:
            super()._tell_changed()

    def _tell_kept(self) -> None:
        self.send({"type": "kept", "bundle": self._kept})


def may_have_page() -> bool:
    """Return whether a page may show a widget: not if a program executes the notebook."""
    shell = current_shell()
    return shell is None or attended(shell)
