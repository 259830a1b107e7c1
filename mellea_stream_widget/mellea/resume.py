"""Let a model continue its own unfinished answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ..log.mistakes import InvalidValue
from ..orchestrator.delta import End, Piece
from ..orchestrator.ports import Generation
from ..orchestrator.retry import RetryMode
from .api import ChatContext, Message, SimpleContext

B = TypeVar("B")

CONTINUES = {"extra_body": {"continue_final_message": True, "add_generation_prompt": False}}
"""The options that vLLM needs. llama.cpp continues an unfinished answer without them, and ignores them."""


def resuming(backend: B, model_options: Mapping[Any, Any] | None = None, *, slots: int = 1) -> B:
    """Mark a back-end's server as one that continues an assistant's unfinished message; return the back-end.

    Args:
        backend: a back-end whose server can do this, as llama.cpp's and vLLM can. OpenAI's own cannot.
        model_options: the options that make the server continue; by default those of vLLM.
        slots: number of answers that the server works on at once, and of candidates that are drawn at once.
    """
    backend.slots = slots  # type: ignore[attr-defined]
    backend.resumes = CONTINUES if model_options is None else dict(model_options)  # type: ignore[attr-defined]
    return backend


def resume_options(backend: Any) -> Mapping[Any, Any] | None:
    """Return the model options with which a back-end continues an unfinished answer; None if it is not marked."""
    options = getattr(backend, "resumes", None)
    return options if isinstance(options, Mapping) else None


def needed_resume_options(backend: Any, mode: RetryMode, attempts: int) -> Mapping[Any, Any] | None:
    """Return the options with which a back-end continues an answer; None if no attempt will do so.

    Raises:
        ValueError: a further attempt must continue the answer, but the back-end is not marked for that.
    """
    if mode == "restart" or (attempts == 1 and mode != "resample"):
        return None
    options = resume_options(backend)
    if options is None and mode != "auto":
        raise InvalidValue(
            f"{type(backend).__name__} is not known to continue an unfinished answer, as retry={mode!r} needs. "
            "Use 'restart' or 'auto', or wrap a back-end that continues (llama.cpp's server, vLLM) in "
            "backends.resuming(...)."
        )
    return options


def unfinished(action: Any, ctx: Any, text: str) -> tuple[Any, Any]:
    """Return the action and the context with which a model continues `text` as its answer to `action`.

    A context without history is replaced, because it would not send the question.
    """
    base = ChatContext() if isinstance(ctx, SimpleContext) else ctx
    return Message("assistant", text.rstrip()), base.add(action)


class Continuation:
    """A `Generation` that yields exactly what follows a kept text.

    The server gets the kept text without the white space at its end, which most chat templates would remove anyway. If
    the model writes that white space again, it is dropped.
    """

    def __init__(self, generation: Generation, kept: str) -> None:
        self._generation = generation
        self._text = [kept]
        self._repeated = kept[len(kept.rstrip()) :]

    async def next_delta(self) -> Piece | End:
        """Wait for the next delta, or for the natural end."""
        delta = await self._generation.next_delta()
        if not isinstance(delta, str):
            return delta
        while self._repeated and delta:
            if delta[0] != self._repeated[0]:
                self._repeated = ""
                break
            delta, self._repeated = delta[1:], self._repeated[1:]
        self._text.append(delta)
        return delta

    def text(self) -> str:
        """The whole answer so far."""
        return "".join(self._text)

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()
