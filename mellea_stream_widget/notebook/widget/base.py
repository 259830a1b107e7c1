"""What the widgets have in common. Importing this module imports anywidget."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

import anywidget
import traitlets

from ...views.static_files import built, built_text
from ...views.untrusted import without_surrogates
from ..kernel import pump
from ..kernel.frontend import WIDGET_MIME


class LiveView(anywidget.AnyWidget):
    """A view in the page that talks to the kernel, and beside it the run so far for a reader that has no widgets.

    A page never lets go of the module of a widget's `_esm`. That one is small, therefore; it makes a module of
    `bundle`, the code that draws, once in a page.
    """

    _esm = built("shared.js")

    view_id = traitlets.Unicode().tag(sync=True)
    title = traitlets.Unicode().tag(sync=True)
    bundle = traitlets.Unicode().tag(sync=True)

    def __init__(self, code: str, title: str, **traits: Any) -> None:
        self._ignored = 0
        self._shown: dict[str, Any] = {}  # what shows this widget, once somebody has it shown
        self.on_msg(self._receive)
        bundle = built_text(code)
        super().__init__(view_id=uuid.uuid4().hex, title=without_surrogates(title), bundle=bundle, **traits)
        pump.serve(self.comm)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Ignore the page's state: all that it may ask for comes as a message. Its code would run in other pages."""
        self._ignored += 1

    @property
    def ignored(self) -> int:
        """How many messages of the page were unknown or malformed."""
        return self._ignored

    def close(self) -> None:
        """Take the widget out of the page."""
        pump.dismiss(self.comm)
        layout = self.layout
        super().close()
        if layout is not None:
            layout.close()  # a model with a comm of its own, which ipywidgets leaves open

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """Take a message of the page. It may be anything, and come in any thread."""
        raise NotImplementedError

    def _still(self) -> dict[str, Any]:
        """Give the run so far as the MIME bundle of a reader that has no widgets."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        live = super()._repr_mimebundle_(**kwargs)
        if live is None:
            return None
        data, metadata = live
        self._shown = {WIDGET_MIME: data[WIDGET_MIME]}
        return {**data, **self._still()}, metadata

    def _tell_settled(self) -> None:
        """Have a page that shows this widget, and will go on to, keep the settled run beside it."""
        if self._shown and self.comm is not None:
            self.send({"type": "kept", "bundle": {**self._shown, **self._still()}})


class ReplacedView(LiveView):
    """A live view that the kernel replaces by what the notebook keeps, once its runs have settled."""

    def __init__(self, code: str, title: str, **traits: Any) -> None:
        self._greetings = 0
        self._left = False
        self._kept: dict[str, Any] | None = None
        super().__init__(code, title, **traits)

    @property
    def greetings(self) -> int:
        """How many pages, or reloads of one, have opened this widget."""
        return self._greetings

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

    def _greeted(self) -> None:
        self._greetings += 1
        self._left = False
        if self._kept is not None:
            self._tell_kept()

    def _was_left(self) -> None:
        self._left = True
        if self._kept is not None:
            self.close()

    def _tell_settled(self) -> None:
        if self._kept is None:
            super()._tell_settled()

    def _tell_kept(self) -> None:
        self.send({"type": "kept", "bundle": self._kept})
