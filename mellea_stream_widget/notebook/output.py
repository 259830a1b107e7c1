"""Outputs of a cell whose content can be replaced, and outputs with a widget that a page may not draw."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..views.untrusted import escape
from .kernel.frontend import current_shell, is_vscode
from .kernel.hearing import follow_cells, wait_heard

if TYPE_CHECKING:
    from IPython.display import DisplayHandle

_CLEARED = 0.5
"""Seconds after which VS Code has cleared a cell that runs again; it drops earlier output."""

PATIENCE = 2.0
"""Seconds within which a page that draws widgets opens one and sends its first message."""

REFRESH = 5.0
"""Shortest time, in seconds, between two updates of the static output of a run under way."""

_UPDATE = 0.5

NOT_DRAWN = (
    "This page does not draw the live view (is anywidget installed where Jupyter runs?), so it gets HTML from time to "
    "time."
)
"""The note above the HTML."""

Bundle = Mapping[str, Any]


class Output:
    """An output of the current cell, which any thread with the cell's context can replace."""

    def __init__(self) -> None:
        self._handle: DisplayHandle | None = None
        self._lock = threading.Lock()
        self._earliest = time.monotonic() + (_CLEARED if is_vscode(current_shell()) else 0.0)

    @property
    def is_there(self) -> bool:
        """Whether anything was shown."""
        return self._handle is not None

    def put(self, data: Bundle, metadata: Bundle | None = None) -> None:
        """Show a MIME bundle."""
        from IPython.display import DisplayHandle

        options: dict[str, Any] = {"raw": True, "metadata": dict(metadata or {})}
        with self._lock:
            if self._handle is None:
                time.sleep(max(0.0, self._earliest - time.monotonic()))
                handle = DisplayHandle()
                handle.display(dict(data), **options)
                self._handle = handle
            else:
                self._handle.update(dict(data), **options)


class LiveOutput:
    """An output with a widget, and with HTML instead while no page has opened the widget.

    A page that cannot draw the widget shows an error in its place, or the other parts of the bundle as they were at
    first. JupyterLab may be in another environment than the kernel, without anywidget, and VS Code may not reach the
    network from which it loads anywidget.

    Args:
        output: the output.
        live: the part of the bundle with the widget, and its metadata.
        still: returns the other parts, as they are now.
        hint: returns a note for a page that does not draw the widget; "" for no note.
    """

    def __init__(
        self, output: Output, live: tuple[Bundle, Bundle], still: Callable[[], Bundle], hint: Callable[[], str]
    ) -> None:
        self._output = output
        self._live, self._metadata = live
        self._still = still
        self._hint = hint
        self._opened = threading.Event()
        self._ended = threading.Event()
        self._over = threading.Event()
        self._last: Bundle = {}
        self.is_html = False
        follow_cells()

    def open(self) -> None:
        """Note that a page has opened the widget. It can be called from any thread."""
        self._opened.set()
        self._over.set()

    def end(self) -> None:
        """End `follow` and `refresh`. It can be called from any thread."""
        self._ended.set()
        self._over.set()

    def put(self) -> None:
        """Show the bundle as it is now, if it has changed: with the widget, unless the page does not draw it."""
        if self.is_html:
            self.put_still()
        else:
            self._put({**self._live, **self._still()}, self._metadata)

    def put_still(self) -> None:
        """Show the bundle without the widget."""
        self._put(self._still())

    def wait_opened(self) -> bool:
        """Wait for a page to open the widget; return False if none has in time, and so gets HTML."""
        self.is_html = not wait_heard(self._opened, PATIENCE)
        return not self.is_html

    def follow(self) -> None:
        """Wait for a page to open the widget, and show HTML if none does in time; return then, or after `end`."""
        if wait_heard(self._over, PATIENCE):
            return
        self.is_html = True
        pause = 0.0
        while not self._over.wait(pause):
            began = time.monotonic()
            self._put(self._with_hint(self._still()))
            pause = max(_UPDATE, 10 * (time.monotonic() - began))
        if self._opened.is_set():
            self.is_html = False
            self.put()

    def refresh(self) -> None:
        """Update the static parts beside the widget regularly, until `end`.

        A page that is reloaded in mid-run, and a file that is saved then, have only these.
        """
        pause = REFRESH
        while not self._ended.wait(pause):
            began = time.monotonic()
            self.put()
            pause = max(REFRESH, 20 * (time.monotonic() - began))

    def _put(self, bundle: Bundle, metadata: Bundle | None = None) -> None:
        if bundle != self._last:
            self._last = bundle
            self._output.put(bundle, metadata)

    def _with_hint(self, bundle: Bundle) -> Bundle:
        hint = self._hint()
        return {**bundle, "text/html": f"<p><em>{escape(hint)}</em></p>{bundle['text/html']}"} if hint else bundle
