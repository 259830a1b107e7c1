"""Requirements on the text itself, from rules that need no mellea."""

from __future__ import annotations

from typing import Any

from ...orchestrator.chunk import Span
from ..api import PartialValidationResult, ValidationResult
from .base import DELTAS, StreamingRequirement, output_text
from .rule import Answer, Rule


class TextRequirement(StreamingRequirement):
    """A rule on the text, asked about the raw text so far, and about the whole answer.

    In a run of this package, and in a stream of mellea 0.8, the rule reads every character of the model's, white
    space between chunks included. A stream of mellea 0.6 or 0.7 gives chunks only; a space is put between two.
    """

    def __init__(
        self, rule: Rule, description: str, *, label: str = "", lasting: bool = True, check_only: bool = False
    ) -> None:
        super().__init__(description, check_only=check_only)
        self.rule = rule
        self.label = label or description
        self.lasting = lasting
        self._state = rule.start()
        self._begun = False

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Read the chunk and the raw text before it. Chunks end between words, unless a limit cut them."""
        if span is None:
            return self._read("", True)
        return self._read(span.lead + span.text, last or not span.cut)

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Read what mellea's own stream gives."""
        if DELTAS:
            return self._read(chunk, False)
        space, self._begun = " " if self._begun else "", True
        return self._read(space + chunk, True)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Read the whole answer, whatever was read before."""
        answer = self.rule.at_end(self.rule.read(self.rule.start(), output_text(ctx)))
        return ValidationResult(answer.success != "fail", reason=answer.reason)

    def _read(self, text: str, settled: bool) -> Any:
        self._state = self.rule.read(self._state, text)
        answer: Answer = self.rule.so_far(self._state, settled)
        if answer.success == "fail":
            self._state = self.rule.go_on(self._state)
        return PartialValidationResult(answer.success, reason=answer.reason)
