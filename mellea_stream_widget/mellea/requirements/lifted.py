"""Requirements that check windows of the text as if each were the whole answer."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from importlib.metadata import version
from time import perf_counter
from typing import Any, Literal, Self

from ...log.events import advice_of
from ...log.mistakes import InvalidValue
from ...orchestrator.chunk import Span
from ...orchestrator.threads import in_thread
from ..api import ModelOutputThunk, PartialValidationResult, Requirement, SimpleContext, ValidationResult
from .base import DELTAS, StreamingRequirement, asks_model, name_of, output_text
from .judging import Cost, Desk, Reply, tokens_of, without_quotes
from .verdicts import Fault

Every = int | Literal["end"]


class WindowedRequirement(StreamingRequirement):
    """Base of requirements that check the last `window` chunks after every `every` chunks, and the whole answer.

    In between the verdict is "unknown". White space between the chunks of a window is kept.

    Attributes:
        cost: the costs of this clone's questions to models.
        desk: asks the questions; None to ask directly.
    """

    independent = True

    def __init__(self, description: str | None, every: Every, window: int | None, *, check_only: bool) -> None:
        super().__init__(description, check_only=check_only)
        if every != "end" and not _is_count(every):
            raise InvalidValue(f'Invalid value {every!r} for every: expected a number of chunks, 1 or more, or "end".')
        if window is not None and not _is_count(window):
            raise InvalidValue(f"Invalid value {window!r} for window: expected a number of chunks, 1 or more.")
        if every == "end" and window is not None:
            raise InvalidValue('Cannot use window with every="end": the requirement then checks the whole answer.')
        self.every = every
        self.window = window or (every if every != "end" else 1)
        self.cost = Cost()
        self.desk: Desk | None = None
        self._recent: tuple[tuple[str, str], ...] = ()
        self._since = 0

    def __copy__(self) -> Self:
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        clone.cost = Cost()
        return clone

    async def put(self, backend: Any, key: Sequence[Any], question: Callable[[], Awaitable[Reply]]) -> Reply:
        """Ask a model a question, and add its costs."""
        reply = await (question() if self.desk is None else self.desk.ask(backend, key, question))
        self.cost.add(reply)
        return reply

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Add the chunk to the window, and check the window when it is due."""
        if span is None:
            return PartialValidationResult("unknown")
        return await self._check(span.lead, overlap + span.text if self.window == 1 else span.text, backend, ctx)

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Add a chunk of mellea's own stream to the window, and check the window when it is due."""
        return await self._check("" if DELTAS else " ", chunk, backend, ctx)

    async def see_kept(self, chunks: Sequence[Span], *, backend: Any, ctx: Any) -> None:
        """Restore the window and the count from the kept chunks, which are not checked again."""
        for span in chunks:
            self._take(span.lead, span.text)

    @abstractmethod
    async def ask(self, text: str, backend: Any, ctx: Any) -> Any:
        """Return the verdict on a window: a `PartialValidationResult`."""

    async def _check(self, lead: str, text: str, backend: Any, ctx: Any) -> Any:
        # Before the first `await`, because simultaneous checks begin in the order of their chunks.
        if not self._take(lead, text):
            return PartialValidationResult("unknown")
        (_, window), *rest = self._recent
        return await self.ask(window + "".join(lead + text for lead, text in rest), backend, ctx)

    def _take(self, lead: str, text: str) -> bool:
        """Add a chunk to the window; return whether a check is due."""
        self._recent = (*self._recent, (lead, text))[-self.window :]
        if self.every == "end":
            return False
        self._since = (self._since + 1) % self.every
        return self._since == 0


class LiftedRequirement(WindowedRequirement):
    """An ordinary requirement that checks windows as if each were the whole answer, and the answer.

    A `validation_fn` is called in a thread, because it may block. With `alone` the final question has no conversation
    either: small judges answer better and faster without it.
    """

    def __init__(self, requirement: Any, *, every: Every = 1, window: int | None = None, alone: bool = False) -> None:
        super().__init__(requirement.description, every, window, check_only=requirement.check_only)
        self.inner = requirement
        self.alone = alone
        self.label = name_of(requirement)
        self.asks_model = asks_model(requirement)

    async def ask(self, text: str, backend: Any, ctx: Any) -> Any:
        """Check the window as the only output of an empty context.

        The judge's thunk and context are dropped: they hold the text, which may be withheld. The judge's words are cut
        off before they quote it.
        """
        result = await self._validate(backend, context_of(text), text)
        reason = result.reason
        if reason and self._is_judged:
            reason = without_quotes(reason, text, str(self.inner.description or ""))
        if not result.as_bool():
            return Fault(reason, advice=advice_of(result), score=result.score)
        return PartialValidationResult("pass", reason=reason, score=result.score)

    @property
    def _is_judged(self) -> bool:
        """Whether the reasons are a model's words, and not those of code."""
        return self.inner.validation_fn is None and type(self.inner).validate is Requirement.validate

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Return the verdict on the whole answer."""
        alone = self.alone and ctx.last_output() is not None
        text = output_text(ctx)
        return await self._validate(backend, context_of(text) if alone else ctx, text if alone else None, **options)

    async def _validate(self, backend: Any, ctx: Any, text: str | None, **options: Any) -> Any:
        """Ask the requirement. With a `text`, the answer depends on it alone, and may be cached."""
        if self.inner.validation_fn is not None:
            return await in_thread(self.inner.validation_fn, ctx)
        results: list[Any] = []

        async def ask() -> Reply:
            began = perf_counter()
            results.append(await self.inner.validate(backend, ctx, **options))
            [result] = results
            tokens = tokens_of(getattr(result, "thunk", None))
            return Reply(result.reason or "", float(result.as_bool()), tokens, perf_counter() - began)

        key = () if text is None or options else self._key(text)
        reply = await self.put(backend, key, ask)
        return results[0] if results else ValidationResult(reply.yes == 1, reason=reply.says or None)

    def _key(self, text: str) -> tuple[str, ...]:
        """Return a key that is equal for equal questions; empty if the question's words are not known."""
        inner = self.inner
        if type(inner) is not Requirement or inner.output_to_bool is not _USUAL.output_to_bool:
            return ()
        return "requirement", _MELLEA, str(inner.description), text


_USUAL = Requirement("")
_MELLEA = version("mellea")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def context_of(text: str) -> Any:
    return SimpleContext().add(ModelOutputThunk(value=text))
