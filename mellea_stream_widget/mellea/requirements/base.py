"""The base of requirements that check a text while it is being written."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from ...orchestrator.chunk import Span
from ...orchestrator.ports import Channel
from ..api import PartialValidationResult, Requirement
from .constraint import Constraint

DELTAS = hasattr(Requirement, "_stream_validate")
"""Whether mellea's own streams pass pieces of the raw text (0.8), or chunks without the white space between them."""


class StreamingRequirement(Requirement):
    """Base of requirements that check chunks with mellea 0.6, 0.7 and 0.8: override `check_chunk`.

    A run asks a clone. Keep state between chunks in attributes that you assign again
    (`self._seen = self._seen + chunk`), not in containers, which a clone would share.

    `a & b` holds if both hold, `a | b` if one holds, `~a` if a does not. `a.on("word")` has its own chunking.

    Attributes:
        independent: whether several chunks may be checked at the same time, in any order.
        label: name in events and views; if empty, the description.
        lasting: whether a "pass" in mid-stream is final, whatever text follows.
        holds_back: whether it keeps text for later, and needs a last `check_span(None)`.
        channel: what it checks: "text" for the answer, "reasoning" for the model's reasoning, "tool_calls" for the tool
            calls.
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
        """Return the verdict on one chunk: a `PartialValidationResult`."""
        return PartialValidationResult("unknown")

    async def check_span(self, span: Span | None, *, overlap: str, last: bool, backend: Any, ctx: Any) -> Any:
        """Return the verdict on one chunk in a run of this package, with its place in the raw text.

        Args:
            span: the chunk; None at the end for the text that the requirement `holds_back`.
            overlap: the text before the chunk, for context.
            last: whether no text follows.
            backend: the back-end that judges.
            ctx: the context of the generation.
        """
        return await self.check_chunk(overlap + span.text if span else overlap, backend=backend, ctx=ctx)

    def constraint(self) -> Constraint | None:
        """Return what the requirement allows the model to write, for servers that accept it; None by default."""
        return None

    async def see_kept(self, chunks: Sequence[Span], *, backend: Any, ctx: Any) -> None:
        """Restore the state from the chunks that a resumed attempt continues, which an earlier clone has passed.

        By default `check_span` is called for each of them, unless the requirement is `independent`. Override it if that
        is slow, and not needed for the state.
        """
        if not self.independent:
            for span in chunks:
                await self.check_span(span, overlap="", last=False, backend=backend, ctx=ctx)

    # 0.8 renamed the method that requirements override.
    if DELTAS:

        async def _stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
            return await self.check_chunk(chunk, backend=backend, ctx=ctx)

    else:

        async def stream_validate(self, chunk: str, *, backend: Any, ctx: Any) -> Any:  # type: ignore[override,misc]
            """Return the verdict on one chunk."""
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
        """Return a requirement that checks the text of tool calls instead of the answer.

        The text of a call is the tool's name and its arguments, without quotes and escapes: `order_tea {cups: 2}`.
        """
        from .on_tool_calls import OnToolCalls

        return OnToolCalls(self)

    def on_reasoning(self) -> Any:
        """Return a requirement that checks the model's reasoning instead of its answer.

        A run of this package asks it about each chunk of the reasoning, and never about the answer.
        """
        return on_reasoning(self)

    def on(self, chunking: Any) -> Any:
        """Return a requirement with its own chunking: a name, or a strategy with `split` and `flush`."""
        from .rechunked import Rechunked

        return Rechunked(self, chunking)


def on_reasoning(requirement: Any) -> Any:
    """Return a copy of any requirement that checks the reasoning instead of the answer."""
    if getattr(requirement, "channel", "text") == "reasoning":
        return requirement
    twin = copy(requirement)
    twin.channel = "reasoning"
    twin.label = f"{name_of(requirement).rstrip('.')}, in the reasoning"
    return twin


def streams(requirement: Any) -> bool:
    """Return whether a requirement checks chunks itself, so that it need not be lifted."""
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
    """Return a requirement's name for people: its label, its description, or its class."""
    for name in ("label", "description"):
        text = getattr(requirement, name, None)
        if isinstance(text, str) and text.strip():
            return " ".join(text.split())
    return type(requirement).__name__


def asks_model(requirement: Any) -> bool:
    """Return whether a requirement asks a model, as mellea's own do without a `validation_fn`."""
    known = getattr(requirement, "asks_model", None)
    if isinstance(known, bool):
        return known
    return type(requirement).validate is Requirement.validate and requirement.validation_fn is None
