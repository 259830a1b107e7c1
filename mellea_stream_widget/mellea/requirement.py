"""Requirements that answer while text is being written: the base class, and lifting of ordinary ones."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from .api import (
    ModelOutputThunk,
    PartialValidationResult,
    Requirement,
    SimpleContext,
    ValidationResult,
)


class StreamingRequirement(Requirement):
    """Base of requirements that check chunks, on mellea 0.6, 0.7 and 0.8 alike: override `check_chunk`.

    A run asks a clone. State that grows from chunk to chunk belongs into attributes that are assigned anew
    (`self._seen = self._seen + chunk`), never into containers that a clone would share.

    Attributes:
        independent: whether chunks may be checked at the same time, in any order.
        label: name in events and views; the description where empty.
    """

    independent = False
    label = ""

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Answer about one chunk: a `PartialValidationResult`."""
        return PartialValidationResult("unknown")

    # 0.8 renamed the method that requirements override; either name is the public one of its release.
    if hasattr(Requirement, "_stream_validate"):

        async def _stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
            return await self.check_chunk(chunk, backend=backend, ctx=ctx)

    else:

        async def stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:  # type: ignore[override,misc]
            """Answer about one chunk."""
            return await self.check_chunk(chunk, backend=backend, ctx=ctx)


class LiftedRequirement(StreamingRequirement):
    """An ordinary requirement, asked about every chunk as if it were the whole answer, and about the answer.

    A requirement with a `validation_fn` is asked in a thread, as the function may block. `alone` keeps the
    conversation out of the final question too: small judges answer better, and sooner, without it.
    """

    independent = True

    def __init__(self, requirement: Any, *, alone: bool = False) -> None:
        super().__init__(requirement.description, check_only=requirement.check_only)
        self.inner = requirement
        self.alone = alone
        self.label = getattr(requirement, "label", "") or requirement.description or type(requirement).__name__

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Put the chunk to the requirement as the only output of an empty context.

        The judge's thunk and context are left behind: they hold the chunk, which may not come out.
        """
        result = await self._validate(backend, _context_of(chunk))
        success: Any = "pass" if result.as_bool() else "fail"
        return PartialValidationResult(success, reason=result.reason, score=result.score)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Put the whole answer to the requirement."""
        output = ctx.last_output() if self.alone else None
        return await self._validate(backend, ctx if output is None else _context_of(output.value or ""), **options)

    async def _validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        if self.inner.validation_fn is not None:
            return await asyncio.to_thread(self.inner.validation_fn, ctx)
        return await self.inner.validate(backend, ctx, **options)


class FunctionRequirement(StreamingRequirement):
    """A function `f(chunk)`, plain or async, that says whether a chunk is good.

    It answers True, False, "pass", "fail", "unknown", the reason of a failure as any other text, or a verdict of
    mellea's. A plain function is called in a thread, as it may block. At the end the answer passes if no chunk
    failed; asked outside of a stream, the function gets the whole answer.
    """

    def __init__(self, function: Callable[[str], Any], description: str | None = None) -> None:
        self.function = function
        self.label = getattr(function, "__name__", "") or type(function).__name__
        super().__init__(description or self.label.replace("_", " "), check_only=True)
        self._chunks_passed = 0

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Put the chunk to the function."""
        verdict = self._verdict(await self._call(chunk))
        if verdict.success != "fail":
            self._chunks_passed = self._chunks_passed + 1
        return verdict

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Sum up the chunks, or ask about the whole answer if there were none."""
        if self._chunks_passed:
            return ValidationResult(True)
        output = ctx.last_output()
        verdict = self._verdict(await self._call((output.value if output is not None else None) or ""))
        return ValidationResult(verdict.success != "fail", reason=verdict.reason, score=verdict.score)

    async def _call(self, text: str) -> Any:
        if inspect.iscoroutinefunction(self.function):
            return await self.function(text)
        answer = await asyncio.to_thread(self.function, text)
        return await answer if inspect.isawaitable(answer) else answer

    def _verdict(self, answer: Any) -> Any:
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
        raise TypeError(
            f"{self.label}() answered {answer!r}; give True, False, 'pass', 'fail', 'unknown', "
            "the reason of a failure, or a verdict of mellea's"
        )


def streams(requirement: Any) -> bool:
    """Whether a requirement says something about chunks by itself, and need not be lifted."""
    kind = type(requirement)
    for name in ("_stream_validate", "stream_validate"):
        if getattr(kind, name, None) is not getattr(Requirement, name, None):
            return True
    return False


def _context_of(text: str) -> Any:
    return SimpleContext().add(ModelOutputThunk(value=text))
