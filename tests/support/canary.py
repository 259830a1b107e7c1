"""Looks for a word in everything that can be reached from some objects."""

from __future__ import annotations

import gc
import logging
import types
from typing import Any

from mellea_stream_widget.log.results import Withheld

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
