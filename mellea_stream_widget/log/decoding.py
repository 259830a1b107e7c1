"""Turns encoded events back into events: for recordings, whose lines may be anybody's.

msgspec checks each field against the events' own types; this module says in plain words what it found wrong. A field
with a default may be missing; an unknown field is ignored.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, get_args

from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace

from .calls import DEEPEST, is_deeper
from .events import (
    LONGEST,
    MOST,
    FullValidationEvent,
    Number,
    Outcome,
    Place,
    QuickCheckEvent,
    ReasoningCheckEvent,
    RunEvent,
    StreamEvent,
    Success,
    ToolCallEvent,
    ToolCheckEvent,
)

T = TypeVar("T")

Read = Callable[[Any], Any]


class RecordedVerdict(Struct, frozen=True, gc=False):
    """What a requirement said of one chunk, as it was recorded; `fine` is the `fine_so_far` of an "unknown"."""

    success: Success
    reason: str | None = None
    score: Number | None = None
    fine: bool = False
    span: tuple[Place, Place] | None = None
    advice: str | None = None

    @property
    def fine_so_far(self) -> bool:
        """Whether nothing wrong was found so far."""
        return self.fine


class RecordedFinal(Struct, frozen=True, gc=False):
    """What a requirement said of the whole answer; `error` says why it could not answer."""

    passed: bool
    reason: str | None = None
    score: Number | None = None
    error: str | None = None
    span: tuple[Place, Place] | None = None
    advice: str | None = None

    def as_bool(self) -> bool:
        """Whether it passed."""
        return self.passed


def decode(data: Mapping[str, Any]) -> StreamEvent:
    """Make the event that `log.encoding.encode` made `data` of.

    Raises:
        ValueError: there is no such event; the message says what was found and what was expected.
    """
    kind = data.get("kind")
    event_type = KINDS.get(kind) if isinstance(kind, str) else None
    if event_type is None:
        raise ValueError(f"kind is {shown(kind)}; expected one of {', '.join(sorted(KINDS))}")
    for name in StreamEvent.__struct_fields__:  # these have defaults, but not where they are read back
        if name not in data:
            raise ValueError(f"{kind} has no {name}")
    if event_type is ToolCallEvent and is_deeper(data.get("arguments"), DEEPEST):
        raise ValueError(f"arguments is nested more than {DEEPEST} levels deep")
    try:
        event = _converted(data, event_type)
    except ValidationError as exc:
        raise ValueError(_explained(data, str(exc))) from None
    return _with_verdicts(event) if isinstance(event, _WITH_VERDICTS) else event


def _converted(data: Any, kind: Any) -> Any:
    """Convert JSON values with msgspec, which cannot report a value with a lone surrogate: it is shown a "?" then."""
    try:
        return convert(data, kind)
    except UnicodeEncodeError:
        return convert(json.loads(json.dumps(data, ensure_ascii=False).encode(errors="replace")), kind)


_WITH_VERDICTS = (QuickCheckEvent, ReasoningCheckEvent, ToolCheckEvent, FullValidationEvent)


def _with_verdicts(
    event: QuickCheckEvent | ReasoningCheckEvent | ToolCheckEvent | FullValidationEvent,
) -> StreamEvent:
    """Turn the encoded results of an event into verdicts."""
    _see_lengths_agree(event)
    kind = RecordedFinal if isinstance(event, FullValidationEvent) else RecordedVerdict
    try:
        verdicts = _converted(event.results, list[kind])  # type: ignore[valid-type]
    except ValidationError as exc:
        raise ValueError(f"results is {shown(list(event.results))}; expected {_expected(str(exc))}") from None
    return replace(event, results=verdicts)


def _explained(data: Mapping[str, Any], problem: str) -> str:
    """Say in plain words what msgspec has found in the data of an event."""
    if missing := re.search(r"missing required field `(\w+)`", problem):
        return f"{data['kind']} has no {missing[1]}"
    name = problem.partition("`$.")[2].strip("`").partition("[")[0]
    return f"{name} is {shown(data[name])}; expected {_expected(problem)}"


def _expected(problem: str) -> str:
    """Say in plain words what msgspec has expected."""
    if f">= {0.0}" in problem or f"<= {LONGEST}" in problem:
        return f"a number of seconds from 0 to {LONGEST:,.0f}"
    if "enum" in problem or "field `success`" in problem:
        return f"one of {', '.join(get_args(Outcome if '`$.outcome' in problem else Success))}"
    kind = re.search(r"Expected `(\w+)", problem)
    if kind is None:
        return _PLAIN["bool" if "field `passed`" in problem else "float"]  # the other one is "Number out of range"
    return _PLAIN[kind[1]]


_PLAIN = {
    "array": "a list",
    "bool": "true or false",
    "float": "a number",
    "int": "a whole number",
    "object": "an object",
    "str": "a string",
}


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


def _see_lengths_agree(
    event: QuickCheckEvent | ReasoningCheckEvent | ToolCheckEvent | FullValidationEvent,
) -> None:
    """Each verdict has its requirement and its time."""
    for name in ("requirements", "durations"):
        found = len(getattr(event, name))
        if found != len(event.results):
            raise ValueError(f"{name} has {found} items; expected {len(event.results)}, as results has")


KINDS: dict[str, type[StreamEvent]] = {event_type.kind: event_type for event_type in get_args(RunEvent)}
"""The type of event that each kind stands for."""
