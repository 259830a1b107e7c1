"""The same requirement, written in each style that the installed mellea has. Importing this imports mellea."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from mellea_stream_widget.mellea.api import PartialValidationResult, Requirement, ValidationResult

HAS_08 = hasattr(Requirement, "_stream_validate")
"""Whether this mellea lets requirements bring a chunking of their own and flush it."""


class _Judging(Requirement):
    """Says what it is told to say, and remembers in attributes that are assigned anew."""

    def __init__(self, label: str = "r", verdicts: Any = None, final: Any = True, pause: float = 0.0, **options: Any):
        super().__init__(label, check_only=True, **options)
        self.verdicts = verdicts or {}
        self.final = final
        self.pause = pause
        self.seen = ""
        self.calls: list[tuple[str, Any, Any]] = []

    async def judge(self, chunk: str, backend: Any, ctx: Any) -> Any:
        self.seen = self.seen + chunk
        self.calls.append((chunk, backend, ctx))
        if self.pause:
            await asyncio.sleep(self.pause)
        verdict = self.verdicts.get(chunk, "pass") if isinstance(self.verdicts, dict) else self.verdicts(self, chunk)
        if isinstance(verdict, BaseException):
            raise verdict
        return PartialValidationResult(verdict) if verdict in ("pass", "fail", "unknown") else verdict

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        self.calls.append(("<end>", backend, ctx))
        if isinstance(self.final, BaseException):
            raise self.final
        return ValidationResult(self.final) if isinstance(self.final, bool) else self.final


class In06(_Judging):
    """As written for mellea 0.6 and 0.7."""

    async def stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:  # type: ignore[override,misc]
        return await self.judge(chunk, backend, ctx)


class In08(_Judging):
    """As written for mellea 0.8."""

    async def _stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        return await self.judge(chunk, backend, ctx)


STYLES: dict[str, Callable[..., Any]] = {"style of 0.6": In06, **({"style of 0.8": In08} if HAS_08 else {})}
