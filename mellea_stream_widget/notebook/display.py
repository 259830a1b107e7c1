"""What a cell shows of its run: live while it runs, and afterwards what is stored in the notebook."""

from __future__ import annotations

import sys
import time
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from ..core.codec import encode
from ..core.log import EventLog
from ..core.result import StreamChunkingResult
from .frontend import FrontEnd
from .readers import read_in_thread
from .static_view import StaticView
from .text import Printer

if TYPE_CHECKING:
    from IPython.display import DisplayHandle

    from .widget import StreamWidget

_UPDATE = 0.5
_NAME = "mellea-stream-view"


def show(result: StreamChunkingResult, front_end: FrontEnd) -> Future[None]:
    """Show a run in the current cell, live; the future ends when its last word is shown."""
    match front_end:
        case FrontEnd.WIDGET:
            return _Live(result).done
        case FrontEnd.UPDATES:
            return _follow(result.log)
        case FrontEnd.CAPTURED:
            return read_in_thread(lambda: _show_settled(result.log), _NAME)
        case FrontEnd.LINES:
            return read_in_thread(lambda: _print(result.log), _NAME)


def show_again(result: StreamChunkingResult, widget: StreamWidget | None = None) -> None:
    """Show a run, as it is now, in the current cell; with a widget, if one is given, beside the text."""
    _display(StaticView(result.log), None if widget is None else live_part(widget))


def _print(log: EventLog) -> None:
    printer = Printer(sys.stdout)
    for event in log.follow_blocking():
        printer.feed(encode(event))


def _show_settled(log: EventLog) -> None:
    for _ in log.follow_blocking():
        pass
    _display(StaticView(log))


def _follow(log: EventLog) -> Future[None]:
    view = StaticView(log)
    handle = _display(view)
    return read_in_thread(lambda: _update(handle, view, log), _NAME)


def _update(handle: DisplayHandle, view: StaticView, log: EventLog) -> None:
    """Update the output at a rate that a long text slows down, since every update holds all of it."""
    while not (log.closed and view.position == len(log)):
        log.wait(view.position)
        began = time.monotonic()
        _refresh(handle, view)
        pause = max(_UPDATE, 10 * (time.monotonic() - began))
        while not log.closed and (left := began + pause - time.monotonic()) > 0:
            log.wait(len(log), left)


class _Live:
    """The widget while the run is under way, replaced by what is stored when it has settled.

    The stored output has no live part: a notebook that is opened without its kernel would show
    "model not found" in the widget's place, and no reader falls back to the HTML beside it.
    """

    def __init__(self, result: StreamChunkingResult) -> None:
        from .widget import StreamWidget

        self._widget: StreamWidget = StreamWidget(result)
        self._view = StaticView(result.log)
        self._handle = _display(self._view, live_part(self._widget))
        self.done: Future[None] = Future()
        self._widget.sent.add_done_callback(lambda _: self._settle())

    def _settle(self) -> None:
        try:
            _refresh(self._handle, self._view)
            # Only now: a page that loses the widget before it gets its replacement shows nothing for a while.
            # A page that was reloaded does not know the output's name any more and gets no replacement at all;
            # its widget, which has greeted us anew, stays.
            if self._widget.greetings <= 1:
                self._widget.close()
        finally:
            self.done.set_result(None)


def live_part(widget: StreamWidget) -> dict[str, Any]:
    """Give the part of a widget's bundle that shows it live."""
    mime = "application/vnd.jupyter.widget-view+json"
    return {mime: {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}}


def _display(view: StaticView, live: dict[str, Any] | None = None) -> DisplayHandle:
    from IPython.display import DisplayHandle

    view.catch_up()
    handle = DisplayHandle()
    handle.display({**(live or {}), **view.bundle()}, raw=True)
    return handle


def _refresh(handle: DisplayHandle, view: StaticView) -> None:
    view.catch_up()
    handle.update(view.bundle(), raw=True)
