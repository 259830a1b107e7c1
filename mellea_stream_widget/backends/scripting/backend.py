"""A deterministic back-end for tests, tutorials and benchmarks. Importing this module imports mellea.

It keeps to the public names of mellea and does what mellea's own thunks do, the unpleasant parts included:
a reader that waits in `astream()` while the generation is cancelled, or reads on after an error, waits
forever. All waiting is `asyncio.sleep`, so that a virtual clock drives it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from functools import cached_property
from typing import Any

from ...log.mistakes import InvalidType
from ...log.nearby import nearest
from ...mellea.api import (
    Backend,
    Component,
    Context,
    MelleaTool,
    Message,
    ModelOutputThunk,
    ModelToolCall,
    Requirement,
    TemplateFormatter,
)
from ...mellea.calls import as_mellea_has_them
from .answer import (
    Answer,
    Answering,
    Answers,
    Cut,
    ScriptedGeneration,
    State,
    hang,
    pause,
    raise_fault,
)

MODEL = "scripted"


class ScriptedThunk(ModelOutputThunk[Any]):
    """A thunk whose text comes from a `Answer`."""

    def __init__(self, answer: Answer, generation: ScriptedGeneration) -> None:
        super().__init__(None)
        self._answer = answer
        self._pieces = answer.pieces()
        self._record = generation
        self._text: list[str] = []
        self._reading = False
        self._cut_short = False
        self._began = asyncio.get_running_loop().time()
        self.generation.model = MODEL
        self.generation.provider = MODEL
        self.generation.streaming = True
        generation.state = "running"

    async def astream(self) -> str:
        """Return the next delta; the thunk is computed as soon as the last one is read."""
        if self.is_computed():
            raise RuntimeError("the thunk is computed: there is nothing left to stream")
        if self._reading:
            raise RuntimeError("two readers at once: a thunk has one stream")
        self._reading = True
        try:
            return await self._read()
        finally:
            self._reading = False

    async def avalue(self) -> str:
        """Read to the end, and return the whole text."""
        while not self.is_computed():
            await self.astream()
        return self.value or ""

    async def cancel_generation(self, error: Exception | None = None) -> None:
        """Stop the generation; its value is what was read so far."""
        if self.is_computed():
            return
        self._record.cancels += 1
        self._record.cancel_cause = error
        await pause(self._answer.cancel_takes, self._answer.deaf)
        if self._answer.cancel_error is not None:
            raise_fault(self._answer.cancel_error)
        if not self.is_computed():
            self._cut_short = True
            self._settle("cancelled")

    @property
    def cancelled(self) -> bool:
        """Whether `cancel_generation()` ended it."""
        return self._cut_short

    async def _read(self) -> str:
        answer, index = self._answer, self._record.deltas
        await pause(answer.wait(index), answer.deaf)
        if self.is_computed() or self._record.state == "failed" or answer.hang_at == index:
            await hang(answer.deaf)
        if answer.fail_at == index:
            self._text.append(answer.fail_with)
            self._record.state = "failed"
            raise_fault(answer.error)
        delta = self._pieces[index % len(self._pieces)] if self._pieces else ""
        self._deliver(delta)
        if self._record.deltas >= len(self._pieces) and not self._more():
            self._settle("finished")
        return delta

    def _more(self) -> bool:
        """Whether something is still to come behind the last delta."""
        return self._answer.endless or self._record.deltas in (self._answer.fail_at, self._answer.hang_at)

    def _deliver(self, delta: str) -> None:
        if self._record.delivered == 0 and delta:
            self.generation.ttfb_ms = (asyncio.get_running_loop().time() - self._began) * 1000
        self._text.append(delta)
        self._record.deltas += 1
        self._record.delivered += len(delta)

    def _settle(self, state: State) -> None:
        """Make the thunk a computed one.

        Giving a value to the constructor is the only public way to do so, and it keeps everything that
        mellea builds on a computed thunk: copies, `str()`, contexts, asynchronous iteration.
        """
        if self._record.state == "running":
            self._record.state = state
        generation, text = self.generation, "".join(self._text)
        super().__init__(text)
        self.generation = generation
        if state == "finished":
            read = self._record.deltas
            self.generation.usage = {"prompt_tokens": 0, "completion_tokens": read, "total_tokens": read}
            if self._answer.finish_reason is not None:
                self.generation.finish_reasons = [self._answer.finish_reason]
            self.tool_calls = as_mellea_has_them([_called(*call) for call in self._answer.calls])
        parsed = state == "finished" and isinstance(self._record.action, Component)
        self.parsed_repr = self._record.action.parse(self) if parsed else text


def _called(name: str, arguments: Mapping[str, Any]) -> ModelToolCall:
    """Return mellea's object for a call of the script, whose tool does not exist."""

    def run(**_: Any) -> Any:
        raise RuntimeError(f"{name} is a tool of a script, and cannot be called")

    return ModelToolCall(name, MelleaTool(name, run, {}), dict(arguments))


class ScriptedBackend(Backend):
    """A back-end that gives the answers of its script.

    Args:
        answers: a text or a `Answer` for every request, a sequence of them for one request each, or a
            function from the prompt to one of them.
        judge: the same for requests that judge a requirement.
        cut, pace: of the answers that are given as plain text; see `Answer`.
        resumes: whether it goes on from an unfinished answer: of an answer that begins with that text it gives what
            follows, any other one it gives whole.
        script: all other fields of `Answer`, for the answers that are given as plain text.

    Attributes:
        generations: what became of each request, in their order.
        script: what its answers are made from, which tells it from other back-ends.
    """

    resumes: Mapping[Any, Any] | None
    identity = None
    """None: the answers of two scripted back-ends are never taken for each other's."""

    def __init__(
        self,
        answers: Answers = "",
        *,
        judge: Answers = "yes",
        cut: Cut = 4,
        pace: float | Sequence[float] = 0.0,
        resumes: bool = True,
        **script: Any,
    ) -> None:
        known = [item.name for item in fields(Answer) if item.name != "text"]
        for name in script:
            if name not in known:
                near = nearest(name, [*known, "judge", "resumes"])
                listed = near or f" Options: judge, resumes, {', '.join(known)}"
                raise InvalidType(f"scripted() has no option {name!r}.{listed}")
        self.resumes = {} if resumes else None
        self._model_id = MODEL
        self._provider = MODEL
        defaults = Answer(text=answers if isinstance(answers, str) else "", cut=cut, pace=pace, **script)
        self._answers = Answering(defaults if isinstance(answers, str) else answers, defaults)
        self._judge = Answering(judge, Answer(cut=None))
        self.script = answers, judge, defaults
        self.generations: list[ScriptedGeneration] = []

    @property
    def running(self) -> list[ScriptedGeneration]:
        """The generations that have neither ended nor been asked to."""
        return [generation for generation in self.generations if generation.running]

    async def _generate_from_context(
        self,
        action: Any,
        ctx: Context,
        *,
        format: Any = None,
        model_options: Mapping[str, Any] | None = None,
        tool_calls: bool = False,
    ) -> tuple[ModelOutputThunk[Any], Context]:
        generation = ScriptedGeneration(action, ctx, dict(model_options or {}))
        self.generations.append(generation)
        try:
            answer = self._continued(action, ctx) if self._unfinished(action) else self._next(action)
            await self._begin(answer)
        except asyncio.CancelledError:
            generation.state = "cancelled"
            raise
        except BaseException:
            generation.state = "failed"
            raise
        thunk: ModelOutputThunk[Any] = ScriptedThunk(answer, generation)
        if answer.computed:
            generation.state = "finished"
            thunk = ModelOutputThunk(answer.whole())
        return thunk, ctx.add(action).add(thunk)

    async def _generate_from_raw(
        self,
        actions: Sequence[Any],
        ctx: Context,
        *,
        format: Any = None,
        model_options: Mapping[str, Any] | None = None,
        tool_calls: bool = False,
    ) -> tuple[list[ModelOutputThunk[Any]], dict[str, Any] | None]:
        thunks: list[ModelOutputThunk[Any]] = []
        for action in actions:
            generation = ScriptedGeneration(action, ctx, dict(model_options or {}))
            self.generations.append(generation)
            thunk = ScriptedThunk(self._next(action), generation)
            await thunk.avalue()
            thunks.append(thunk)
        return thunks, None

    # mellea 0.6 asks for the public method itself; since 0.7 it is final, and calls the one above.
    if "generate_from_raw" in Backend.__abstractmethods__:

        async def generate_from_raw(  # type: ignore[misc]
            self, actions: Sequence[Any], ctx: Context, **options: Any
        ) -> list[ModelOutputThunk[Any]]:
            """Answer each action by itself, without the context."""
            thunks, _ = await self._generate_from_raw(actions, ctx, **options)
            return thunks

    def _next(self, action: Any) -> Answer:
        answering = self._judge if isinstance(action, Requirement) else self._answers
        return answering.next(lambda: self._formatter.print(action))

    def _unfinished(self, action: Any) -> bool:
        return self.resumes is not None and isinstance(action, Message) and action.role == "assistant"

    def _continued(self, action: Any, ctx: Context) -> Answer:
        """Return the rest of the next answer, behind what the unfinished message has of it."""
        asked = (ctx.view_for_generation() or [action])[-1]
        answer, begin = self._next(asked), action.content
        text = answer.whole()
        return replace(answer, text=text.removeprefix(begin), deltas=None) if text.startswith(begin) else answer

    async def _begin(self, answer: Answer) -> None:
        if answer.hang_at == "start":
            await hang(answer.deaf)
        if answer.fail_at == "start":
            raise_fault(answer.error)

    @cached_property
    def _formatter(self) -> TemplateFormatter:
        return TemplateFormatter(model_id=MODEL)
