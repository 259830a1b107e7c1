"""The events of a run as a sequence, and filters for its readers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import overload

from .events import ChunkEvent, StreamEvent
from .log import EventLog


class Events(Sequence[StreamEvent]):
    """All events of a run so far. Called, it yields the events of the contract as they come, up to the last one.

    Raises:
        RuntimeError: on a second call for a live run. Iterate over it or call `subscribe()` instead.
    """

    def __init__(self, log: EventLog, contract_events: Callable[[], AsyncIterator[StreamEvent]]) -> None:
        self._events = log.read()
        self._contract_events = contract_events

    def __call__(self) -> AsyncIterator[StreamEvent]:
        return self._contract_events()

    @overload
    def __getitem__(self, place: int) -> StreamEvent: ...
    @overload
    def __getitem__(self, place: slice) -> list[StreamEvent]: ...
    def __getitem__(self, place: int | slice) -> StreamEvent | list[StreamEvent]:
        return self._events[place]

    def __len__(self) -> int:
        return len(self._events)

    def __repr__(self) -> str:
        return f"<{len(self)} events: {', '.join(dict.fromkeys(event.kind for event in self))}>"


def text_in(event: StreamEvent) -> str | None:
    """Return the text of a chunk's event; None for every other event."""
    return event.text if isinstance(event, ChunkEvent) else None


def in_contract(event: StreamEvent) -> StreamEvent | None:
    """Return the event if it is in the contract, else None."""
    return event if event.in_contract else None
