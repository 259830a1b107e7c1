"""Asks mellea's requirements, for every supported release."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Sequence
from functools import lru_cache
from types import CoroutineType
from typing import Any, get_args

from ...log.calls import ToolCall
from ...log.events import FinalVerdict, PartialVerdict, Success
from ...orchestrator.chunk import Span
from ...orchestrator.delta import CallPiece
from ...orchestrator.limits import BadVerdict
from ...orchestrator.ports import Channel
from ..api import PartialValidationResult
from .base import name_of
from .judging import Cost, costs_of
from .verdicts import FineSoFar, all_good

SUCCESS: tuple[Success, ...] = ("pass", "fail", "unknown")


class RequirementCheck:
    """An `orchestrator.ports.Check` for one cloned requirement.

    Up to 0.7 a requirement's `stream_validate` takes a chunk and returns one verdict. In 0.8 it takes a delta, may cut
    it again with its own `chunking`, returns a list of verdicts, and must be called with `flush=True` at the end.
    """

    def __init__(self, label: str, original: Any, clone: Any, backend: Any) -> None:
        self.label = label
        self.requirement = original
        self.independent = bool(getattr(original, "independent", False))
        self.channel: Channel = getattr(original, "channel", "text")
        self._clone = clone
        self._backend = backend
        self._ctx: Any = None
        self._whole: Callable[[], Any] | None = None
        self._ask = clone.stream_validate
        self._flushes = _flushes(clone)
        self.holds_back = holds_back(clone)
        self._ask_span = getattr(clone, "check_span", None)

    @property
    def costs(self) -> list[Cost]:
        """The counters of the clone's questions to judges."""
        return costs_of(self._clone)

    def begin(self, ctx: Any, whole: Callable[[], Any] | None = None) -> None:
        """Set the context of the generation, in which the requirement is asked.

        `whole` returns the context for the final question, if that of the generation has only a part of the answer.
        """
        self._ctx = ctx
        self._whole = whole

    async def recall(self, chunks: Sequence[Span]) -> None:
        """Restore the state of a requirement from chunks that it has passed before."""
        if self.channel != "text":
            return
        see_kept = getattr(self._clone, "see_kept", None)
        if see_kept is not None:
            await see_kept(chunks, backend=self._backend, ctx=self._ctx)
        elif not self.independent:
            for span in chunks:
                await self.quick(span, "", False)

    def quick(self, span: Span | None, overlap: str, last: bool) -> Coroutine[Any, Any, Any]:
        """Ask about a chunk. A requirement with its own chunking gets the raw text, with the space between chunks."""
        if self._ask_span is not None:
            return _coroutine(self._ask_span(span, overlap=overlap, last=last, backend=self._backend, ctx=self._ctx))
        if span is None:
            text = ""
        elif self.holds_back:
            text = span.lead + span.text
        else:
            text = overlap + span.text
        if last and self._flushes:
            answer = self._ask(text, backend=self._backend, ctx=self._ctx, flush=True)
        else:
            answer = self._ask(text, backend=self._backend, ctx=self._ctx)
        return answer if type(answer) is CoroutineType else _coroutine(answer)

    def called(self, call: CallPiece | ToolCall) -> Coroutine[Any, Any, Any]:
        """Ask about a tool call, or about a piece of one."""
        return _coroutine(self._clone.check_call(call, backend=self._backend, ctx=self._ctx))

    def outside(self, chunk: str) -> Coroutine[Any, Any, Any]:
        """Ask about a chunk or delta as mellea's own streams pass it."""
        return _coroutine(self._ask(chunk, backend=self._backend, ctx=self._ctx))

    def partial(self, raw: Any) -> PartialVerdict:
        """Return one verdict for one or a list: "fail" if any failed, "pass" if all passed, else "unknown"."""
        if type(raw) is not list:
            return self._checked(raw)
        if len(raw) == 1:
            return self._checked(raw[0])
        verdicts = [self._checked(item) for item in raw]
        failed = [verdict for verdict in verdicts if verdict.success == "fail"]
        if failed:
            return failed[0]
        if verdicts and all(verdict.success == "pass" for verdict in verdicts):
            return verdicts[-1]
        undecided: PartialVerdict = all_good(verdicts) if verdicts else PartialValidationResult("unknown")
        return undecided

    def final(self) -> Coroutine[Any, Any, Any]:
        """Ask about the whole answer, which is the context's last output."""
        ctx = self._ctx if self._whole is None else self._whole()
        return _coroutine(self._clone.validate(self._backend, ctx))

    def full(self, raw: Any) -> FinalVerdict:
        """Return a final result, once checked.

        Raises:
            BadVerdict: it is not a final result.
        """
        if not callable(getattr(raw, "as_bool", None)) or not isinstance(raw.as_bool(), bool):
            raise BadVerdict(
                f"requirement {self.label!r} gave no verdict at the end, but {_shown(raw)}: expected a ValidationResult"
            )
        verdict: FinalVerdict = raw
        return verdict

    def _checked(self, raw: Any) -> PartialVerdict:
        success = getattr(raw, "success", None)
        if success not in SUCCESS:
            shown = _shown(raw.success) if hasattr(raw, "success") else _shown(raw)
            raise BadVerdict(
                f"requirement {self.label!r} gave no verdict on a chunk, but {shown}: "
                "expected a PartialValidationResult with 'pass', 'fail' or 'unknown'"
            )
        verdict: PartialVerdict = raw
        bare = _BARE.get((type(raw), success))
        if bare is None or raw.reason is not None or raw.score is not None:
            return verdict
        return bare if raw.thunk is None and raw.context is None else verdict


_BARE: dict[tuple[type, str], Any] = {
    (PartialValidationResult, success): PartialValidationResult(success) for success in get_args(Success)
}
_BARE[FineSoFar, "unknown"] = FineSoFar("unknown")
"""Verdicts without a reason or a score. They are shared, because a run keeps every verdict of every chunk."""


def holds_back(requirement: Any) -> bool:
    """Return whether a requirement may keep text for later, and must be asked once more at the end."""
    own_chunking = getattr(requirement, "chunking", None) is not None and _flushes(requirement)
    return own_chunking or bool(getattr(requirement, "holds_back", False))


def _flushes(requirement: Any) -> bool:
    return _takes_flush(getattr(requirement.stream_validate, "__func__", requirement.stream_validate))


@lru_cache(maxsize=256)
def _takes_flush(stream_validate: Any) -> bool:
    return "flush" in inspect.signature(stream_validate).parameters


def _coroutine(answer: Any) -> Coroutine[Any, Any, Any]:
    """Return an awaitable as a coroutine: a run takes the first step itself, which other awaitables do not allow."""
    if inspect.iscoroutine(answer):
        return answer
    return _awaited(answer)


async def _awaited(answer: Any) -> Any:
    return await answer


def _shown(answer: Any) -> str:
    """Return a text for an answer that is not a verdict, without a quote: it may hold unchecked text."""
    if answer is None or isinstance(answer, (bool, int, float)):
        return repr(answer)
    if isinstance(answer, str) and answer.lower() in SUCCESS:
        return repr(answer)
    return f"an object of type {type(answer).__name__}"


def labels(requirements: Sequence[Any]) -> tuple[str, ...]:
    """Return a unique name for each requirement: its label, its description, or its class, and a number if needed."""
    names: list[str] = []
    for requirement in requirements:
        name = base = name_of(requirement)
        number = 1
        while name in names:
            number += 1
            name = f"{base} ({number})"
        names.append(name)
    return tuple(names)
