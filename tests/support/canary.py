"""Looks for a word in everything that can be reached from some objects."""

from __future__ import annotations

import gc
import io
import json
import logging
import types
from pathlib import Path
from typing import Any

from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.log.fold import fold
from mellea_stream_widget.log.reading import Reading
from mellea_stream_widget.log.results import Withheld
from mellea_stream_widget.views.html import render
from mellea_stream_widget.views.saved import Saved
from mellea_stream_widget.views.terminal import Printer

CANARY = "c4n4ry"
OUTSIDE = (
    types.ModuleType,
    type,
    types.FunctionType,
    types.CodeType,
    types.BuiltinFunctionType,
    logging.Logger,
    Withheld,
)


def reachable(*roots: Any, outside: tuple[type, ...] = ()) -> list[Any]:
    """Return everything that can be reached from some objects, the holder of withheld text excepted."""
    seen: dict[int, Any] = {}
    ahead = list(roots)
    while ahead:
        item = ahead.pop()
        if id(item) in seen or isinstance(item, (*OUTSIDE, *outside)):
            continue
        seen[id(item)] = item
        ahead += gc.get_referents(item)
        if isinstance(item, types.FrameType):
            ahead.append(dict(item.f_locals))
    return list(seen.values())


def shows(item: Any) -> bool:
    text = item if isinstance(item, str) else item.decode("utf-8", "replace") if isinstance(item, bytes) else ""
    return CANARY in text or CANARY.upper() in text


def views(run: Reading, file: Path) -> list[str]:
    """Return all that is printed, shown and saved of a run, which `file` has as a recording."""
    printed, saved = io.StringIO(), Saved()
    printer = Printer(printed)
    events = [encode(event) for event in run.log.read()]
    for event in events:
        printer.feed(event)
        saved.feed(event)
    return [printed.getvalue(), render(fold(events)), json.dumps(saved.data()), file.read_text(), repr(run)]
