"""Shows several runs of a cell: live columns while they run, and afterwards the output that the notebook keeps."""

from __future__ import annotations

import sys
import time
from concurrent.futures import Future
from typing import Any

from ..log.encoding import encode
from ..log.log import EventLog
from ..log.reading import run_of
from ..views.side_by_side import side_by_side_bundle
from ..views.terminal import Printer
from .display import Live, Stage
from .kernel.frontend import FrontEnd
from .kernel.threads import print_failure, read_in_thread
from .labels import Rating
from .settled import remember
from .streams import Streams

UPDATE = 0.5
"""Shortest time, in seconds, between two updates of the HTML."""

_NAME = "mellea-stream-columns"


def show_several(streams: Streams, stage: Stage) -> Future[None]:
    """Show runs side by side in the current cell, live; the future ends when the last event of each is shown.

    If the view cannot be made, a message says so, and the runs are shown as lines, one after the other.
    """
    try:
        match stage.front_end:
            case FrontEnd.WIDGET:
                return _live(streams, stage)
            case FrontEnd.UPDATES:
                _put(streams, stage)
                return read_in_thread(lambda: _update(streams, stage), _NAME)
            case FrontEnd.CAPTURED:
                return read_in_thread(lambda: _put_settled(streams, stage), _NAME)
            case FrontEnd.NOTHING:
                return read_in_thread(lambda: _wait(streams), _NAME)
            case FrontEnd.LINES:
                pass
    except Exception as exc:
        print_failure(exc)
    return read_in_thread(lambda: _print(streams), _NAME)


def _live(streams: Streams, stage: Stage) -> Future[None]:
    from .widget.compare import StreamCompare

    widget = StreamCompare(*streams, names=streams.names, title=stage.title, prompt=stage.prompt, rater=stage.rater)
    for one in streams:
        remember(run_of(one), Rating(stage.rater, stage.prompt or None, stage.withheld))
    return Live(widget, stage, widget.still).done


def _bundle(streams: Streams, stage: Stage) -> dict[str, Any]:
    return side_by_side_bundle(streams.compare(), stage.title, stage.prompt)


def _put(streams: Streams, stage: Stage) -> None:
    stage.put(_bundle(streams, stage))


def _update(streams: Streams, stage: Stage) -> None:
    """Update the output, less often for long texts, because every update has all of them."""
    pause, last = UPDATE, -1
    while not all(_log(one).closed for one in streams):
        next(log for log in map(_log, streams) if not log.closed).join_blocking(pause)
        size = sum(len(_log(one)) for one in streams)
        if size != last:
            last, began = size, time.monotonic()
            _put(streams, stage)
            pause = max(UPDATE, 10 * (time.monotonic() - began))
    _put(streams, stage)


def _put_settled(streams: Streams, stage: Stage) -> None:
    _wait(streams)
    _put(streams, stage)


def _wait(streams: Streams) -> None:
    for stream in streams:
        _log(stream).join_blocking()


def _print(streams: Streams) -> None:
    """Print one run after the other: the lines of simultaneous runs could not be distinguished."""
    for name, stream in zip(streams.names, streams, strict=True):
        printer = Printer(sys.stdout, name)
        for event in _log(stream).follow_blocking():
            printer.feed(encode(event))


def _log(stream: Any) -> EventLog:
    log: EventLog = stream.log
    return log
