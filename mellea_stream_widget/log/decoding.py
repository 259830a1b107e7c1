"""Decodes events, for recordings, whose lines may come from anywhere.

msgspec checks each field against the types of the events. This module makes readable messages of its errors. A field
with a default may be missing; unknown fields are ignored.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from msgspec import Struct, ValidationError, convert
from msgspec.structs import replace

from .calls import DEEPEST, is_deeper
from .events import (
    LONGEST,
    FullValidationEvent,
    Number,
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


class RecordedVerdict(Struct, frozen=True, gc=False):
    """A recorded verdict on one chunk; `fine` is the `fine_so_far` of an "unknown"."""

    success: Success
    reason: str | None = None
    score: Number | None = None
    fine: bool = False
    span: tuple[Place, Place] | None = None
    advice: str | None = None

    @property
    def fine_so_far(self) -> bool:
        """Whether nothing wrong was found up to this chunk."""
        return self.fine


class RecordedFinal(Struct, frozen=True, gc=False):
    """A recorded verdict on the whole answer; `error` is the exception of a requirement that raised."""

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
    """Return the event of which `log.encoding.encode` returned `data`.

    Raises:
        ValueError: it is not an encoded event; the message says what was found and what was expected.
    """
    kind = data.get("kind")
    event_type = KINDS.get(kind) if isinstance(kind, str) else None
    if event_type is None:
        raise ValueError(f"kind is {shown(kind)}; expected one of {', '.join(sorted(KINDS))}")
    if event_type is ToolCallEvent and is_deeper(data.get("arguments"), DEEPEST):
        raise ValueError(f"arguments is nested more than {DEEPEST} levels deep")
    event = read_as(event_type, data, StreamEvent.__struct_fields__)
    return _with_verdicts(event) if isinstance(event, _WITH_VERDICTS) else event


def read_as(kind: type[T], data: Mapping[str, Any], needed: Iterable[str] = ()) -> T:
    """Return an object of a struct or a dataclass from the encoded data of a line.

    Args:
        kind: the type of the object.
        data: the line.
        needed: fields that have a default in the type, but must be in the data.

    Raises:
        ValueError: a field is missing or invalid; the message says what was found and what was expected.
    """
    for name in needed:
        if name not in data:
            raise ValueError(f"{data.get('kind')} has no {name}")
    try:
        made: T = _converted(data, kind)
    except ValidationError as exc:
        raise ValueError(_explained(data, kind, str(exc))) from None
    return made


def _converted(data: Any, kind: Any) -> Any:
    """Convert JSON values with msgspec, which cannot report a lone surrogate in an invalid value."""
    try:
        return convert(data, kind)
    except UnicodeEncodeError:
        convert(json.loads(json.dumps(data, ensure_ascii=False).encode(errors="replace")), kind)  # reports a "?"
        return convert(_without_unknown(data), kind)


def _without_unknown(data: Any) -> Any:
    """Return an object, or a list of objects, without fields whose names have a lone surrogate."""
    if isinstance(data, Mapping):
        return {name: value for name, value in data.items() if name.isascii()}
    return list(map(_without_unknown, data))


_WITH_VERDICTS = (QuickCheckEvent, ReasoningCheckEvent, ToolCheckEvent, FullValidationEvent)


def _with_verdicts(
    event: QuickCheckEvent | ReasoningCheckEvent | ToolCheckEvent | FullValidationEvent,
) -> StreamEvent:
    """Return the event with verdicts in place of its encoded results."""
    _see_lengths_agree(event)
    kind = RecordedFinal if isinstance(event, FullValidationEvent) else RecordedVerdict
    try:
        verdicts = _converted(event.results, list[kind])  # type: ignore[valid-type]
    except ValidationError as exc:
        raise ValueError(
            f"results is {shown(list(event.results))}; expected {_expected(str(exc), get_args(Success))}"
        ) from None
    return replace(event, results=verdicts)


def _explained(data: Mapping[str, Any], kind: type[Any], problem: str) -> str:
    """Return a readable message for an error of msgspec."""
    if missing := re.search(r"missing required field `(\w+)`", problem):
        return f"{data['kind']} has no {missing[1]}"
    name = problem.partition("`$.")[2].strip("`").partition("[")[0]
    return f"{name} is {shown(data[name])}; expected {_expected(problem, _choices(kind, name))}"


def _choices(kind: type[Any], name: str) -> tuple[str, ...]:
    """Return the strings that a field accepts; empty if it accepts any."""
    hint = get_type_hints(kind)[name]
    literal = next((part for part in (hint, *get_args(hint)) if get_origin(part) is Literal), None)
    return get_args(literal)


def _expected(problem: str, choices: Sequence[str]) -> str:
    """Return a readable name for what msgspec expected."""
    if f">= {0.0}" in problem or f"<= {LONGEST}" in problem:
        return f"a number of seconds from 0 to {LONGEST:,.0f}"
    if "enum" in problem or "field `success`" in problem:
        return f"one of {', '.join(choices)}"
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


def shown(value: Any) -> str:
    """Return a short text for a value, which may be anything."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _see_lengths_agree(
    event: QuickCheckEvent | ReasoningCheckEvent | ToolCheckEvent | FullValidationEvent,
) -> None:
    """Check that each verdict has a requirement and a time.

    Raises:
        ValueError: the lengths differ.
    """
    for name in ("requirements", "durations"):
        found = len(getattr(event, name))
        if found != len(event.results):
            raise ValueError(f"{name} has {found} items; expected {len(event.results)}, as results has")


KINDS: dict[str, type[StreamEvent]] = {event_type.kind: event_type for event_type in get_args(RunEvent)}
"""The type of event of each kind."""
