"""Calls the streaming hooks of mellea's plugins, which 0.7 and 0.8 have.

This needs mellea's extra `hooks`. Without it no plugin can subscribe, and no hook is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from mellea.plugins import HookType, PluginViolationError
from mellea.plugins.manager import has_plugins, invoke_hook

from ..log.events import CompletedEvent, QuickCheckEvent, StartEvent, StreamEvent
from ..orchestrator.readers import read_aside
from ..orchestrator.result import StreamChunkingResult

_HOOKS = {
    "STREAMING_START": "StreamingStartPayload",
    "STREAMING_ORCHESTRATION_START": "StreamingOrchestrationStartPayload",
    "STREAMING_EVENT": "StreamingEventPayload",
    "STREAMING_ORCHESTRATION_END": "StreamingOrchestrationEndPayload",
    "STREAMING_END": "StreamingEndPayload",
}
"""The class of each hook's payload. 0.8 lacks `STREAMING_ORCHESTRATION_...`, and 0.6 all of them."""

_TYPES = [HookType[name] for name in _HOOKS if name in HookType.__members__]

_STRATEGIES = {"sentence": "SentenceChunker", "word": "WordChunker", "paragraph": "ParagraphChunker"}
"""The class names of the built-in strategies, which payloads have."""


def notify_plugins(result: StreamChunkingResult, requirements: Sequence[Any]) -> None:
    """Call the hooks of mellea's plugins for a run that has just begun, if a plugin subscribes to a streaming hook.

    The run never waits for a plugin. A plugin gets all events in order, as mellea's own types. What it raises is
    logged. If it answers `block`, the run is stopped.
    """
    if any(map(has_plugins, _TYPES)):
        calls = _PluginCalls(result, requirements)
        result.attend(read_aside(result.log, calls.take, "mellea's streaming hooks"))


def _subscribed(name: str) -> bool:
    return name in HookType.__members__ and has_plugins(HookType[name])


class _PluginCalls:
    """Turns the events of one run into mellea's payloads."""

    def __init__(self, result: StreamChunkingResult, requirements: Sequence[Any]) -> None:
        self._result = result
        self._requirements = dict(zip(result.labels, requirements, strict=True))

    async def take(self, event: StreamEvent) -> None:
        """Invoke the hooks for this event."""
        if isinstance(event, StartEvent):
            await self._start(event)
        elif event.in_contract:
            asked = event.requirements if isinstance(event, QuickCheckEvent) else ()
            await self._invoke(
                "STREAMING_EVENT",
                event=as_mellea(event),
                requirements=[self._requirements[label] for label in asked],
            )
        if isinstance(event, CompletedEvent):
            await self._end(event)

    async def _start(self, event: StartEvent) -> None:
        await self._invoke(
            "STREAMING_START",
            has_requirements=bool(self._requirements),
            requirement_count=len(self._requirements),
            chunking_strategy=_STRATEGIES.get(event.chunking, event.chunking),
        )
        await self._invoke("STREAMING_ORCHESTRATION_START")

    async def _end(self, event: CompletedEvent) -> None:
        await self._invoke("STREAMING_ORCHESTRATION_END")
        error = self._result.exception
        generation = self._result.as_thunk.generation
        await self._invoke(
            "STREAMING_END",
            success=event.success,
            failure_reason=event.reason if error is None and not event.success else None,
            exception=error,
            model=generation.model,
            provider=generation.provider,
            full_text_length=len(event.full_text),
        )

    async def _invoke(self, name: str, **payload: Any) -> None:
        if not _subscribed(name):
            return
        from mellea.plugins.hooks import streaming

        kind = getattr(streaming, _HOOKS[name])
        try:
            await invoke_hook(HookType[name], kind(streaming_id=self._result.run_id, **payload))
        except PluginViolationError as block:
            self._result.stop(str(block))


def as_mellea(event: StreamEvent) -> Any:
    """Return an event of the contract as the installed mellea's type of the same name."""
    from mellea.stdlib import streaming

    kind = getattr(streaming, type(event).__name__)
    values = {field.name: getattr(event, field.name) for field in fields(kind) if field.init}
    if "results" in values:
        values["results"] = list(values["results"])
    if isinstance(event, QuickCheckEvent):
        values["results"] = [_summary(verdict) for verdict in event.results]
    twin = kind(**values)
    twin.timestamp = event.timestamp
    return twin


def _summary(verdict: Any) -> Any:
    """Return a verdict as mellea 0.8's event has it: a summary of the verdicts on the pieces of the chunk."""
    from mellea import core

    summary = getattr(core, "PartialValidationSummary", None)
    return verdict if summary is None else summary.from_results([verdict])
