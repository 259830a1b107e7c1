"""Requirements that check the text with a rule; rules do not need mellea."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from types import GeneratorType
from typing import Any, cast
from zlib import crc32

from ...orchestrator.chunk import Span
from ...orchestrator.threads import in_thread
from ...orchestrator.turns import take_turns, yield_to_loop
from ..api import PartialValidationResult, ValidationResult
from .base import DELTAS, StreamingRequirement, output_text
from .constraint import Constraint
from .rule import PatternTimeout, Rule, RuleAnswer
from .verdicts import Fault, FinalFault, FineSoFar

SHORT, LONG = 0.001, 0.004
"""Shortest and longest time, in seconds, of a rule's piece of text; the next piece is made longer or shorter."""

FIRST, LARGEST = 256, 4096
"""Number of characters of the first piece and of the largest one."""


class TextRequirement(StreamingRequirement):
    """Checks the raw text so far, and the whole answer, with a rule.

    In a run of this package, and in a stream of mellea 0.8, the rule reads every character of the model's, including
    the white space between chunks. Streams of mellea 0.6 and 0.7 have only chunks; a space is inserted between two.
    """

    any_cut = True

    def __init__(
        self, rule: Rule, description: str, *, label: str = "", lasting: bool = True, check_only: bool = False
    ) -> None:
        super().__init__(description, check_only=check_only)
        self.rule = rule
        self.label = label or description
        self.lasting = lasting
        self.reads_json = bool(getattr(rule, "reads_json", False))
        self._state = rule.start()
        self._begun = False
        self._stride = FIRST
        self._length = 0
        self._checksum = 0
        self._failing = False
        self._origin = 0

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Read the chunk and the raw text before it. Chunks end between words, unless a limit ended them."""
        if span is None:
            return await self._read("", True, None)
        end = span.end if span.end >= 0 else None
        return await self._read(span.lead + span.text, last or not span.cut, end)

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Read a chunk or delta of mellea's own stream."""
        if DELTAS:
            return await self._read(chunk, False, self._length + len(chunk))
        space, self._begun = " " if self._begun else "", True
        return await self._read(space + chunk, True, None)

    def constraint(self) -> Constraint | None:
        """Return the rule's constraint; None if it has none."""
        say = getattr(self.rule, "constraint", None)
        return None if say is None else say()

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Check the whole text; if it begins with the text of the stream, only the rest is read."""
        text = output_text(ctx)
        before, known = (self._state, self._length) if self._begins(text) else (self.rule.start(), 0)
        try:
            state = await self._through(before, text[known:])
            answer: RuleAnswer = await self._ask(self.rule.at_end, state)
        except PatternTimeout as exc:
            raise self._named(exc) from None
        if answer.success == "fail":
            return FinalFault(answer.reason, span=answer.span, advice=answer.advice)
        return ValidationResult(True, reason=answer.reason)

    async def _read(self, text: str, settled: bool, end: int | None) -> Any:
        """Read more text; `end` is its end in the raw text, None if unknown."""
        try:
            self._state = await self._through(self._state, text)
            answer: RuleAnswer = await self._ask(self.rule.so_far, self._state, settled)
        except PatternTimeout as exc:
            raise self._named(exc) from None
        self._length = self._length + len(text)
        self._checksum = _checksum(text, self._checksum)
        if answer.success == "fail":
            origin = None if end is None else end - self._length + self._origin
            return self._failed(answer, origin)
        if (looked := getattr(self.rule, "looked", None)) is not None:
            self._state = looked(self._state, settled)
        if answer.fine:
            return FineSoFar("unknown", reason=answer.reason)
        return PartialValidationResult(answer.success, reason=answer.reason)

    def _failed(self, answer: RuleAnswer, origin: int | None) -> Any:
        """Continue behind a "fail", and return it; `origin` is where the rule began to read in the raw text."""
        self._failing = True
        before, self._state = self._state, self.rule.go_on(self._state)
        if self._state is not before:
            self._origin = self._length
        span = answer.span
        if span is not None:
            span = None if origin is None or span[0] + origin < 0 else (span[0] + origin, span[1] + origin)
        return Fault(answer.reason, span=span, advice=answer.advice)

    def _begins(self, text: str) -> bool:
        """Return whether a text begins with the text that was read, by its checksum, as the text is not kept."""
        may = self._length <= len(text) and not self._failing and not hasattr(self.rule, "looked")
        return may and _checksum(text[: self._length]) == self._checksum

    async def _ask(self, question: Callable[..., Any], *arguments: Any) -> RuleAnswer:
        """Call the rule: in a thread if it may take long, else with turns for other tasks."""
        if getattr(self.rule, "slow", False):
            return cast("RuleAnswer", await in_thread(question, *arguments))
        answer = question(*arguments)
        return cast("RuleAnswer", answer if type(answer) is RuleAnswer else await take_turns(answer))

    async def _through(self, state: Any, text: str) -> Any:
        """Read a text in pieces, with turns for other tasks; their length is adapted to the time that they take."""
        if getattr(self.rule, "slow", False):
            return await in_thread(self.rule.read, state, text)
        begin = 0
        while begin < len(text):
            await yield_to_loop()
            began = perf_counter()
            read = self.rule.read(state, text[begin : begin + self._stride])
            state = await take_turns(read) if type(read) is GeneratorType else read
            begin += self._stride
            taken = perf_counter() - began
            if taken > LONG:
                self._stride = max(1, self._stride // 4)
            elif taken < SHORT:
                self._stride = min(LARGEST, self._stride * 2)
        return state

    def _named(self, exc: PatternTimeout) -> PatternTimeout:
        """Return the error with the name of the requirement."""
        return PatternTimeout(f"requirement '{self.label}': {exc}")


def _checksum(text: str, before: int = 0) -> int:
    """Return a number that is equal for equal texts, however they are cut into pieces."""
    return crc32(text.encode("utf-8", "surrogatepass"), before)
