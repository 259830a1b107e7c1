"""Requirements on the tool calls of an answer."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any, Self

from ...log.calls import ToolCall
from ...orchestrator.chunk import Span
from ...orchestrator.delta import CallPiece
from ...orchestrator.ports import Channel
from ..api import ModelOutputThunk, PartialValidationResult, SimpleContext, ValidationResult
from ..calls import calls_in
from .base import StreamingRequirement, asks_model, name_of
from .call_text import SpokenJson, json_of, text_of_call
from .function import answer_of, verdict_of
from .judging import fresh, without_quotes

CALL = "call"
"""Name of the parameter of a function that wants a tool call instead of a chunk."""


class CallRequirement(StreamingRequirement):
    """Base of requirements on tool calls: override `check_whole`, and `check_piece` to answer earlier.

    A run asks about every call before it is let out. At the end of a run nothing is left to be asked; outside of a run
    the calls of the answer are asked about one by one.
    """

    channel: Channel = "tool_calls"
    needed = ""
    """Why an answer without a call is not good enough; empty if it is."""

    def __init__(self, description: str, *, label: str = "", check_only: bool = False) -> None:
        super().__init__(description, check_only=check_only)
        self.label = label
        self._asked = 0

    async def check_whole(self, call: ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Answer about a complete call: a `PartialValidationResult`."""
        raise NotImplementedError

    async def check_piece(self, piece: CallPiece, *, backend: Any, ctx: Any) -> Any:
        """Answer about the next piece of a call that is being written."""
        return PartialValidationResult("unknown")

    async def check_call(self, call: CallPiece | ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Answer about a call, or a piece of one."""
        if isinstance(call, CallPiece):
            return await self.check_piece(call, backend=backend, ctx=ctx)
        self._asked = self._asked + 1
        return await self.check_whole(call, backend=backend, ctx=ctx)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Ask about the calls of the whole answer, unless a run has done so."""
        return await validate_calls(self, self._asked, backend, ctx)


async def validate_calls(requirement: Any, asked: int, backend: Any, ctx: Any) -> Any:
    """Ask a requirement on calls about the whole answer; `asked` is how many of its calls it was asked about."""
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
    """A requirement on text, asked about the text of each call.

    One whose answers do not depend on how a text is cut reads the arguments while they arrive. All others are asked
    about complete calls only.
    """

    def __init__(self, inner: Any) -> None:
        super().__init__(inner.description, label=f"{name_of(inner)} on tool calls", check_only=inner.check_only)
        if inner.channel != "text":
            raise TypeError(f"{name_of(inner)} is a requirement on tool calls already.")
        if inner.reads_json:
            raise TypeError(
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
        """Ask about the text of the call as about an answer of its own."""
        return await as_answer(self.inner, await text_of_call(call), backend)

    async def check_piece(self, piece: CallPiece, *, backend: Any, ctx: Any) -> Any:
        """Read what has arrived."""
        if not self.inner.any_cut:
            return PartialValidationResult("unknown")
        begun = self._reading.get(piece.index)
        reader, spoken = begun or (fresh(self.inner), SpokenJson())
        self._reading = {**self._reading, piece.index: (reader, spoken)}
        text = ("" if begun else f"{piece.name} ") + spoken.feed(piece.text)
        span = Span(text, -1, -1, cut=True)
        return await reader.check_span(span, overlap="", last=False, backend=backend, ctx=ctx)


class CallFunction(CallRequirement):
    """A function `f(call)`, plain or async, that says whether a complete tool call is good.

    It gets a `ToolCall` with `name`, `args` and `id`, and answers as a function of a chunk does.
    """

    def __init__(self, function: Callable[[ToolCall], Any]) -> None:
        self.function = function
        name = getattr(function, "__name__", "") or type(function).__name__
        super().__init__(name.replace("_", " "), label=name, check_only=True)

    async def check_whole(self, call: ToolCall, *, backend: Any, ctx: Any) -> Any:
        """Put the call to the function."""
        return verdict_of(await answer_of(self.function, call), self.label)


class ToolCallRequirement(CallRequirement):
    """Calls are of certain tools, and their arguments are good; see `requirements.tool_call`."""

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
        """Look at the name and all arguments."""
        if (wrong := self._wrong_name(call.name)) is not None:
            return wrong
        if self.arguments is None:
            return PartialValidationResult("pass")
        return await as_answer(self.arguments, json_of(call.args), backend)

    async def check_piece(self, piece: CallPiece, *, backend: Any, ctx: Any) -> Any:
        """Look at the name, and read the arguments as far as they have come."""
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
    """Ask a copy of a requirement about a text as about a whole answer; return a verdict as on a chunk."""
    ctx: Any = SimpleContext().add(ModelOutputThunk(value=text))
    result = await fresh(requirement).validate(backend, ctx)
    reason = result.reason
    if reason and asks_model(requirement):  # a model may quote what does not come out
        reason = without_quotes(reason, text, f"{requirement.description} the judge answered")
    return PartialValidationResult("pass" if result.as_bool() else "fail", reason=reason, score=result.score)
