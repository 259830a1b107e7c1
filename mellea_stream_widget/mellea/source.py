"""Starts generations on a mellea back-end, and returns the validated text as mellea's objects."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import partial
from typing import Any

from ..log.calls import ToolCall
from ..orchestrator.errors import one_line
from ..orchestrator.ports import Generation, Started, Tap
from ..orchestrator.retry import Draw, Kept, PastAttempt, Retry
from ..orchestrator.retry_after import Rest
from .api import ModelOption, ModelOutputThunk
from .calls import as_mellea_has_them, as_tool
from .constrain import constraint_options, merged
from .generation import CutShortThunk, ThunkGeneration
from .repair import as_repair
from .requirements.check import RequirementCheck
from .requirements.judging import Cost, sum_of
from .resume import Continuation, needed_resume_options, unfinished
from .spent import CHARS_PER_TOKEN, Spent, in_all, spent_on
from .structured import Structure
from .tags import ReasoningTags, remark_on_tags, splitter_for

logger = logging.getLogger("mellea_stream_widget")


class MelleaSource:
    """An `orchestrator.ports.Source`, and the `orchestrator.result.Wrapping` of its result."""

    def __init__(
        self,
        action: Any,
        backend: Any,
        ctx: Any,
        *,
        requirements: Sequence[Any],
        labels: Sequence[str],
        validation_backend: Any,
        model_options: Mapping[Any, Any],
        retry: Retry,
        repair: Any = None,
        tap: Tap | None = None,
        constrain: bool = False,
        reasoning_tags: ReasoningTags = "auto",
        tools: Sequence[Any] = (),
        structure: Structure | None = None,
        parse: Callable[[str], Any] | None = None,
        rest: Rest | None = None,
    ) -> None:
        splitter_for(reasoning_tags)
        self._action = action
        self._backend = backend
        self._ctx = ctx
        self._requirements = requirements
        self._labels = labels
        self._judge = backend if validation_backend is None else validation_backend
        self._options = {**model_options, ModelOption.STREAM: True}
        if tools:
            self._options[ModelOption.TOOLS] = [as_tool(tool) for tool in tools]
        own = getattr(backend, "model_options", None) or {}
        # mellea sends tools only with `tool_calls`, which other back-ends may not accept.
        self._sending: dict[str, Any] = {"tool_calls": True} if {**own, **self._options}.get(ModelOption.TOOLS) else {}
        self._calls: tuple[ToolCall, ...] = ()
        self._structure = structure
        self._parse_text = parse
        self._tap = tap
        self._rest = Rest() if rest is None else rest
        self._repair = as_repair(repair)
        self._resuming = needed_resume_options(backend, retry.mode, retry.attempts)
        self._constraint = constraint_options(backend, requirements, labels) if constrain else {}
        self._tags = reasoning_tags
        self._thunk: Any = None
        self._drained: ThunkGeneration | None = None
        self._metadata: Any = None
        self._costs: dict[str, list[Cost]] = {}
        self._generations: list[tuple[Any, ThunkGeneration]] = []
        self._spent: list[Spent] = []
        self._text = self._reasoning = ""
        self._cut_short = False
        self._complete = False
        self._warned_unparsed = False

    async def start(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> Started:
        """Clone the requirements, and start a generation; in this order, because copying a requirement may raise."""
        checks = [
            RequirementCheck(label, requirement, copy(requirement), self._judge)
            for label, requirement in zip(self._labels, self._requirements, strict=True)
        ]
        for check in checks:
            self._costs.setdefault(check.label, []).extend(check.costs)
        action, ctx = self._repair(self._action, self._ctx, past) if past else (self._action, self._ctx)
        options = self._options_of(draw, len(kept.text))
        sending = self._sending
        if kept.text:
            for check in checks:
                check.begin(ctx)
                await check.recall(kept.chunks)
            action, ctx = unfinished(action, ctx, kept.text)
            options = merged(options, self._resuming or {})
        else:
            options = merged(options, self._constraint)  # a grammar is for whole answers
            if self._structure is not None:
                sending = {**sending, "format": self._structure.model}
        self._thunk = self._drained = None
        thunk, generated = await self._backend.generate_from_context(action, ctx, model_options=options, **sending)
        if thunk.is_computed():
            raise RuntimeError(
                f"{type(self._backend).__name__} returned an already-computed MOT, although a stream was asked for; "
                "use a back-end that honours ModelOption.STREAM"
            )
        splitter = splitter_for(self._tags, resumed=bool(kept.text))
        drained = ThunkGeneration(thunk, splitter, judged_apart=self._structure is not None)
        generation: Generation = drained
        whole = partial(self._answered, drained, thunk, generated)
        if kept.text:
            generation = continuation = Continuation(generation, kept.text)
            whole = partial(self._whole, continuation, thunk)
        for check in checks:
            check.begin(generated, whole)
        if self._tap is not None:
            generation = self._tap(generation, draw.number)
        in_less_time = drained.drain if generation is drained else None
        self._generations.append((thunk, drained))
        chosen = partial(self._choose, thunk, drained, generation)
        return Started(generation, checks, self._resuming is not None, self._most(options), chosen, in_less_time)

    def _choose(self, thunk: Any, drained: ThunkGeneration, generation: Generation, number: int) -> None:
        self._thunk, self._drained = thunk, drained
        choose = getattr(generation, "choose", None)  # of a tap
        if choose is not None:
            choose(number)

    def _options_of(self, draw: Draw, kept: int) -> dict[Any, Any]:
        """Return the model options of an attempt that continues `kept` characters.

        The same seed and temperature would give the same answer again. A candidate may write as many tokens as the kept
        text has left of the limit.
        """
        options = dict(self._options)
        seed, given = options.get(ModelOption.SEED), options.get(ModelOption.TEMPERATURE)
        if isinstance(seed, int):
            options[ModelOption.SEED] = seed + draw.number - 1
        if draw.temperature is not None and (seed is None or given is None):
            options[ModelOption.TEMPERATURE] = max(draw.temperature, given or 0.0)
            options.setdefault(ModelOption.SEED, draw.number)
        if draw.candidate and kept and self.max_tokens is not None:
            options[ModelOption.MAX_NEW_TOKENS] = max(1, self.max_tokens - kept // CHARS_PER_TOKEN)
        return options

    def _answered(self, drained: ThunkGeneration, thunk: Any, generated: Any) -> Any:
        """Return the context with the answer as its last output: the model's own if it has only the answer."""
        if not (drained.reasoned or drained.split_off or drained.refusal):
            return generated
        return self._with_answer((thunk.value or "")[drained.split_off :] + drained.refusal, thunk)

    def _whole(self, continuation: Continuation, thunk: Any) -> Any:
        """Return the context with the whole answer as its last output; the model's own has only the end of it."""
        return self._with_answer(continuation.text(), thunk)

    def _with_answer(self, text: str, thunk: Any) -> Any:
        answer: Any = ModelOutputThunk(value=text, tool_calls=thunk.tool_calls)
        answer.parsed_repr = text
        return self._ctx.add(self._action).add(answer)

    def finish(self, full_text: str, natural: bool, calls: Sequence[ToolCall], reasoning: str = "") -> str | None:
        """Keep the final text, tool calls and shown reasoning, and the metadata.

        The model's own thunk is dropped, because it has unchecked text.
        """
        self._text, self._complete, self._calls = full_text, natural, tuple(calls)
        self._reasoning = reasoning
        self._cut_short = self._thunk is not None and not natural
        reasoned = self._drained is not None and self._drained.reasoned
        self._let_go()
        return remark_on_tags(full_text, self._tags) if natural and not reasoned else None

    def _let_go(self) -> None:
        """Keep the costs of all generations, and the metadata of the last one; drop everything else."""
        if self._thunk is not None:
            self._metadata = self._thunk.generation  # whoever asks gets a copy
        self._spent = [spent_on(thunk, drained.chars, ended=drained.ended) for thunk, drained in self._generations]
        self._generations.clear()
        self._thunk = self._drained = None

    def failed(self, error: BaseException) -> None:
        """Make other runs on the same server wait, if the error asks for it."""
        self._rest.note(error)

    @property
    def rest(self) -> float:
        """Seconds for which the server asked to wait."""
        return self._rest.seconds

    @property
    def slots(self) -> int:
        """How many generations the back-end's server works on at the same time; 1 if unknown."""
        slots = getattr(self._backend, "slots", 1)
        return slots if type(slots) is int else 1

    @property
    def usage(self) -> dict[str, Any] | None:
        """Tokens of all attempts, counted or estimated; under `checks` the costs of judges."""
        counts = in_all(self._spent)
        asked = {label: cost for label, costs in self._costs.items() if (cost := sum_of(costs)).questions}
        if asked:
            each = {label: cost.to_dict() for label, cost in asked.items()}
            counts["checks"] = {**sum_of(list(asked.values())).to_dict(), "requirements": each}
        return counts or None

    @property
    def about_tools(self) -> dict[str, list[str]]:
        """The names of the tools, under "tools"; empty without tools."""
        tools = self._options.get(ModelOption.TOOLS) or ()
        names = list(tools) if isinstance(tools, Mapping) else [str(getattr(tool, "name", tool)) for tool in tools]
        return {"tools": names} if names else {}

    @property
    def max_tokens(self) -> int | None:
        """Largest number of tokens that the model may write; None if the options do not say it."""
        return self._most(self._options)

    def _most(self, options: Mapping[Any, Any]) -> int | None:
        options = {**(getattr(self._backend, "model_options", None) or {}), **options}
        most = options.get(ModelOption.MAX_NEW_TOKENS)
        return most if type(most) is int and most > 0 else None

    def thunk(self) -> Any:
        """Return the validated text as a computed thunk with metadata; a cancelled one after an early end."""
        thunk: Any = CutShortThunk(self._text) if self._cut_short else ModelOutputThunk(value=self._text)
        thunk.tool_calls = as_mellea_has_them([call.native for call in self._calls])
        thunk.parsed_repr = self._parsed(thunk)
        if self._reasoning and hasattr(thunk, "thinking"):
            thunk.thinking = self._reasoning
        if self._metadata is not None:
            thunk.generation = copy(self._metadata)
        return thunk

    def _parsed(self, thunk: Any) -> Any:
        """Return what the action parses from the whole answer; the text, if that fails or there is only a part."""
        parse = getattr(self._action, "parse", None)
        if self._complete and callable(parse):
            try:
                return parse(thunk)
            except Exception as exc:  # raised by the action's own code; mellea would raise it instead of the answer
                self._warn_unparsed(exc)
        return self._text

    def _warn_unparsed(self, error: Exception) -> None:
        if not self._warned_unparsed:
            self._warned_unparsed = True
            name = type(self._action).__name__
            logger.warning("%s cannot parse the answer, so that parsed_repr is the text; %s", name, one_line(error))

    def parsed(self) -> Any:
        """Return the typed object of a structured answer that has passed; None without a format."""
        if self._structure is None:
            return None
        return self.thunk().parsed_repr if self._parse_text is None else self._parse_text(self._text)

    def context(self, before: Any = None) -> Any:
        """Return the run's context, or another one, with the validated text as its last output."""
        return (self._ctx if before is None else before).add(self._action).add(self.thunk())
