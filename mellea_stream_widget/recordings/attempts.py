"""The attempts of a run, as its events tell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..log.events import (
    ChunkEvent,
    CompletedEvent,
    FullValidationEvent,
    QuickCheckEvent,
    RetryEvent,
    StreamEvent,
    StreamingDoneEvent,
)
from ..orchestrator.retry import PastAttempt, Withheld

Piece = tuple[float, str]
"""Some text, and when it came, in seconds since the run began."""


def attempts_of(events: Sequence[StreamEvent], withheld: Mapping[int, str]) -> list[PastAttempt]:
    """Give every attempt that is over; requirements are given by their labels.

    Args:
        events: all events of the run so far.
        withheld: by the attempt's number, the text that never came out, where it is known.
    """
    found: list[PastAttempt] = []
    own: list[StreamEvent] = []
    began, kept = 0.0, ""
    for event in events:
        if isinstance(event, (RetryEvent, CompletedEvent)):
            number = len(found) + 1
            checks = [one for one in own if isinstance(one, QuickCheckEvent)]
            finals = [one for one in own if isinstance(one, FullValidationEvent)]
            found.append(
                PastAttempt(
                    number,
                    event.outcome,
                    event.reason,
                    kept + "".join(text for _, text in let_out(own, len(kept))),
                    kept=len(kept),
                    failures=tuple(
                        (label, verdict)
                        for check in checks
                        for label, verdict in zip(check.requirements, check.results, strict=True)
                        if verdict.success == "fail"
                    ),
                    final_failures=tuple(
                        (label, final)
                        for full in finals
                        for label, final in zip(full.requirements, full.results, strict=True)
                        if not final.as_bool()
                    ),
                    began=began,
                    ended=event.elapsed,
                    hidden=Withheld(withheld.get(number, "")),
                )
            )
            if isinstance(event, RetryEvent):
                began, kept, own = event.elapsed, found[-1].text[: event.kept], []
        else:
            own.append(event)
    return found


def let_out(events: Sequence[StreamEvent], size: int) -> list[Piece]:
    """Give the chunks of one attempt's events, and what was left at the natural end.

    Args:
        events: the attempt's.
        size: characters that the attempt went on from.
    """
    pieces: list[Piece] = []
    for event in events:
        if isinstance(event, ChunkEvent):
            pieces.append((event.elapsed, event.lead + event.text))
            size += len(pieces[-1][1])
        elif isinstance(event, StreamingDoneEvent) and len(event.full_text) > size:
            pieces.append((event.elapsed, event.full_text[size:]))
    return pieces
