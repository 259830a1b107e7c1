"""Turns encoded events back into events: for recordings, whose lines may be anybody's.

What an event has to hold is read from the events' own fields. A field with a default may be missing, as in what an
older release wrote; a field that nobody knows is left out.
"""

from __future__ import annotations

import math
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from .events import FinalVerdict, PartialVerdict, RunEvent, StreamEvent, Success

MOST = 2**53 - 1
"""Largest whole number that every reader of JSON reads as it stands."""

LONGEST = 1e9
"""Seconds that a run may last, some thirty years."""

Read = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class RecordedVerdict:
    """What a requirement said of one chunk, as an event was told of it."""

    success: Success
    reason: str | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class RecordedFinal:
    """What a requirement said of the whole answer; `error` says why it could not answer."""

    passed: bool
    reason: str | None = None
    score: float | None = None
    error: str | None = None

    def as_bool(self) -> bool:
        """Whether it passed."""
        return self.passed


def decode(data: Mapping[str, Any]) -> StreamEvent:
    """Make the event that `log.encoding.encode` made `data` of.

    Raises:
        ValueError: it is none; the message says what was found and what was expected.
    """
    kind = data.get("kind")
    event_type = KINDS.get(kind) if isinstance(kind, str) else None
    if event_type is None:
        raise ValueError(f"kind is {shown(kind)}; expected one of {', '.join(sorted(KINDS))}")
    values: dict[str, Any] = {}
    for name, (read, optional) in _READERS[event_type.kind].items():
        if name in data or not optional:
            values[name] = take(data, name, read)
    _see_lengths_agree(values)
    timestamp = values.pop("timestamp")
    event = event_type(**values)
    object.__setattr__(event, "timestamp", timestamp)  # the one field that an event sets by itself
    return event


def take(data: Mapping[str, Any], name: str, read: Read) -> Any:
    """Read one field of encoded data.

    Raises:
        ValueError: it is not there, or not what `read` takes.
    """
    if name not in data:
        raise ValueError(f"{data.get('kind')} has no {name}")
    try:
        return read(data[name])
    except ValueError as exc:
        raise ValueError(f"{name} is {shown(data[name])}; expected {exc}") from None


def shown(value: Any) -> str:
    """Name a value for people, cut short: it may be anything."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def text(value: Any) -> str:
    """Take a string."""
    if not isinstance(value, str):
        raise ValueError("a string")
    return value


def whole(value: Any) -> int:
    """Take a whole number."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > MOST:
        raise ValueError("a whole number")
    return value


def number(value: Any) -> float:
    """Take a finite number."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > MOST or math.isnan(value):
        raise ValueError("a number")
    return value


def seconds(value: Any) -> float:
    """Take a time since a run began, or how long something in it took."""
    if not 0 <= number(value) <= LONGEST:
        raise ValueError(f"a number of seconds from 0 to {LONGEST:,.0f}")
    return float(value)


def flag(value: Any) -> bool:
    """Take true or false."""
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def mapping(value: Any) -> dict[str, Any]:
    """Take an object."""
    if not isinstance(value, dict):
        raise ValueError("an object")
    return value


def one_of(choices: Sequence[Any]) -> Read:
    """Make what takes one of some strings."""

    def read(value: Any) -> Any:
        if not isinstance(value, str) or value not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        return value

    return read


def or_null(read: Read) -> Read:
    """Make what takes null too."""
    return lambda value: None if value is None else read(value)


def list_of(read: Read) -> Read:
    """Make what takes a list."""

    def read_all(value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError("a list")
        return [read(item) for item in value]

    return read_all


def _readers(event_type: type[StreamEvent]) -> dict[str, tuple[Read, bool]]:
    """For each field of an event, what reads it, and whether it may be missing."""
    hints = get_type_hints(event_type)
    readers: dict[str, tuple[Read, bool]] = {"timestamp": (number, False), "seq": (whole, False)}
    for item in fields(event_type):
        if item.name not in readers:
            optional = item.default is not MISSING or item.default_factory is not MISSING
            readers[item.name] = (_reader(hints[item.name]), optional)
    readers["elapsed"] = (seconds, False)
    for name, read in {"duration": seconds, "durations": list_of(seconds)}.items():
        if name in readers:
            readers[name] = (read, readers[name][1])
    return readers


def _reader(hint: Any) -> Read:
    """Give what reads a field of that type."""
    simple: dict[Any, Read] = {
        str: text,
        int: whole,
        float: number,
        bool: flag,
        PartialVerdict: _partial,
        FinalVerdict: _final,
    }
    if hint in simple:
        return simple[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return one_of(inner)
    if origin in (Union, types.UnionType):
        return or_null(_reader(next(kind for kind in inner if kind is not type(None))))
    if origin is Sequence:
        return list_of(_reader(inner[0]))
    if origin is Mapping:
        return mapping
    raise TypeError(f"no reader for fields of type {hint}")


def _partial(value: Any) -> RecordedVerdict:
    given = mapping(value)
    success = one_of(get_args(Success))(given.get("success"))
    return RecordedVerdict(success, or_null(text)(given.get("reason")), or_null(number)(given.get("score")))


def _final(value: Any) -> RecordedFinal:
    given = mapping(value)
    return RecordedFinal(
        flag(given.get("passed")),
        or_null(text)(given.get("reason")),
        or_null(number)(given.get("score")),
        or_null(text)(given.get("error")),
    )


def _see_lengths_agree(values: Mapping[str, Any]) -> None:
    """Each verdict has its requirement and its time."""
    results = values.get("results")
    if results is None:
        return
    for name in ("requirements", "durations"):
        found = len(values.get(name, ()))
        if found != len(results):
            raise ValueError(f"{name} has {found} items; expected {len(results)}, as results has")


KINDS: dict[str, type[StreamEvent]] = {event_type.kind: event_type for event_type in get_args(RunEvent)}
"""The type of event that each kind stands for."""

_READERS = {kind: _readers(event_type) for kind, event_type in KINDS.items()}
