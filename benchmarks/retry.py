"""What further attempts bring: prompts whose answers often break a rule that the prompt does not name.

`python -m benchmarks.retry` asks the embedded model, at temperature 0, with up to three attempts a prompt: once with
`retry="restart"`, once with "resume" and once with "auto". It prints the table of `docs/retry.md`.
"""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from mellea_stream_widget import backends
from mellea_stream_widget.core.ports import Generation
from mellea_stream_widget.core.retry import RetryMode
from mellea_stream_widget.mellea.api import ChatContext, Message, ModelOption
from mellea_stream_widget.requirements import as_requirement
from mellea_stream_widget.streaming import start_stream

ATTEMPTS = 3
TOKENS = 100


def no_digits(chunk: str) -> bool | str:
    """Numbers are to be written as words."""
    return "the text has digits in it; write every number as a word" if re.search(r"\d", chunk) else True


def no_lists(chunk: str) -> bool | str:
    """The text is to be prose."""
    found = re.search(r"^\s*([-*#]|\d+\.)\s", chunk, re.MULTILINE)
    return "the text has lists or headings in it; write running sentences only" if found else True


def no_praise(chunk: str) -> bool | str:
    """The text is to be sober."""
    found = re.search(r"\b(perfect|amazing|best|wonderful|delicious|stunning)\b", chunk, re.I)
    return f"the text praises; do without words such as {found[0]!r}" if found else True


RULES = (no_digits, no_lists, no_praise)
PROMPTS = (
    *(f"Write a short text for a shop window about {what}." for what in ("tea", "bread", "shoes", "candles", "honey")),
    *(f"Say in a few sentences when {what} was invented." for what in ("the telephone", "paper", "the bicycle")),
    *(f"Tell me in a few sentences how old {what} is." for what in ("the Sun", "Rome", "the oldest tree", "writing")),
    *(f"Explain in a short paragraph how to {what}." for what in ("boil an egg", "plant a tree", "clean a window")),
    *(f"Describe {what} in a short paragraph." for what in ("Paris", "a lion", "the Moon", "a violin", "Lake Baikal")),
    *(f"Give a short piece of advice about {what}." for what in ("sleep", "saving money", "learning a language")),
    *(f"Write a short review of {what}." for what in ("a small hotel", "a film about a dog", "a bicycle tour")),
    *(f"Say in a few sentences how far it is from {what}." for what in ("Rome to Paris", "the Earth to the Moon")),
    *(f"Write two sentences about {what}." for what in ("a birthday", "the seasons")),
)


@dataclass
class Answered:
    """What became of one prompt.

    Attributes:
        attempts: how many it took; 0 if none passed.
        tokens: what the model wrote in all attempts.
        seconds: from the first request to the end.
    """

    attempts: int
    tokens: int
    seconds: float


class Heard:
    """A generation whose text is kept."""

    def __init__(self, generation: Generation, heard: list[str]) -> None:
        self._generation = generation
        self._heard = heard

    async def next_delta(self) -> str | None:
        """Wait for the next delta, and keep it."""
        delta = await self._generation.next_delta()
        self._heard.append(delta or "")
        return delta

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()


async def answer(backend: Any, prompt: str, mode: RetryMode) -> Answered:
    """Ask one prompt."""
    heard: list[str] = []
    began = time.perf_counter()
    result = start_stream(
        Message("user", prompt),
        backend,
        ChatContext(),
        requirements=[as_requirement(rule) for rule in RULES],
        attempts=ATTEMPTS,
        retry=mode,
        model_options={ModelOption.MAX_NEW_TOKENS: TOKENS, ModelOption.SEED: 1},
        tap=lambda generation, _: Heard(generation, heard),
    )
    await result.acomplete()
    passed, seconds = result.outcome == "passed", time.perf_counter() - began
    return Answered(len(result.attempts) if passed else 0, tokens_of(backend, "".join(heard)), seconds)


def tokens_of(backend: Any, text: str) -> int:
    """Have the model's server count tokens."""
    address = backend._model_address
    answer = httpx.post(
        f"{address.url}/tokenize", headers={"Authorization": f"Bearer {address.key}"}, json={"content": text}
    )
    return len(answer.raise_for_status().json()["tokens"])


def row(mode: str, answers: Sequence[Answered]) -> str:
    """Sum up all prompts as a row of the table."""
    passed = [one for one in answers if one.attempts]
    shares = [sum(one.attempts <= most for one in passed) / len(answers) for most in range(1, ATTEMPTS + 1)]
    tokens = sum(one.tokens for one in answers) / max(1, len(passed))
    seconds = sum(one.seconds for one in answers) / max(1, len(passed))
    return f"| `{mode}` | {' | '.join(f'{share:.0%}' for share in shares)} | {tokens:.0f} | {seconds:.1f} |"


async def measure() -> list[str]:
    """Ask all prompts in all ways."""
    backend = await asyncio.to_thread(backends.local)
    await answer(backend, "Say hello.", "restart")
    modes: tuple[RetryMode, ...] = ("restart", "resume", "auto")
    answers: dict[RetryMode, list[Answered]] = {mode: [] for mode in modes}
    for prompt in PROMPTS:
        for mode in modes:
            answers[mode].append(await answer(backend, prompt, mode))
        told = ", ".join(f"{mode} {answers[mode][-1].attempts or 'none'}" for mode in modes)
        print(f"{prompt} {told}", file=sys.stderr, flush=True)
    return [
        f"| {len(PROMPTS)} prompts | passed with 1 attempt | with up to 2 | with up to 3 "
        "| tokens written per passed answer | seconds per passed answer |",
        "|---|--:|--:|--:|--:|--:|",
        *(row(mode, answers[mode]) for mode in modes),
    ]


if __name__ == "__main__":
    print("\n".join(asyncio.run(measure())))
