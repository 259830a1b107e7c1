"""Requirements that call a function."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any

from ...orchestrator.chunk import Span
from ...orchestrator.limits import BadVerdict
from ...orchestrator.signatures import see_it_takes_one
from ...orchestrator.threads import in_thread
from ..api import PartialValidationResult, ValidationResult
from .base import StreamingRequirement, output_text
from .verdicts import final, moved

_NOTHING = " A function without a return statement returns None."

ONE_PARAMETER = "one parameter, as in f(chunk) or f(text_so_far); give others a default."

WHOLE = "text_so_far"
"""The name of a function's parameter for the whole text so far, instead of a chunk."""


class FunctionRequirement(StreamingRequirement):
    """A function `f(chunk)` or `f(text_so_far)`, plain or async, that checks the text.

    It returns True, False, "pass", "fail", "unknown", any other text as the reason of a failure, or a verdict of
    mellea's. A plain function is called in a thread, because it may block. At the end the answer passes if no chunk
    failed. Outside of a stream, or with a parameter named `text_so_far`, the function is called with the whole answer.
    """

    def __init__(self, function: Callable[[str], Any], description: str | None = None, label: str = "") -> None:
        see_it_takes_one(function, ONE_PARAMETER)
        self.function = function
        self.label = label or getattr(function, "__name__", "") or type(function).__name__
        super().__init__(description or self.label.replace("_", " "), check_only=True)
        self._whole = WHOLE in parameters(function)
        self._text = ""
        self._chunks_passed = 0

    async def __call__(self, text: str) -> Any:
        """Call the function itself; in a thread unless it is async."""
        return await answer_of(self.function, text)

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Call the function with the chunk, or with the raw text so far."""
        if self._whole and span is not None:
            return await self.check_chunk(span.lead + span.text, backend=backend, ctx=ctx)
        verdict = await super().check_span(span, overlap=overlap, last=last, backend=backend, ctx=ctx)
        return moved(verdict, span.start - len(overlap) if span is not None and span.start >= 0 else None)

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Call the function with the chunk, or with the text so far."""
        if self._whole:
            self._text = self._text + chunk
            return self._verdict(await self(self._text))
        verdict = self._verdict(await self(chunk))
        if verdict.success != "fail":
            self._chunks_passed = self._chunks_passed + 1
        return verdict

    async def see_kept(self, chunks: Sequence[Span], *, backend: Any, ctx: Any) -> None:
        """Continue behind the kept chunks, without calling the function for them."""
        if self._whole:
            self._text = self._text + "".join(span.lead + span.text for span in chunks)
        else:
            self._chunks_passed = self._chunks_passed + len(chunks)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Return the sum of the verdicts on chunks; without chunks, call the function with the whole answer."""
        if self._chunks_passed:
            return ValidationResult(True)
        verdict = self._verdict(await self(output_text(ctx)))
        return final(verdict)

    def _verdict(self, answer: Any) -> Any:
        return verdict_of(answer, self.label)


async def answer_of(function: Callable[..., Any], given: Any) -> Any:
    """Return the result of a function, which is called in a thread unless it is async."""
    if inspect.iscoroutinefunction(function):
        return await function(given)
    answer = await in_thread(function, given)
    return await answer if inspect.isawaitable(answer) else answer


def verdict_of(answer: Any, label: str) -> Any:
    """Return a function's result as a verdict on a chunk.

    Raises:
        BadVerdict: it is not a valid result.
    """
    if isinstance(answer, bool):
        return PartialValidationResult("pass" if answer else "fail")
    if answer in ("pass", "fail", "unknown"):
        return PartialValidationResult(answer)
    if isinstance(answer, str) and answer.strip():
        return PartialValidationResult("fail", reason=answer)
    if isinstance(answer, ValidationResult):
        return PartialValidationResult("pass" if answer.as_bool() else "fail", reason=answer.reason)
    if isinstance(answer, PartialValidationResult):
        return answer
    raise BadVerdict(
        f"{label}() gave no verdict: it returned {_kind(answer)}. Expected True, False, 'pass', 'fail', 'unknown', "
        f"the reason of a failure, or a verdict of mellea's.{_NOTHING if answer is None else ''}"
    )


def _kind(answer: Any) -> str:
    """Return a text for a function's invalid result, without a quote: it may hold unchecked text."""
    return "None" if answer is None else f"an object of type {type(answer).__name__}"


def parameters(function: Any) -> list[str]:
    """Return the names of a function's parameters."""
    try:
        return list(inspect.signature(function).parameters)
    except (TypeError, ValueError):  # some built-in functions have no signature
        return []
