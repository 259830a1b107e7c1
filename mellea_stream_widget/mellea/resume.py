"""Having a model go on from an unfinished answer of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ..orchestrator.ports import Generation
from .api import ChatContext, Message, SimpleContext

B = TypeVar("B")

CONTINUES = {"extra_body": {"continue_final_message": True, "add_generation_prompt": False}}
"""What vLLM wants to be told; llama.cpp goes on from an unfinished answer without it, and does not mind."""


def resuming(backend: B, model_options: Mapping[Any, Any] | None = None) -> B:
    """Say that a back-end goes on from an assistant's unfinished message; give it back.

    Args:
        backend: one whose server is llama.cpp's, vLLM or the like. OpenAI's own is none.
        model_options: what tells the server to; by default what vLLM wants.
    """
    backend.resumes = CONTINUES if model_options is None else dict(model_options)  # type: ignore[attr-defined]
    return backend


def resume_options(backend: Any) -> Mapping[Any, Any] | None:
    """The model options that have a back-end go on from an unfinished answer; None if it cannot, or nobody said so."""
    options = getattr(backend, "resumes", None)
    return options if isinstance(options, Mapping) else None


def unfinished(action: Any, ctx: Any, text: str) -> tuple[Any, Any]:
    """Give the action and the context that have a model go on from `text` as its answer to `action`.

    A context without memory would not show the model what it was asked.
    """
    base = ChatContext() if isinstance(ctx, SimpleContext) else ctx
    return Message("assistant", text.rstrip()), base.add(action)


class Continuation:
    """A `Generation` that gives what follows a kept text exactly.

    Servers get the kept text without the white space at its end, which most chat templates would take away
    anyway; where the model writes it again, it is dropped here.
    """

    def __init__(self, generation: Generation, kept: str) -> None:
        self._generation = generation
        self._text = [kept]
        self._repeated = kept[len(kept.rstrip()) :]

    async def next_delta(self) -> str | None:
        """Wait for the next delta; None at the natural end."""
        delta = await self._generation.next_delta()
        while self._repeated and delta:
            if delta[0] != self._repeated[0]:
                self._repeated = ""
                break
            delta, self._repeated = delta[1:], self._repeated[1:]
        self._text.append(delta or "")
        return delta

    def text(self) -> str:
        """The whole answer so far."""
        return "".join(self._text)

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()
