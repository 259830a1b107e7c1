"""The facts that a run emits, in the order in which they became true.

The first group is the contract of mellea 0.6: `events()` yields these and no others. The second group is for
`subscribe()` only, with the progress in between.

Order of one attempt (`[x]` may be missing, `x*` repeats)::

    ( [reasoning_check]  reasoning )*  ( pending* checking* verdict* quick_check  chunk )*
    ( [tool_check]  tool_call )*  [streaming_done]
    [ validating  verdict*  full_validation ]

and of a run: `start  attempt  ( retry  attempt )*  [stop]  [error]  completed`.

Events are immutable: their sequences become tuples, and their mappings frozen ones. Two events are equal if they have
the same type and fields, except `seq`, `elapsed`, `timestamp` and durations.
"""

from __future__ import annotations

from .base import LONGEST, MOST, NATURAL, ContractEvent, Number, Outcome, Place, Seconds, StreamEvent, Whole
from .channels import ReasoningCheckEvent, ReasoningEvent, ToolCallEvent, ToolCheckEvent
from .checks import CheckingEvent, FullValidationEvent, QuickCheckEvent, ValidatingEvent, VerdictEvent
from .run import CompletedEvent, ErrorEvent, RetryEvent, StartEvent, StopEvent
from .text import ChunkEvent, PendingEvent, PreviewEvent, StreamingDoneEvent
from .verdicts import FinalVerdict, PartialVerdict, Success, advice_of, is_fine, span_of

__all__ = [
    "LONGEST",
    "MOST",
    "NATURAL",
    "CheckingEvent",
    "ChunkEvent",
    "CompletedEvent",
    "ContractEvent",
    "ErrorEvent",
    "FinalVerdict",
    "FullValidationEvent",
    "Number",
    "Outcome",
    "PartialVerdict",
    "PendingEvent",
    "Place",
    "PreviewEvent",
    "QuickCheckEvent",
    "ReasoningCheckEvent",
    "ReasoningEvent",
    "RetryEvent",
    "RunEvent",
    "Seconds",
    "StartEvent",
    "StopEvent",
    "StreamEvent",
    "StreamingDoneEvent",
    "Success",
    "ToolCallEvent",
    "ToolCheckEvent",
    "ValidatingEvent",
    "VerdictEvent",
    "Whole",
    "advice_of",
    "is_fine",
    "span_of",
]

RunEvent = (
    ChunkEvent
    | QuickCheckEvent
    | StreamingDoneEvent
    | FullValidationEvent
    | RetryEvent
    | CompletedEvent
    | ErrorEvent
    | StartEvent
    | PendingEvent
    | ReasoningEvent
    | ReasoningCheckEvent
    | ToolCheckEvent
    | ToolCallEvent
    | CheckingEvent
    | VerdictEvent
    | ValidatingEvent
    | PreviewEvent
    | StopEvent
)
"""Any event that a run emits."""
