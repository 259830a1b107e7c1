"""The JSON encoding of events, for the widget's messages, the saved output and recordings.

An event is one JSON object: its `kind`, `seq`, `elapsed` and `timestamp`, then its own fields under their names in
Python. `results` become objects with `success` (or `passed`), `reason` and `score`, with `fine` only if it is true, and
`span` and `advice` only if the verdict has them. A line is strict JSON in ASCII, which can hold lone surrogates and
every line separator. Numbers that JSON lacks (NaN, infinities) become null. Secrets in quoted errors and verdicts are
hidden (`log.secrets`).
`log.decoding` reads it back.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec.json import Encoder

from .events import (
    CompletedEvent,
    ErrorEvent,
    FinalVerdict,
    FullValidationEvent,
    PartialVerdict,
    QuickCheckEvent,
    ReasoningCheckEvent,
    StartEvent,
    StreamEvent,
    ToolCallEvent,
    ToolCheckEvent,
    advice_of,
    is_fine,
    span_of,
)
from .secrets import hide, look_at_environment

FORMAT = 1
"""Version of the encoding. It is increased when a reader of the old version would misread the new one."""

EncodedEvent = dict[str, Any]


def encode(event: StreamEvent) -> EncodedEvent:
    """Encode an event as a dictionary of plain JSON values."""
    data: EncodedEvent = {
        "kind": event.kind,
        "seq": event.seq,
        "elapsed": round(event.elapsed, 6),
        "timestamp": round(event.timestamp, 6),
    }
    if isinstance(event, _RARE):
        look_at_environment()
    for name, convert in _own_fields(type(event)):
        value = getattr(event, name)
        data[name] = value if type(value) in _AS_IT_IS and convert is not _quoted else convert(value)
    if data.get("fine") is False:
        del data["fine"]
    return data


def encode_line(event: StreamEvent) -> str:
    """Encode an event as one line of ASCII JSON, without the line's end."""
    return line_of(encode(event))


def line_of(data: EncodedEvent) -> str:
    """Return encoded data as one line of ASCII JSON, without the line's end."""
    try:
        line = _encode_json(data)
    except (UnicodeEncodeError, OverflowError):  # a lone surrogate, which only the escapes of ASCII can express,
        pass  # or a whole number of more than 64 bits
    else:
        if line.isascii():
            return line.decode("ascii")
    return json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


_encode_json = Encoder().encode


def encode_partial(result: PartialVerdict) -> dict[str, Any]:
    """Encode a streaming verdict."""
    data: dict[str, Any] = {"success": result.success, "reason": _quoted(result.reason), "score": _number(result.score)}
    if is_fine(result):
        data["fine"] = True
    return _with_details(data, result) if result.success == "fail" else data


def encode_final(result: FinalVerdict) -> dict[str, Any]:
    """Encode a final validation's result."""
    data: dict[str, Any] = {
        "passed": result.as_bool(),
        "reason": _quoted(result.reason),
        "score": _number(result.score),
    }
    error = getattr(result, "error", None)
    if error is not None:  # a recorded one is text already
        data["error"] = hide(error if isinstance(error, str) else f"{type(error).__name__}: {error}")
    return data if data["passed"] else _with_details(data, result)


def _with_details(data: dict[str, Any], result: object) -> dict[str, Any]:
    """Add the span and the advice of a verdict, if it has them."""
    if (span := span_of(result)) is not None:
        data["span"] = list(span)
    if (advice := advice_of(result)) is not None:
        data["advice"] = hide(advice)
    return data


@cache
def _own_fields(kind: type[StreamEvent]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """Return the fields that a type of event adds, verdicts last, each with the function that encodes it."""
    names = [name for name in kind.__struct_fields__ if name not in StreamEvent.__struct_fields__]
    names.sort(key=lambda name: name == "results")
    converters: dict[str, Callable[[Any], Any]] = dict.fromkeys(_QUOTING, _quoted)
    if issubclass(kind, (QuickCheckEvent, ReasoningCheckEvent, ToolCheckEvent)):
        converters["results"] = lambda results: [encode_partial(result) for result in results]
    elif issubclass(kind, FullValidationEvent):
        converters["results"] = lambda results: [encode_final(result) for result in results]
    elif issubclass(kind, ToolCallEvent):
        converters["arguments"] = exact
    return tuple((name, converters.get(name, plain)) for name in names)


_AS_IT_IS = {str, int, bool, type(None)}

_QUOTING = ("advice", "detail", "reason")
"""Fields that quote a requirement, a back-end or an exception."""

_RARE = (StartEvent, ErrorEvent, CompletedEvent)

_DEEPEST = 64
"""Largest depth of lists and mappings in an encoded event."""


def plain(value: Any, levels: int = _DEEPEST) -> Any:
    """Return a value as plain JSON values; what JSON does not have becomes null or text.

    Args:
        value: the value.
        levels: largest depth of lists and mappings; deeper values become null.
    """
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item, levels - 1) for key, item in value.items()} if levels else None
    if isinstance(value, Sequence):
        return [plain(item, levels - 1) for item in value] if levels else None
    return str(value)


def exact(value: Any) -> Any:
    """Return a model's value as plain JSON values, with all digits of its numbers."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): exact(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [exact(item) for item in value]
    return plain(value)


def _number(value: Any) -> float | None:
    """Return a score as a number; None if it is not a finite number."""
    if value is None:
        return None
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return round(number, 9) if math.isfinite(number) else None


def _quoted(value: Any) -> str | None:
    return None if value is None else hide(str(value))
