"""Combinations of requirements: both, either, not."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any, Self

from ...log.calls import ToolCall
from ...log.events import PartialVerdict, advice_of, span_of
from ...log.mistakes import InvalidType
from ...orchestrator.chunk import Span
from ...orchestrator.delta import CallPiece
from ...orchestrator.ports import Channel
from ..api import PartialValidationResult, ValidationResult
from .base import StreamingRequirement, asks_model, name_of
from .check import RequirementCheck, holds_back
from .constraint import Constraint, constraint_of
from .convert import as_requirement
from .on_tool_calls import validate_calls
from .verdicts import Fault, FinalFault, all_good


class Combined(StreamingRequirement):
    """Base of requirements that ask their parts one after the other, about every chunk and about the answer."""

    def __init__(self, join: str, *parts: Any) -> None:
        self.operands = tuple(operand for part in parts for operand in self._flat(as_requirement(part)))
        described = [part.description or name_of(part) for part in self.operands]
        whole = f"not: {described[0]}" if join == "~" else f" {join} ".join(f"({text})" for text in described)
        super().__init__(whole, check_only=any(part.check_only for part in self.operands))
        names = [_bracketed(part) for part in self.operands]
        self.label = f"~{names[0]}" if join == "~" else f" {'&' if join == 'and' else '|'} ".join(names)
        self.lasting = all(getattr(part, "lasting", False) for part in self.operands)
        self.holds_back = any(holds_back(part) for part in self.operands)
        self.channel = self._channel()
        self.any_cut = all(getattr(part, "any_cut", False) for part in self.operands)
        self.asks_model = any(map(asks_model, self.operands))
        self.reads_json = any(getattr(part, "reads_json", False) for part in self.operands)
        self._checks: tuple[RequirementCheck, ...] = ()
        self._asked_calls = 0

    def _channel(self) -> Channel:
        channels: set[Channel] = {getattr(part, "channel", "text") for part in self.operands}
        if len(channels) > 1:
            raise InvalidType(
                f"{self.label} mixes requirements on the text, on the reasoning or on tool calls: "
                "give them as two requirements."
            )
        return channels.pop()

    def _flat(self, part: Any) -> tuple[Any, ...]:
        """Return the operands of a part of the same kind: `a & b & c` is one requirement with three parts."""
        return part.operands if type(part) is type(self) and not isinstance(part, Not) else (part,)

    def __copy__(self) -> Self:
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        clone.operands = tuple(copy(part) for part in self.operands)
        clone._checks = ()
        return clone

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Ask all parts about a chunk of mellea's own stream."""
        verdicts = [check.partial(await check.outside(chunk)) for check in self._asked(backend, ctx)]
        return self._sum(verdicts)

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Ask all parts about the chunk."""
        verdicts: list[PartialVerdict] = []
        for check in self._asked(backend, ctx):
            if span is None and not check.holds_back:
                verdicts.append(PartialValidationResult("unknown"))
            else:
                verdicts.append(check.partial(await check.quick(span, overlap, last)))
        return self._sum(verdicts)

    async def check_call(self, call: CallPiece | ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Ask all parts about a tool call, or a piece of one."""
        whole = isinstance(call, ToolCall)
        self._asked_calls = self._asked_calls + whole
        verdicts = [check.partial(await check.called(call)) for check in self._asked(backend, ctx)]
        return self._sum_of_call(verdicts, whole)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Ask about the whole answer."""
        if self.channel == "tool_calls":
            return await validate_calls(self, self._asked_calls, backend, ctx)
        return await self._validate(backend, ctx, **options)

    async def _validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        raise NotImplementedError

    def _sum_of_call(self, verdicts: list[PartialVerdict], whole: bool) -> Any:
        raise NotImplementedError

    def _asked(self, backend: Any, ctx: Any) -> tuple[RequirementCheck, ...]:
        if not self._checks:
            self._checks = tuple(RequirementCheck(name_of(part), part, part, backend) for part in self.operands)
        for check in self._checks:
            check.begin(ctx)
        return self._checks

    def _sum(self, verdicts: list[PartialVerdict]) -> Any:
        raise NotImplementedError


class Both(Combined):
    """`a & b`: "fail" as soon as one part fails, "pass" where both pass."""

    def __init__(self, *parts: Any) -> None:
        super().__init__("and", *parts)
        self.independent = all(getattr(part, "independent", False) for part in self.operands)

    def constraint(self) -> Constraint | None:
        """Return the constraint of the first part that has one."""
        return next((said for part in self.operands if (said := constraint_of(part)) is not None), None)

    async def see_kept(self, chunks: Sequence[Span], *, backend: Any, ctx: Any) -> None:
        """Let each part restore its state from the kept chunks; their verdicts on them are not needed."""
        for check in self._asked(backend, ctx):
            await check.recall(chunks)

    async def _validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Ask the parts about the whole answer, up to the first that fails."""
        for part in self.operands:
            result = await part.validate(backend, ctx, **options)
            if not result.as_bool():
                return FinalFault(_why(part, result.reason), span=span_of(result), advice=advice_of(result))
        return ValidationResult(True)

    def _sum(self, verdicts: list[PartialVerdict]) -> Any:
        for part, verdict in zip(self.operands, verdicts, strict=True):
            if verdict.success == "fail":
                return _failed(part, verdict)
        return all_good(verdicts)

    def _sum_of_call(self, verdicts: list[PartialVerdict], whole: bool) -> Any:
        return self._sum(verdicts)


class Either(Combined):
    """`a | b`: "fail" once both have failed, even at different chunks; "pass" if one passes that never failed."""

    def __init__(self, *parts: Any) -> None:
        super().__init__("or", *parts)
        self._failed: frozenset[int] = frozenset()

    async def _validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Ask the parts that never failed about the whole answer, up to the first that passes."""
        reasons: list[str] = []
        for place, part in enumerate(self.operands):
            if place in self._failed:
                reasons.append(f"{name_of(part)} failed before")
                continue
            result = await part.validate(backend, ctx, **options)
            if result.as_bool():
                return ValidationResult(True)
            reasons.append(_why(part, result.reason))
        return _no("; ".join(reasons))

    def _sum(self, verdicts: list[PartialVerdict]) -> Any:
        self._failed = self._failed | {i for i, verdict in enumerate(verdicts) if verdict.success == "fail"}
        if len(self._failed) == len(self.operands):
            place = next(i for i, verdict in enumerate(verdicts) if verdict.success == "fail" or i == len(verdicts) - 1)
            return _failed(self.operands[place], verdicts[place])
        said = [all_good([verdict]) for i, verdict in enumerate(verdicts) if i not in self._failed]
        return max(said, key=lambda verdict: (verdict.success == "pass", hasattr(verdict, "fine_so_far")))

    def _sum_of_call(self, verdicts: list[PartialVerdict], whole: bool) -> Any:
        """Combine the verdicts on one call; failures of other calls do not count."""
        if all(verdict.success == "fail" for verdict in verdicts):
            return _failed(self.operands[0], verdicts[0])
        passed = whole and any(verdict.success == "pass" for verdict in verdicts)
        return PartialValidationResult("pass" if passed else "unknown")


class Not(Combined):
    """`~a`: a final "pass" once a has failed; "fail" once a has a final "pass"; otherwise "unknown"."""

    def __init__(self, part: Any) -> None:
        super().__init__("~", part)
        self._passes_for_good = self.lasting
        self.lasting = True
        self._held = False

    async def _validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Ask about the whole answer, unless the part has failed in mid-stream."""
        if self._held:
            return ValidationResult(True)
        result = await self.operands[0].validate(backend, ctx, **options)
        return _no(f"{name_of(self.operands[0])} passed") if result.as_bool() else ValidationResult(True)

    def _sum(self, verdicts: list[PartialVerdict]) -> Any:
        self._held = self._held or verdicts[0].success == "fail"
        if self._held:
            return PartialValidationResult("pass")
        if self._passes_for_good and verdicts[0].success == "pass":
            return PartialValidationResult("fail", reason=f"{name_of(self.operands[0])} passed")
        return PartialValidationResult("unknown")

    def _sum_of_call(self, verdicts: list[PartialVerdict], whole: bool) -> Any:
        success = verdicts[0].success
        if not whole or success == "unknown":
            return PartialValidationResult("unknown")
        if success == "fail":
            return PartialValidationResult("pass")
        return PartialValidationResult("fail", reason=f"{name_of(self.operands[0])} passed")


def _failed(part: Any, verdict: PartialVerdict) -> Any:
    return Fault(_why(part, verdict.reason), span=span_of(verdict), advice=advice_of(verdict), score=verdict.score)


def _why(part: Any, reason: str | None) -> str:
    """Return a reason with the name of the part that failed; a combined part's reason has a name already."""
    if reason and isinstance(part, Combined):
        return reason
    return f"{name_of(part)}: {reason}" if reason else f"{name_of(part)} failed"


def _no(reason: str) -> Any:
    return ValidationResult(False, reason=reason)


def _bracketed(part: Any) -> str:
    return f"({name_of(part)})" if isinstance(part, (Both, Either)) else name_of(part)
