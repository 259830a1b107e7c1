"""The base classes of events."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, ClassVar, Literal

from msgspec import Meta, Struct, field
from msgspec.structs import force_setattr

MOST = 2**53 - 1
"""Largest whole number that every reader of JSON reads exactly."""

LONGEST = 1e9
"""Longest duration of a run in seconds, about thirty years."""

# The valid values of fields when an event is decoded; the constructors check nothing.
Whole = Annotated[int, Meta(ge=-MOST, le=MOST)]
Place = Annotated[int, Meta(ge=0, le=MOST)]
Number = Annotated[float, Meta(ge=-MOST, le=MOST)]
Seconds = Annotated[float, Meta(ge=0, le=LONGEST)]

Outcome = Literal["running", "passed", "failed_validation", "rejected", "cut_off", "stopped", "error"]

NATURAL: tuple[Outcome, ...] = ("passed", "failed_validation", "cut_off")
"""The outcomes of runs that the model ended by itself, so that all of its text was checked."""


class StreamEvent(Struct, frozen=True, gc=False, eq=False, kw_only=True):
    """Base of all events of a run.

    A struct of msgspec, because a run makes two for every chunk and keeps them: it needs a tenth of the time and half
    of the memory of a frozen dataclass, and the garbage collector does not track it.

    Attributes:
        kind: name of the type of event, as the encoding has it.
        in_contract: whether `events()` yields events of this type.
        seq: place of the event in its run's log: 0, 1, 2, ... without gaps; -1 outside of a log.
        elapsed: seconds since the run began, on a monotonic clock.
        timestamp: Unix time in seconds at which the event was made; by default the current time.
    """

    kind: ClassVar[str] = ""
    in_contract: ClassVar[bool] = False

    seq: Whole = -1
    elapsed: Seconds = 0.0
    timestamp: Number = field(default_factory=time.time)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        said = _compared_fields(type(self))
        return bool(said(self) == said(other))

    def __hash__(self) -> int:
        return hash((self.kind, _hashed_fields(type(self))(self)))


class ContractEvent(StreamEvent, frozen=True):
    """Base of the events that the contract of mellea 0.6 has."""

    in_contract: ClassVar[bool] = True


_TIMES = {"seq", "elapsed", "timestamp", "duration", "durations"}


@cache
def _compared_fields(kind: type[StreamEvent]) -> Callable[[Any], Any]:
    return attrgetter("kind", *(name for name in kind.__struct_fields__ if name not in _TIMES))


@cache
def _hashed_fields(kind: type[StreamEvent]) -> Callable[[Any], Any]:
    """Like `_compared_fields`, without the verdicts, which are users' objects and need not be hashable."""
    return attrgetter("kind", *(name for name in kind.__struct_fields__ if name not in _TIMES | {"results"}))


def make_tuples(event: StreamEvent, *names: str) -> None:
    for name in names:
        force_setattr(event, name, tuple(getattr(event, name)))
