"""Requirements that check the tool calls of an answer."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any, Self

from ...log.calls import ToolCall
from ...log.mistakes import InvalidType
from ...orchestrator.chunk import Span
from ...orchestrator.delta import CallPiece
from ...orchestrator.ports import Channel
from ...orchestrator.signatures import see_it_takes_one
from ..api import ModelOutputThunk, PartialValidationResult, SimpleContext, ValidationResult
from ..calls import calls_in
from .base import StreamingRequirement, asks_model, name_of
from .call_text import SpokenJson, json_of, text_of_call
from .function import answer_of, verdict_of
from .judging import fresh, without_quotes

CALL = "call"
"""The name of a function's parameter for a tool call, instead of a chunk."""


class CallRequirement(StreamingRequirement):
    """Base of requirements on tool calls: override `check_whole`, and `check_piece` to answer earlier.

    A run checks every call before it is let out, so that nothing is left for its end. Outside of a run the calls of the
    answer are checked one by one.
    """

    channel: Channel = "tool_calls"
    needed = ""
    """The reason why an answer without a call fails; empty if it passes."""

    def __init__(self, description: str, *, label: str = "", check_only: bool = False) -> None:
        super().__init__(description, check_only=check_only)
        self.label = label
        self._asked = 0

    async def check_whole(self, call: ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Return the verdict on a complete call: a `PartialValidationResult`."""
        raise NotImplementedError

    async def check_piece(self, piece: CallPiece, *, backend: Any, ctx: Any) -> Any:
        """Return the verdict on a call after its next piece."""
        return PartialValidationResult("unknown")

    async def check_call(self, call: CallPiece | ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Return the verdict on a call, or a piece of one."""
        if isinstance(call, CallPiece):
            return await self.check_piece(call, backend=backend, ctx=ctx)
        self._asked = self._asked + 1
        return await self.check_whole(call, backend=backend, ctx=ctx)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Check the calls of the whole answer, unless a run has checked them."""
        return await validate_calls(self, self._asked, backend, ctx)


async def validate_calls(requirement: Any, asked: int, backend: Any, ctx: Any) -> Any:
    """Return the final verdict of a requirement on calls, which has checked `asked` calls before."""
    if asked:
        return ValidationResult(True)
    output = ctx.last_output()
    calls = () if output is None else calls_in(output)
    for call in calls:
        verdict = await requirement.check_call(call, backend=backend, ctx=ctx)
        if verdict.success == "fail":
            return ValidationResult(False, reason=verdict.reason, score=verdict.score)
    needed = getattr(requirement, "needed", "")
    return ValidationResult(False, reason=needed) if needed and not calls else ValidationResult(True)


class OnToolCalls(CallRequirement):
    """A requirement on text that checks the text of each call.

    If its verdicts do not depend on how a text is cut, it reads the arguments while they arrive. Otherwise it checks
    complete calls only.
    """

    def __init__(self, inner: Any) -> None:
        super().__init__(inner.description, label=f"{name_of(inner)} on tool calls", check_only=inner.check_only)
        if inner.channel != "text":
            raise InvalidType(f"{name_of(inner)} is a requirement on tool calls already.")
        if inner.reads_json:
            raise InvalidType(
                f"{name_of(inner)} reads JSON, which the text of a tool call is not: it is `order_tea {{cups: 2}}`. "
                "Give tool_call(name, arguments=schema), or a function f(call) that looks at call.args."
            )
        self.inner = inner
        self.asks_model = asks_model(inner)
        self._reading: dict[int, tuple[Any, SpokenJson]] = {}

    def __copy__(self) -> Self:
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        clone.inner = copy(self.inner)
        return clone

    async def check_whole(self, call: ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Check the text of the call as if it were the whole answer."""
        return await as_answer(self.inner, await text_of_call(call), backend)

    async def check_piece(self, piece: CallPiece, *, backend: Any, ctx: Any) -> Any:
        """Check the text that has arrived."""
        if not self.inner.any_cut:
            return PartialValidationResult("unknown")
        begun = self._reading.get(piece.index)
        reader, spoken = begun or (fresh(self.inner), SpokenJson())
        self._reading = {**self._reading, piece.index: (reader, spoken)}
        text = ("" if begun else f"{piece.name} ") + spoken.feed(piece.text)
        span = Span(text, -1, -1, cut=True)
        return await reader.check_span(span, overlap="", last=False, backend=backend, ctx=ctx)


class CallFunction(CallRequirement):
    """A function `f(call)`, plain or async, that checks a complete tool call.

    It gets a `ToolCall` with `name`, `args` and `id`, and returns the same as a function of a chunk.
    """

    def __init__(self, function: Callable[[ToolCall], Any]) -> None:
        see_it_takes_one(function, "one parameter, as in f(call); give others a default.")
        self.function = function
        name = getattr(function, "__name__", "") or type(function).__name__
        super().__init__(name.replace("_", " "), label=name, check_only=True)

    async def check_whole(self, call: ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Call the function with the call."""
        return verdict_of(await answer_of(self.function, call), self.label)


class ToolCallRequirement(CallRequirement):
    """Checks the names of the called tools, and their arguments; see `requirements.tool_call`."""

    def __init__(self, names: tuple[str, ...], arguments: Any, *, needed: bool) -> None:
        listed = " or ".join(names)
        fits = " with arguments that fit the schema" if arguments is not None else ""
        super().__init__(
            f"Tool calls are calls of {listed or 'any tool'}{fits}.", label=f"calls {listed or 'tools'}{fits}"
        )
        self.names = names
        self.arguments = arguments
        self.needed = f"{listed or 'a tool'} was not called" if needed else ""
        self._reading: dict[int, Any] = {}

    async def check_whole(self, call: ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Check the name and all arguments."""
        if (wrong := self._wrong_name(call.name)) is not None:
            return wrong
        if self.arguments is None:
            return PartialValidationResult("pass")
        return await as_answer(self.arguments, json_of(call.args), backend)

    async def check_piece(self, piece: CallPiece, *, backend: Any, ctx: Any) -> Any:
        """Check the name, and the arguments as far as they have arrived."""
        if (wrong := self._wrong_name(piece.name)) is not None:
            return wrong
        if self.arguments is None:
            return PartialValidationResult("unknown")
        reader = self._reading.get(piece.index) or copy(self.arguments)
        self._reading = {**self._reading, piece.index: reader}
        span = Span(piece.text, -1, -1, cut=True)
        return await reader.check_span(span, overlap="", last=False, backend=backend, ctx=ctx)

    def _wrong_name(self, name: str) -> Any:
        if not self.names or name in self.names:
            return None
        return PartialValidationResult("fail", reason=f"another tool than {' or '.join(self.names)} is called")


async def as_answer(requirement: Any, text: str, backend: Any) -> Any:
    """Check a text as a whole answer with a copy of a requirement; return a verdict as on a chunk."""
    ctx: Any = SimpleContext().add(ModelOutputThunk(value=text))
    result = await fresh(requirement).validate(backend, ctx)
    reason = result.reason
    if reason and asks_model(requirement):  # a model may quote text that is withheld
        reason = without_quotes(reason, text, f"{requirement.description} the judge answered")
    return PartialValidationResult("pass" if result.as_bool() else "fail", reason=reason, score=result.score)
