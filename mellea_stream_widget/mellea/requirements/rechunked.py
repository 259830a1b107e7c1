"""Requirements with their own chunking."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy, deepcopy
from typing import Any, Self

from ...chunkers import resolve
from ...log.events import PartialVerdict
from ...orchestrator.chunk import Span
from ..api import PartialValidationResult
from .base import StreamingRequirement, asks_model, name_of
from .check import RequirementCheck


class Rechunked(StreamingRequirement):
    """`a.on("word")`: a requirement with another chunking than the run's.

    Its verdict is about all of its own chunks that the run's chunk completes: "fail" if one failed, "pass" if all
    passed. It is "unknown" while its own chunk is not complete, as with paragraphs in a run by sentences; the run has
    let out that text by then.
    """

    holds_back = True

    def __init__(self, inner: Any, chunking: Any) -> None:
        super().__init__(inner.description, check_only=inner.check_only)
        name, make_cutter = resolve(chunking)
        self.inner = inner
        self.label = f"{name_of(inner)} on {name}"
        self.lasting = inner.lasting
        self.channel = inner.channel
        self.asks_model = asks_model(inner)
        self.reads_json = inner.reads_json
        self._cutter = make_cutter()
        self._check: RequirementCheck | None = None
        self._asked = 0

    def __copy__(self) -> Self:
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        clone.inner = copy(self.inner)
        clone._cutter = deepcopy(self._cutter)
        clone._check = None
        return clone

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Cut a chunk of mellea's own stream again, and check the chunks that it completes."""
        return await self.check_span(Span(chunk, -1, -1), overlap="", last=False, backend=backend, ctx=ctx)

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Cut the raw text again, and check the chunks that it completes."""
        check, spans = self._begun(backend, ctx), self._cut(span, last)
        verdicts: list[PartialVerdict] = [] if spans else [PartialValidationResult("unknown")]
        for place, own in enumerate(spans):
            verdict = check.partial(await check.quick(own, "", last and place == len(spans) - 1))
            verdicts.append(verdict)
            if verdict.success == "fail":
                return verdict
        return check.partial(verdicts)

    async def see_kept(self, chunks: Sequence[Span], *, backend: Any, ctx: Any) -> None:
        """Cut the kept chunks again, and let the requirement restore its state from the result."""
        check = self._begun(backend, ctx)
        for span in chunks:
            await check.recall(self._cut(span, False))

    def _begun(self, backend: Any, ctx: Any) -> RequirementCheck:
        if self._check is None:
            self._check = RequirementCheck(self.label, self.inner, self.inner, backend)
        self._check.begin(ctx)
        return self._check

    def _cut(self, span: Span | None, last: bool) -> list[Span]:
        """Return the requirement's own chunks that a chunk of the run completes."""
        spans = self._cutter.feed(span.lead + span.text) if span is not None else []
        if last:
            spans = [*spans, *self._cutter.flush()]
        elif span is not None and not span.cut:
            # The run ended its chunk between two words, so whatever a space would complete is complete.
            spans = [*spans, *deepcopy(self._cutter).feed(" ")]
        if spans and spans[-1].end >= 0:
            spans = [own for own in spans if own.end > self._asked]
            self._asked = max(self._asked, *(own.end for own in spans), 0)
        return spans

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Ask about the whole answer."""
        return await self.inner.validate(backend, ctx, **options)
