"""Requirements on structured answers: the format of the whole, and single fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import copy
from typing import Any, Protocol, Self

from ...orchestrator.chunk import Span
from ...orchestrator.turns import yield_to_loop
from ..api import PartialValidationResult, ValidationResult
from .base import StreamingRequirement, asks_model, name_of, output_text
from .function import answer_of, verdict_of
from .judging import fresh
from .on_tool_calls import as_answer
from .rule import Rule
from .text import TextRequirement
from .verdicts import FineSoFar


class FormatRequirement(TextRequirement):
    """Checks that the text is JSON of a schema, and valid for the format's pydantic model."""

    def __init__(self, rule: Rule, name: str, parse: Callable[[str], Any]) -> None:
        super().__init__(rule, f"The text is JSON of {name}, and nothing else.", label=f"format {name}")
        self._take = parse

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Check the whole answer, also with the pydantic model, which may check more than its schema says."""
        result = await super().validate(backend, ctx, **options)
        if not result.as_bool():
            return result
        try:
            self._take(output_text(ctx))
        except ValueError as exc:
            return ValidationResult(False, reason=_what_is_wrong(exc))
        return result


def _what_is_wrong(error: ValueError) -> str:
    """Return the fields that pydantic rejects, and why, without their values."""
    found = getattr(error, "errors", None)
    if not callable(found):
        return "the model of the format does not take it"
    places = [(".".join(map(str, one["loc"])) or "the answer", one["type"]) for one in found()]
    return "; ".join(f"{place}: {kind.replace('_', ' ')}" for place, kind in places)


class FieldReader(Protocol):
    """Reads JSON, and yields the values of a field when they are complete."""

    def read(self, text: str) -> Iterator[tuple[str, Any] | None]:
        """Read more text; yield path and value of each field that is complete, and None where other tasks may run."""
        ...


class FieldRequirement(StreamingRequirement):
    """Checks a field of a JSON answer; see `requirements.field`."""

    any_cut = True
    reads_json = True

    def __init__(self, path: str, check: Any, reader: Callable[[], FieldReader], *, optional: bool) -> None:
        self._function = check if callable(check) and not isinstance(check, StreamingRequirement) else None
        name = name_of(check) if self._function is None else getattr(check, "__name__", "") or type(check).__name__
        super().__init__(f"{path}: {name}", check_only=True)
        self.label = f"field {path}: {name}"
        self.path = path
        self.inner = None if self._function is not None else check
        self.asks_model = self.inner is not None and asks_model(self.inner)
        self.optional = optional
        self._reader = reader
        self._reading: FieldReader | None = None
        self._judged = 0

    def __copy__(self) -> Self:
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        clone.inner = copy(self.inner)
        return clone

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Read the chunk and the space before it; check each field that it completes."""
        if span is None:
            return FineSoFar("unknown")
        return await self._read(span.lead + span.text, backend)

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Read a chunk of mellea's own stream."""
        return await self._read(chunk, backend)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Check the whole answer, unless a run has checked it chunk by chunk."""
        judge = self
        if self._reading is None:
            judge = fresh(self)
            verdict = await judge._read(output_text(ctx), backend)
            if verdict.success == "fail":
                return ValidationResult(False, reason=verdict.reason, score=verdict.score)
        if not judge._judged and not self.optional:
            return ValidationResult(False, reason=f"{self.path} is missing")
        return ValidationResult(True)

    async def _read(self, text: str, backend: Any) -> Any:
        if self._reading is None:
            self._reading = self._reader()
        judged = None
        for closed in self._reading.read(text):
            if closed is None:
                await yield_to_loop()
            elif judged is None or judged.success != "fail":
                self._judged = self._judged + 1
                judged = await self._judge(*closed, backend)
        if judged is None:
            return FineSoFar("unknown")
        return judged if judged.success == "fail" else PartialValidationResult("pass")

    async def _judge(self, place: str, value: Any, backend: Any) -> Any:
        if self._function is not None:
            verdict = verdict_of(await answer_of(self._function, value), self.label)
        else:
            said = value if isinstance(value, str) else json.dumps(value)
            verdict = await as_answer(self.inner, said, backend)
        if verdict.success != "fail":
            return verdict
        reason = f"{place}: {verdict.reason}" if verdict.reason else f"{place} is not good"
        return PartialValidationResult("fail", reason=reason, score=verdict.score)
