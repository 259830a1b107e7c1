"""The embedded model as a mellea back-end. Importing this module imports mellea."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...mellea.api import Context, ModelOption, ModelOutputThunk, TemplateFormatter
from ...mellea.openai import OpenAIBackend
from ..errors import ModelProcessDied, PromptTooLong
from .server import Address, Progress, Server

TEMPLATES = Path(__file__).with_name("templates")
NOTICE_SECONDS, NOTICE_STEPS = 1.0, 20
DEFAULTS = {ModelOption.TEMPERATURE: 0.0, ModelOption.SEED: 1, ModelOption.MAX_NEW_TOKENS: 512}


class EmbeddedBackend(OpenAIBackend):
    """mellea's OpenAI client on the model's child process.

    It starts that process again where it has died or was idle for long, and says in its own words what a bare client
    would not: that the process died, or that the prompt is longer than the window. The answer is deterministic
    unless the model options say otherwise. It goes on from an unfinished answer.
    """

    resumes: Mapping[Any, Any] = {}  # llama.cpp needs to be told nothing
    constrains = "llama.cpp"

    judge_baseline = ("", "This is a text.", "The weather was mild and people went about their day.")
    """It leans to "no", with some statements more than with others; what it says of these texts is taken off."""

    @property
    def known_as(self) -> str:
        """Its name for people."""
        return f"{self._model_server.settings.title}, embedded"

    @property
    def identity(self) -> str:
        """What its answers depend on; the address of the process is not part of it."""
        settings = self._model_server.settings
        return f"{type(self).__qualname__} {settings.name} {settings.model}"

    def __init__(
        self,
        server: Server,
        *,
        progress: Progress | None = None,
        model_options: dict[Any, Any] | None = None,
    ) -> None:
        address = server.ensure_started(progress)
        self._model_server = server
        self._model_address = address
        self._model_progress = progress
        name = server.settings.name
        super().__init__(
            model_id=name,
            formatter=TemplateFormatter(model_id=name, template_path=str(TEMPLATES)),
            base_url=f"{address.url}/v1",
            api_key=address.key,
            model_options={**DEFAULTS, **(model_options or {})},
            max_retries=0,  # a request to a dead process has nothing to wait for
            # A connection belongs to the event loop that opened it. None is kept, so that the same
            # back-end serves one loop after the other.
            default_headers={"Connection": "close"},
        )

    async def _generate_from_context(
        self, action: Any, ctx: Context, **options: Any
    ) -> tuple[ModelOutputThunk[Any], Context]:
        await self._revive()
        thunk, new_ctx = await super()._generate_from_context(action, ctx, **options)
        self._explain_errors(thunk)
        return thunk, new_ctx

    async def _revive(self) -> None:
        """Start the process again if it has died, without holding up the event loop."""
        address: Address | None = self._model_server.use()
        if address is None:
            address = await asyncio.wrap_future(self._model_server.start(self._model_progress))
        if address.url != self._model_address.url:
            raise ModelProcessDied(
                "The local model was started again at another address, because its old port is in use.\n"
                "Make a new back-end: mellea_stream_widget.backends.local()"
            )

    async def _generate_from_raw(self, *given: Any, **options: Any) -> Any:
        await self._revive()
        return await super()._generate_from_raw(*given, **options)

    def _explain_errors(self, thunk: ModelOutputThunk[Any]) -> None:
        read = thunk.astream

        async def astream() -> str:
            try:
                return await read()
            except Exception as error:
                clearer = await self._clearer(error)
                if clearer is None:
                    raise
                raise clearer from error

        thunk.astream = astream  # type: ignore[method-assign]

    async def _clearer(self, error: Exception) -> Exception | None:
        body = getattr(error, "body", None)
        if isinstance(body, dict) and body.get("type") == "exceed_context_size_error":
            return PromptTooLong(
                f"The prompt has {body.get('n_prompt_tokens')} tokens; the local model reads at most "
                f"{self._model_server.settings.context}, its answer included.\n"
                "Shorten the prompt or the conversation, or use local(context=...)."
            )
        if isinstance(error, RuntimeError) or hasattr(error, "status_code"):
            return None  # of the caller's making, or an answer: the process lives
        if not await self._process_ended():
            return None
        return ModelProcessDied(
            "The local model's process ended while it was answering.\nRun it again: that starts a new one."
        )

    async def _process_ended(self) -> bool:
        """Whether the process has ended; the system reports that a moment after its connections broke."""
        for _ in range(NOTICE_STEPS):
            if self._model_server.ended:
                return True
            await asyncio.sleep(NOTICE_SECONDS / NOTICE_STEPS)
        return self._model_server.ended
