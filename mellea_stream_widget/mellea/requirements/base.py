"""The base of requirements that answer while text is being written."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from ...orchestrator.chunk import Span
from ...orchestrator.ports import Channel
from ..api import PartialValidationResult, Requirement
from .constraint import Constraint

DELTAS = hasattr(Requirement, "_stream_validate")
"""Whether mellea's own streams give pieces of the raw text (0.8), or chunks without the white space between them."""


class StreamingRequirement(Requirement):
    """Base of requirements that check chunks, on mellea 0.6, 0.7 and 0.8 alike: override `check_chunk`.

    A run asks a clone. Keep state that grows from chunk to chunk in attributes that you assign again
    (`self._seen = self._seen + chunk`), never in containers that a clone would share.

    `a & b` holds if both hold, `a | b` if one holds, `~a` if a does not. `a.on("word")` has its own chunking.

    Attributes:
        independent: whether chunks may be checked at the same time, in any order.
        label: name in events and views; the description where empty.
        lasting: whether a "pass" in mid-stream is for good, whatever text follows.
        holds_back: whether it keeps text for later and wants a last `check_span(None)`.
        channel: what it is asked about: "text" is the answer, "reasoning" what the model reasons before it,
            "tool_calls" the tool calls beside it.
        any_cut: whether its answers do not depend on how the text is cut into chunks.
        asks_model: whether it asks a model.
        reads_json: whether it reads its text as JSON.
    """

    independent = False
    label = ""
    lasting = False
    holds_back = False
    channel: Channel = "text"
    any_cut = False
    asks_model = False
    reads_json = False

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        """Answer about one chunk: a `PartialValidationResult`."""
        return PartialValidationResult("unknown")

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Answer about one chunk of a run of this package; with it comes the raw text before it.

        Args:
            span: the chunk; None, asked only if it `holds_back`, for the rest at the end.
            overlap: the end of the chunks before it, to be seen as well.
            last: nothing follows.
            backend: what a judge is to ask.
            ctx: the context of the generation.
        """
        return await self.check_chunk(overlap + span.text if span else overlap, backend=backend, ctx=ctx)

    def constraint(self) -> Constraint | None:
        """Return all that the requirement allows a model to write, for servers that take it; None by default."""
        return None

    async def see_kept(self, chunks: Sequence[Span], *, backend: Any, ctx: Any) -> None:
        """Take in the chunks that a resumed attempt goes on from; an earlier clone has answered about them.

        By default they are put to `check_span`, unless the requirement is `independent`. Override it where asking
        again is dear, and only the memory of them is needed.
        """
        if not self.independent:
            for span in chunks:
                await self.check_span(span, overlap="", last=False, backend=backend, ctx=ctx)

    # 0.8 renamed the method that requirements override; either name is the public one of its release.
    if DELTAS:

        async def _stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
            return await self.check_chunk(chunk, backend=backend, ctx=ctx)

    else:

        async def stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:  # type: ignore[override,misc]
            """Answer about one chunk."""
            return await self.check_chunk(chunk, backend=backend, ctx=ctx)

    def __and__(self, other: Any) -> Any:
        from .combined import Both

        return Both(self, other)

    def __rand__(self, other: Any) -> Any:
        from .combined import Both

        return Both(other, self)

    def __or__(self, other: Any) -> Any:
        from .combined import Either

        return Either(self, other)

    def __ror__(self, other: Any) -> Any:
        from .combined import Either

        return Either(other, self)

    def __invert__(self) -> Any:
        from .combined import Not

        return Not(self)

    def on_tool_calls(self) -> Any:
        """Return this requirement, asked about the text of tool calls instead of the answer.

        The text of a call is the tool's name and its arguments, without quotes and escapes: `order_tea {cups: 2}`.
        """
        from .on_tool_calls import OnToolCalls

        return OnToolCalls(self)

    def on_reasoning(self) -> Any:
        """Return this requirement, asked about the model's reasoning instead of its answer.

        A run of this package puts each chunk of the reasoning to it, and never the answer.
        """
        return on_reasoning(self)

    def on(self, chunking: Any) -> Any:
        """Return this requirement with its own chunking: a name, or a strategy with `split` and `flush`."""
        from .rechunked import Rechunked

        return Rechunked(self, chunking)


def on_reasoning(requirement: Any) -> Any:
    """Return a requirement of any kind that watches the reasoning instead of the answer."""
    if getattr(requirement, "channel", "text") == "reasoning":
        return requirement
    twin = copy(requirement)
    twin.channel = "reasoning"
    twin.label = f"{name_of(requirement).rstrip('.')}, in the reasoning"
    return twin


def streams(requirement: Any) -> bool:
    """Return whether a requirement checks chunks by itself, and need not be lifted."""
    kind = type(requirement)
    for name in ("_stream_validate", "stream_validate"):
        if getattr(kind, name, None) is not getattr(Requirement, name, None):
            return True
    return False


def output_text(ctx: Any) -> str:
    """Return the text of a context's last output."""
    output = ctx.last_output()
    return (output.value if output is not None else None) or ""


def name_of(requirement: Any) -> str:
    """Name a requirement for people: by its own label, its description, or its class."""
    for name in ("label", "description"):
        text = getattr(requirement, name, None)
        if isinstance(text, str) and text.strip():
            return " ".join(text.split())
    return type(requirement).__name__


def asks_model(requirement: Any) -> bool:
    """Return whether a requirement asks a model, as mellea's own do that have no `validation_fn`."""
    known = getattr(requirement, "asks_model", None)
    if isinstance(known, bool):
        return known
    return type(requirement).validate is Requirement.validate and requirement.validation_fn is None
