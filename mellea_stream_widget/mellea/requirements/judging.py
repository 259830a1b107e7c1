"""Asks a judge one question, and returns its answer, its probability, and the costs."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import asdict, dataclass
from math import exp
from time import perf_counter
from typing import Any, Protocol
from unicodedata import normalize

import regex

from ..api import ModelOption, ModelOutputThunk, Requirement, SimpleContext

ANSWER_TOKENS = 8
ALTERNATIVES = 20
"""Number of likely first tokens to ask for, the largest that OpenAI's protocol allows."""

PART = 4
"""Length from which a word counts as a quote even if it is only a part of a word of the text."""

_DENSE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[{_DENSE}]|[\w\p{{M}}--[{_DENSE}]]+", regex.V1)

_RAW = hasattr(ModelOutputThunk(value=""), "raw")
"""Whether mellea keeps the server's response (0.7 and 0.8)."""


@dataclass
class Cost:
    """The costs of some questions to judges.

    Attributes:
        questions: number of questions.
        cached: number of those that had been answered before.
        tokens: tokens that the judge read and wrote, as far as its back-end counts them.
        seconds: time that the judge took; for a cached answer, the time that it had taken.
    """

    questions: int = 0
    cached: int = 0
    tokens: int = 0
    seconds: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {**asdict(self), "seconds": round(self.seconds, 6)}

    def add(self, reply: Reply) -> None:
        """Count an answer."""
        self.questions += 1
        self.cached += reply.cached
        self.tokens += reply.tokens
        self.seconds += reply.seconds


@dataclass(frozen=True)
class Reply:
    """A judge's answer.

    Attributes:
        says: its words.
        yes: the probability of "yes"; None if unknown.
        tokens, seconds: as in `Cost`.
        cached: whether it had been answered before.
    """

    says: str
    yes: float | None = None
    tokens: int = 0
    seconds: float = 0.0
    cached: bool = False

    def kept(self) -> dict[str, Any]:
        """Return what a cache keeps."""
        data = asdict(self)
        del data["cached"]
        return data


class Desk(Protocol):
    """Asks the questions of many judges: caches answers, and limits how many are asked at the same time."""

    async def ask(self, backend: Any, key: Sequence[Any], put: Callable[[], Awaitable[Reply]]) -> Reply:
        """Return the answer to a question.

        Args:
            backend: the back-end of the judge.
            key: plain values that are equal for equal questions; empty if the answer must not be cached.
            put: asks the question.
        """
        ...


def identity_of(backend: Any) -> str | None:
    """Return a text that is equal for back-ends with the same class, model and server; None if these are unknown.

    A back-end may have its own in an attribute `identity`, which may be None.
    """
    if hasattr(backend, "identity"):
        return None if backend.identity is None else str(backend.identity)
    model = getattr(backend, "model_id", None)
    server = getattr(backend, "_base_url", None) or ""  # mellea has no public name for it
    return f"{type(backend).__qualname__} {model} {server}" if model else None


def parts_of(requirement: Any) -> Iterator[Any]:
    """Yield a requirement and those that it is made of."""
    yield requirement
    for part in getattr(requirement, "operands", ()):
        yield from parts_of(part)
    inner = getattr(requirement, "inner", None)
    if inner is not None and isinstance(inner, Requirement):  # `None` first: `isinstance` with a protocol is slow
        yield from parts_of(inner)


def costs_of(requirement: Any) -> list[Cost]:
    """Return the counters of questions to judges of a requirement and its parts."""
    return [part.cost for part in parts_of(requirement) if isinstance(getattr(part, "cost", None), Cost)]


def fresh(requirement: Any) -> Any:
    """Return a copy of a requirement with the same counter of questions."""
    made = copy(requirement)
    for part, counting in zip(parts_of(made), parts_of(requirement), strict=True):
        if isinstance(getattr(counting, "cost", None), Cost):
            part.cost = counting.cost
    return made


def sum_of(costs: Sequence[Cost]) -> Cost:
    """Return the sum of costs."""
    whole = Cost()
    for cost in costs:
        whole.questions += cost.questions
        whole.cached += cost.cached
        whole.tokens += cost.tokens
        whole.seconds += cost.seconds
    return whole


class JudgeQuestion(Requirement):
    """A question to a judge, which is sent without a template."""

    def __init__(self, text: str) -> None:
        super().__init__(text, check_only=True)
        self._text = text

    def format_for_llm(self) -> Any:
        """Return the question as it is."""
        return self._text


async def put_question(backend: Any, text: str, samples: int = 0) -> Reply:
    """Ask a back-end a yes-or-no question.

    Args:
        backend: the back-end of the judge.
        text: the question.
        samples: how often to ask, at temperature 1, if the back-end returns no probabilities; 0 for once.
    """
    options = {ModelOption.TEMPERATURE: 0.0, ModelOption.MAX_NEW_TOKENS: ANSWER_TOKENS, ModelOption.STREAM: False}
    if gives_probabilities(backend):
        options |= {ModelOption.MAX_NEW_TOKENS: 1, "logprobs": True, "top_logprobs": ALTERNATIVES}
    elif samples:
        return await _sample(backend, text, samples, {**options, ModelOption.TEMPERATURE: 1.0})
    reply = await _put(backend, text, options)
    if reply.yes is None and options[ModelOption.MAX_NEW_TOKENS] == 1 and is_yes(reply.says) is None:
        return await _put(backend, text, {**options, ModelOption.MAX_NEW_TOKENS: ANSWER_TOKENS})
    return reply


async def _sample(backend: Any, text: str, samples: int, options: dict[Any, Any]) -> Reply:
    """Ask several times, and return the share of "yes" as its probability."""
    replies = [await _put(backend, text, options) for _ in range(samples)]
    said = [answer for reply in replies if (answer := is_yes(reply.says)) is not None]
    share = sum(said) / len(said) if said else None
    words = "yes" if share is not None and share >= 0.5 else "no"
    return Reply(
        replies[0].says if share is None else words,
        share,
        sum(reply.tokens for reply in replies),
        sum(reply.seconds for reply in replies),
    )


async def _put(backend: Any, text: str, options: dict[Any, Any]) -> Reply:
    began = perf_counter()
    thunk, _ = await backend.generate_from_context(JudgeQuestion(text), SimpleContext(), model_options=options)
    says = str(await thunk.avalue() or "").strip()
    return Reply(says, probability(thunk), tokens_of(thunk), perf_counter() - began)


def is_yes(says: str) -> bool | None:
    """Return whether an answer begins with yes; None if it begins with neither yes nor no."""
    first = re.search(r"\w+", says.casefold())
    return {"yes": True, "no": False}.get(first.group()) if first else None


def without_quotes(says: str, text: str, statement: str) -> str:
    """Return an answer up to its first word that is in the text, and not in the statement.

    In scripts without spaces, each character counts as a word. A long word also counts if it is a part of a word of the
    text.
    """
    says, text, statement = (normalize("NFC", given) for given in (says, text, statement))
    allowed = {*_words(statement), "yes", "no"}
    quoted, folded = set(_words(text)), text.casefold()
    for found in _WORD.finditer(says):
        word = found.group().casefold()
        is_part = len(word) >= PART and word in folded
        if (word in quoted or is_part) and word not in allowed:
            return says[: found.start()].rstrip() + " …"
    return says


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def tokens_of(thunk: Any) -> int:
    """Return the number of tokens that were read and written for an answer, as far as the back-end counts them."""
    usage = getattr(getattr(thunk, "generation", None), "usage", None)
    total = usage.get("total_tokens") if isinstance(usage, Mapping) else None
    return total if type(total) is int else 0


def gives_probabilities(backend: Any) -> bool:
    """Return whether mellea passes a back-end the options for log-probabilities, and returns them.

    It does for servers with OpenAI's protocol (llama.cpp's server, vLLM, OpenAI), and since 0.7 for ollama.
    """
    kinds = {kind.__name__ for kind in type(backend).__mro__}
    return "OpenAIBackend" in kinds or (_RAW and "OllamaModelBackend" in kinds)


def probability(thunk: Any) -> float | None:
    """Return the probability of "yes" among yes and no, at the first token of an answer that can be either.

    None if the back-end returned no log-probabilities, or neither yes nor no was likely.
    """
    for token in _tokens(thunk):
        yes = no = 0.0
        for alternative in _field(token, "top_logprobs") or [token]:
            says = is_yes(_field(alternative, "token") or "")
            if says is not None:
                chance = exp(min(0.0, _field(alternative, "logprob") or 0.0))
                yes, no = (yes + chance, no) if says else (yes, no + chance)
        if yes or no:
            return yes / (yes + no)
    return None


def _tokens(thunk: Any) -> Sequence[Any]:
    """Return the log-probabilities of an answer's tokens, as the server sent them."""
    raw = getattr(thunk, "raw", None)
    response = getattr(raw, "response", None)
    if response is None:  # mellea 0.6 keeps it under a name of its own
        response = (getattr(thunk, "_meta", None) or {}).get("oai_chat_response")
    choices = _field(response, "choices")
    told = _field(choices[0], "logprobs") if choices else _field(response, "logprobs")
    content = _field(told, "content") if isinstance(told, Mapping) else told
    return content if isinstance(content, Sequence) else ()


def _field(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
